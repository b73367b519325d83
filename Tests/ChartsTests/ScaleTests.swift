// Exact ticks of every scale.
import Foundation
import Testing

@testable import Charts

@Suite struct LinearScaleTests {
  // The values of d3-array's `ticks`.
  @Test(arguments: [
    (0.0, 1.0, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]),
    (0, 1, 4, [0, 0.2, 0.4, 0.6, 0.8, 1.0]), (0, 1, 2, [0, 0.5, 1]), (0, 1, 1, [0, 1]),
    (0, 10, 5, [0, 2, 4, 6, 8, 10]), (-10, 10, 4, [-10, -5, 0, 5, 10]), (0, 11_209, 2, [0, 5_000, 10_000]),
    (0, 11_209, 1, [0, 10_000]), (0, 3, 2, [0, 2]), (0, 3, 3, [0, 1, 2, 3]), (0, 0.07, 3, [0, 0.02, 0.04, 0.06]),
    (1, 1, 5, [1]),
    (0, 5, 0, [0]),
    (3, 97, 4, [20, 40, 60, 80]), (0, 2e9, 4, [0, 5e8, 1e9, 1.5e9, 2e9]), (0.1, 0.3, 2, [0.1, 0.2, 0.3]),
  ])
  func ticks(low: Double, high: Double, count: Int, expected: [Double]) {
    #expect(LinearScale.ticks(low...high, count) == expected)
  }

  @Test(arguments: [
    (0.0, 11_209.0, 2, 0.0, 15_000.0), (0, 0.93, 5, 0, 1), (-3, 97, 4, -20, 100), (0, 10, 5, 0, 10), (4, 4, 3, 4, 4),
  ])
  func nice(low: Double, high: Double, count: Int, niceLow: Double, niceHigh: Double) {
    #expect(LinearScale.nice(low...high, count) == niceLow...niceHigh)
  }

  @Test func mapsToPixelsAndSurvivesEmptyDomains() {
    let scale = LinearScale(0...200, from: 100, to: 0)
    #expect(scale(0) == 100 && scale(50) == 75 && scale(200) == 0)
    #expect(LinearScale(0...0, from: 100, to: 0)(0) == 100)
    #expect(LinearScale(0...Double.infinity, from: 100, to: 0)(0) == 100)
  }
}

@Suite struct TimeScaleTests {
  @Test(arguments: [
    (CalendarUnit.days(1), "2020-02-27", "2020-03-02", ["2020-02-27", "2020-02-28", "2020-02-29", "2020-03-01"]),
    (.weeks(1), "2019-12-25", "2020-01-15", ["2019-12-30", "2020-01-06", "2020-01-13"]),
    (.weeks(2), "2019-12-25", "2020-02-01", ["2019-12-30", "2020-01-13", "2020-01-27"]),
    (.months(1), "2020-01-31", "2020-04-17", ["2020-02-01", "2020-03-01", "2020-04-01"]),
    (.months(3), "2018-01-01", "2019-01-02", ["2018-01-01", "2018-04-01", "2018-07-01", "2018-10-01", "2019-01-01"]),
    (.months(6), "2018-02-01", "2019-08-01", ["2018-07-01", "2019-01-01", "2019-07-01"]),
    (.years(1), "2018-01-01", "2020-04-18", ["2018-01-01", "2019-01-01", "2020-01-01"]),
    (.years(5), "2008-03-01", "2021-01-01", ["2010-01-01", "2015-01-01", "2020-01-01"]),
    (.months(1), "2020-01-31", "2020-02-01", []),
    (.weeks(1), "1969-12-20", "1970-01-06", ["1969-12-22", "1969-12-29", "1970-01-05"]),
  ])
  func calendarTrueTicks(unit: CalendarUnit, start: String, end: String, expected: [String]) throws {
    let scale = TimeScale(start: try #require(Day(iso: start)), end: try #require(Day(iso: end)), from: 0, to: 100)
    #expect(scale.ticks(unit).map(\.iso) == expected)
  }

  @Test func mapsDaysToPixels() {
    let start = Day(year: 2020, month: 1, day: 1)
    let scale = TimeScale(start: start, end: start.adding(days: 10), from: 100, to: 200)
    #expect(scale.x(start) == 100)
    #expect(scale.middle(start) == 105)
    #expect(scale.x(start.adding(days: 10)) == 200)
    #expect(TimeScale(start: start, end: start, from: 0, to: 10).x(start) == 0)
  }

  /// What the axis prints over spans from a day to a century.
  @Test(arguments: [
    ("2018-01-01", "2020-04-18", 836.0, ["2018", "Apr", "Jul", "Oct", "2019", "Apr", "Jul", "Oct", "2020", "Apr"]),
    ("2018-01-01", "2020-04-18", 250, ["2018", "Jul", "2019", "Jul", "2020"]),
    ("2019-08-19", "2019-08-26", 494, ["20 Aug 2019", "22 Aug", "24 Aug"]),
    ("2019-08-01", "2019-12-31", 494, ["Aug 2019", "Sep", "Oct", "Nov", "Dec"]),
    ("2019-08-19", "2019-08-20", 494, ["19 Aug 2019"]),
    (
      "2009-01-01", "2020-04-18", 494,
      ["2009", "2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020"]
    ),
    ("1920-01-01", "2020-01-02", 250, ["1920", "1940", "1960", "1980", "2000"]),
    ("2019-02-10", "2019-02-12", 250, ["10 Feb 2019", "11 Feb"]),
  ])
  func axisLabels(start: String, end: String, width: Double, expected: [String]) throws {
    let scale = TimeScale(
      start: try #require(Day(iso: start)), end: try #require(Day(iso: end)), from: 50, to: 50 + width)
    var canvas = Canvas(id: "x")
    TimeAxis(scale: scale).draw(on: &canvas, y: 10, edge: 50 + width + 20)
    let reader = SVGReader("<svg width=\"2000\" height=\"100\">\(canvas.markup)</svg>")
    #expect(reader.all("text").map(\.text) == expected)
    #expect(reader.collisions == [])
  }
}

@Suite struct ClassScaleTests {
  @Test(arguments: [
    (0.0, 0), (0.000_9, 0), (0.001, 1), (0.003, 2), (0.006_9, 2), (0.007, 3), (0.012, 4), (0.017_4, 4), (0.0175, 5),
    (1, 5),
  ])
  func steps(share: Double, step: Int) {
    #expect(ClassScale.step(share) == step)
  }
}
