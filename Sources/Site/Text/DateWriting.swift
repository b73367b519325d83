// Days as a language writes them. The forms and the names of the months stand among the interface strings, so that a language of a user's
// own has its dates too.

import Charts

/// Writes days.
struct DateWriting: Sendable {
  /// A part of a form: words as they are, or a part of the day.
  private enum Piece: Sendable {
    case words(String)
    case day
    case month
    case year
  }

  private let long: [Piece]
  private let short: [Piece]
  private let month: [Piece]
  private let months: [String]
  private let shortMonths: [String]

  /// Takes the forms from the strings.
  init(_ strings: [String: String]) {
    long = Self.pieces(strings["date-long"] ?? "")
    short = Self.pieces(strings["date-short"] ?? "")
    month = Self.pieces(strings["date-month"] ?? "")
    months = (1...12).map { strings["month-\($0)"] ?? "" }
    shortMonths = (1...12).map { strings["month-short-\($0)"] ?? "" }
  }

  /// `12 June 2020`.
  func long(_ day: Day) -> String { text(day, long, months) }

  /// `12 Jun 2020`.
  func short(_ day: Day) -> String { text(day, short, shortMonths) }

  /// `June 2020`, of a day in that month.
  func month(_ day: Day) -> String { text(day, month, months) }

  /// The same as `long` of a day as ISO 8601 has it; what is none as it is.
  func long(iso: String) -> String { Day(iso: iso).map(long) ?? iso }

  private func text(_ day: Day, _ form: [Piece], _ months: [String]) -> String {
    var out = ""
    for piece in form {
      switch piece {
      case .words(let words): out += words
      case .day: out += String(day.day)
      case .month: out += months[day.month - 1]
      case .year: out += String(day.year)
      }
    }
    return out
  }

  nonisolated(unsafe) private static let place = /\{(day|month|year)\}/  // It is not written to.

  private static func pieces(_ form: String) -> [Piece] {
    var out: [Piece] = []
    var rest = form[...]
    while let match = rest.firstMatch(of: place) {
      if match.range.lowerBound > rest.startIndex { out.append(.words(String(rest[..<match.range.lowerBound]))) }
      out.append(match.1 == "day" ? .day : match.1 == "month" ? .month : .year)
      rest = rest[match.range.upperBound...]
    }
    return rest.isEmpty ? out : out + [.words(String(rest))]
  }
}
