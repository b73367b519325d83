// What stands within a paragraph: numbers of the data become their words, references lead to places of the same text, notes get their
// marks.

extension PandocWriter {
  /// Inline markup as Markdown.
  func inline(_ nodes: [MarkupNode]) -> String {
    var out = ""
    for node in nodes {
      switch node {
      case .text(let words): append(PandocText.escaped(words), to: &out)
      case .element(let element): append(self.element(element), to: &out)
      }
    }
    return out
  }

  /// Adds a piece; two marks of emphasis that would become one are kept apart.
  private func append(_ piece: String, to out: inout String) {
    if piece.hasPrefix(" "), out.hasSuffix(" ") || out.hasSuffix("\n") {
      out += piece.drop { $0 == " " }
    } else if piece.hasPrefix("*"), out.hasSuffix("*"), !out.hasSuffix("\\*") {
      out += "<!-- -->" + piece
    } else {
      out += piece
    }
  }

  private func element(_ element: MarkupElement) -> String {
    switch element.name {
    case "em", "i", "cite": emphasised(element.children, "*")
    case "strong", "b": emphasised(element.children, "**")
    case "code": PandocText.code(MarkupNode.element(element).words)
    case "br": "\\\n"
    case "a": link(element)
    case "sup" where element.has("note-ref"):
      element.first { $0.name == "a" }?.attribute("href").map { "[^\(Self.label(of: String($0.dropFirst())))]" } ?? ""
    case "span" where element.attribute("lang") != nil:
      PandocText.span(inline(element.children), language: element.attribute("lang") ?? "", direction: nil)
    case "svg", "button": ""
    default: inline(element.children)
    }
  }

  /// Emphasis; blanks at its ends stand outside of it.
  private func emphasised(_ nodes: [MarkupNode], _ mark: String) -> String {
    let words = inline(nodes)
    let inner = words.trimmedBlanks
    guard !inner.isEmpty else { return words }
    return (words.hasPrefix(" ") ? " " : "") + mark + inner + mark + (words.hasSuffix(" ") ? " " : "")
  }

  private func link(_ element: MarkupElement) -> String {
    if element.has("note-back") || element.has("permalink") { return "" }
    let words = inline(element.children)
    // A number of the data is its words. A judgement says what it stands for, since the table of the scale is elsewhere.
    if element.has("fact") || element.has("published") { return words }
    if element.has("judgement-grade") {
      return words + (element.attribute("title").map { " (\(PandocText.escaped($0)))" } ?? "")
    }
    return PandocText.link(words, to: element.attribute("href").flatMap(address))
  }
}
