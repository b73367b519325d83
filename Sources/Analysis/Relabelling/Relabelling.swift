// What an edit of a codebook asks for: the labels of the archive, and not its raw files. A label whose rules are those of one that the
// archive has bears what that one bears, whatever it is called now and wherever it stands; the others are matched again.

import AnalysedArchive
import Configuration

/// An archive's file that differs from what an analysis would write in its labels alone.
public struct Relabelling: Sendable {
  /// What was done.
  public struct Summary: Sendable, Equatable {
    /// Posts of the archive.
    public var posts: Int
    /// Ids of the topics and themes whose rules were matched again, in the order of the codebooks.
    public var matched: [String]
  }

  /// The archive's file.
  public let file: String
  let identity: FileIdentity
  let old: ArchiveLabels
  let configuration: Configuration
  /// Of everything that the archive is made from now.
  let digest: String
  let threads: Int

  /// Labels the archive anew; the file is replaced as a whole.
  /// - Parameter finishing: adds to the file that is to have its name what follows from the labels.
  /// - Returns: nil if the file is none that an analysis wrote, or was replaced meanwhile: then all is to be analysed.
  /// - Throws: an `ArchiveProblem` when the file cannot be read or written; it is then as it was.
  public func run(finishing: (_ part: String) throws -> Void = { _ in }) throws -> Summary? {
    var old = old
    guard try old.readPosts(of: file) else { return nil }
    var plan = LabelPlan(configuration.codebook, configuration.themes, old)
    if !plan.missing.isEmpty {
      let matching = try LabelMatching(
        plan.codebookOfMissing, file: file, archives: old.postsOfArchives, threads: threads)
      guard let matching else { return nil }
      plan.take(matching)
    }
    var new = old
    (new.digest, new.topics, new.themes) = (digest, plan.topics, plan.themes)
    guard try ArchiveWriter.relabel(file, identity, from: old, to: new, finishing: finishing) else { return nil }
    return Summary(posts: old.postCount, matched: plan.missing.map(\.id))
  }
}

/// Which labels are known from before, and which are to be matched.
private struct LabelPlan {
  private var labels: [ArchiveLabel]
  private let topicCount: Int
  /// The places of those to be matched among all labels.
  private var places: [Int] = []
  /// Those to be matched, topics first.
  private(set) var missing: [Topic] = []
  private var missingTopics = 0

  init(_ codebook: Codebook, _ themes: Codebook, _ old: ArchiveLabels) {
    topicCount = codebook.topics.count
    let known = old.topics + old.themes
    // Rules that fold to nothing are left out, as the archive leaves them out.
    let compiled = CompiledCodebook(codebook, themes: themes)
    labels = (codebook.topics + themes.topics).map { ArchiveLabel(key: $0.id, title: $0.title, rules: []) }
    for rule in compiled.rules {
      labels[rule.label].rules.append(ArchiveLabel.Rule(kind: rule.kind.rawValue, text: rule.text))
    }
    for (place, topic) in (codebook.topics + themes.topics).enumerated() {
      if let same = known.first(where: { $0.rules == labels[place].rules }) {
        (labels[place].hits, labels[place].posts) = (same.hits, same.posts)
      } else {
        places.append(place)
        missing.append(topic)
        if place < topicCount { missingTopics += 1 }
      }
    }
  }

  var topics: [ArchiveLabel] { Array(labels[..<topicCount]) }
  var themes: [ArchiveLabel] { Array(labels[topicCount...]) }

  var codebookOfMissing: CompiledCodebook {
    CompiledCodebook(
      Codebook(topics: Array(missing[..<missingTopics])), themes: Codebook(topics: Array(missing[missingTopics...])))
  }

  /// Fills in what was matched.
  mutating func take(_ matching: LabelMatching) {
    var rule = 0
    for (number, place) in places.enumerated() {
      let rules = rule..<rule + labels[place].rules.count
      labels[place].posts = matching.posts[number]
      labels[place].hits = matching.hits.map { Array($0[rules]) }
      rule = rules.upperBound
    }
  }
}
