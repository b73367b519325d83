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

  /// `2019-08-12T09:41`.
  var iso: String {
    let rest = minutes - day.number * 1440
    return "\(day.iso)T\(PostingHours.hour(rest / 60)):\(PostingHours.hour(rest % 60))"
  }

  /// Earlier moments come first.
  public static func < (a: Moment, b: Moment) -> Bool { a.minutes < b.minutes }
}

extension TimeScale {
  /// The pixel of a moment.
  func x(_ moment: Moment) -> Double {
    x(moment.day) + Double(moment.minutes - moment.day.number * 1440) / 1440 * dayWidth
  }
}
