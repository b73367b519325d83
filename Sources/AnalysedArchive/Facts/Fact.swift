// A fact: a question that the archive answers with one value, and all that a reader needs to check the answer.

/// One answered fact.
public struct Fact: Sendable, Equatable {
  /// Its name with its filters in the order of `Filter.keys`, such as `posts.count?topic=taiwan&week=2020-01-06`.
  public var name: String
  /// The answer.
  public var value: FactValue
  /// How the answer is written.
  public var format: FactFormat
  /// One sentence: what it counts, and of what.
  public var says: String
  /// The SQL that answers it; it runs as it stands in any SQLite browser.
  public var sql: String

  /// The answer as it is printed, such as `348,608`, `78.5%` or `17 April 2020`.
  public var text: String { format.text(value) }
}

/// The value of a fact.
public enum FactValue: Sendable, Equatable {
  /// A count.
  case integer(Int)
  /// A mean, a median, or a share between 0 and 1.
  case decimal(Double)
  /// A day as `2020-04-17`.
  case date(String)
}

/// How the value of a fact is written.
public enum FactFormat: String, Sendable {
  /// Thousands in commas: 348,608.
  case integer
  /// Two decimals: 0.81.
  case decimal
  /// A median of counts: 7, or 7.5 between two of them.
  case median
  /// A share as a percentage with one decimal: 78.5%.
  case share
  /// A day: 17 April 2020.
  case date

  /// `value` as it is printed in English.
  public func text(_ value: FactValue) -> String {
    switch (self, value) {
    case (.share, .decimal(let share)): Self.percentage(share)
    case (.median, .decimal(let number)): Self.median(number)
    case (_, .integer(let number)): Self.grouped(number)
    case (_, .decimal(let number)): Self.decimal(number)
    case (_, .date(let day)): Self.day(day)
    }
  }

  /// 348608 as `348,608`; U+2212 before a negative number.
  static func grouped(_ number: Int) -> String {
    var out = ""
    let digits = String(number.magnitude)
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return number < 0 ? "\u{2212}" + out : out
  }

  /// 0.8149 as `0.81`, 1234.5 as `1,234.50`.
  static func decimal(_ number: Double) -> String {
    let hundredths = Int((number.magnitude * 100).rounded())
    let fraction = hundredths % 100
    let text = grouped(hundredths / 100) + "." + (fraction < 10 ? "0\(fraction)" : "\(fraction)")
    return number < 0 && hundredths > 0 ? "\u{2212}" + text : text
  }

  /// 7 as `7`, 7.5 as `7.5`.
  static func median(_ number: Double) -> String {
    let tenths = Int((number.magnitude * 10).rounded())
    let text = grouped(tenths / 10) + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
    return number < 0 && tenths > 0 ? "\u{2212}" + text : text
  }

  /// 0.785 as `78.5%`; `<0.1%` for what would round to nothing but is not nothing, `>99.9%` likewise.
  static func percentage(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    if thousandths == 0 { return share > 0 ? "<0.1%" : "0%" }
    if thousandths == 1000 { return share < 1 ? ">99.9%" : "100%" }
    return "\(thousandths / 10).\(thousandths % 10)%"
  }

  /// `2020-04-17` as `17 April 2020`.
  static func day(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return iso }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
