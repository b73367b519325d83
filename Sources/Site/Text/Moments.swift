// Minutes as readers see them: in the report's time zone and in UTC, with the words of a language.

import Charts
import Foundation

/// Writes minutes since 1970-01-01 00:00 UTC.
struct Moments: Sendable {
  let strings: InterfaceStrings
  let timeZone: TimeZone
  /// `UTC+8`.
  let label: String

  /// `12 Jun 2019, 10:32 UTC+8`.
  func here(_ minute: Int) -> String { text("time-here", minute + offset(minute)) }

  /// Whether that says what `utc` says.
  func isUTC(_ minute: Int) -> Bool { offset(minute) == 0 }

  /// Minutes by which clocks are ahead of UTC then.
  private func offset(_ minute: Int) -> Int {
    timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)) / 60
  }

  /// `02:32 UTC, 12 Jun 2019`.
  func utc(_ minute: Int) -> String { text("time-utc", minute) }

  /// How far a minute lies from another, `−3 h 12 min`, `+2 d 4 h`; before it with a minus sign.
  func apart(_ minute: Int, from other: Int) -> String {
    let (sign, all) = (minute < other ? "\u{2212}" : "+", abs(minute - other))
    let (days, hours, minutes) = (all / 1440, all / 60 % 24, all % 60)
    let key = days > 0 ? "sheet-apart-days" : hours > 0 ? "sheet-apart-hours" : "sheet-apart-minutes"
    return sign + strings[key, ["days": Formats.count(days), "hours": "\(hours)", "minutes": "\(minutes)"]]
  }

  private func text(_ key: String, _ minute: Int) -> String {
    let day = Int((Double(minute) / 1440).rounded(.down))
    let ofDay = minute - day * 1440
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return strings[
      key,
      [
        "day": strings.dates.short(Day(number: day)), "time": "\(padded(ofDay / 60)):\(padded(ofDay % 60))",
        "zone": label,
      ]]
  }
}

extension TimeZone {
  /// `UTC+8`; the name of the zone where it has several offsets in the year of that day.
  /// - Parameter day: nil for a day of 2020.
  func label(at day: Day?) -> String {
    let year = day?.year ?? 2020
    let offsets = Set(
      (0..<24).map { half in
        let date = Date(timeIntervalSince1970: Double(Day(year: year, month: 1, day: 1 + half * 30).number) * 86_400)
        return secondsFromGMT(for: date)
      })
    guard offsets.count == 1, let seconds = offsets.first else { return identifier }
    let minutes = abs(seconds) / 60
    let fraction = minutes % 60 == 0 ? "" : ":\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    return seconds == 0 ? "UTC" : "UTC\(seconds < 0 ? "\u{2212}" : "+")\(minutes / 60)\(fraction)"
  }
}
