// The values of fields as the releases write them: counts, booleans, and the several ways of saying nothing.

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

  /// Whether it says that nothing is published.
  public var isMissing: Bool { count == 0 || equals("absent") }

  /// A count as people write it: digits in groups, such as 1,234, or `-` for none.
  var freeCountValue: FieldValue<Int> {
    if equals("-") { return .missing }
    guard raw.contains(0x2C) else { return countValue }
    var digits: [UInt8] = []
    for (index, byte) in raw.enumerated() {
      if byte != 0x2C { digits.append(byte) } else if index == 0 { return .wrong }
    }
    return digits.withUnsafeBufferPointer { digits in
      digits.baseAddress.map { FieldBytes(base: $0, count: digits.count).countValue } ?? .wrong
    }
  }

  /// A truth as people write it: also yes and no, 1 and 0.
  var freeTruthValue: FieldValue<Bool> {
    switch string.lowercased() {
    case "yes", "y", "1": .value(true)
    case "no", "n", "0": .value(false)
    default: truthValue
    }
  }
}
