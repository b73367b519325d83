// Looks for what a report withholds in bytes, as they are and as a reader's program would undo them: HTML's entities, escapes of JSON and
// scripts, percent-encoded addresses, defanged full stops and the signs that stand for characters that cannot be seen.

/// Searches files.
struct LeakSearch {
  let terms: WithheldTerms

  /// Something that was found, by its kind and owner and the place of its first byte in the file.
  struct Leak: Hashable {
    var kind: WithheldTerms.Kind
    var owner: Int
    var offset: Int
  }

  /// What is found in a file, each term once, in the order of its first place.
  func leaks(in bytes: [UInt8]) -> [Leak] {
    var out = found(in: bytes) { $0 }
    var text = bytes
    var offsets: [Int32]?
    // Twice: an address in JSON in an attribute is escaped three times, and no search of Dossier's own output needs more.
    for _ in 0..<2 {
      guard let plain = Undoing.plain(text) else { break }
      let known = offsets
      let places = known.map { known in plain.offsets.map { known[Int($0)] } } ?? plain.offsets
      out += found(in: plain.bytes) { Int(places[$0]) }
      (text, offsets) = (plain.bytes, places)
    }
    var seen: Set<Term> = []
    return out.sorted { ($0.offset, $0.owner) < ($1.offset, $1.owner) }.filter {
      seen.insert(Term(kind: $0.kind, owner: $0.owner)).inserted
    }
  }

  private struct Term: Hashable {
    var kind: WithheldTerms.Kind
    var owner: Int
  }

  private func found(in bytes: [UInt8], _ offset: (Int) -> Int) -> [Leak] {
    bytes.withUnsafeBufferPointer { bytes in
      terms.found(in: bytes).map { Leak(kind: $0.kind, owner: $0.owner, offset: offset($0.range.lowerBound)) }
    }
  }
}

/// Undoes what writers do to text.
enum Undoing {
  /// The text with its escapes undone once, and for each of its bytes the place that it comes from; nil where there is nothing to undo.
  static func plain(_ bytes: [UInt8]) -> (bytes: [UInt8], offsets: [Int32])? {
    guard bytes.contains(where: { $0 == 0x26 || $0 == 0x5C || $0 == 0x25 || $0 == 0x5B }) else { return nil }
    var out: [UInt8] = []
    var offsets: [Int32] = []
    out.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count)
    var index = 0
    var isChanged = false
    bytes.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        if let (undone, length) = undone(bytes, index) {
          isChanged = true
          for byte in undone {
            out.append(byte)
            offsets.append(Int32(index))
          }
          index += length
        } else {
          out.append(bytes[index])
          offsets.append(Int32(index))
          index += 1
        }
      }
    }
    return isChanged ? (out, offsets) : nil
  }

  /// What stands at a place, undone, and how many bytes it takes there.
  private static func undone(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> ([UInt8], Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): entity(bytes, index)
    case UInt8(ascii: "\\"): escape(bytes, index)
    case UInt8(ascii: "%"): number(bytes, index + 1, 2).map { ([UInt8($0)], 3) }
    case UInt8(ascii: "["): marked(bytes, index)
    default: nil
    }
  }

  private static let entities: [(name: [UInt8], bytes: [UInt8])] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("sol", "/"), ("lowbar", "_"),
    ("commat", "@"), ("plus", "+"), ("equals", "="), ("period", "."), ("num", "#"), ("hyphen", "-"), ("colon", ":"),
    ("excl", "!"), ("nbsp", "\u{A0}"), ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"),
    ("shy", "\u{AD}"),
    ("zwj", "\u{200D}"), ("zwnj", "\u{200C}"),
  ].map { (name: String, sign: String) in (Array(name.utf8), Array(sign.utf8)) }

  private static func entity(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> ([UInt8], Int)? {
    guard let end = (index + 1..<min(index + 10, bytes.count)).first(where: { bytes[$0] == UInt8(ascii: ";") }),
      end > index + 1
    else { return nil }
    let name = bytes[index + 1..<end]
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self)
      let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(encoded).map { ($0, end + 1 - index) }
    }
    return entities.first { $0.name.elementsEqual(name) }.map { ($0.bytes, end + 1 - index) }
  }

  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> ([UInt8], Int)? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "_"):
      return ([bytes[index + 1]], 2)
    case UInt8(ascii: "x"): return number(bytes, index + 2, 2).flatMap(encoded).map { ($0, 4) }
    case UInt8(ascii: "u"):
      guard let high = number(bytes, index + 2, 4) else { return nil }
      if (0xD800..<0xDC00).contains(high), index + 11 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
        bytes[index + 7] == UInt8(ascii: "u"), let low = number(bytes, index + 8, 4), (0xDC00..<0xE000).contains(low)
      {
        return encoded(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)).map { ($0, 12) }
      }
      return encoded(high).map { ($0, 6) }
    default: return nil
    }
  }

  /// `[.]`, and `[U+200B]` for a character that cannot be seen.
  private static func marked(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> ([UInt8], Int)? {
    guard index + 2 < bytes.count else { return nil }
    if bytes[index + 1] == UInt8(ascii: "."), bytes[index + 2] == UInt8(ascii: "]") { return ([UInt8(ascii: ".")], 3) }
    guard bytes[index + 1] == UInt8(ascii: "U"), bytes[index + 2] == UInt8(ascii: "+"),
      let end = (index + 3..<min(index + 10, bytes.count)).first(where: { bytes[$0] == UInt8(ascii: "]") }),
      let value = UInt32(String(decoding: bytes[index + 3..<end], as: UTF8.self), radix: 16)
    else { return nil }
    return encoded(value).map { ($0, end + 1 - index) }
  }

  /// So many hexadecimal digits at a place.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ count: Int) -> UInt32? {
    guard index + count <= bytes.count else { return nil }
    var out: UInt32 = 0
    for byte in bytes[index..<index + count] {
      switch byte {
      case 0x30...0x39: out = out << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: out = out << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return out
  }

  private static func encoded(_ value: UInt32) -> [UInt8]? { Unicode.Scalar(value).map { Array(String($0).utf8) } }
}
