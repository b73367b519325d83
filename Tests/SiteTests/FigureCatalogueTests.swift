import Charts
import Commentary
import Diagnostics
import Foundation
import Testing

@testable import AnalysedArchive
@testable import Site

@Suite("Figures that links name")
struct FigureCatalogueTests {
  private func catalogue(_ archive: FigureArchive) throws -> FigureCatalogue {
    FigureCatalogue(
      archive: archive.reader, topics: [ChartTopic(id: "taiwan", title: "Taiwan", slot: 1)], events: [],
      timeZone: try #require(TimeZone(identifier: "Asia/Shanghai")))
  }

  private func link(_ text: String) -> DataLink {
    let parts = text.split(separator: "?").map(String.init)
    let query = parts.dropFirst().flatMap { $0.split(separator: "&") }.map { pair in
      let sides = pair.split(separator: "=").map(String.init)
      return DataLink.Parameter(sides[0], sides[1])
    }
    return DataLink(.figure, parts[0], query: query, place: Place("a.md"))
  }

  /// A link, and the first row of the figure's data as CSV.
  static let drawn = [
    ("account-creation", "2019-04-01,6"),
    ("followers", "No followers,0,0"),
    ("engagement", "None,5,1"),
    ("languages", "Indonesian,6,1"),
    ("languages?retweets=out", "Indonesian,1,1"),
    ("linked-domains", "evil[.]example,1,1"),
    ("media", "Images,1,1"),
    ("second:cross-posts", "a,"),
    ("cross-posts?top=1", "a,"),
    ("retweet-network?top=1", "1,"),
    ("copy-clusters?topic=taiwan", "hxxp://evil[.]example/a "),
    ("clients?from=2019-10-31&to=2019-10-31", "</svg><script>alert(1)</script>&x,6,1"),
    ("topic-precision", "Taiwan,0.166667,0.5,0.25,0.75"),
    ("themes", "Taiwan,</svg><script>alert(1)</script>&x,1"),
    ("themes-compared", "</svg><script>alert(1)</script>&x,2,0.333333,0,0"),
    ("open:themes-compared?retweets=out", "</svg><script>alert(1)</script>&x,1,1,0,0"),
    ("releases", "2019-10-01,6,1"),
    ("releases?by=week", "2019-10-28,6,1"),
    ("co-retweets", "A,'@</svg>"),
    ("co-retweets?minutes=1&top=1", "A,'@</svg>"),
    ("account-activity", "2019-10-31,1"),
    ("account-activity?account=k3&by=month", "2019-10-31,1"),
    ("hashtags", "#</svg><script>alert(1)</script>&x,1,0.166667"),
    ("repurposed", "'@</svg><script>alert(1)</script>&x,2018-09-26,2019-01-04,2019-07-23,"),
  ]

  @Test("a link is drawn from the archive", arguments: drawn)
  func draws(text: String, row: String) throws {
    let archive = try FigureArchive()
    let figure = try catalogue(archive).figure(link(text))
    let lines = figure.table.csv.split(whereSeparator: \.isNewline)
    let first = try #require(lines.dropFirst().first)
    #expect(first.hasPrefix(row), "\(first)")
  }

  @Test("nothing of an archive reaches a drawing as markup", arguments: FigureCatalogue.kinds.map(\.name))
  func hostile(name: String) throws {
    let archive = try FigureArchive()
    let figure = try catalogue(archive).figure(link(name))
    for width in [Drawing.wide, .middle, .narrow] {
      let svg = figure.svg(width, title: "T", id: "f")
      #expect(!svg.contains("<script"))
      #expect(!svg.contains("http://evil"))
      #expect(!svg.contains("\u{202E}"))
      #expect(svg.utf8.count < 60_000)
    }
  }

  static let refused =
    [
      (
        "folowers", "there is no figure \"folowers\"", "followers",
        "the figures are topic-distribution, topic-volume, posting-hours, account-creation, followers, engagement, languages, clients, hashtags, linked-domains, themes, themes-compared, releases, media, copy-clusters, repurposed, cross-posts, retweet-network, co-retweets, topic-precision, account-activity"
      ),
      (
        "followers?top=3", "figure:followers takes no \"top\"", "to",
        "it takes topic, theme, language, day, week, month, from, to, retweets, created-from, created-after, created-before, repurposed"
      ),
      ("clients?top=0", "top takes a number from 1 to 50, not \"0\"", nil, nil),
      ("retweet-network?top=25", "top takes a number from 1 to 24, not \"25\"", nil, nil),
      ("hashtags?topic=tawan", "there is no topic \"tawan\"", "taiwan", "the topics are taiwan"),
      ("engagement?from=yesterday", "from takes a day such as 2019-11-11, not \"yesterday\"", nil, nil),
      ("languages?language=ru", "no post is left to draw", nil, nil),
      ("themes?topic=tawan", "there is no topic \"tawan\"", "taiwan", nil),
      ("themes?language=ru", "no post that bears a theme and a topic is left to draw", nil, nil),
      ("releases?by=day", "by takes week or month, not \"day\"", nil, nil),
      ("co-retweets?minutes=3", "minutes takes 1 or 5, not \"3\"", nil, nil),
      ("co-retweets?topic=taiwan", "figure:co-retweets takes no \"topic\"", nil, "it takes minutes, top"),
      (
        "account-activity?account=nobody", "there is no account \"nobody\"", nil,
        "the key is the platform's user id or hash, as the CSV of the accounts page lists it"
      ),
      ("posting-hours?language=ru", "no post is left to draw", nil, nil),
      ("account-creation?language=ru", "no account is left to draw", nil, nil),
      ("copy-clusters?language=ru", "no text that at least five accounts posted is left to draw", nil, nil),
      ("cross-posts?language=ru", "no post of Second that repeats one of First is left to draw", nil, nil),
    ] as [(String, String, String?, String?)]

  @Test("a link that asks for what is not there", arguments: refused)
  func refuses(text: String, message: String, suggestion: String?, help: String?) throws {
    let archive = try FigureArchive()
    let catalogue = try catalogue(archive)
    #expect(throws: LinkFailure(message, suggestion: suggestion, help: help)) { try catalogue.figure(link(text)) }
  }

  @Test("cross-posts need a second platform")
  func onePlatform() throws {
    let archive = try FigureArchive(others: false)
    let catalogue = try catalogue(archive)
    #expect(throws: LinkFailure("cross-posts needs an archive of a second platform, and report.yml names none")) {
      try catalogue.figure(link("cross-posts"))
    }
  }

  @Test("the gallery has what the archive can answer and the report does not show")
  func gallery() throws {
    let names = FigureCatalogue.kinds.map(\.name)
    let archive = try FigureArchive()
    let all = try catalogue(archive).gallery(without: ["topic-distribution"])
    #expect(all.map(\.name) == names.filter { $0 != "topic-distribution" })
    let single = try FigureArchive(others: false)
    #expect(
      try catalogue(single).gallery(without: []).map(\.name)
        == names.filter { !["cross-posts", "themes-compared", "releases"].contains($0) })
    let empty = try FigureArchive(posts: false)
    #expect(try catalogue(empty).gallery(without: []).isEmpty)
  }

  @Test("every kind has a title for the gallery", arguments: FigureCatalogue.kinds.map(\.name))
  func titles(name: String) throws {
    #expect(try Templates(folder: nil).strings["figure-\(name)"] != "figure-\(name)")
  }

  @Test("amplifiers are in at most eight batches, and none is lost")
  func batches() {
    let amplifiers = (2008...2019).map { year in
      ArchiveReader.Amplifier(created: CivilDate("\(year)-05-01"), core: 0, retweets: 1)
    }
    let batches = FigureCatalogue.batches(
      amplifiers + [ArchiveReader.Amplifier(created: nil, core: 0, retweets: 1)])
    #expect(
      batches.map(\.label) == [
        "Created to 2013", "Created 2014", "Created 2015", "Created 2016", "Created 2017", "Created 2018",
        "Created 2019", "Creation unknown",
      ])
    #expect(batches.map(\.amplifiers.count).reduce(0, +) == 13)
    #expect(batches.map(\.detail).first == "6 accounts")
  }
}
