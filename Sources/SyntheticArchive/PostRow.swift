// One row of the posts file: a planned post with everything that its columns say.

/// Reactions to a post.
struct Engagement {
  var quotes = 0
  var replies = 0
  var likes = 0
  var retweets = 0

  var sum: Int { quotes + replies + likes + retweets }

  mutating func add(_ other: Engagement) {
    quotes += other.quotes
    replies += other.replies
    likes += other.likes
    retweets += other.retweets
  }
}

/// The columns of a post besides its text.
struct PostRow {
  var post: PlannedPost
  var writing: Writing
  var client: StaticString
  var engagement = Engagement()
  var reply: (person: Person, post: UInt64?)?
  var quoted: UInt64?
  var retweeted: (person: Person, post: UInt64)?
  var poll = ""

  private static let clients: [StaticString] = [
    "Twitter Web Client", "Twitter Web App", "Twitter for Android", "Twitter for iPhone", "Twitter Lite", "TweetDeck",
    "Mobile Web (M2)", "Twitter for iPad", "IFTTT",
  ]
  /// Python's notation of lists of strings: single quotes unless the string holds one.
  private static let polls = ["['Yes', 'No']", "[\"It's fine\", 'Not at all']", "['支持', '不支持', '\"中立\"']"]

  /// Columns that depend on the post alone, drawn from `random`.
  init(_ post: PlannedPost, _ account: Account, _ random: inout RandomStream) {
    self.post = post
    writing = post.writing
    // The web client became the web app in the middle of 2019.
    let isOld = post.moment.localDay < Day(2019, 6, 10)
    let weights = isOld ? [62, 2, 18, 9, 5, 1, 1, 1, 1] : [6, 61, 18, 9, 3, 1, 0, 1, 1]
    // An account mostly keeps to one.
    let own = Int(account.profile.id.last(where: { $0 != UInt8(ascii: "=") }) ?? 0) % 4
    let usual = [isOld ? 0 : 1, isOld ? 0 : 1, 2, 3][own]
    client = Self.clients[random.chance(7, in: 10) ? usual : random.weighted(weights)]
  }

  /// Columns of a post that is no retweet. `retweets` is how often listed accounts retweeted it: the least that its own
  /// count can say.
  mutating func fill(_ account: Account, retweets: Int, quotable: UInt64?, _ random: inout RandomStream) {
    let isLarge = account.profile.handle == .large
    if random.chance(isLarge ? 60 : account.followers > 0 ? 29 : 18, in: 100) {
      engagement.likes = random.lightTailed(limit: 900) * (isLarge ? random.number(1, 6) : 1)
      if random.chance(1, in: 3) { engagement.retweets = random.lightTailed(limit: 300) }
      if random.chance(1, in: 4) { engagement.replies = random.lightTailed(limit: 120) }
      if random.chance(1, in: 30) { engagement.quotes = random.lightTailed(limit: 40) }
      if random.chance(1, in: 250) { engagement.likes += random.heavyTailed(limit: 600) * 12 }
    }
    engagement.retweets += retweets
    if random.chance(2, in: 100) { quoted = quotable }
    if random.chance(1, in: 1_500) { poll = random.pick(Self.polls) }
  }

  /// Appends the row to `rows`.
  func write(
    _ text: PostText, _ account: Account, _ handles: Handles, _ random: inout RandomStream, to rows: inout CSVRow
  ) {
    rows.field(number: post.id)
    rows.quoted(account.profile.columns)
    rows.field(writing.code)
    rows.field(text.bytes)
    rows.field(time: post.moment)
    rows.field(client)
    rows.field(reply.map { handles.id($0.person) } ?? [])
    Self.write(reply?.post, to: &rows)
    Self.write(quoted, to: &rows)
    rows.field(retweeted == nil ? StaticString("false") : "true")
    rows.field(retweeted.map { handles.id($0.person) } ?? [])
    Self.write(retweeted?.post, to: &rows)
    rows.field(StaticString("absent"))
    rows.field(StaticString("absent"))
    for count in [engagement.quotes, engagement.replies, engagement.likes, engagement.retweets] {
      rows.field(number: count)
    }
    // Rows of older posts leave an empty list empty, now and then.
    let isBare = post.moment.localDay < Day(2018, 7, 1) && random.chance(1, in: 5)
    for list in lists(text, handles) { rows.field(list.isEmpty ? (isBare ? [] : Array("[]".utf8)) : list) }
    rows.field(poll)
    rows.endRow()
  }

  private static func write(_ id: UInt64?, to rows: inout CSVRow) {
    if let id { rows.field(number: id) } else { rows.field(StaticString("")) }
  }

  /// Hashtags, links and mentions in Python's notation, empty where there are none.
  private func lists(_ text: PostText, _ handles: Handles) -> [[UInt8]] {
    var lists: [[UInt8]] = [[], [], []]
    for mark in text.marks {
      switch mark.kind {
      case .labels: break
      case .hashtag: Self.append(text.bytes[mark.range.dropFirst()], quoted: true, to: &lists[0])
      case .url(let link): Self.append(text.links[link][...], quoted: true, to: &lists[1])
      case .mention(let person):
        Self.append(handles.id(person)[...], quoted: handles.isHashed(person), to: &lists[2])
      }
    }
    for index in lists.indices where !lists[index].isEmpty { lists[index].append(UInt8(ascii: "]")) }
    return lists
  }

  private static func append(_ item: ArraySlice<UInt8>, quoted: Bool, to list: inout [UInt8]) {
    list.append(contentsOf: list.isEmpty ? StaticString("[") : ", ")
    if quoted { list.append(UInt8(ascii: "'")) }
    list += item
    if quoted { list.append(UInt8(ascii: "'")) }
  }
}
