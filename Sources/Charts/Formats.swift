// How numbers are written, the same in every figure, table and description: 11,209, never 11k; shares with one decimal
// in tables and as integers on charts; 0% for zero and "<0.1%" for what rounds to it; the minus sign U+2212.

import Foundation

/// Numbers as readers see them.
public enum Formats {
  /// `11,209`; negative numbers with U+2212.
  public static func count(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.utf8.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return value < 0 ? "\u{2212}" + grouped : grouped
  }

  /// A number with at most `decimals` decimals, trailing zeros dropped: `1,234.5`, `0.25`, `3`. Not finite: `–`. Beyond 2^53, where not
  /// every whole number is one of the machine's: `1.5e16`.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - decimals: how many decimals it has at most.
  ///   - significant: how many digits a number near zero keeps, whatever `decimals` is: with 2, `0.0004` and `4e−7`.
  public static func number(_ value: Double, decimals: Int = 1, significant: Int = 0) -> String {
    guard value.isFinite else { return "–" }
    guard let (whole, fraction) = parts(value.magnitude, decimals, significant) else {
      return (value < 0 ? "\u{2212}" : "") + scientific(value.magnitude).replacing("-", with: "\u{2212}")
    }
    var text = count(whole)
    if !fraction.isEmpty { text += "." + fraction }
    return value < 0 && (whole != 0 || !fraction.isEmpty) ? "\u{2212}" + text : text
  }

  /// A share as tables write it: `34.9%`, `<0.1%`, `0%`, `100%`.
  public static func share(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value == 0 { return "0%" }
    if value > 0 && value < 0.000_5 { return "<0.1%" }
    if value < 1 && value >= 0.999_5 { return ">99.9%" }
    let tenths = Int((value.magnitude * 1000).rounded())
    let text = tenths == 1000 ? "100%" : "\(count(tenths / 10)).\(tenths % 10)%"
    return value < 0 ? "\u{2212}" + text : text
  }

  /// A share as charts write it: `35%`, `<1%`, `0%`.
  public static func wholeShare(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value == 0 { return "0%" }
    if value > 0 && value < 0.005 { return "<1%" }
    if value < 1 && value >= 0.995 { return ">99%" }
    return count(Int((value * 100).rounded())) + "%"
  }

  /// A number for machines: a point, no grouping, at most `decimals` decimals, no trailing zeros; near zero and beyond 2^53 as `number`.
  static func plain(_ value: Double, decimals: Int, significant: Int = 0) -> String {
    guard value.isFinite else { return "" }
    guard let (whole, fraction) = parts(value.magnitude, decimals, significant) else {
      return (value < 0 ? "-" : "") + scientific(value.magnitude)
    }
    let text = fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
    return value < 0 && (whole != 0 || !fraction.isEmpty) ? "-" + text : text
  }

  /// Whole part and decimals of a number that is not negative; nil for one that is written with a power of ten.
  private static func parts(_ value: Double, _ decimals: Int, _ significant: Int) -> (Int, String)? {
    guard value <= 0x1p53 else { return nil }
    guard significant > 0, value > 0, value < 1 else { return split(value, decimals: decimals) }
    guard value >= 1e-6 else { return nil }
    var needed = significant
    var scaled = value
    while scaled < 0.1 {
      scaled *= 10
      needed += 1
    }
    return split(value, decimals: max(decimals, needed))
  }

  /// `1.5e16`, `4e-7`: at most four decimals.
  private static func scientific(_ value: Double) -> String {
    var exponent = Int(log10(value).rounded(.down))
    // In two steps: ten to the power of a number near the smallest is no number.
    var (whole, fraction) = split(
      value / pow(10, Double(exponent / 2)) / pow(10, Double(exponent - exponent / 2)), decimals: 4)
    if whole >= 10 {
      exponent += 1
      (whole, fraction) = (1, "")
    }
    return (fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)") + "e\(exponent)"
  }

  /// Whole part and decimals, rounded half away from zero, without trailing zeros.
  private static func split(_ value: Double, decimals: Int) -> (Int, String) {
    var factor = 1
    // Ten thousand millions of units are enough before the product leaves the integers.
    for _ in 0..<decimals where value * Double(factor) < 1e14 { factor *= 10 }
    let scaled = Int((value * Double(factor)).rounded())
    var fraction = ""
    if factor > 1 && scaled % factor != 0 {
      fraction = String(scaled % factor + factor).dropFirst().description
      while fraction.last == "0" { fraction.removeLast() }
    }
    return (scaled / factor, fraction)
  }
}
