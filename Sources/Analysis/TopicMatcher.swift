// Which topics and themes a post bears, by the codebook's rule: a term or a hashtag of the topic matches and none of its exclusions
// does. Both codebooks are searched at once, and which of their rules matched is kept, so that an editor sees which does the work.

import Configuration
import Foundation

/// The codebooks made ready for matching; shared by all threads. Topics and themes are labels here, the topics first.
struct CompiledCodebook: Sendable {
  /// A term, a hashtag or an exclusion of a label.
  struct Rule: Sendable {
    /// What a rule is, as `term.kind` has it.
    enum Kind: String, Sendable {
      case term
      case hashtag
      case exclude
    }

    let label: Int
    let kind: Kind
    /// As the codebook has it.
    let text: String
  }

  /// A term or an exclusion as it is searched for.
  struct Pattern: Sendable {
    let rule: Int
    /// Matches only where no letter of an alphabetic script, digit or underscore touches it.
    let bounded: Bool
    let length: Int
  }

  let topicCount: Int
  let labelCount: Int
  /// In the order of the codebooks.
  let rules: [Rule]
  let patterns: [Pattern]
  let automaton: TermAutomaton
  /// Rules of a folded hashtag.
  let hashtags: [[UInt8]: [Int]]

  /// Compiles a codebook of topics and one of themes.
  init(_ codebook: Codebook, themes: Codebook = Codebook(topics: [])) {
    topicCount = codebook.topics.count
    let labels = codebook.topics + themes.topics
    labelCount = labels.count
    var rules: [Rule] = []
    var patterns: [Pattern] = []
    var texts: [[UInt8]] = []
    var hashtags: [[UInt8]: [Int]] = [:]
    for (label, topic) in labels.enumerated() {
      func add(pattern text: String, _ kind: Rule.Kind) {
        let folded = Normalisation.folded(text)
        guard !folded.isEmpty else { return }
        let anywhere = folded.unicodeScalars.contains { CharacterKind($0) == .eastAsian }
        patterns.append(Pattern(rule: rules.count, bounded: !anywhere, length: folded.utf8.count))
        texts.append(Array(folded.utf8))
        rules.append(Rule(label: label, kind: kind, text: text))
      }
      for term in topic.terms { add(pattern: term, .term) }
      for hashtag in topic.hashtags {
        let bare = hashtag.hasPrefix("#") ? String(hashtag.dropFirst()) : hashtag
        let folded = Array(Normalisation.folded(bare).utf8)
        guard !folded.isEmpty else { continue }
        hashtags[folded, default: []].append(rules.count)
        rules.append(Rule(label: label, kind: .hashtag, text: hashtag))
      }
      for exclusion in topic.exclude { add(pattern: exclusion, .exclude) }
    }
    self.rules = rules
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
  private var isMatched: [Bool]
  /// The rules that match the post, each once, in the order in which they were found.
  private(set) var rules: [Int32] = []

  init(_ codebook: CompiledCodebook) {
    self.codebook = codebook
    included = Array(repeating: false, count: codebook.labelCount)
    excluded = included
    isMatched = Array(repeating: false, count: codebook.rules.count)
  }

  /// Begins a post.
  mutating func begin() {
    for label in 0..<codebook.labelCount {
      included[label] = false
      excluded[label] = false
    }
    for rule in rules { isMatched[Int(rule)] = false }
    rules.removeAll(keepingCapacity: true)
  }

  /// Takes a hashtag of the platform's column, folded.
  mutating func take(hashtag: UnsafeBufferPointer<UInt8>) {
    guard !codebook.hashtags.isEmpty, let rules = codebook.hashtags[Array(hashtag)] else { return }
    for rule in rules where !isMatched[rule] { note(rule) }
  }

  private mutating func note(_ rule: Int) {
    isMatched[rule] = true
    rules.append(Int32(truncatingIfNeeded: rule))
    let label = codebook.rules[rule].label
    if codebook.rules[rule].kind == .exclude { excluded[label] = true } else { included[label] = true }
  }

  /// Takes the post's normalised text: its terms, its exclusions and each `#tag` in it.
  mutating func take(text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    let codebook = codebook
    codebook.automaton.forEachMatch(in: text) { index, end in
      let pattern = codebook.patterns[index]
      if isMatched[pattern.rule] { return }
      if pattern.bounded, touches(base, from: end - pattern.length, to: end, count: text.count) { return }
      note(pattern.rule)
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
  mutating func finish(into topics: inout [UInt16]) -> Int { append(0..<codebook.topicCount, to: &topics) }

  /// Appends the post's themes, from 0, in the order of their codebook, and returns how many there are.
  mutating func finishThemes(into themes: inout [UInt16]) -> Int {
    append(codebook.topicCount..<codebook.labelCount, to: &themes)
  }

  private func append(_ labels: Range<Int>, to list: inout [UInt16]) -> Int {
    var count = 0
    for label in labels where included[label] && !excluded[label] {
      list.append(UInt16(truncatingIfNeeded: label - labels.lowerBound))
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
