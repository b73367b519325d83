// Archives of any size and shape: every drawing stays under 60 KB and free of collisions.
import Testing

@testable import Charts

@Suite struct ExtremeTests {
  private static let first = Day(year: 2010, month: 1, day: 4)
  private static let last = Day(year: 2019, month: 12, day: 29)

  private static func network(_ accounts: Int, _ pairs: Int) -> CoRetweetNetwork {
    var random = SeededGenerator(UInt64(accounts))
    return CoRetweetNetwork(
      accounts: (0..<accounts).map { Fixtures.hostile[$0 % 8] + String($0) },
      pairs: (0..<pairs).map { _ in
        .init(
          a: Int(random.next() % UInt64(accounts)), b: Int(random.next() % UInt64(accounts)),
          posts: 3 + Int(random.next() % 40))
      }, minutes: 5, threshold: 3, allPairs: pairs, allAccounts: accounts, expected: 12.25)
  }

  static let figures: [(name: String, figure: any Figure)] = {
    var random = SeededGenerator(77)
    let weeks = stride(from: first.number, through: last.number, by: 7).map { Day(number: $0) }
    let eight = (0..<8).map { Topic(id: "t\($0)", title: "Topic number \($0)", slot: $0 + 1) }
    let mixed = weeks.map { day in
      let mix = (0..<8).map { _ in Double(random.next() % 900) }
      return TimeBin(
        start: day, end: day.adding(days: 7), posts: Int(mix.reduce(0, +)), labelled: Int(mix.reduce(0, +)), mix: mix)
    }
    let counts = mixed.map { VolumeBin(start: $0.start, end: $0.end, counts: $0.mix.map { Int($0) }) }
    let events = (0..<30).map { Event(day: first.adding(days: $0 * 110), label: Fixtures.hostile[$0 % 8]) }
    return [
      (
        "topic-distribution",
        TopicDistribution(
          topics: eight, bins: mixed, by: .week, firstDay: first, lastDay: last, timeZoneName: "UTC",
          events: events)
      ),
      (
        "topic-volume",
        TopicVolume(
          topics: eight, bins: counts, by: .week, firstDay: first, lastDay: last, timeZoneName: "UTC",
          events: events)
      ),
      (
        "languages",
        BarTable.languages((0..<500).map { ("language \($0)", 500 - $0) }, undetermined: 9, noun: "posts", top: 50)
      ),
      (
        "hashtags",
        BarTable.hashtags((0..<5_000).map { (Fixtures.hostile[$0 % 8], $0) }, noun: "posts", posts: 9, top: 50)
      ),
      (
        "themes",
        BarTable.themes(
          eight.map { topic in (topic, (0..<40).map { ("\(Fixtures.hostile[$0 % 8]) \($0)", $0 * 900) }) },
          noun: "posts",
          top: 20)
      ),
      ("co-retweets", network(5_000, 40_000)), ("co-retweets-pairs", network(4_000, 2_000)),
      (
        "retweet-network",
        Fixtures.network(labels: (0..<2_000).map { "account \($0)" }, batches: (0..<40).map { ("Batch \($0)", 900) })
      ),
      (
        "repurposed",
        RepurposedAccounts(
          accounts: (0..<50).map {
            RepurposedAccount(
              label: Fixtures.hostile[$0 % 8], firstPost: first.adding(days: $0),
              gapStart: first.adding(days: 200),
              gapEnd: first.adding(days: 900), lastPost: last, languageBefore: Fixtures.hostile[4],
              languageAfter: "Chinese", postsBefore: 1, postsAfter: 1_000_000)
          }, candidates: 9_999, events: events)
      ),
      (
        "copy-clusters",
        CopyClusters(
          clusters: (0..<20).map { index in
            CopyCluster(
              text: Fixtures.hostile[index % 8], language: "zh", topic: eight[index % 8], accounts: 4_000,
              posts: (0..<3_000).map { Moment(day: first.adding(days: $0 % 3_000), minute: $0 * index) })
          }, firstDay: first, lastDay: last, timeZoneName: "UTC")
      ),
      ("cross-posts", Fixtures.crossPosts(400, everyMinutes: 9_000)),
      (
        "releases",
        ReleasesCompared(
          releases: (0..<8).map { release in
            Release(
              title: Fixtures.hostile[release], accounts: 9_999_999, posts: 999_999_999,
              bins: counts.map { VolumeBin(start: $0.start, end: $0.end, counts: [$0.counts[release]]) },
              shared: (123_456, 99_999))
          }, by: .week, events: events)
      ),
      (
        "account-activity",
        AccountActivity(
          account: Fixtures.hostile[4], bins: counts, by: .week, firstDay: first, lastDay: last,
          timeZoneName: "UTC", events: events)
      ),
      (
        "themes-compared",
        ThemesCompared(
          archives: (Fixtures.hostile[0], Fixtures.hostile[4]), posts: (9_000, 100),
          themes: (0..<40).map { ("\(Fixtures.hostile[$0 % 8]) \($0)", $0 * 200, $0) })
      ),
    ]
  }()

  @Test(arguments: figures.indices, Drawing.allCases)
  func anyArchiveDrawsSmallAndFreeOfCollisions(index: Int, drawing: Drawing) {
    let (name, figure) = Self.figures[index]
    let svg = figure.svg(drawing, title: name, id: name, hooks: false)
    let reader = SVGReader(svg)
    #expect(reader.failure == nil)
    #expect(reader.collisions == [], "\(name)")
    #expect(svg.utf8.count < 60_000, "\(name) \(drawing): \(svg.utf8.count)")
  }

  @Test func theSameFigureTwiceOnAPageClashesNowhere() {
    for (name, figure) in Fixtures.gallery + Self.figures {
      let ids = ["one", "two"].flatMap { id in
        Drawing.allCases.flatMap { drawing in
          SVGReader(figure.svg(drawing, title: name, id: "\(id)-\(drawing.rawValue)")).elements.compactMap {
            $0.attributes["id"]
          }
        }
      }
      #expect(Set(ids).count == ids.count, "\(name)")
    }
  }
}
