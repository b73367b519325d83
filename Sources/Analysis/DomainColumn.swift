// Domains that posts link to, gathered during the pass and written sorted at its end.

import AnalysedArchive

/// Which posts link to which domain.
struct DomainColumn {
  private var names = ByteTable()
  /// Number of the domain in the upper half, post in the lower.
  private var pairs: [UInt64] = []
  private var scratch: [UInt8] = []

  /// Notes the domains of a post's links, which stand between line feeds, each once. Posts must come in ascending order.
  mutating func note(_ links: UnsafeBufferPointer<UInt8>, post: Int) {
    let first = pairs.count
    links.forEachLine { link in
      LinkHost.withHost(link, scratch: &scratch) { host in
        let pair = UInt64(names.insert(host).number) << 32 | UInt64(post)
        if !pairs[first...].contains(pair) { pairs.append(pair) }
      }
    }
  }

  /// Writes `domain` and `post_domain`.
  mutating func write(to writer: ArchiveWriter) throws {
    for number in 0..<names.count {
      try names.withBytes(number) { try writer.addDomain(id: number + 1, name: $0) }
    }
    // Posts ascend already.
    RadixSort.byUpperHalf(&pairs)
    for pair in pairs {
      try writer.addPostDomain(post: Int(pair & 0xFFFF_FFFF), domain: Int(pair >> 32) + 1)
    }
  }
}
