// What forms take and refuse, and that what stands in a chart of an answer is what the answer says.
import Testing

@testable import Charts

/// An answer that a form refuses, with the whole error.
struct Refused: Sendable, CustomTestStringConvertible {
  var form: AnswerForm
  var columns: [String]
  var rows: [[AnswerTable.Cell]]
  var message: String
  var help: String
  var testDescription: String { "\(form.rawValue): \(message)" }

  init(_ form: AnswerForm, _ columns: [String], _ rows: [[AnswerTable.Cell]], _ message: String, _ help: String) {
    (self.form, self.columns, self.rows, self.message, self.help) = (form, columns, rows, message, help)
  }
}

@Suite struct AnswerChartTests {
  static let refused = [
    Refused(
      .bars, ["posts"], [[.integer(3)]],
      "chart=bars needs a first column of labels and 1 to 4 columns of numbers; the answer has one column: \"posts\" (whole numbers)",
      "select the label first, then the numbers"),
    Refused(
      .line, ["client", "n_posts"], [[.null, .integer(2)], [.text("Web"), .integer(3)]],
      "chart=line needs a first column of dates or numbers and 1 to 12 columns of numbers; \"client\" has the text \"Web\" in row 2",
      "use chart=bars for labels; dates are written 2019-08-19 or 2019-08"),
    Refused(
      .columns, ["day", "posts"], [[.text("2019-08-19"), .integer(3)], [.text("2019-08-20"), .text("n/a")]],
      "chart=columns needs a first column of dates or labels and 1 to 8 columns of numbers; \"posts\" has the text \"n/a\" in row 2",
      "leave the column out, or CAST it to a number"),
    Refused(
      .bars, ["a", "b"], (0..<61).map { [.text("x\($0)"), .integer($0)] },
      "chart=bars takes at most 60 rows; the answer has 61", "add LIMIT, or group more coarsely"),
    Refused(
      .heatmap, ["a"] + (0..<31).map { "c\($0)" },
      (0..<40).map { row in [.text("r\(row)")] + (0..<31).map { .integer($0) } },
      "chart=heatmap shows at most 1,000 values; the answer has 1,240",
      "add LIMIT, group more coarsely, or select fewer columns"),
    Refused(
      .area, ["week", "change"], [[.text("2019-08-19"), .integer(-3)]],
      "chart=area cannot show negative numbers; the answer has \u{2212}3", "use chart=line, chart=bars or chart=columns"
    ),
    Refused(
      .line, ["day", "n"], [[.text("2019-08-19"), .integer(1)], [.text("2019-08-19"), .integer(2)]],
      "chart=line needs one row for each place; row 2 is the second for \"2019-08-19\"", "add GROUP BY"),
    Refused(
      .heatmap, ["a", "b", "n"], [[.text("x"), .text("y"), .integer(1)], [.text("x"), .text("y"), .integer(2)]],
      "chart=heatmap needs one row for each place; row 2 is the second for \"x\" and \"y\"", "add GROUP BY"),
    Refused(
      .stacked, ["a", "b", "c", "d", "e", "f", "g", "h"], [[.text("x")] + (0..<7).map { .integer($0) }],
      "chart=stacked takes at most 6 series that are no topics; the answer has 7", "group the rest under one name"),
    Refused(
      .interval, ["a", "b", "c"], [[.text("x"), .integer(1), .integer(2)]],
      "chart=interval needs a column of labels and three of numbers: estimate, low, high; the answer has 3 columns: \"a\" (text), \"b\" (whole numbers), \"c\" (whole numbers)",
      "select label, estimate, low and high, in this order"),
    Refused(
      .interval, ["a", "b", "c", "d"], [[.text("x"), .decimal(0.5), .decimal(0.6), .decimal(0.7)]],
      "chart=interval needs low, estimate and high in order; row 1 has 0.6, 0.5 and 0.7",
      "select label, estimate, low and high, in this order"),
    Refused(
      .dots, ["a", "b", "c", "d"], [[.text("x"), .integer(1), .integer(2), .integer(3)]],
      "chart=dots needs a first column of labels and 1 or 2 columns of numbers; the answer has 4 columns: \"a\" (text), \"b\" (whole numbers), \"c\" (whole numbers), \"d\" (whole numbers)",
      "select fewer columns"),
    Refused(
      .line, ["day", "n"], [[.text("0001-01-01"), .integer(1)], [.text("9999-12-31"), .integer(2)]],
      "chart=line shows at most 20,000 days; the answer runs from 1 Jan 1 to 31 Dec 9999",
      "leave the rows out whose date is wrong"),
  ]

  @Test(arguments: refused) func refusesWhatAFormCannotDraw(refused: Refused) {
    #expect(
      throws: AnswerChartProblem(message: refused.message, help: refused.help),
      performing: {
        _ = try AnswerChart(AnswerTable(columns: refused.columns, rows: refused.rows), as: refused.form)
      })
  }

  @Test func fixturesAreDrawn() {
    for (name, figure) in Fixtures.answers + Fixtures.answerExtremes { #expect(figure is AnswerChart, "\(name)") }
  }

  static func data(_ form: AnswerForm, _ columns: [String], _ rows: [[AnswerTable.Cell]]) throws -> AnswerData {
    let chart = try AnswerChart(AnswerTable(columns: columns, rows: rows), as: form, topics: Fixtures.topics)
    guard case .series(let data) = chart.content else {
      throw AnswerChartProblem(message: "no series", help: "")
    }
    return data
  }

  @Test func longAndWideFormsAreTheSame() throws {
    let long = try Self.data(
      .line, ["month", "topic", "posts"],
      [
        [.text("2019-03"), .text("taiwan"), .integer(5)], [.text("2019-01"), .text("other"), .integer(2)],
        [.text("2019-01"), .text("taiwan"), .integer(1)],
      ])
    let wide = try Self.data(
      .line, ["month", "taiwan", "other"],
      [[.text("2019-03"), .integer(5), .null], [.text("2019-01"), .integer(1), .integer(2)]])
    #expect(long.axis == wide.axis && long.series == wide.series)
    #expect(long.series.map(\.values) == [[1, nil, 5], [2, nil, nil]])
    #expect(long.series[0].topic?.id == "taiwan" && long.series[1].topic == nil)
    #expect(long.valueName == "posts" && wide.valueName == "taiwan and other")
    #expect(wide.gaps == 1)
    #expect(
      wide.notes == [
        "The answer has no row for 1 of 3 months; they are gaps, not zeros.", "No value: 1 of 4.",
      ])
  }

  @Test(arguments: [
    (["2019-08-19", "2019-08-26", "2019-09-09"], "week", 4), (["2019-08-19", "2019-08-20", "2019-08-23"], "day", 5),
    (["2019-01", "2019-02", "2019-05"], "month", 5), (["2019-01", "2019-04", "2019-10"], "quarter", 4),
    (["2018-01-01", "2020-01-01"], "year", 3), (["2019-01", "2019-05"], "month", 5), (["2019-08-19"], "day", 1),
    (["2019-08-01", "2019-09-01"], "month", 2), (["2019-08"], "month", 1),
  ])
  func datesFindTheirStep(texts: [String], step: String, count: Int) throws {
    let data = try Self.data(.columns, ["when", "n"], texts.map { [.text($0), .integer(1)] })
    guard case .days(let days, let found) = data.axis else {
      Issue.record("no dates")
      return
    }
    #expect(found.name == step && days.count == count)
  }

  @Test func sharesAreWrittenInPerCent() throws {
    #expect(try Self.data(.bars, ["a", "share"], [[.text("x"), .decimal(0.25)]]).style == .share)
    #expect(try Self.data(.bars, ["a", "share"], [[.text("x"), .integer(25)]]).style == .count)
    #expect(try Self.data(.bars, ["a", "mean"], [[.text("x"), .decimal(0.25)]]).style == .number)
    #expect(
      try Self.data(.columns, ["year", "n"], [[.integer(2019), .integer(1)]]).axis
        == .days([Day(year: 2019, month: 1, day: 1)], .months(12)))
  }

  @Test(arguments: Drawing.allCases) func barsReadBackAgreeWithTheAnswer(drawing: Drawing) throws {
    for name in ["answer-bars", "answer-bars-two", "answer-bars-negative"] {
      let chart = try #require(Fixtures.answers.first { $0.name == name }?.figure as? AnswerChart)
      guard case .series(let data) = chart.content else { continue }
      let svg = chart.svg(drawing, title: "T", id: "f")
      let topics = data.series.compactMap { $0.topic.map { "t\($0.slot)" } }
      let bars = (topics.isEmpty ? ["data"] : topics).flatMap { shapes(svg, $0) }
      let values = data.series.flatMap { $0.values.compactMap { $0 } }.filter { $0 != 0 }
      #expect(bars.count == values.count)
      let unit = (bars.map(\.width).max() ?? 0) / (values.map(abs).max() ?? 1)
      for (bar, value) in zip(bars, values) { #expect(abs(bar.width - max(0.8, abs(value) * unit)) < 0.16) }
      let texts = SVGReader(svg).all("text").map(\.text)
      for value in data.values { #expect(texts.contains(data.style.text(value))) }
    }
  }

  @Test(arguments: Drawing.allCases) func stacksReadBackAgreeWithTheAnswer(drawing: Drawing) throws {
    let chart = try #require(Fixtures.answers.first { $0.name == "answer-stacked" }?.figure as? AnswerChart)
    guard case .series(let data) = chart.content else { return }
    let svg = chart.svg(drawing, title: "T", id: "f")
    let parts = ["t1", "t2", "data"].map { shapes(svg, $0).filter { $0.height != 10 || $0.width != 10 } }
    let unit = (parts[0].map(\.height).max() ?? 0) / 900
    for (series, bars) in zip(data.series, parts) {
      let values = series.values.compactMap { $0 }.filter { $0 > 0 }
      #expect(bars.count == values.count)
      for (bar, value) in zip(bars, values) { #expect(abs(bar.height - max(0.5, value * unit)) < 0.16) }
    }
    // Each part stands on the one below.
    for (lower, upper) in zip(parts[0], parts[1].suffix(parts[0].count)) where abs(lower.x - upper.x) < 0.1 {
      #expect(abs(upper.maxY - lower.y) < 0.16)
    }
    #expect(data.gaps == 1)
  }

  @Test func lineReadsBackAgreesWithTheAnswer() throws {
    let chart = try #require(Fixtures.answers.first { $0.name == "answer-line" }?.figure as? AnswerChart)
    let reader = SVGReader(chart.svg(.wide, title: "T", id: "f"))
    let lines = reader.all("path", class: "cap").map { outlines($0.attributes["d"] ?? "") }
    #expect(lines.map { $0.map(\.count) } == [[120], [50, 60], [120]])
    #expect(reader.all("path", class: "dash").count == 1)
  }

  @Test func heatmapReadsBackAgreesWithTheAnswer() throws {
    let chart = try #require(Fixtures.answers.first { $0.name == "answer-heatmap" }?.figure as? AnswerChart)
    guard case .series(let data) = chart.content else { return }
    let map = AnswerHeatmap(data: data)
    let svg = chart.svg(.wide, title: "T", id: "f")
    let bounds = map.bounds
    #expect(bounds == [0, 2_500, 5_000, 7_500, 10_000, 12_500])
    for step in 0..<6 {
      let cells = shapes(svg, "k\(step)").filter { $0.height > 20 }
      #expect(cells.count == data.values.filter { map.step($0, bounds) == step }.count)
    }
  }

  @Test func theTableIsTheAnswer() throws {
    let chart = try AnswerChart(
      AnswerTable(
        columns: ["week", "count(*)", "count(*)", ""],
        rows: [
          [.text("2019-08-19"), .integer(3), .decimal(1.5), .null],
          [.text("2019-08-12"), .null, .decimal(.nan), .null],
        ]),
      as: .columns)
    #expect(
      chart.table.csv == "week,count,count-3,value\n2019-08-19,3,1.5,\n2019-08-12,,,\n")
    #expect(chart.table.columns.map(\.label) == ["week", "count(*)", "count(*)", "value"])
  }
}
