// Marks read back from the drawings of the figures that other files do not cover, against their tables.
import Foundation
import Testing

@testable import Charts

@Suite struct ReadBackTests {
  @Test(arguments: [Drawing.wide, .middle]) func heatmapCellsAgreeWithTheTable(drawing: Drawing) {
    let figure = Fixtures.hours
    let svg = figure.svg(drawing, title: "T", id: "f")
    for step in 0..<6 {
      // The key has one swatch of each class.
      let cells = shapes(svg, "k\(step)").filter { $0.height > 15 }
      let expected = figure.counts.joined().filter { ClassScale.step(figure.share($0)) == step }.count
      #expect(cells.count == expected, "class \(step)")
    }
    let rows = figure.table.rows.dropLast()
    #expect(rows.map { $0[8] } == figure.byHour.map(DataTable.Cell.integer))
  }

  @Test(arguments: Drawing.allCases) func barsOfThemesAgreeWithTheTable(drawing: Drawing) throws {
    let figure = try #require(Fixtures.gallery.first { $0.name == "themes" }?.figure as? BarTable)
    let svg = figure.svg(drawing, title: "T", id: "f")
    let counts = figure.rows.map(\.count)
    let bars = (["data2"] + (1...8).map { "t\($0)" }).flatMap { shapes(svg, $0) }
    #expect(bars.count == counts.filter { $0 > 0 }.count)
    let unit = (bars.map(\.width).max() ?? 0) / Double(counts.max() ?? 1)
    for (bar, count) in zip(bars.map(\.width).sorted(), counts.filter { $0 > 0 }.sorted()) {
      #expect(abs(bar - max(0.8, Double(count) * unit)) < 0.16)
    }
  }

  @Test(arguments: [Drawing.wide, .middle]) func panelsOfReleasesAgreeWithTheTable(drawing: Drawing) throws {
    let figure = Fixtures.releases
    let reader = SVGReader(figure.svg(drawing, title: "T", id: "f"))
    let areas = reader.all("path", class: "data").map { outlines($0.attributes["d"] ?? "").flatMap { $0 } }
    let positions = try #require(reader.elements.first?.attributes["data-x"]).split(separator: " ").compactMap {
      Double($0)
    }
    #expect(areas.count == figure.releases.count)
    for (index, points) in areas.enumerated() {
      let column = figure.table.rows.map { row in if case .integer(let value) = row[index + 1] { value } else { 0 } }
      let base = points.map(\.y).max() ?? 0
      let unit = (base - (points.map(\.y).min() ?? 0)) / Double(column.max() ?? 1)
      for (x, value) in zip(positions, column) {
        let height = points.filter { abs($0.x - x) < 0.06 }.map { base - $0.y }.max() ?? 0
        #expect(abs(height - Double(value) * unit) < 0.16)
      }
    }
  }

  @Test func sharedTextsAndAccountsAreSaidWhereTheyWereCompared() {
    let bins = [VolumeBin(start: Fixtures.firstDay, end: Fixtures.firstDay.adding(days: 31), counts: [7])]
    let figure = ReleasesCompared(releases: [
      Release(title: "June", accounts: 5, posts: 7, bins: bins),
      Release(title: "August", accounts: 6, posts: 7, bins: bins, shared: (12, 0)),
    ])
    #expect(figure.description.hasSuffix("; it shares 12 texts and 0 accounts with the first."))
    #expect(figure.notes.count == 2)
    let texts = SVGReader(figure.svg(.wide, title: "T", id: "f")).all("text").map(\.text)
    #expect(texts.contains("shared: 12 texts") && texts.contains("and 0 accounts"))
  }

  @Test(arguments: [Drawing.wide, .middle]) func coRetweetsAgreeWithTheTable(drawing: Drawing) throws {
    let figure = Fixtures.coRetweets
    let reader = SVGReader(figure.svg(drawing, title: "T", id: "f"))
    let lines = reader.all("path").filter { $0.attributes["d"]?.contains("q") == true }
    #expect(lines.count == figure.table.rows.count && lines.count == figure.shownPairs)
    let dots = try #require(reader.all("path", class: "d3").first)
    #expect(dots.attributes["d"]?.matches(of: /h0/).count == figure.shownAccounts)
    // Every line ends at dots, as far as whole pixels can.
    let places = outlines(dots.attributes["d"]?.replacingOccurrences(of: "m", with: "l") ?? "").flatMap { $0 }
    for line in lines {
      for end in [outlines(line.attributes["d"] ?? "")[0].first, outlines(line.attributes["d"] ?? "")[0].last] {
        let end = try #require(end)
        #expect(places.contains { abs($0.x - end.x) < 0.6 && abs($0.y - end.y) < 0.6 })
      }
    }
    #expect(figure.groups.map(\.members.count) == [12, 5, 2])
    #expect(figure.description.hasPrefix("40 pairs of 30 accounts; by chance 1.5 pairs would be expected."))
  }

  @Test func ofTooManyPairsThoseWithMostPostsAreDrawn() {
    let figure = CoRetweetNetwork(
      accounts: (0..<1_000).map(String.init), pairs: (0..<500).map { .init(a: 2 * $0, b: 2 * $0 + 1, posts: $0) },
      minutes: 1, threshold: 1, allPairs: 0, allAccounts: 0, expected: .nan)
    #expect(figure.shownAccounts == 180 && figure.shownPairs == 90)
    #expect(figure.groups.flatMap(\.pairs).map(\.posts).min() == 410)
    #expect(figure.allPairs == 500 && figure.allAccounts == 1_000)
  }

  @Test(arguments: Drawing.allCases) func dotsOfThemesComparedAgreeWithTheTable(drawing: Drawing) {
    let figure = Fixtures.themesCompared
    let reader = SVGReader(figure.svg(drawing, title: "T", id: "f"))
    // The first of each is the key's.
    let filled = reader.all("circle", class: "data").dropFirst().map { $0.number("cx") }
    let open = reader.all("circle", class: "open").dropFirst().map { $0.number("cx") }
    #expect(filled.count == 3 && open.count == 3)
    func share(_ row: Int, _ column: Int) -> Double {
      if case .share(let value) = figure.table.rows[row][column] { value } else { -1 }
    }
    let unit = (filled[0] - filled[1]) / (share(0, 2) - share(1, 2))
    for row in 0..<3 {
      #expect(abs(filled[row] - filled[1] - (share(row, 2) - share(1, 2)) * unit) < 0.35)
      #expect(abs(open[row] - filled[1] - (share(row, 4) - share(1, 2)) * unit) < 0.35)
    }
  }

  @Test func activityAgreesWithTheTable() throws {
    let figure = Fixtures.activity
    let reader = SVGReader(figure.svg(.wide, title: "T", id: "f"))
    let points = outlines(try #require(reader.all("path", class: "data").first).attributes["d"] ?? "").flatMap { $0 }
    let positions = try #require(reader.elements.first?.attributes["data-x"]).split(separator: " ").compactMap {
      Double($0)
    }
    let base = points.map(\.y).max() ?? 0
    let unit = (base - (points.map(\.y).min() ?? 0)) / Double(figure.bins.map { $0.counts[0] }.max() ?? 1)
    for (x, bin) in zip(positions, figure.bins) {
      let height = points.filter { abs($0.x - x) < 0.06 }.map { base - $0.y }.max() ?? 0
      #expect(abs(height - Double(bin.counts[0]) * unit) < 0.16)
    }
    #expect(figure.description.contains("posts in 30 of 36 weeks"))
  }
}

/// Lightness tells neighbours apart where colour does not: in grey and for every reader.
@Suite struct GreyscaleTests {
  @Test(arguments: ["light", "dark"]) func neighboursOfTheStackDifferInGrey(theme: String) throws {
    func grey(_ slot: Int) throws -> String {
      let color = try StyleTests.color("topic-\(slot)")
      return theme == "light" ? color.light : color.dark
    }
    // The first four stand on one another in the lead figure.
    for slot in 1..<4 {
      #expect(StyleTests.contrast(try grey(slot), try grey(slot + 1)) >= 1.3, "\(slot) and \(slot + 1)")
    }
    let steps = try (0..<6).map { step in
      let color = try StyleTests.color("heat-\(step)")
      return StyleTests.luminance(theme == "light" ? color.light : color.dark)
    }
    #expect(steps == (theme == "light" ? steps.sorted(by: >) : steps.sorted()))
  }
}
