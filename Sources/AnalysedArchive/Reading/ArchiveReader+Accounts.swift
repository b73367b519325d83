// Accounts for tables and pages.

extension ArchiveReader {
  /// How a table of accounts is ordered; ties in the order of the files.
  public enum AccountOrder: String, Sendable, CaseIterable {
    /// Most posts first.
    case posts
    /// Most followers first, unknown last.
    case followers
    /// Most engagement received first.
    case engagement
    /// Earliest created first, unknown last.
    case created
  }

  /// A row of a table of accounts.
  public struct AccountRow: Sendable, Equatable {
    /// Position in the analysed archive; not a platform's id.
    public let id: Int
    /// The platform's user id or hash; the pseudonym of an account that is not named.
    public let key: String
    /// As published; empty of an account that is not named.
    public let displayName: String
    /// As published; nil: the account is not named.
    public let screenName: String?
    /// Whether the platform hashed it.
    public let hashed: Bool
    /// Nil: not published.
    public let followers: Int?
    /// Nil: not published.
    public let following: Int?
    /// Nil: not published.
    public let created: CivilDate?
    /// Retweets included.
    public let posts: Int
    /// Posts that are retweets.
    public let retweets: Int
    /// Quotes, replies, likes and retweets received.
    public let engagement: Int
    /// Of most of its posts; nil: none known.
    public let mainLanguage: String?
    /// The topic that most of its posts bear (the first of equals in the codebook), and the share of its posts bearing it.
    public let mainTopic: (index: Int, share: Double)?
    /// Posts in each month of `months(archive:)`.
    public let monthly: [Int]
    /// Whether it is a candidate for having been repurposed.
    public let isCandidate: Bool
    /// Whether it posted a text of a copy cluster.
    public let isCopier: Bool

    /// Rows of the same archive are equal when they are of the same account.
    public static func == (a: AccountRow, b: AccountRow) -> Bool {
      a.id == b.id && a.key == b.key && a.monthly == b.monthly
    }
  }

  /// The months of the accounts' posts; none where the archive has no posts.
  public func months(archive: Int = 1) throws -> AccountMonths {
    let days = try rows("SELECT min(day), max(day) FROM post WHERE archive = ?", archive).first
    guard let first: Int = days?[0], let last: Int = days?[1] else { return AccountMonths() }
    return AccountMonths(from: first, to: last)
  }

  /// Listed accounts in an order; all of them without a limit.
  public func accounts(
    archive: Int = 1, by order: AccountOrder = .posts, limit: Int? = nil, offset: Int = 0
  ) throws -> [AccountRow] {
    let column =
      switch order {
      case .posts: "posts DESC"
      case .followers: "followers DESC NULLS LAST"
      case .engagement: "engagement DESC"
      case .created: "created ASC NULLS LAST"
      }
    let (tallies, topics) = (try accountTallies(archive), try accountTopics(archive))
    return try rows(
      """
      SELECT id, "key", display_name, screen_name, hashed, followers, following, created, posts, retweets, engagement,
        main_language
      FROM account WHERE archive = ? AND listed = 1 ORDER BY \(column), id LIMIT ? OFFSET ?
      """, archive, limit ?? -1, offset
    ).map { row in
      let id: Int = row[0]
      let posts: Int = row[8]
      let identity = identity(row[1], row[3], in: archive)
      return AccountRow(
        id: id, key: identity.key, displayName: identity.isNamed ? row[2] : "", screenName: identity.screenName,
        hashed: row[4] == 1, followers: row[5],
        following: row[6], created: (row[7] as Int?).map { CivilDate(day: $0) }, posts: posts, retweets: row[9],
        engagement: row[10], mainLanguage: row[11],
        mainTopic: topics.mainTopic(of: id).map { ($0.topic, Double($0.posts) / Double(max(1, posts))) },
        monthly: tallies.monthly(of: id), isCandidate: tallies.candidates[id] != nil,
        isCopier: tallies.clusters[id] != nil)
    }
  }

  /// A listed account's name and place, without what its posts say.
  public struct AccountName: Sendable, Equatable {
    /// Position in the analysed archive.
    public let id: Int
    /// The platform's user id or hash; the pseudonym of an account that is not named.
    public let key: String
    /// As published; nil: the account is not named.
    public let screenName: String?
    /// Whether the platform hashed it.
    public let hashed: Bool
    /// Its posts, retweets included.
    public let posts: Int
  }

  /// The most active listed accounts, those with a post only unless `silent`; all of them without a limit.
  public func mostActive(archive: Int = 1, limit: Int?, silent: Bool) throws -> [AccountName] {
    try names(
      archive, "archive = ? AND listed = 1\(silent ? "" : " AND posts > 0") ORDER BY posts DESC, id LIMIT ?",
      [.integer(archive), .integer(limit ?? -1)])
  }

  /// The listed accounts of these keys that the archive has, in its order.
  public func accounts(archive: Int = 1, keys: [String]) throws -> [AccountName] {
    guard !keys.isEmpty else { return [] }
    let marks = keys.map { _ in "?" }.joined(separator: ",")
    return try names(
      archive, "archive = ? AND listed = 1 AND \"key\" IN (\(marks)) ORDER BY id",
      [.integer(archive)] + keys.map { .text($0) })
  }

  /// The listed accounts that sent these posts, by the posts' keys, in the archive's order.
  public func authors(archive: Int = 1, ofPosts keys: [String]) throws -> [AccountName] {
    guard !keys.isEmpty else { return [] }
    let marks = keys.map { _ in "?" }.joined(separator: ",")
    return try names(
      archive,
      """
      id IN (SELECT account FROM post WHERE archive = ? AND "key" IN (\(marks))) AND listed = 1 ORDER BY id
      """, [.integer(archive)] + keys.map { .text($0) })
  }

  private func names(_ archive: Int, _ condition: String, _ arguments: [AnswerValue]) throws -> [AccountName] {
    try connection.rows("SELECT id, \"key\", screen_name, hashed, posts FROM account WHERE \(condition)", arguments)
      .map {
        let identity = identity($0[1], $0[2], in: archive)
        return AccountName(
          id: $0[0], key: identity.key, screenName: identity.screenName, hashed: $0[3] == 1, posts: $0[4])
      }
  }
}
