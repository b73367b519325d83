// Which hashtags posts bear.

extension ArchiveReader {
  /// Hashtags (without #, as first written) by posts; shares are of all posts that the filter leaves.
  public func hashtags(archive: Int = 1, filter: Filter = Filter()) throws -> Ranking {
    try names("text", joinedBy: "post_hashtag", archive: archive, filter: filter, sharesOf: "1")
  }
}
