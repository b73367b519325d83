// Numbers in the text that look like data and are bound to nothing. What counts as one: digits, with their separators and decimals, outside
// links and code. Not counted are
//
//   years and years joined (2019, 2018-20)           days, with or without the month's year (17 April, 2020-04-17, 4月17日)
//   hours (08:00) and offsets (UTC+8)                 ordinals (1st) and numbers that open a heading (3. Method)
//   numbers in names (COVID-19, F16, 5G)              numbers of parts (Figure 1, Section 2, page 12, No. 4)
//
// Numbers in words ("twelve") are not counted: a text is full of them and few are data.

import Diagnostics

/// A number that is bound to nothing.
struct UnboundNumber: Hashable {
  /// What holds a number, which says where it can be bound.
  enum Holder: Hashable {
    case text
    /// The title of a figure or table, or what else of one is plain text.
    case finding
    /// The title of a section.
    case title
  }

  var text: String
  var place: Place
  var holder = Holder.text

  /// What the editor can do.
  var help: String {
    switch holder {
    case .text: "write [\(text)](fact:NAME), or [\(text)](plain:) if it is no number of the data"
    case .finding:
      "a finding is plain text: say it in words, and write [\(text)](fact:NAME) in the caption or the text"
    case .title: "a title is plain text: say it in words, and write [\(text)](fact:NAME) in the text"
    }
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
  private static let parts: Set<String> = [
    "figure", "figures", "table", "tables", "section", "sections", "chapter", "page", "pages", "p", "pp", "note",
    "appendix", "footnote", "part", "version", "no", "article", "line", "step", "vol", "volume", "issue", "windows",
  ]

  /// The numbers of a paragraph's prose that look like data, in order.
  static func tokens(in prose: String, isHeading: Bool) -> [String] {
    guard prose.utf8.contains(where: isDigit) else { return [] }
    var reader = NumberReader(Array(prose.utf8))
    return reader.read(isHeading: isHeading, months: months, parts: parts)
  }

  fileprivate static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Reads numbers from text as bytes.
private struct NumberReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read(isHeading: Bool, months: Set<String>, parts: Set<String>) -> [String] {
    var out: [String] = []
    var index = 0
    while index < bytes.count {
      guard UnboundNumber.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let end = end(of: index)
      let range = index..<end
      index = end
      if isPartOfName(range) || isTime(range) || isYear(range) || isOrdinal(range) || isChineseDate(range) { continue }
      if isHeading, bytes[..<range.lowerBound].allSatisfy({ $0 == 0x20 }), out.isEmpty { continue }
      let before = word(before: range.lowerBound)
      if parts.contains(before), isPartNumber(range) { continue }
      if range.count <= 2, months.contains(before) || isFollowedByMonth(range.upperBound, months) { continue }
      out.append(String(decoding: bytes[range], as: UTF8.self))
    }
    return out
  }

  private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }
  private func isDigit(at index: Int) -> Bool { byte(index).map(UnboundNumber.isDigit) ?? false }
  private func isLetter(at index: Int) -> Bool { byte(index).map { (0x41...0x5A).contains($0 & 0xDF) } ?? false }

  /// Where a number ends: separators and a decimal point belong to it when a digit follows, a blank when three digits do.
  private func end(of start: Int) -> Int {
    var end = start
    while let byte = byte(end) {
      switch byte {
      case 0x30...0x39: end += 1
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"):
        guard isDigit(at: end + 1) else { return end }
        end += 1
      case 0x20:
        let isGroup = (1...3).allSatisfy { isDigit(at: end + $0) } && !isDigit(at: end + 4)
        guard isGroup, end - start <= 3 || bytes[end - 4] == 0x20 else { return end }
        end += 4
      default: return end
      }
    }
    return end
  }

  /// A number that letters touch: COVID-19, F16, UTC+8, 5G. A Han character does not count.
  private func isPartOfName(_ range: Range<Int>) -> Bool {
    let before = byte(range.lowerBound - 1)
    if isLetter(at: range.lowerBound - 1) || before == UInt8(ascii: "_") || before == UInt8(ascii: "#") { return true }
    let joins = before == UInt8(ascii: "-") || before == UInt8(ascii: "+") || before == UInt8(ascii: "/")
    if joins, isLetter(at: range.lowerBound - 2) { return true }
    if isMoney(range.lowerBound) { return false }
    return isLetter(at: range.upperBound)
      || (byte(range.upperBound) == UInt8(ascii: "/") && isLetter(at: range.upperBound + 1))
  }

  /// A number as parts and versions have them: `12`, `3.2`; 9,999 after "note" is none.
  private func isPartNumber(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { UnboundNumber.isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  /// Whether a sign of a currency stands before it: $5m is a number, whatever letter follows.
  private func isMoney(_ start: Int) -> Bool {
    byte(start - 1) == UInt8(ascii: "$")
      || ["£", "€", "¥"].contains { sign in bytes[..<start].suffix(sign.utf8.count).elementsEqual(sign.utf8) }
  }

  private func isTime(_ range: Range<Int>) -> Bool {
    range.count <= 2
      && ((byte(range.upperBound) == UInt8(ascii: ":") && isDigit(at: range.upperBound + 1))
        || (byte(range.lowerBound - 1) == UInt8(ascii: ":") && isDigit(at: range.lowerBound - 2)))
  }

  /// A year, or what is joined to one: 2019, 2018-20, 2019/20, 2020-04-17.
  private func isYear(_ range: Range<Int>) -> Bool {
    if range.count == 4, bytes[range].allSatisfy(UnboundNumber.isDigit),
      ["15", "16", "17", "18", "19", "20"].contains(String(decoding: bytes[range.prefix(2)], as: UTF8.self))
    {
      return true
    }
    var start = range.lowerBound
    var joined = 0
    while joined < 2, range.count <= 2, [UInt8(ascii: "-"), UInt8(ascii: "/")].contains(byte(start - 1) ?? 0) {
      var first = start - 1
      while isDigit(at: first - 1), start - first <= 5 { first -= 1 }
      guard first < start - 1 else { return false }
      if start - 1 - first == 4 { return true }
      start = first
      joined += 1
    }
    return false
  }

  private func isOrdinal(_ range: Range<Int>) -> Bool {
    byte(range.upperBound) == UInt8(ascii: ".") && range.count <= 2 && range.lowerBound == 0
      && byte(range.upperBound + 1) == 0x20
  }

  private func isChineseDate(_ range: Range<Int>) -> Bool {
    ["年", "月", "日"].contains { mark in
      let mark = Array(mark.utf8)
      return bytes[range.upperBound...].starts(with: mark) || bytes[range.upperBound...].starts(with: [0x20] + mark)
    }
  }

  /// The word before a position in lower case, a full stop after it left out.
  private func word(before position: Int) -> String {
    var end = position
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end < position else { return "" }
    var start = end
    while isLetter(at: start - 1), end - start < 12 { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }

  /// Whether a month follows, at once or after further days: `17 April`, `9 and 11 June`, `9-11 June`.
  private func isFollowedByMonth(_ position: Int, _ months: Set<String>) -> Bool {
    var index = position
    for _ in 0..<4 {
      while let byte = byte(index),
        byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",") || byte > 0x7F
      {
        index += 1
      }
      let start = index
      while isLetter(at: index), index - start < 12 { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      if months.contains(word) { return true }
      guard ["and", "to", "or", "of", ""].contains(word) else { return false }
      while byte(index) == 0x20 { index += 1 }
      let digits = index
      while isDigit(at: index), index - digits < 3 { index += 1 }
      guard (word == "of") || (1...2).contains(index - digits) else { return false }
    }
    return false
  }
}
