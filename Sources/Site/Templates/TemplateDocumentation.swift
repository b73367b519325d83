// What each template is given, as Markdown for templates/README.md. A test compares the file with this, so that the
// documentation cannot fall behind the code.

/// Writes the list of variables.
enum TemplateDocumentation {
  /// The heading with which the list begins.
  static let opening = "## What each template is given\n"

  /// What all pages share, then each template by its file's name with what it is given besides.
  static var tables: [(name: String, members: [Member])] {
    let frame = Page<DataPage>.members.prefix { $0.name != "rail" }
    let strings = Member(
      name: "strings", says: "the interface strings of `strings/<language>.yml`: `{{strings.skip}}`", shape: .text)
    return [("Every page", frame + [strings])]
      + TemplateEntries.all.map { entry in
        let own = entry.members.filter { member in !isPage(entry.name) || !frame.contains { $0.name == member.name } }
        return ("\(entry.name).mustache", own)
      }
  }

  /// The list as Markdown.
  static var markdown: String {
    tables.enumerated().reduce(into: opening) { out, entry in
      let (index, (name, members)) = entry
      out += "\n### \(index == 0 ? name : "`\(name)`")\n\n" + table(members, depth: 0)
    }
  }

  private static func isPage(_ name: String) -> Bool { !name.hasPrefix("fragments/") }

  private static func table(_ members: [Member], depth: Int) -> String {
    var out = depth == 0 ? "| variable | is | holds |\n|---|---|---|\n" : ""
    for member in members {
      let indent = String(repeating: "· ", count: depth)
      out += "| \(indent)`\(member.name)` | \(member.shape.words) | \(member.says) |\n"
      switch member.shape {
      case .list(let inner), .part(let inner), .optionalPart(let inner): out += table(inner, depth: depth + 1)
      default: break
      }
    }
    return out
  }
}
