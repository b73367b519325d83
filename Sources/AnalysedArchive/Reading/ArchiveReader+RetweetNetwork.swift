// Who retweeted whom inside the archive.

import GRDB

extension ArchiveReader {
  /// An account that others retweeted.
  public struct RetweetedAccount: Sendable, Equatable {
    /// Position in the analysed archive.
    public let id: Int
    /// The platform's user id or hash.
    public let key: String
    /// As published.
    public let screenName: String
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
    let edges = """
      WITH edge AS (
        SELECT source.id AS source, post.account AS account, count(*) AS posts
        FROM post JOIN account AS source ON source.archive = post.archive AND source."key" = post.retweeted_account
        JOIN account AS sender ON sender.id = post.account
        WHERE \(condition) AND is_retweet = 1 AND source.listed = 1 AND sender.listed = 1
        GROUP BY source.id, post.account
      )
      """
    return try queue.read { db in
      let received = try Row.fetchAll(
        db,
        sql: """
          \(edges) SELECT account.id, "key", screen_name, hashed, sum(edge.posts) AS n
          FROM edge JOIN account ON account.id = edge.source GROUP BY account.id ORDER BY n DESC, account.id
          """)
      let cores = received.prefix(limit).map {
        RetweetedAccount(id: $0[0], key: $0[1], screenName: $0[2], hashed: $0[3] == 1, received: $0[4])
      }
      let place = Dictionary(uniqueKeysWithValues: cores.enumerated().map { ($1.id, $0) })
      let ids = cores.map { String($0.id) }.joined(separator: ",")
      let rows = try Row.fetchAll(
        db,
        sql: """
          \(edges) SELECT edge.account, edge.source, edge.posts, created
          FROM edge JOIN account ON account.id = edge.account
          WHERE edge.source IN (\(ids)) AND edge.account NOT IN (\(ids)) ORDER BY edge.account
          """)
      return RetweetsInside(
        cores: cores, amplifiers: Self.amplifiers(rows, place), retweets: received.reduce(0) { $0 + ($1[4] as Int) })
    }
  }

  /// One amplifier an account of rows of account, source, posts and day of creation, ordered by account.
  private static func amplifiers(_ rows: [Row], _ place: [Int: Int]) -> [Amplifier] {
    var out: [Amplifier] = []
    var start = 0
    for end in rows.indices where end + 1 == rows.count || (rows[end + 1][0] as Int) != (rows[end][0] as Int) {
      let edges = rows[start...end].compactMap { row in place[row[1]].map { (core: $0, posts: row[2] as Int) } }
      start = end + 1
      guard let most = edges.min(by: { ($1.posts, $0.core) < ($0.posts, $1.core) }) else { continue }
      out.append(
        Amplifier(
          created: (rows[end][3] as Int?).map { CivilDate(day: $0) }, core: most.core,
          retweets: edges.reduce(0) { $0 + $1.posts }))
    }
    return out
  }
}
