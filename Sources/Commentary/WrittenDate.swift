// A day, month, year or a part of one as written, compared with a day of the data at the precision at which it is written.

import Foundation

/// A written date; what is not written is nil.
struct WrittenDate: Hashable, Sendable {
  /// A part of a month or year.
  enum Part: Hashable, Sendable {
    /// The first, second or last third: early, mid-, late.
    case third(Int)
    /// The first or second half of a year.
    case half(Int)
    /// A quarter of a year, from 1.
    case quarter(Int)
  }

  var year: Int?
  var month: Int?
  var day: Int?
  /// The day of the week, Sunday 0.
  var weekday: Int?
  var part: Part?

  /// What is understood, in one sentence.
  static let summary = """
    a date is a day as 17 April 2020 or 2020-04-17, a month as April 2020, a year, or early, mid- or late in one; `dossier help phrases` \
    lists all
    """

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let chineseDays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let parts: [(String, Part)] = [
    ("early in ", .third(1)), ("early ", .third(1)), ("the beginning of ", .third(1)), ("the start of ", .third(1)),
    ("mid-", .third(2)), ("mid ", .third(2)), ("the middle of ", .third(2)), ("late in ", .third(3)),
    ("late ", .third(3)),
    ("the end of ", .third(3)), ("the first half of ", .half(1)), ("the second half of ", .half(2)),
    ("the first quarter of ", .quarter(1)), ("the second quarter of ", .quarter(2)),
    ("the third quarter of ", .quarter(3)),
    ("the fourth quarter of ", .quarter(4)), ("the last quarter of ", .quarter(4)), ("q1 ", .quarter(1)),
    ("q2 ", .quarter(2)),
    ("q3 ", .quarter(3)), ("q4 ", .quarter(4)),
  ]
  private static let chineseParts: [(String, Part)] = [
    ("初", .third(1)), ("上旬", .third(1)), ("中旬", .third(2)), ("中", .third(2)), ("下旬", .third(3)), ("底", .third(3)),
    ("末", .third(3)), ("上半年", .half(1)), ("下半年", .half(2)),
  ]

  // The forms of a date. Made once: to read a regular expression takes longer than to match it.
  nonisolated(unsafe) private static let dayMonthYear =
    /([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?(?:,? ([0-9]{4}))?/
  nonisolated(unsafe) private static let monthDayYear = /([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{4}))?/
  nonisolated(unsafe) private static let monthYear = /([a-z]+)\.?(?:,? (?:of )?([0-9]{4}))?/
  nonisolated(unsafe) private static let iso = /([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?/
  nonisolated(unsafe) private static let chinese = /(?:([0-9]{4}) ?年 ?)?([0-9]{1,2}) ?月(?: ?([0-9]{1,2}) ?[日號号])?/
  nonisolated(unsafe) private static let chineseWeekday =
    /(?: )?[(（]?(?:星期|周|週|禮拜|礼拜)([一二三四五六日天])[)）]?$/
  nonisolated(unsafe) private static let yearOnly = /([0-9]{4}) ?年?/

  /// Reads normalised words: `17 april 2020`, `april 17, 2020`, `17 apr`, `april 2020`, `2020-04-17`, `2020年4月17日`, `2020`,
  /// `mid-april`, each also after `the week of`. nil when they are no date.
  init?(_ words: String) {
    var words = words
    for prefix in ["the week of ", "week of ", "on ", "in "] where words.hasPrefix(prefix) {
      words.removeFirst(prefix.count)
    }
    for (prefix, part) in Self.parts where self.part == nil && words.hasPrefix(prefix) {
      words.removeFirst(prefix.count)
      self.part = part
    }
    if let match = words.firstMatch(of: Self.chineseWeekday) {
      weekday = Self.chineseDays.firstIndex(of: match.1 == "天" ? "日" : String(match.1))
      words = String(words[..<match.range.lowerBound])
    }
    if words.contains("年") || words.contains("月") {
      for (suffix, part) in Self.chineseParts where self.part == nil && words.hasSuffix(suffix) {
        words.removeLast(suffix.count)
        self.part = part
      }
      words = Self.withDigits(words)
    }
    for (index, name) in Self.days.enumerated() where weekday == nil && words.hasPrefix(name) {
      words = String(words.dropFirst(name.count).drop { $0 == "," || $0 == " " })
      weekday = (index + 1) % 7
    }
    if let m = words.wholeMatch(of: Self.dayMonthYear) {
      (day, month, year) = (Int(m.1), Self.month(m.2), m.3.flatMap { Int($0) })
    } else if let m = words.wholeMatch(of: Self.monthDayYear) {
      (day, month, year) = (Int(m.2), Self.month(m.1), m.3.flatMap { Int($0) })
    } else if let m = words.wholeMatch(of: Self.monthYear) {
      (month, year) = (Self.month(m.1), m.2.flatMap { Int($0) })
    } else if let m = words.wholeMatch(of: Self.iso) {
      (year, month, day) = (Int(m.1), Int(m.2), m.3.flatMap { Int($0) })
    } else if let m = words.wholeMatch(of: Self.chinese) {
      (year, month, day) = (m.1.flatMap { Int($0) }, Int(m.2), m.3.flatMap { Int($0) })
    } else if let m = words.wholeMatch(of: Self.yearOnly) {
      year = Int(m.1)
      guard weekday == nil else { return nil }
      return
    } else {
      return nil
    }
    // Of a month or a year no day of the week is written.
    guard weekday == nil || day != nil else { return nil }
    guard let month, (1...12).contains(month) else { return nil }
    if let day, !(1...Self.length(month, year)).contains(day) { return nil }
    // A day has no thirds, a month no halves and quarters.
    if let part {
      guard day == nil, case .third = part else { return nil }
    }
  }

  /// Whether a day (`2020-04-17`) is the one written, or lies in the month, the year or the part of it that is written.
  func fits(_ isoDay: String) -> Bool {
    let parts = isoDay.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3,
      [(year, parts[0]), (month, parts[1]), (day, parts[2])].allSatisfy({ $0.0 == nil || $0.0 == $0.1 })
    else { return false }
    if let weekday, weekday != DateRewriting.weekday(parts[0], parts[1], parts[2]) { return false }
    switch part {
    case nil: return true
    case .third(let third):
      return month == nil ? (parts[1] - 1) / 4 + 1 == third : min((parts[2] - 1) / 10, 2) + 1 == third
    case .half(let half): return (parts[1] - 1) / 6 + 1 == half
    case .quarter(let quarter): return (parts[1] - 1) / 3 + 1 == quarter
    }
  }

  private static func length(_ month: Int, _ year: Int?) -> Int {
    switch month {
    case 2: year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Chinese numerals of a date as digits: `二〇二〇年四月十七日`.
  private static func withDigits(_ words: String) -> String {
    var out = ""
    var numerals = ""
    func flush() {
      guard !numerals.isEmpty else { return }
      let digits = numerals.map { digit in "零一二三四五六七八九".firstIndex(of: digit == "〇" ? "零" : digit) }
      if numerals.count == 4, digits.allSatisfy({ $0 != nil }) {
        out += digits.compactMap { $0.map { "\("零一二三四五六七八九".distance(from: "零一二三四五六七八九".startIndex, to: $0))" } }
          .joined()
      } else if let value = ChineseNumeral.value(of: numerals), value < 100 {
        out += "\(Int(value))"
      } else {
        out += numerals
      }
      numerals = ""
    }
    for character in words {
      if "零〇一二三四五六七八九十".contains(character) {
        numerals.append(character)
      } else {
        flush()
        out.append(character)
      }
    }
    flush()
    return out
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    // The usual abbreviations are the first three letters, and "sept".
    return months.firstIndex { $0 == word || ($0.prefix(3) == word) || ($0 == "september" && word == "sept") }.map {
      $0 + 1
    }
  }
}
