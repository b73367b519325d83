// Answers as bytes. Numbers are written in as few bytes as they need, seven bits a byte; a text stands with its length.

/// Writes answers as bytes.
struct AnswerEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    // Small negative numbers in few bytes, too: the sign is the lowest bit.
    var rest = UInt64(bitPattern: Int64(number << 1) ^ Int64(number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    let utf8 = text.utf8
    write(utf8.count)
    bytes.append(contentsOf: utf8)
  }

  mutating func write(_ data: [UInt8]) {
    write(data.count)
    bytes.append(contentsOf: data)
  }

  mutating func write(_ value: AnswerValue) {
    switch value {
    case .null: bytes.append(0)
    case .integer(let number):
      bytes.append(1)
      write(number)
    case .decimal(let number):
      bytes.append(2)
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    case .text(let text):
      bytes.append(3)
      write(text)
    }
  }

  mutating func write(_ values: [AnswerValue]) {
    write(values.count)
    for value in values { write(value) }
  }

  /// Numbers of which most are small.
  mutating func write(_ counts: [UInt32]) {
    write(counts.count)
    bytes.reserveCapacity(bytes.count + counts.count)
    for count in counts { write(Int(count)) }
  }

  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }
}

/// Reads what `AnswerEncoder` wrote; nil for bytes that it did not write.
struct AnswerDecoder {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func int() -> Int? {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64, let byte = bytes.popFirst() {
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: UInt(result >> 1)) ^ -Int(result & 1) }
      shift += 7
    }
    return nil
  }

  mutating func count() -> Int? {
    // Everything that is counted takes a byte at least.
    guard let count = int(), count >= 0, count <= bytes.count else { return nil }
    return count
  }

  mutating func data() -> ArraySlice<UInt8>? {
    guard let count = count() else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return bytes.prefix(count)
  }

  mutating func text() -> String? { data().map { String(decoding: $0, as: UTF8.self) } }

  mutating func value() -> AnswerValue? {
    switch bytes.popFirst() {
    case 0: return .null
    case 1: return int().map { .integer($0) }
    case 2:
      guard bytes.count >= 8 else { return nil }
      var bits: UInt64 = 0
      for byte in bytes.prefix(8).reversed() { bits = bits << 8 | UInt64(byte) }
      bytes = bytes.dropFirst(8)
      return .decimal(Double(bitPattern: bits))
    case 3: return text().map { .text($0) }
    default: return nil
    }
  }

  mutating func counts() -> [UInt32]? { list { $0.int().flatMap { UInt32(exactly: $0) } } }
  mutating func values() -> [AnswerValue]? { list { $0.value() } }
  mutating func texts() -> [String]? { list { $0.text() } }

  private mutating func list<Element>(_ element: (inout Self) -> Element?) -> [Element]? {
    guard let count = count() else { return nil }
    var out: [Element] = []
    out.reserveCapacity(count)
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      out.append(next)
    }
    return out
  }
}
