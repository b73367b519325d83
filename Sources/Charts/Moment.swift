// A minute of a civil day: what archives record of a post's time. Like Day it knows no zone; whoever makes it has
// chosen one.

/// A minute, counted from 1 January 1970, 00:00, in the zone of the figure.
public struct Moment: Hashable, Comparable, Sendable {
  /// Minutes since 1 January 1970, 00:00.
  public let minutes: Int

  /// The moment that many minutes after 1 January 1970, 00:00.
  public init(minutes: Int) { self.minutes = minutes }

  /// A minute of a day; both may run over.
  public init(day: Day, hour: Int = 0, minute: Int = 0) { minutes = day.number * 1440 + hour * 60 + minute }

  /// The day that holds the moment.
  public var day: Day { Day(number: minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440) }

  /// `12 Aug, 09:41`.
  var text: String {
    let rest = minutes - day.number * 1440
    return "\(day.day) \(day.shortMonth), \(PostingHours.hour(rest / 60)):\(PostingHours.hour(rest % 60))"
  }

  /// `2019-08-12T09:41`.
  var iso: String {
    let rest = minutes - day.number * 1440
    return "\(day.iso)T\(PostingHours.hour(rest / 60)):\(PostingHours.hour(rest % 60))"
  }

  /// Earlier moments come first.
  public static func < (a: Moment, b: Moment) -> Bool { a.minutes < b.minutes }
}

extension Formats {
  /// A span of minutes in its two largest units: `25 min`, `3 h 12 min`, `2 d 4 h`, `0 min`.
  public static func span(minutes: Int) -> String {
    let value = minutes.magnitude
    let sign = minutes < 0 ? "\u{2212}" : ""
    func pair(_ large: UInt, _ unit: String, _ small: UInt, _ smallUnit: String) -> String {
      "\(sign)\(count(Int(large))) \(unit)" + (small > 0 ? " \(small) \(smallUnit)" : "")
    }
    if value < 60 { return "\(sign)\(value) min" }
    if value < 48 * 60 { return pair(value / 60, "h", value % 60, "min") }
    return pair(value / 1440, "d", value % 1440 / 60, "h")
  }

  /// A lag with its sign: `+25 min`, `−1 h 54 min`, `0 min`.
  public static func lag(minutes: Int) -> String { (minutes > 0 ? "+" : "") + span(minutes: minutes) }
}

extension TimeScale {
  /// The pixel of a moment.
  func x(_ moment: Moment) -> Double {
    x(moment.day) + Double(moment.minutes - moment.day.number * 1440) / 1440 * dayWidth
  }
}
