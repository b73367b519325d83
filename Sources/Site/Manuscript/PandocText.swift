// Words as pandoc's Markdown takes them: nothing that an editor, an archive or a file wrote is read as markup. Pandoc lets a backslash
// stand before any sign (`all_symbols_escapable`), so that is all that is needed; it stands only before what could mean something.

/// Writes words for pandoc.
enum PandocText {
  /// Words in the midst of a paragraph. Blanks and line ends in a row become one blank.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = ""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case " ", "\n", "\t", "\r": if !out.hasSuffix(" ") || index == 0 { out += " " }
      case "\\", "`", "*", "_", "[", "]", "<", ">", "^", "~", "$", "|", "@", "\"", "'", "{", "}": out += "\\\(scalar)"
      // A reference to a character.
      case "&": out += next.map { $0 == "#" || $0.properties.isAlphabetic } ?? true ? "\\&" : "&"
      // A link may follow, which it would make a picture.
      case "!": out += next == nil || next == "[" ? "\\!" : "!"
      // Dashes and dots that pandoc would set as one sign.
      case "-" where out.last == "-", "." where out.last == ".": out += "\\\(scalar)"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A line of a paragraph whose words are escaped: nothing at its beginning opens a heading, a list, a definition or a caption.
  static func line(_ escaped: String) -> String {
    let line = escaped.drop { $0 == " " }
    guard let first = line.first else { return "" }
    if "#+-:%=".contains(first) { return "\\" + line }
    // Numbers, letters and Roman numerals number lists.
    if let opening = line.prefixMatch(of: /\(?(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|[0-9]+)(?=[.)])|[Tt]able(?=:)/) {
      return line[..<opening.range.upperBound] + "\\" + line[opening.range.upperBound...]
    }
    return String(line)
  }

  /// Words between backticks.
  static func code(_ text: String) -> String {
    let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return text.isEmpty ? "" : fence + pad + text + pad + fence
  }

  /// A block of code, with its language.
  static func block(_ text: String, language: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    let name = language.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ? language : ""
    return fence + name + "\n" + (text.hasSuffix("\n") ? text : text + "\n") + fence
  }

  /// A link, or its words alone where it leads nowhere.
  static func link(_ words: String, to address: String?) -> String {
    guard let address, !words.isEmpty else { return words }
    var target = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case " ", "(", ")", "<", ">", "\"", "\\", "\n", "\t":
        target += "%" + String(scalar.value + 0x100, radix: 16, uppercase: true).suffix(2)
      default: target.unicodeScalars.append(scalar)
      }
    }
    return "[\(words)](\(target))"
  }

  /// An id as pandoc takes one: it begins with a letter.
  static func anchor(_ id: String) -> String {
    id.unicodeScalars.first?.properties.isAlphabetic ?? false ? id : "at-" + id
  }

  /// A place to which links lead.
  static func mark(_ id: String) -> String { "[]{#\(anchor(id))}" }

  /// Words in their own language, a BCP 47 tag, written from right to left or not.
  static func span(_ words: String, language: String, direction: String?) -> String {
    let direction = direction == "rtl" ? " dir=rtl" : ""
    return language.isEmpty && direction.isEmpty
      ? words : "[\(words)]{" + (language.isEmpty ? "" : "lang=\(language)") + direction + "}"
  }

  /// A text, words escaped for Markdown already, as a value of the metadata.
  static func metadata(_ escaped: String) -> String { YAMLText.quoted(escaped) }

  /// The lines of a block behind a prefix; the first may have another one.
  static func indented(_ block: String, _ prefix: String, first: String? = nil) -> String {
    block.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let prefix = index == 0 ? first ?? prefix : prefix
      return line.isEmpty ? String(prefix.reversed().drop { $0 == " " }.reversed()) : prefix + line
    }.joined(separator: "\n")
  }

  private static func longestRun(of sign: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
