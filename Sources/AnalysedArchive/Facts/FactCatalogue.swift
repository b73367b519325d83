// The facts that every report has: name, format, one sentence and the question. Facts of a topic and of a language are
// made for each topic of the codebook and each language of the posts.

/// A fact before it is answered.
struct FactDefinition: Sendable {
  var name: String
  var format: FactFormat
  var says: String
  var question: Question
}

/// The facts of one archive.
struct FactCatalogue: Sendable {
  /// All facts in the order in which they are listed.
  let definitions: [FactDefinition]
  private let byName: [String: Int]

  /// The catalogue for these topics and themes (key, title) and language codes. A fact is there only where it means something: no
  /// retweets of a platform that tells none, no copies of an archive in which none are looked for.
  init(
    topics: [(key: String, title: String)], themes: [(key: String, title: String)] = [], languages: [String],
    standing: Standing = Standing()
  ) {
    var all = Self.accounts + Self.posts + Self.media
    if standing.role != .comparison {
      all += Self.copies
      if standing.tellsLanguages { all += Self.repurposed }
      if standing.tellsRetweets { all += Self.network }
    }
    if standing.role == .platform { all += Self.crossPosts(of: nil) }
    if let platform = standing.platform { all += Self.crossPosts(of: platform) }
    if standing.role == .release || standing.hasReleases { all += Self.releases(isFirst: standing.role == nil) }
    all += languages.filter(Self.isCode).flatMap(Self.language)
    all += topics.flatMap { Self.topic($0.key, $0.title) }
    all.append(
      FactDefinition(
        name: "topics.any.share", format: .share, says: "Posts bearing any topic of the codebook, of all posts.",
        question: Question(subject: .posts, answer: .share(of: "topics > 0"))))
    all += themes.flatMap { Self.theme($0.key, $0.title) }
    all.append(
      FactDefinition(
        name: "rejects.count", format: .integer, says: "Rows of the source files that were refused.",
        question: Question(subject: .rejects, answer: .aggregate("count(*)"))))
    definitions = all
    byName = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })
  }

  /// Whether a language is a code that can stand in a fact's name; the column of a hostile archive may hold anything.
  private static func isCode(_ language: String) -> Bool {
    (1...35).contains(language.utf8.count)
      && language.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }

  /// Where an archive stands among the report's, and what its platform tells.
  struct Standing: Sendable {
    /// What it is to the first; nil: it is the first.
    var role: ArchiveReader.Archive.Role?
    /// Of the first: the id of the second platform's archive.
    var platform: Int?
    /// Of the first: whether a later archive is another release.
    var hasReleases = false
    /// Whether posts can be told to be retweets.
    var tellsRetweets = true
    /// Whether posts have a language.
    var tellsLanguages = true
  }

  /// The definition with this name.
  subscript(name: String) -> FactDefinition? { byName[name].map { definitions[$0] } }

  private static let accounts: [FactDefinition] = [
    FactDefinition(
      name: "accounts.count", format: .integer, says: "Accounts listed in the archive.",
      question: Question(subject: .accounts, answer: .aggregate("count(*)"))),
    FactDefinition(
      name: "accounts.posting.count", format: .integer, says: "Listed accounts with at least one post.",
      question: Question(subject: .accounts, answer: .aggregate("count(*)"), conditions: ["account.posts > 0"])),
    FactDefinition(
      name: "accounts.hashed.count", format: .integer,
      says: "Listed accounts whose user id, display name and screen name the platform replaced by one hash.",
      question: Question(subject: .accounts, answer: .aggregate("count(*)"), conditions: ["account.hashed = 1"])),
    FactDefinition(
      name: "accounts.without-followers.count", format: .integer,
      says: "Listed accounts with a follower count of zero.",
      question: Question(subject: .accounts, answer: .aggregate("count(*)"), conditions: ["account.followers = 0"])),
    FactDefinition(
      name: "accounts.without-followers.share", format: .share,
      says: "Listed accounts with a follower count of zero, of those whose follower count was published.",
      question: Question(
        subject: .accounts, answer: .share(of: "account.followers = 0"), conditions: ["account.followers IS NOT NULL"])),
    FactDefinition(
      name: "accounts.followers.median", format: .median,
      says: "Median follower count of listed accounts, those without a published count left out.",
      question: Question(subject: .accounts, answer: .median("account.followers"))),
    FactDefinition(
      name: "accounts.engagement.mean", format: .decimal,
      says: "Quotes, replies, likes and retweets that posts received, per listed account with at least one post.",
      question: Question(
        subject: .posts, answer: .aggregate("1.0 * sum(engagement) / count(DISTINCT account)"),
        conditions: ["post.account IN (SELECT id FROM account WHERE listed = 1)"])),
  ]

  private static let posts: [FactDefinition] = [
    FactDefinition(
      name: "posts.count", format: .integer, says: "Posts in the archive, retweets included.",
      question: Question(subject: .posts, answer: .aggregate("count(*)"))),
    FactDefinition(
      name: "posts.first-day", format: .date, says: "Day of the first post, in the report's time zone.",
      question: Question(subject: .postsInTime, answer: .aggregate("min(date)"))),
    FactDefinition(
      name: "posts.last-day", format: .date, says: "Day of the last post, in the report's time zone.",
      question: Question(subject: .postsInTime, answer: .aggregate("max(date)"))),
    FactDefinition(
      name: "posts.retweets.count", format: .integer, says: "Posts that are retweets.",
      question: Question(subject: .posts, answer: .aggregate("count(*)"), conditions: ["is_retweet = 1"])),
    FactDefinition(
      name: "posts.retweets.share", format: .share, says: "Posts that are retweets, of all posts.",
      question: Question(subject: .posts, answer: .share(of: "is_retweet = 1"))),
    FactDefinition(
      name: "posts.engagement.mean", format: .decimal, says: "Quotes, replies, likes and retweets received, per post.",
      question: Question(subject: .posts, answer: .aggregate("avg(engagement)"))),
    FactDefinition(
      name: "posts.engagement.median", format: .median,
      says: "Median over posts of quotes, replies, likes and retweets received.",
      question: Question(subject: .posts, answer: .median("engagement"))),
    FactDefinition(
      name: "posts.engagement.zero.share", format: .share,
      says: "Posts that received no quote, reply, like or retweet, of those whose counts were published.",
      question: Question(
        subject: .posts, answer: .share(of: "engagement = 0"), conditions: ["engagement IS NOT NULL"])),
    FactDefinition(
      name: "posts.originals.engagement.mean", format: .decimal,
      says: "Quotes, replies, likes and retweets received, per post that is no retweet.",
      question: Question(subject: .posts, answer: .aggregate("avg(engagement)"), conditions: ["is_retweet = 0"])),
    FactDefinition(
      name: "posts.working-hours.share", format: .share,
      says: "Posts sent Monday to Friday from 08:00 to 17:59 in the report's time zone, of all posts.",
      question: Question(subject: .postsInTime, answer: .share(of: "weekday <= 5 AND hour BETWEEN 8 AND 17"))),
    FactDefinition(
      name: "posts.weekend.share", format: .share,
      says: "Posts sent on a Saturday or Sunday in the report's time zone, of all posts.",
      question: Question(subject: .postsInTime, answer: .share(of: "weekday >= 6"))),
  ]

  private static let media: [FactDefinition] = [
    FactDefinition(
      name: "media.count", format: .integer,
      says: "Media files in the manifest or in the folder of media files, of any kind.",
      question: Question(subject: .media, answer: .aggregate("count(*)"))),
    FactDefinition(
      name: "media.images.count", format: .integer, says: "Media files that are images: jpg, jpeg, png, webp or gif.",
      question: Question(subject: .media, answer: .aggregate("count(*)"), conditions: ["media.kind = 'image'"])),
    FactDefinition(
      name: "media.videos.count", format: .integer, says: "Media files that are videos: mp4 or mov.",
      question: Question(subject: .media, answer: .aggregate("count(*)"), conditions: ["media.kind = 'video'"])),
    FactDefinition(
      name: "media.reused.count", format: .integer,
      says: "Media files that several posts carry, the same by their SHA-256, each counted once.",
      question: Question(
        subject: .media,
        answer: .aggregate("CASE WHEN count(*) > 0 THEN count(DISTINCT sha256) FILTER (WHERE \(isReused)) END"),
        conditions: ["media.sha256 IS NOT NULL"])),
  ]

  private static let isReused = """
    (archive, sha256) IN (SELECT archive, sha256 FROM media GROUP BY archive, sha256 HAVING count(DISTINCT post) > 1)
    """

  private static func language(_ code: String) -> [FactDefinition] {
    let condition = "language = \(quoted(code))"
    return [
      FactDefinition(
        name: "languages.\(code).posts", format: .integer,
        says: "Posts to which the platform assigned the language code \(code).",
        question: Question(subject: .posts, answer: .aggregate("count(*)"), conditions: [condition])),
      FactDefinition(
        name: "languages.\(code).share", format: .share,
        says: "Posts to which the platform assigned the language code \(code), of all posts.",
        question: Question(subject: .posts, answer: .share(of: condition))),
    ]
  }

  private static func topic(_ key: String, _ title: String) -> [FactDefinition] {
    let bearing =
      "post.id IN (SELECT post FROM post_topic WHERE topic = (SELECT id FROM topic WHERE \"key\" = \(quoted(key))))"
    return [
      FactDefinition(
        name: "topics.\(key).posts", format: .integer, says: "Posts bearing the topic \(title).",
        question: Question(subject: .posts, answer: .aggregate("count(*)"), conditions: [bearing])),
      FactDefinition(
        name: "topics.\(key).share", format: .share, says: "Posts bearing the topic \(title), of all posts.",
        question: Question(subject: .posts, answer: .share(of: bearing))),
      FactDefinition(
        name: "topics.\(key).mix", format: .share,
        says: "The part of \(title) in all posts with a topic, a post with k topics counting 1/k for each.",
        question: Question(
          subject: .posts, answer: .aggregate("sum(1.0 / topics) FILTER (WHERE \(bearing)) / count(*)"),
          conditions: ["topics > 0"])),
      FactDefinition(
        name: "topics.\(key).peak-week", format: .date,
        says: "Monday of the week with most posts bearing the topic \(title), the earliest of equals.",
        question: Question(subject: .postsInTime, answer: .mostFrequent("week"), conditions: [bearing])),
    ]
  }
}
