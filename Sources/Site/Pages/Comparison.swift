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

  let kind: Kind
  /// Ours less theirs, in words: `−0.5 points`, `−1,208 (−3.6%)`, `+3 days`; empty unless they differ.
  let difference: String

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
        days == 0 ? .same : .differs, "\(Self.signed(Double(days), decimals: 0)) \(abs(days) == 1 ? "day" : "days")")
    }
  }

  private init(_ kind: Kind, _ difference: String = "") {
    self.kind = kind
    self.difference = kind == .differs ? difference : ""
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
      self.init(.differs, "\(Self.signed(off, decimals: 1)) points")
    } else {
      let relative = theirs.value == 0 ? "" : " (\(Self.signed(off / theirs.value * 100, decimals: 1))%)"
      self.init(.differs, Self.signed(off, decimals: theirs.decimals) + relative)
    }
  }

  /// The comparison in words.
  func words(_ strings: InterfaceStrings) -> String {
    switch kind {
    case .same: strings["same"]
    case .rounded: strings["same-rounded"]
    case .differs: difference
    case .unknown: strings["not-comparable"]
    }
  }

  private static func signed(_ value: Double, decimals: Int) -> String {
    let text = Formats.number(abs(value), decimals: decimals)
    return value < 0 ? "\u{2212}\(text)" : "+\(text)"
  }

  private static func day(_ text: String) -> Day? {
    if let day = Day(iso: text) { return day }
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
      let openings = ["about ", "around ", "nearly ", "almost ", "over ", "more than ", "some "]
      isAbout = false
      for opening in openings where text.lowercased().hasPrefix(opening) {
        text = String(text.dropFirst(opening.count))
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
