// Which topics a post bears, by the codebook's rule: a term or a hashtag of the topic matches and none of its exclusions does.

import Configuration
import Foundation

/// A codebook made ready for matching; shared by all threads.
struct CompiledCodebook: Sendable {
  /// A term or an exclusion of a topic.
  struct Pattern: Sendable {
    let topic: Int
    let excludes: Bool
    /// Matches only where no letter of an alphabetic script, digit or underscore touches it.
    let bounded: Bool
    let length: Int
  }

  let topicCount: Int
  let patterns: [Pattern]
  let automaton: TermAutomaton
  /// Topics of a folded hashtag.
  let hashtags: [[UInt8]: [Int]]

  /// Compiles a codebook.
  init(_ codebook: Codebook) {
    topicCount = codebook.topics.count
    var patterns: [Pattern] = []
    var texts: [[UInt8]] = []
    var hashtags: [[UInt8]: [Int]] = [:]
    for (index, topic) in codebook.topics.enumerated() {
      for (term, excludes) in topic.terms.map({ ($0, false) }) + topic.exclude.map({ ($0, true) }) {
        let folded = Normalisation.folded(term)
        guard !folded.isEmpty else { continue }
        let anywhere = folded.unicodeScalars.contains { CharacterKind($0) == .eastAsian }
        patterns.append(
          Pattern(topic: index, excludes: excludes, bounded: !anywhere, length: folded.utf8.count))
        texts.append(Array(folded.utf8))
      }
      for hashtag in topic.hashtags {
        let bare = hashtag.hasPrefix("#") ? String(hashtag.dropFirst()) : hashtag
        let folded = Array(Normalisation.folded(bare).utf8)
        if !folded.isEmpty, hashtags[folded]?.contains(index) != true { hashtags[folded, default: []].append(index) }
      }
    }
    self.patterns = patterns
    self.hashtags = hashtags
    automaton = TermAutomaton(texts)
  }
}

/// Matches posts against a codebook, one after another. Not shared between threads.
struct TopicMatcher {
  private let codebook: CompiledCodebook
  private var kinds = CharacterKinds()
  private var included: [Bool]
  private var excluded: [Bool]

  init(_ codebook: CompiledCodebook) {
    self.codebook = codebook
    included = Array(repeating: false, count: codebook.topicCount)
    excluded = included
  }

  /// Begins a post.
  mutating func begin() {
    for topic in 0..<codebook.topicCount {
      included[topic] = false
      excluded[topic] = false
    }
  }

  /// Takes a hashtag of the platform's column, folded.
  mutating func take(hashtag: UnsafeBufferPointer<UInt8>) {
    guard !codebook.hashtags.isEmpty, let topics = codebook.hashtags[Array(hashtag)] else { return }
    for topic in topics { included[topic] = true }
  }

  /// Takes the post's normalised text: its terms, its exclusions and each `#tag` in it.
  mutating func take(text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    let codebook = codebook
    codebook.automaton.forEachMatch(in: text) { index, end in
      let pattern = codebook.patterns[index]
      if pattern.excludes ? excluded[pattern.topic] : included[pattern.topic] { return }
      if pattern.bounded, touches(base, from: end - pattern.length, to: end, count: text.count) { return }
      if pattern.excludes { excluded[pattern.topic] = true } else { included[pattern.topic] = true }
    }
    guard !codebook.hashtags.isEmpty else { return }
    var from = 0
    while from < text.count, let found = memchr(base + from, 0x23, text.count - from) {
      let start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base + 1
      var end = start
      while end < text.count {
        let (value, length) = decodeScalar(base, end)
        if kinds.kind(value) == .other { break }
        end += length
      }
      take(hashtag: UnsafeBufferPointer(rebasing: text[start..<end]))
      from = max(end, start)
    }
  }

  /// Appends the post's topics in the codebook's order, and returns how many there are.
  mutating func finish(into topics: inout [UInt16]) -> Int {
    var count = 0
    for topic in 0..<codebook.topicCount where included[topic] && !excluded[topic] {
      topics.append(UInt16(truncatingIfNeeded: topic))
      count += 1
    }
    return count
  }

  /// Whether a letter of an alphabetic script, a digit or an underscore touches a stretch of the text.
  private mutating func touches(_ base: UnsafePointer<UInt8>, from: Int, to: Int, count: Int) -> Bool {
    if to < count, holds(decodeScalar(base, to).value) { return true }
    guard from > 0 else { return false }
    var before = from - 1
    while before > 0, base[before] & 0xC0 == 0x80 { before -= 1 }
    return holds(decodeScalar(base, before).value)
  }

  private mutating func holds(_ value: UInt32) -> Bool {
    switch kinds.kind(value) {
    case .letter, .number, .underscore: true
    case .eastAsian, .mark, .other, .unknown: false
    }
  }
}
