// The time scale and its calendar-true ticks: days, Mondays, months, quarters and years begin where they begin, and no
// month is a twelfth of a year.

/// Maps days to pixels; a day is an interval, and `x(day)` is where it begins.
struct TimeScale: Equatable, Sendable {
  /// First day shown.
  var start: Day
  /// The day after the last one shown.
  var end: Day
  var from: Double
  var to: Double

  init(start: Day, end: Day, from: Double, to: Double) {
    self.start = start
    self.end = end > start ? end : start.adding(days: 1)
    self.from = from
    self.to = to
  }

  /// Where a day begins.
  func x(_ day: Day) -> Double {
    from + Double(day.number - start.number) / Double(end.number - start.number) * (to - from)
  }

  /// The middle of a day.
  func middle(_ day: Day) -> Double { (x(day) + x(day.adding(days: 1))) / 2 }

  /// Width of one day.
  var dayWidth: Double { (to - from) / Double(end.number - start.number) }

  /// Starts of calendar units within the domain.
  func ticks(_ unit: CalendarUnit) -> [Day] { unit.starts(from: start, before: end) }
}

/// A calendar unit at whose beginnings ticks stand.
enum CalendarUnit: Equatable, Sendable {
  case days(Int)
  /// Weeks begin on Monday.
  case weeks(Int)
  case months(Int)
  case years(Int)

  /// The coarsest to the finest, as axes try them.
  static let ladder: [CalendarUnit] = [
    .days(1), .days(2), .weeks(1), .weeks(2), .months(1), .months(3), .months(6), .years(1), .years(2), .years(5),
    .years(10),
    .years(20), .years(50), .years(100),
  ]

  /// About how many days the unit has.
  var days: Double {
    switch self {
    case .days(let n): Double(n)
    case .weeks(let n): Double(7 * n)
    case .months(let n): 30.44 * Double(n)
    case .years(let n): 365.25 * Double(n)
    }
  }

  /// Beginnings of the unit from `start` on and before `end`. Months count from January, years from year 0, weeks from
  /// the Monday of 5 January 1970, so that the same ticks stand in every figure.
  func starts(from start: Day, before end: Day) -> [Day] {
    var out: [Day] = []
    func collect(_ first: Day, _ next: (Day) -> Day) {
      var day = first
      while day < end && out.count < 5_000 {
        if day >= start { out.append(day) }
        day = next(day)
      }
    }
    switch self {
    case .days(let n):
      collect(Day(number: Self.floor(start.number, n))) { $0.adding(days: n) }
    case .weeks(let n):
      collect(Day(number: Self.floor(start.number - 4, 7 * n) + 4)) { $0.adding(days: 7 * n) }
    case .months(let n):
      collect(Day(year: start.year, month: (start.month - 1) / n * n + 1, day: 1)) { $0.startOfMonth(adding: n) }
    case .years(let n):
      collect(Day(year: Self.floor(start.year, n), month: 1, day: 1)) { $0.startOfMonth(adding: 12 * n) }
    }
    return out
  }

  private static func floor(_ value: Int, _ step: Int) -> Int {
    let rest = value % step
    return value - (rest < 0 ? rest + step : rest)
  }
}
