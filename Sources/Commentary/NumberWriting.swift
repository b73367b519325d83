// Numbers into digits, English words and Chinese numerals.

import Foundation

/// The writing of numbers.
enum NumberWriting {
  /// Digits with a separator between thousands and a number of decimals.
  static func digits(_ value: Double, decimals: Int, separator: String) -> String {
    let text = String(format: "%.\(decimals)f", locale: Locale(identifier: "en_US_POSIX"), abs(value))
    let halves = text.split(separator: ".")
    var out = ""
    for (index, digit) in halves[0].enumerated() {
      if index > 0, (halves[0].count - index).isMultiple(of: 3) { out += separator }
      out.append(digit)
    }
    return out + (halves.count > 1 ? ".\(halves[1])" : "")
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// English words; nil for what is no whole number from 0 to under a billion.
  static func english(_ value: Double) -> String? {
    guard value >= 0, value < 1e9, value == value.rounded() else { return nil }
    let number = Int(value)
    if number == 0 { return small[0] }
    var parts: [String] = []
    for (power, word) in [(1_000_000, "million"), (1_000, "thousand"), (1, "")] {
      let group = number / power % 1_000
      guard group > 0 else { continue }
      let joined = power == 1 && group < 100 && number > 1_000 ? "and " : ""
      parts.append(joined + underThousand(group) + (word.isEmpty ? "" : " \(word)"))
    }
    return parts.joined(separator: " ")
  }

  private static func underThousand(_ number: Int) -> String {
    let rest = number % 100
    let below =
      rest < 20
      ? (rest == 0 ? "" : small[rest])
      : tens[rest / 10] + (rest % 10 == 0 ? "" : "-\(small[rest % 10])")
    guard number >= 100 else { return below }
    return "\(small[number / 100]) hundred" + (below.isEmpty ? "" : " and \(below)")
  }

  private static let chineseDigits = Array("零一二三四五六七八九")

  /// Chinese numerals, traditional or simplified as the old text has them; nil for what is negative or too large.
  static func chinese(_ value: Double, decimals: Int, like old: String) -> String? {
    guard value >= 0, value < 1e12 else { return nil }
    let isSimplified = old.contains { "万亿两点约将过".contains($0) }
    let text = digits(value, decimals: decimals, separator: "")
    let halves = text.split(separator: ".")
    guard let number = Int(halves[0]) else { return nil }
    var out = chinese(number, isSimplified)
    if halves.count > 1 {
      out += isSimplified ? "点" : "點"
      out += String(halves[1].compactMap { $0.wholeNumberValue.map { chineseDigits[$0] } })
    }
    return out
  }

  private static func chinese(_ number: Int, _ isSimplified: Bool) -> String {
    if number == 0 { return "零" }
    let powers = [(100_000_000, isSimplified ? "亿" : "億"), (10_000, isSimplified ? "万" : "萬"), (1, "")]
    var out = ""
    var needsZero = false
    for (power, word) in powers {
      let group = number / power % 10_000
      guard group > 0 else {
        needsZero = !out.isEmpty
        continue
      }
      if !out.isEmpty, needsZero || group < 1_000 { out += "零" }
      out += chinese(group: group) + word
      needsZero = false
    }
    // Ten to nineteen begin with ten, not with one ten.
    return out.hasPrefix("一十") ? String(out.dropFirst()) : out
  }

  private static func chinese(group: Int) -> String {
    var out = ""
    var needsZero = false
    for (power, word) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = group / power % 10
      if digit == 0 {
        needsZero = !out.isEmpty
        continue
      }
      if needsZero { out += "零" }
      needsZero = false
      out.append(chineseDigits[digit])
      out += word
    }
    return out
  }
}
