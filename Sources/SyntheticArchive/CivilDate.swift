// Dates by integer arithmetic, because Foundation's formatters are slow and depend on the system's data.

/// A day as the number of days since 1 January 1970.
struct Day: Comparable {
  var number: Int

  init(number: Int) { self.number = number }

  /// Days from civil, after Howard Hinnant, "chrono-compatible low-level date algorithms".
  init(_ year: Int, _ month: Int, _ day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Year, month and day (civil from days, the same source).
  var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 0 for Monday to 6 for Sunday.
  var weekday: Int { (number + 3) % 7 }

  var monday: Day { Day(number: number - weekday) }

  /// `YYYY-MM-DD`.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// `YYYY-MM`.
  var month: String { String(decoding: bytes.prefix(7), as: UTF8.self) }

  /// `YYYY-MM-DD` in ASCII.
  var bytes: [UInt8] {
    let (year, month, day) = civil
    var out: [UInt8] = []
    out.reserveCapacity(10)
    for (value, divisor) in [(year, 1000), (year, 100), (year, 10), (year, 1)] { out.append(digit(value / divisor)) }
    out.append(UInt8(ascii: "-"))
    out.append(digit(month / 10))
    out.append(digit(month))
    out.append(UInt8(ascii: "-"))
    out.append(digit(day / 10))
    out.append(digit(day))
    return out
  }

  private func digit(_ value: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(value % 10) }
}

/// A moment in milliseconds since 1970, UTC, and what it is in the accounts' time zone, UTC+8 without daylight saving.
struct Moment {
  static let zoneOffset = 8 * 3_600_000
  static let dayLength = 86_400_000

  var milliseconds: Int

  /// Local day and millisecond of that day.
  init(localDay: Day, milliseconds: Int) {
    self.milliseconds = localDay.number * Self.dayLength + milliseconds - Self.zoneOffset
  }

  init(milliseconds: Int) { self.milliseconds = milliseconds }

  var localDay: Day { Day(number: (milliseconds + Self.zoneOffset) / Self.dayLength) }
  var localHour: Int { (milliseconds + Self.zoneOffset) % Self.dayLength / 3_600_000 }
  var day: Day { Day(number: milliseconds / Self.dayLength) }
  /// Minutes since 1970: what the platform publishes of a time.
  var minutes: Int { milliseconds / 60_000 }
  /// Minutes since midnight, UTC.
  var minuteOfDay: Int { milliseconds % Self.dayLength / 60_000 }

  /// `YYYY-MM-DD HH:MM`, UTC, of so many minutes since 1970.
  static func text(minutes: Int) -> String {
    let moment = Moment(milliseconds: minutes * 60_000)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(moment.day.text) \(two(moment.minuteOfDay / 60)):\(two(moment.minuteOfDay % 60))"
  }

  /// The number that the platform would give to something of this moment, with `low` as its last 22 bits: Twitter's
  /// published Snowflake scheme, milliseconds since 4 November 2010.
  func snowflake(_ low: UInt64) -> UInt64 {
    UInt64(max(0, milliseconds - 1_288_834_974_657)) << 22 | (low & 0x3F_FFFF)
  }
}
