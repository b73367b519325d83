// The rows of the analysers' tables: what `Findings` holds, under the ids that stand in the archive.

import AnalysedArchive
import Configuration

/// Writes what the analysers found in one archive after another.
struct Analyses {
  let writer: ArchiveWriter
  let coRetweets: CoRetweetSettings
  private var clusters = 0
  private var families = 0
  private var named = 0
  private var groups = 0
  private var sharedTexts = 0

  init(writer: ArchiveWriter, coRetweets: CoRetweetSettings) {
    self.writer = writer
    self.coRetweets = coRetweets
  }

  /// Writes what was found in an archive whose posts are written; `first` is the first archive, which later ones were matched
  /// with.
  mutating func write(_ findings: Findings, of posts: ArchivePosts, first: ArchivePosts) throws {
    for cluster in findings.copies {
      clusters += 1
      try writer.addCopyCluster(
        id: clusters, archive: posts.archive, posts: cluster.posts.map { Int($0) + posts.firstPost },
        accounts: cluster.accounts, firstMinute: posts.minute(cluster.posts.first),
        lastMinute: posts.minute(cluster.posts.last), topic: posts.topic(cluster.posts.first))
    }
    for family in findings.nearCopies {
      families += 1
      try writer.addNearFamily(
        id: families, archive: posts.archive, posts: family.posts.map { Int($0) + posts.firstPost },
        texts: family.texts, accounts: family.accounts, firstMinute: posts.minute(family.posts.first),
        lastMinute: posts.minute(family.posts.last), topic: posts.topic(family.posts.first))
    }
    try writeRepurposed(findings, posts)
    try writeNetwork(findings, posts)
    try writeCoRetweets(findings, posts)
    if let matches = findings.matches { try write(matches, of: posts, first) }
    try write(findings.sharedTexts, of: posts, first)
  }

  private func writeRepurposed(_ findings: Findings, _ posts: ArchivePosts) throws {
    let names = posts.languages.strings
    for (days, candidates) in findings.repurposed {
      for found in candidates {
        try writer.addRepurposed(
          days: days, account: found.account + posts.firstAccount, gapFrom: found.gapFrom, gapTo: found.gapTo,
          languageBefore: names[found.languageBefore], languageAfter: names[found.languageAfter],
          postsBefore: found.postsBefore, postsAfter: found.postsAfter)
      }
    }
  }

  private mutating func writeNetwork(_ findings: Findings, _ posts: ArchivePosts) throws {
    let firstNamed = named + 1
    for name in 0..<posts.names.count {
      named += 1
      let account = Int(posts.accountOfName[name])
      try posts.names.withBytes(name) { key in
        try writer.addNamedAccount(
          id: named, archive: posts.archive, key: key, account: account < 0 ? nil : account + posts.firstAccount)
      }
    }
    for (kind, edges) in [(ArchiveWriter.EdgeKind.retweet, findings.retweets), (.mention, findings.mentions)] {
      for edge in edges {
        try writer.addEdge(
          kind, named: Int(edge.name) + firstNamed, account: Int(edge.account) + posts.firstAccount,
          posts: Int(edge.posts))
      }
    }
    for mention in findings.mentionsByName {
      try writer.addPostMention(
        post: Int(mention & 0xFFFF_FFFF) + posts.firstPost, named: Int(mention >> 32) + firstNamed)
    }
    for group in findings.groups {
      groups += 1
      try writer.addRetweetGroup(
        id: groups, archive: posts.archive, accounts: group.map { $0 + posts.firstAccount })
    }
  }

  private func writeCoRetweets(_ findings: Findings, _ posts: ArchivePosts) throws {
    for window in findings.coRetweets {
      for pair in window.pairs {
        try writer.addCoRetweet(
          minutes: window.minutes, account: Int(pair.account) + posts.firstAccount,
          other: Int(pair.other) + posts.firstAccount, posts: Int(pair.posts))
      }
      try writer.addCoRetweetWindow(
        archive: posts.archive, minutes: window.minutes, threshold: coRetweets.threshold, pairs: window.pairs.count,
        accounts: window.accounts, groups: window.groups, crowded: window.crowded,
        permutations: coRetweets.permutations,
        expected: window.expected, mostExpected: window.mostExpected)
    }
  }

  private func write(_ matches: Findings.Matches, of posts: ArchivePosts, _ first: ArchivePosts) throws {
    for post in matches.crossPosts {
      try writer.addCrossPost(
        post: Int(post.post) + posts.firstPost, match: Int(post.match) + first.firstPost, similarity: post.similarity,
        lagMinutes: post.lag, sameText: Int(post.sameText) + posts.firstPost)
    }
    for pair in matches.pairs {
      try writer.addCrossPostPair(
        sameText: Int(pair.sameText) + posts.firstPost, match: Int(pair.match) + first.firstPost)
    }
    let chance = matches.chance
    try writer.addCrossPostChance(
      archive: posts.archive, withinDay: chance.withinDay, shuffles: CrossPosts.shuffles,
      withinDayShuffled: chance.withinDayShuffled, onTopic: chance.onTopic, offTopic: chance.offTopic,
      offTopicMatched: chance.offTopicMatched)
  }

  private mutating func write(_ texts: [SharedText], of posts: ArchivePosts, _ first: ArchivePosts) throws {
    for text in texts {
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
}

extension ByteTable {
  /// All strings by their number.
  var strings: [String] { (0..<count).map { withBytes($0) { String(decoding: $0, as: UTF8.self) } } }
}
