// What each template is given, as Markdown for templates/README.md. A test compares the file with this, so that the
// documentation cannot fall behind the code.

/// Writes the list of variables.
enum TemplateDocumentation {
  /// The heading with which the list begins.
  static let opening = "## What each template is given\n"

  /// The list: the variables that all pages share once, then those of each template.
  static var markdown: String {
    let frame = Page<DataPage>.members.prefix { $0.name != "rail" }
    var out = opening + "\n### Every page\n\n" + table(Array(frame), depth: 0)
    out += "| `strings` | text | the interface strings of `strings/<language>.yml`: `{{strings.skip}}` |\n"
    for entry in TemplateEntries.all {
      let own = entry.members.filter { member in !isPage(entry.name) || !frame.contains { $0.name == member.name } }
      out += "\n### `\(entry.name).mustache`\n\n" + table(own, depth: 0)
    }
    return out
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
