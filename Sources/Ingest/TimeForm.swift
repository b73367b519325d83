// Times as other platforms and spreadsheets write them: a pattern for the order of the parts, or without one what most exports
// write, and a zone for times that say none.

import Foundation

/// How the times of a table are written.
public struct TimeForm: Hashable, Sendable {
  private enum Style: Hashable {
    /// As the platform writes them, `2019-06-09 14:30` in UTC.
    case platform
    /// `2019-06-09`, `2019-06-09 14:30`, `2019-06-09T14:30:00.000Z`, `2019-06-09 14:30:00 EDT`, `2019-06-09 14:30 +08:00`.
    case usual
    /// Seconds or milliseconds since 1970.
    case epoch
    /// Days since the end of 1899 with a fraction, as spreadsheets count them.
    case serial
    case pattern([Part])
  }

  /// What a pattern consists of.
  private enum Part: Hashable {
    case year, shortYear, month, day, hour, minute, second, zone, half
    case literal(UInt8)
  }

  private let style: Style
  private let zone: TimeZone

  /// As the platform writes them.
  static let platform = TimeForm(.platform, .gmt)

  private init(_ style: Style, _ zone: TimeZone) {
    self.style = style
    self.zone = zone
  }

  /// What most exports write, `2019-06-09 14:30:00 UTC` and its kin; `zone` is that of times that say none.
  public init(zone: TimeZone = .gmt) { self.init(.usual, zone) }

  /// Times by a pattern such as `DD/MM/YYYY HH:MM`: `YYYY` or `YY`, `MM`, `DD`, `HH`, `MM` again for minutes, `SS`, `AM` for either half of
  /// the day and `ZONE`; `D`, `M` and `H` say the same as `DD`, `MM` and `HH`, which one digit may fill too. Anything else stands for itself.
  /// `EPOCH` alone is seconds or milliseconds since 1970, `EXCEL` alone the days of spreadsheets, 45012.5. Nil for a pattern without
  /// day, month and year, or with a part twice.
  public init?(pattern: String, zone: TimeZone = .gmt) {
    if pattern == "EPOCH" {
      self.init(.epoch, zone)
      return
    }
    if pattern == "EXCEL" {
      self.init(.serial, zone)
      return
    }
    let words: [(String, Part)] = [
      ("YYYY", .year), ("YY", .shortYear), ("DD", .day), ("D", .day), ("HH", .hour), ("H", .hour), ("SS", .second),
      ("ZONE", .zone), ("AM", .half),
    ]
    var rest = Substring(pattern)
    var parts: [Part] = []
    while let first = rest.utf8.first {
      if rest.hasPrefix("M") {
        parts.append(parts.contains(.hour) && !parts.contains(.minute) ? .minute : .month)
        rest = rest.dropFirst(rest.hasPrefix("MM") ? 2 : 1)
      } else if let (word, part) = words.first(where: { rest.hasPrefix($0.0) }) {
        parts.append(part)
        rest = rest.dropFirst(word.count)
      } else {
        parts.append(.literal(first))
        rest = Substring(rest.utf8.dropFirst())
      }
    }
    let named: [[Part]] = [[.year, .shortYear], [.month], [.day], [.hour], [.minute], [.second], [.zone], [.half]]
    let counts = named.map { same in parts.count { same.contains($0) } }
    guard counts[0] == 1, counts[1] == 1, counts[2] == 1, counts.allSatisfy({ $0 <= 1 }) else { return nil }
    self.init(.pattern(parts), zone)
  }

  /// A time as minutes since 1970-01-01 00:00 UTC; nil where a field is none, and for years before 1970 or after 2099.
  func minutes(_ field: FieldBytes) -> Int? {
    if style == .platform { return field.minutesSinceEpoch }
    if style == .epoch { return Self.epochMinutes(field) }
    if style == .serial {
      return Self.serialMinutes(field).flatMap { local in
        let minutes = local - offset(local)
        return minutes >= 0 ? minutes : nil
      }
    }
    guard let time = time(field) else { return nil }
    let local = daysSinceEpoch(year: time.year, month: time.month, day: time.day) * 1440 + time.hour * 60 + time.minute
    let minutes = local - (time.offset ?? offset(local))
    return minutes >= 0 ? minutes : nil
  }

  /// A date as days since 1970-01-01 as it is written; a time of day may follow.
  func day(_ field: FieldBytes) -> Int? {
    if style == .platform { return field.dayOfDate }
    if style == .epoch { return Self.epochMinutes(field).map { $0 / 1440 } ?? field.dayOfDate }
    if style == .serial { return Self.serialMinutes(field).map { $0 / 1440 } ?? field.dayOfDate }
    // A file often writes dates plainly beside times of another form.
    guard let time = time(field) else { return field.dayOfDate }
    return daysSinceEpoch(year: time.year, month: time.month, day: time.day)
  }

  /// The minutes of nine or ten digits, which are seconds, or of twelve or thirteen, which are milliseconds: from 1973 to 2099. A number
  /// of fewer digits is an id or a count sooner than a time.
  private static func epochMinutes(_ field: FieldBytes) -> Int? {
    let digits = field.raw.prefix { $0 &- 0x30 < 10 }
    let rest = field.raw.dropFirst(digits.count)
    // Some tools write seconds as a decimal.
    guard rest.isEmpty || rest.first == 0x2E && rest.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let value = digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
    switch digits.count {
    case 9, 10: return value < 4_102_444_800 ? value / 60 : nil
    case 12, 13: return value < 4_102_444_800_000 ? value / 60_000 : nil
    default: return nil
    }
  }

  /// The local minutes of a spreadsheet's days, 45012.5 or 45012,5: five digits, which are 1970 to 2099. Its fractions are rounded, so that
  /// they are taken to the nearest second.
  private static func serialMinutes(_ field: FieldBytes) -> Int? {
    let digits = field.raw.prefix { $0 &- 0x30 < 10 }
    let rest = field.raw.dropFirst(digits.count)
    guard digits.count == 5, rest.count <= 17, rest.isEmpty || rest.first == 0x2E || rest.first == 0x2C,
      rest.dropFirst().allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let days = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } - daysFromSerial
    guard days >= 0, days < lastSerialDay else { return nil }
    var (value, scale) = (0.0, 1.0)
    for digit in rest.dropFirst() {
      value = value * 10 + Double(digit - 0x30)
      scale *= 10
    }
    return days * 1440 + Int((value / scale * 86_400).rounded()) / 60
  }

  /// Days from the spreadsheets' day 0 to 1970, and from 1970 to 2100.
  private static let daysFromSerial = 25_569
  private static let lastSerialDay = 47_482

  private func time(_ field: FieldBytes) -> Time? {
    var reading = Reading(bytes: field.raw)
    switch style {
    case .platform, .epoch, .serial: return nil
    case .usual: return reading.usual()
    case .pattern(let parts): return reading.pattern(parts)
    }
  }

  /// Minutes east of Greenwich at a local time.
  private func offset(_ local: Int) -> Int {
    func at(_ minute: Int) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute * 60))) / 60 }
    return at(local - at(local))
  }

  /// What a field says.
  private struct Time {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var isAfternoon: Bool?
    /// Minutes east of Greenwich; nil: not said.
    var offset: Int?
  }

  private struct Reading {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0

    mutating func usual() -> Time? {
      var time = Time()
      guard let year = number(4...4), take(0x2D), let month = number(2...2), take(0x2D), let day = number(2...2) else {
        return nil
      }
      (time.year, time.month, time.day) = (year, month, day)
      if isAtEnd { return checked(time) }
      guard take(0x20) || take(0x54), let hour = number(1...2), take(0x3A), let minute = number(2...2) else {
        return nil
      }
      (time.hour, time.minute) = (hour, minute)
      if take(0x3A), !second() { return nil }
      return zone(&time) ? checked(time) : nil
    }

    mutating func pattern(_ parts: [Part]) -> Time? {
      var time = Time()
      func set(_ value: Int?, _ part: WritableKeyPath<Time, Int>) -> Bool {
        guard let value else { return false }
        time[keyPath: part] = value
        return true
      }
      for part in parts {
        let fits =
          switch part {
          case .literal(let byte): take(byte)
          case .year: set(number(4...4), \.year)
          case .shortYear: set(shortYear(), \.year)
          case .month: set(number(1...2), \.month)
          case .day: set(number(1...2), \.day)
          case .hour: set(number(1...2), \.hour)
          case .minute: set(number(2...2), \.minute)
          case .second: second()
          case .half: half(&time)
          case .zone: zone(&time)
          }
        if !fits { return nil }
      }
      return checked(time)
    }

    private var isAtEnd: Bool { at == bytes.count }
    private var isDigit: Bool { at < bytes.count && bytes[at] &- 0x30 < 10 }

    private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
      var value = 0
      let start = at
      while isDigit, at - start < digits.upperBound {
        value = value * 10 + Int(bytes[at] &- 0x30)
        at += 1
      }
      return digits.contains(at - start) ? value : nil
    }

    /// A year of two digits: 70 to 99 are the last of the twentieth century.
    private mutating func shortYear() -> Int? { number(2...2).map { $0 < 70 ? 2000 + $0 : 1900 + $0 } }

    private mutating func take(_ byte: UInt8) -> Bool {
      guard at < bytes.count, bytes[at] == byte else { return false }
      at += 1
      return true
    }

    /// Seconds with or without a fraction, which are left aside.
    private mutating func second() -> Bool {
      guard let second = number(2...2), second <= 60 else { return false }
      if take(0x2E) { while isDigit { at += 1 } }
      return true
    }

    private mutating func half(_ time: inout Time) -> Bool {
      guard at + 2 <= bytes.count, bytes[at + 1] | 0x20 == 0x6D else { return false }
      switch bytes[at] | 0x20 {
      case 0x61: time.isAfternoon = false
      case 0x70: time.isAfternoon = true
      default: return false
      }
      at += 2
      return true
    }

    /// `Z`, `+08:00`, `+0800` or an abbreviation, after blanks; or nothing.
    private mutating func zone(_ time: inout Time) -> Bool {
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      if isAtEnd { return true }
      if bytes[at] == 0x2B || bytes[at] == 0x2D {
        let sign = bytes[at] == 0x2B ? 1 : -1
        at += 1
        guard let hours = number(2...2), hours <= 14 else { return false }
        if at < bytes.count, bytes[at] == 0x3A { at += 1 }
        let minutes = isAtEnd ? 0 : number(2...2)
        guard let minutes, minutes < 60 else { return false }
        time.offset = sign * (hours * 60 + minutes)
        return true
      }
      let name = String(decoding: bytes[at...], as: UTF8.self).uppercased()
      guard let hours = Self.zones[name] else { return false }
      time.offset = hours * 60
      at = bytes.count
      return true
    }

    private static let zones = [
      "Z": 0, "UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
      "PDT": -7,
    ]

    private func checked(_ time: Time) -> Time? {
      var time = time
      if let isAfternoon = time.isAfternoon {
        guard (1...12).contains(time.hour) else { return nil }
        time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
      }
      guard isAtEnd, (1970...2099).contains(time.year), (1...12).contains(time.month), time.hour < 24, time.minute < 60,
        (1...daysInMonth(time.month, time.year)).contains(time.day)
      else { return nil }
      return time
    }
  }
}
