// Days and hours in the report's time zone.

import Foundation

/// Turns minutes of UTC into days and hours of a time zone. Not shared between threads.
struct LocalTime {
  private let zone: TimeZone
  private var quarter = Int.min
  private var offset = 0

  init(_ zone: TimeZone) {
    self.zone = zone
  }

  /// The day since 1970-01-01 and the hour, 0 to 23, of a minute since 1970-01-01 00:00 UTC.
  ///
  /// Seconds of an offset, which zones had before 1972, are left aside.
  mutating func dayAndHour(minute: Int) -> (day: Int, hour: Int) {
    // Zones change their offset at a quarter of an hour, so neighbours in time share one look-up.
    let quarter = minute >= 0 ? minute / 15 : (minute - 14) / 15
    if quarter != self.quarter {
      self.quarter = quarter
      offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(quarter * 900))) / 60
    }
    let local = minute + offset
    let day = local >= 0 ? local / 1440 : (local - 1439) / 1440
    return (day, (local - day * 1440) / 60)
  }
}
