// White space as Unicode has it (the property White_Space, which by its stability policy gains no character): a text of a page is looked
// through at each build, and asking the standard library about each of its characters takes ten times as long.

/// White space in texts.
enum WhiteSpace {
  /// Whether a character is white space.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20: true
    case ..<0x80: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A text with one blank for each run of white space, and none at its ends.
  static func collapsed(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    var isAfterSpace = false
    for scalar in text.unicodeScalars {
      if contains(scalar) {
        isAfterSpace = true
        continue
      }
      if isAfterSpace, !out.isEmpty { out += " " }
      isAfterSpace = false
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
