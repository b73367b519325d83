// The second half of the reading of footnotes: once every mark has its place, the definitions leave the text.

import Configuration
import Diagnostics

extension SectionReader {
  /// Moves every definition to its footnote.
  func readFootnotes() {
    var ends: [Int: Footnote] = [:]
    for definition in locator.footnotes {
      let line = locator.source.lines[definition.line - 1]
      let text = String(decoding: Array(line.utf8.dropFirst(definition.contentStart)), as: UTF8.self)
      let before = String(decoding: Array(line.utf8.prefix(definition.start)), as: UTF8.self).count
      let footnote = Footnote(
        label: String(definition.label.dropFirst()),
        place: locator.source.place(line: definition.line, column: before + 1, length: definition.label.count + 2))
      let tree = MarkdownTree(text)
      parsed.parts.append(tree)
      walk(
        tree.root,
        part: .line(SourceSpan(lines: definition.line...definition.line, start: definition.contentStart)))
      tree.root.moveChildren(to: footnote.tree.root)
      parsed.footnotes.append(footnote)
      ends[definition.line] = footnote
    }
    for block in definitions { take(block, &ends) }
    codeBlocks = codeBlocks.filter { !takeIndented($0, &ends) }
    parsed.footnotes.sort { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
  }

  /// Moves a paragraph of definitions to the footnotes that they define.
  private func take(_ block: MarkdownNode, _ ends: inout [Int: Footnote]) {
    let lines = locator.span(of: block).lines
    var footnote = ends[lines.lowerBound - 1]
    let opensItself = block.firstChild.map { definitionPlaces[$0] != nil } ?? false
    guard footnote != nil || opensItself else { return }
    // What follows a note of one word belongs to it.
    var target: MarkdownNode?
    if !opensItself {
      target = footnote?.tree.root.lastChild
      if target?.kind == .paragraph {
        target?.append(inline: "\n")
      } else {
        target = footnote?.tree.root.appendParagraph()
      }
    }
    var children: [MarkdownNode] = []
    var child = block.firstChild
    while let node = child {
      children.append(node)
      child = node.next
    }
    for node in children {
      if let place = definitionPlaces[node], let (label, rest) = FootnoteMark.definition(in: node.literal) {
        if let previous = target?.lastChild, previous.kind == .softBreak { previous.remove() }
        let new = Footnote(label: label, place: place)
        parsed.footnotes.append(new)
        footnote = new
        target = new.tree.root.appendParagraph()
        node.set(text: rest)
      }
      target?.append(node)
    }
    if let footnote { ends[lines.upperBound] = footnote }
    // Links are found already: a node that was not moved must not go.
    if block.firstChild == nil { block.remove() }
  }

  /// An indented block after a footnote is its further paragraphs. Says whether it was one.
  private func takeIndented(_ block: MarkdownNode, _ ends: inout [Int: Footnote]) -> Bool {
    let lines = locator.clamped(block.lines)
    guard !ends.isEmpty, block.parent?.kind == .document, lines.lowerBound > 1 else { return false }
    let opening = locator.source.lines[lines.lowerBound - 1]
    guard opening.hasPrefix("    ") || opening.hasPrefix("\t") else { return false }
    var line = lines.lowerBound - 1
    while line > 1, locator.source.lines[line - 1].allSatisfy(\.isWhitespace) { line -= 1 }
    guard let footnote = ends[line] else { return false }
    let tree = MarkdownTree(block.literal)
    parsed.parts.append(tree)
    walk(tree.root, part: .footnote(lines: lines.lowerBound - 1))
    tree.root.moveChildren(to: footnote.tree.root)
    ends[lines.upperBound] = footnote
    block.remove()
    return true
  }
}
