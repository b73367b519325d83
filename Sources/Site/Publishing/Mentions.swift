// Whom a quoted text addresses. Those whom posts mention are mostly no accounts of the archive: bystanders, or accounts whose handles the
// platform hashed. Nobody can tell which, so where a report does not name everybody, a mention is kept only if it is of a named account. An
// address of the platform that names somebody is a mention too.

/// Finds `@handle` in a text.
enum Mentions {
  /// The handles in bytes, without their signs.
  static func handles(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard !FoldedText.isPlain(text) else { return search(text) }
    let folded = FoldedText(text)
    // As it is written too, as WithheldTerms does.
    let all = folded.bytes.withUnsafeBufferPointer(search).map(folded.range) + search(text)
    var end = 0
    return all.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }.filter { range in
      guard range.lowerBound >= end else { return false }
      end = range.upperBound
      return true
    }
  }

  /// A sign within a word is none: it is a mail address. The platform's hashes, of forty characters and more, have other signs in them as
  /// well.
  private static func search(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 1
    while start < bytes.count {
      let isSigned =
        bytes[start - 1] == UInt8(ascii: "@") && (start < 2 || !WithheldTerms.isWord(bytes[start - 2]))
      guard isSigned || WithheldTerms.isWord(bytes[start]) && PlatformAddress.names(bytes, at: start) else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, WithheldTerms.isWord(bytes[end]) || "+/=".utf8.contains(bytes[end]) { end += 1 }
      if end - start < 40 {
        end = start
        while end < bytes.count, WithheldTerms.isWord(bytes[end]) { end += 1 }
      }
      if end > start, isSigned || !PlatformAddress.isPlace(bytes[start..<end].map { WithheldTerms.lower($0) }) {
        out.append(start..<end)
      }
      start = max(start, end) + 1
    }
    return out
  }
}
