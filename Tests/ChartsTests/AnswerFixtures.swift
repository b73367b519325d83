// Answers to questions, as an editor's SQL gives them: one plausible for each form, and what is empty, sparse or hostile.
import Foundation

@testable import Charts

extension Fixtures {
  /// A chart of a table that its form takes.
  static func answer(
    _ form: AnswerForm, _ columns: [String], _ rows: [[AnswerTable.Cell]], events: [Event] = []
  ) -> any Figure {
    do throws(AnswerChartProblem) {
      return try AnswerChart(AnswerTable(columns: columns, rows: rows), as: form, topics: topics, events: events)
    } catch {
      // A figure whose description fails the test that it does not end as all do.
      return BarTable.ranking(
        kind: "problem", subtitle: "", rowLabel: "", countLabel: error.message, [], total: nil)
    }
  }

  private static let clients: [(String, Int, Double)] = [
    ("Twitter Web Client", 182_311, 0.523), ("Twitter for Android", 61_004, 0.175), ("TweetDeck", 38_822, 0.111),
    ("Twitter for iPhone", 30_118, 0.086), ("IFTTT", 9_310, 0.027), ("dlvr.it", 210, 0.001), ("Hootsuite", 0, 0),
  ]

  private static func weekly(_ count: Int, _ value: (Int) -> [AnswerTable.Cell]) -> [[AnswerTable.Cell]] {
    (0..<count).map { [.text(firstDay.adding(days: 7 * $0).iso)] + value($0) }
  }

  private static let months = ["2019-01", "2019-02", "2019-03", "2019-04", "2019-06", "2019-07", "2019-08", "2019-09"]

  /// Long form: month, topic, posts.
  private static let byMonthAndTopic: [[AnswerTable.Cell]] = months.enumerated().flatMap { month, name in
    [("guo-wengui", 900 - month * 90), ("hong-kong", month * month * 60), ("No topic", 400 + month * 20)].map {
      [.text(name), .text($0.0), .integer($0.1)]
    }
  }

  static let answers: [(name: String, figure: any Figure)] = [
    ("answer-bars", answer(.bars, ["client", "posts"], clients.map { [.text($0.0), .integer($0.1)] })),
    ("answer-bars-share", answer(.bars, ["client", "share"], clients.map { [.text($0.0), .decimal($0.2)] })),
    (
      "answer-bars-two",
      answer(
        .bars, ["client", "hong-kong", "taiwan"], clients.map { [.text($0.0), .integer($0.1), .integer($0.1 / 3)] })
    ),
    (
      "answer-bars-negative",
      answer(
        .bars, ["account", "change"],
        [[.text("@first"), .decimal(-12.5)], [.text("@second"), .decimal(30.25)], [.text("@third"), .null]])
    ),
    (
      "answer-columns",
      answer(.columns, ["hour", "posts"], (0..<24).map { [.integer($0), .integer(($0 * 37) % 23 * 400)] })
    ),
    (
      "answer-columns-labels",
      answer(
        .columns, ["language", "posts", "accounts"],
        [
          ("Chinese", 273_309, 14_000), ("English", 40_438, 9_100), ("Japanese", 5_229, 300),
          ("Traditional Chinese", 900, 90),
        ]
        .map { [.text($0.0), .integer($0.1), .integer($0.2)] })
    ),
    (
      "answer-columns-weeks",
      answer(
        .columns, ["week", "posts"],
        weekly(120) { [($0 / 7) % 5 == 3 ? .null : .integer(2_000 + ($0 * 97) % 1_100 * $0 / 9)] }.enumerated()
          .filter { !(40..<44).contains($0.offset) }.map(\.element), events: events)
    ),
    (
      "answer-line",
      answer(
        .line, ["week", "Hong Kong protests", "active accounts", "new accounts"],
        weekly(120) { week in
          [
            .integer(week * week), (50..<60).contains(week) ? .null : .integer(4_000 + (week * 131) % 900),
            .integer(2_000 - week * 9),
          ]
        }, events: events)
    ),
    (
      "answer-line-numbers",
      answer(.line, ["rank", "share of posts"], (1...80).map { [.integer($0), .decimal(1 / Double($0))] })
    ),
    (
      "answer-area",
      answer(
        .area, ["week", "covid-19", "all posts"],
        weekly(120) { [.integer(max(0, $0 - 80) * 90), $0 == 30 ? .null : .integer(5_000 + ($0 * 71) % 900)] })
    ),
    ("answer-stacked", answer(.stacked, ["month", "topic", "posts"], byMonthAndTopic, events: [events[0]])),
    (
      "answer-stacked-labels",
      answer(
        .stacked, ["client", "original", "retweets", "replies"],
        clients.map { [.text($0.0), .integer($0.1 / 2), .integer($0.1 / 3), .integer($0.1 / 6)] })
    ),
    (
      "answer-dots",
      answer(
        .dots, ["client", "before", "after"],
        clients.map { [.text($0.0), .decimal($0.2 * 90), .decimal(40 + $0.2 * 20)] })
    ),
    (
      "answer-dots-strip",
      answer(
        .dots, ["topic", "minutes"],
        (0..<160).map {
          [.text(["Hong Kong", "Taiwan", "COVID-19"][$0 % 3]), .integer(20 + ($0 * 61) % 97 * ($0 % 3 + 1))]
        })
    ),
    (
      "answer-heatmap",
      answer(
        .heatmap, ["language", "topic", "posts"],
        ["Chinese", "English", "Japanese", "Undetermined"].enumerated().flatMap { row, language in
          ["Guo Wengui", "Hong Kong", "COVID-19", "Taiwan"].enumerated().compactMap { column, topic in
            row == 2 && column == 0
              ? nil : [.text(language), .text(topic), .integer((row * 31 + column * 47) % 17 * 900)]
          }
        })
    ),
    (
      "answer-heatmap-many",
      answer(
        .heatmap, ["day"] + (0..<24).map { "hour_\($0)" },
        (0..<28).map { day in [.text(firstDay.adding(days: day).iso)] + (0..<24).map { .integer(day * $0 % 53) } })
    ),
    (
      "answer-interval",
      answer(
        .interval, ["topic", "precision", "low", "high"],
        [
          [.text("Hong Kong protests"), .decimal(0.94), .decimal(0.91), .decimal(0.96)],
          [.text("Taiwan"), .decimal(0.84), .decimal(0.79), .decimal(0.88)],
          [.text("COVID-19"), .null, .null, .null],
        ])
    ),
  ]

  private static func many(_ count: Int) -> String { "series_\(count)" }

  static let answerExtremes: [(name: String, figure: any Figure)] =
    AnswerForm.allCases.map { form in
      let columns = form == .interval ? ["label", "a", "b", "c"] : ["label", "a"]
      return ("answer-\(form.rawValue)-empty", answer(form, columns, []))
    }
    + AnswerForm.allCases.map { form in
      let first: AnswerTable.Cell = form == .line || form == .area ? .text("2019-08-19") : .text("only")
      let row: [AnswerTable.Cell] =
        form == .interval ? [first, .integer(0), .integer(0), .integer(0)] : [first, .integer(0)]
      return (
        "answer-\(form.rawValue)-one",
        answer(form, form == .interval ? ["label", "a", "b", "c"] : ["label", "a"], [row])
      )
    } + [
      (
        "answer-bars-hostile",
        answer(.bars, [hostile[0], hostile[1]], hostile.map { [.text($0), .integer($0.utf8.count)] })
      ),
      (
        "answer-stacked-hostile",
        answer(
          .stacked, ["week"] + hostile.prefix(6),
          weekly(40) { week in (0..<6).map { .integer((week * 7 + $0 * 11) % 13) } })
      ),
      (
        "answer-line-hostile",
        answer(.line, ["day"] + hostile, weekly(9) { week in hostile.indices.map { .integer(week * $0) } })
      ),
      (
        "answer-dots-hostile",
        answer(.dots, hostile.prefix(2) + [hostile[3]], hostile.map { [.text($0), .integer(3), .decimal(-1e12)] })
      ),
      (
        "answer-heatmap-hostile",
        answer(.heatmap, ["x"] + hostile, hostile.map { [.text($0)] + hostile.indices.map { .integer($0) } })
      ),
      (
        "answer-interval-hostile",
        answer(
          .interval, hostile.prefix(4) + [], hostile.map { [.text($0), .integer(5), .integer(-3), .decimal(1e9)] })
      ),
      (
        "answer-columns-most",
        answer(
          .columns, ["day", "n"], (0..<1_000).map { [.text(firstDay.adding(days: $0).iso), .integer($0 * 7 % 97)] })
      ),
      (
        "answer-line-most",
        answer(
          .line, ["day", "a", "b"],
          (0..<2_000).map { [.text(firstDay.adding(days: $0).iso), .decimal(Double($0 * 7 % 97) * 1e6), .integer($0)] })
      ),
      (
        "answer-dots-most",
        answer(.dots, ["topic", "n"], (0..<3_000).map { [.text("t\($0 % 7)"), .integer($0 * 7_919 % 100_003)] })
      ),
      (
        "answer-bars-null", answer(.bars, ["a", "b"], [[.null, .null], [.text(""), .decimal(.infinity)]])
      ),
    ]
}
