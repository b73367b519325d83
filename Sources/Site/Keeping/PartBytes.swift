// Parts as bytes, so that one which was kept in memory and one that was kept in a file are the same.

/// Writes a part as bytes: numbers in as few as they need, texts and bytes with their length.
struct PartWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number of things, which may not be there at all.
  mutating func write(_ count: Int?) {
    write(count != nil)
    if let count { write(count) }
  }

  mutating func write(_ data: some Collection<UInt8>) {
    write(data.count)
    bytes.append(contentsOf: data)
  }

  mutating func write(_ text: String) { write(text.utf8) }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }
}

/// Reads what `PartWriter` wrote. Bytes that it did not write are read as nothing, and `isWhole` says so.
struct PartReader {
  private var bytes: ArraySlice<UInt8>
  private var isDamaged = false

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Whether all was read, and all was there.
  var isWhole: Bool { bytes.isEmpty && !isDamaged }

  mutating func number() -> Int {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64, let byte = bytes.popFirst() {
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: result) }
      shift += 7
    }
    isDamaged = true
    return 0
  }

  /// A number of things of which each takes a byte at least.
  mutating func count() -> Int {
    let count = number()
    guard (0...bytes.count).contains(count) else {
      isDamaged = true
      return 0
    }
    return count
  }

  mutating func optionalCount() -> Int? { flag() ? count() : nil }

  mutating func data() -> ArraySlice<UInt8> {
    let count = count()
    defer { bytes = bytes.dropFirst(count) }
    return bytes.prefix(count)
  }

  mutating func text() -> String { String(decoding: data(), as: UTF8.self) }

  mutating func flag() -> Bool { bytes.popFirst() == 1 }

  mutating func optionalText() -> String? { flag() ? text() : nil }
}
