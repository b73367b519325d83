// What the media manifest holds.

extension ArchiveReader {
  /// Media files by kind: image, video, other. A filter leaves the files of the posts that it leaves.
  public func media(archive: Int = 1, filter: Filter = Filter()) throws -> [NamedCount] {
    try names("media.kind", of: .media, archive: archive, filter: filter)
  }
}
