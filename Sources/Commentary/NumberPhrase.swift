// From words to the range for which they stand: a qualifier ("nearly"), then a numeral, a fraction or a word that is a range by itself.
// The tables here are the ones that WrittenNumber.swift explains.

import Foundation

/// How a qualifier widens a number.
enum Qualifier: Hashable, Sendable {
  case about, nearly, justOver, moreThan, lessThan, atLeast, atMost

  /// The words for each, longest first where one begins another. Chinese words stand directly before the number.
  static let words: [(String, Qualifier)] = [
    ("slightly more than ", .justOver), ("a little more than ", .justOver), ("just over ", .justOver),
    ("a little over ", .justOver), ("slightly over ", .justOver), ("just above ", .justOver), ("略高於", .justOver),
    ("slightly less than ", .nearly), ("just under ", .nearly), ("just below ", .nearly), ("nearly ", .nearly),
    ("almost ", .nearly), ("close to ", .nearly), ("not quite ", .nearly), ("將近", .nearly), ("将近", .nearly),
    ("接近", .nearly), ("近", .nearly),
    ("no more than ", .atMost), ("no fewer than ", .atLeast), ("no less than ", .atLeast), ("at least ", .atLeast),
    ("at most ", .atMost), ("up to ", .atMost), ("≥", .atLeast), ("≤", .atMost), ("至少", .atLeast), ("至多", .atMost),
    ("最多", .atMost),
    ("more than ", .moreThan), ("over ", .moreThan), ("above ", .moreThan), ("upwards of ", .moreThan),
    (">", .moreThan),
    ("超過", .moreThan), ("超过", .moreThan), ("逾", .moreThan), ("多於", .moreThan), ("多于", .moreThan),
    ("less than ", .lessThan), ("fewer than ", .lessThan), ("under ", .lessThan), ("below ", .lessThan),
    ("<", .lessThan),
    ("不到", .lessThan), ("不足", .lessThan), ("少於", .lessThan), ("少于", .lessThan),
    ("approximately ", .about), ("about ", .about), ("around ", .about), ("roughly ", .about), ("some ", .about),
    ("circa ", .about), ("ca. ", .about), ("c. ", .about), ("~", .about), ("≈", .about), ("大約", .about), ("大约", .about),
    ("約", .about), ("约", .about),
  ]
}

/// The reading of words as a range.
enum NumberPhrase {
  /// Phrases that are a range by themselves.
  static let ranges: [String: ValueRange] = {
    let most = ValueRange(low: 0.5, high: 1, includesLow: false, includesHigh: false, measure: .share)
    let vast = ValueRange(low: 0.8, high: 1, includesHigh: false, measure: .share)
    var ranges: [String: ValueRange] = [:]
    for words in ["most", "a majority", "the majority", "多數", "多数", "大多數", "大多数", "大部分"] { ranges[words] = most }
    for words in ["the vast majority", "a vast majority", "the great majority", "絕大多數", "绝大多数"] { ranges[words] = vast }
    let factors: [(Double, [String])] = [
      (0.5, ["halved"]), (2, ["doubled", "twice", "double", "翻倍", "兩倍", "两倍"]),
      (3, ["tripled", "trebled", "three times", "三倍"]), (4, ["quadrupled", "four times", "四倍"]),
      (5, ["five times", "五倍"]), (10, ["ten times", "tenfold", "十倍"]),
    ]
    for (factor, words) in factors {
      for words in words { ranges[words] = ValueRange(low: factor * 0.95, high: factor * 1.05) }
    }
    return ranges
  }()

  /// The range of normalised words, and whether they are more than a plain number; nil when they cannot be read.
  static func range(of words: String) -> (range: ValueRange, isPhrase: Bool)? {
    if let first = words.utf8.first, (0x30...0x39).contains(first), let numeral = Numeral(words) {
      return (numeral.range(nil), false)
    }
    if let range = ranges[words] { return (range, true) }
    var rest = words
    var qualifier: Qualifier?
    if rest.hasPrefix("exactly ") { rest.removeFirst("exactly ".count) }
    if let (prefix, found) = Qualifier.words.first(where: { rest.hasPrefix($0.0) }) {
      rest = rest.dropFirst(prefix.count).trimmingCharacters(in: .whitespaces)
      qualifier = found
    } else if rest.hasSuffix("左右") {
      rest.removeLast(2)
      qualifier = .about
    }
    if let fraction = Fraction(rest) {
      return (fraction.range(qualifier), true)
    }
    guard let numeral = Numeral(rest) else { return nil }
    return (numeral.range(qualifier), qualifier != nil)
  }
}

/// A part of a whole in words: `two thirds`, `3 in 4`, `三分之一`.
struct Fraction: Hashable, Sendable {
  var value: Double

  private static let denominators: [(String, Double)] = [
    ("half", 2), ("halves", 2), ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fourth", 4),
    ("fourths", 4), ("fifth", 5), ("fifths", 5), ("sixth", 6), ("sixths", 6), ("seventh", 7), ("sevenths", 7),
    ("eighth", 8), ("eighths", 8), ("ninth", 9), ("ninths", 9), ("tenth", 10), ("tenths", 10),
    ("hundredth", 100), ("hundredths", 100), ("thousandth", 1000),
  ]

  init?(_ words: String) {
    switch words {
    case "half", "a half", "one half", "one-half", "一半", "半數", "半数": value = 0.5
    case "all", "全部", "所有": value = 1
    default:
      guard let (numerator, denominator) = Self.inWords(words) ?? Self.outOf(words) ?? Self.inChinese(words),
        denominator > 0, numerator >= 0, numerator <= denominator
      else { return nil }
      value = numerator / denominator
    }
  }

  private static func inWords(_ words: String) -> (Double, Double)? {
    let parts = words.replacingOccurrences(of: "-", with: " ").split(separator: " ").map(String.init)
    guard parts.count == 2, let denominator = denominators.first(where: { $0.0 == parts[1] })?.1 else { return nil }
    guard let numerator = parts[0] == "a" ? 1 : NumberWords.value(of: parts[0]) ?? Int(parts[0]) else { return nil }
    return (Double(numerator), denominator)
  }

  private static func outOf(_ words: String) -> (Double, Double)? {
    for separator in [" in every ", " out of every ", " out of ", " in "] {
      let parts = words.components(separatedBy: separator)
      guard parts.count == 2, let numerator = Numeral(parts[0]), let denominator = Numeral(parts[1]),
        numerator.measure == .number, denominator.measure == .number
      else { continue }
      return (numerator.value, denominator.value)
    }
    return nil
  }

  private static func inChinese(_ words: String) -> (Double, Double)? {
    let parts = words.components(separatedBy: "分之")
    // A hundredth is a per cent, which Numeral reads with its precision.
    guard parts.count == 2, parts[0] != "百", let denominator = ChineseNumeral.value(of: parts[0]),
      let numerator = ChineseNumeral.value(of: parts[1])
    else { return nil }
    return (numerator, denominator)
  }

  /// The range for which the fraction stands with a qualifier.
  func range(_ qualifier: Qualifier?) -> ValueRange {
    let t = value == 1 && qualifier == nil ? 0 : min(0.02, value / 10)
    let whole = ValueRange(low: value, high: value, measure: .share)
    return whole.widened(qualifier, exact: t, about: t * 2.5, near: t * 2.5, far: t * 5)
  }
}

extension Numeral {
  /// The range for which the numeral stands with a qualifier.
  func range(_ qualifier: Qualifier?) -> ValueRange {
    let point = ValueRange(low: value, high: value, measure: measure)
    if value == 0 { return point }
    let about = min(lastNonZero / 2, abs(value) / 10)
    return point.widened(qualifier, exact: unit / 2, about: about, near: lastNonZero / 2, far: lastNonZero)
  }
}

extension ValueRange {
  fileprivate func widened(_ qualifier: Qualifier?, exact: Double, about: Double, near: Double, far: Double)
    -> ValueRange
  {
    var range = self
    switch qualifier {
    case nil:
      range.low -= exact
      range.high += exact
    case .about:
      range.low -= about
      range.high += about
    case .nearly:
      range.low -= near
      range.includesHigh = false
    case .justOver:
      range.high += near
      range.includesLow = false
    case .moreThan:
      range.high += far
      range.includesLow = false
    case .atLeast:
      range.high += far
    case .lessThan:
      range.low -= far
      range.includesHigh = false
    case .atMost:
      range.low -= far
    }
    return range
  }
}
