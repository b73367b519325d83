// Who retweeted whom inside the archive.

extension ArchiveReader {
  /// An account that others retweeted.
  public struct RetweetedAccount: Sendable, Equatable {
    /// Position in the analysed archive.
    public let id: Int
    /// The platform's user id or hash; the pseudonym of an account that is not named.
    public let key: String
    /// As published; nil: the account is not named.
    public let screenName: String?
    /// Whether the platform hashed it.
    public let hashed: Bool
    /// Retweets of it by listed accounts.
    public let received: Int
  }

  /// An account that retweeted some of those most retweeted.
  public struct Amplifier: Sendable, Equatable {
    /// Nil: not published.
    public let created: CivilDate?
    /// Position in `cores` of the one that it retweeted most, the first of equals.
    public let core: Int
    /// Its retweets of all of `cores`.
    public let retweets: Int
  }

  /// Retweets by listed accounts of accounts that are listed too.
  public struct RetweetsInside: Sendable, Equatable {
    /// The most retweeted, ties in the order of the files.
    public let cores: [RetweetedAccount]
    /// Accounts that retweeted one of them and are none of them, in the order of the files.
    public let amplifiers: [Amplifier]
    /// All retweets inside the archive.
    public let retweets: Int
  }

  /// The accounts that were retweeted most, and those that retweeted them.
  public func retweetsInside(archive: Int = 1, filter: Filter = Filter(), limit: Int) throws -> RetweetsInside {
    let condition = try postCondition(archive, filter)
    // CROSS JOIN keeps SQLite to this order: from each post to its accounts, both by an index.
    let edges = try rows(
      """
      SELECT source.id, sender.id, sender.created, count(*)
      FROM post CROSS JOIN account AS source ON source.archive = post.archive AND source."key" = post.retweeted_account
      CROSS JOIN account AS sender ON sender.id = post.account
      WHERE \(condition) AND is_retweet = 1 AND source.listed = 1 AND sender.listed = 1
      GROUP BY sender.id, source.id ORDER BY sender.id, source.id
      """
    ).map { Edge(source: $0[0], sender: $0[1], created: $0[2], posts: $0[3]) }
    var received: [Int: Int] = [:]
    for edge in edges { received[edge.source, default: 0] += edge.posts }
    let ranked = received.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
    let cores = try ranked.compactMap { id, posts in
      try rows("SELECT \"key\", screen_name, hashed FROM account WHERE id = ?", id).first.map {
        let identity = identity($0[0], $0[1], in: archive)
        return RetweetedAccount(
          id: id, key: identity.key, screenName: identity.screenName, hashed: $0[2] == 1, received: posts)
      }
    }
    return RetweetsInside(
      cores: cores, amplifiers: Self.amplifiers(edges, of: cores), retweets: edges.reduce(0) { $0 + $1.posts })
  }

  /// How often one account retweeted another.
  private struct Edge {
    var source: Int
    var sender: Int
    /// The sender's day of creation.
    var created: Int?
    var posts: Int
  }

  /// One amplifier a sender, of edges in the order of the senders.
  private static func amplifiers(_ edges: [Edge], of cores: [RetweetedAccount]) -> [Amplifier] {
    let place = Dictionary(uniqueKeysWithValues: cores.enumerated().map { ($1.id, $0) })
    let toCores = edges.filter { place[$0.source] != nil && place[$0.sender] == nil }
    var out: [Amplifier] = []
    var start = 0
    for end in toCores.indices where end + 1 == toCores.count || toCores[end + 1].sender != toCores[end].sender {
      let own = toCores[start...end].compactMap { edge in place[edge.source].map { (core: $0, posts: edge.posts) } }
      start = end + 1
      guard let most = own.min(by: { ($1.posts, $0.core) < ($0.posts, $1.core) }) else { continue }
      out.append(
        Amplifier(
          created: toCores[end].created.map { CivilDate(day: $0) }, core: most.core,
          retweets: own.reduce(0) { $0 + $1.posts }))
    }
    return out
  }
}
