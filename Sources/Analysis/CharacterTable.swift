// What a rule for texts makes of each character on its own. Rules that end in NFKC and case folding are a few lines over
// Foundation and take microseconds a text; almost every text consists of characters that NFKC treats one by one, and those go
// through this table, which the rule itself fills as they appear. A text with any other character goes by the rule as a whole.

import Foundation

/// A table of characters that fills itself. Not shared between threads.
struct CharacterTable {
  /// What the table says of a scalar.
  enum Entry {
    fileprivate static let unknown: UInt32 = 0
    static let same: UInt32 = 1
    /// It may combine with its neighbours, or change places with them: the whole text goes by the rule.
    static let contextual: UInt32 = 2
    // Any other: the offset of its replacement in `replacements`, shifted left by 8, and its length in bytes, which is 0 for a
    // scalar that the rule drops. Replacements begin behind one unused byte, and so every such entry is 256 or more.
  }

  /// The longest replacement of a scalar is 33 bytes for 3 (U+FDFA).
  static let mostGrowth = 11

  private var table = [UInt32](repeating: Entry.unknown, count: 0x10000)
  private var astral: [UInt32: UInt32] = [:]
  /// UTF-8 of the replacements, one after another.
  private(set) var replacements: [UInt8] = [0]
  private let rule: @Sendable (String) -> String

  /// An empty table of what `rule` makes of a text of one scalar.
  init(rule: @escaping @Sendable (String) -> String) {
    self.rule = rule
  }

  /// What the table says of a scalar.
  @inline(__always)
  mutating func entry(_ value: UInt32) -> UInt32 {
    let entry = value < 0x10000 ? table[Int(value)] : astral[value] ?? Entry.unknown
    return entry == Entry.unknown ? learn(value) : entry
  }

  /// Writes what an entry that is not contextual makes of the scalar of `size` bytes, two or more, at `source`, and returns
  /// its length.
  @inline(__always)
  func write(_ entry: UInt32, _ source: UnsafePointer<UInt8>, _ size: Int, to out: UnsafeMutablePointer<UInt8>) -> Int {
    if entry == Entry.same {
      out[0] = source[0]
      out[1] = source[1]
      if size > 2 { out[2] = source[2] }
      if size > 3 { out[3] = source[3] }
      return size
    }
    let from = Int(entry >> 8)
    let length = Int(entry & 0xFF)
    for k in 0..<length { out[k] = replacements[from + k] }
    return length
  }

  private mutating func learn(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return Entry.same }
    let original = String(scalar)
    let compatible = original.precomposedStringWithCompatibilityMapping
    let entry: UInt32
    if ([scalar] + compatible.unicodeScalars).contains(where: Normalisation.dependsOnNeighbours) {
      entry = Entry.contextual
    } else {
      let replaced = Array(rule(original).utf8)
      if replaced == Array(original.utf8) {
        entry = Entry.same
      } else {
        entry = UInt32(replacements.count) << 8 | UInt32(replaced.count)
        replacements += replaced
      }
    }
    if value < 0x10000 { table[Int(value)] = entry } else { astral[value] = entry }
    return entry
  }
}

/// Memory that grows to what the longest text needs. Its owner frees it.
struct TextMemory {
  private(set) var bytes: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 4096)

  /// Makes room for `capacity` bytes, whose content is not kept, and returns the first.
  mutating func reserve(_ capacity: Int) -> UnsafeMutablePointer<UInt8>? {
    if capacity > bytes.count {
      bytes.deallocate()
      bytes = .allocate(capacity: capacity)
    }
    return bytes.baseAddress
  }

  /// Copies a text.
  mutating func hold(_ text: String) -> UnsafeBufferPointer<UInt8> {
    var text = text
    return text.withUTF8 { utf8 in
      _ = reserve(utf8.count)
      _ = bytes.update(fromContentsOf: utf8)
      return first(utf8.count)
    }
  }

  /// The first bytes.
  func first(_ count: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[..<count]) }
}
