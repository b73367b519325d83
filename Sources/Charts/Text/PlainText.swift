// Archive text is hostile: before it is measured or drawn it is reduced to characters that can only be read. Control
// characters vanish, characters that turn the direction of reading round are dropped, and text that runs from right to
// left is isolated so that it cannot reorder what stands beside it.

enum PlainText {
  /// `text` without controls, non-characters and bidi controls; runs of white space become one space.
  static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) && !text.contains("  ") { return text }
    var out = String.UnicodeScalarView()
    var pendingSpace = false
    // Marks that take no room of their own: a letter under a thousand of them is as wide as a letter.
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = takesNoRoom(scalar) ? marks + 1 : 0
      if marks > 8 { continue }
      switch scalar.value {
      case 0x20, 0x09...0x0D, 0x85, 0x2028, 0x2029:
        pendingSpace = !out.isEmpty
        continue
      case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
        0xFDD0...0xFDEF, 0xE0001:
        continue
      case let value where value & 0xFFFE == 0xFFFE:
        continue
      default:
        if pendingSpace { out.append(" ") }
        pendingSpace = false
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// `text`, or as much of it as `bytes` of UTF-8 hold, with an ellipsis: what no width bounds is bounded by its size.
  static func bounded(_ text: String, bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    var kept = ""
    var size = 0
    for character in text {
      size += character.utf8.count
      if size > bytes { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func takesNoRoom(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// `text`, which is already visible text, in a first-strong isolate if any of it runs from right to left.
  static func isolated(_ text: String) -> String {
    text.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}" + text + "\u{2069}" : text
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// `text` escaped for XML content and attributes in double quotes. The text need not be visible text.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else {
      return text
    }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
