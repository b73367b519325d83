// Two or more coders who do not exist, for an archive that is invented: so that the demonstration shows what coding gives. Nothing that they
// say is about any post of anybody; every place that shows it says so.

import AnalysedArchive
import Configuration

/// Simulated coders of a synthetic archive.
public struct Simulation: Sendable {
  /// Of a thousand posts with a topic by the codebook, so many are simulated not to be about it; of a thousand without, so many are.
  static let (falsePositives, missed) = (90, 12)
  /// Of a thousand posts, so many bear a qualitative code.
  static let codePrevalence = 160
  /// Of a thousand decisions on a topic, and on a code, so many are slips of the coder; of a thousand posts, so many leave him in doubt.
  static let (topicSlips, codeSlips, doubts) = (15, 35, 20)

  /// The coders' files, and the one that settles what they disagree on by what was simulated to be true.
  public static func files(
    _ draw: Draw, posts: [ArchiveReader.PostToRead], _ configuration: Configuration, settings: CodingSettings
  ) -> (coders: [CoderFile], adjudicated: CoderFile) {
    let byKey = Dictionary(uniqueKeysWithValues: posts.map { ($0.key, $0) })
    let topics = configuration.codebook.topics.map(\.id)
    let codes = configuration.codes.map(\.id)
    var truth: [String: Set<String>] = [:]
    for drawn in draw.posts {
      var random = RandomStream(seed: settings.seed, "truth \(drawn.key)")
      var borne: Set<String> = []
      for (index, topic) in topics.enumerated() {
        let isBorne = byKey[drawn.key]?.topics.contains(index) ?? false
        if isBorne ? !random.chance(falsePositives, in: 1000) : random.chance(missed, in: 1000) { borne.insert(topic) }
      }
      for code in codes where random.chance(codePrevalence, in: 1000) { borne.insert(code) }
      truth[drawn.key] = borne
    }
    let coders = settings.coders.map { coder in
      let answers = draw.posts.map { drawn in
        var random = RandomStream(seed: settings.seed, "\(coder) \(drawn.key)")
        let given = (topics + codes).filter { id in
          let slips = topics.contains(id) ? topicSlips : codeSlips
          return (truth[drawn.key]?.contains(id) ?? false) != random.chance(slips, in: 1000)
        }
        return CoderAnswer(
          post: drawn.key, state: random.chance(doubts, in: 1000) ? .unsure : .coded, codes: given)
      }
      return CoderFile(draw: draw.id, coder: coder, answers: answers)
    }
    let open = FinalCoding.disagreements(coders)
    let settled = draw.posts.filter { open.contains($0.key) }.map { drawn in
      CoderAnswer(
        post: drawn.key, state: .coded, codes: (topics + codes).filter { truth[drawn.key]?.contains($0) ?? false })
    }
    return (coders, CoderFile(draw: draw.id, coder: CodingSettings.adjudicated, answers: settled))
  }
}
