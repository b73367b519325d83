// What an analyser should find, counted while the archive is written: the generator's own bookkeeping, never a second
// reading of its texts.

/// Counts over all accounts and posts.
struct Truth {
  private var listed = 0
  private var posting = 0
  private var hashed = 0
  private var followers: [Int] = []
  private var followersBelowEight = 0
  private var creationMonths: [String: Int] = [:]

  private var posts = 0
  private var retweetsInside = 0
  private var retweetsOutside = 0
  private var months: [String: Int] = [:]
  private var weeks: [String: Int] = [:]
  private var weekTexts: [Int: String] = [:]
  private var monthTexts: [Int: String] = [:]
  private var firstDay: Day?
  private var lastDay: Day?
  private var hours = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
  private var languages = [Int](repeating: 0, count: Writing.allCases.count)
  private var clients: [String: Int] = [:]
  private var engagement = Engagement()
  private var originalsEngagement = 0
  private var engagements: [Int] = []
  private var withHashtag = 0
  private var withLink = 0
  private var withMention = 0
  private var labels = LabelTruth()
  private var copies: CopyTruth
  private var repurposed = RepurposedTruth()
  private var retweets = RetweetTruth()
  /// Counted by the media plan.
  var images = 0
  var videos = 0
  var postsWithMedia = 0

  init(_ texts: SharedTexts) { copies = CopyTruth(texts) }

  mutating func count(_ account: Account) {
    listed += 1
    if account.posts > 0 { posting += 1 }
    if account.profile.handle == .hashed { hashed += 1 }
    followers.append(account.followers)
    if account.followers < 8 { followersBelowEight += 1 }
    creationMonths[account.created.month, default: 0] += 1
  }

  /// - Parameter author: the listed account that a retweet is of.
  mutating func count(_ row: PostRow, _ text: PostText, author: Int32?) {
    posts += 1
    let day = row.post.moment.localDay
    firstDay = min(firstDay ?? day, day)
    lastDay = max(lastDay ?? day, day)
    let week = day.monday.number
    weeks[weekText(of: day.monday), default: 0] += 1
    months[monthText(of: day), default: 0] += 1
    hours[day.weekday][row.post.moment.localHour] += 1
    languages[row.writing.rawValue] += 1
    clients[row.client.description, default: 0] += 1

    switch row.post.source {
    case .own: originalsEngagement += row.engagement.sum
    case .listed: retweetsInside += 1
    case .outside: retweetsOutside += 1
    }
    engagement.add(row.engagement)
    engagements.append(row.engagement.sum)

    let kinds = text.marks.map(\.kind)
    if kinds.contains(.hashtag) { withHashtag += 1 }
    if kinds.contains(where: { if case .url = $0 { true } else { false } }) { withLink += 1 }
    if kinds.contains(where: { if case .mention = $0 { true } else { false } }) { withMention += 1 }

    labels.count(text, week: week)
    copies.count(row.post)
    repurposed.count(row)
    retweets.count(row.post, author: author)
  }

  /// Formatting a day is slow beside counting it: each is formatted once.
  private mutating func weekText(of monday: Day) -> String {
    if let known = weekTexts[monday.number] { return known }
    weekTexts[monday.number] = monday.text
    return monday.text
  }

  private mutating func monthText(of day: Day) -> String {
    if let known = monthTexts[day.number] { return known }
    monthTexts[day.number] = day.month
    return day.month
  }

  /// Ids and counts of shared texts.
  var carriedTexts: [(key: String, posts: Int, accounts: Int)] { copies.carried }
  /// Rows written: accounts, posts, media.
  var rows: (accounts: Int, posts: Int, media: Int) { (listed, posts, images + videos) }

  /// The sections of the truth that every archive in the platform's format has.
  func sections(_ release: Release) -> [String: JSON] {
    [
      "accounts": accountsJSON,
      "posts": postsJSON,
      "languages": .counts(languageCounts),
      "media": .counts([
        "count": images + videos, "images": images, "videos": videos, "posts_with_media": postsWithMedia,
      ]),
      "topics": labels.topicsJSON,
      "themes": labels.themesJSON,
      "amplification": retweets.amplification(release.roster, cores: release.cores),
      "co_retweets": retweets.coRetweets(release.roster, release.rings),
      "copies": copies.json,
      "near_copies": copies.nearCopies,
      "repurposed": repurposed.json(release.roster),
    ]
  }

  private var accountsJSON: JSON {
    .object([
      "count": .number(listed), "posting": .number(posting), "hashed": .number(hashed),
      "without_followers": .number(followers.count { $0 == 0 }), "followers_below_eight": .number(followersBelowEight),
      "followers_median": Self.median(followers), "followers_5000_or_more": .number(followers.count { $0 >= 5_000 }),
      "created_by_month": .counts(creationMonths),
    ])
  }

  private var postsJSON: JSON {
    let weekend = hours[5...].joined().reduce(0, +)
    let working = hours[..<5].map { $0[8..<18].reduce(0, +) }.reduce(0, +)
    return .object([
      "count": .number(posts),
      "first_day": firstDay.map { .text($0.text) } ?? .text(""),
      "last_day": lastDay.map { .text($0.text) } ?? .text(""),
      "retweets": .counts([
        "count": retweetsInside + retweetsOutside, "inside": retweetsInside, "outside": retweetsOutside,
      ]),
      "by_month": .counts(months), "by_week": .counts(weeks),
      "by_weekday_and_hour": .list(hours.map { .numbers($0) }),
      "working_hours": .number(working), "weekend": .number(weekend),
      "by_client": .counts(clients),
      "with_hashtag": .number(withHashtag), "with_link": .number(withLink), "with_mention": .number(withMention),
      "engagement": .object([
        "total": .number(engagement.sum), "quotes": .number(engagement.quotes), "replies": .number(engagement.replies),
        "likes": .number(engagement.likes), "retweets": .number(engagement.retweets),
        "of_originals": .number(originalsEngagement), "posts_with_none": .number(engagements.count { $0 == 0 }),
        "median": Self.median(engagements),
      ]),
    ])
  }

  private var languageCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for (writing, count) in zip(Writing.allCases, languages) where count > 0 {
      counts[writing.code.description, default: 0] += count
    }
    return counts
  }

  /// The median; 0 of nothing.
  static func median(_ values: [Int]) -> JSON {
    if values.isEmpty { return .number(0) }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? .number(sorted[middle]) : .tenths((sorted[middle - 1] + sorted[middle]) * 5)
  }
}
