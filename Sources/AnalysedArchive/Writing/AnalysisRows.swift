// The rows that the analysers write, once all posts are known. The meaning of each value is that of its column in
// Schema.swift; ids are those of `post` and `account`.

extension ArchiveWriter {
  /// Adds a row of `theme`.
  public func addTheme(id: Int, key: String, title: String) throws {
    let row = try statement("theme", columns: 3)
    row.bind(id)
    row.bind(key)
    row.bind(title)
    try row.insert()
  }

  /// Adds a row of `post_theme`; ascending by theme and post it is fastest.
  public func addPostTheme(post: Int, theme: Int) throws {
    let row = try statement("post_theme", columns: 2)
    row.bind(post)
    row.bind(theme)
    try row.insert()
  }

  /// Adds a row of `term`; its id is the next one.
  public func addTerm(archive: Int, topic: Int?, theme: Int?, kind: String, text: String, posts: Int) throws {
    let row = try statement("term", columns: 7)
    row.bind(nil as Int?)
    row.bind(archive)
    row.bind(topic)
    row.bind(theme)
    row.bind(kind)
    row.bind(text)
    row.bind(posts)
    try row.insert()
  }

  /// Adds a copy cluster and its posts, the earliest first; its text is read from there.
  public func addCopyCluster(
    id: Int, archive: Int, posts: [Int], accounts: Int, firstMinute: Int, lastMinute: Int, topic: Int?
  ) throws {
    let cluster = try statement("copy_cluster", columns: 8)
    cluster.bind(id)
    cluster.bind(archive)
    try bindText(of: posts[0], to: cluster)
    cluster.bind(posts.count)
    cluster.bind(accounts)
    cluster.bind(firstMinute)
    cluster.bind(lastMinute)
    cluster.bind(topic)
    try cluster.insert()
    try addPairs("copy", id, posts.sorted())
  }

  /// Adds a family of near copies and its posts, the earliest first; its text is read from there.
  public func addNearFamily(
    id: Int, archive: Int, posts: [Int], texts: Int, accounts: Int, firstMinute: Int, lastMinute: Int, topic: Int?
  ) throws {
    let family = try statement("near_family", columns: 9)
    family.bind(id)
    family.bind(archive)
    try bindText(of: posts[0], to: family)
    family.bind(texts)
    family.bind(posts.count)
    family.bind(accounts)
    family.bind(firstMinute)
    family.bind(lastMinute)
    family.bind(topic)
    try family.insert()
    try addPairs("near_copy", id, posts.sorted())
  }

  /// Adds a row of `repurposed`.
  public func addRepurposed(
    days: Int, account: Int, gapFrom: Int, gapTo: Int, languageBefore: String, languageAfter: String, postsBefore: Int,
    postsAfter: Int
  ) throws {
    let row = try statement("repurposed", columns: 8)
    row.bind(days)
    row.bind(account)
    row.bind(gapFrom)
    row.bind(gapTo)
    row.bind(languageBefore)
    row.bind(languageAfter)
    row.bind(postsBefore)
    row.bind(postsAfter)
    try row.insert()
  }

  /// Adds a row of `domain`.
  public func addDomain(id: Int, name: TextBytes) throws {
    let row = try statement("domain", columns: 2)
    row.bind(id)
    row.bind(name)
    try row.insert()
  }

  /// Adds a row of `post_domain`; ascending by domain and post it is fastest.
  public func addPostDomain(post: Int, domain: Int) throws {
    let row = try statement("post_domain", columns: 2)
    row.bind(post)
    row.bind(domain)
    try row.insert()
  }

  /// Adds a row of `named_account`.
  public func addNamedAccount(id: Int, archive: Int, key: TextBytes, account: Int?) throws {
    let row = try statement("named_account", columns: 4)
    row.bind(id)
    row.bind(archive)
    row.bind(key)
    row.bind(account)
    try row.insert()
  }

  /// Adds a row of `post_mention`; ascending by named account and post it is fastest.
  public func addPostMention(post: Int, named: Int) throws {
    let row = try statement("post_mention", columns: 2)
    row.bind(post)
    row.bind(named)
    try row.insert()
  }

  /// What an edge of the network is.
  public enum EdgeKind: String, Sendable {
    /// A row of `retweet_edge`.
    case retweet = "retweet_edge"
    /// A row of `mention_edge`.
    case mention = "mention_edge"
  }

  /// Adds an edge; ascending by named account and account it is fastest.
  public func addEdge(_ kind: EdgeKind, named: Int, account: Int, posts: Int) throws {
    let row = try statement(kind.rawValue, columns: 3)
    row.bind(named)
    row.bind(account)
    row.bind(posts)
    try row.insert()
  }

  /// Adds a row of `retweet_group` and its members.
  public func addRetweetGroup(id: Int, archive: Int, accounts: [Int]) throws {
    let group = try statement("retweet_group", columns: 3)
    group.bind(id)
    group.bind(archive)
    group.bind(accounts.count)
    try group.insert()
    let member = try statement("retweet_group_member", columns: 2)
    for account in accounts {
      member.bind(account)
      member.bind(id)
      try member.insert()
    }
  }

  /// Adds a row of `co_retweet`; ascending by minutes, account and other it is fastest.
  public func addCoRetweet(minutes: Int, account: Int, other: Int, posts: Int) throws {
    let row = try statement("co_retweet", columns: 4)
    row.bind(minutes)
    row.bind(account)
    row.bind(other)
    row.bind(posts)
    try row.insert()
  }

  /// Adds a row of `co_retweet_window`.
  public func addCoRetweetWindow(
    archive: Int, minutes: Int, threshold: Int, pairs: Int, accounts: Int, groups: (count: Int, largest: Int),
    crowded: Int, permutations: Int, expected: Double, mostExpected: Int
  ) throws {
    let row = try statement("co_retweet_window", columns: 11)
    row.bind(archive)
    row.bind(minutes)
    row.bind(threshold)
    row.bind(pairs)
    row.bind(accounts)
    row.bind(groups.count)
    row.bind(groups.largest)
    row.bind(crowded)
    row.bind(permutations)
    row.bind(expected)
    row.bind(mostExpected)
    try row.insert()
  }

  /// Adds a row of `crosspost`.
  public func addCrossPost(post: Int, match: Int, similarity: Double, lagMinutes: Int, sameText: Int) throws {
    let row = try statement("crosspost", columns: 5)
    row.bind(post)
    row.bind(match)
    row.bind(similarity)
    row.bind(lagMinutes)
    row.bind(sameText)
    try row.insert()
  }

  /// Adds a row of `crosspost_pair`; ascending by text and match it is fastest.
  public func addCrossPostPair(sameText: Int, match: Int) throws {
    let row = try statement("crosspost_pair", columns: 2)
    row.bind(sameText)
    row.bind(match)
    try row.insert()
  }

  /// Adds a row of `crosspost_chance`.
  public func addCrossPostChance(
    archive: Int, withinDay: Int, shuffles: Int, withinDayShuffled: Double, onTopic: Int, offTopic: Int,
    offTopicMatched: Int
  ) throws {
    let row = try statement("crosspost_chance", columns: 7)
    row.bind(archive)
    row.bind(withinDay)
    row.bind(shuffles)
    row.bind(withinDayShuffled)
    row.bind(onTopic)
    row.bind(offTopic)
    row.bind(offTopicMatched)
    try row.insert()
  }

  /// Adds a row of `shared_text`; its text is that of a post.
  public func addSharedText(
    id: Int, archive: Int, textOfPost: Int, firstPosts: Int, firstAccounts: Int, posts: Int, accounts: Int
  ) throws {
    let row = try statement("shared_text", columns: 7)
    row.bind(id)
    row.bind(archive)
    try bindText(of: textOfPost, to: row)
    row.bind(firstPosts)
    row.bind(firstAccounts)
    row.bind(posts)
    row.bind(accounts)
    try row.insert()
  }

  /// Adds a row of `shared_account`.
  public func addSharedAccount(_ account: Int, first: Int) throws {
    let row = try statement("shared_account", columns: 2)
    row.bind(account)
    row.bind(first)
    try row.insert()
  }

  /// Calls `body` with the text of a post that was added; valid until it returns.
  public func withText<Result>(ofPost id: Int, _ body: (TextBytes) throws -> Result) throws -> Result {
    // Rows may wait to be inserted together.
    try postTexts.flush()
    return try textOfPost.withText(ofRow: id, body)
  }

  private func bindText(of post: Int, to row: InsertStatement) throws {
    row.bind(try withText(ofPost: post) { String(decoding: $0, as: UTF8.self) })
  }

  private func addPairs(_ table: String, _ id: Int, _ posts: [Int]) throws {
    let row = try statement(table, columns: 2)
    for post in posts {
      row.bind(id)
      row.bind(post)
      try row.insert()
    }
  }
}
