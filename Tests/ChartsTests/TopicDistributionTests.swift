// The lead figure: what stands in the picture is what stands in the table.
import Foundation
import Testing

@testable import Charts

@Suite struct TopicDistributionTests {
  @Test("a leader stands on paper, and on a phone there is none", arguments: Drawing.allCases)
  func leaders(drawing: Drawing) {
    let reader = SVGReader(Fixtures.lead().svg(drawing, title: "T", id: "f"))
    #expect(reader.all("path", class: "halo").isEmpty == (drawing == .narrow))
    #expect(reader.all("circle", class: "dot").count == reader.all("path", class: "halo").count)
  }

  @Test(arguments: Drawing.allCases) func bandsReadBackAgreeWithTheTable(drawing: Drawing) throws {
    let figure = Fixtures.lead()
    let reader = SVGReader(figure.svg(drawing, title: "Title", id: "f"))
    let root = try #require(reader.elements.first)
    let plot = try #require(root.attributes["data-plot"]).split(separator: " ").compactMap { Double($0) }
    let positions = try #require(root.attributes["data-x"]).split(separator: " ").compactMap { Double($0) }
    #expect(positions.count == figure.bins.count)
    // The upper edge of each band at each week's middle, from the paths.
    let shareColumns = figure.table.columns.indices.filter { figure.table.columns[$0].kind == .share }
    var below = Array(repeating: 0.0, count: positions.count)
    for (band, topic) in figure.topics.enumerated() {
      let area = try #require(reader.all("path", class: "t\(topic.slot)").first)
      let points = outlines(area.attributes["d"] ?? "").flatMap { $0 }
      for (row, x) in positions.enumerated() {
        guard case .share(let share) = figure.table.rows[row][shareColumns[band]] else {
          #expect(figure.bins[row].labelled < 100)
          continue
        }
        let top: Double
        if band == figure.topics.count - 1 {
          top = 1
        } else {
          let y = try #require(points.filter { abs($0.x - x) < 0.06 && $0.y < plot[1] + plot[3] + 1 }.map(\.y).first)
          top = (plot[1] + plot[3] - y) / plot[3]
        }
        #expect(abs(top - below[row] - share) < 0.001, "\(topic.id), row \(row)")
        below[row] = top
      }
    }
  }

  @Test func barsReadBackAgreeWithTheTable() throws {
    let figure = Fixtures.lead()
    let reader = SVGReader(figure.svg(.wide, title: "Title", id: "f"))
    let bars = outlines(try #require(reader.all("path", class: "data").first).attributes["d"] ?? "")
    let largest = LinearScale.ticks(reaching: Double(figure.bins.map(\.posts).max() ?? 0), 2).last ?? 1
    #expect(bars.count == figure.bins.count)
    for (bar, bin) in zip(bars, figure.bins) {
      let height = (bar.map(\.y).max() ?? 0) - (bar.map(\.y).min() ?? 0)
      #expect(abs(height - max(0.5, Double(bin.posts) / largest * 58)) < 0.11)
    }
    // The last week has five days.
    let widths = bars.map { ($0.map(\.x).max() ?? 0) - ($0.map(\.x).min() ?? 0) }
    #expect(abs((widths[119] + 1) / (widths[118] + 1) - 5.0 / 7) < 0.03)
  }

  @Test func gutterNamesTheLastFullWeek() {
    let reader = SVGReader(Fixtures.lead().svg(.wide, title: "Title", id: "f"))
    let texts = reader.all("text").map(\.text)
    #expect(texts.contains("6 Apr 2020"))
    let expected = Fixtures.lead().table.rows[118][3...6].compactMap { cell -> String? in
      guard case .share(let share) = cell else { return nil }
      return Formats.wholeShare(share)
    }
    #expect(expected.allSatisfy(texts.contains))
  }

  @Test func saysWhatItShows() {
    let figure = Fixtures.lead()
    #expect(
      figure.subtitle == "Share of tweets with a topic, weekly, 1 January 2018 to 17 April 2020. Bands add up to 100%.")
    #expect(
      figure.description == """
        Topics of 297,281 tweets, weekly, from 1 January 2018 to 17 April 2020. Largest overall is Hong Kong protests. \
        Hong Kong protests: 48.3% overall, at most 90.6% in the week of 26 Aug 2019, 25.7% at the beginning and 0.8% in \
        the last full week. Guo Wengui: 36.3% overall, at most 99.4% in the week of 2 Apr 2018, 60.5% at the beginning \
        and 16.9% in the last full week. COVID-19: 11.4% overall, at most 84.2% in the week of 30 Mar 2020, 0% at the \
        beginning and 81.7% in the last full week. Taiwan: 3.9% overall, at most 63.6% in the week of 6 Jan 2020, 13.8% \
        at the beginning and 0.6% in the last full week. Most tweets in one week: 11,834, in the week of 11 Nov 2019.
        """)
    #expect(
      figure.notes == [
        "Hatched: weeks with fewer than 100 tweets with a topic, too few to divide into shares (1 of 120).",
        "Left out: 32,298 tweets without a topic, 9.8% of all; the bars count them.",
        "A tweet with several topics counts in equal parts for each.", "The last bar covers five days.",
        "Days are in UTC+8.",
      ])
  }

  @Test func tableAndCSV() {
    let csv = Fixtures.lead().table.csv.split(separator: "\n")
    #expect(csv.count == 121)
    #expect(
      csv[0]
        == "week,tweets,with-topic,guo-wengui-share,hong-kong-share,covid-19-share,taiwan-share,guo-wengui-tweets,hong-kong-tweets,covid-19-tweets,taiwan-tweets"
    )
    #expect(
      Fixtures.lead(includeOther: true).table.columns.map(\.label)[3...7] == [
        "Guo Wengui", "Hong Kong protests", "COVID-19", "Taiwan", "Other",
      ])
  }

  @Test func sharesAddUpToOneAndOtherIsOnlyDrawnOnRequest() {
    for figure in [Fixtures.lead(), Fixtures.lead(includeOther: true)] {
      for bin in figure.bins {
        if let shares = figure.shares(bin) { #expect(abs(shares.reduce(0, +) - 1) < 1e-9) }
      }
    }
    #expect(SVGReader(Fixtures.lead().svg(.wide, title: "", id: "f")).all("path", class: "t0").isEmpty)
    #expect(
      SVGReader(Fixtures.lead(includeOther: true).svg(.wide, title: "", id: "f")).all("path", class: "t0").count == 1)
  }

  @Test func missingWeeksAreFilledInAndForeignOnesLeftOut() {
    let start = Day(year: 2019, month: 8, day: 19)
    let figure = Fixtures.lead(
      bins: [
        TimeBin(
          start: start.adding(days: 14), end: start.adding(days: 21), posts: 200, labelled: 300, mix: [1, .nan, -4]),
        TimeBin(
          start: start.adding(days: -70), end: start.adding(days: -63), posts: 200, labelled: 200, mix: [1, 1, 1, 1]),
      ], firstDay: start.adding(days: 2), lastDay: start.adding(days: 30))
    #expect(figure.bins.map(\.start.iso) == ["2019-08-19", "2019-08-26", "2019-09-02", "2019-09-09", "2019-09-16"])
    #expect(figure.bins.map(\.posts) == [0, 0, 200, 0, 0])
    #expect(figure.bins[2].mix == [1, 0, 0, 0])
    #expect(figure.bins[2].labelled == 200)
  }

  static let degenerate: [(String, TopicDistribution)] = {
    let week = Day(year: 2019, month: 8, day: 19)
    let one = TimeBin(start: week, end: week.adding(days: 7), posts: 1_200, labelled: 1_000, mix: [300, 600, 0, 100])
    return [
      ("empty", Fixtures.lead(bins: [])),
      ("no-topics", Fixtures.lead(topics: [])),
      ("one-week", Fixtures.lead(bins: [one], firstDay: week, lastDay: week.adding(days: 6))),
      ("one-day", Fixtures.lead(bins: [one], firstDay: week, lastDay: week)),
      (
        "all-zero",
        Fixtures.lead(
          bins: Fixtures.weeks.map { TimeBin(start: $0.start, end: $0.end, posts: 0, labelled: 0, mix: [0, 0, 0, 0]) })
      ),
      (
        "one-topic",
        Fixtures.lead(
          topics: [Fixtures.topics[1]],
          bins: Fixtures.weeks.map {
            TimeBin(start: $0.start, end: $0.end, posts: $0.posts, labelled: Int($0.mix[1]), mix: [$0.mix[1]])
          })
      ),
      (
        "gap",
        Fixtures.lead(
          bins: Fixtures.weeks.enumerated().filter { !(30..<50).contains($0.offset) && $0.offset != 70 }.map(\.element))
      ),
      ("eight-hostile", Fixtures.random(3_000_003)),
      (
        "nine-topics",
        Fixtures.lead(
          topics: Fixtures.hostileTopics + [Topic(id: "t9", title: "Ninth", slot: 9)],
          bins: Fixtures.weeks.map { bin in
            TimeBin(start: bin.start, end: bin.end, posts: 900, labelled: 900, mix: (1...9).map { Double($0 * 10) })
          })
      ),
    ]
  }()

  @Test(arguments: degenerate.indices, Drawing.allCases)
  func degenerateCasesDraw(index: Int, drawing: Drawing) {
    let (name, figure) = Self.degenerate[index]
    let svg = figure.svg(drawing, title: name, id: name)
    let reader = SVGReader(svg)
    #expect(reader.failure == nil)
    #expect(reader.collisions == [])
    #expect(!svg.contains("nan") && !svg.contains("inf"))
    #expect(!figure.description.isEmpty)
    #expect(figure.table.rows.count == figure.bins.count)
  }
}

@Suite struct PostingHoursTests {
  @Test(arguments: Drawing.allCases) func cellsReadBackAgreeWithTheTable(drawing: Drawing) {
    let figure = Fixtures.hours
    let reader = SVGReader(figure.svg(drawing, title: "Title", id: "f"))
    var classes: [Int: Int] = [:]
    for step in 0..<6 {
      for path in reader.all("path", class: "k\(step)") {
        for cell in outlines(path.attributes["d"] ?? "") {
          // Cells in reading order: by day then hour, whatever way the drawing runs.
          let x = cell.map(\.x).min() ?? 0
          let y = cell.map(\.y).min() ?? 0
          classes[Int(drawing == .narrow ? x * 10_000 + y : y * 10_000 + x)] = step
        }
      }
    }
    let expected = figure.counts.flatMap { $0 }.map { ClassScale.step(Double($0) / Double(figure.total)) }
    #expect(classes.sorted { $0.key < $1.key }.map(\.value) == expected)
  }

  @Test func barsReadBackAgreeWithTheTable() throws {
    let figure = Fixtures.hours
    let reader = SVGReader(figure.svg(.wide, title: "Title", id: "f"))
    let paths = reader.all("path", class: "data").map { outlines($0.attributes["d"] ?? "") }
    let widths = try #require(paths.first { $0.count == 7 }).map { ($0.map(\.x).max() ?? 0) - ($0.map(\.x).min() ?? 0) }
    let heights = try #require(paths.first { $0.count == 24 }).map {
      ($0.map(\.y).max() ?? 0) - ($0.map(\.y).min() ?? 0)
    }
    for (width, count) in zip(widths, figure.byDay) {
      #expect(abs(width / 130 - Double(count) / Double(figure.byDay.max() ?? 1)) < 0.002)
    }
    for (height, count) in zip(heights, figure.byHour) {
      #expect(abs(height - max(0.5, Double(count) / Double(figure.byHour.max() ?? 1) * 44)) < 0.11)
    }
  }

  @Test func saysWhatItShows() {
    #expect(
      Fixtures.hours.subtitle
        == "Tweets by hour and weekday, UTC+8. 74.8% fall inside the brackets, which cover 29.8% of the week.")
    #expect(
      Fixtures.hours.description == """
        323,736 tweets by weekday and hour, UTC+8. 74.8% were sent Monday to Friday between 08:00 and 18:00; Saturday and \
        Sunday together have 6.8%. The busiest hour of the week is Tuesday 10:00 with 6,375 tweets; over all days most \
        are sent in the hour from 10:00 (10.2%) and fewest in the hour from 01:00 (0.2%).
        """)
    #expect(PostingHours(counts: [], timeZoneLabel: "UTC+8").description == "No posts.")
  }

  @Test func missingRowsAndNegativeCountsAreZero() {
    let figure = PostingHours(counts: [[5, -3]], timeZoneLabel: "UTC", working: -4..<30)
    #expect(figure.total == 5)
    #expect(figure.counts.count == 7 && figure.counts.allSatisfy { $0.count == 24 })
    #expect(figure.working == 0..<24)
    #expect(figure.workingShare == 1)
  }
}

@Suite struct TopiclessTests {
  @Test func postsWithoutAnyTopicAreSaidNotHatched() {
    let monday = Day(year: 2020, month: 1, day: 6)
    let figure = TopicDistribution(
      topics: [Topic(id: "a", title: "A", slot: 1)],
      bins: [TimeBin(start: monday, end: monday.adding(days: 7), posts: 500, labelled: 0, mix: [0])], by: .week,
      firstDay: monday, lastDay: monday.adding(days: 6), timeZoneName: "UTC")
    let markup = figure.svg(.middle, title: "T", id: "t")
    #expect(markup.contains("No post bears a topic"))
    #expect(!markup.contains("pattern"))
    #expect(!figure.notes.contains { $0.hasPrefix("Hatched") })
  }
}
