// A number as written: its value, the place value of its last digit (its precision) and what it measures.

import Foundation

/// A number as written in digits, words or Chinese numerals.
struct Numeral: Hashable, Sendable {
  /// The value; of a per cent a hundredth of what is written.
  var value: Double
  /// The place value of the last digit written: 0.1 in `3.5`, 100 in `348.6 thousand`, 1 in `350,000`.
  var unit: Double
  /// The place value of the last digit that is not zero: 10,000 in `350,000`.
  var lastNonZero: Double
  /// What it measures.
  var measure = ValueRange.Measure.number

  static let percents = [" %", "%", " per cent", " percent", " pct"]
  static let multipliers: [(String, Double)] = [
    (" thousand", 1e3), (" million", 1e6), (" billion", 1e9), (" trillion", 1e12), (" hundred", 1e2), (" mn", 1e6),
    (" bn", 1e9), ("k", 1e3), ("bn", 1e9), ("m", 1e6), ("千", 1e3), ("百", 1e2), ("萬", 1e4), ("万", 1e4), ("億", 1e8),
    ("亿", 1e8), ("成", 0.1),
  ]

  /// Reads normalised words; nil when they are no number.
  init?(_ words: String) {
    if let digits = Self(digits: words) {
      self = digits
    } else if let percent = Self.percents.first(where: words.hasSuffix) {
      self.init(simple: String(words.dropLast(percent.count)))
      scale(by: 0.01, .share)
    } else if words.hasPrefix("百分之") {
      self.init(simple: String(words.dropFirst(3)))
      scale(by: 0.01, .share)
    } else if let (word, factor) = Self.multipliers.first(where: { words.hasSuffix($0.0) }),
      let digits = Self(digits: String(words.dropLast(word.count)))
    {
      self = digits
      scale(by: factor, word == "成" ? .share : .number)
    } else if let tenths = Self.tenths(words) {
      self = tenths
    } else if let mixed = Self.mixed(words) ?? Self.halves(words) {
      self = mixed
    } else if words.hasPrefix("minus "), let positive = Self(String(words.dropFirst("minus ".count))),
      positive.value > 0
    {
      self = positive
      value = -value
    } else {
      self.init(simple: words)
    }
  }

  /// Chinese tenths: `八成` is 80%, `七成八` 78%, `七成半` 75%.
  private static func tenths(_ words: String) -> Self? {
    let parts = words.split(separator: "成", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let tenths = ChineseNumeral.value(of: parts[0]), tenths <= 10 else { return nil }
    var numeral = Self(value: tenths, unit: 1)
    if parts[1] == "半" {
      numeral = Self(value: tenths * 10 + 5, unit: 1)
      numeral.scale(by: 0.1, .number)
    } else if !parts[1].isEmpty {
      guard parts[1].count == 1, let more = ChineseNumeral.value(of: parts[1]), more < 10 else { return nil }
      numeral = Self(value: tenths * 10 + more, unit: 1)
      numeral.scale(by: 0.1, .number)
    }
    numeral.scale(by: 0.1, .share)
    return numeral
  }

  /// Digits before each of several Chinese powers: `34萬8608`, `1億2千萬` is not among them.
  private static func mixed(_ words: String) -> Self? {
    var total = 0.0
    var rest = Substring(words)
    var last = Double.infinity
    var unit = 1.0
    var count = 0
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isNumber && $0.isASCII || $0 == "," || $0 == "." }
      guard let number = Self(digits: String(digits)) else { return nil }
      rest = rest.dropFirst(digits.count)
      let power = rest.first.flatMap { mark in
        multipliers.first { $0.0 == String(mark) && $0.1 >= 100 && !mark.isASCII }?.1
      }
      guard power != nil || rest.isEmpty else { return nil }
      let factor = power ?? 1
      guard factor < last, number.value * factor < last else { return nil }
      total += number.value * factor
      unit = number.unit * factor
      last = factor
      count += 1
      if power != nil { rest = rest.dropFirst() }
    }
    return count > 1 ? Self(value: total, unit: unit) : nil
  }

  /// `half a million`, `a quarter of a million`, `half a dozen`, `two and a half million`; to a tenth of what is halved.
  private static func halves(_ words: String) -> Self? {
    if words == "half a dozen" { return Self(value: 6, unit: 1) }
    let powers: [(String, Double)] = [("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9)]
    for (word, power) in powers {
      if words == "half a \(word)" { return Self(value: power / 2, unit: power / 10) }
      if words == "a quarter of a \(word)" { return Self(value: power / 4, unit: power / 20) }
      if words == "three quarters of a \(word)" { return Self(value: power * 3 / 4, unit: power / 10) }
    }
    for (ending, power) in [(" and a half", 1.0)] + powers.map({ (" and a half \($0.0)", $0.1) }) {
      guard words.hasSuffix(ending), let whole = NumberWords.value(of: String(words.dropLast(ending.count))) else {
        continue
      }
      return Self(value: (Double(whole) + 0.5) * power, unit: power / 10)
    }
    return nil
  }

  /// Digits or words without per cent and without a multiplier after digits.
  private init?(simple words: String) {
    if let digits = Self(digits: words) {
      self = digits
    } else if let number = NumberWords.value(of: words) {
      self.init(value: Double(number), unit: 1)
    } else if let number = ChineseNumeral.value(of: words) {
      self.init(value: number, unit: ChineseNumeral.unit(of: words))
    } else {
      return nil
    }
  }

  private init(value: Double, unit: Double) {
    self.value = value
    self.unit = unit
    lastNonZero = unit
    while value != 0, lastNonZero < 1e15, (value / (lastNonZero * 10)).rounded() * lastNonZero * 10 == value {
      lastNonZero *= 10
    }
  }

  /// Digits with separators between thousands (comma, blank or apostrophe, the same throughout) and a decimal point.
  private init?(digits words: String) {
    var rest = Substring(words)
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let halves = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first.flatMap(Self.whole) else { return nil }
    let decimals = halves.count == 2 ? halves[1] : ""
    guard halves.count == 1 || !decimals.isEmpty, decimals.utf8.allSatisfy(Self.isDigit),
      whole.count + decimals.count <= 15, let value = Double("\(whole).\(decimals)0")
    else { return nil }
    self.value = isNegative ? -value : value
    unit = pow(10, -Double(decimals.count))
    let zeros = (whole + decimals).reversed().prefix { $0 == "0" }.count
    lastNonZero = value == 0 ? unit : unit * pow(10, Double(zeros))
  }

  /// The digits of a whole number; nil when there are characters other than digits and one kind of separator at every third place.
  private static func whole(_ words: Substring) -> String? {
    guard let separator = words.first(where: { $0 == "," || $0 == " " || $0 == "'" }) else {
      return !words.isEmpty && words.utf8.allSatisfy(isDigit) ? String(words) : nil
    }
    let groups = words.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func scale(by factor: Double, _ measure: ValueRange.Measure) {
    value *= factor
    unit *= factor
    lastNonZero *= factor
    self.measure = measure
  }
}

/// Numbers in English words, up to the millions.
enum NumberWords {
  private static let small: [String: Int] = [
    "zero": 0, "none": 0, "no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let powers: [String: Int] = ["thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000]

  /// The value of lower-case words (`two hundred and five`, `twenty-three`, `a dozen`); nil when they are no number.
  static func value(of words: String) -> Int? {
    if words == "a dozen" || words == "one dozen" { return 12 }
    if words == "two dozen" { return 24 }
    let parts = words.replacingOccurrences(of: "-", with: " ").split(separator: " ").map(String.init)
    guard !parts.isEmpty, parts.count <= 20 else { return nil }
    if parts.count == 1, let value = small[parts[0]] { return value }

    var total = 0
    var group = 0
    // The size of the last word within its group: each must be smaller than the one before it.
    var last = Int.max
    var lastPower = Int.max
    for (index, part) in parts.enumerated() {
      if part == "and", index > 0, index < parts.count - 1 { continue }
      if part == "a", index == 0, parts.count > 1, parts[1] == "hundred" || powers[parts[1]] != nil {
        group = 1
        last = 1
      } else if let value = small[part], value > 0, last >= 100 || (last >= 20 && value < 10 && last < 100) {
        group += value
        last = 1
      } else if let value = tens[part], last >= 100 {
        group += value
        last = 20
      } else if part == "hundred", group > 0, group < 100, last < 100 {
        group *= 100
        last = 100
      } else if let power = powers[part], group > 0, power < lastPower {
        total += group * power
        group = 0
        last = Int.max
        lastPower = power
      } else {
        return nil
      }
    }
    return total + group
  }
}

/// Numbers in Chinese numerals, traditional and simplified: `三十四萬九千`, `二百零五`, `七十八點五`.
enum ChineseNumeral {
  private static let digits: [Character: Double] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "兩": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let small: [Character: Double] = ["十": 10, "百": 100, "千": 1_000]
  private static let large: [Character: Double] = ["萬": 1e4, "万": 1e4, "億": 1e8, "亿": 1e8]

  /// The value of a numeral, nil when the words are none.
  static func value(of words: String) -> Double? {
    let parts = words.split(omittingEmptySubsequences: false) { $0 == "點" || $0 == "点" }
    guard let whole = parts.first, parts.count <= 2, let value = integer(whole) else { return nil }
    guard parts.count == 2 else { return value }
    guard !parts[1].isEmpty else { return nil }
    var decimals = 0.0
    var place = 0.1
    for character in parts[1] {
      guard let digit = digits[character] else { return nil }
      decimals += digit * place
      place /= 10
    }
    return value + decimals
  }

  /// The place value of the last digit written after the point, 1 without one.
  static func unit(of words: String) -> Double {
    let parts = words.split { $0 == "點" || $0 == "点" }
    return parts.count == 2 ? pow(10, -Double(parts[1].count)) : 1
  }

  private static func integer(_ words: Substring) -> Double? {
    guard !words.isEmpty, words.count <= 30 else { return nil }
    var total = 0.0
    var group = 0.0
    var digit: Double?
    for character in words {
      if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let power = small[character] {
        group += (digit ?? 1) * power
        digit = nil
      } else if let power = large[character] {
        guard group > 0 || digit != nil else { return nil }
        total += (group + (digit ?? 0)) * power
        group = 0
        digit = nil
      } else {
        return nil
      }
    }
    return total + group + (digit ?? 0)
  }
}
