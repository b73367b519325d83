// Texts as they are compared for being copies: URLs and mentions removed, NFKC, case folding, and only letters, marks and digits
// kept (Unicode categories L, M and N). As in Normalisation.swift, characters that NFKC treats one by one go through a table
// that the definition itself fills; a text with any other character goes by the definition.

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
    var out = String.UnicodeScalarView()
    let text = String(decoding: withoutMentions(Normalisation.stripped(bytes)), as: UTF8.self)
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
  private enum Entry {
    static let unknown: UInt32 = 0
    static let dropped: UInt32 = 1
    static let same: UInt32 = 2
    /// It may combine with its neighbours: the whole text goes by the definition.
    static let contextual: UInt32 = 3
    // From 256 on: the offset of its replacement in `replacements`, shifted left by 8, and its length in bytes.
  }

  private var table = [UInt32](repeating: Entry.unknown, count: 0x10000)
  private var astral: [UInt32: UInt32] = [:]
  private var replacements: [UInt8] = [0]
  private var memory: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 4096)

  /// Frees the working memory. The comparer cannot be used afterwards.
  func deallocate() { memory.deallocate() }

  /// What is compared of a text as published, well-formed UTF-8; valid until the next call.
  mutating func compared(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    if let fast = fast(bytes) { return fast }
    var text = Comparison.compared(bytes)
    return text.withUTF8 { utf8 in
      reserve(utf8.count)
      _ = memory.update(fromContentsOf: utf8)
      return UnsafeBufferPointer(rebasing: memory[..<utf8.count])
    }
  }

  /// The fast way; nil if a character of the text needs the other.
  private mutating func fast(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let base = bytes.baseAddress else { return UnsafeBufferPointer(rebasing: memory[..<0]) }
    let count = bytes.count
    // The longest replacement of one scalar is 33 bytes for 3 (U+FDFA).
    reserve(count * 11 + 16)
    guard let out = memory.baseAddress else { return nil }
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
      var entry = value < 0x10000 ? table[Int(value)] : astral[value] ?? Entry.unknown
      if entry == Entry.unknown { entry = learn(value) }
      if entry == Entry.same {
        for k in 0..<size { out[length + k] = base[i + k] }
        length += size
      } else if entry == Entry.contextual {
        return nil
      } else if entry != Entry.dropped {
        let from = Int(entry >> 8)
        let replaced = Int(entry & 0xFF)
        for k in 0..<replaced { out[length + k] = replacements[from + k] }
        length += replaced
      }
      i += size
    }
    return UnsafeBufferPointer(rebasing: memory[..<length])
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

  /// Notes what the definition does to a scalar on its own.
  private mutating func learn(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return Entry.dropped }
    let original = String(scalar)
    let compatible = original.precomposedStringWithCompatibilityMapping
    let entry: UInt32
    if ([scalar] + compatible.unicodeScalars).contains(where: Normalisation.dependsOnNeighbours) {
      entry = Entry.contextual
    } else {
      var kept = String.UnicodeScalarView()
      for scalar in Normalisation.folded(original).unicodeScalars where Comparison.isKept(scalar) {
        kept.append(scalar)
      }
      let utf8 = Array(String(kept).utf8)
      if utf8.isEmpty {
        entry = Entry.dropped
      } else if utf8 == Array(original.utf8) {
        entry = Entry.same
      } else {
        entry = UInt32(replacements.count) << 8 | UInt32(utf8.count)
        replacements += utf8
        // Replacements begin behind one unused byte, and so every such entry is 256 or more.
      }
    }
    if value < 0x10000 { table[Int(value)] = entry } else { astral[value] = entry }
    return entry
  }

  private mutating func reserve(_ capacity: Int) {
    guard capacity > memory.count else { return }
    memory.deallocate()
    memory = .allocate(capacity: capacity)
  }
}
