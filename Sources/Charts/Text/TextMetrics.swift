// How wide a text is, without a font: one table of advance widths, full-width characters as 1 em, everything unknown
// rather too wide than too narrow, so that a label that fits here fits on the reader's screen.

/// Size and weight of a text.
struct Font: Equatable, Sendable {
  var size: Double
  var isBold = false
}

enum TextMetrics {
  /// Width of `text` in CSS pixels.
  static func width(_ text: String, _ font: Font) -> Double {
    let table = font.isBold ? boldASCII : regularASCII
    var units = 0
    var isPlain = true
    for byte in text.utf8 {
      guard byte < 0x80 else {
        isPlain = false
        break
      }
      units += table[Int(byte)]
    }
    if !isPlain {
      units = text.reduce(0) { $0 + unitWidth(of: $1, bold: font.isBold) }
    }
    return Double(units) * font.size / 2048
  }

  /// Advance of one character in 1/2048 em.
  static func unitWidth(of character: Character, bold: Bool) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count > 1, scalars.contains(where: { $0.value == 0xFE0F || $0.value == 0x200D }) { return emoji }
    // Of a letter with its combining marks only the letter advances.
    return unitWidth(of: first, bold: bold)
  }

  private static let emoji = 2_800

  private static func unitWidth(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    let value = scalar.value
    let table = bold ? AdvanceWidths.bold : AdvanceWidths.regular
    var offset = 0
    for range in AdvanceWidths.ranges {
      if range.contains(value) {
        let width = Int(table[offset + Int(value - range.lowerBound)])
        return width > 0 || value < 0x20 ? width : 1_400
      }
      offset += range.count
    }
    if let single = AdvanceWidths.singles.firstIndex(of: value) { return Int(table[offset + single]) }
    switch value {
    case 0x0300...0x036F, 0x0591...0x05BD, 0x064B...0x065F, 0x200B...0x200F, 0x2060...0x206F, 0xFE00...0xFE0F: return 0
    case 0x2000...0x200A: return 1_024
    case 0x0600...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: return 1_400
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B00...0x2BFF: return emoji
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      return 2_048
    default: return 1_600
    }
  }

  private static let regularASCII = (0..<128).map { ascii($0, bold: false) }
  private static let boldASCII = (0..<128).map { ascii($0, bold: true) }

  private static func ascii(_ byte: Int, bold: Bool) -> Int {
    guard byte >= 0x20, byte < 0x7F, let scalar = Unicode.Scalar(UInt32(byte)) else { return 0 }
    return unitWidth(of: scalar, bold: bold)
  }
}
