// What a draw is made from, and what its posts are: asked of the file itself, never of what a build kept.

import GRDB

extension ArchiveReader {
  /// A post that can be drawn.
  public struct DrawablePost: Sendable, Equatable {
    /// The platform's id.
    public let key: String
    /// Its day in the report's time zone.
    public let day: CivilDate
    /// Of its topics the one that the fewest posts of the archive bear, the first in the codebook of equals, by its position from 0;
    /// nil: it bears none.
    public let rarestTopic: Int?

    /// Makes one.
    public init(key: String, day: CivilDate, rarestTopic: Int?) {
      self.key = key
      self.day = day
      self.rarestTopic = rarestTopic
    }
  }

  /// All posts of the first archive, retweets included, in its order.
  public func drawablePosts() throws -> [DrawablePost] {
    try connection.read { db in
      let sizes = try Row.fetchAll(
        db,
        sql: """
          SELECT topic, count(*) FROM post_topic JOIN post ON post.id = post WHERE archive = 1
          GROUP BY topic ORDER BY count(*), topic
          """
      ).map { $0[0] as Int }
      var rarest: [Int: Int] = [:]
      for topic in sizes {
        let posts = try Int.fetchAll(db, sql: "SELECT post FROM post_topic WHERE topic = ?", arguments: [topic])
        for post in posts where rarest[post] == nil { rarest[post] = topic - 1 }
      }
      var all: [DrawablePost] = []
      let rows = try Row.fetchCursor(db, sql: "SELECT id, \"key\", day FROM post WHERE archive = 1 ORDER BY id")
      while let row = try rows.next() {
        let id: Int = row[0]
        all.append(DrawablePost(key: row[1], day: CivilDate(day: row[2]), rarestTopic: rarest[id]))
      }
      return all
    }
  }

  /// A post of a draw as coders read it.
  public struct PostToRead: Sendable {
    /// Position in the analysed archive.
    public let id: Int
    /// Its name in links and files.
    public let key: String
    /// Minutes since 1970-01-01 00:00 UTC.
    public let minute: Int
    /// In the report's time zone.
    public let day: CivilDate
    /// The platform's code, lower case.
    public let language: String
    /// As published; hostile.
    public let text: String
    /// Whether it is a retweet.
    public let isRetweet: Bool
    /// The topics that the codebook gives it, by their position from 0.
    public let topics: [Int]
    /// Hashtags of the platform's column, as folded.
    public let hashtags: [String]
    /// Position of its account.
    public let account: Int
  }

  /// The posts of the first archive with these platform's ids, in the archive's order.
  /// - Parameters:
  ///   - keys: the ids.
  ///   - rows: where they are likely to be; all posts are looked through if one is elsewhere.
  public func postsToRead(_ keys: [String], likelyIn rows: [Int] = []) throws -> [PostToRead] {
    try connection.read { try Self.postsToRead($0, keys, likelyIn: rows) }
  }

  static func postsToRead(_ db: Database, _ keys: [String], likelyIn rows: [Int]) throws -> [PostToRead] {
    let names = keys.map(quoted).joined(separator: ", ")
    func found(where condition: String) throws -> [Row] {
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, "key", minute, day, language, text, is_retweet, account
          FROM post JOIN post_text ON post_text.post = post.id
          WHERE archive = 1 AND "key" IN (\(names))\(condition) ORDER BY id
          """)
    }
    var rows = try found(where: " AND id IN (\(rows.map(String.init).joined(separator: ", ")))")
    if rows.count < Set(keys).count { rows = try found(where: "") }
    let ids = rows.map { String($0[0] as Int) }.joined(separator: ", ")
    var topics: [Int: [Int]] = [:]
    let bearing =
      "SELECT post, topic FROM post_topic WHERE topic IN (SELECT id FROM topic) AND post IN (\(ids)) ORDER BY topic"
    for row in try Row.fetchAll(db, sql: bearing) { topics[row[0], default: []].append((row[1] as Int) - 1) }
    var hashtags: [Int: [String]] = [:]
    let tagged = """
      SELECT post, folded FROM post_hashtag JOIN hashtag ON hashtag.id = hashtag WHERE post IN (\(ids)) ORDER BY folded
      """
    for row in try Row.fetchAll(db, sql: tagged) { hashtags[row[0], default: []].append(row[1]) }
    return rows.map { row in
      let id: Int = row[0]
      return PostToRead(
        id: id, key: row[1], minute: row[2], day: CivilDate(day: row[3]), language: row[4], text: row[5],
        isRetweet: row[6] == 1, topics: topics[id] ?? [], hashtags: hashtags[id] ?? [], account: row[7])
    }
  }

  /// Who wrote a post, and the posts of the same account just before and just after it, each in the order of time.
  public func surroundings(
    of post: PostToRead, each count: Int = 2
  ) throws -> (account: Profile, before: [Post], after: [Post]) {
    try connection.read { db in
      func neighbours(_ comparison: String, _ order: String) throws -> [Post] {
        let ids = try Int.fetchAll(
          db,
          sql: """
            SELECT id FROM post WHERE account = ? AND (minute, id) \(comparison) (?, ?)
            ORDER BY minute \(order), id \(order) LIMIT ?
            """, arguments: [post.account, post.minute, post.id, count])
        let posts = try Self.posts(db, ids.map(String.init).joined(separator: ", "))
        // For those who code, before anything is published.
        return ids.compactMap { posts[$0]?.asStored }
      }
      return (
        try Self.profile(db, post.account), try neighbours("<", "DESC").reversed(), try neighbours(">", "ASC")
      )
    }
  }

  /// The rules of the topics as they were counted in the first archive, in the order of the codebook: id, topic from 0, and whether
  /// it keeps posts out.
  static func topicTerms(_ db: Database) throws -> [(id: Int, topic: Int, isExclusion: Bool)] {
    try Row.fetchAll(
      db, sql: "SELECT id, topic - 1, kind FROM term WHERE archive = 1 AND topic IS NOT NULL ORDER BY id"
    ).map { (id: $0[0], topic: $0[1], isExclusion: ($0[2] as String) == "exclude") }
  }

  private static func profile(_ db: Database, _ account: Int) throws -> Profile {
    let sql = """
      SELECT "key", display_name, screen_name, location, description, url, followers, following, created, language, hashed,
        posts, retweets, engagement, first_day, last_day
      FROM account WHERE id = ?
      """
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [account]) else {
      throw ArchiveProblem("a post has no account", help: "run `dossier analyse` to make the archive anew")
    }
    func day(_ value: Int?) -> CivilDate? { value.map { CivilDate(day: $0) } }
    return Profile(
      id: account, key: row[0], displayName: row[1], screenName: row[2], location: row[3], description: row[4],
      url: row[5], followers: row[6], following: row[7], created: day(row[8]), language: row[9], hashed: row[10] == 1,
      posts: row[11], retweets: row[12], engagement: row[13], firstDay: day(row[14]), lastDay: day(row[15]))
  }
}
