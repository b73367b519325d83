// The facts that every report has: name, format, one sentence and the question. Facts of a topic and of a language are
// made for each topic of the codebook and each language of the posts.

/// A fact before it is answered.
struct FactDefinition: Sendable {
  var name: String
  var format: FactFormat
  var says: String
  var question: Question

  /// Whether it is asked by day, week or month.
  var takesPeriod: Bool { says.contains(Question.period) }
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
    rules: [Rule] = [], standing: Standing = Standing()
  ) {
    var all = Self.accounts
    if standing.isPlatformForm { all += Self.hashed }
    if standing.tellsFollowers { all += Self.followers }
    all += Self.posts
    if standing.tellsRetweets { all += Self.retweets }
    if standing.tellsEngagement { all += Self.engagement }
    if standing.hasMedia { all += Self.media }
    if standing.role != .comparison {
      all += Self.copies
      if standing.tellsLanguages { all += Self.repurposed }
      if standing.tellsRetweets { all += Self.network + standing.coRetweets.flatMap(Self.coRetweets) }
      if standing.tellsMentions { all += Self.mentions }
    }
    if standing.role == .platform { all += Self.crossPosts(of: nil) }
    if let platform = standing.platform { all += Self.crossPosts(of: platform) }
    if standing.role == .release || standing.hasReleases { all += Self.releases(isFirst: standing.role == nil) }
    all += languages.filter(Self.isCode).flatMap(Self.language)
    all += topics.flatMap { Self.topic($0.key, $0.title) } + Self.anyTopic
    all += themes.flatMap { Self.theme($0.key, $0.title) }
    if !themes.isEmpty { all += Self.anyTheme }
    all += Self.hits(rules)
    if let coding = standing.coding { all += Self.coding(coding) }
    if let comparison = standing.comparison { all += Self.comparison(with: comparison, topics: topics, themes: themes) }
    all.append(
      FactDefinition(
        name: "rejects.count", format: .integer, says: "Rows of the source files that were refused.",
        question: Question(subject: .rejects, answer: .count)))
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
    /// Of the first: the id of the archive to compare with.
    var comparison: Int?
    /// The windows at which pairs that retweet together were counted.
    var coRetweets: [CoRetweetWindow] = []
    /// Whether the files are in the platform's own form, in which accounts are hashed.
    var isPlatformForm = true
    /// Whether posts can be told to be retweets.
    var tellsRetweets = true
    /// Whether posts have a language.
    var tellsLanguages = true
    /// Whether posts have mentions.
    var tellsMentions = true
    /// Whether accounts have a number of followers or of accounts that they follow.
    var tellsFollowers = true
    /// Whether posts have counts of engagement.
    var tellsEngagement = true
    /// Whether there are media.
    var hasMedia = true
    /// Of the first: what coders say; nil: no post was drawn.
    var coding: Coding?
  }

  /// The definition with this name.
  subscript(name: String) -> FactDefinition? { byName[name].map { definitions[$0] } }

  private static let posts: [FactDefinition] = [
    FactDefinition(
      name: "posts.count", format: .integer, says: "Posts in the archive, retweets included.",
      question: Question(subject: .posts, answer: .count)),
    FactDefinition(
      name: "posts.first-day", format: .date, says: "Day of the first post, in the report's time zone.",
      question: Question(subject: .postsInTime, answer: .aggregate("min(date)"))),
    FactDefinition(
      name: "posts.last-day", format: .date, says: "Day of the last post, in the report's time zone.",
      question: Question(subject: .postsInTime, answer: .aggregate("max(date)"))),
    FactDefinition(
      name: "posts.working-hours.share", format: .share,
      says: "Posts sent Monday to Friday from 08:00 to 17:59 in the report's time zone, of all posts.",
      question: Question(subject: .postsInTime, answer: .share(of: "weekday <= 5 AND hour BETWEEN 8 AND 17"))),
    FactDefinition(
      name: "posts.weekend.share", format: .share,
      says: "Posts sent on a Saturday or Sunday in the report's time zone, of all posts.",
      question: Question(subject: .postsInTime, answer: .share(of: "weekday >= 6"))),
    FactDefinition(
      name: "posts.days.count", format: .integer, says: "Days with at least one post, in the report's time zone.",
      question: Question(subject: .posts, answer: .aggregate("count(DISTINCT day)"))),
    FactDefinition(
      name: "posts.peak", format: .integer, says: "Posts in the busiest \(Question.period), in the report's time zone.",
      question: Question(subject: .postsInTime, answer: .largestGroup(by: Question.period))),
    FactDefinition(
      name: "posts.peak.first-day", format: .date,
      says: "First day of the \(Question.period) with most posts, in the report's time zone, the earliest of equals.",
      question: Question(subject: .postsInTime, answer: .mostFrequent(Question.periodStart))),
  ]

  private static let retweets: [FactDefinition] = [
    FactDefinition(
      name: "posts.retweets.count", format: .integer, says: "Posts that are retweets.",
      question: Question(subject: .posts, answer: .count, conditions: ["is_retweet = 1"])),
    FactDefinition(
      name: "posts.retweets.share", format: .share, says: "Posts that are retweets, of all posts.",
      question: Question(subject: .posts, answer: .share(of: "is_retweet = 1"))),
  ]

  private static let engagement: [FactDefinition] = [
    FactDefinition(
      name: "accounts.engagement.mean", format: .decimal,
      says: "Quotes, replies, likes and retweets that posts received, per listed account with at least one post.",
      question: Question(
        subject: .posts, answer: .aggregate("1.0 * sum(engagement) / count(DISTINCT account)"),
        conditions: ["post.account IN (SELECT id FROM account WHERE listed = 1)"])),
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
  ]

  private static func language(_ code: String) -> [FactDefinition] {
    let condition = "language = \(quoted(code))"
    return [
      FactDefinition(
        name: "languages.\(code).posts", format: .integer,
        says: "Posts to which the platform assigned the language code \(code).",
        question: Question(subject: .posts, answer: .count, conditions: [condition])),
      FactDefinition(
        name: "languages.\(code).share", format: .share,
        says: "Posts to which the platform assigned the language code \(code), of all posts.",
        question: Question(subject: .posts, answer: .share(of: condition))),
    ]
  }
}
