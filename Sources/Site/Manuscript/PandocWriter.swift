// The markup of a rendered section as Markdown for pandoc. Every paragraph takes one line, so that nothing in the midst of a text stands at
// the beginning of one.

/// Writes markup as Markdown.
struct PandocWriter {
  /// What stands for a figure, a table or a post of the report, by the id of its element; nil for what is written as it is.
  var exhibit: (_ id: String) -> String?
  /// Where a link leads, by its address in unfinished markup; nil: its words stand alone.
  var address: (_ href: String) -> String?
  /// Where the file of a picture lies beside the Markdown, by its address.
  var picture: (_ href: String) -> String?

  /// Blocks with a blank line between them.
  func text(_ nodes: [MarkupNode]) -> String { blocks(nodes).joined(separator: "\n\n") }

  /// The blocks of markup, each one or several lines.
  func blocks(_ nodes: [MarkupNode]) -> [String] {
    var out: [String] = []
    var loose: [MarkupNode] = []
    var previous = ""
    func endLoose() {
      let line = paragraph(loose)
      if !line.isEmpty {
        out.append(line)
        previous = "p"
      }
      loose = []
    }
    for node in nodes {
      guard case .element(let element) = node, Self.isBlock(element) else {
        loose.append(node)
        continue
      }
      endLoose()
      let written = block(element).filter { !$0.isEmpty }
      // Two lists in a row would be one.
      let isList = element.name == "ul" || element.name == "ol"
      if isList, previous == element.name, !written.isEmpty { out.append("<!-- -->") }
      if !written.isEmpty { previous = element.name }
      out += written
    }
    endLoose()
    return out
  }

  private static let blockNames: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "aside", "div", "figure",
    "table", "article", "section",
  ]

  private static func isBlock(_ element: MarkupElement) -> Bool { blockNames.contains(element.name) }

  private func block(_ element: MarkupElement) -> [String] {
    if let id = element.attribute("id"), let exhibit = exhibit(id) { return [exhibit] }
    switch element.name {
    case "p" where element.has("callout-heading"): return ["**\(paragraph(element.children))**"]
    case "p" where element.has("judgement"): return [judgement(element)]
    case "p": return [paragraph(element.children)]
    case "h1", "h2", "h3", "h4", "h5", "h6": return [heading(element)]
    case "ul", "ol": return element.has("footnotes") ? footnotes(element) : [list(element)]
    case "blockquote": return [quote(blocks(element.children))]
    case "pre": return [code(element)]
    case "hr": return ["* * *"]
    case "aside":
      // Notes in the margin repeat the footnotes.
      if element.has("margin-note") { return [] }
      return [quote(blocks(element.children))]
    case "figure": return figure(element)
    case "table": return [table(element, caption: nil)]
    default: return blocks(element.children)
    }
  }

  /// A paragraph; nothing without words.
  func paragraph(_ nodes: [MarkupNode]) -> String {
    let lines = inline(nodes).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { PandocText.line(String($0)) }.joined(separator: "\n").trimmedBlanks
  }

  /// A paragraph that begins with what is judged how: that takes a line of its own.
  private func judgement(_ element: MarkupElement) -> String {
    func isHead(_ node: MarkupNode) -> Bool {
      if case .element(let child) = node { child.has("judgement-head") } else { false }
    }
    let heads = element.children.filter(isHead).map { inline([$0]) }.joined(separator: " · ")
    return heads + "\\\n" + paragraph(element.children.filter { !isHead($0) })
  }

  private func heading(_ element: MarkupElement) -> String {
    let rank = element.name.last?.wholeNumberValue ?? 2
    let id = element.attribute("id").map { " {#\(PandocText.anchor($0))}" } ?? ""
    return String(repeating: "#", count: rank) + " " + inline(element.children).trimmedBlanks + id
  }

  /// Blocks as a quotation.
  func quote(_ blocks: [String]) -> String { PandocText.indented(blocks.joined(separator: "\n\n"), "> ") }

  private func code(_ element: MarkupElement) -> String {
    let inner = element.first { $0.name == "code" }
    let language = (inner?.attribute("class") ?? "").split(separator: "-", maxSplits: 1).dropFirst().first ?? ""
    return PandocText.block(MarkupNode.element(inner ?? element).words, language: String(language))
  }

  private func list(_ element: MarkupElement) -> String {
    var number = element.attribute("start").flatMap { Int($0) } ?? 1
    let items = element.children.compactMap { node -> (text: String, isLoose: Bool)? in
      guard case .element(let item) = node, item.name == "li" else { return nil }
      let mark = element.name == "ol" ? "\(number)." : "-"
      number += 1
      let isLoose = item.children.contains { if case .element(let child) = $0 { child.name == "p" } else { false } }
      let inside = blocks(item.children).joined(separator: isLoose ? "\n\n" : "\n")
      let first = mark + String(repeating: " ", count: max(1, 4 - mark.count))
      return (PandocText.indented(inside, "    ", first: first).trimmedBlanks, isLoose)
    }
    return items.map(\.text).joined(separator: items.contains(where: \.isLoose) ? "\n\n" : "\n")
  }

  /// The notes at the end of a section, each under the label that its marks have.
  private func footnotes(_ element: MarkupElement) -> [String] {
    element.all("li").compactMap { item in
      guard let id = item.attribute("id") else { return nil }
      return PandocText.indented(text(item.children), "    ", first: "[^\(Self.label(of: id))]: ")
    }
  }

  /// The label of a footnote by the id of its text.
  static func label(of id: String) -> String { id.hasPrefix("note-") ? String(id.dropFirst(5)) : id }

  // MARK: Figures and tables that stand in the markup themselves

  /// A picture or a table of the editor's.
  private func figure(_ element: MarkupElement) -> [String] {
    func inner(_ name: Substring) -> [MarkupNode]? { element.first { $0.has(name) }?.children }
    let number = inner("figure-number").map { inline($0) } ?? ""
    let title = inner("figure-title").map { inline($0) } ?? ""
    let caption = inner("caption-text").map { inline($0) }
    let words = Self.caption(id: element.attribute("id") ?? "", number: number, title: title, caption: caption)
    var out: [String] = []
    if let table = element.first({ $0.name == "table" }) {
      out.append(self.table(table, caption: words))
    } else if let image = element.first({ $0.name == "img" }), let path = image.attribute("src").flatMap(picture) {
      out.append(Self.image(path, caption: words))
    }
    if let source = inner("source") { out.append(paragraph(source)) }
    return out
  }

  /// The caption of a figure or table: its place, its number, its finding, its caption. All but the id is written for pandoc already.
  static func caption(id: String, number: String, title: String, caption: String?) -> String {
    let parts = [title, caption ?? ""].filter { !$0.isEmpty }
    // Chinese and Japanese have a full stop of their own, which needs no blank after it.
    let isHan = title.unicodeScalars.last.map { $0.value >= 0x2E80 } ?? false
    let sentences = parts.enumerated().map { index, part in
      guard index + 1 < parts.count else { return part }
      let isEnded = part.last.map { ".!?。！？".contains($0) } ?? true
      return part + (isEnded ? "" : isHan ? "。" : ".") + (isHan ? "" : " ")
    }
    let label = PandocText.mark(id) + "**\(number)\(isHan ? "" : ".")**"
    return parts.isEmpty ? label : label + " " + sentences.joined()
  }

  /// A picture in a paragraph of its own, which pandoc makes a figure.
  static func image(_ path: String, caption: String) -> String { "!" + PandocText.link(caption, to: path) }

  private func table(_ element: MarkupElement, caption: String?) -> String {
    let rows = element.all("tr")
    guard let head = rows.first else { return "" }
    func cells(_ row: MarkupElement) -> [MarkupElement] {
      row.children.compactMap { node in
        guard case .element(let cell) = node, cell.name == "th" || cell.name == "td" else { return nil }
        return cell
      }
    }
    let columns = cells(head).map { cell -> PipeTableText.Alignment in
      cell.has("q") || cell.has("right") ? .right : cell.has("center") ? .center : .left
    }
    return PipeTableText(
      alignments: columns, header: cells(head).map { inline($0.children) },
      rows: rows.dropFirst().map { cells($0).map { inline($0.children) } }, caption: caption
    ).text
  }
}

extension String {
  /// The text without blanks and line ends around it.
  var trimmedBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
