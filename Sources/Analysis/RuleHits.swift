// How many posts each rule of the codebooks matches: the rules that do the work, and those that never do.

import AnalysedArchive

/// Counts posts by rule, one archive at a time.
struct RuleHits {
  private let codebook: CompiledCodebook
  private var posts: [Int]

  init(_ codebook: CompiledCodebook) {
    self.codebook = codebook
    posts = Array(repeating: 0, count: codebook.rules.count)
  }

  /// Counts a post that is stored.
  mutating func note(_ rules: ArraySlice<Int32>) {
    for rule in rules { posts[Int(rule)] += 1 }
  }

  /// Writes the rows of an archive in `term`, and begins anew.
  mutating func write(archive: Int, to writer: ArchiveWriter) throws {
    for (rule, count) in zip(codebook.rules, posts) {
      let isTopic = rule.label < codebook.topicCount
      try writer.addTerm(
        archive: archive, topic: isTopic ? rule.label + 1 : nil,
        theme: isTopic ? nil : rule.label - codebook.topicCount + 1, kind: rule.kind.rawValue, text: rule.text,
        posts: count)
    }
    for rule in posts.indices { posts[rule] = 0 }
  }
}
