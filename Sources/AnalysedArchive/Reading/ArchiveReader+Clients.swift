// What posts were sent with.

extension ArchiveReader {
  /// Posts by client, as the platform names it; empty: not published.
  public func clients(archive: Int = 1, filter: Filter = Filter()) throws -> [NamedCount] {
    try names("post_text.client", of: .texts, archive: archive, filter: filter)
  }
}
