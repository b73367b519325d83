// How many followers accounts had.

extension ArchiveReader {
  /// Listed accounts by number of followers. A filter on posts leaves the accounts that have such a post.
  public func followers(archive: Int = 1, filter: Filter = Filter()) throws -> NumberTally {
    try tally("account.followers", of: .accounts, archive: archive, filter: filter)
  }
}
