// Names over time and by topic, against a recount of the random posts that the files were written from.

import Configuration
import Foundation
import Testing

@testable import AnalysedArchive
@testable import Analysis

/// A post before it is written.
private struct RandomPost {
  var month: Int
  var day: Int
  var topics: Set<Int>
  /// What it has of each attribute.
  var names: [PostAttribute: Set<String>]

  init(_ random: inout SplitMix64) {
    func some(_ names: [String]) -> Set<String> { Set(names.filter { _ in random.below(3) == 0 }) }
    month = [1, 2, 5][random.below(3)]
    day = 1 + random.below(28)
    topics = Set([0, 1].filter { _ in random.below(2) == 0 })
    names = [
      .language: [["en", "zh", "und"][random.below(3)]], .client: [["Web", "Phone", ""][random.below(3)]],
      .hashtag: some(["A", "b", "香港"]), .domain: some(["a.com", "b.org"]), .mentioned: some(["1", "2", "x"]),
      .retweeted: random.below(3) == 0 ? ["u\(random.below(4))"] : [],
    ]
  }

  func row(_ id: Int) -> String {
    func list(_ attribute: PostAttribute, _ prefix: String = "") -> String {
      "\"[" + (names[attribute] ?? []).sorted().map { "'\(prefix)\($0)'" }.joined(separator: ", ") + "]\""
    }
    let text = topics.sorted().map { ["first", "second"][$0] }.joined(separator: " ")
    let retweeted = names[.retweeted]?.first ?? ""
    return [
      "\(id)", "u\(id % 5)", names[.language]?.first ?? "", text, "2019-0\(month)-\(day < 10 ? "0" : "")\(day) 03:00",
      names[.client]?.first ?? "", retweeted.isEmpty ? "false" : "true", retweeted, list(.hashtag),
      list(.domain, "https://www."), list(.mentioned),
    ].joined(separator: ",") + "\n"
  }
}

@Suite struct NameQuestionTests {
  private let folder: Folder
  private let posts: [RandomPost]
  private let reader: ArchiveReader

  init() throws {
    var random = SplitMix64(seed: 11)
    posts = (0..<150).map { _ in RandomPost(&random) }
    folder = try Folder()
    try folder.write(
      "tweetid,userid,tweet_language,tweet_text,tweet_time,tweet_client_name,is_retweet,retweet_userid,hashtags,urls,"
        + "user_mentions\n" + posts.enumerated().map { $1.row($0) }.joined(), as: "tweets.csv")
    let configuration = try folder.configuration(
      posts: ["tweets.csv"],
      topics: [Topic(id: "a", title: "A", terms: ["first"]), Topic(id: "b", title: "B", terms: ["second"])])
    _ = try folder.analyse(configuration)
    reader = try ArchiveReader(path: folder.path + "/analysed.sqlite")
  }

  /// The names of an attribute with their posts, most first.
  private func ranked(_ attribute: PostAttribute, _ posts: [RandomPost]) -> [(name: String, posts: [RandomPost])] {
    var byName: [String: [RandomPost]] = [:]
    for post in posts {
      for name in post.names[attribute] ?? [] { byName[name, default: []].append(post) }
    }
    return byName.map { (name: $0.key, posts: $0.value) }
      .sorted { a, b in a.posts.count != b.posts.count ? a.posts.count > b.posts.count : a.name < b.name }
  }

  @Test(arguments: PostAttribute.allCases)
  func `by month, empty months included`(attribute: PostAttribute) throws {
    let found = try reader.namesOverTime(attribute, by: .month, limit: 100)
    #expect(found.bins.map(\.text) == ["2019-01-01", "2019-02-01", "2019-03-01", "2019-04-01", "2019-05-01"])
    let expected = ranked(attribute, posts).map { name, posts in
      ArchiveReader.NameSeries(
        name: name, posts: posts.count, counts: (1...5).map { month in posts.filter { $0.month == month }.count })
    }
    #expect(found.names == expected)
    #expect(try reader.namesOverTime(attribute, by: .month, limit: 1).names == Array(expected.prefix(1)))
  }

  @Test(arguments: PostAttribute.allCases)
  func `by topic, and narrowed by a filter`(attribute: PostAttribute) throws {
    func expected(_ posts: [RandomPost]) -> [ArchiveReader.NameByTopic] {
      ranked(attribute, posts).map { name, posts in
        ArchiveReader.NameByTopic(
          name: name, posts: posts.count, unlabelled: posts.filter(\.topics.isEmpty).count,
          counts: [0, 1].map { topic in posts.filter { $0.topics.contains(topic) }.count })
      }
    }
    #expect(try reader.namesByTopic(attribute, limit: 100) == expected(posts))
    let february = try Filter([("month", "2019-02"), ("topic", "b")])
    #expect(
      try reader.namesByTopic(attribute, filter: february, limit: 100)
        == expected(posts.filter { $0.month == 2 && $0.topics.contains(1) }))
  }

  @Test func `by week, and of nothing`() throws {
    let weeks = try reader.namesOverTime(.language, by: .week, limit: 3)
    #expect(weeks.bins.allSatisfy { $0.weekday == 1 })
    #expect(weeks.names.reduce(0) { $0 + $1.counts.reduce(0, +) } == posts.count)
    let nothing = try reader.namesOverTime(.language, by: .week, filter: Filter([("month", "2019-03")]), limit: 3)
    #expect(nothing == ArchiveReader.NamesOverTime(bins: [], names: []))
  }
}
