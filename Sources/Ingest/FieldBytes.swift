// A field of a record as it lies in the file: a range of bytes, no copy. A `String` is made only where one is stored.

import Foundation

/// Where a field lies, counted from the first byte of its record; a record is at most 1 MiB long.
public struct FieldRange {
  /// First byte of the content, quotes left aside.
  var start: UInt32
  /// Byte after the content; the top bit says that the content holds `""` for a quote.
  var endAndFlag: UInt32

  static let escapedFlag: UInt32 = 1 << 31
}

/// The bytes of a field in place. Valid only as long as the window it was scanned from.
public struct FieldBytes {
  /// The first byte.
  public let base: UnsafePointer<UInt8>
  /// How many bytes, `""` counted as written.
  public let count: Int
  /// Whether a quote is written `""` in it.
  public let isEscaped: Bool

  /// Names bytes in place.
  @inlinable
  public init(base: UnsafePointer<UInt8>, count: Int, isEscaped: Bool = false) {
    self.base = base
    self.count = count
    self.isEscaped = isEscaped
  }

  /// Whether nothing is written.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// The bytes as written.
  @inlinable
  public var raw: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Whether the bytes as written are those of an ASCII word.
  @inlinable
  public func equals(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && memcmp(base, word.utf8Start, count) == 0
  }

  /// Appends the content to `out`, `""` turned into `"`.
  public func appendContent(to out: inout [UInt8]) {
    guard isEscaped else {
      out.append(contentsOf: raw)
      return
    }
    var from = 0
    while from < count, let found = memchr(base + from, 0x22, count - from) {
      let quote = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
      out.append(contentsOf: UnsafeBufferPointer(start: base + from, count: quote + 1 - from))
      from = quote + 1
      if from < count, base[from] == 0x22 { from += 1 }
    }
    out.append(contentsOf: UnsafeBufferPointer(start: base + from, count: count - from))
  }

  /// The content as text; bytes that are no UTF-8 become U+FFFD.
  public var string: String {
    guard isEscaped else { return String(decoding: raw, as: UTF8.self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    appendContent(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
