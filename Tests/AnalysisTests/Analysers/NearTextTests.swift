import Foundation
import Testing

@testable import Analysis

/// Texts in memory, as the analysers see those of an archive.
private struct TextTable: ComparedTexts {
  var texts: [String]

  func withComparedText<Result>(_ post: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = Self.compared(texts[Int(post)])
    return text.withUTF8 { body($0) }
  }

  static func compared(_ text: String) -> String {
    var text = text
    return text.withUTF8 { Comparison.compared($0) }
  }

  /// Fingerprints and sketches as a worker makes them.
  var columns: (fingerprints: [Fingerprint], sketches: SketchColumn) {
    var sketcher = Sketcher()
    var sketches = SketchColumn()
    var fingerprints: [Fingerprint] = []
    for (post, text) in texts.enumerated() {
      var compared = Self.compared(text)
      compared.withUTF8 { bytes in
        guard Comparison.counts(bytes) else { return fingerprints.append(.none) }
        fingerprints.append(Fingerprint(bytes))
        var words: [UInt64] = []
        sketcher.append(bytes, to: &words)
        sketches.add(words, post: Int32(post))
      }
    }
    return (fingerprints, sketches)
  }

  func side(_ minutes: [Int32], bearsTopic: [Bool]? = nil) -> MatchedSide {
    let columns = columns
    return MatchedSide(
      fingerprints: columns.fingerprints, sketches: columns.sketches, minuteOfPost: minutes,
      bearsTopic: bearsTopic ?? texts.map { _ in true })
  }

  /// The resemblance of two texts by their definition: sets of strings.
  static func resemblance(_ a: String, _ b: String) -> Double {
    func shingles(_ text: String) -> Set<String> {
      let scalars = Array(compared(text).unicodeScalars)
      let isEastAsian = scalars.filter { CharacterKind($0) == .eastAsian }.count * 2 >= scalars.count
      let size = isEastAsian ? 2 : 3
      guard scalars.count >= size else { return [] }
      return Set((0...scalars.count - size).map { scalars[$0..<$0 + size].map(String.init).joined() })
    }
    let (first, second) = (shingles(a), shingles(b))
    return Double(first.intersection(second).count) / Double(first.union(second).count)
  }
}

private let chinese = "法律界人士揭露了其真面目，郭文贵却拉黑提问的网友，老会员要求退还会费，再也不能保持沉默。"
private let english =
  "People paid to make noise blocked the cross-harbour tunnel this weekend, and somebody had to say it."

@Suite("Near copies") struct NearCopyTests {
  private func families(_ texts: [String], accounts: [Int32]? = nil) throws -> [NearCopyFamily] {
    let table = TextTable(texts: texts)
    let columns = table.columns
    return try NearCopies(groups: TextGroups(columns.fingerprints), sketches: columns.sketches).families(
      table, accountOfPost: accounts ?? texts.indices.map(Int32.init), accountCount: texts.count,
      minuteOfPost: texts.indices.map { Int32(-$0) })
  }

  @Test func `light edits make a family, exact copies alone none`() throws {
    let texts = [
      chinese, chinese, chinese.replacingOccurrences(of: "揭露", with: "揭穿"), english,
      english.replacingOccurrences(of: "blocked", with: "bloked"), "香港的天气今天很好，我们去海边散步吧。",
      "香港的天气今天很好，我们去海边散步吧。 https://t.co/x", chinese + "！ @someone",
    ]
    let found = try families(texts)
    #expect(
      found == [
        NearCopyFamily(posts: [7, 2, 1, 0], texts: 2, accounts: 4),
        NearCopyFamily(posts: [4, 3], texts: 2, accounts: 2),
      ])
  }

  @Test func `a family of one account is none`() throws {
    #expect(try families([chinese, chinese + "好"], accounts: [0, 0]).isEmpty)
  }

  @Test(
    "Resemblance is what the sets of n-grams say",
    arguments: [
      (chinese, chinese), (chinese, chinese + "好"), (english, english.uppercased()),
      (english, String(english.dropFirst(9))),
      (chinese, english), (chinese, String(chinese.dropLast(12)) + "香港明天会更好"),
    ])
  func resemblance(_ a: String, _ b: String) {
    let texts = TextTable(texts: [a, b])
    let sets = (0..<2 as Range<Int32>).map { texts.withComparedText($0) { Shingles.set($0) } }
    #expect(Shingles.resemblance(sets[0], sets[1]) == TextTable.resemblance(a, b))
  }

  /// Random Chinese texts and edits of them: nearly all pairs that resemble each other are proposed, and every pair that is
  /// joined does.
  @Test func `light edits are found`() throws {
    var random = SplitMix64(seed: 7)
    let words = ["香港", "市民", "警察", "支持", "暴力", "停止", "我们", "今天", "法治", "秩序", "外部", "势力", "和平", "学校", "老师", "孩子"]
    func sentence() -> [Character] {
      (0..<14 + random.below(20)).flatMap { _ in Array(words[random.below(words.count)]) }
    }
    var texts: [String] = []
    for _ in 0..<300 {
      let own = sentence()
      var edited = own
      for _ in 0..<1 + own.count / 30 {
        let place = random.below(edited.count)
        switch random.below(3) {
        case 0: edited[place] = "变"
        case 1: edited.remove(at: place)
        default: edited.insert("改", at: place)
        }
      }
      texts += [String(own), String(edited)]
    }
    let found = try families(texts)
    let expected = stride(from: 0, to: texts.count, by: 2).filter {
      texts[$0] != texts[$0 + 1]
        && TextTable.resemblance(texts[$0], texts[$0 + 1]) >= NearCopies.leastResemblance
    }
    let together = Set(found.map { $0.posts.sorted() })
    let hit = expected.filter { together.contains([Int32($0), Int32($0 + 1)]) }
    #expect(expected.count > 200)
    #expect(Double(hit.count) >= 0.95 * Double(expected.count))
    for family in found where family.posts.count == 2 {
      let pair = family.posts.map { texts[Int($0)] }
      #expect(TextTable.resemblance(pair[0], pair[1]) >= NearCopies.leastResemblance)
    }
  }
}

@Suite("Cross-posts") struct CrossPostTests {
  @Test func `the same text first, then the nearest in similarity, in time, in the files`() throws {
    let edited = chinese.replacingOccurrences(of: "揭露", with: "揭穿")
    let first = TextTable(texts: [edited, chinese, chinese, chinese, english, "香港的天气今天很好，我们去海边散步吧。"])
    let second = TextTable(texts: [chinese + " https://example.com", "完全是另外一回事，跟谁都没有关系", english + " Well.", "短"])
    let (posts, pairs, chance) = try CrossPosts(
      first: first.side([500, 100, 700, 700, 9000, 0]), second: second.side([600, 0, 3000, 5])
    ).match(first: first, second: second)
    #expect(posts.map(\.post) == [0, 2])
    // 100 and 700 are 500 and 100 away; of the two at 700 the first in the files.
    #expect(posts[0] == CrossPost(post: 0, match: 2, similarity: 1, lag: -100, sameText: 0))
    #expect(posts[1].match == 4)
    #expect(posts[1].lag == -6000)
    #expect(posts[1].similarity == TextTable.resemblance(english, english + " Well."))
    // Every post that repeats the text, the exact ones too.
    let near = TextTable.resemblance(edited, chinese) >= NearCopies.leastResemblance ? [Int32(0)] : []
    #expect(
      pairs == (near + [1, 2, 3]).map { CrossPostPair(sameText: 0, match: $0) } + [CrossPostPair(sameText: 2, match: 4)]
    )
    #expect(chance.withinDay == 1)
    #expect(chance.onTopic == 4)
    #expect(chance.offTopic == 0)
  }

  @Test func `matches with posts off topic are counted as chance`() throws {
    let first = TextTable(texts: [chinese, english])
    let second = TextTable(texts: [chinese + "好", english + " Well.", chinese])
    let (posts, _, chance) = try CrossPosts(
      first: first.side([0, 0], bearsTopic: [false, true]), second: second.side([0, 0, 0])
    ).match(first: first, second: second)
    #expect(posts.map(\.match) == [0, 1, 0])
    #expect(chance.offTopic == 1)
    #expect(chance.offTopicMatched == 2)
  }

  @Test func `texts in both archives`() {
    func prints(_ numbers: [UInt64]) -> [Fingerprint] { numbers.map { Fingerprint(high: 0, low: $0) } }
    let found = SharedTexts.find(prints([1, 0, 2, 1, 3]), prints([3, 0, 4, 1, 3]))
    #expect(found == [SharedText(first: [0, 3], second: [3]), SharedText(first: [4], second: [0, 4])])
  }
}
