// All analysers over one archive, and their rows into the tables. Each analyser is a function of columns in a file of its own;
// here stands what is asked of which columns, and under which ids the answers are written.

import AnalysedArchive
import Configuration

/// Runs the analysers and writes what they find.
struct Analyses {
  let writer: ArchiveWriter
  let coRetweets: CoRetweetSettings
  private var clusters = 0
  private var families = 0
  private var named = 0
  private var groups = 0
  private var sharedTexts = 0
  /// The first archive, which later ones are matched with.
  private var first: ArchivePosts?

  init(writer: ArchiveWriter, coRetweets: CoRetweetSettings) {
    self.writer = writer
    self.coRetweets = coRetweets
  }

  /// Analyses an archive whose posts and accounts are written. `account` gives the id of the account with a key.
  mutating func run(
    _ posts: ArchivePosts, accountCount: Int, account: (UnsafeBufferPointer<UInt8>) -> Int?
  ) throws {
    let texts = TextGroups(posts.fingerprints)
    try writeCopies(posts, texts, accountCount)
    try writeNearCopies(posts, texts, accountCount)
    try writeRepurposed(posts, accountCount)
    try writeNetwork(posts, accountCount, account)
    try writeCoRetweets(posts, accountCount)
    if let first { try writeMatches(first, posts) } else { first = posts }
  }

  private mutating func writeCopies(_ posts: ArchivePosts, _ texts: TextGroups, _ accountCount: Int) throws {
    let found = CopyClusters.find(
      texts, accountOfPost: posts.accounts, accountCount: accountCount, minuteOfPost: posts.minutes)
    for cluster in found {
      clusters += 1
      try writer.addCopyCluster(
        id: clusters, archive: posts.archive, posts: cluster.posts.map { Int($0) + posts.firstPost },
        accounts: cluster.accounts, firstMinute: posts.minute(cluster.posts.first),
        lastMinute: posts.minute(cluster.posts.last), topic: posts.topic(cluster.posts.first))
    }
  }

  private mutating func writeNearCopies(_ posts: ArchivePosts, _ texts: TextGroups, _ accountCount: Int) throws {
    let stored = StoredTexts(writer: writer, firstPost: posts.firstPost)
    let found = try NearCopies(groups: texts, sketches: posts.sketches).families(
      stored, accountOfPost: posts.accounts, accountCount: accountCount, minuteOfPost: posts.minutes)
    for family in found {
      families += 1
      try writer.addNearFamily(
        id: families, archive: posts.archive, posts: family.posts.map { Int($0) + posts.firstPost },
        texts: family.texts, accounts: family.accounts, firstMinute: posts.minute(family.posts.first),
        lastMinute: posts.minute(family.posts.last), topic: posts.topic(family.posts.first))
    }
  }

  private func writeRepurposed(_ posts: ArchivePosts, _ accountCount: Int) throws {
    let names = posts.languages.strings
    let rule = Repurposing(
      languageOfPost: posts.languageNumbers, minuteOfPost: posts.minutes,
      isKnown: names.map { $0 != "und" && !$0.isEmpty })
    let byAccount = PostsByAccount(
      accountOfPost: posts.accounts, accountCount: accountCount, minuteOfPost: posts.minutes)
    for days in Repurposing.gaps {
      for found in rule.candidates(byAccount, days: days) {
        try writer.addRepurposed(
          days: days, account: found.account + posts.firstAccount, gapFrom: found.gapFrom, gapTo: found.gapTo,
          languageBefore: names[found.languageBefore], languageAfter: names[found.languageAfter],
          postsBefore: found.postsBefore, postsAfter: found.postsAfter)
      }
    }
  }

  private mutating func writeNetwork(
    _ posts: ArchivePosts, _ accountCount: Int, _ account: (UnsafeBufferPointer<UInt8>) -> Int?
  ) throws {
    let firstNamed = named + 1
    var accountOfName: [Int32] = []
    for name in 0..<posts.names.count {
      named += 1
      try posts.names.withBytes(name) { key in
        let id = account(key)
        accountOfName.append(Int32((id ?? posts.firstAccount - 1) - posts.firstAccount))
        try writer.addNamedAccount(id: named, archive: posts.archive, key: key, account: id)
      }
    }
    let retweets = RetweetNetwork.edges(posts.retweets.map { (posts.accounts[Int($0.post)], $0.name) })
    let mentions = RetweetNetwork.edges(posts.mentions.map { (posts.accounts[Int($0.post)], $0.name) })
    for (kind, edges) in [(ArchiveWriter.EdgeKind.retweet, retweets), (.mention, mentions)] {
      for edge in edges {
        try writer.addEdge(
          kind, named: Int(edge.name) + firstNamed, account: Int(edge.account) + posts.firstAccount,
          posts: Int(edge.posts))
      }
    }
    let byName = posts.mentions.map { UInt64(UInt32($0.name)) << 32 | UInt64(UInt32($0.post)) }.sorted()
    for mention in byName {
      try writer.addPostMention(
        post: Int(mention & 0xFFFF_FFFF) + posts.firstPost, named: Int(mention >> 32) + firstNamed)
    }
    for group in RetweetNetwork.groups(retweets, accountOfName: accountOfName, accountCount: accountCount) {
      groups += 1
      try writer.addRetweetGroup(
        id: groups, archive: posts.archive, accounts: group.map { $0 + posts.firstAccount })
    }
  }

  private func writeCoRetweets(_ posts: ArchivePosts, _ accountCount: Int) throws {
    let analyser = CoRetweets(
      windows: coRetweets.windows, threshold: coRetweets.threshold, permutations: coRetweets.permutations,
      accountCount: accountCount)
    for window in analyser.count(posts.retweetEvents, postCount: posts.retweetedPostCount) {
      for pair in window.pairs {
        try writer.addCoRetweet(
          minutes: window.minutes, account: Int(pair.account) + posts.firstAccount,
          other: Int(pair.other) + posts.firstAccount, posts: Int(pair.posts))
      }
      try writer.addCoRetweetWindow(
        archive: posts.archive, minutes: window.minutes, threshold: coRetweets.threshold, pairs: window.pairs.count,
        accounts: window.accounts, crowded: window.crowded, permutations: coRetweets.permutations,
        expected: window.expected, mostExpected: window.mostExpected)
    }
  }

  private mutating func writeMatches(_ first: ArchivePosts, _ posts: ArchivePosts) throws {
    let (found, chance) = try CrossPosts(first: first.side, second: posts.side).match(
      first: StoredTexts(writer: writer, firstPost: first.firstPost),
      second: StoredTexts(writer: writer, firstPost: posts.firstPost))
    for post in found {
      try writer.addCrossPost(
        post: Int(post.post) + posts.firstPost, match: Int(post.match) + first.firstPost, similarity: post.similarity,
        lagMinutes: post.lag)
    }
    try writer.addCrossPostChance(
      archive: posts.archive, withinDay: chance.withinDay, shuffles: CrossPosts.shuffles,
      withinDayShuffled: chance.withinDayShuffled, onTopic: chance.onTopic, offTopic: chance.offTopic,
      offTopicMatched: chance.offTopicMatched)
    for text in SharedTexts.find(first.fingerprints, posts.fingerprints) {
      sharedTexts += 1
      try writer.addSharedText(
        id: sharedTexts, archive: posts.archive, textOfPost: Int(text.first[0]) + first.firstPost,
        firstPosts: text.first.count, firstAccounts: Set(text.first.map { first.accounts[Int($0)] }).count,
        posts: text.second.count, accounts: Set(text.second.map { posts.accounts[Int($0)] }).count)
    }
  }
}

extension ArchivePosts {
  fileprivate func minute(_ post: Int32?) -> Int { post.map { Int(minutes[Int($0)]) } ?? 0 }

  fileprivate func topic(_ post: Int32?) -> Int? {
    let topic = post.map { Int(topics[Int($0)]) } ?? 0
    return topic > 0 ? topic : nil
  }

  fileprivate var side: MatchedSide {
    MatchedSide(
      fingerprints: fingerprints, sketches: sketches, minuteOfPost: minutes, bearsTopic: topics.map { $0 > 0 })
  }
}

extension ByteTable {
  /// All strings by their number.
  var strings: [String] { (0..<count).map { withBytes($0) { String(decoding: $0, as: UTF8.self) } } }
}

/// Texts of posts that are written, reduced again to what is compared of them.
final class StoredTexts: ComparedTexts {
  private let writer: ArchiveWriter
  private let firstPost: Int
  private var comparer = TextComparer()

  init(writer: ArchiveWriter, firstPost: Int) {
    self.writer = writer
    self.firstPost = firstPost
  }

  deinit { comparer.deallocate() }

  func withComparedText<Result>(_ post: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) throws -> Result {
    try writer.withText(ofPost: Int(post) + firstPost) { body(comparer.compared($0)) }
  }
}
