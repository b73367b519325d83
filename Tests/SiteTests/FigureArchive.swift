// An analysed archive for figures: six accounts, each of which posted the same text, with hostile names, and a page of a
// second platform that repeats it.

import AnalysedArchive
import Foundation

/// The archive in a temporary folder.
final class FigureArchive {
  let reader: ArchiveReader
  private let folder: URL

  static let hostile = "</svg><script>alert(1)</script>&\u{202E}x"

  /// - Parameters:
  ///   - posts: whether there are accounts and posts at all.
  ///   - others: whether there are a second platform, a second release and an archive to compare with.
  init(posts: Bool = true, others: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("analysed.sqlite").path
    try ArchiveWriter.write(to: path) { writer in
      try writer.add(digest: "00", timeZone: "Asia/Shanghai", dossier: "0")
      try writer.addArchive(
        id: 1, name: "first", title: "First", format: "twitter", role: nil, synthetic: true, attributedBy: nil,
        likelihood: nil)
      if others {
        let roles = [("second", "Second", "platform"), ("later", "Later", "release"), ("open", "Open", "comparison")]
        for (index, role) in roles.enumerated() {
          try writer.addArchive(
            id: index + 2, name: role.0, title: role.1, format: "twitter", role: role.2, synthetic: true,
            attributedBy: nil, likelihood: nil)
        }
      }
      try writer.addTopic(id: 1, key: "taiwan", title: "Taiwan")
      try writer.addTheme(id: 1, key: "unity", title: Self.hostile)
      guard posts else { return }
      try writer.addCalendar(from: 18_200, to: 18_205)
      try Self.fill(writer)
      guard others else { return }
      for (id, archive) in [(7, 2), (8, 3), (9, 4)] {
        try Self.account(writer, id, archive: archive)
        try Self.post(writer, id, archive: archive, minute: 18_200 * 1440 + 90)
      }
      try writer.addCrossPost(post: 7, match: 1, similarity: 1, lagMinutes: 90, sameText: 7)
      try writer.addSharedText(
        id: 1, archive: 3, textOfPost: 1, firstPosts: 6, firstAccounts: 6, posts: 1, accounts: 1)
      try writer.addSharedAccount(8, first: 1)
    }
    if posts { try CodingTables.write(Self.coding, intoPart: path) }
    reader = try ArchiveReader(path: path)
  }

  /// One post, read by two.
  private static var coding: CodingTables {
    var tables = CodingTables(digest: "01", draw: "d", synthetic: true)
    tables.codes = [CodingTables.Code(key: "taiwan", title: "Taiwan", definition: hostile, topic: 1)]
    tables.posts = [
      CodingTables.Post(
        post: 1, stratum: "taiwan", drawnWeight: 6, weight: 6, basis: "agreed", note: nil, translation: nil, codes: [1])
    ]
    tables.estimates = ["precision", "share"].map {
      CodingTables.Estimate(
        topic: 1, measure: $0, period: "", value: 0.5, low: 0.25, high: 0.75, posts: 1, designEffect: 1)
    }
    return tables
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func fill(_ writer: ArchiveWriter) throws {
    for id in 1...6 { try account(writer, id, archive: 1) }
    for id in 1...6 { try post(writer, id, archive: 1, minute: 18_200 * 1440 + (id - 1) * 10) }
    try writer.addPostTopic(post: 1, topic: 1)
    try writer.addPostTheme(post: 1, theme: 1)
    try writer.addPostTheme(post: 2, theme: 1)
    for (a, b, posts) in [(2, 3, 9), (2, 4, 5), (5, 6, 5)] {
      try writer.addCoRetweet(minutes: 1, account: a, other: b, posts: posts)
    }
    for minutes in [1, 5] {
      try writer.addCoRetweetWindow(
        archive: 1, minutes: minutes, threshold: 5, pairs: 3, accounts: 5, groups: (2, 3), crowded: 0, permutations: 9,
        expected: 0.5,
        mostExpected: 1)
    }
    try with(hostile) { try writer.addHashtag(id: 1, folded: $0, text: $0) }
    try writer.addPostHashtag(post: 1, hashtag: 1)
    try with("evil.example") { try writer.addDomain(id: 1, name: $0) }
    try writer.addPostDomain(post: 1, domain: 1)
    try with("1.jpg") { try writer.addMedia(id: 1, archive: 1, post: 1, file: $0, kind: "image") }
    try writer.addCopyCluster(
      id: 1, archive: 1, posts: Array(1...6), accounts: 6, firstMinute: 18_200 * 1440, lastMinute: 18_200 * 1440 + 50,
      topic: 1)
    try writer.addRepurposed(
      days: 180, account: 1, gapFrom: 17_900 * 1440, gapTo: 18_100 * 1440, languageBefore: "en", languageAfter: "zh",
      postsBefore: 3, postsAfter: 4)
  }

  private static func with<Result>(_ text: String, _ body: (TextBytes) throws -> Result) throws -> Result {
    try Array(text.utf8).withUnsafeBufferPointer(body)
  }

  private static func account(_ writer: ArchiveWriter, _ id: Int, archive: Int) throws {
    try with("") { none in
      try with(hostile) { name in
        try with("k\(id)") { key in
          try writer.add(
            AccountValues(
              id: id, archive: archive, key: key, displayName: name, screenName: name, location: none,
              description: none, url: none, followers: id, following: nil, created: 18_000, language: none,
              hashed: false, listed: true, posts: 1, retweets: 0, engagement: 0, firstDay: 17_800, lastDay: 18_200,
              mainLanguage: "zh"))
        }
      }
    }
  }

  /// All but the first post of the first archive are retweets of its first account.
  private static func post(_ writer: ArchiveWriter, _ id: Int, archive: Int, minute: Int) throws {
    let isRetweet = archive == 1 && id > 1
    try with("") { none in
      try with("http://evil.example/a \(hostile)") { text in
        try with("p\(id)") { key in
          try with(hostile) { client in
            try with("in") { language in
              try with("k1") { source in
                try writer.add(
                  PostValues(
                    id: id, archive: archive, key: key, account: id, minute: minute, day: 18_200, hour: 8,
                    language: language, text: text, client: client, isRetweet: isRetweet,
                    retweetedAccount: isRetweet ? source : none, retweetedPost: none, replyAccount: none,
                    replyPost: none, quotes: id == 1 ? nil : 0, replies: nil, likes: nil, retweets: nil, links: none,
                    mentions: none, topics: archive == 1 && id == 1 ? 1 : 0))
              }
            }
          }
        }
      }
    }
  }
}
