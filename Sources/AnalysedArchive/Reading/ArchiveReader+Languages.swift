// Which languages the platform assigned.

extension ArchiveReader {
  /// Posts by the platform's language code, lower case: `und` is undetermined, empty not published.
  public func languages(archive: Int = 1, filter: Filter = Filter()) throws -> [NamedCount] {
    try names("post.language", of: .posts, archive: archive, filter: filter)
  }
}
