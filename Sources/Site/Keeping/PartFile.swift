// The file in which the parts of a site outlive a run: `analysed.sqlite.parts`, beside the archive. A build adds the parts that it made at
// its end, and writes it anew when most of it is of no use any more. It holds for exactly the sources of which it speaks; a part that is
// damaged, and what follows one that was not written to its end, is passed over and made again.

import AnalysedArchive
import Foundation

/// A file of parts.
struct PartFile: Sendable {
  let path: String

  /// The first line; another form has another number.
  private static let beginning = Array("Dossier parts 1\n".utf8)
  /// The bytes before a part: its key, its length, a checksum.
  private static let head = 32 + 8 + 8

  /// What the file holds.
  struct Contents: Sendable {
    /// What all parts were made from beside the commentary.
    var sources: PartKey
    var parts: [PartKey: ArraySlice<UInt8>]
    /// The bytes of the file.
    var size: Int
  }

  /// Reads the file; nil where it is missing, damaged or of another form.
  func read() -> Contents? {
    guard let bytes = KeptFile.read(path) else { return nil }
    var offset = Self.beginning.count
    guard bytes.starts(with: Self.beginning), let sources = PartKey(bytes[offset...].prefix(32)) else { return nil }
    var parts: [PartKey: ArraySlice<UInt8>] = [:]
    offset += 32
    while offset + Self.head <= bytes.count {
      let length = bytes.withUnsafeBytes {
        Int(truncatingIfNeeded: UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset + 32, as: UInt64.self)))
      }
      let start = offset + Self.head
      guard length >= 0, length <= bytes.count - start else { break }
      let part = bytes[start..<start + length]
      if let key = PartKey(bytes[offset..<offset + 32]), Checksum.bytes(of: part) == Array(bytes[start - 8..<start]) {
        parts[key] = part
      }
      offset = start + length
    }
    // What was not written to its end would hide what comes after it.
    return offset == bytes.count ? Contents(sources: sources, parts: parts, size: offset) : nil
  }

  /// Adds parts to a file of the same sources, which nobody else writes.
  func add(_ parts: some Sequence<(key: PartKey, value: ArraySlice<UInt8>)>) {
    let bytes = parts.flatMap(Self.bytes)
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    defer { try? file.close() }
    _ = try? file.seekToEnd()
    try? file.write(contentsOf: bytes)
  }

  /// Writes the file anew, as a whole.
  func write(_ parts: some Sequence<(key: PartKey, value: ArraySlice<UInt8>)>, _ sources: PartKey) {
    PartialFile.write(Self.beginning + sources.bytes + parts.flatMap(Self.bytes), to: path)
  }

  private static func bytes(_ key: PartKey, _ part: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = key.bytes
    bytes.reserveCapacity(head + part.count)
    withUnsafeBytes(of: UInt64(part.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes += Checksum.bytes(of: part)
    bytes += part
    return bytes
  }
}
