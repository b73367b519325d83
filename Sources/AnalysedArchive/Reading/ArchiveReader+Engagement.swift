// What posts received.

extension ArchiveReader {
  /// Posts by quotes, replies, likes and retweets received, taken together.
  public func engagement(archive: Int = 1, filter: Filter = Filter()) throws -> NumberTally {
    try tally("post.engagement", of: .posts, archive: archive, filter: filter)
  }
}
