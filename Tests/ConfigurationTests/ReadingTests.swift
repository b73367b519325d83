// What right files say.

import Diagnostics
import Foundation
import Testing

@testable import Configuration

@Suite struct ReadingTests {
  @Test func everyKey() throws {
    let folder = try Folder([
      "content/report.yml": """
      title: Retweeting across the firewall
      subtitle: "What 23,750 accounts said"
      authors: [The authors, Others]
      date: 2020-06-12            # the only clock
      version: "1.0"
      language: en
      time-zone: Asia/Shanghai
      base-url: https://example.org/report
      archives:
        - id: june-2020
          title: June 2020 release
          format: twitter
          accounts: ../archive/users.csv
          posts:
            - ../archive/tweets_1.csv
            - ../archive/more/tweets_*.csv
          media: /data/media.csv
          provenance: synthetic
          attributed-by: Twitter
          likelihood: highly likely
          comparable-hashes: yes
        - id: second
          format: twitter
          accounts: users.csv
      key-numbers:
        - fact: accounts.count
          says: accounts were listed
        - fact: posts.count?topic=hong-kong
          says: posts on Hong Kong
      co-retweets:
        windows: [0, 2]
        threshold: 4
      """,
      "content/topics.yml": """
      topics:
        - id: hong-kong
          title: Hong Kong protests
          short-title: Hong Kong
          describes: The protests of 2019.
          terms: [香港, 反送中, "hong kong", 2019]
          hashtags: [HongKongProtests, 反送中]
          exclude: [香港腳]
        - id: taiwan
          title: Taiwan
          hashtags: Taiwan
      """,
      "content/themes.yml": """
      themes:
        - {id: recovery, title: Recovery, terms: [复苏], exclude: [未复苏]}
      """,
      "content/events.yml": """
      events:
        - date: 2019-06-09
          title: March in Hong Kong
        - {date: 2020-01-11, title: Election in Taiwan, topics: [taiwan]}
      """,
      "content/published.yml": """
      published:
        - id: amplifiers
          value: about 150,000
          source: Twitter, 12 June 2020
          url: https://example.org/
          note: Not released.
          difference: The archive holds the core alone.
        - {id: accounts, value: "23,750", fact: accounts.count, source: Twitter}
      """,
    ])
    let configuration = try Configuration.load(contentFolder: folder.path + "/content")
    let report = configuration.report
    #expect(report.title == "Retweeting across the firewall")
    #expect(report.coRetweets == CoRetweetSettings(windows: [0, 2], threshold: 4, permutations: 20))
    #expect(report.archives.map(\.comparableHashes) == [true, false])
    #expect(configuration.themes.topics.map(\.id) == ["recovery"])
    #expect(configuration.themes.topics.first?.exclude == ["未复苏"])
    #expect(report.subtitle == "What 23,750 accounts said")
    #expect(report.authors == ["The authors", "Others"])
    #expect(report.date == "2020-06-12")
    #expect(report.version == "1.0")
    #expect(report.timeZone.identifier == "Asia/Shanghai")
    #expect(report.baseURL == "https://example.org/report")
    #expect(report.keyNumbers.map(\.fact) == ["accounts.count", "posts.count?topic=hong-kong"])
    let archive = report.archives[0]
    #expect(archive.accounts.map(\.path) == [folder.path + "/archive/users.csv"])
    #expect(
      archive.posts.map(\.path) == [folder.path + "/archive/tweets_1.csv", folder.path + "/archive/more/tweets_*.csv"])
    #expect(archive.posts[1].place.line == 16)
    #expect(archive.posts[1].place.column == 9)
    #expect(archive.media.map(\.path) == ["/data/media.csv"])
    #expect(archive.synthetic)
    #expect([archive.attributedBy, archive.likelihood] == ["Twitter", "highly likely"])
    #expect(report.archives[1].accounts.map(\.path) == [folder.path + "/content/users.csv"])
    #expect(report.archives[1].title == "second")
    #expect(!report.archives[1].synthetic)
    #expect(configuration.codebook.topics.map(\.id) == ["hong-kong", "taiwan"])
    #expect(configuration.codebook.topics[0].terms == ["香港", "反送中", "hong kong", "2019"])
    #expect(configuration.codebook.topics[0].shortTitle == "Hong Kong")
    #expect(configuration.codebook.topics[1].hashtags == ["Taiwan"])
    #expect(configuration.events.map(\.date) == ["2019-06-09", "2020-01-11"])
    #expect(configuration.events[1].topics == ["taiwan"])
    #expect(configuration.published.map(\.value) == ["about 150,000", "23,750"])
    #expect(configuration.published[1].fact == "accounts.count")
  }

  @Test(arguments: ["\u{FEFF}" + report, report.replacingOccurrences(of: "\n", with: "\r\n"), "---\n" + report])
  func encodings(_ text: String) throws {
    #expect(try problems(of: "report.yml", text) == "")
  }

  @Test(arguments: [
    ("a.csv", "a.csv", true), ("tweets_1.csv", "tweets_*.csv", true), ("tweets_.csv", "tweets_*.csv", true),
    ("tweets.csv", "tweets_*.csv", false), ("abcabc", "*abc", true), ("abcab", "*abc", false), ("", "*", true),
    ("aXbXc", "a*b*c", true), ("aXbX", "a*b*c", false), ("日本語.csv", "日*.csv", true),
  ])
  func patterns(_ name: String, _ pattern: String, _ fits: Bool) {
    #expect(InputPath.fits(name, pattern) == fits)
  }

  @Test func filesOfAPattern() throws {
    let folder = try Folder([
      "archive/t_2.csv": "", "archive/t_10.csv": "", "archive/u.csv": "", "archive/.t_1.csv": "",
    ])
    let place = Place("report.yml", line: 7, column: 5, text: "posts: ../archive/t_*.csv")
    #expect(
      try InputPath(path: folder.path + "/archive/t_*.csv", place: place).files().map {
        ($0 as NSString).lastPathComponent
      }
        == ["t_10.csv", "t_2.csv"])
    #expect(throws: Problem.self) { try InputPath(path: folder.path + "/archive/x_*.csv", place: place).files() }
    #expect(throws: Problem.self) { try InputPath(path: folder.path + "/archive/x.csv", place: place).files() }
  }
}
