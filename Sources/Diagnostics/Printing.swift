// How problems look on standard error. Control characters of hostile input are made visible, long lines are cut around
// the caret, and a wide (CJK) character moves the caret by two columns, as a terminal shows it.

extension Problem {
  /// The problem as the user reads it, several lines without a final line break.
  public var formatted: String {
    // A warning names its rule, so that whoever is tired of it knows what to write in report.yml.
    let named = severity == .warning ? rule.map { " [\($0)]" } ?? "" : ""
    var lines = ["\(place.map { $0.prefix } ?? "")\(severity.rawValue): \(visible(message))\(named)"]
    if let place, let line = place.line, let text = place.text {
      let number = "\(line)"
      let (shown, offset) = window(text, around: place.column ?? 1)
      lines.append("   \(number) | \(shown)")
      if place.column != nil {
        let margin = String(repeating: " ", count: number.count + 4) + "| "
        let before = String(repeating: " ", count: offset)
        let rest = max(1, columns(shown) - offset)
        let length = min(underlined(text, place), rest)
        lines.append(margin + before + "^" + String(repeating: "~", count: length - 1))
      }
    }
    if let help { lines.append("help: \(visible(help))") }
    return lines.joined(separator: "\n")
  }

  /// The problem as one annotation of GitHub's workflow commands.
  public var githubAnnotation: String {
    func escaped(_ text: String, property: Bool) -> String {
      var out = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "%": out += "%25"
        case "\r": out += "%0D"
        case "\n": out += "%0A"
        case ":" where property: out += "%3A"
        case "," where property: out += "%2C"
        default: out.unicodeScalars.append(scalar)
        }
      }
      return out
    }
    var properties: [String] = []
    if let place {
      properties.append("file=\(escaped(place.file, property: true))")
      if let line = place.line { properties.append("line=\(line)") }
      if let column = place.column { properties.append("col=\(column)") }
    }
    let text = help.map { "\(message)\n\($0)" } ?? message
    let head = properties.isEmpty ? "" : " " + properties.joined(separator: ",")
    return "::\(severity.rawValue)\(head)::\(escaped(text, property: false))"
  }
}

extension Place {
  /// `file:line:column: `, as far as known.
  var prefix: String {
    var out = visible(file)
    if let line {
      out += ":\(line)"
      if let column { out += ":\(column)" }
    }
    return out + ": "
  }
}

/// Control and bidirectional characters as `\u{...}`, a tab as a blank: nothing in a message can drive a terminal.
func visible(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: out += " "
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      out += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}

/// At most about a hundred columns of `text` around a column, and how many columns of them stand before it. Only what is shown is
/// looked at closely: a hostile file can hold megabytes in a line and a problem in every word.
private func window(_ text: String, around column: Int) -> (shown: String, offset: Int) {
  let position = index(text, column)
  let start = text.index(position, offsetBy: -60, limitedBy: text.startIndex) ?? text.startIndex
  let minimum = text.index(start, offsetBy: 100, limitedBy: text.endIndex) ?? text.endIndex
  let end = max(minimum, text.index(position, offsetBy: 60, limitedBy: text.endIndex) ?? text.endIndex)
  let before = (start > text.startIndex ? "…" : "") + visible(String(text[start..<position]))
  let after = visible(String(text[position..<end])) + (end < text.endIndex ? "…" : "")
  return (before + after, columns(before))
}

/// The columns under which the caret's line runs.
private func underlined(_ text: String, _ place: Place) -> Int {
  let start = index(text, place.column ?? 1)
  let end = text.index(start, offsetBy: min(place.length, 200), limitedBy: text.endIndex) ?? text.endIndex
  return max(1, columns(visible(String(text[start..<end]))))
}

/// The position of a column, from 1, in a line; its end when the line is shorter.
private func index(_ text: String, _ column: Int) -> String.Index {
  // A hostile line of megabytes is mostly ASCII, in which a column is a byte.
  if column > 1_000, text.utf8.count >= column, text.utf8.prefix(column).allSatisfy({ $0 < 0x80 }) {
    return text.utf8.index(text.startIndex, offsetBy: column - 1)
  }
  return text.index(text.startIndex, offsetBy: max(0, column - 1), limitedBy: text.endIndex) ?? text.endIndex
}

/// The columns that a terminal gives to `text`: two for East Asian wide characters and emoji, one for others.
private func columns(_ text: String) -> Int {
  text.reduce(0) { sum, character in
    guard let scalar = character.unicodeScalars.first else { return sum }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return sum + 2
    default: return sum + 1
    }
  }
}
