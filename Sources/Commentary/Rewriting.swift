// A written number with another value, in the style in which it is written: separators, decimals, rounding, qualifier, per cent, words or
// Chinese numerals. Whatever is made is compared with the value by the same rules as an editor's own words; what would not agree is not made.

import Foundation

/// The rewriting of numbers.
enum Rewriting {
  /// The source between a link's brackets with the number in it replaced; nil when it cannot be written in the same style.
  static func rewritten(_ source: String, for value: FactValue) -> String? {
    for candidate in candidates(source, value) {
      let words = MarkdownTree(candidate).plainText.trimmed
      if candidate != source, WrittenNumber.compare(words, with: value) == .agrees { return candidate }
    }
    return nil
  }

  private static func candidates(_ source: String, _ value: FactValue) -> [String] {
    let number: Double
    switch value {
    case .date(let day): return DateRewriting.rewritten(source, day).map { [$0] } ?? []
    case .integer(let count): number = Double(count)
    case .decimal(let decimal): number = decimal
    case .share(let share): number = share
    }
    let tokens = source.matches(of: Self.digits)
    if tokens.count == 1, let token = tokens.first { return withDigits(source, token.range, number) }
    return tokens.isEmpty ? inWords(source, number) : []
  }

  /// Digits with separators and decimals. A blank separates when three digits follow.
  nonisolated(unsafe) private static let digits =
    /[0-9]+(?:[,'’ \u{A0}\u{2009}\u{202F}][0-9]{3}(?![0-9]))*(?:\.[0-9]+)?/

  private static func withDigits(_ source: String, _ range: Range<String.Index>, _ number: Double) -> [String] {
    let token = String(source[range])
    let halves = token.split(separator: ".", maxSplits: 1)
    let decimals = halves.count > 1 ? halves[1].count : 0
    let separator = halves[0].first { !$0.isNumber }
    let plain = token.filter { $0.isNumber }
    let before = WrittenNumber.normalised(String(source[..<range.lowerBound])).filter { $0 != "*" && $0 != "_" }
    let scale = before.hasSuffix("百分之") ? 0.01 : scale(after: String(source[range.upperBound...]))
    let unit = pow(10, -Double(decimals))
    let zeros = plain.reversed().prefix { $0 == "0" }.count
    let isZero = zeros == plain.count
    let lastNonZero = isZero ? unit : unit * pow(10, Double(zeros))
    let words = WrittenNumber.normalised(source.filter { $0 != "*" && $0 != "_" })
    // Thousands are separated as they were; where there were none to separate, as the report does it.
    let wanted = separator.map(String.init) ?? (plain.count - decimals > 3 ? "" : ",")
    return values(for: number / scale, unit: unit, lastNonZero: lastNonZero, NumberPhrase.split(words).qualifier).map {
      value in
      source.replacingCharacters(in: range, with: NumberWriting.digits(value, decimals: decimals, separator: wanted))
    }
  }

  private static func scale(after text: String) -> Double {
    // The blank before a word is what normalising would take away.
    let rest = "|" + text.filter { $0 != "*" && $0 != "_" }
    let words = WrittenNumber.normalised(rest).dropFirst()
    let scales = Numeral.percents.map { ($0, 0.01) } + Numeral.multipliers
    return scales.first { words.hasPrefix($0.0) }?.1 ?? 1
  }

  private static func inWords(_ source: String, _ number: Double) -> [String] {
    var (words, qualifier) = NumberPhrase.split(WrittenNumber.normalised(source))
    var scale = 1.0
    for suffix in [" per cent", " percent"] where words.hasSuffix(suffix) {
      words.removeLast(suffix.count)
      scale = 0.01
    }
    if words.hasPrefix("百分之") {
      words.removeFirst(3)
      scale = 0.01
    } else if words.hasSuffix("成") {
      words.removeLast()
      scale = 0.1
    }
    guard let numeral = Numeral(words), numeral.measure == .number,
      let range = source.range(of: words, options: .caseInsensitive)
    else { return [] }
    let isChinese = ChineseNumeral.value(of: words) != nil && NumberWords.value(of: words) == nil
    let values = values(
      for: number / scale, unit: numeral.unit, lastNonZero: numeral.lastNonZero, qualifier)
    return values.compactMap { value in
      if isChinese {
        let decimals = max(0, Int((-log10(numeral.unit)).rounded()))
        let text = NumberWriting.chinese(value, decimals: decimals, like: source)
        return text.map { source.replacingCharacters(in: range, with: $0) }
      }
      guard let text = NumberWriting.english(value) else { return nil }
      let isCapital = source[range].first?.isUppercase ?? false
      return source.replacingCharacters(
        in: range, with: isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text)
    }
  }

  /// The numbers that can stand for a value: rounded as coarsely as the old one was, then finer. A number without a qualifier is
  /// rounded to the place to which it is written.
  static func values(for value: Double, unit: Double, lastNonZero: Double, _ qualifier: Qualifier?) -> [Double] {
    var places = [unit]
    if qualifier != nil {
      places = []
      var place = lastNonZero
      // "nearly 412,350" is no round number: after one finer place a human decides.
      let limit = qualifier == .nearly || qualifier == .justOver ? 2 : 16
      while place > unit * 0.99, places.count < limit {
        places.append(place)
        place /= 10
      }
    }
    return places.map { place in
      let steps = value / place
      let rounded: Double =
        switch qualifier {
        case nil, .about: steps.rounded()
        case .nearly, .lessThan: steps.rounded(.down) + 1
        case .atMost: steps.rounded(.up)
        case .moreThan, .justOver: steps.rounded(.up) - 1
        case .atLeast: steps.rounded(.down)
        }
      return rounded * place
    }
  }
}
