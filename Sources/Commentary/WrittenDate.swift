// A day, month or year as written, compared with a day of the data at the precision at which it is written.

/// A written date; what is not written is nil.
struct WrittenDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Reads normalised words: `17 april 2020`, `april 17, 2020`, `17 apr`, `april 2020`, `2020-04-17`, `2020年4月17日`, `2020`,
  /// each also after `the week of`. nil when they are no date.
  init?(_ words: String) {
    var words = words
    for prefix in ["the week of ", "week of ", "on ", "in "] where words.hasPrefix(prefix) {
      words.removeFirst(prefix.count)
    }
    for weekday in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    where words.hasPrefix(weekday) {
      words = String(words.dropFirst(weekday.count).drop { $0 == "," || $0 == " " })
    }
    if let m = words.wholeMatch(of: /([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?(?:,? ([0-9]{4}))?/) {
      (day, month, year) = (Int(m.1), Self.month(m.2), m.3.flatMap { Int($0) })
    } else if let m = words.wholeMatch(of: /([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{4}))?/) {
      (day, month, year) = (Int(m.2), Self.month(m.1), m.3.flatMap { Int($0) })
    } else if let m = words.wholeMatch(of: /([a-z]+)\.?,? ([0-9]{4})/) {
      (month, year) = (Self.month(m.1), Int(m.2))
    } else if let m = words.wholeMatch(of: /([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?/) {
      (year, month, day) = (Int(m.1), Int(m.2), m.3.flatMap { Int($0) })
    } else if let m = words.wholeMatch(of: /(?:([0-9]{4}) ?年 ?)?([0-9]{1,2}) ?月(?: ?([0-9]{1,2}) ?日)?/) {
      (year, month, day) = (m.1.flatMap { Int($0) }, Int(m.2), m.3.flatMap { Int($0) })
    } else if let m = words.wholeMatch(of: /([0-9]{4}) ?年?/) {
      year = Int(m.1)
      return
    } else {
      return nil
    }
    guard let month, (1...12).contains(month) else { return nil }
    if let day, !(1...31).contains(day) { return nil }
  }

  /// Whether a day (`2020-04-17`) is the one written, or lies in the month or year written.
  func fits(_ isoDay: String) -> Bool {
    let parts = isoDay.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return false }
    return [(year, parts[0]), (month, parts[1]), (day, parts[2])].allSatisfy { $0.0 == nil || $0.0 == $0.1 }
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    // The usual abbreviations are the first three letters, and "sept".
    return months.firstIndex { $0 == word || ($0.prefix(3) == word) || ($0 == "september" && word == "sept") }.map {
      $0 + 1
    }
  }
}
