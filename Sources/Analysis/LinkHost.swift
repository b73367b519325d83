// The domain that a link leads to.

/// Finds the host of a URL.
enum LinkHost {
  /// Calls `body` with the host in lower case, without user, port and `www.`, which leads to the same place; not for a link that is no `http://` or `https://`.
  static func withHost(
    _ link: UnsafeBufferPointer<UInt8>, scratch: inout [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard var start = afterScheme(link) else { return }
    var end = start
    while end < link.count, link[end] != 0x2F, link[end] != 0x3F, link[end] != 0x23 {  // / ? #
      if link[end] == 0x40 { start = end + 1 }  // what stands before the last @ names a user
      end += 1
    }
    var digits = end
    while digits > start, link[digits - 1] &- 0x30 < 10 { digits -= 1 }
    if digits > start, link[digits - 1] == 0x3A { end = digits - 1 }
    if end - start > 4, link[start] | 0x20 == 0x77, link[start + 1] | 0x20 == 0x77, link[start + 2] | 0x20 == 0x77,
      link[start + 3] == 0x2E
    {
      start += 4
    }
    guard end > start else { return }
    let host = UnsafeBufferPointer(rebasing: link[start..<end])
    if host.allSatisfy({ $0 < 0x80 && $0 &- 0x41 >= 26 }) { return body(host) }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: String(decoding: host, as: UTF8.self).lowercased().utf8)
    scratch.withUnsafeBufferPointer(body)
  }

  private static func afterScheme(_ link: UnsafeBufferPointer<UInt8>) -> Int? {
    guard link.count > 7, link[0] | 0x20 == 0x68, link[1] | 0x20 == 0x74, link[2] | 0x20 == 0x74, link[3] | 0x20 == 0x70
    else { return nil }
    let colon = link[4] | 0x20 == 0x73 ? 5 : 4
    guard link.count > colon + 3, link[colon] == 0x3A, link[colon + 1] == 0x2F, link[colon + 2] == 0x2F else {
      return nil
    }
    return colon + 3
  }
}
