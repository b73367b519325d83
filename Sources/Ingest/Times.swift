// Dates and times by integer arithmetic: a formatter takes hundreds of times as long.

/// Days since 1970-01-01 of a date in the proleptic Gregorian calendar ("days from civil", Howard Hinnant, chrono-Compatible
/// Low-Level Date Algorithms, 2013). The month is 1 to 12, the day 1 to 31.
func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
  let y = month <= 2 ? year - 1 : year
  let era = (y >= 0 ? y : y - 399) / 400
  let yearOfEra = y - era * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

extension FieldBytes {
  /// `YYYY-MM-DD HH:MM` as minutes since 1970-01-01 00:00 of the same clock; `:SS` may follow and is left aside, `T` may stand
  /// for the blank. Nil for anything else and for years before 1970 or after 2099, when no platform had posts.
  public var minutesSinceEpoch: Int? {
    guard count == 16 || count == 19, let day = day(in: 0), base[10] == 0x20 || base[10] == 0x54, base[13] == 0x3A,
      let hour = twoDigits(11), hour < 24, let minute = twoDigits(14), minute < 60
    else { return nil }
    if count == 19 {
      guard base[16] == 0x3A, let second = twoDigits(17), second <= 60 else { return nil }
    }
    return day * 1440 + hour * 60 + minute
  }

  /// `YYYY-MM-DD` as days since 1970-01-01; a time of day may follow and is left aside. Nil for anything else.
  public var dayOfDate: Int? {
    if count == 10 { return day(in: 0) }
    return minutesSinceEpoch.map { $0 / 1440 }
  }

  private func day(in start: Int) -> Int? {
    guard let century = twoDigits(start), let short = twoDigits(start + 2), base[start + 4] == 0x2D,
      let month = twoDigits(start + 5), base[start + 7] == 0x2D, let day = twoDigits(start + 8)
    else { return nil }
    let year = century * 100 + short
    guard year >= 1970, year <= 2099, month >= 1, month <= 12, day >= 1, day <= daysInMonth(month, year) else {
      return nil
    }
    return daysSinceEpoch(year: year, month: month, day: day)
  }

  @inline(__always)
  private func twoDigits(_ at: Int) -> Int? {
    let tens = Int(base[at]) - 0x30
    let ones = Int(base[at + 1]) - 0x30
    guard tens >= 0, tens <= 9, ones >= 0, ones <= 9 else { return nil }
    return tens * 10 + ones
  }
}

/// How many days a month, from 1, has.
func daysInMonth(_ month: Int, _ year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}
