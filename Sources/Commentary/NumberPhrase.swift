// From words to the range for which they stand: a qualifier ("nearly"), then a numeral, a fraction, a factor or a phrase of the table.

import Foundation

/// How a qualifier widens a number.
enum Qualifier: Hashable, Sendable {
  case about, nearly, justOver, moreThan, lessThan, atLeast, atMost
}

/// The reading of words as a range.
enum NumberPhrase {
  /// The range of normalised words, and whether they are more than a plain number; nil when they cannot be read.
  static func range(of words: String) -> (range: ValueRange, isPhrase: Bool)? {
    if let first = words.utf8.first, (0x30...0x39).contains(first), let numeral = Numeral(words) {
      return (numeral.range(nil), false)
    }
    let (rest, qualifier) = split(withoutOf(words))
    if qualifier == nil, let between = between(rest) { return (between, true) }
    return range(of: rest, qualifier)
  }

  private static func range(of rest: String, _ qualifier: Qualifier?) -> (range: ValueRange, isPhrase: Bool)? {
    switch PhraseTable.phrases[rest] {
    case .range(let range): return qualifier == nil ? (range, true) : nil
    case .factor(let factor): return (Factor(value: factor, tolerance: factor / 20).range(qualifier), true)
    case .part, .before, .after, nil: break
    }
    if let fraction = Fraction(rest) { return (fraction.range(qualifier), true) }
    if let factor = Factor(rest) { return (factor.range(qualifier), true) }
    guard let numeral = Numeral(rest) else { return nil }
    return (numeral.range(qualifier), qualifier != nil)
  }

  /// "most of the" is "most".
  private static func withoutOf(_ words: String) -> String {
    for ending in [" of the", " of them", " of all", " of"] where words.hasSuffix(ending) {
      let rest = String(words.dropLast(ending.count))
      // "a couple of", "tens of thousands of" stand in the table as they are.
      if PhraseTable.phrases[words] == nil { return rest }
    }
    return words
  }

  /// Words without their qualifier, and the qualifier.
  static func split(_ words: String) -> (rest: String, qualifier: Qualifier?) {
    if PhraseTable.phrases[words] != nil { return (words, nil) }
    var words = words
    if words.hasPrefix("exactly ") { words.removeFirst("exactly ".count) }
    for (prefix, qualifier) in PhraseTable.prefixes where words.hasPrefix(prefix) {
      let rest = words.dropFirst(prefix.count)
      let isWord = prefix.utf8.last.map { (0x61...0x7A).contains($0) } ?? false
      guard !rest.isEmpty, !isWord || rest.first == " " else { continue }
      return (String(rest).trimmed, qualifier)
    }
    for (suffix, qualifier) in PhraseTable.suffixes where words.hasSuffix(suffix) {
      let rest = words.dropLast(suffix.count)
      let isWord = suffix.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
      guard !rest.isEmpty, !isWord || rest.last == " " else { continue }
      return (String(rest).trimmed, qualifier)
    }
    return (words, nil)
  }

  /// Two ends: `between 300 and 400`, `300 to 400`, `70–80%`.
  private static func between(_ words: String) -> ValueRange? {
    let isNamed = words.hasPrefix("between ")
    let body =
      isNamed
      ? String(words.dropFirst("between ".count)) : words.hasPrefix("from ") ? String(words.dropFirst(5)) : words
    for separator in isNamed ? [" and "] : [" to ", " – ", "–", "-", "至", "到"] {
      let parts = body.components(separatedBy: separator)
      // A hyphen joins words as well: "forty-eight", "two-thirds".
      let needsDigits = separator == "-"
      guard parts.count == 2, !parts[0].isEmpty, !needsDigits || parts[1].first?.isNumber ?? false,
        let high = range(of: parts[1], nil)?.range
      else { continue }
      // In "70 to 80 per cent" and "3 to 4 million" the first number borrows the unit of the second.
      let unit = parts[1].drop { $0.isNumber || ",.'".contains($0) }
      let first = parts[0].utf8.last.map { (0x30...0x39).contains($0) } ?? false ? parts[0] + unit : parts[0]
      guard let low = range(of: first, nil)?.range, low.measure == high.measure else { continue }
      let (from, to) = ((low.low + low.high) / 2, (high.low + high.high) / 2)
      guard from < to else { return nil }
      return ValueRange(low: from, high: to, measure: low.measure)
    }
    return nil
  }
}

/// So many times as much: `three times`, `2.5 times as many`, `fivefold`, `1.5倍`.
struct Factor: Hashable, Sendable {
  var value: Double
  var tolerance: Double

  init(value: Double, tolerance: Double) {
    self.value = value
    self.tolerance = tolerance
  }

  init?(_ words: String) {
    let endings = [" times as many", " times as much", " times", "-fold", "fold", "倍"]
    guard let ending = endings.first(where: words.hasSuffix),
      let numeral = Numeral(String(words.dropLast(ending.count))),
      numeral.measure == .number, numeral.value > 0
    else { return nil }
    self.init(value: numeral.value, tolerance: min(numeral.unit / 2, numeral.value / 20))
  }

  /// The range for which the factor stands with a qualifier.
  func range(_ qualifier: Qualifier?) -> ValueRange {
    ValueRange(low: value, high: value).widened(
      qualifier, exact: tolerance, about: tolerance * 2, near: value / 8, far: value / 2)
  }
}

/// A part of a whole in words: `two thirds`, `3 in 4`, `三分之一`.
struct Fraction: Hashable, Sendable {
  var value: Double
  /// How much one part of the whole is; 1 where the words name no parts.
  private var step = 1.0

  private static let denominators: [String: Double] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9,
    "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "twentieth": 20, "twentieths": 20, "hundredth": 100,
    "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
  ]

  init?(_ words: String) {
    if case .part(let part) = PhraseTable.phrases[words] {
      value = part
      return
    }
    guard let (numerator, denominator) = Self.inWords(words) ?? Self.outOf(words) ?? Self.inChinese(words),
      denominator > 0, numerator >= 0, numerator <= denominator
    else { return nil }
    value = numerator / denominator
    step = 1 / denominator
  }

  private static func inWords(_ words: String) -> (Double, Double)? {
    // NFKC writes ⅔ with a fraction slash.
    let sides = words.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\u{2044}" }
    if sides.count == 2, let numerator = Int(sides[0]), let denominator = Int(sides[1]) {
      return (Double(numerator), Double(denominator))
    }
    let parts = words.replacingOccurrences(of: "-", with: " ").split(separator: " ").map(String.init)
    guard parts.count == 2, let denominator = denominators[parts[1]] else { return nil }
    guard let numerator = parts[0] == "a" ? 1 : NumberWords.value(of: parts[0]) ?? Int(parts[0]) else { return nil }
    return (Double(numerator), denominator)
  }

  private static func outOf(_ words: String) -> (Double, Double)? {
    for separator in [" in every ", " out of every ", " of every ", " out of ", " in ", " of "] {
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
    guard parts.count == 2, parts[0] != "百", let denominator = Numeral(parts[0]), let numerator = Numeral(parts[1])
    else { return nil }
    return (numerator.value, denominator.value)
  }

  /// The range for which the fraction stands with a qualifier.
  func range(_ qualifier: Qualifier?) -> ValueRange {
    let t = value == 1 && qualifier == nil ? 0 : min(0.02, value / 10, step / 2)
    let whole = ValueRange(low: value, high: value, measure: .share)
    return whole.widened(qualifier, exact: t, about: t * 2.5, near: t * 2.5, far: t * 5)
  }
}

extension Numeral {
  /// The range for which the numeral stands with a qualifier.
  func range(_ qualifier: Qualifier?) -> ValueRange {
    let point = ValueRange(low: value, high: value, measure: measure)
    if value == 0, qualifier == nil { return point }
    let near = value == 0 ? lastNonZero / 2 : min(lastNonZero / 2, abs(value) / 10)
    // Less than nothing is said towards minus: "nearly -10" is -9.8.
    let isMirrored = value < 0 && (qualifier == .nearly || qualifier == .justOver)
    let range = (isMirrored ? point.mirrored : point).widened(
      qualifier, exact: unit / 2, about: near, near: near, far: lastNonZero)
    return isMirrored ? range.mirrored : range
  }
}

extension ValueRange {
  /// The range on the other side of zero.
  fileprivate var mirrored: ValueRange {
    ValueRange(low: -high, high: -low, includesLow: includesHigh, includesHigh: includesLow, measure: measure)
  }

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
