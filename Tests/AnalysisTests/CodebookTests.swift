import Configuration
import Foundation
import Testing

@testable import Analysis

/// A post, the codebook's words, and whether they match.
struct MatchCase: CustomTestStringConvertible, Sendable {
  var text: String
  var terms: [String] = []
  var hashtags: [String] = []
  var exclude: [String] = []
  /// Hashtags of the platform's column.
  var column: [String] = []
  var matches: Bool

  var testDescription: String { "\(text.debugDescription) \(terms + hashtags + exclude)" }
}

private let matchCases: [MatchCase] = [
  // Terms with a Han, kana or Hangul character match anywhere.
  MatchCase(text: "今天香港人", terms: ["香港"], matches: true),
  MatchCase(text: "香 港", terms: ["香港"], matches: false),
  MatchCase(text: "abc香港def", terms: ["香港"], matches: true),
  MatchCase(text: "コロナウイルス", terms: ["コロナ"], matches: true),
  MatchCase(text: "ｺﾛﾅ", terms: ["コロナ"], matches: true),
  MatchCase(text: "홍콩에서", terms: ["홍콩"], matches: true),
  MatchCase(text: "\u{1112}\u{1169}\u{11BC}\u{110F}\u{1169}\u{11BC}", terms: ["홍콩"], matches: true),
  MatchCase(text: "xT恤x", terms: ["t恤"], matches: true),
  // Others match between boundaries.
  MatchCase(text: "taiwan", terms: ["taiwan"], matches: true),
  MatchCase(text: "Taiwanese", terms: ["taiwan"], matches: false),
  MatchCase(text: "in Taiwan.", terms: ["taiwan"], matches: true),
  MatchCase(text: "taiwan2020", terms: ["taiwan"], matches: false),
  MatchCase(text: "2taiwan", terms: ["taiwan"], matches: false),
  MatchCase(text: "taiwan_2", terms: ["taiwan"], matches: false),
  MatchCase(text: "_taiwan", terms: ["taiwan"], matches: false),
  MatchCase(text: "去taiwan了", terms: ["taiwan"], matches: true),
  MatchCase(text: "のtaiwanの", terms: ["taiwan"], matches: true),
  MatchCase(text: "éTaiwan", terms: ["taiwan"], matches: false),
  MatchCase(text: "яtaiwan", terms: ["taiwan"], matches: false),
  MatchCase(text: "taiwan٣", terms: ["taiwan"], matches: false),
  MatchCase(text: "taiwanese taiwan", terms: ["taiwan"], matches: true),
  MatchCase(text: "#taiwan", terms: ["taiwan"], matches: true),
  MatchCase(text: "taiwán", terms: ["taiwan"], matches: false),
  MatchCase(text: "Hong Kong", terms: ["hong kong"], matches: true),
  MatchCase(text: "Hong  Kong", terms: ["hong kong"], matches: false),
  MatchCase(text: "covid-19", terms: ["covid"], matches: true),
  MatchCase(text: "COVID-19.", terms: ["covid-19"], matches: true),
  MatchCase(text: "covid-195", terms: ["covid-19"], matches: false),
  MatchCase(text: "C++", terms: ["c++"], matches: true),
  MatchCase(text: "Гонконге", terms: ["гонконг"], matches: false),
  MatchCase(text: "ГОНКОНГ!", terms: ["Гонконг"], matches: true),
  // NFKC and case folding.
  MatchCase(text: "ＨＯＮＧ　ＫＯＮＧ", terms: ["hong kong"], matches: true),
  MatchCase(text: "hong\u{A0}kong", terms: ["hong kong"], matches: true),
  MatchCase(text: "STRASSE", terms: ["straße"], matches: true),
  MatchCase(text: "ΟΔΟΣ", terms: ["οδος"], matches: true),
  MatchCase(text: "ISTANBUL", terms: ["ıstanbul"], matches: false),
  MatchCase(text: "cafe\u{301}", terms: ["café"], matches: true),
  MatchCase(text: "CAFÉ", terms: ["cafe\u{301}"], matches: true),
  MatchCase(text: "ﬁne", terms: ["fine"], matches: true),
  MatchCase(text: "x²", terms: ["x2"], matches: true),
  MatchCase(text: "ᏣᎳᎩ", terms: ["ꮳꮃꭹ"], matches: true),
  MatchCase(text: "a\u{323}\u{302}", terms: ["ậ"], matches: true),
  MatchCase(text: "a\u{302}\u{323}", terms: ["Ậ"], matches: true),
  // URLs are removed, entities decoded once.
  MatchCase(text: "https://example.com/taiwan", terms: ["taiwan"], matches: false),
  MatchCase(text: "see http://t.co/x香港", terms: ["香港"], matches: true),
  MatchCase(text: "香https://t.co/x 港", terms: ["香港"], matches: false),
  MatchCase(text: "香https://t.co/x港", terms: ["香港"], matches: true),
  MatchCase(text: "http:/taiwan", terms: ["taiwan"], matches: true),
  MatchCase(text: "HTTPS://taiwan", terms: ["taiwan"], matches: true),
  MatchCase(text: "https://", terms: ["https"], matches: false),
  MatchCase(text: "Q&amp;A", terms: ["q&a"], matches: true),
  MatchCase(text: "Q&amp;amp;A", terms: ["q&a"], matches: false),
  MatchCase(text: "&lt;b&gt;", terms: ["<b>"], matches: true),
  MatchCase(text: "x&amp;lt;", terms: ["x&lt;"], matches: true),
  MatchCase(text: "amp", terms: ["amp"], matches: true),
  MatchCase(text: "Q&amp;A", terms: ["amp"], matches: false),
  // Hashtags are whole.
  MatchCase(text: "", hashtags: ["HongKong"], column: ["hongkong"], matches: true),
  MatchCase(text: "", hashtags: ["HongKong"], column: ["HongKongProtests"], matches: false),
  MatchCase(text: "", hashtags: ["#HongKong"], column: ["ＨｏｎｇＫｏｎｇ"], matches: true),
  MatchCase(text: "x #HongKong.", hashtags: ["hongkong"], matches: true),
  MatchCase(text: "x#hongkong", hashtags: ["hongkong"], matches: true),
  MatchCase(text: "#hongkongprotests", hashtags: ["hongkong"], matches: false),
  MatchCase(text: "#hongkong_2", hashtags: ["hongkong"], matches: false),
  MatchCase(text: "＃反送中！", hashtags: ["反送中"], matches: true),
  MatchCase(text: "#反送中了", hashtags: ["反送中"], matches: false),
  MatchCase(text: "hongkong", hashtags: ["hongkong"], matches: false),
  MatchCase(text: "https://t.co/#hongkong", hashtags: ["hongkong"], matches: false),
  MatchCase(text: "##hongkong#x", hashtags: ["hongkong"], matches: true),
  MatchCase(text: "#hongkong", hashtags: ["hongkong", "x"], exclude: ["hongkong"], matches: false),
  // An exclusion keeps the post out, wherever the term stands.
  MatchCase(text: "香港腳", terms: ["香港"], exclude: ["香港腳"], matches: false),
  MatchCase(text: "香港 香港腳", terms: ["香港"], exclude: ["香港腳"], matches: false),
  MatchCase(text: "香港", terms: ["香港"], exclude: ["香港腳"], matches: true),
  MatchCase(text: "taiwan beers", terms: ["taiwan"], exclude: ["beer"], matches: true),
  MatchCase(text: "", terms: ["taiwan"], matches: false),
  MatchCase(text: "taiwan", matches: false),
]

/// Whether a post bears the only topic of a codebook.
private func matches(_ example: MatchCase, useTable: Bool) -> Bool {
  let topic = Topic(
    id: "t", title: "T", terms: example.terms, hashtags: example.hashtags, exclude: example.exclude)
  var matcher = TopicMatcher(CompiledCodebook(Codebook(topics: [topic])))
  var normaliser = Normaliser(useTable: useTable)
  defer { normaliser.deallocate() }
  matcher.begin()
  for hashtag in example.column {
    Array(hashtag.utf8).withUnsafeBufferPointer {
      matcher.take(hashtag: normaliser.normalise($0, stripping: false))
    }
  }
  Array(example.text.utf8).withUnsafeBufferPointer {
    matcher.take(text: normaliser.normalise($0, stripping: true))
  }
  var topics: [UInt16] = []
  return matcher.finish(into: &topics) == 1
}

@Test("The codebook's rule", arguments: matchCases)
func codebook(_ example: MatchCase) {
  #expect(matches(example, useTable: true) == example.matches)
  #expect(matches(example, useTable: false) == example.matches)
}

@Test("Topics come in the codebook's order, each once")
func topicOrder() {
  let codebook = Codebook(topics: [
    Topic(id: "a", title: "A", terms: ["one", "two"]), Topic(id: "b", title: "B", terms: ["none"]),
    Topic(id: "c", title: "C", terms: ["one"]),
  ])
  var matcher = TopicMatcher(CompiledCodebook(codebook))
  matcher.begin()
  Array("two one two one".utf8).withUnsafeBufferPointer { matcher.take(text: $0) }
  var topics: [UInt16] = []
  #expect(matcher.finish(into: &topics) == 2)
  #expect(topics == [0, 2])
}

@Test("Topics and themes are matched at once, and each rule that matches is kept")
func rulesOfBothCodebooks() {
  let topics = Codebook(topics: [Topic(id: "a", title: "A", terms: ["one", "two"], exclude: ["four"])])
  let themes = Codebook(topics: [
    Topic(id: "b", title: "B", terms: ["one"], hashtags: ["Tag"]), Topic(id: "c", title: "C", terms: ["two"]),
  ])
  let codebook = CompiledCodebook(topics, themes: themes)
  #expect(codebook.rules.map(\.text) == ["one", "two", "four", "one", "Tag", "two"])
  var matcher = TopicMatcher(codebook)
  // A post that is refused leaves nothing behind.
  for text in ["two two #tag four", "one four one #tag one #tag"] {
    matcher.begin()
    Array(text.utf8).withUnsafeBufferPointer { matcher.take(text: $0) }
  }
  var (topicsFound, themesFound): ([UInt16], [UInt16]) = ([], [])
  #expect(matcher.finish(into: &topicsFound) == 0)
  #expect(matcher.finishThemes(into: &themesFound) == 1)
  #expect(themesFound == [0])
  #expect(matcher.rules.sorted() == [0, 2, 3, 4])
}

@Test("The fast way of normalising gives what the definition gives, for every character alone and beside another")
func everyCharacter() {
  var fast = Normaliser()
  var slow = Normaliser(useTable: false)
  defer {
    fast.deallocate()
    slow.deallocate()
  }
  var wrong: [String] = []
  for value in (0..<0x3_0000 as Range<UInt32>) {
    guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else { continue }
    let text = Array("e\(scalar)\u{301}\(scalar)한\(scalar)A".utf8)
    let alone = Array(String(scalar).utf8)
    for bytes in [text, alone] {
      let isEqual = bytes.withUnsafeBufferPointer { buffer in
        Array(fast.normalise(buffer, stripping: false)) == Array(slow.normalise(buffer, stripping: false))
      }
      if !isEqual { wrong.append("U+\(String(value, radix: 16, uppercase: true))") }
    }
  }
  #expect(wrong == [])
}

@Test("The fast way gives what the definition gives, for random texts", arguments: 0..<50)
func randomTexts(_ seed: Int) {
  var cases = Cases(state: UInt64(seed))
  let alphabet: [String] = [
    "香", "港", "，", "Ａ", "ﬁ", "ß", "İ", "ı", "ς", "é", "e", "\u{301}", "\u{323}", "가", "\u{11A8}", "ｶ", "ﾞ", "か",
    "\u{3099}",
    "&amp;", "&lt;", "&", "https://t.co/x", "http", " ", "#", "😀", "\u{FE0F}", "\u{20E3}", "ก", "\u{E38}", "\u{0E48}",
    "ﷺ", "…",
    "㎏", "Σ", "\u{0BC6}", "\u{0BBE}", "\u{16D63}", "\u{16D67}", "𝐇", "A",
  ]
  var fast = Normaliser()
  var slow = Normaliser(useTable: false)
  defer {
    fast.deallocate()
    slow.deallocate()
  }
  for _ in 0..<100 {
    let text = (0..<Int.random(in: 0..<12, using: &cases)).map { _ in alphabet.randomElement(using: &cases) ?? "" }
      .joined()
    Array(text.utf8).withUnsafeBufferPointer { buffer in
      #expect(
        String(decoding: fast.normalise(buffer, stripping: true), as: UTF8.self)
          == String(decoding: slow.normalise(buffer, stripping: true), as: UTF8.self), "\(text.debugDescription)")
    }
  }
}

@Test("The automaton finds what a search for each pattern finds", arguments: 0..<50)
func automaton(_ seed: Int) {
  var cases = Cases(state: UInt64(seed))
  // Half of the runs are of characters of one to four bytes, two of which share their first ones.
  let alphabet = seed % 2 == 0 ? ["a", "b", "c"] : ["a", "é", "香", "馘", "港", "𝒜"]
  func word(_ length: ClosedRange<Int>) -> [UInt8] {
    Array(
      (0..<Int.random(in: length, using: &cases)).map { _ in alphabet.randomElement(using: &cases) ?? "" }.joined().utf8
    )
  }
  let patterns = (0..<Int.random(in: 0...8, using: &cases)).map { _ in word(1...4) }
  let text = word(0...60)
  var found: Set<[Int]> = []
  text.withUnsafeBufferPointer { TermAutomaton(patterns).forEachMatch(in: $0) { found.insert([$0, $1]) } }
  var expected: Set<[Int]> = []
  for (index, pattern) in patterns.enumerated() {
    for end in 0...text.count where end >= pattern.count && Array(text[(end - pattern.count)..<end]) == pattern {
      expected.insert([index, end])
    }
  }
  #expect(found == expected)
}

/// A generator of test cases whose every run is the same (SplitMix64).
private struct Cases: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
