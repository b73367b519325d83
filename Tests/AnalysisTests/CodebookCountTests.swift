// Hits of rules, themes and what releases share, from CSVs to tables, against counts made another way.

import Configuration
import Foundation
import SyntheticArchive
import Testing

@testable import AnalysedArchive
@testable import Analysis

/// A random archive of two files with a known vocabulary.
private struct RandomPosts {
  static let words = ["one", "two", "three", "四", "五", "oneone", "#two", "#五"]
  var texts: [[String]] = []

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    texts = (0..<200).map { _ in (0..<random.below(6)).map { _ in Self.words[random.below(Self.words.count)] } }
  }

  var csv: String {
    "tweetid,userid,tweet_language,tweet_text,tweet_time,is_retweet\n"
      + texts.enumerated().map { "\($0),u\($0 % 7),zh,\($1.joined(separator: " ")),2019-06-01 10:00,false\n" }.joined()
      // A repeated id is refused and must not be counted.
      + "0,u1,zh,one two three 四 五,2019-06-01 10:00,false\n"
  }
}

@Suite struct CodebookCountTests {
  /// Kind, text, and whether a post's words match: a word of letters as a whole, one of Han characters anywhere.
  private static let rules: [(kind: String, text: String, matches: @Sendable ([String]) -> Bool)] = [
    ("term", "one", { $0.contains("one") }), ("term", "四", { $0.contains("四") }),
    ("hashtag", "two", { $0.contains("#two") }), ("exclude", "three", { $0.contains("three") }),
    ("term", "two", { $0.contains("two") || $0.contains("#two") }),
    ("term", "五", { $0.contains("五") || $0.contains("#五") }),
  ]

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `hits and themes equal a naive recount`(seed: UInt64) throws {
    let posts = RandomPosts(seed: seed)
    let folder = try Folder()
    try folder.write(posts.csv, as: "tweets.csv")
    var configuration = try folder.configuration(
      posts: ["tweets.csv"],
      topics: [Topic(id: "a", title: "A", terms: ["one", "四"], hashtags: ["two"], exclude: ["three"])])
    configuration.themes = Codebook(topics: [
      Topic(id: "b", title: "B", terms: ["two"]), Topic(id: "c", title: "C", terms: ["五"]),
    ])
    let (_, archive) = try folder.analyse(configuration)
    let hits = Self.rules.map { rule in posts.texts.filter { rule.matches($0) }.count }
    #expect(
      try archive.ask("SELECT kind, text, posts FROM term ORDER BY id")
        == zip(Self.rules, hits).map { "\($0.kind)|\($0.text)|\($1)" })
    #expect(try archive.ask("SELECT DISTINCT topic, theme FROM term ORDER BY id") == ["1|-", "-|1", "-|2"])

    func bears(_ label: Int, _ words: [String]) -> Bool {
      let included = [0...2, 4...4, 5...5][label].contains { Self.rules[$0].matches(words) }
      return included && !(label == 0 && Self.rules[3].matches(words))
    }
    func count(_ labels: Int...) -> Int {
      posts.texts.filter { words in labels.allSatisfy { bears($0, words) } }.count
    }
    let reader = try ArchiveReader(path: folder.path + "/analysed.sqlite")
    #expect(try reader.topicOverlaps() == [[count(0)]])
    #expect(try reader.themesByTopic() == [[count(1, 0)], [count(2, 0)]])
    let themes = try reader.themeCounts()
    #expect(themes.counts == [count(1), count(2)])
    #expect(themes.any == count(1) + count(2) - count(1, 2))
    #expect(try reader.fact("themes.b.posts").value == .integer(count(1)))
    #expect(try archive.ask("PRAGMA foreign_key_check") == [])

    configuration.themes.topics[1].terms.append("六")
    let file = "\(folder.path)/analysed.sqlite"
    #expect(try !ArchiveAnalysis(configuration: configuration, dossier: "1.0").isFresh(file))
  }

  @Test(arguments: [true, false])
  func `themes and releases equal the truth of the synthetic archive`(hashesAreComparable: Bool) throws {
    let folder = try Folder()
    _ = try SyntheticArchive(accounts: 400, posts: 6000, seed: 7).write(to: folder.path + "/sample") { _ in }
    let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../content")
    var configuration = try Configuration.load(contentFolder: content.standardizedFileURL.path)
    configuration.report.archives = [("june", "052020"), ("august", "082019")].map { name, date in
      Archive(
        id: name, title: name, accounts: [folder.input("sample/china_\(date)_users_csv_hashed.csv")],
        posts: [folder.input("sample/china_\(date)_tweets_csv_hashed.csv")], comparableHashes: hashesAreComparable)
    }
    _ = try folder.analyse(configuration)
    let reader = try ArchiveReader(path: folder.path + "/analysed.sqlite")
    let truth = try #require(
      JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(fileURLWithPath: folder.path + "/sample/truth.json"))) as? [String: Any])

    let themes = try #require(truth["themes"] as? [String: Any])
    let byTheme = try #require(themes["by_theme"] as? [String: [String: Any]])
    #expect(Set(byTheme.keys) == Set(reader.themes.map(\.key)))
    let crossed = try reader.themesByTopic()
    for (theme, row) in zip(reader.themes, crossed) {
      #expect(
        try reader.fact("themes.\(theme.key).posts").value == .integer(byTheme[theme.key]?["posts"] as? Int ?? -1))
      let byTopic = try #require(byTheme[theme.key]?["by_topic"] as? [String: Int])
      #expect(row == reader.topics.map { byTopic[$0.key] ?? 0 }, "\(theme.key)")
    }
    #expect(try reader.themeCounts().any == themes["any"] as? Int)

    let releases = try #require(truth["releases"] as? [String: Any])
    let accounts = try #require(releases["shared_accounts"] as? [String: [String]])
    let (hashed, byNumber) = (accounts["hashed"] ?? [], accounts["by_number"] ?? [])
    #expect(!hashed.isEmpty)
    let shared = try reader.sharedAccounts(archive: 2)
    #expect(Set(shared) == Set(hashesAreComparable ? byNumber + hashed : byNumber))
    for name in ["", "august:"] {
      #expect(try reader.fact(name + "releases.shared-accounts.count").value == .integer(shared.count))
    }
    let texts = try #require(releases["shared_texts"] as? [[String: Any]])
    #expect(try reader.fact("august:releases.shared-texts.count").value == .integer(texts.count))
    func counts(_ text: [String: Any]) -> [Int] {
      ["posts", "accounts"].flatMap { what in
        let both = text[what] as? [String: Int]
        return [both?["june_2020"] ?? -1, both?["august_2019"] ?? -1]
      }
    }
    let found = try reader.sharedTexts(archive: 2, limit: 1_000_000).map {
      [$0.first.posts, $0.later.posts, $0.first.accounts, $0.later.accounts]
    }
    #expect(
      found.sorted { $0.lexicographicallyPrecedes($1) } == texts.map(counts).sorted { $0.lexicographicallyPrecedes($1) }
    )
  }
}
