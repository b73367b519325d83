// Reads the tags of a template with their places. swift-mustache parses and renders; this scanner exists because it
// renders a missing variable or partial as nothing, and Dossier must say where the mistake is instead.
//
// The language of the templates is mustache without lambdas, transforms, changed delimiters and dynamic partials: what
// can be checked before a page is rendered.

import Diagnostics

/// One tag of a template.
struct TemplateTag: Sendable {
  enum Kind: Sendable { case text, raw, section, inverted, partial, parent, block }
  var kind: Kind
  var name: String
  var place: Place
  /// What stands between an opening tag and its closing tag.
  var children: [TemplateTag] = []
}

/// Reads the tags of one file.
struct TemplateScanner {
  private let file: String
  private let lines: [Substring]
  private var problems: [Problem] = []
  private var open: [TemplateTag] = []
  private var top: [TemplateTag] = []

  /// The tags of `text`.
  /// - Throws: `Problems` for tags that are not closed or not part of the language.
  static func tags(of text: String, file: String) throws -> [TemplateTag] {
    var scanner = TemplateScanner(file: file, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    scanner.scan()
    guard scanner.problems.isEmpty else { throw Problems(scanner.problems) }
    return scanner.top
  }

  private init(file: String, lines: [Substring]) {
    self.file = file
    self.lines = lines
  }

  private mutating func scan() {
    for (number, line) in lines.enumerated() {
      var rest = line[...]
      while let start = rest.range(of: "{{") {
        let column = line.distance(from: line.startIndex, to: start.lowerBound) + 1
        let isRaw = rest[start.upperBound...].hasPrefix("{")
        let closing = isRaw ? "}}}" : "}}"
        let inside = rest[start.upperBound...].dropFirst(isRaw ? 1 : 0)
        guard let end = inside.range(of: closing) else {
          fail(
            "this tag is not closed", at: place(number, column, 2), help: "close it with \(closing) on the same line")
          break
        }
        let length = line.distance(from: start.lowerBound, to: end.upperBound)
        take(String(inside[..<end.lowerBound]), isRaw: isRaw, at: place(number, column, length))
        rest = rest[end.upperBound...]
      }
    }
    for tag in open {
      fail("{{#\(tag.name)}} is not closed", at: tag.place, help: "close it with {{/\(tag.name)}}")
    }
  }

  private mutating func take(_ inside: String, isRaw: Bool, at place: Place) {
    if isRaw { return add(.raw, inside, at: place) }
    let sign = inside.first ?? " "
    let name = String(inside.dropFirst())
    switch sign {
    case "!": return
    case "#": push(.section, name, at: place)
    case "^": push(.inverted, name, at: place)
    case "<": push(.parent, name, at: place)
    case "$": push(.block, name, at: place)
    case ">": add(.partial, name, at: place)
    case "&": add(.raw, name, at: place)
    case "/": close(Self.trimmed(name), at: place)
    case "=", "%":
      fail("{{\(sign) is not part of the templates' language", at: place, help: "templates/README.md lists what is")
    default: add(.text, inside, at: place)
    }
  }

  private mutating func close(_ name: String, at place: Place) {
    guard let tag = open.popLast() else {
      return fail("{{/\(name)}} closes nothing", at: place, help: "take it out, or open it with {{#\(name)}}")
    }
    if tag.name != name {
      fail(
        "{{/\(name)}} closes \"\(tag.name)\" of line \(tag.place.line ?? 0)", at: place,
        help: "close it with {{/\(tag.name)}}")
    }
    append(tag)
  }

  private mutating func push(_ kind: TemplateTag.Kind, _ name: String, at place: Place) {
    open.append(TemplateTag(kind: kind, name: checked(name, kind, at: place), place: place))
  }

  private mutating func add(_ kind: TemplateTag.Kind, _ name: String, at place: Place) {
    append(TemplateTag(kind: kind, name: checked(name, kind, at: place), place: place))
  }

  private mutating func append(_ tag: TemplateTag) {
    if open.isEmpty { top.append(tag) } else { open[open.count - 1].children.append(tag) }
  }

  private mutating func checked(_ name: String, _ kind: TemplateTag.Kind, at place: Place) -> String {
    let name = Self.trimmed(name)
    let isPath = kind == .partial || kind == .parent
    let allowed = name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
      case "/": isPath
      default: false
      }
    }
    if name.isEmpty || !allowed {
      fail("\"\(name)\" is not a name", at: place, help: "names are letters, digits, - and _, joined by full stops")
    }
    return name
  }

  private mutating func fail(_ message: String, at place: Place, help: String) {
    problems.append(.error(message, at: place, help: help))
  }

  private func place(_ number: Int, _ column: Int, _ length: Int) -> Place {
    Place(file, line: number + 1, column: column, text: String(lines[number]), length: length)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
