// Whom a quoted text addresses. Those whom posts mention are mostly no accounts of the archive: bystanders, or accounts whose handles the
// platform hashed. Nobody can tell which, so where a report does not name everybody, a mention is kept only if it is of a named account.

/// Finds `@handle` in a text.
enum Mentions {
  /// The handles in bytes, without their signs. A sign within a word is none: it is a mail address. The platform's hashes, of forty
  /// characters and more, have other signs in them as well.
  static func handles(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "@"), index == 0 || !isWord(bytes[index - 1]) else { continue }
      let start = index + 1
      var end = start
      while end < bytes.count, isWord(bytes[end]) || "+/=".utf8.contains(bytes[end]) { end += 1 }
      if end - start < 40 {
        end = start
        while end < bytes.count, isWord(bytes[end]) { end += 1 }
      }
      guard end > start else { continue }
      out.append(start..<end)
      index = end - 1
    }
    return out
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
  }
}
