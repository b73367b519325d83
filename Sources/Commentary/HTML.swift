// The little HTML that Commentary writes itself.

/// Text made safe for an attribute in double quotes or for an element's content.
func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return text }
  var out = ""
  for character in text.unicodeScalars {
    switch character {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    default: out.unicodeScalars.append(character)
    }
  }
  return out
}

/// An opening tag of a link. Attributes without a value are left out.
func anchorTag(class name: String, _ attributes: [(String, String?)]) -> String {
  let written = attributes.compactMap { name, value in value.map { " \(name)=\"\(escaped($0))\"" } }
  return "<a class=\"\(name)\"\(written.joined())>"
}
