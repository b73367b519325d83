// When the synthetic campaign posts, and on what: how much on each day by topic, and the hours of the working day.

/// What a post is about, in the order of the weights below.
enum Subject: Int, CaseIterable {
  case offTopic, guoWengui, hongKong, covid, taiwan

  /// The name of its phrase list.
  var list: String {
    switch self {
    case .offTopic: "off"
    case .guoWengui: "guo"
    case .hongKong: "hk"
    case .covid: "covid"
    case .taiwan: "taiwan"
    }
  }
}

/// Posts per day and topic, as weights; days are counted from the first.
struct Schedule {
  static let firstDay = Day(2018, 1, 1)
  static let lastDay = Day(2020, 4, 17)

  /// A topic's course: weights on given days, straight lines between them.
  private static let courses: [[(Day, Int)]] = [
    [  // off topic: the network's earlier life as spam
      (Day(2018, 1, 1), 330), (Day(2018, 6, 1), 290), (Day(2018, 12, 1), 210), (Day(2019, 3, 1), 130),
      (Day(2019, 6, 1), 120), (Day(2019, 9, 1), 140), (Day(2019, 12, 1), 110), (Day(2020, 1, 15), 90),
      (Day(2020, 4, 17), 80),
    ],
    [  // Guo Wengui
      (Day(2018, 1, 1), 110), (Day(2018, 4, 10), 210), (Day(2018, 8, 1), 160), (Day(2018, 11, 22), 250),
      (Day(2018, 12, 20), 170), (Day(2019, 3, 1), 140), (Day(2019, 6, 1), 90), (Day(2019, 9, 1), 60),
      (Day(2020, 1, 1), 40), (Day(2020, 4, 17), 70),
    ],
    [  // Hong Kong
      (Day(2018, 1, 1), 2), (Day(2019, 5, 25), 4), (Day(2019, 6, 9), 185), (Day(2019, 6, 16), 345),
      (Day(2019, 7, 2), 530), (Day(2019, 7, 22), 735), (Day(2019, 8, 14), 1105), (Day(2019, 8, 20), 495),
      (Day(2019, 9, 10), 645), (Day(2019, 10, 1), 920), (Day(2019, 10, 20), 700), (Day(2019, 11, 13), 1240),
      (Day(2019, 11, 19), 1140), (Day(2019, 11, 26), 600), (Day(2019, 12, 15), 345), (Day(2020, 1, 20), 170),
      (Day(2020, 2, 5), 45), (Day(2020, 4, 17), 50),
    ],
    [  // COVID-19
      (Day(2018, 1, 1), 0), (Day(2020, 1, 20), 0), (Day(2020, 1, 24), 270), (Day(2020, 2, 7), 705),
      (Day(2020, 2, 20), 840), (Day(2020, 3, 8), 705), (Day(2020, 3, 24), 960), (Day(2020, 4, 17), 780),
    ],
    [  // Taiwan
      (Day(2018, 1, 1), 8), (Day(2018, 11, 1), 12), (Day(2018, 11, 23), 45), (Day(2018, 12, 5), 10),
      (Day(2019, 10, 1), 18), (Day(2019, 12, 1), 80), (Day(2020, 1, 6), 280), (Day(2020, 1, 11), 430),
      (Day(2020, 1, 15), 120), (Day(2020, 2, 5), 20), (Day(2020, 4, 17), 18),
    ],
  ]

  private static let weekdays = [100, 104, 108, 103, 94, 14, 10]
  /// Weights of the hours of a working day in UTC+8: eight to six, with a dip at lunch.
  private static let workingHours = [
    6, 3, 2, 1, 1, 2, 6, 22, 80, 130, 140, 115, 45, 60, 120, 135, 130, 90, 35, 22, 20, 18, 14, 9,
  ]
  private static let weekendHours = [
    8, 5, 3, 2, 2, 3, 6, 14, 30, 44, 50, 46, 34, 36, 44, 48, 46, 40, 34, 32, 34, 32, 24, 14,
  ]

  /// From the first day to the last of this schedule.
  let dayCount: Int
  /// Weights by day and `Subject`.
  let subjects: [[Int]]
  /// The sum of all weights before each day, and in the end of all days.
  private let cumulative: [Int]

  init(until lastDay: Day = Schedule.lastDay, seed: UInt64) {
    dayCount = lastDay.number - Self.firstDay.number + 1
    var random = RandomStream(seed, .schedule)
    var subjects: [[Int]] = []
    var cumulative = [0]
    for index in 0..<dayCount {
      let day = Day(number: Self.firstDay.number + index)
      let factor = Self.weekdays[day.weekday] * (Self.isSpringFestival(day) ? 35 : 100)
      let weights = Self.courses.map { Self.value(on: day, of: $0) * factor * random.number(75, 130) / 100 }
      subjects.append(weights)
      cumulative.append(cumulative[index] + max(1, weights.reduce(0, +)))
    }
    self.subjects = subjects
    self.cumulative = cumulative
  }

  private static func isSpringFestival(_ day: Day) -> Bool {
    (Day(2018, 2, 15)...Day(2018, 2, 21)).contains(day) || (Day(2019, 2, 4)...Day(2019, 2, 10)).contains(day)
  }

  private static func value(on day: Day, of course: [(Day, Int)]) -> Int {
    guard let after = course.firstIndex(where: { day <= $0.0 }) else { return 0 }
    if after == 0 { return course[0].1 }
    let (left, from) = course[after - 1]
    let (right, to) = course[after]
    return from + (to - from) * (day.number - left.number) / (right.number - left.number)
  }

  /// A day within `window`, in proportion to the campaign's course.
  func day(in window: ClosedRange<Int>, _ random: inout RandomStream) -> Int {
    let low = cumulative[window.lowerBound]
    let target = low + random.below(cumulative[window.upperBound + 1] - low)
    var from = window.lowerBound
    var to = window.upperBound
    while from < to {
      let middle = (from + to) / 2
      if cumulative[middle + 1] > target { to = middle } else { from = middle + 1 }
    }
    return from
  }

  /// A day within `window`, in proportion to the course of one subject; nil if it has none there.
  func day(of subject: Subject, in window: ClosedRange<Int>, _ random: inout RandomStream) -> Int? {
    let weights = subjects[window].map { $0[subject.rawValue] }
    return weights.reduce(0, +) > 0 ? window.lowerBound + random.weighted(weights) : nil
  }

  /// A moment on that day, to the millisecond.
  func moment(on index: Int, _ random: inout RandomStream) -> Moment {
    let day = Day(number: Self.firstDay.number + index)
    let hour = random.weighted(day.weekday < 5 ? Self.workingHours : Self.weekendHours)
    return Moment(localDay: day, milliseconds: hour * 3_600_000 + random.below(3_600_000))
  }
}
