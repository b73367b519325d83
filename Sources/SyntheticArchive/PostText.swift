// A post's text while it is composed, with notes of what stands where: the topics, hashtags, links and mentions that the
// columns and the truth are written from.

/// UTF-8 text and marks over its byte ranges.
struct PostText {
  struct Mark {
    enum Kind: Equatable {
      /// Words that make the text bear topics or themes.
      case labels(LabelSet)
      case url(link: Int)
      case mention(Person)
      case hashtag
    }
    var range: Range<Int>
    var kind: Kind

    init(_ range: Range<Int>, _ kind: Kind) {
      self.range = range
      self.kind = kind
    }
  }

  var bytes: [UInt8] = []
  var marks: [Mark] = []
  /// The phrases used so far, as the grammar numbers them.
  var phrases: [Int] = []
  /// The addresses behind the shortened links, by number.
  private(set) var links: [[UInt8]] = []

  /// What the codebooks make of the text: topics and themes.
  var labels: LabelSet {
    var found: LabelSet = []
    for case .labels(let labels) in marks.lazy.map(\.kind) { found.formUnion(labels) }
    return found.labelled
  }

  /// True when a word of an `exclude` list took a topic away.
  var isExcluded: Bool {
    marks.contains { if case .labels(let labels) = $0.kind { labels.contains(.notHongKong) } else { false } }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
  }

  mutating func append(_ text: StaticString) { bytes.append(contentsOf: text) }

  /// A shortened link. Its address is on a domain of the reserved name `.example`.
  mutating func appendURL(_ random: inout RandomStream) {
    let start = bytes.count
    append("https://t.co/")
    for _ in 0..<10 { bytes.append(Alphabet.alphanumeric[random.below(62)]) }
    marks.append(.init(start..<bytes.count, .url(link: links.count)))
    links.append(Self.address(&random))
  }

  /// The shortened link that the platform puts in place of an image or a video; it has no address in the `urls` column.
  mutating func appendMediaURL(_ random: inout RandomStream) {
    append("https://t.co/")
    for _ in 0..<10 { bytes.append(Alphabet.alphanumeric[random.below(62)]) }
  }

  private static let domains = [
    "www.harbour-daily.example", "news.lantern.example", "video.example", "blog.jade-river.example", "pic.example",
    "www.eastern-post.example", "live.example", "shop.example", "forum.bamboo.example", "m.weekly.example",
  ].map { Array($0.utf8) }
  private static let sections = ["news", "video", "watch", "a", "p", "story", "2019", "item", "t"].map {
    Array($0.utf8)
  }

  private static func address(_ random: inout RandomStream) -> [UInt8] {
    var out = Array((random.chance(1, in: 4) ? "http://" : "https://").utf8)
    // The lesser of two draws: a few domains get most of the links.
    out += domains[min(random.below(domains.count), random.below(domains.count))]
    out.append(UInt8(ascii: "/"))
    out += random.pick(sections)
    out.append(UInt8(ascii: "/"))
    out.append(number: random.number(10_000, 9_999_999))
    if random.chance(1, in: 5) { out += Array("?from=share&lang=zh".utf8) }
    return out
  }

  /// A mention's name, without the `@` before it.
  mutating func appendMention(_ person: Person, _ handles: Handles) {
    let start = bytes.count
    bytes += handles.screenName(person)
    marks.append(.init(start..<bytes.count, .mention(person)))
  }

  /// Marks the hashtags: a `#` at the start or after white space, up to the next white space. Phrases keep to that.
  mutating func markHashtags() {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "#"), index == 0 || bytes[index - 1] <= 0x20 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      if index > start + 1 { marks.append(.init(start..<index, .hashtag)) }
    }
  }

  /// Makes the first letter of each sentence a capital, ASCII or Cyrillic. Case folding undoes it: no topic changes.
  mutating func capitaliseSentences(from first: Int) {
    var isStart = true
    var index = first
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if isStart, !bytes[index...].starts(with: Self.scheme) { capitalise(at: index) }
      let ends = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      isStart = ends && bytes[index + 1] == UInt8(ascii: " ")
      index += isStart ? 2 : 1
    }
  }

  private static let scheme = Array("http".utf8)

  private mutating func capitalise(at index: Int) {
    switch (bytes[index], bytes[index + 1]) {
    case (0x61...0x7A, _): bytes[index] -= 0x20
    case (0xD0, 0xB0...0xBF): bytes[index + 1] -= 0x20
    case (0xD1, 0x80...0x8F): (bytes[index], bytes[index + 1]) = (0xD0, bytes[index + 1] + 0x20)
    default: break
    }
  }

  /// The text as the platform shows it retweeted: with the author's name before it and cut to 140 characters, never
  /// through a word that carries a topic, a link, a hashtag or a name.
  func retweeted(from author: Person, _ handles: Handles) -> PostText {
    var out = PostText()
    out.links = links
    out.append("RT @")
    out.appendMention(author, handles)
    out.append(": ")
    let shift = out.bytes.count
    out.bytes += bytes
    for mark in marks {
      out.marks.append(.init(mark.range.lowerBound + shift..<mark.range.upperBound + shift, mark.kind))
    }
    out.cut(toScalars: 140)
    return out
  }

  /// Shortens the text, ending it in `…`, never through a mark.
  mutating func cut(toScalars limit: Int) {
    var scalars = 0
    var end = 0
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      scalars += 1
      if scalars == limit { end = index }
    }
    if scalars <= limit { return }
    if let space = bytes[..<end].lastIndex(of: UInt8(ascii: " ")), end - space < 20 { end = space }
    var moved = true
    while moved {
      moved = false
      for mark in marks where mark.range.lowerBound < end && end < mark.range.upperBound {
        end = mark.range.lowerBound
        moved = true
      }
    }
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    bytes.removeSubrange(end...)
    marks.removeAll { $0.range.upperBound > end }
    append("…")
  }
}

/// Letters for invented identifiers.
enum Alphabet {
  static let alphanumeric = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
}

extension [UInt8] {
  mutating func append(contentsOf text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Decimal digits.
  mutating func append(number: Int) { append(number: UInt64(Swift.max(0, number))) }

  mutating func append(number: UInt64) {
    if number >= 10 { append(number: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
