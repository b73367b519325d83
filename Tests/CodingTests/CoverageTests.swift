// The intervals hold what they promise: on an archive whose truth is known they cover it in 93.5 to 98 of 100 draws.

import AnalysedArchive
import Configuration
import Testing

@testable import Coding

@Suite struct CoverageTests {
  /// An archive of 8,000 posts over two years with three topics: how common each is, and how good its words are.
  static let topics: [(share: Int, precision: Int, recall: Int)] = [(250, 92, 85), (120, 85, 90), (60, 95, 75)]

  struct Archive {
    var posts: [ArchiveReader.DrawablePost] = []
    var truth: [[Bool]] = []
    var machine: [[Bool]] = []

    init() {
      var random = RandomStream(seed: 11, "archive")
      for _ in 0..<8000 {
        var (truth, machine): ([Bool], [Bool]) = ([], [])
        for topic in CoverageTests.topics {
          let isTrue = random.chance(topic.share, in: 1000)
          // As many false ones as the precision says.
          let missing = topic.share * topic.recall * (100 - topic.precision) / topic.precision
          let isFound =
            isTrue
            ? random.chance(topic.recall, in: 100) : random.chance(missing, in: (1000 - topic.share) * 100)
          truth.append(isTrue)
          machine.append(isFound)
        }
        self.truth.append(truth)
        self.machine.append(machine)
      }
      let sizes = CoverageTests.topics.indices.map { topic in machine.count { $0[topic] } }
      posts = machine.indices.map { index in
        let borne = sizes.indices.filter { machine[index][$0] }.min { sizes[$0] < sizes[$1] }
        let day = CivilDate(year: 2019, month: 1, day: 1).day + random.below(730)
        return ArchiveReader.DrawablePost(key: "\(index)", day: CivilDate(day: day), rarestTopic: borne)
      }
    }

    /// The true precision, recall and share of a topic.
    func value(_ topic: Int) -> [Double] {
      let both = zip(truth, machine).count { $0[topic] && $1[topic] }
      let (found, given) = (machine.count { $0[topic] }, truth.count { $0[topic] })
      return [Double(both) / Double(found), Double(both) / Double(given), Double(given) / Double(truth.count)]
    }
  }

  @Test func `95 % intervals cover the true precision and share in 93_5 to 98 of 100 draws`() throws {
    let archive = Archive()
    let values = (0..<3).map(archive.value)
    let settings = CodingSettings(size: 400, period: .year)
    let sampler = try Sampler(archive.posts, topics: ["a", "b", "c"], settings: settings)
    let draws = 2000
    var covered = [[Int]](repeating: [0, 0, 0], count: 3)
    for seed in 0..<draws {
      let sample = sampler.draw(seed: seed)
      for topic in 0..<3 {
        let judged = sample.enumerated().flatMap { stratum, posts in
          posts.map {
            JudgedPost(stratum: stratum, machine: archive.machine[$0][topic], reader: archive.truth[$0][topic])
          }
        }
        let estimates = TopicEstimates(judged, populations: sampler.populations)
        for (measure, estimate) in [estimates.precision, estimates.recall, estimates.share].enumerated() {
          let interval = try #require(estimate).interval
          let value = values[topic][measure]
          if interval.low <= value, value <= interval.high { covered[topic][measure] += 1 }
        }
      }
    }
    for topic in 0..<3 {
      for measure in [0, 2] {
        let part = Double(covered[topic][measure]) / Double(draws)
        #expect((0.935...0.98).contains(part), "topic \(topic), measure \(measure): \(part)")
      }
      // Of recall nothing is promised where posts are few; it must not be far off.
      #expect(Double(covered[topic][1]) / Double(draws) > 0.92, "recall of \(topic)")
    }
  }
}
