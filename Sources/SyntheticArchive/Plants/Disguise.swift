// How copies of a text differ while the text compared stays the same: links, mentions, emoji, punctuation, case, width and
// invisible characters. Emoji that need U+FE0F are left out: that is a mark, and marks count.

extension PostText {
  private static let emoji = ["👍", "💪", "🇨🇳", "😂", "🙏", "😡", "🤔", "🔥", "👏", "🌹"].map { Array($0.utf8) }
  private static let chineseStops = ["，", ",", "！", "。", " ", "～", "；", "、", "，\u{200B}", "\n", "…", "!!"].map {
    Array($0.utf8)
  }
  private static let latinStops = [",", ".", "!", ";", " -", "...", "!!", "\u{200B},", " /"].map { Array($0.utf8) }
  /// Without `;`, which may end an entity.
  private static let stops: Set<Unicode.Scalar> = ["，", "。", "！", "；", "、", ",", ".", "!", "…"]

  /// A copy of the text as somebody else would post it. Only mentions of accounts outside the archive are added: the
  /// hash of a listed one may hold signs that no mention has.
  func disguised(in writing: Writing, _ random: inout RandomStream, _ handles: Handles) -> PostText {
    var body = repunctuated(isLatin: writing == .english, &random)
    body = body.recased(in: writing, &random)
    var out = PostText()
    if random.chance(1, in: 9) {
      out.append("@")
      out.appendMention(handles.someoneOutside(&random), handles)
      out.append(" ")
    }
    if random.chance(1, in: 6) { out.bytes += random.pick(Self.emoji) + [UInt8(ascii: " ")] }
    body = body.prefixed(by: out)
    for _ in 0..<random.weighted([60, 25, 15]) { body.bytes += random.pick(Self.emoji) }
    if random.chance(1, in: 3) {
      body.append(" ")
      body.appendURL(&random)
    }
    if random.chance(1, in: 12) {
      body.append(" @")
      body.appendMention(handles.someoneOutside(&random), handles)
    }
    return body
  }

  /// Stops exchanged for others; those inside marks stay.
  private func repunctuated(isLatin: Bool, _ random: inout RandomStream) -> PostText {
    if random.chance(1, in: 3) { return self }
    var replacements: [(Range<Int>, [UInt8])] = []
    for place in places where Self.stops.contains(place.scalar) && random.chance(1, in: 2) {
      let isInside = marks.contains {
        $0.range.lowerBound < place.range.upperBound && place.range.lowerBound < $0.range.upperBound
      }
      if !isInside { replacements.append((place.range, random.pick(isLatin ? Self.latinStops : Self.chineseStops))) }
    }
    return replacing(replacements)
  }

  /// Capitals, small letters or full-width characters; hashtags, links and entities are left alone.
  private func recased(in writing: Writing, _ random: inout RandomStream) -> PostText {
    let ampersand = UInt8(ascii: "&")
    if bytes.contains(ampersand) || bytes.contains(UInt8(ascii: "#")) || bytes.contains(UInt8(ascii: "@")) {
      return self
    }
    let style = random.weighted(writing == .english ? [50, 20, 15, 6] : [75, 0, 0, 25])
    if style == 0 { return self }
    var replacements: [(Range<Int>, [UInt8])] = []
    for place in places where place.scalar.isASCII {
      let byte = bytes[place.range.lowerBound]
      switch style {
      case 1 where (0x61...0x7A).contains(byte): replacements.append((place.range, [byte - 0x20]))
      case 2 where (0x41...0x5A).contains(byte): replacements.append((place.range, [byte + 0x20]))
      case 3 where (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte):
        // U+FF01 and on: the ASCII characters in full width.
        let code = UInt32(byte) + 0xFEE0
        replacements.append((place.range, [0xEF, UInt8(0x80 | (code >> 6) & 0x3F), UInt8(0x80 | code & 0x3F)]))
      default: break
      }
    }
    return replacing(replacements)
  }
}
