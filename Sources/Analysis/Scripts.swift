// What kind of character a scalar is, for the codebook's word boundaries and for comparing texts.

/// The kinds of characters that the matching rules tell apart.
enum CharacterKind: UInt8 {
  /// Not looked up yet; see `CharacterKinds`.
  case unknown
  /// Han, kana or Hangul: no spaces between words, so a term of these matches anywhere.
  case eastAsian
  /// A letter of any other script.
  case letter
  /// A number (Unicode category N).
  case number
  /// A combining mark (category M).
  case mark
  /// The low line.
  case underscore
  /// Anything else.
  case other

  init(_ scalar: Unicode.Scalar) {
    if scalar == "_" {
      self = .underscore
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self = Self.isEastAsian(scalar.value) ? .eastAsian : .letter
    case .decimalNumber, .letterNumber, .otherNumber:
      // 〇 and its kin are numbers to Unicode and Han to a reader.
      self = Self.isEastAsian(scalar.value) ? .eastAsian : .number
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    default: self = .other
    }
  }

  /// Whether a scalar lies in the blocks of Han, kana or Hangul.
  @inline(__always)
  static func isEastAsian(_ value: UInt32) -> Bool {
    // Almost every character is one of the first two kinds.
    if value &- 0x4E00 <= 0x9FFF - 0x4E00 { return true }
    return value >= 0x1100 && isRareEastAsian(value)
  }

  private static func isRareEastAsian(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x2FD5, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303C,
      0x3041...0x30FF, 0x3131...0x318E, 0x31F0...0x31FF, 0x3400...0x4DBF, 0xA960...0xA97C,
      0xAC00...0xD7FB, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x16FE2...0x16FE3, 0x16FF0...0x16FF1, 0x1AFF0...0x1B16F,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

/// Kinds of characters, looked up once each. Not shared between threads.
struct CharacterKinds {
  private var kinds = [UInt8](repeating: 0, count: 0x10000)

  /// The kind of a scalar.
  @inline(__always)
  mutating func kind(_ value: UInt32) -> CharacterKind {
    if value < 0x10000, let known = CharacterKind(rawValue: kinds[Int(value)]), known != .unknown { return known }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    let kind = CharacterKind(scalar)
    if value < 0x10000 { kinds[Int(value)] = kind.rawValue }
    return kind
  }
}

/// The scalar that begins at `i` of well-formed UTF-8, and how many bytes it takes.
@inline(__always)
func decodeScalar(_ bytes: UnsafePointer<UInt8>, _ i: Int) -> (value: UInt32, length: Int) {
  let lead = UInt32(bytes[i])
  if lead < 0x80 { return (lead, 1) }
  if lead < 0xE0 { return ((lead & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F), 2) }
  if lead < 0xF0 {
    return ((lead & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F), 3)
  }
  return (
    (lead & 0x07) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12 | UInt32(bytes[i + 2] & 0x3F) << 6
      | UInt32(bytes[i + 3] & 0x3F), 4
  )
}
