// Texts as they are compared for being copies: URLs and mentions removed, NFKC, case folding, and only letters, marks and digits
// kept (Unicode categories L, M and N). Characters that NFKC treats one by one go through a table (CharacterTable.swift); a text
// with any other character goes by the definition.

import Foundation

/// A number for what is compared of a text: equal texts have equal fingerprints, and different ones do not (128 bits).
///
/// Swift's hash (SipHash-1-3) with the process's random key, because the archive's authors may choose their texts. It is
/// never written and decides no order.
struct Fingerprint: Hashable, Comparable {
  var high: UInt64
  var low: UInt64

  /// A text that is not compared: too short, or a retweet.
  static let none = Fingerprint(high: 0, low: 0)

  static func < (a: Fingerprint, b: Fingerprint) -> Bool { (a.high, a.low) < (b.high, b.low) }
}

extension Fingerprint {
  /// The fingerprint of compared text.
  init(_ compared: UnsafeBufferPointer<UInt8>) {
    var first = Hasher()
    first.combine(bytes: UnsafeRawBufferPointer(compared))
    var second = first
    first.combine(1 as UInt8)
    second.combine(2 as UInt8)
    high = UInt64(bitPattern: Int64(first.finalize()))
    low = UInt64(bitPattern: Int64(second.finalize()))
    if self == .none { low = 1 }
  }
}

/// The definition, in a few lines over Foundation.
enum Comparison {
  /// Scalars that a text needs to be compared: with a character of Han, kana or Hangul, and without.
  static let leastEastAsian = 12
  static let least = 30

  /// What is compared of a text as published.
  static func compared(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    kept(of: String(decoding: withoutMentions(Normalisation.stripped(bytes)), as: UTF8.self))
  }

  /// The letters, marks and digits of a text, normalised and folded.
  static func kept(of text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in Normalisation.folded(text).unicodeScalars where isKept(scalar) { out.append(scalar) }
    return String(out)
  }

  /// Whether a text counts, by what is compared of it.
  static func counts(_ compared: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = compared.baseAddress, compared.count >= leastEastAsian else { return false }
    var scalars = 0
    for byte in compared where byte & 0xC0 != 0x80 { scalars += 1 }
    if scalars >= least { return true }
    guard scalars >= leastEastAsian else { return false }
    var i = 0
    while i < compared.count {
      let (value, length) = decodeScalar(base, i)
      if CharacterKind.isEastAsian(value) { return true }
      i += length
    }
    return false
  }

  /// Whether a scalar is a letter, a mark or a digit.
  static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Removes `@` with the ASCII letters, digits and underscores after it.
  private static func withoutMentions(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      var end = i + 1
      if bytes[i] == 0x40 { while end < bytes.count, isNameByte(bytes[end]) { end += 1 } }
      if end == i + 1 { out.append(bytes[i]) }
      i = end
    }
    return out
  }

  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
  }
}

/// Reduces texts to what is compared of them. Not shared between threads.
struct TextComparer {
  private var table = CharacterTable { Comparison.kept(of: $0) }
  private var memory = TextMemory()

  /// Frees the working memory. The comparer cannot be used afterwards.
  func deallocate() { memory.bytes.deallocate() }

  /// What is compared of a text as published, well-formed UTF-8; valid until the next call.
  mutating func compared(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    fast(bytes) ?? memory.hold(Comparison.compared(bytes))
  }

  /// The fast way; nil if a character of the text needs the other.
  private mutating func fast(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let base = bytes.baseAddress else { return memory.first(0) }
    let count = bytes.count
    guard let out = memory.reserve(count * CharacterTable.mostGrowth + 16) else { return nil }
    var length = 0
    var i = 0
    while i < count {
      let byte = base[i]
      if byte < 0x80 {
        if byte == 0x68, let end = Normalisation.endOfURL(base, i, count) {
          i = end
        } else if (byte | 0x20) &- 0x61 < 26 {
          out[length] = byte | 0x20
          length += 1
          i += 1
        } else if byte &- 0x30 < 10 {
          out[length] = byte
          length += 1
          i += 1
        } else if byte == 0x40 {
          i = Self.endOfMention(base, i, count)
        } else if byte == 0x26, let (_, size) = Normalisation.entity(base, i, count) {
          i += size  // none of the three characters is kept
        } else {
          i += 1
        }
        continue
      }
      let (value, size) = decodeScalar(base, i)
      let entry = table.entry(value)
      if entry == CharacterTable.Entry.contextual { return nil }
      length += table.write(entry, base + i, size, to: out + length)
      i += size
    }
    return memory.first(length)
  }

  /// Where a mention at `i` ends, or the next byte if its `@` names nobody. A URL ends it: URLs go first.
  private static func endOfMention(_ base: UnsafePointer<UInt8>, _ i: Int, _ count: Int) -> Int {
    var end = i + 1
    while end < count, Comparison.isNameByte(base[end]) {
      if base[end] == 0x68, Normalisation.endOfURL(base, end, count) != nil { break }
      end += 1
    }
    return end
  }
}
