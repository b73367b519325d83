// Which accounts retweeted the same posts within minutes of one another.

extension ArchiveReader {
  /// A window of report.yml in which co-retweets were looked for.
  public struct CoRetweetWindow: Sendable, Equatable {
    /// At most so many minutes apart.
    public let minutes: Int
    /// Posts that a pair has in common at least.
    public let threshold: Int
    /// Pairs found, and the distinct accounts in them.
    public let pairs, accounts: Int
    /// Pairs found on average when the minutes are permuted within their hour.
    public let expected: Double
  }

  /// Two accounts that retweeted the same posts.
  public struct CoRetweetPair: Sendable, Equatable {
    /// Positions in `accounts`, the lower first.
    public let a, b: Int
    /// Posts that both retweeted within the window.
    public let posts: Int
  }

  /// An account of a pair.
  public struct CoRetweetAccount: Sendable, Equatable {
    /// The platform's user id or hash; the pseudonym of an account that is not named.
    public let key: String
    /// As published; nil: the account is not named.
    public let screenName: String?
    /// Whether the platform hashed it.
    public let hashed: Bool
  }

  /// The windows, the narrowest first; empty where co-retweets were not looked for.
  public func coRetweetWindows(archive: Int = 1) throws -> [CoRetweetWindow] {
    try rows(
      "SELECT minutes, threshold, pairs, accounts, expected FROM co_retweet_window WHERE archive = ? ORDER BY minutes",
      archive
    ).map { CoRetweetWindow(minutes: $0[0], threshold: $0[1], pairs: $0[2], accounts: $0[3], expected: $0[4]) }
  }

  /// The pairs of a window that have most posts in common, ties in the order of the files, and their accounts in that order.
  public func coRetweets(
    archive: Int = 1, minutes: Int, limit: Int
  ) throws -> (accounts: [CoRetweetAccount], pairs: [CoRetweetPair]) {
    let found = try rows(
      """
      SELECT co_retweet.account, other, co_retweet.posts
      FROM co_retweet JOIN account ON account.id = co_retweet.account
      WHERE minutes = ? AND archive = ? ORDER BY co_retweet.posts DESC, co_retweet.account, other LIMIT ?
      """, minutes, archive, limit)
    let ids = Set(found.flatMap { [$0[0] as Int, $0[1] as Int] }).sorted()
    let place = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let accounts = try rows(
      """
      SELECT "key", screen_name, hashed FROM account
      WHERE id IN (\(ids.map(String.init).joined(separator: ","))) ORDER BY id
      """
    ).map {
      let identity = identity($0[0], $0[1], in: archive)
      return CoRetweetAccount(key: identity.key, screenName: identity.screenName, hashed: $0[2] == 1)
    }
    let pairs = found.compactMap { row -> CoRetweetPair? in
      guard let a = place[row[0]], let b = place[row[1]] else { return nil }
      return CoRetweetPair(a: a, b: b, posts: row[2])
    }
    return (accounts, pairs)
  }
}
