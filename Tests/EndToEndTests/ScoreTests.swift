// How much of what the generator planted the analysers find, and how much they find that it did not plant. Counts that must be
// exact are in TruthTests and RecountTests; here stand the scores of what is a search.

import Analysis
import Configuration
import Foundation
import SyntheticArchive
import Testing

import class GRDB.DatabaseQueue
import class GRDB.Row

@Suite struct ScoreTests {
  /// What was found of what was to be found.
  struct Score {
    let precision, recall: Double

    init<Element: Hashable>(_ found: Set<Element>, of truth: Set<Element>) {
      let right = Double(found.intersection(truth).count)
      precision = found.isEmpty ? 1 : right / Double(found.count)
      recall = truth.isEmpty ? 1 : right / Double(truth.count)
    }
  }

  /// An archive of a size and seed, analysed.
  struct Searched {
    let truth: Truth
    private let queue: DatabaseQueue

    init(accounts: Int, posts: Int, seed: UInt64) throws {
      let folder =
        FileManager.default.temporaryDirectory.appendingPathComponent("dossier-score-\(UUID().uuidString)")
        .path + "/"
      _ = try SyntheticArchive(accounts: accounts, posts: posts, seed: seed).write(to: folder) { _ in }
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try ArchiveAnalysis(configuration: TruthTests.configuration(archivesIn: folder), dossier: "test").run(
        into: folder + "analysed.sqlite")
      truth = try Truth(file: folder + "truth.json")
      queue = try DatabaseQueue(path: folder + "analysed.sqlite")
    }

    /// The rows that answer a question, as texts.
    func ask(_ sql: String) throws -> [[String]] {
      try queue.read { db in
        try Row.fetchAll(db, sql: sql).map { $0.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0)" } }
      }
    }

    /// A list of truth.json.
    func list<Item>(_ path: String, of _: Item.Type) throws -> [Item] {
      try #require(try truth.value(path) as? [Item], "\(path) is no such list")
    }
  }

  @Test(arguments: [(300, 3000, 11), (400, 6000, 7), (1500, 12000, 5)] as [(Int, Int, UInt64)])
  func `what was planted is found, and nothing else`(accounts: Int, posts: Int, seed: UInt64) throws {
    let archive = try Searched(accounts: accounts, posts: posts, seed: seed)
    try copies(archive)
    try nearCopies(archive)
    try repurposed(archive)
    try coRetweets(archive)
    try crossPosts(archive)
  }

  /// Copy clusters: all, and none invented, each with its posts and accounts.
  private func copies(_ archive: Searched) throws {
    let found = try archive.ask("SELECT text, posts, accounts FROM copy_cluster WHERE archive = 1").map { row in
      let key = PlainText.compared(row[0]).compactMap(Unicode.Scalar.init)
      return "\(String(String.UnicodeScalarView(key))) \(row[1]) \(row[2])"
    }
    let truth = try archive.list("copies.by_cluster", of: [String: Any].self).map {
      "\($0["key"] ?? "") \($0["posts"] ?? "") \($0["accounts"] ?? "")"
    }
    #expect(!truth.isEmpty)
    #expect(found.sorted() == truth.sorted())
  }

  /// Near copies: the edited posts of a planted family stand together in one.
  private func nearCopies(_ archive: Searched) throws {
    let families = Dictionary(
      try archive.ask("SELECT \"key\", family FROM near_copy JOIN post ON id = post WHERE archive = 1").map {
        ($0[0], $0[1])
      }, uniquingKeysWith: { first, _ in first })
    var (together, planted) = (0, 0)
    for family in try archive.list("near_copies.by_family", of: [String: Any].self) {
      let posts = try #require(family["edited"] as? [[String: String]]).compactMap { $0["post"] }
      let places = Dictionary(grouping: posts.compactMap { families[$0] }) { $0 }
      together += places.values.map(\.count).max() ?? 0
      planted += posts.count
    }
    #expect(planted > 0 && Double(together) >= 0.95 * Double(planted), "\(together) of \(planted) edited posts")
  }

  /// Candidates for repurposed accounts: those that fit the rule, of whom some fit it unplanned where accounts post rarely, and all
  /// that were planted.
  private func repurposed(_ archive: Searched) throws {
    for days in [90, 180, 365] {
      let found = Set(
        try archive.ask(
          "SELECT \"key\" FROM repurposed JOIN account ON id = account WHERE days = \(days) AND archive = 1"
        ).map { $0[0] })
      let fitting = try archive.list("repurposed.by_days_of_gap/\(days)/candidates", of: [String: Any].self)
      let score = Score(found, of: Set(fitting.compactMap { $0["account"] as? String }))
      #expect(!fitting.isEmpty && score.precision >= 0.95 && score.recall >= 0.9, "\(days) days: \(score)")
      guard days == 180 else { continue }
      let planted = Set(try archive.list("repurposed.planted", of: String.self))
      #expect(!planted.isEmpty && Score(found.intersection(planted), of: planted).recall >= 0.9)
    }
  }

  /// Pairs of accounts that retweet together, five posts or more, at each window: those that there are, none of the decoys.
  private func coRetweets(_ archive: Searched) throws {
    let decoys = try archive.list("co_retweets.decoys", of: [String].self).map(Set.init)
    for minutes in [0, 1, 5] {
      let found = Set(
        try archive.ask(
          """
          SELECT a."key", b."key", co_retweet.posts FROM co_retweet JOIN account AS a ON a.id = account
          JOIN account AS b ON b.id = other WHERE minutes = \(minutes) AND a.archive = 1 AND co_retweet.posts >= 5
          """
        ).map { $0[..<2].sorted() + [$0[2]] })
      let truth = try archive.list("co_retweets.by_minutes_apart/\(minutes)/pairs", of: [String: Any].self).map {
        pair in
        (pair["accounts"] as? [String] ?? []).sorted() + ["\(pair["posts"] ?? "")"]
      }
      #expect(found == Set(truth), "\(minutes) minutes")
      if minutes == 0 { #expect(!found.contains { pair in decoys.contains { $0.isSuperset(of: pair[..<2]) } }) }
    }
    #expect(try !archive.list("co_retweets.rings", of: [String].self).isEmpty)
  }

  /// Posts of the second platform: all that are identical, nearly all that are edited, and hardly any other.
  private func crossPosts(_ archive: Searched) throws {
    let found = Set(
      try archive.ask("SELECT \"key\" FROM crosspost JOIN post ON id = post").map { $0[0] })
    let pairs = try archive.list("crossposts.pairs", of: [String: Any].self)
    func planted(_ kind: String) -> Set<String> {
      Set(pairs.filter { $0["kind"] as? String == kind }.compactMap { $0["post"] as? String })
    }
    #expect(planted("identical").isSubset(of: found), "an identical post is missed")
    #expect(Score(found.intersection(planted("edited")), of: planted("edited")).recall >= 0.9)
    let score = Score(found, of: planted("identical").union(planted("edited")))
    #expect(!pairs.isEmpty && score.precision >= 0.98, "\(score)")
  }
}
