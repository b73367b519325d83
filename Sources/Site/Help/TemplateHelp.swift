// The templates and what each is given, for `dossier help templates`; templates/README.md has the same as tables.

/// Help on templates.
public enum TemplateHelp {
  /// A variable of a template.
  public struct Variable: Sendable {
    /// As the template writes it, after as many `· ` as lists and parts that it stands in.
    public let name: String
    /// What it is: text, markup, a list.
    public let shape: String
    /// What it holds.
    public let says: String
  }

  /// What pages share, then every template by its file's name, each with its variables.
  public static let templates: [(name: String, variables: [Variable])] =
    TemplateDocumentation.tables.map { name, members in (name, members.flatMap { variables($0, depth: 0) }) }

  private static func variables(_ member: Member, depth: Int) -> [Variable] {
    let name = String(repeating: "· ", count: depth) + member.name
    let inner: [Member] =
      switch member.shape {
      case .list(let inner), .part(let inner), .optionalPart(let inner): inner
      default: []
      }
    return [Variable(name: name, shape: member.shape.words, says: member.says)]
      + inner.flatMap { variables($0, depth: depth + 1) }
  }
}
