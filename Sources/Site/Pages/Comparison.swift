// How a number of the report compares with one that others published: the same, the same when rounded as theirs is, or
// different, by how much.

import Charts
import Commentary

/// The comparison of a published value, as written, with a fact.
struct Comparison: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case same
    case rounded
    case differs
    /// The published value is no number or day that can be compared.
    case unknown

    /// The glyph before the words.
    var sign: String {
      switch self {
      case .same: "="
      case .rounded: "≈"
      case .differs: "≠"
      case .unknown: "·"
      }
    }
  }

  /// Ours less theirs.
  enum Difference: Equatable, Sendable {
    /// Of numbers, with the part of theirs that it is, where that is not zero: `−1,208`, `−3.6%`.
    case number(String, part: String?)
    /// Of shares: `−0.5`.
    case points(String)
    /// `+3`, of 3 days.
    case days(String, count: Int)
  }

  let kind: Kind
  /// By how much ours differs from theirs; nil unless it does.
  let difference: Difference?

  init(_ published: String, with fact: FactAnswer) {
    if published == fact.text {
      self.init(.same)
      return
    }
    switch fact.value {
    case .integer(let ours): self.init(published, Double(ours), isShare: false)
    case .decimal(let ours): self.init(published, ours, isShare: false)
    case .share(let ours): self.init(published, ours * 100, isShare: true)
    case .date(let ours):
      guard let ours = Day(iso: ours), let theirs = Self.day(published) else {
        self.init(.unknown)
        return
      }
      let days = ours.number - theirs.number
      self.init(
        days == 0 ? .same : .differs, .days(Self.signed(Double(days), decimals: 0), count: abs(days)))
    }
  }

  private init(_ kind: Kind, _ difference: Difference? = nil) {
    self.kind = kind
    self.difference = kind == .differs ? difference : nil
  }

  private init(_ published: String, _ ours: Double, isShare: Bool) {
    guard let theirs = Number(published), theirs.isPercentage == isShare else {
      self.init(.unknown)
      return
    }
    let off = ours - theirs.value
    // Half a unit of their last place, and a little for binary fractions.
    let tolerance = 0.5 * theirs.unit + 1e-9
    if abs(off) <= tolerance {
      self.init(off == 0 ? .same : .rounded)
      return
    }
    if theirs.isAbout, abs(off) <= theirs.value * 0.05 {
      self.init(.rounded)
      return
    }
    if isShare {
      self.init(.differs, .points(Self.signed(off, decimals: 1)))
    } else {
      let part = theirs.value == 0 ? nil : "\(Self.signed(off / theirs.value * 100, decimals: 1))%"
      self.init(.differs, .number(Self.signed(off, decimals: theirs.decimals), part: part))
    }
  }

  /// The comparison in words.
  func words(_ strings: InterfaceStrings) -> String {
    switch kind {
    case .same: strings["same"]
    case .rounded: strings["same-rounded"]
    case .differs: difference.map { words($0, strings) } ?? ""
    case .unknown: strings["not-comparable"]
    }
  }

  private func words(_ difference: Difference, _ strings: InterfaceStrings) -> String {
    switch difference {
    case .number(let number, nil): number
    case .number(let number, let part?): strings["difference-and-part", ["difference": number, "part": part]]
    case .points(let points): strings["difference-points", ["difference": points]]
    case .days(let days, let count): strings.counted("difference-days", count, written: days)
    }
  }

  private static func signed(_ value: Double, decimals: Int) -> String {
    let text = Formats.number(abs(value), decimals: decimals)
    return value < 0 ? "\u{2212}\(text)" : "+\(text)"
  }

  private static func day(_ text: String) -> Day? {
    if let day = Day(iso: text) { return day }
    if let match = text.wholeMatch(of: /([0-9]{4}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?[日號号]/),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3), (1...12).contains(month)
    {
      return Day(year: year, month: month, day: day)
    }
    let parts = text.split(separator: " ").map(String.init)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    guard parts.count == 3, let day = Int(parts[0]), let month = months.firstIndex(of: parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month + 1, day: day)
  }

  /// A number as written: `348,608`, `78.5%`, `about 150,000`.
  private struct Number {
    var value: Double
    var decimals: Int
    var isPercentage: Bool
    var isAbout: Bool
    /// The value of one in the last place.
    var unit: Double { (0..<decimals).reduce(1.0) { unit, _ in unit / 10 } }

    init?(_ text: String) {
      var text = text
      let openings = [
        "about ", "around ", "nearly ", "almost ", "over ", "more than ", "some ", "約", "约", "近", "超過", "超过",
      ]
      isAbout = false
      for opening in openings where text.lowercased().hasPrefix(opening) {
        text = String(text.dropFirst(opening.count).drop { $0 == " " })
        isAbout = true
      }
      isPercentage = text.hasSuffix("%")
      if isPercentage { text = String(text.dropLast()).replacing(" ", with: "") }
      let digits = text.replacing(",", with: "")
      guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let value = Double(digits)
      else { return nil }
      self.value = value
      decimals = digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
    }
  }
}
