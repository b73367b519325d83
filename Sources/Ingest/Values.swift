// The values of fields as the releases write them: counts, booleans, and the several ways of saying nothing.

import Foundation

/// A value that was read, or was left out, or is wrong.
public enum FieldValue<Value> {
  /// It says this.
  case value(Value)
  /// Nothing is published: empty, or `absent`.
  case missing
  /// It is not of this kind.
  case wrong
}

extension FieldBytes {
  /// A count: digits, with `.0` after them in files that went through a data frame. At most 10 digits: more than the people
  /// on earth is no count of theirs, and sums over a million such rows still fit.
  public var countValue: FieldValue<Int> {
    if isMissing { return .missing }
    var value = 0
    var i = 0
    while i < count, i < 11, case let digit = Int(base[i]) &- 0x30, digit >= 0, digit <= 9 {
      value = value * 10 + digit
      i += 1
    }
    guard i > 0, i < 11 else { return .wrong }
    if i == count { return .value(value) }
    guard base[i] == 0x2E, i + 1 < count else { return .wrong }
    for j in i + 1..<count where base[j] != 0x30 { return .wrong }
    return .value(value)
  }

  /// A truth: `true` or `false`, in lower case, capitalised or in capitals.
  public var truthValue: FieldValue<Bool> {
    if isMissing { return .missing }
    if equals("true") || equals("True") || equals("TRUE") { return .value(true) }
    if equals("false") || equals("False") || equals("FALSE") { return .value(false) }
    return .wrong
  }

  /// Whether it is a number that a spreadsheet rounded, `6.34852E+17`: what was an id of eighteen digits is that of none any more.
  @inline(__always)
  var isRoundedNumber: Bool {
    guard count > 4, base[0] &- 0x30 < 10, base[1] | 2 == 0x2E || base[1] | 0x20 == 0x65 else { return false }
    return isExponential
  }

  /// Digits, perhaps a fraction behind a dot or a comma, `E+` and digits.
  private var isExponential: Bool {
    var i = 1
    if base[i] == 0x2E || base[i] == 0x2C {
      i += 1
      while i < count, base[i] &- 0x30 < 10 { i += 1 }
    }
    guard i + 2 < count, base[i] | 0x20 == 0x65, base[i + 1] == 0x2B else { return false }
    return raw[(i + 2)...].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether it says that nothing is published.
  public var isMissing: Bool { count == 0 || equals("absent") }

  /// A count as people and spreadsheets write it: plain digits, digits in groups of three as 1,478, 1.478, 1 478 or 1’478, or `-` for
  /// none. A count has no decimals, so that what stands before groups of three divides thousands; 12.0 is 12, and 1.5 or 1,47 is wrong.
  var freeCountValue: FieldValue<Int> {
    var i = 0
    while i < count, base[i] &- 0x30 < 10 { i += 1 }
    if i == count || i == 0 { return equals("-") ? .missing : countValue }
    return groupedCount(first: i)
  }

  /// The count that begins with a group of `first` digits.
  private func groupedCount(first: Int) -> FieldValue<Int> {
    let separator = groupSeparator(at: first)
    guard separator > 0 else { return .wrong }
    let behind = raw[(first + separator)...]
    // 1.0, or 1,0, is what a data frame makes of 1.
    if base[first] == 0x2E || base[first] == 0x2C, !behind.isEmpty, behind.count != 3, behind.allSatisfy({ $0 == 0x30 })
    {
      return FieldBytes(base: base, count: first).countValue
    }
    // 0.478 is no count in thousands, and then 1.478 beside it is none either: the rows that say so are refused.
    guard first <= 3, base[0] != 0x30 else { return .wrong }
    var digits = Array(raw[..<first])
    var at = first
    while at < count {
      guard count - at >= separator + 3, memcmp(base + at, base + first, separator) == 0 else { return .wrong }
      let group = raw[(at + separator)..<(at + separator + 3)]
      guard group.allSatisfy({ $0 &- 0x30 < 10 }) else { return .wrong }
      digits += group
      at += separator + 3
    }
    return digits.withUnsafeBufferPointer { digits in
      digits.baseAddress.map { FieldBytes(base: $0, count: digits.count).countValue } ?? .wrong
    }
  }

  /// How many bytes the separator of groups at a byte takes; 0 if there is none.
  private func groupSeparator(at index: Int) -> Int {
    switch base[index] {
    // Dot, comma, blank, apostrophe.
    case 0x2E, 0x2C, 0x20, 0x27: 1
    // The blank that does not break.
    case 0xC2: index + 1 < count && base[index + 1] == 0xA0 ? 2 : 0
    // The narrow blanks and the typographic apostrophe: U+2009, U+202F, U+2019.
    case 0xE2:
      index + 2 < count && base[index + 1] == 0x80 && [0x89, 0xAF, 0x99].contains(base[index + 2]) ? 3 : 0
    default: 0
    }
  }

  /// A truth as people write it: also yes and no in a few languages, 1 and 0.
  var freeTruthValue: FieldValue<Bool> {
    if equals("1") { return .value(true) }
    if equals("0") { return .value(false) }
    switch truthValue {
    case .wrong: break
    case let told: return told
    }
    guard count <= 16 else { return .wrong }
    let word = string.lowercased()
    if Self.affirmations.contains(word) { return .value(true) }
    return Self.denials.contains(word) ? .value(false) : .wrong
  }

  private static let affirmations: Set = [
    "yes", "y", "true", "ja", "j", "wahr", "oui", "vrai", "sí", "si", "verdadero", "sì", "vero", "sim", "verdadeiro",
    "是", "真",
  ]
  private static let denials: Set = [
    "no", "n", "false", "nein", "falsch", "non", "faux", "falso", "não", "nao", "否", "假",
  ]
}
