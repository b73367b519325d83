// The design's rules for copied text and repurposed accounts, written a second time and naively.

import Foundation
import Testing

/// What texts are compared by.
enum PlainComparison {
  /// Without links and mentions, folded, letters, marks and digits only.
  static func key(_ text: String) -> String {
    let plain = PlainCodebook.withoutLinks(text)
      .replacingOccurrences(of: "@[A-Za-z0-9_]+", with: "", options: .regularExpression)
    let kept = PlainCodebook.folded(plain).unicodeScalars.filter(PlainCodebook.isLetterMarkOrDigit)
    return String(String.UnicodeScalarView(kept))
  }

  /// Long enough to count: 12 characters with one of Han, kana or Hangul among them, else 30.
  static func counts(_ key: String) -> Bool {
    key.unicodeScalars.count >= (key.unicodeScalars.contains(where: PlainCodebook.isCJK) ? 12 : 30)
  }

  /// Posts that are no retweets, by key, those that count only.
  static func groups(_ posts: [[String: String]]) throws -> [String: [[String: String]]] {
    var groups: [String: [[String: String]]] = [:]
    for row in posts where try row.field("is_retweet") == "false" {
      let key = key(try row.field("tweet_text"))
      if counts(key) { groups[key, default: []].append(row) }
    }
    return groups
  }

  static func accounts(_ rows: [[String: String]]) throws -> Set<String> {
    Set(try rows.map { try $0.field("userid") })
  }

  /// Minutes since 1970 of a published time, seconds allowed and left out.
  static func minutes(_ time: String) throws -> Int {
    let numbers = time.split { !$0.isNumber }.compactMap { Int($0) }
    try #require(numbers.count >= 5)
    let parts = DateComponents(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])
    var utc = Calendar(identifier: .gregorian)
    utc.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    return Int(try #require(utc.date(from: parts)).timeIntervalSince1970) / 60
  }

  /// The main language by the rule for repurposed accounts; nil if there is none.
  static func mainLanguage(_ languages: [String]) -> String? {
    let known = languages.filter { $0 != "und" }
    guard known.count >= 3 else { return nil }
    let ranked = Set(known).sorted { left, right in
      let (a, b) = (known.count { $0 == left }, known.count { $0 == right })
      return a == b ? left < right : a > b
    }
    return known.count { $0 == ranked[0] } * 3 >= known.count * 2 ? ranked[0] : nil
  }
}
