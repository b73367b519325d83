// What an account's own page says, read for many accounts at a time: a few questions a block instead of a dozen an account.

import GRDB

extension ArchiveReader {
  /// All that a page says of an account.
  public struct AccountDetail: Sendable {
    /// As published, and what its posts say.
    public var profile: Profile
    /// Posts in each of `months(archive:)`.
    public var monthly: [Int]
    /// Posts in each hour of the day, report's time zone.
    public var hourly: [Int]
    /// Posts that bear each topic of the codebook.
    public var topics: [Int]
    /// Posts by the platform's code of their language, most first, then by the code.
    public var languages: [(code: String, posts: Int)] = []
    /// Its first posts, then its last ones, in order of time; all of them where they are few.
    public var posts: [Post] = []
    /// How many of `posts` are its first ones.
    public var firstPosts = 0
    /// The copy clusters that it has a post in, the largest first.
    public var clusters: [CopyCluster]
    /// Whom it retweeted most.
    public var amplifies: [Partner] = []
    /// Which accounts of the archive retweeted it most.
    public var amplifiedBy: [Partner] = []
    /// The gap that makes it a candidate for having been repurposed; nil: it is none.
    public var gap: RepurposingGap?
  }

  /// An account as its page describes it.
  public struct Profile: Sendable {
    /// Position in the analysed archive.
    public let id: Int
    /// The platform's user id or hash; the pseudonym of an account that is not named.
    public internal(set) var key: String
    /// As published; hostile; empty, as are place, description and address, of an account that is not named.
    public internal(set) var displayName: String
    /// As published; hostile; nil: the account is not named.
    public internal(set) var screenName: String?
    /// As published; hostile.
    public internal(set) var location: String
    /// As published; hostile.
    public internal(set) var description: String
    /// As published; hostile.
    public internal(set) var url: String
    /// Nil: not published.
    public let followers: Int?
    /// Nil: not published.
    public let following: Int?
    /// Nil: not published.
    public let created: CivilDate?
    /// The account's language setting; empty: not published.
    public let language: String
    /// Whether the platform hashed it.
    public let hashed: Bool
    /// Retweets included.
    public let posts: Int
    /// Posts that are retweets.
    public let retweets: Int
    /// Quotes, replies, likes and retweets received.
    public let engagement: Int
    /// Of its posts; nil: none.
    public let firstDay: CivilDate?
    /// Of its posts; nil: none.
    public let lastDay: CivilDate?
  }

  /// A text that at least five accounts posted, in numbers.
  public struct CopyCluster: Sendable, Equatable {
    /// Accounts that posted it.
    public let accounts: Int
    /// Posts that carry it.
    public let posts: Int
    /// Minutes since 1970-01-01 00:00 UTC.
    public let firstMinute: Int
    /// Minutes since 1970-01-01 00:00 UTC.
    public let lastMinute: Int
    /// Position in `topics`; nil: it bears none.
    public let topic: Int?
  }

  /// An account on the other side of retweets.
  public struct Partner: Sendable, Equatable {
    /// Position in the analysed archive; nil: it is not in the archive.
    public let id: Int?
    /// The platform's user id or hash; the pseudonym of an account that is not named.
    public internal(set) var key: String
    /// As published; empty where it is not in the archive; nil: the account is not named.
    public internal(set) var screenName: String?
    /// Whether the platform hashed it.
    public let hashed: Bool
    /// Retweets.
    public let posts: Int
  }

  /// A gap of at least 180 days between two posts, with other languages before and after.
  public struct RepurposingGap: Sendable, Equatable {
    /// Day of the last post before it, UTC.
    public let from: CivilDate
    /// Day of the first post after it, UTC.
    public let to: CivilDate
    /// Main language before, the platform's code.
    public let languageBefore: String
    /// Main language after.
    public let languageAfter: String
  }

  /// First posts, and as many last ones, that a page has at most.
  private static let mostPosts = 1

  /// What the pages of these accounts say, in the order of `ids`, which must be accounts of the archive. Thread-safe.
  public func details(archive: Int = 1, of ids: [Int]) throws -> [AccountDetail] {
    let (tallies, topics) = (try accountTallies(archive), try accountTopics(archive))
    let edges = try retweetEdges(archive)
    let list = ids.map(String.init).joined(separator: ",")
    let (profiles, own, languages, posts, partners, clusters) = try connection.read { db in
      let (own, languages) = try Self.own(db, list)
      let texts = own.values.flatMap { $0.first + $0.last }.map(String.init).joined(separator: ",")
      let named = ids.flatMap { (edges.out[$0] ?? []).map(\.other) }
      let senders = ids.flatMap { (edges.into[$0] ?? []).map(\.other) }
      return (
        try Self.profiles(db, list), own, languages, try Self.posts(db, texts), try Self.partners(db, named, senders),
        try Self.clusters(db, Set(ids.flatMap { tallies.clusters[$0] ?? [] }))
      )
    }
    return try ids.compactMap { id in
      guard let profile = profiles[id].map({ shown($0, in: archive) }) else { return nil }
      var detail = AccountDetail(
        profile: profile, monthly: tallies.monthly(of: id), hourly: tallies.hourly(of: id),
        topics: topics.borne(by: id), clusters: (tallies.clusters[id] ?? []).compactMap { clusters[$0] })
      detail.languages = languages[id] ?? []
      if let own = own[id] {
        detail.posts = try (own.first + own.last).compactMap { try posts[$0].map { try shown($0, in: archive) } }
        detail.firstPosts = own.first.count
      }
      detail.amplifies = (edges.out[id] ?? []).compactMap {
        partners.named[$0.other]?.with(posts: $0.posts, self, archive)
      }
      detail.amplifiedBy = (edges.into[id] ?? []).compactMap {
        partners.senders[$0.other]?.with(posts: $0.posts, self, archive)
      }
      detail.gap = tallies.candidates[id].map { gap in
        RepurposingGap(
          from: CivilDate(minute: gap.from), to: CivilDate(minute: gap.to), languageBefore: gap.languageBefore,
          languageAfter: gap.languageAfter)
      }
      return detail
    }
  }

  /// A profile as it is shown.
  private func shown(_ profile: Profile, in archive: Int) -> Profile {
    var profile = profile
    let identity = identity(profile.key, profile.screenName ?? "", in: archive)
    (profile.key, profile.screenName) = (identity.key, identity.screenName)
    if identity.isNamed {
      profile.displayName = shown(profile.displayName)
      profile.location = shown(profile.location)
      profile.description = shown(profile.description)
      profile.url = shown(profile.url)
    } else {
      (profile.displayName, profile.location, profile.description, profile.url) = ("", "", "", "")
    }
    return profile
  }

  private static func profiles(_ db: Database, _ ids: String) throws -> [Int: Profile] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, "key", display_name, screen_name, location, description, url, followers, following, created, language,
          hashed, posts, retweets, engagement, first_day, last_day FROM account WHERE id IN (\(ids))
        """)
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let profile = Profile(
          id: row[0], key: row[1], displayName: row[2], screenName: row[3], location: row[4], description: row[5],
          url: row[6], followers: row[7], following: row[8], created: (row[9] as Int?).map { CivilDate(day: $0) },
          language: row[10], hashed: row[11] == 1, posts: row[12], retweets: row[13], engagement: row[14],
          firstDay: (row[15] as Int?).map { CivilDate(day: $0) }, lastDay: (row[16] as Int?).map { CivilDate(day: $0) })
        return (profile.id, profile)
      })
  }

  /// The rows of the first and last posts of each account, and its languages, in one pass over their posts.
  private static func own(
    _ db: Database, _ ids: String
  ) throws -> (posts: [Int: (first: [Int], last: [Int])], languages: [Int: [(code: String, posts: Int)]]) {
    var times: [Int: [(minute: Int, id: Int)]] = [:]
    var languages: [Int: [String: Int]] = [:]
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT account, minute, id, language FROM post WHERE account IN (\(ids))")
    while let row = try cursor.next() {
      let account: Int = row[0]
      times[account, default: []].append((row[1], row[2]))
      languages[account, default: [:]][row[3], default: 0] += 1
    }
    return (
      times.mapValues { all in
        let sorted = all.sorted { ($0.minute, $0.id) < ($1.minute, $1.id) }.map(\.id)
        guard sorted.count > 2 * mostPosts else { return (sorted, []) }
        return (Array(sorted.prefix(mostPosts)), Array(sorted.suffix(mostPosts)))
      },
      languages.mapValues { counts in
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (code: $0.key, posts: $0.value) }
      }
    )
  }

  private static func clusters(_ db: Database, _ ids: Set<Int>) throws -> [Int: CopyCluster] {
    let list = ids.sorted().map(String.init).joined(separator: ",")
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT id, accounts, posts, first_minute, last_minute, topic FROM copy_cluster WHERE id IN (\(list))")
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (
          row[0],
          CopyCluster(
            accounts: row[1], posts: row[2], firstMinute: row[3], lastMinute: row[4],
            topic: (row[5] as Int?).map { $0 - 1 })
        )
      })
  }

  /// Those retweeted, by their place among the accounts named, and those who retweet, by theirs in the archive.
  private static func partners(
    _ db: Database, _ named: [Int], _ senders: [Int]
  ) throws -> (named: [Int: Partner], senders: [Int: Partner]) {
    func read(_ sql: String, _ ids: [Int]) throws -> [Int: Partner] {
      let list = Set(ids).sorted().map(String.init).joined(separator: ",")
      return Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(db, sql: sql + " IN (\(list))").map { row in
          (row[0], Partner(id: row[1], key: row[2], screenName: row[3] ?? "", hashed: (row[4] as Int?) == 1, posts: 0))
        })
    }
    return (
      try read(
        """
        SELECT named_account.id, account.id, named_account."key", screen_name, hashed
        FROM named_account LEFT JOIN account ON account.id = named_account.account WHERE named_account.id
        """, named),
      try read("SELECT id, id, \"key\", screen_name, hashed FROM account WHERE id", senders)
    )
  }
}

extension ArchiveReader.Partner {
  fileprivate func with(posts: Int, _ reader: ArchiveReader, _ archive: Int) -> Self {
    let identity = reader.identity(key, screenName ?? "", in: archive, isListed: id != nil)
    return Self(id: id, key: identity.key, screenName: identity.screenName, hashed: hashed, posts: posts)
  }
}
