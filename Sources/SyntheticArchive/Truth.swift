// What an analyser should find, counted while the archive is written: the generator's own bookkeeping, never a second
// reading of its texts.

/// Counts over all accounts and posts.
struct Truth {
  private struct Topic {
    var posts = 0
    /// The sum of 1/k over posts with k topics, in twelfths.
    var twelfths = 0
    var weeks: [Int: Int] = [:]
  }

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
  private var topics = [Topic](repeating: Topic(), count: TopicSet.all.count)
  private var labelled = 0
  private var bySet: [Int] = [Int](repeating: 0, count: 16)
  private var excluded = 0
  /// Counted by the media plan.
  var images = 0
  var videos = 0
  var postsWithMedia = 0

  mutating func count(_ account: Account) {
    listed += 1
    if account.posts > 0 { posting += 1 }
    if account.profile.handle == .hashed { hashed += 1 }
    followers.append(account.followers)
    if account.followers < 8 { followersBelowEight += 1 }
    creationMonths[account.created.month, default: 0] += 1
  }

  mutating func count(_ row: PostRow, _ text: PostText) {
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

    let found = text.topics
    bySet[Int(found.rawValue)] += 1
    if text.isExcluded { excluded += 1 }
    let number = found.rawValue.nonzeroBitCount
    if number == 0 { return }
    labelled += 1
    for (index, topic) in TopicSet.all.enumerated() where found.contains(topic.bit) {
      topics[index].posts += 1
      topics[index].twelfths += 12 / number
      topics[index].weeks[week, default: 0] += 1
    }
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

  /// The truth as a JSON object; `about` says what it is.
  func json(_ archive: SyntheticArchive, about: String) -> JSON {
    .object([
      "about": .text(about),
      "format": .number(1),
      "parameters": .object([
        "accounts": .number(archive.accounts), "posts": .number(archive.posts), "seed": .text(String(archive.seed)),
      ]),
      "time_zone": .text("Asia/Shanghai"),
      "rows": .counts([
        SyntheticArchive.usersFile: listed, SyntheticArchive.postsFile: posts,
        SyntheticArchive.mediaFile: images + videos,
      ]),
      "rejects": .number(0),
      "accounts": accountsJSON,
      "posts": postsJSON,
      "languages": .counts(languageCounts),
      "media": .counts([
        "count": images + videos, "images": images, "videos": videos, "posts_with_media": postsWithMedia,
      ]),
      "topics": topicsJSON,
    ])
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

  private var topicsJSON: JSON {
    var byId: [String: JSON] = [:]
    for (topic, counts) in zip(TopicSet.all, topics) {
      let weeks = counts.weeks.map { (Day(number: $0.key).text, $0.value) }
      // The earliest of equals.
      let peak = counts.weeks.min { ($1.value, $0.key) < ($0.value, $1.key) }
      byId[topic.id] = .object([
        "posts": .number(counts.posts), "mix_twelfths": .number(counts.twelfths),
        "by_week": .counts(Dictionary(uniqueKeysWithValues: weeks)),
        "peak_week": .text(peak.map { Day(number: $0.key).text } ?? ""),
      ])
    }
    var sets: [String: Int] = [:]
    for (bits, count) in bySet.enumerated() where count > 0 && bits > 0 {
      let names = TopicSet.all.filter { TopicSet(rawValue: UInt8(bits)).contains($0.bit) }.map(\.id)
      sets[names.joined(separator: " + ")] = count
    }
    return .object([
      "any": .number(labelled), "none": .number(posts - labelled), "excluded_by_term": .number(excluded),
      "combinations": .counts(sets), "by_topic": .object(byId),
    ])
  }

  /// The median; 0 of nothing.
  private static func median(_ values: [Int]) -> JSON {
    if values.isEmpty { return .number(0) }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? .number(sorted[middle]) : .tenths((sorted[middle - 1] + sorted[middle]) * 5)
  }
}
