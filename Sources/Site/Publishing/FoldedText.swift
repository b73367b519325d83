// Texts as what is withheld is looked for in them: one writing for all that a reader takes for the same words. Letters of any script in lower
// case, compatible forms alike (NFKC: full-width letters, ligatures, composed and decomposed accents), every run of white space as one blank,
// without what cannot be seen; and `%40` and its like as what they are in an address. Almost every byte of a site is plain ASCII, or Han, kana or Hangul
// that is what it is: those pass without a look at their properties.

import Foundation

/// A text that was folded, and where each of its bytes comes from.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each byte the first and the one behind the last of the bytes that it stands for.
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// Whether a text needs no folding but that of the case of ASCII.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in text {
      if byte > 0x7E || byte < 0x20 || byte == 0x25 || (byte == 0x20 && last == 0x20) { return false }
      last = byte
    }
    return true
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(text.count + 16)
    starts.reserveCapacity(text.count + 16)
    ends.reserveCapacity(text.count + 16)
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte > 0x7F else {
        if byte == 0x25, let sign = Self.sign(text, index) {
          // What stands before an @ may be the end of another character that was escaped: it is no mail address.
          if sign == UInt8(ascii: "@") { blank(index, index) }
          append(sign, index, index + 3)
          index += 3
        } else if byte <= 0x20 {
          blank(index, index + 1)
          index += 1
        } else {
          append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, index, index + 1)
          index += 1
        }
        // An accent behind a letter of ASCII belongs to it.
        if index < text.count, text[index] > 0x7F, index > 0, let next = Self.scalar(text, index),
          Self.joins(next.value)
        {
          index = joined(text, from: index)
        }
        continue
      }
      guard let (value, length) = Self.scalar(text, index) else {
        append(byte, index, index + 1)
        index += 1
        continue
      }
      let end = index + length
      let isJoined = end < text.count && text[end] > 0x7F && Self.scalar(text, end).map { Self.joins($0.value) } == true
      if isJoined {
        index = segment(text, from: index)
      } else {
        append(value, text, index, end)
        index = end
      }
    }
  }

  /// The bytes of the text for which bytes of this one stand.
  func range(_ range: Range<Int>) -> Range<Int> {
    Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// A text folded, as terms are.
  static func folded(_ text: String) -> String {
    var text = text
    let bytes = text.withUTF8 { FoldedText($0).bytes }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Writing

  private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    bytes.append(byte)
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
  }

  private mutating func blank(_ start: Int, _ end: Int) {
    if bytes.last != 0x20 { append(0x20, start, end) }
  }

  /// A scalar that stands by itself.
  private mutating func append(_ value: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    if Self.isItself(value) {
      for index in start..<end { append(text[index], start, end) }
    } else {
      append(Self.form(of: value), start, end)
    }
  }

  private mutating func append(_ form: some Sequence<UInt8>, _ start: Int, _ end: Int) {
    for byte in form {
      if byte == 0x20 { blank(start, end) } else { append(byte, start, end) }
    }
  }

  /// A scalar with those that join it, folded together; the place behind them.
  private mutating func segment(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    var isFirst = true
    while end < text.count, let (value, length) = Self.scalar(text, end), isFirst || Self.joins(value) {
      end += length
      isFirst = false
    }
    append(Self.fold(String(decoding: text[start..<end], as: UTF8.self)).utf8, start, end)
    return end
  }

  /// What joins the letter of ASCII that was written last; the place behind it.
  private mutating func joined(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    let start = index - 1
    guard let last = bytes.last, last > 0x20, starts[starts.count - 1] == Int32(truncatingIfNeeded: start) else {
      return segment(text, from: index)
    }
    bytes.removeLast()
    starts.removeLast()
    ends.removeLast()
    return segment(text, from: start)
  }

  // MARK: Characters

  /// The sign or letter of ASCII that `%40` and its like stand for, letters in lower case.
  private static func sign(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8? {
    guard index + 2 < text.count, let high = digit(text[index + 1]), let low = digit(text[index + 2]) else {
      return nil
    }
    let value = high << 4 | low
    guard (0x21...0x7E).contains(value) else { return nil }
    return (0x41...0x5A).contains(value) ? value | 0x20 : value
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }

  /// The scalar at a place and its length; nil where the bytes are no UTF-8.
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (value: UInt32, length: Int)? {
    let first = text[index]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= text.count else { return nil }
    if length == 1 { return (UInt32(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for place in index + 1..<index + length {
      guard text[place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[place] & 0x3F)
    }
    return Unicode.Scalar(value) == nil ? nil : (value, length)
  }

  /// Han, kana and Hangul that no form changes: most of what is not ASCII.
  private static func isItself(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1FAFF,
      0x20000...0x2F7FF:
      true
    default: false
    }
  }

  /// Whether a scalar may change with the one before it: marks, Hangul jamo, half-width voice marks, and what cannot be seen, behind which a
  /// mark may follow.
  private static func joins(_ value: UInt32) -> Bool {
    if isItself(value) || value < 0xAD { return false }
    switch value {
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FF, 0xFF9E, 0xFF9F: return true
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return isUnseen(scalar)
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0xFEFF
  }

  private static func fold(_ text: String) -> String {
    var seen = String.UnicodeScalarView()
    seen.append(contentsOf: text.unicodeScalars.filter { !isUnseen($0) })
    var out = String.UnicodeScalarView()
    for scalar in String(seen).precomposedStringWithCompatibilityMapping.unicodeScalars {
      // Folding by way of the capital makes one of all forms of a letter: ß and SS, ς and σ.
      for capital in scalar.properties.uppercaseMapping.unicodeScalars {
        for small in capital.properties.lowercaseMapping.unicodeScalars {
          out.append(small.properties.isWhitespace ? " " : small)
        }
      }
    }
    return String(out).precomposedStringWithCompatibilityMapping
  }

  /// What a scalar alone is folded to.
  private static func form(of value: UInt32) -> [UInt8] {
    if value < 0x0600 { return known[Int(value)] }
    switch value {
    case 0x2000..<0x2070: return known[Int(value) - 0x2000 + 0x0600]
    case 0x3000..<0x3040: return known[Int(value) - 0x3000 + 0x0670]
    case 0xFF00..<0xFFF0: return known[Int(value) - 0xFF00 + 0x06B0]
    default: return made(value)
    }
  }

  private static func made(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(fold(String($0)).utf8) } ?? []
  }

  /// Of the alphabets of Europe, of punctuation, and of full-width forms, of which texts are full.
  private static let known: [[UInt8]] = [0..<0x0600, 0x2000..<0x2070, 0x3000..<0x3040, 0xFF00..<0xFFF0].flatMap {
    ($0 as Range<UInt32>).map { made($0) }
  }
}
