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
    /// The platform's user id or hash.
    public let key: String
    /// As published.
    public let displayName: String
    /// As published.
    public let screenName: String
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
    /// Posts in each week of `weeks(archive:)`.
    public let weekly: [Int]

    /// Rows of the same archive are equal when they are of the same account.
    public static func == (a: AccountRow, b: AccountRow) -> Bool {
      a.id == b.id && a.key == b.key && a.weekly == b.weekly
    }
  }

  /// The Mondays from the week of the first post to that of the last.
  public func weeks(archive: Int = 1) throws -> [CivilDate] {
    let days = try rows("SELECT min(day), max(day) FROM post WHERE archive = ?", archive).first
    guard let first = days?[0] as Int?, let last = days?[1] as Int? else { return [] }
    return stride(from: Period.week.start(of: first), through: Period.week.start(of: last), by: 7).map {
      CivilDate(day: $0)
    }
  }

  /// Listed accounts in an order.
  public func accounts(
    archive: Int = 1, by order: AccountOrder = .posts, limit: Int, offset: Int = 0
  ) throws -> [AccountRow] {
    let column =
      switch order {
      case .posts: "posts DESC"
      case .followers: "followers DESC NULLS LAST"
      case .engagement: "engagement DESC"
      case .created: "created ASC NULLS LAST"
      }
    let weeks = try weeks(archive: archive)
    let rows = try rows(
      """
      SELECT id, "key", display_name, screen_name, hashed, followers, following, created, posts, retweets, engagement,
        main_language
      FROM account WHERE archive = ? AND listed = 1 ORDER BY \(column), id LIMIT ? OFFSET ?
      """, archive, limit, offset)
    let ids = rows.map { $0[0] as Int }
    let list = ids.map(String.init).joined(separator: ",")
    let weekly = try weekly(list, weeks)
    let topics = try mainTopics(list)
    return rows.map { row in
      let id: Int = row[0]
      let posts: Int = row[8]
      return AccountRow(
        id: id, key: row[1], displayName: row[2], screenName: row[3], hashed: row[4] == 1, followers: row[5],
        following: row[6], created: (row[7] as Int?).map { CivilDate(day: $0) }, posts: posts, retweets: row[9],
        engagement: row[10], mainLanguage: row[11],
        mainTopic: topics[id].map { ($0.topic - 1, Double($0.posts) / Double(max(1, posts))) },
        weekly: weekly[id] ?? [Int](repeating: 0, count: weeks.count))
    }
  }

  private func weekly(_ ids: String, _ weeks: [CivilDate]) throws -> [Int: [Int]] {
    guard let first = weeks.first else { return [:] }
    var out: [Int: [Int]] = [:]
    let sql = "SELECT account, (day - \(first.day)) / 7, count(*) FROM post WHERE account IN (\(ids)) GROUP BY 1, 2"
    for row in try rows(sql) {
      out[row[0], default: [Int](repeating: 0, count: weeks.count)][row[1]] = row[2]
    }
    return out
  }

  private func mainTopics(_ ids: String) throws -> [Int: (topic: Int, posts: Int)] {
    var out: [Int: (topic: Int, posts: Int)] = [:]
    let sql = """
      SELECT account, topic FROM post JOIN post_topic ON post_topic.post = post.id WHERE account IN (\(ids))
      """
    // In the order of accounts and topics: of equals the first remains.
    for row in try counts(sql) where (out[row[0]]?.posts ?? 0) < row[2] {
      out[row[0]] = (row[1], row[2])
    }
    return out
  }
}
