// Whether the words of an editor agree with a value of the data. A number is compared at the precision at which it is written, a phrase
// with the range that it stands for. Pure: words and a value in, an agreement out.
// PhraseTable holds the ranges.

import Foundation

/// How written words and a value of the data go together.
enum Agreement: Hashable, Sendable {
  /// The words say what the data says.
  case agrees
  /// They do not; the range for which the words stand, unless they are a plain number or date.
  case disagrees(range: ValueRange?)
  /// The words are no number, phrase or date that can be read.
  case notUnderstood
}

/// The values for which words stand.
struct ValueRange: Hashable, Sendable {
  /// What the numbers measure.
  enum Measure: Hashable, Sendable {
    /// A number of anything.
    case number
    /// A part of a whole, from 0 to 1.
    case share
  }

  var low: Double
  var high: Double
  var includesLow = true
  var includesHigh = true
  var measure = Measure.number

  /// Whether a value lies in the range; the last bits of floating point don't decide.
  func contains(_ value: Double) -> Bool {
    let slack = max(abs(low), abs(high), abs(value)) * 1e-12
    let above = includesLow ? value >= low - slack : value > low + slack
    let below = includesHigh ? value <= high + slack : value < high - slack
    return above && below
  }

  /// The range in words: `45% to under 50%`.
  var description: String {
    let from = (includesLow ? "" : "over ") + text(low)
    if low == high { return text(low) }
    return "\(from) to \(includesHigh ? "" : "under ")\(text(high))"
  }

  private func text(_ value: Double) -> String {
    let scaled = measure == .share ? value * 100 : value
    let rounded = (scaled * 100).rounded() / 100
    let isWhole = rounded == rounded.rounded() && abs(rounded) < 1e15
    let digits = isWhole ? grouped(Int(rounded)) : "\(rounded)"
    return digits + (measure == .share ? "%" : "")
  }
}

/// The comparison of written words with values of the data.
enum WrittenNumber {
  /// Compares words with a value of the data.
  static func compare(_ written: String, with value: FactValue) -> Agreement {
    let words = normalised(written)
    if case .date(let day) = value {
      guard let date = WrittenDate(words) else { return .notUnderstood }
      return date.fits(day) ? .agrees : .disagrees(range: nil)
    }
    guard let (range, isPhrase) = NumberPhrase.range(of: words) else {
      return WrittenDate(words) == nil ? .notUnderstood : .disagrees(range: nil)
    }
    return agrees(range, value) ? .agrees : .disagrees(range: isPhrase ? range : nil)
  }

  /// Whether words agree with a figure that others published, itself words: the same words, the same range, or, where the
  /// figure is a plain number, a range that holds it.
  static func agrees(_ written: String, withPublished value: String) -> Bool {
    let (written, value) = (normalised(written), normalised(value))
    if written == value { return true }
    if let (ours, _) = NumberPhrase.range(of: written), let (theirs, isPhrase) = NumberPhrase.range(of: value) {
      if isPhrase { return ours == theirs }
      return ours.measure == theirs.measure && ours.contains((theirs.low + theirs.high) / 2)
    }
    if let ours = WrittenDate(written), let theirs = WrittenDate(value) { return ours == theirs }
    return false
  }

  private static func agrees(_ range: ValueRange, _ value: FactValue) -> Bool {
    switch value {
    case .integer(let number): range.measure == .number && range.contains(Double(number))
    case .decimal(let number): range.contains(number)
    case .share(let share):
      // "81" is not how one writes a share of 0.81, nor "1" one of 0.6: a bare number needs decimals to be a share.
      range.measure == .share || range.high - range.low < 0.5 ? range.contains(share) : false
    case .date: false
    }
  }

  /// Words in one form: NFKC (full-width digits, narrow blanks), lower case, single blanks, plain minus and apostrophe.
  static func normalised(_ written: String) -> String {
    // Most numbers are in this form as they stand.
    if written.utf8.allSatisfy({ (0x2C...0x3A).contains($0) || $0 == 0x25 }) { return written }
    let text = written.precomposedStringWithCompatibilityMapping.lowercased()
      .replacingOccurrences(of: "\u{2212}", with: "-").replacingOccurrences(of: "\u{2019}", with: "'")
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A whole number with a comma between thousands.
func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var out = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { out += "," }
    out.append(digit)
  }
  return (number < 0 ? "-" : "") + out
}
