// What stands in each picture is what stands in its table, and what the figures compute is right.
import Foundation
import Testing

@testable import Charts

/// The extent of an outline.
func extent(_ outline: [(x: Double, y: Double)]) -> Rect {
  let xs = outline.map(\.x)
  let ys = outline.map(\.y)
  let x = xs.min() ?? 0
  let y = ys.min() ?? 0
  return Rect(x: x, y: y, width: (xs.max() ?? 0) - x, height: (ys.max() ?? 0) - y)
}

func shapes(_ svg: String, _ name: String) -> [Rect] {
  SVGReader(svg).all("path", class: name).flatMap { outlines($0.attributes["d"] ?? "") }.map(extent)
}

@Suite struct BarTableTests {
  @Test(arguments: Drawing.allCases) func barsReadBackAgreeWithTheTable(drawing: Drawing) {
    for figure in [Fixtures.followers, Fixtures.languages] {
      let svg = figure.svg(drawing, title: "T", id: "f")
      let bars = (shapes(svg, "data") + shapes(svg, "data2")).sorted { $0.y < $1.y }
      #expect(bars.count == figure.rows.count)
      let largest = Double(figure.rows.map(\.count).max() ?? 1)
      let longest = bars.map(\.width).max() ?? 1
      for (bar, row) in zip(bars, figure.rows) {
        #expect(abs(bar.width - max(0.8, Double(row.count) / largest * longest)) < 0.11, "\(row.label)")
        // All from one baseline.
        #expect(abs(bar.x - bars[0].x) < 0.01)
      }
      let texts = SVGReader(svg).all("text").map(\.text)
      for row in figure.rows {
        #expect(texts.contains(Formats.count(row.count)) && texts.contains(Formats.share(figure.share(row))))
      }
    }
  }

  @Test func doublingBins() {
    let rows = BarTable.doubling([0: 5, -1: 2, 1: 3, 2: 1, 3: 1, 4: 9, 1_023: 1, 1_024: 1, 9_999_999: 1], zero: "None")
    #expect(
      rows.map(\.label) == [
        "None", "1", "2–3", "4–7", "8–15", "16–31", "32–63", "64–127", "128–255", "256–511", "512–1,023", "1,024+",
      ])
    #expect(rows.map(\.count) == [7, 3, 2, 9, 0, 0, 0, 0, 0, 0, 1, 2])
    #expect(rows[0].isSetApart && rows[0].tone == .strong)
    #expect(BarTable.doubling([0: 5, 5: 1], zero: "None").map(\.label) == ["None", "1", "2–3", "4–7"])
    #expect(BarTable.doubling([:], zero: "None").map(\.count) == [0])
  }

  @Test func ranksAndSumsTheRest() {
    let rows = BarTable.ranked(
      [("b", 2), ("a", 2), ("c", 9), ("d", 1), ("e", 1)], top: 3, others: Wording.english.others, strongFirst: false)
    #expect(rows.map(\.label) == ["c", "a", "b", "2 others"])
    #expect(rows.map(\.count) == [9, 2, 2, 2])
    #expect(rows.map(\.tone) == [.normal, .normal, .normal, .light])
    // A rest of one is no rest.
    #expect(
      BarTable.ranked([("a", 2), ("b", 1)], top: 1, others: Wording.english.others, strongFirst: false).map(\.label)
        == ["a", "b"])
    #expect(BarTable.ranked([("a", 2), ("b", 1)], top: 1, others: nil, strongFirst: true).map(\.tone) == [.strong])
  }

  @Test func saysWhatItShows() {
    #expect(
      Fixtures.languages.description
        == "Tweets by language. Chinese: 273,309 (78.4%); English: 40,438 (11.6%); Undetermined: 17,082 (4.9%); Japanese: 5,229 (1.5%); Russian: 3,835 (1.1%); Spanish: 2,440 (0.7%); 2 more, the last 32 others: 4,512 (1.3%)."
    )
    #expect(
      Fixtures.followers.notes == [
        "The share is of the accounts with a follower count.", "Left out: 12 accounts without one.",
      ])
    #expect(BarTable.clients([], noun: "tweets").description == "Tweets by client: none.")
  }
}

@Suite struct TopicVolumeTests {
  @Test(arguments: [TopicVolume.PanelScale.shared, .own]) func areasReadBackAgreeWithTheTable(
    scale: TopicVolume.PanelScale
  ) throws {
    let figure = Fixtures.volume(scale)
    let reader = SVGReader(figure.svg(.wide, title: "T", id: "f"))
    let root = try #require(reader.elements.first)
    let positions = try #require(root.attributes["data-x"]).split(separator: " ").compactMap { Double($0) }
    var perPixel: [Double] = []
    for (index, topic) in figure.topics.enumerated() {
      let area = try #require(reader.all("path", class: "t\(topic.slot)").first { !$0.classes.contains("half") })
      let points = outlines(area.attributes["d"] ?? "").flatMap { $0 }
      let base = points.map(\.y).max() ?? 0
      let peak = figure.peak(index)
      let top = points.map(\.y).min() ?? 0
      let unit = (base - top) / Double(peak.count)
      perPixel.append(unit)
      for (bin, x) in positions.enumerated() where !figure.days.isPartial(figure.bins[bin]) {
        let height = points.filter { abs($0.x - x) < 0.06 }.map { base - $0.y }.max() ?? 0
        #expect(abs(height - Double(figure.bins[bin].counts[index]) * unit) < 0.16)
      }
    }
    if scale == .shared {
      for unit in perPixel { #expect(abs(unit / perPixel[1] - 1) < 0.08) }
    }
  }

  @Test func theCutWeekIsNotPartOfTheArea() {
    let reader = SVGReader(Fixtures.volume(.shared).svg(.wide, title: "T", id: "f"))
    #expect(reader.all("path", class: "half").count >= 3)
    #expect(Fixtures.volume(.shared).notes.contains("The last week, drawn lighter, covers five days."))
  }
}

@Suite struct AccountCreationTests {
  @Test func barsReadBackAgreeWithTheTableAndTheMagnifiedAreMagnified() throws {
    let figure = Fixtures.creation
    let svg = figure.svg(.wide, title: "T", id: "f")
    let bars = shapes(svg, "data")
    let large = shapes(svg, "data2")
    #expect(bars.count == figure.months.count)
    #expect(large.count == 108)
    let largest = Double(figure.months.map(\.count).max() ?? 1)
    for (bar, month) in zip(bars, figure.months) {
      #expect(abs(bar.height - max(0.5, Double(month.count) / largest * 200)) < 0.11)
    }
    let text = try #require(SVGReader(svg).all("text").map(\.text).first { $0.contains("magnified") })
    #expect(text == "2009 to 2017, magnified 20 times: 2,375 accounts (14%)")
    for (bar, month) in zip(large, figure.months) {
      #expect(abs(bar.height - Double(month.count) / largest * 200 * 20) < 0.3)
    }
  }

  @Test func monthsAreCompletedAndSummed() {
    let march = Day(year: 2019, month: 3, day: 14)
    let figure = AccountCreation(
      months: [(march, 2), (Day(year: 2019, month: 1, day: 1), 1), (Day(year: 2019, month: 3, day: 1), 3)],
      firstPost: nil)
    #expect(figure.months.map(\.count) == [1, 0, 5])
  }
}

@Suite struct CopyClustersTests {
  @Test(
    "rows begin with what the copies share",
    arguments: [
      ("@demo_delta_174 👍 香港", "👍 香港"), ("@a @b_2: text @c", "text @c"), ("@demo今天", "今天"), ("@a", "@a"),
      ("@ home", "@ home"), ("me@example", "me@example"),
    ])
  func shared(text: String, expected: String) {
    #expect(CopyCluster(text: text, language: "zh", accounts: 1, posts: []).shared == expected)
  }

  static func cluster(_ minutes: [Int]) -> CopyCluster {
    CopyCluster(text: "x", language: "en", accounts: 1, posts: minutes.map { Moment(minutes: $0) })
  }

  @Test(arguments: [
    ([], 0, 0), ([5], 0, 1), ([0, 10, 20, 1_000], 10, 4), ([0, 1_440, 2_881, 2_900], 19, 2),
    ([0, 5_000, 5_001, 5_002, 9_000], 2, 3),
    ([3, 1, 2], 1, 3),
  ])
  func spansAndBursts(minutes: [Int], halfSpan: Int, burst: Int) {
    let cluster = Self.cluster(minutes)
    #expect(cluster.halfSpan == halfSpan)
    #expect(cluster.largestBurst.count == burst)
  }

  @Test func dotsNeverOverlap() {
    var random = SeededGenerator(3)
    let strip = DotStrip(radius: 1.6, middle: 20, reach: 17)
    let dots = strip.positions((0..<400).map { _ in random.share() * 120 })
    for (index, a) in dots.enumerated() {
      #expect(abs(a.y - 20) <= 17)
      for b in dots[(index + 1)...] { #expect((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) >= 3.2 * 3.2) }
    }
    #expect(strip.positions([5, 5, 5]).count == 3)
  }

  @Test func fewDotsAreAllDrawnWhereTheyBelong() throws {
    let day = Day(year: 2019, month: 8, day: 1)
    let figure = CopyClusters(
      clusters: [
        CopyCluster(
          text: "x", language: "en", topic: Fixtures.topics[1], accounts: 3,
          posts: [Moment(day: day), Moment(day: day.adding(days: 40)), Moment(day: day.adding(days: 90))])
      ],
      firstDay: day, lastDay: day.adding(days: 99), timeZoneName: "UTC")
    let reader = SVGReader(figure.svg(.wide, title: "T", id: "f"))
    let dots = try #require(reader.all("path", class: "d1").first)
    // 280 px for 100 days from x = 300.
    #expect(dots.attributes["d"] == "M300 64h0m112 0h0m140 0h0")
  }
}

@Suite struct CrossPostsTests {
  @Test func linesReadBackAgreeWithTheTable() {
    let figure = Fixtures.crossPosts(9, everyMinutes: 1_100)
    let svg = figure.svg(.wide, title: "T", id: "f")
    let reader = SVGReader(svg)
    let dashed = reader.all("path", class: "dash").flatMap { outlines($0.attributes["d"] ?? "") }
    #expect(dashed.count == figure.pairs.filter { $0.lag < 0 }.count)
    let solid = reader.all("path", class: "trend").filter { !$0.classes.contains("dash") }.flatMap {
      outlines($0.attributes["d"] ?? "")
    }
    #expect(solid.count + dashed.count == figure.pairs.count)
    // 954 px for the days shown.
    let days = Double((figure.days?.last.number ?? 0) - (figure.days?.first.number ?? 0) + 1)
    for (line, pair) in zip(solid, figure.pairs.filter { $0.lag >= 0 }) {
      #expect(abs((line[1].x - line[0].x) - Double(pair.lag) / 1_440 / days * 954) < 0.11)
    }
  }

  @Test("every letter stands in the list with its lag, at every width", arguments: Drawing.allCases)
  func listsLags(drawing: Drawing) {
    let figure = Fixtures.crossPosts(9, everyMinutes: 1_100)
    let texts = SVGReader(figure.svg(drawing, title: "T", id: "f")).textBoxes.map(\.text)
    for (index, pair) in figure.pairs.enumerated() {
      // Once at its mark, once in the list.
      #expect(texts.filter { $0 == figure.letter(index) }.count == 2)
      #expect(texts.contains(Wording.english.lag(minutes: pair.lag)))
    }
    let many = Fixtures.crossPosts(400, everyMinutes: 9_000)
    let rest = SVGReader(many.svg(drawing, title: "T", id: "f")).textBoxes.map(\.text)
    #expect(rest.contains("374 more are in the table."))
  }

  @Test(arguments: [
    (0, "0 min"), (25, "+25 min"), (192, "+3 h 12 min"), (-114, "−1 h 54 min"), (1_345, "+22 h 25 min"),
    (2_880, "+2 d"), (3_000, "+2 d 2 h"), (60, "+1 h"),
  ])
  func lags(minutes: Int, expected: String) { #expect(Wording.english.lag(minutes: minutes) == expected) }

  @Test func momentsKnowTheirDay() {
    #expect(Moment(minutes: -1).day.iso == "1969-12-31")
    #expect(Moment(minutes: -1).iso == "1969-12-31T23:59")
  }
}

@Suite struct RetweetNetworkTests {
  @Test func everyAmplifierHasOneDotAndOneLineToItsCore() throws {
    let figure = Fixtures.gallery.first { $0.name == "retweet-network" }?.figure as? RetweetNetwork
    let network = try #require(figure)
    let reader = SVGReader(network.svg(.wide, title: "T", id: "f"))
    let dots = try #require(reader.all("path", class: "d3").first)
    #expect(dots.attributes["d"]?.matches(of: /h0/).count == network.shown)
    let lines = reader.all("path").filter { $0.attributes["class"] == nil && $0.attributes["d"]?.contains("q") == true }
    #expect(lines.count == network.shown)
    let cores = RingNetwork(
      coreCount: 12, sizes: [], centre: .init(x: 430, y: 290), radius: 226, coreRadius: 88, step: 9.6
    ).cores
    var ends = Array(repeating: 0, count: 12)
    for line in lines {
      let end = try #require(outlines(line.attributes["d"] ?? "")[0].last)
      let core = try #require(cores.firstIndex { abs($0.x - end.x) < 0.6 && abs($0.y - end.y) < 0.6 })
      ends[core] += 1
    }
    let expected = (0..<12).map { core in
      network.batches.reduce(0) { $0 + $1.amplifiers.filter { $0.core == core }.count }
    }
    #expect(ends == expected)
  }

  @Test(arguments: Drawing.allCases) func wordsFitTheDrawing(drawing: Drawing) {
    let network = Fixtures.network(labels: ["a", "b"], batches: [("Full", 40), ("Bare", 0)])
    let texts = SVGReader(network.svg(drawing, title: "T", id: "f")).textBoxes.map(\.text)
    // No sector without dots is named; the list on a phone has every batch.
    #expect(texts.contains("Full"))
    #expect(texts.contains("Bare") == (drawing == .narrow))
    #expect(texts.contains { $0.contains("small dot") } == (drawing != .narrow))
    #expect(!(network.subtitle + network.notes.joined()).contains("dot"))
  }

  @Test func ofTooManyAmplifiersThoseWithMostRetweetsAreDrawn() {
    let network = Fixtures.network(labels: ["a", "b"], batches: [("A", 900), ("B", 300)])
    #expect(network.shown == 480)
    #expect(network.notes[0].contains("480 of 6,204"))
    let least = network.batches.flatMap(\.amplifiers).map(\.retweets).min() ?? 0
    #expect(least >= 60)
  }
}

@Suite struct RepurposedAccountsTests {
  @Test func barsReadBackAgreeWithTheTable() {
    let figure = Fixtures.repurposed
    let svg = figure.svg(.wide, title: "T", id: "f")
    // The key's swatches are rectangles, the bars paths.
    let before = shapes(svg, "data2")
    let after = shapes(svg, "data")
    #expect(before.count == figure.accounts.count && after.count == figure.accounts.count)
    let first = figure.accounts.map(\.firstPost.number).min() ?? 0
    let last = figure.accounts.map(\.lastPost.number).max() ?? 0
    let left = before.map(\.x).min() ?? 0
    let right = after.map(\.maxX).max() ?? 0
    let perDay = (right - left) / Double(last + 1 - first)
    for (index, account) in figure.accounts.enumerated() {
      #expect(abs(before[index].x - left - Double(account.firstPost.number - first) * perDay) < 0.11)
      #expect(abs(after[index].x - left - Double(account.gapEnd.number - first) * perDay) < 0.11)
    }
  }
}

@Suite struct EstimatesTests {
  @Test func intervalsReadBackAgreeWithTheTable() throws {
    let reader = SVGReader(Fixtures.estimates.svg(.wide, title: "T", id: "f"))
    let dots = reader.all("circle", class: "dot").map { $0.number("cx") }
    #expect(dots.count == 2)
    let spans = reader.all("path", class: "line").map { extent(outlines($0.attributes["d"] ?? "")[0]) }
    // One scale for all: pixels per unit from one row hold for the other.
    let unit = spans[0].width / 0.05
    #expect(abs(spans[1].width / 0.09 - unit) < unit * 0.03)
    #expect(abs(dots[0] - dots[1] - 0.1 * unit) < 1)
    #expect(Fixtures.estimates.table.rows[2][1] == .missing)
  }

  @Test func markKeepsItsOrderAndItsDomain() {
    let mark = IntervalMark(estimate: 1.4, low: 2, high: .nan)
    #expect(mark.low <= mark.estimate && mark.estimate <= mark.high && mark.high <= 1)
    #expect(SVGReader(mark.svg(label: "0.94 (0.91 to 0.96)")).failure == nil)
    #expect(mark.svg().contains("aria-hidden"))
  }
}

@Suite struct TrendLinesTests {
  @Test func unknownValuesInterruptTheLine() throws {
    let reader = SVGReader(Fixtures.lines.svg(.wide, title: "T", id: "f"))
    let line = try #require(reader.all("path", class: "trend").first)
    #expect(outlines(line.attributes["d"] ?? "").map(\.count) == [20, 90])
    #expect(Fixtures.lines.series.map(\.values.count) == [120, 120, 120])
    #expect(Fixtures.lines.table.rows[25][1] == .missing)
  }
}

@Suite struct LogAndBandScaleTests {
  @Test(arguments: [
    (1.0, 1_000.0, [1.0, 10, 100, 1_000]), (1, 100, [1, 2, 5, 10, 20, 50, 100]), (3, 40, [5, 10, 20]),
    (0.01, 1, [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]), (1, 1_440, [1, 10, 100, 1_000]), (0, 1, [1, 2, 5, 10]),
  ])
  func logTicks(low: Double, high: Double, expected: [Double]) {
    #expect(LogScale(low...high, from: 0, to: 100).ticks() == expected)
  }

  @Test func zeroHasABinOfItsOwn() {
    let scale = LogScale(1...1_000, from: 100, to: 420, zeroBin: 20)
    #expect(scale(0) == 110)
    #expect(scale(1) == 120 && abs(scale(10) - 220) < 1e-9 && abs(scale(1_000) - 420) < 1e-9)
    #expect(scale(1e9) == scale(1_000))
    #expect(LogScale(1...10, from: 5, to: 9)(0) == 5)
  }

  @Test func bands() {
    let scale = BandScale(count: 4, from: 10, size: 28, padding: 2, extra: [1: 4])
    #expect(scale.starts == [10, 40, 74, 104])
    #expect(scale.middle(2) == 88 && scale.end == 132)
    #expect(BandScale(count: 0, from: 10, size: 28, padding: 2).end == 10)
  }
}
