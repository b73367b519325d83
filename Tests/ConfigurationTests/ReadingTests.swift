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
      icon: pictures/icon.svg
      png: yes
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
      account-rows: 1000
      account-pages: all
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
    #expect(report.accounts == AccountSettings(rows: 1000, pages: .all))
    #expect(report.archives.map(\.comparableHashes) == [true, false])
    #expect(configuration.themes.topics.map(\.id) == ["recovery"])
    #expect(configuration.themes.topics.first?.exclude == ["未复苏"])
    #expect(report.subtitle == "What 23,750 accounts said")
    #expect(report.authors == ["The authors", "Others"])
    #expect(report.date == "2020-06-12")
    #expect(report.version == "1.0")
    #expect(report.timeZone.identifier == "Asia/Shanghai")
    #expect(report.baseURL == "https://example.org/report")
    #expect(report.icon?.file.hasSuffix("content/pictures/icon.svg") == true)
    #expect(report.png?.line == 10)
    #expect(report.keyNumbers.map(\.fact) == ["accounts.count", "posts.count?topic=hong-kong"])
    let archive = report.archives[0]
    #expect(archive.accounts.map(\.path) == [folder.path + "/archive/users.csv"])
    #expect(
      archive.posts.map(\.path) == [folder.path + "/archive/tweets_1.csv", folder.path + "/archive/more/tweets_*.csv"])
    #expect(archive.posts[1].place.line == 18)
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

  @Test func formsOfArchives() throws {
    let folder = try Folder([
      "content/topics.yml": topics,
      "content/report.yml": """
      title: A
      date: 2020-06-12
      time-zone: UTC
      archives:
        - {id: a, format: crowdtangle, posts: x.csv, rejects: 100}
        - id: b
          format:
            mapping: {id: post_id, account: author, time: published, text: words, likes: favourites}
            time-format: DD/MM/YYYY HH:MM
            time-zone: Asia/Shanghai
          posts: y.csv
          rejects: 0.5 %
        - {id: c, format: crowdtangle, role: comparison, posts: c.csv}
        - {id: d, format: twitter, posts: d.csv}
        - {id: e, format: crowdtangle, accounts: pages.csv, posts: e.csv}
      """,
    ])
    let archives = try Configuration.load(contentFolder: folder.path + "/content").report.archives
    #expect(archives[0].format == .crowdtangle)
    #expect(archives[1...].map(\.role) == [.platform, .comparison, .release, .platform])
    #expect(archives[0].rejectLimit?.most == .rows(100))
    guard case .mapping(let mapping) = archives[1].format else {
      Issue.record("no mapping")
      return
    }
    #expect(
      mapping.columns
        == ["id": "post_id", "account": "author", "time": "published", "text": "words", "likes": "favourites"])
    #expect(mapping.timeFormat == "DD/MM/YYYY HH:MM")
    #expect(mapping.timeFormatPlace?.line == 9)
    #expect(mapping.timeZone.identifier == "Asia/Shanghai")
    #expect(archives[1].rejectLimit?.most == .share(0.005))
    #expect(archives[1].rejectLimit?.allows(5, of: 1000) == true)
    #expect(archives[1].rejectLimit?.allows(6, of: 1000) == false)
  }
}

@Suite struct ApparatusFileTests {
  @Test func everyKeyOfTheApparatus() throws {
    let folder = try Folder([
      "content/report.yml": report + "rules:\n  unbound-number: error\n  stray-file: off\n",
      "content/topics.yml": topics,
      "content/references.yml": """
      references:
        - id: lee-2020
          type: article-journal
          author:
            - {family: Lee, given: Ann}
            - {family: Beauvoir, non-dropping-particle: de, given: S.}
            - literal: The platform
          issued:
            date-parts: [[2020, 6, 12]]
          title: "Who retweets?"
          container-title: Journal
          publisher: A press
          volume: 3
          issue: 2
          page: 1-20
          DOI: https://doi.org/10.1000/1
          URL: https://example.org/
          accessed: {year: 2020, month: 7}
          note: A note
          ISSN: 1234-5678
        - {id: second, title: Another, author: A platform, issued: 2019-05}
        - {id: third, title: Third, issued: [{year: 2018}]}
      """,
      "content/glossary.yml": "terms:\n  - {id: amplifier, term: amplifier, says: An account that retweets.}\n",
      "content/data/a-b.csv": "\u{FEFF}year,\"say \"\"x\"\"\"\r\n2019,\"a,\nb\"\r\n\r\n2020,\n",
      "content/data/notes.txt": "no table",
    ])
    let configuration = try Configuration.load(contentFolder: folder.path + "/content")
    #expect(configuration.report.rules[.unboundNumber] == .error)
    #expect(configuration.report.rules[.strayFile] == .off)
    #expect(configuration.report.rules[.rawHTML] == .error)
    let first = configuration.references[0]
    #expect(first.authors.map(\.family) == ["Lee", "de Beauvoir", "The platform"])
    #expect(first.issued == Reference.Date(year: 2020, month: 6, day: 12))
    #expect(first.accessed == Reference.Date(year: 2020, month: 7))
    #expect(
      [first.doi, first.volume, first.page, first.containerTitle, first.publisher, first.note] == [
        "10.1000/1", "3", "1-20", "Journal", "A press", "A note",
      ])
    #expect(configuration.references[1].issued == Reference.Date(year: 2019, month: 5))
    #expect(configuration.references[2].issued == Reference.Date(year: 2018))
    #expect(configuration.glossary.map(\.says) == ["An account that retweets."])
    let table = try #require(configuration.dataFiles.first)
    #expect(configuration.dataFiles.count == 1)
    #expect(table.table == "a_b")
    #expect(table.header == ["year", "say \"x\""])
    #expect(table.rows == [["2019", "a,\nb"], ["2020", ""]])
    #expect([table.isNumeric(0), table.isNumeric(1)] == [true, false])
  }

  @Test(arguments: [
    (
      "report.yml", report + "rules: {unbound-numbers: off, raw-html: maybe}\n",
      """
      content/report.yml:8:9: error: unknown key "unbound-numbers"
         8 | rules: {unbound-numbers: off, raw-html: maybe}
           |         ^~~~~~~~~~~~~~~
      help: did you mean "unbound-number"? rules has wrong-number, wrong-published-figure, unbound-number, undefined-footnote, unused-footnote, ragged-table, heading-level, raw-html, stray-file, refused-rows, withheld-name, small-number, unused-reference and unused-term
      content/report.yml:8:41: error: "maybe" is no level
         8 | rules: {unbound-numbers: off, raw-html: maybe}
           |                                         ^~~~~
      help: a rule is off, warning or error
      """
    ),
    (
      "references.yml",
      "references:\n  - {id: a, title: A, autor: B, issued: soon}\n  - {id: a, title: B, author: [{given: C}], URL: x}\n",
      """
      content/references.yml:2:23: error: unknown key "autor"
         2 |   - {id: a, title: A, autor: B, issued: soon}
           |                       ^~~~~
      help: did you mean "author"? a work has id, type, author, issued, title, container-title, publisher, volume, issue, page, URL, DOI, accessed and note
      content/references.yml:2:41: error: "issued" is not a date
         2 |   - {id: a, title: A, autor: B, issued: soon}
           |                                         ^~~~
      help: write a year, 2020, or a day, 2020-06-12
      content/references.yml:3:10: error: a second work has the id "a"
         3 |   - {id: a, title: B, author: [{given: C}], URL: x}
           |          ^
      help: the first stands in line 2
      content/references.yml:3:32: error: a name needs "family"
         3 |   - {id: a, title: B, author: [{given: C}], URL: x}
           |                                ^
      help: add `family: Wallis`
      content/references.yml:3:50: error: "x" is not a web address
         3 |   - {id: a, title: B, author: [{given: C}], URL: x}
           |                                                  ^
      help: write it as https://example.org/page
      """
    ),
    (
      "glossary.yml", "terms:\n  - {id: A, term: a}\n",
      """
      content/glossary.yml:2:5: error: a term needs "says"
         2 |   - {id: A, term: a}
           |     ^
      help: add `says: An account that mostly retweets others.`
      content/glossary.yml:2:10: error: "A" cannot be an id
         2 |   - {id: A, term: a}
           |          ^
      help: write lower-case letters, digits and hyphens, as in hong-kong
      """
    ),
    (
      "data/x.csv", "a,b\n1\n\"2,3\n",
      """
      content/data/x.csv:3: error: this quote is never closed
         3 | "2,3
      help: close it with a second quote
      """
    ),
    (
      "data/x.csv", "a,a,\n1\n",
      """
      content/data/x.csv:1: error: two columns are called "a"
         1 | a,a,
      help: the first line names the columns, each by a name of its own
      content/data/x.csv:1: error: column 3 has no name
         1 | a,a,
      help: the first line names the columns, each by a name of its own
      content/data/x.csv:2: error: this row has 1 fields, the header 3
         2 | 1
      help: put a field that holds a comma into double quotes
      """
    ),
    (
      "data/x.csv", "",
      "content/data/x.csv:1: error: this file is empty; expected a line of column names"
    ),
  ])
  func apparatusProblems(_ file: String, _ text: String, _ expected: String) throws {
    #expect(try problems(of: file, text) == expected)
  }
}
