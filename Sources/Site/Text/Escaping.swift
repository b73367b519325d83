// Everything that comes from an archive passes through here on its way to a page. The authors of an archive are
// adversaries: markup is escaped, characters that steer a terminal, hide text or turn its direction are made visible,
// names are isolated, and addresses are written so that nobody follows them by accident.

/// Escaping for HTML.
enum Escape {
  /// Text between tags or in a quoted attribute: markup escaped, invisible characters made visible.
  static func text(_ text: String) -> HTML {
    var out = ""
    out.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    append(text, to: &out)
    return HTML(out)
  }

  /// A name as its owner chose it, isolated so that its direction does not reach the words around it.
  static func name(_ name: String) -> HTML { HTML("<bdi>\(text(name).text)</bdi>") }

  /// A quotation in its own language, with `lang` and `dir`, its addresses defanged and its line breaks kept by the style
  /// sheet. `tag` is the element, `classes` its class attribute.
  static func quotation(_ quotation: String, language: String, tag: String = "p", classes: String) -> HTML {
    let code = LanguageTag(platform: language)
    var body = text(Defanging.defanged(unescapedOnce(quotation))).text
    if code.direction == "rtl" { body = isolatedFromRight(body) }
    return HTML("<\(tag) class=\"\(classes)\" lang=\"\(code.tag)\" dir=\"\(code.direction)\">\(body)</\(tag)>")
  }

  /// Escaped text that runs from right to left, with what runs the other way whatever stands around it set apart: addresses, whose
  /// parts would change places, and the marks of characters that cannot be seen.
  private static func isolatedFromRight(_ text: String) -> String {
    text.replacing(/hxxps?:\/\/[!-~]+|\[U\+[0-9A-F]{4,6}\]/) { "<bdi dir=\"ltr\">\($0.0)</bdi>" }
  }

  /// Text for a line of plain text: what would end the line or cannot be seen is replaced.
  static func line(_ text: String, _ replacement: Character = " ") -> String {
    String(text.unicodeScalars.map { isInvisible($0) ? replacement : Character($0) })
  }

  /// The platform publishes texts with `&amp;`, `&lt;` and `&gt;`; they are decoded once, in one pass, for display.
  static func unescapedOnce(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var out = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      out += rest[..<ampersand]
      rest = rest[ampersand...]
      if rest.hasPrefix("&amp;") {
        out += "&"
        rest = rest.dropFirst(5)
      } else if rest.hasPrefix("&lt;") {
        out += "<"
        rest = rest.dropFirst(4)
      } else if rest.hasPrefix("&gt;") {
        out += ">"
        rest = rest.dropFirst(4)
      } else {
        out += "&"
        rest = rest.dropFirst()
      }
    }
    return out + rest
  }

  private static func append(_ text: String, to out: inout String) {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n":
        if previous != "\r" { out += "\n" }
      case "\r": out += "\n"
      case "\t": out += "\t"
      case _ where isInvisible(scalar): out += "[U+\(hexadecimal(scalar))]"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a character would do something without being seen: controls, overrides and embeddings of direction, zero
  /// width, line and paragraph separators, tags, and what is no character at all. Joiners stay, since Persian, Indic
  /// scripts and emoji need them; so do the marks of direction, which an isolated text keeps to itself.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x180E, 0x200B, 0x2028, 0x2029, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE007F:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
