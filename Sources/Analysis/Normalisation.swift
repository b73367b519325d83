// Texts as they are compared: `&amp;`, `&lt;` and `&gt;` decoded once, URLs removed, NFKC, case folding. The definition is a few
// lines over Foundation and takes microseconds a text; almost every text consists of characters that NFKC and folding
// treat one by one, and those go through a table that is filled by the same definition as characters appear.

import Foundation

/// What is done to a text before it is compared.
enum Normalisation {
  /// Entities decoded once, URLs removed, as Unicode scalars; nothing normalised yet.
  static func stripped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    guard let base = bytes.baseAddress else { return out }
    var i = 0
    while i < bytes.count {
      let byte = base[i]
      if byte == 0x26, let (character, length) = entity(base, i, bytes.count) {
        out.append(character)
        i += length
      } else if byte == 0x68, let end = endOfURL(base, i, bytes.count) {
        i = end
      } else {
        out.append(byte)
        i += 1
      }
    }
    return out
  }

  /// Whether bytes may hold a URL or an entity.
  @inline(__always)
  static func holdsURLOrEntity(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    memchr(base, 0x3A, count) != nil || memchr(base, 0x26, count) != nil
  }

  /// Whether NFKC may join a scalar to the one before it or move it: it has a combining class, or its NFC quick check is not
  /// a plain yes (Unicode Standard Annex 15, section 9). The starters with a quick check of "maybe" are listed by block,
  /// generously: a scalar too many costs time and nothing else.
  static func dependsOnNeighbours(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.canonicalCombiningClass != .notReordered { return true }
    switch scalar.value {
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FF:  // Hangul jamo
      return true
    case 0x16D40...0x16D7F:  // Kirat Rai, whose vowel signs are letters
      return true
    // Variation selectors and keycaps are common, and join with nothing.
    case 0xFE00...0xFE0F, 0x20DD...0x20E4: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// NFKC, then full case folding: the definition.
  static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      out.append(contentsOf: scalar.caseFolded.unicodeScalars)
    }
    return String(out)
  }

  /// The character that an entity at `i` stands for, and its length.
  @inline(__always)
  static func entity(_ base: UnsafePointer<UInt8>, _ i: Int, _ count: Int) -> (UInt8, Int)? {
    if i + 4 <= count, base[i + 2] == 0x74, base[i + 3] == 0x3B {
      if base[i + 1] == 0x6C { return (0x3C, 4) }  // &lt;
      if base[i + 1] == 0x67 { return (0x3E, 4) }  // &gt;
    }
    if i + 5 <= count, base[i + 1] == 0x61, base[i + 2] == 0x6D, base[i + 3] == 0x70, base[i + 4] == 0x3B {
      return (0x26, 5)  // &amp;
    }
    return nil
  }

  /// Where a URL that begins at `i` ends: `https?://` and the printable ASCII characters after it.
  @inline(__always)
  static func endOfURL(_ base: UnsafePointer<UInt8>, _ i: Int, _ count: Int) -> Int? {
    guard i + 7 <= count, base[i + 1] == 0x74, base[i + 2] == 0x74, base[i + 3] == 0x70 else { return nil }
    var end = i + 4
    if base[end] == 0x73 { end += 1 }
    guard end + 3 <= count, base[end] == 0x3A, base[end + 1] == 0x2F, base[end + 2] == 0x2F else { return nil }
    end += 3
    while end < count, base[end] > 0x20, base[end] < 0x7F { end += 1 }
    return end
  }
}

/// Normalises texts through a table of characters. Not shared between threads.
struct Normaliser {
  private var table = CharacterTable { Normalisation.folded($0) }
  private var memory = TextMemory()
  private let useTable: Bool

  /// A normaliser; without its table, which only a test wants, every text goes by the definition.
  init(useTable: Bool = true) {
    self.useTable = useTable
  }

  /// Frees the working memory. The normaliser cannot be used afterwards.
  func deallocate() { memory.bytes.deallocate() }

  /// The normalised text, valid until the next call. `bytes` is well-formed UTF-8.
  ///
  /// With `stripping`, entities are decoded and URLs removed; without, which is for hashtags and the codebook's terms, not.
  mutating func normalise(
    _ bytes: UnsafeBufferPointer<UInt8>, stripping: Bool
  ) -> UnsafeBufferPointer<UInt8> {
    if useTable, let fast = fast(bytes, stripping: stripping) { return fast }
    let text =
      stripping
      ? String(decoding: Normalisation.stripped(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    return memory.hold(Normalisation.folded(text))
  }

  /// The fast way; nil if a character of the text needs the other.
  private mutating func fast(
    _ bytes: UnsafeBufferPointer<UInt8>, stripping: Bool
  ) -> UnsafeBufferPointer<UInt8>? {
    guard let base = bytes.baseAddress else { return memory.first(0) }
    let count = bytes.count
    guard let out = memory.reserve(count * CharacterTable.mostGrowth + 16) else { return nil }
    var length = 0
    var i = 0
    // Without a colon there is no URL, and without an ampersand no entity: then ASCII is folded eight letters at once.
    let stripping = stripping && Normalisation.holdsURLOrEntity(base, count)
    while i < count {
      if !stripping {
        while i + 8 <= count, let word = asciiWord(base + i) {
          UnsafeMutableRawPointer(out + length).storeBytes(of: lowercased(word), as: UInt64.self)
          length += 8
          i += 8
        }
        if i == count { break }
      }
      let byte = base[i]
      if byte < 0x80 {
        if stripping {
          if byte == 0x68, let end = Normalisation.endOfURL(base, i, count) {
            i = end
            continue
          }
          if byte == 0x26, let (character, size) = Normalisation.entity(base, i, count) {
            out[length] = character
            length += 1
            i += size
            continue
          }
        }
        out[length] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        length += 1
        i += 1
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
}

/// Eight bytes if all of them are ASCII.
@inline(__always)
func asciiWord(_ bytes: UnsafePointer<UInt8>) -> UInt64? {
  let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
  return word & 0x8080_8080_8080_8080 == 0 ? word : nil
}

/// Eight ASCII characters in lower case. The top bit of each byte tells where it is a capital (Warren, Hacker's Delight, 2nd
/// edition, section 6-1: bytes in a range).
@inline(__always)
func lowercased(_ word: UInt64) -> UInt64 {
  let fromA = word &+ 0x3F3F_3F3F_3F3F_3F3F  // 0x80 - "A"
  let pastZ = word &+ 0x2525_2525_2525_2525  // 0x7F - "Z"
  return word | (fromA & ~pastZ & 0x8080_8080_8080_8080) >> 2
}
