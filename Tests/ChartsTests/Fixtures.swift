// Data that tests draw: plausible courses of four topics from a seeded generator, and the hostile labels.
import Foundation

@testable import Charts

/// A linear congruential generator (Knuth's MMIX constants): the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var x = state
    x ^= x >> 33
    x &*= 0xff51_afd7_ed55_8ccd
    return x ^ (x >> 33)
  }
  /// 0 to below 1, in steps of a thousandth, so that no platform's arithmetic matters.
  mutating func share() -> Double { Double(next() % 1000) / 1000 }
}

enum Fixtures {
  static let topics = [
    Topic(id: "guo-wengui", title: "Guo Wengui", slot: 1),
    Topic(id: "hong-kong", title: "Hong Kong protests", shortTitle: "Hong Kong", slot: 2),
    Topic(id: "covid-19", title: "COVID-19", slot: 3),
    Topic(id: "taiwan", title: "Taiwan", slot: 4),
  ]
  static let firstDay = Day(year: 2018, month: 1, day: 1)
  static let lastDay = Day(year: 2020, month: 4, day: 17)
  static let events = [
    Event(day: Day(year: 2019, month: 6, day: 9), label: "March in Hong Kong"),
    Event(day: Day(year: 2020, month: 1, day: 11), label: "Taiwan election"),
    Event(day: Day(year: 2020, month: 1, day: 23), label: "Wuhan lockdown"),
  ]

  /// 120 weeks of four topics.
  static let weeks: [TimeBin] = {
    var random = SeededGenerator(2020)
    return stride(from: firstDay.number, through: lastDay.number, by: 7).map { number in
      let day = Day(number: number)
      func near(_ year: Int, _ month: Int, _ day: Int, width: Double) -> Double {
        max(0, 1 - abs(Double(number - Day(year: year, month: month, day: day).number)) / width)
      }
      let partial = number + 7 > lastDay.number + 1 ? 5.0 / 7 : 1
      let guo = min(1, Double(number - firstDay.number) / 60) * (700 + 500 * random.share())
      let hongKong =
        60 * random.share() + 8_000 * near(2019, 8, 24, width: 60) + 10_000 * near(2019, 11, 14, width: 50)
      let covid = 6_000 * near(2020, 4, 20, width: 90)
      let taiwan = 40 * random.share() + 1_600 * near(2020, 1, 6, width: 40)
      let mix = [guo, hongKong, covid, taiwan].map { ($0 * partial).rounded() }
      let labelled = Int(mix.reduce(0, +))
      return TimeBin(
        start: day, end: day.adding(days: 7), posts: labelled + Int(Double(labelled) * 0.2 * random.share()) + 30,
        labelled: labelled, mix: mix)
    }
  }()

  static func lead(
    topics: [Topic] = topics, bins: [TimeBin] = weeks, by: BinUnit = .week, firstDay: Day = firstDay,
    lastDay: Day = lastDay, events: [Event] = events, includeOther: Bool = false
  ) -> TopicDistribution {
    TopicDistribution(
      topics: topics, bins: bins, by: by, firstDay: firstDay, lastDay: lastDay, timeZoneName: "UTC+8", noun: "tweets",
      events: events, includeOther: includeOther)
  }

  static let hours: PostingHours = {
    let profile = [3, 2, 2, 2, 2, 4, 12, 30, 60, 110, 125, 115, 60, 65, 115, 125, 118, 90, 40, 35, 34, 33, 28, 14]
    let days = [100, 102, 101, 97, 93, 20, 16]
    return PostingHours(
      counts: days.map { day in profile.map { $0 * day / 2 } }, timeZoneLabel: "UTC+8", noun: "tweets")
  }()

  /// Labels that try to leave their place.
  static let hostile = [
    "</svg><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "AT&T &amp; ]]> <!-- '",
    "مرحبا بالعالم \u{202E}evil\u{2066}",
    String(repeating: "All work and no play ", count: 25),
    "👩‍👩‍👧‍👦🔥🇹🇼 emoji",
    "bell\u{7}\u{0}\u{1B}[31m\u{85}\u{9F}\r\n\tred",
    "香港反送中運動與國安法的實施以及一個非常長的標題",
  ]

  static let hostileTopics = hostile.enumerated().map { Topic(id: "t\($0)", title: $1, slot: $0 + 1) }

  /// A figure of random shares, gaps, events and length.
  static func random(_ seed: UInt64) -> TopicDistribution {
    var random = SeededGenerator(seed)
    let count = Int(random.next() % 9)
    let pool = seed % 3 == 0 ? hostileTopics : topics + hostileTopics[4...]
    let start = Day(year: 2017, month: 1, day: 1).adding(days: Int(random.next() % 900))
    let length = [1, 3, 9, 30, 61, 120, 400, 900, 2_500][Int(random.next() % 9)]
    let last = start.adding(days: length - 1)
    let by: BinUnit = length > 1_000 || seed % 5 == 0 ? .month : .week
    var bins: [TimeBin] = []
    var day = by == .week ? start.startOfWeek : start.startOfMonth
    while day <= last {
      let end = by == .week ? day.adding(days: 7) : day.startOfMonth(adding: 1)
      let size = random.next() % 6 == 0 ? 20.0 : 4_000 * random.share() + 200
      let mix = (0..<count).map { _ in (size * random.share()).rounded() }
      let labelled = Int(mix.reduce(0, +))
      if random.next() % 20 != 0 {
        bins.append(
          TimeBin(start: day, end: end, posts: labelled + Int(random.next() % 3_000), labelled: labelled, mix: mix))
      }
      day = end
    }
    let events = (0..<Int(random.next() % 7)).map { index in
      Event(
        day: start.adding(days: Int(random.next() % UInt64(length))),
        label: (hostile + ["March in Hong Kong", "Election"])[(index + Int(seed)) % 10])
    }
    return TopicDistribution(
      topics: Array(pool.prefix(count)), bins: bins, by: by, firstDay: start, lastDay: last, timeZoneName: "UTC+8",
      noun: "tweets", events: events, includeOther: seed % 4 == 0)
  }
}
