// A civil day as one integer, by arithmetic alone: no calendar, no formatter, no time zone. Whoever counts posts decides
// in which zone a post's day is; here a day is only a day.
//
// The conversion is Howard Hinnant's `days_from_civil` and `civil_from_days` for the proleptic Gregorian calendar.

/// A day of the Gregorian calendar, counted from 1 January 1970 (day 0).
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  public let number: Int

  /// The day that lies `number` days after 1 January 1970.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a date; `day` may run over the month's end and then counts on.
  public init(year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2019-08-19`; nil for anything else, also for days that no calendar has.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), day >= 1
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard civil == (year, month, day) else { return nil }
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Calendar year.
  public var year: Int { civil.year }
  /// Month, 1 to 12.
  public var month: Int { civil.month }
  /// Day of the month, 1 to 31.
  public var day: Int { civil.day }
  /// Day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The Monday on or before this day.
  public var startOfWeek: Day { Day(number: number - weekday + 1) }
  /// The first day of this day's month.
  public var startOfMonth: Day { Day(year: year, month: month, day: 1) }
  /// The first day of this day's year.
  public var startOfYear: Day { Day(year: year, month: 1, day: 1) }

  /// The day `days` later (earlier if negative).
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The first day of the month that lies `months` after this day's month.
  public func startOfMonth(adding months: Int) -> Day {
    let (year, month, _) = civil
    let index = year * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    return Day(year: newYear, month: index - newYear * 12 + 1, day: 1)
  }

  /// `2019-08-19`.
  public var iso: String {
    let (year, month, day) = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `19 Aug 2019`.
  public var short: String { "\(day) \(Self.monthNames[month - 1].prefix(3)) \(year)" }
  /// `19 August 2019`.
  public var long: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }
  /// `Aug`.
  var shortMonth: String { String(Self.monthNames[month - 1].prefix(3)) }
  /// `August 2019`.
  var monthAndYear: String { "\(Self.monthNames[month - 1]) \(year)" }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Earlier days come first.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}
