// A zip writer for tests, which writes what no honest one would: names that leave the folder, names that stand twice, links.
// Format: PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16; nothing is compressed.

/// A zip, byte by byte.
struct StoredZip {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Parameter mode: file type and permissions of Unix: 0o100644 a file, 0o120777 a symbolic link.
  mutating func add(_ name: String, _ text: String, mode: UInt32 = 0o100644) {
    let (name, data) = (Array(name.utf8), Array(text.utf8))
    let crc = Self.crc32(data)
    let offset = UInt32(bytes.count)
    let shared =
      Self.little(20, 2) + Self.little(0x800, 2) + Self.little(0, 2) + Self.little(0, 4) + Self.little(crc, 4)
      + Self.little(UInt32(data.count), 4) + Self.little(UInt32(data.count), 4) + Self.little(UInt32(name.count), 2)
      + Self.little(0, 2)
    bytes += Array("PK\u{3}\u{4}".utf8) + shared + name + data
    directory += Array("PK\u{1}\u{2}".utf8) + Self.little(0x314, 2) + shared + Self.little(0, 2) + Self.little(0, 2)
    directory += Self.little(0, 2) + Self.little(mode << 16, 4) + Self.little(offset, 4) + name
    count += 1
  }

  /// The zip with its directory.
  var finished: [UInt8] {
    bytes + directory + Array("PK\u{5}\u{6}".utf8) + Self.little(0, 4) + Self.little(UInt32(count), 2)
      + Self.little(UInt32(count), 2) + Self.little(UInt32(directory.count), 4) + Self.little(UInt32(bytes.count), 4)
      + Self.little(0, 2)
  }

  private static func little(_ value: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
  }
}
