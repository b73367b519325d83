// Labels are placed so that none touches another.
import Foundation
import Testing

@testable import Charts

@Suite struct PushApartTests {
  @Test(arguments: [
    ([Double](), [Double]()), ([50], [50]), ([50, 50], [42, 58]), ([50, 52, 90], [43, 59, 90]),
    ([0, 0, 0], [0, 16, 32]),
    ([100, 100, 100], [68, 84, 100]), ([10, 20, 30, 90], [4, 20, 36, 90]),
  ])
  func positions(wanted: [Double], expected: [Double]) {
    #expect(PushApart.positions(wanted, spacing: 16, within: 0...100) == expected)
  }

  @Test(arguments: 0..<50) func keepsOrderAndDistance(seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    let wanted = (0..<Int(random.next() % 12)).map { _ in random.share() * 300 }.sorted()
    let placed = PushApart.positions(wanted, spacing: 16, within: 0...300)
    for (a, b) in zip(placed, placed.dropFirst()) { #expect(b - a >= 16 - 1e-9) }
    #expect(placed.allSatisfy { $0 >= -1e-9 && $0 <= 300 + 1e-9 })
  }
}

@Suite struct EventLaneTests {
  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
  func letters(index: Int, expected: String) { #expect(EventLane.letter(index) == expected) }

  @Test func ofTwoCloseEventsTheEarlierStandsLeft() {
    let scale = TimeScale(start: Fixtures.firstDay, end: Fixtures.lastDay.adding(days: 1), from: 112, to: 948)
    let lane = EventLane(Fixtures.events, on: scale, within: 112...1072, letters: false)
    #expect(lane.labels.map(\.anchor) == [.end, .end, .start])
    #expect(lane.labels.map(\.row) == [0, 0, 0])
    #expect(!lane.usesLetters)
  }

  @Test func denseEventsShareLettersAndNoneIsLost() {
    let scale = TimeScale(start: Fixtures.firstDay, end: Fixtures.lastDay.adding(days: 1), from: 44, to: 296)
    let events = (0..<40).map { Event(day: Day(year: 2019, month: 6, day: 1).adding(days: $0), label: "Event \($0)") }
    let lane = EventLane(events, on: scale, within: 44...328, letters: false)
    #expect(lane.usesLetters)
    #expect(lane.list(width: 300).count == 40)
    #expect(lane.lines.count == 40)
    #expect(lane.labels.map(\.head) == ["A", "B–AN"] || lane.labels.map(\.head) == ["A–AN"])
  }

  @Test func eventsOutsideThePeriodAreNotDrawn() {
    let scale = TimeScale(start: Fixtures.firstDay, end: Fixtures.lastDay.adding(days: 1), from: 112, to: 948)
    let lane = EventLane(
      [
        Event(day: Day(year: 2017, month: 12, day: 31), label: "Before"),
        Event(day: Day(year: 2020, month: 4, day: 18), label: "After"),
      ], on: scale, within: 0...1072, letters: false)
    #expect(lane.labels.isEmpty)
  }
}

/// No two texts overlap and none leaves the drawing, over seeded random figures with gaps, hostile labels and events.
@Suite struct NoCollisionTests {
  @Test(arguments: 0..<120) func topicDistribution(seed: Int) {
    let figure = Fixtures.random(UInt64(seed))
    for drawing in Drawing.allCases {
      let svg = figure.svg(drawing, title: "Title", id: "f")
      let reader = SVGReader(svg)
      #expect(reader.failure == nil)
      #expect(reader.collisions == [], "seed \(seed), \(drawing)")
      #expect(svg.utf8.count < 60_000)
    }
  }

  @Test(arguments: Drawing.allCases) func postingHours(drawing: Drawing) {
    for figure in [Fixtures.hours, PostingHours(counts: [], timeZoneLabel: "UTC+8")] {
      #expect(SVGReader(figure.svg(drawing, title: "Title", id: "f")).collisions == [])
    }
  }
}
