// A written day with another date, in the form in which it is written: `17 April 2020`, `Apr 17`, `April 2020`, `2020-04-17`, `2020年4月17日`.

import Foundation

/// The rewriting of days.
enum DateRewriting {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// The source with the parts of the day replaced; nil when `isoDay` is none.
  static func rewritten(_ source: String, _ isoDay: String) -> String? {
    let parts = isoDay.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return nil }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    if source.contains(/[0-9]{4}-[0-9]{2}/) {
      return source.replacing(/[0-9]{4}-[0-9]{2}(-[0-9]{2})?/) { match in
        match.1 == nil ? String(isoDay.prefix(7)) : isoDay
      }
    }
    var out = ""
    var rest = Substring(source)
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        let next = rest.drop { $0 == " " }.first
        if digits.count == 4 {
          out += "\(year)"
        } else if next == "月" {
          out += "\(month)"
        } else {
          out += "\(day)"
          if ["st", "nd", "rd", "th"].contains(rest.prefix(2).lowercased()) {
            out += ordinal(day)
            rest = rest.dropFirst(2)
          }
        }
      } else if first.isLetter, first.isASCII {
        let word = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(word.count)
        out += replaced(String(word), month, weekday(year, month, day))
      } else {
        out.append(rest.removeFirst())
      }
    }
    let chinese = ["日", "一", "二", "三", "四", "五", "六"][weekday(year, month, day)]
    return out.replacing(/(星期|周|週|禮拜|礼拜)[一二三四五六日天]/) { match in "\(match.1)\(chinese)" }
  }

  private static func replaced(_ word: String, _ month: Int, _ weekday: Int) -> String {
    if months.contains(word) { return months[month - 1] }
    if weekdays.contains(word) { return weekdays[weekday] }
    if word == "Sept" || (word.count == 3 && months.contains { $0.hasPrefix(word) }) {
      return month == 9 && word == "Sept" ? "Sept" : String(months[month - 1].prefix(3))
    }
    return word
  }

  private static func ordinal(_ day: Int) -> String {
    if (11...13).contains(day % 100) { return "th" }
    return [1: "st", 2: "nd", 3: "rd"][day % 10] ?? "th"
  }

  /// The day of the week, Sunday 0 (Sakamoto's method).
  static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
  }
}
