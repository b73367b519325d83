// What the series forms draw: an axis of categories, days or numbers, and for each series a value, or none, at each of its
// places.

/// Series over one axis.
struct AnswerData: Sendable {
  /// Where the values stand.
  enum Axis: Sendable, Equatable {
    case categories([String])
    /// First days of contiguous steps.
    case days([Day], AnswerStep)
    /// Ascending.
    case numbers([Double])

    var count: Int {
      switch self {
      case .categories(let labels): labels.count
      case .days(let days, _): days.count
      case .numbers(let numbers): numbers.count
      }
    }
  }

  struct Series: Sendable, Equatable {
    var name: String
    var values: [Double?]
    var topic: Topic?
  }

  var axis: Axis
  /// Name of the first column, for readers.
  var axisName: String
  /// What the values are, for readers.
  var valueName: String
  /// What stands at the axis of values: their name, or nothing where each series has its own.
  var axisTitle = ""
  var series: [Series]
  var style: ValueStyle
  var wording: Wording
  /// Steps of time for which the answer has no row.
  var gaps = 0
  /// Rows without a place on the axis.
  var unplaced = 0

  var values: [Double] { series.flatMap { $0.values.compactMap { $0 } } }
  /// Cells of the answer without a value, gaps apart.
  var missing: Int { max(0, series.count * (axis.count - gaps) - values.count) }

  /// The place of a value in words: "19 Aug 2019", "Taiwan".
  func place(_ index: Int) -> String {
    switch axis {
    case .categories(let labels): labels[index]
    case .days(let days, let step): wording.phrase(step, days[index])
    case .numbers(let numbers): Formats.plain(numbers[index], decimals: 4, significant: 2)
    }
  }
}

/// How values are written.
enum ValueStyle: Sendable, Equatable {
  case count, number, share

  func text(_ value: Double) -> String {
    switch self {
    case .share: Formats.share(value)
    case .count, .number: Formats.number(value, decimals: 2, significant: 2)
    }
  }

  /// A round value on an axis.
  func tick(_ value: Double) -> String {
    self == .share ? Formats.number(value * 100, decimals: 2) + "%" : Formats.number(value, decimals: 4, significant: 2)
  }

  /// Round values in a domain; counts have no ticks between whole numbers.
  func ticks(_ domain: ClosedRange<Double>, _ count: Int) -> [Double] {
    let ticks = LinearScale.ticks(domain, count)
    return self == .count ? ticks.filter { $0 == $0.rounded() } : ticks
  }

  func cell(_ value: Double) -> DataTable.Cell { self == .share ? .share(value) : .number(value) }
}

/// The distance between two rows of dates.
enum AnswerStep: Sendable, Equatable {
  case days(Int)
  case months(Int)

  /// The first day of the next step.
  func next(_ day: Day) -> Day {
    switch self {
    case .days(let n): day.adding(days: n)
    case .months(let n): day.startOfMonth(adding: n)
    }
  }

  /// "day", "week", "month", "quarter", "year".
  var name: String {
    switch self {
    case .days(1): "day"
    case .days(7): "week"
    case .days(let n): "\(n) days"
    case .months(1): "month"
    case .months(3): "quarter"
    case .months(12): "year"
    case .months(let n): "\(n) months"
    }
  }

  /// The longest step on which all days lie; days ascend and none comes twice.
  init(_ days: [Day], unit: AnswerColumn.DateUnit) {
    let gaps = zip(days, days.dropFirst())
    if unit != .day || days.count > 1 && days.allSatisfy({ $0.day == 1 }) {
      let months = gaps.map { ($1.year - $0.year) * 12 + $1.month - $0.month }
      let common = months.reduce(0, Self.divisor)
      self = .months(common > 0 ? common : unit == .year ? 12 : 1)
    } else {
      let common = gaps.map { $1.number - $0.number }.reduce(0, Self.divisor)
      self = .days(common > 0 && common % 7 == 0 ? 7 : 1)
    }
    // A longer step than the calendar has a word for would invent one: every fourth month lacks three.
    if case .months(let n) = self, n != 3 && n % 12 != 0 { self = .months(n % 3 == 0 ? 3 : 1) }
    if case .months(let n) = self, n % 12 == 0 { self = .months(12) }
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (abs(a), abs(b))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
