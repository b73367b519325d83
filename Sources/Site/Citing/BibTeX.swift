// Citations as BibTeX, which LaTeX and every reference manager read. Keys do not change with the version: they are made of the
// report's title, its year and the part's own name.

import Charts

/// One entry of a bibliography.
struct BibTeX: Sendable {
  /// `misc`, `incollection`.
  var kind: String
  var key: String
  /// Names and finished values in order.
  private(set) var fields: [(name: String, value: String)] = []

  init(kind: String, key: String) {
    self.kind = kind
    self.key = key
  }

  /// Adds a field with words, which are escaped for TeX; nothing without any.
  mutating func add(_ name: String, _ words: String?) {
    guard let words, !words.isEmpty else { return }
    fields.append((name, "{\(Self.escaped(words))}"))
  }

  /// Adds a title, whose capitals stay as they are.
  mutating func add(title name: String, _ words: String) { fields.append((name, "{{\(Self.escaped(words))}}")) }

  /// Adds authors; nothing without any.
  mutating func add(_ authors: [Author]) {
    guard !authors.isEmpty else { return }
    let names = authors.map { author in
      author.given.map { "{\(Self.escaped(author.family))}, \(Self.escaped($0))" } ?? "{\(Self.escaped(author.family))}"
    }
    fields.append(("author", "{\(names.joined(separator: " and "))}"))
  }

  /// Adds year and month of a day.
  mutating func add(_ day: Day?) {
    guard let day else { return }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    fields.append(("year", "{\(day.year)}"))
    fields.append(("month", months[day.month - 1]))
  }

  /// The entry as it stands in a file.
  var text: String {
    "@\(kind){\(key),\n" + fields.map { "  \($0.name) = \($0.value),\n" }.joined() + "}\n"
  }

  /// Words for TeX, with no brace that could upset the balance, not even an escaped one, and nothing that TeX would run.
  static func escaped(_ words: String) -> String {
    var out = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": out += "\\textbackslash{}"
      case "{": out += "\\textbraceleft{}"
      case "}": out += "\\textbraceright{}"
      case "~": out += "\\textasciitilde{}"
      case "^": out += "\\textasciicircum{}"
      case "&", "%", "$", "#", "_": out += "\\\(scalar)"
      case _ where scalar.properties.isWhitespace: out += " "
      case _ where Escape.isInvisible(scalar): break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
