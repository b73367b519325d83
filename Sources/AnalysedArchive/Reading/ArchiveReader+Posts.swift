// Posts for quotation.

import GRDB

extension ArchiveReader {
  /// A post as it is quoted.
  public struct Post: Sendable, Equatable {
    /// Position in the analysed archive.
    public let id: Int
    /// The platform's id; masked where it holds the key of an account that is not named.
    public internal(set) var key: String
    /// The platform's user id or hash of its account; the pseudonym of one that is not named.
    public internal(set) var account: String
    /// As published; nil: the account is not named.
    public internal(set) var screenName: String?
    /// Whether the platform hashed the account.
    public let hashed: Bool
    /// Nil: not published.
    public let followers: Int?
    /// Minutes since 1970-01-01 00:00 UTC.
    public let minute: Int
    /// Its day in the report's time zone.
    public let day: CivilDate
    /// Its hour in the report's time zone.
    public let hour: Int
    /// The platform's code, lower case.
    public let language: String
    /// As published.
    public internal(set) var text: String
    /// Whether it is a retweet.
    public let isRetweet: Bool
    /// Engagement received; nil: not published.
    public let quotes: Int?
    /// Engagement received; nil: not published.
    public let replies: Int?
    /// Engagement received; nil: not published.
    public let likes: Int?
    /// Engagement received; nil: not published.
    public let retweets: Int?
  }

  /// A sample of the posts that a filter leaves, the same every time: at most one an account, no retweets, in an order that
  /// a multiplicative hash of the row number shuffles, then by time. It shows what posts are like; it is not a ranking.
  public func samplePosts(archive: Int = 1, filter: Filter, limit: Int) throws -> [Post] {
    let condition = try postCondition(archive, filter)
    // The posts are chosen by what is counted; only those chosen are joined with their texts.
    // Knuth's multiplicative hash, The Art of Computer Programming, volume 3, section 6.4.
    let shuffled = "(post.id * 2654435761) % 4294967296"
    let sql = """
      SELECT \(Self.columns) FROM (
        SELECT id AS chosen, min(\(shuffled)) AS place FROM post
        WHERE \(condition) AND is_retweet = 0
        GROUP BY account ORDER BY place LIMIT ?
      ) JOIN post ON post.id = chosen \(Self.joins) ORDER BY minute, post_key
      """
    return try rows(sql, limit).map { try shown(Self.post($0), in: archive) }
  }

  /// The post with a platform's id; nil if there is none.
  public func post(archive: Int = 1, key: String) throws -> Post? {
    let sql = """
      SELECT \(Self.columns) FROM post \(Self.joins)
      WHERE post.archive = ? AND post."key" = ?
      """
    return try rows(sql, archive, key).first.map { try shown(Self.post($0), in: archive) }
  }

  /// The posts in these rows of the archive, by the row.
  static func posts(_ db: Database, _ rows: String) throws -> [Int: StoredPost] {
    let sql = "SELECT \(columns) FROM post \(joins) WHERE post.id IN (\(rows))"
    return Dictionary(uniqueKeysWithValues: try ArchiveConnection.fetch(Inquiry(db), sql).map { ($0[15], post($0)) })
  }

  private static let joins = "JOIN account ON account.id = post.account JOIN post_text ON post_text.post = post.id"

  private static let columns = """
    post."key" AS post_key, account."key", screen_name, hashed, followers, minute, day, hour, post.language, text,
    is_retweet, quotes, replies, likes, post.retweets, post.id
    """

  private static func post(_ row: ArchiveRow) -> StoredPost {
    StoredPost(
      Post(
        id: row[15], key: row[0], account: row[1], screenName: row[2], hashed: row[3] == 1, followers: row[4],
        minute: row[5],
        day: CivilDate(day: row[6]), hour: row[7], language: row[8], text: row[9], isRetweet: row[10] == 1,
        quotes: row[11],
        replies: row[12], likes: row[13], retweets: row[14]))
  }
}
