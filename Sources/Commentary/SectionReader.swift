// Reads a section's tree once: tables are cut, links, footnotes and numbers get their places, then what libcmark lacks is made of what it
// has. Places are taken before anything moves, since they come from the source of the block that libcmark saw.

import Configuration
import Diagnostics
import Foundation

/// The reading of one section.
final class SectionReader {
  private let parsed: ParsedSection
  private let locator: LinkLocator
  private var references: [FootnoteReference] = []
  private var definitions: [MarkdownNode] = []
  private var headings: [MarkdownNode] = []
  private var quotes: [MarkdownNode] = []
  private var codeBlocks: [MarkdownNode] = []

  init(_ parsed: ParsedSection) {
    self.parsed = parsed
    locator = parsed.locator
  }

  func read() {
    readStandfirst()
    if locator.source.lines.contains(where: PipeTable.isDelimiter) { cutTables() }
    walk(parsed.tree.root, part: .body)
    readFootnotes()
    parsed.links.sort { ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0) }
    references.sort { ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0) }
    parsed.numberFootnotes(references)
    for index in parsed.tables.indices {
      guard let (paragraph, name) = Self.caption(after: parsed.tables[index].block) else { continue }
      parsed.tables[index].caption = paragraph
      parsed.tables[index].name = name
    }
    parsed.questions = codeBlocks.compactMap { ParsedQuestion($0, in: parsed) }
    for quote in quotes { Callout.make(of: quote, in: parsed) }
    for heading in headings { parsed.add(heading: heading) }
  }

  // MARK: Parts of the text

  /// A part of a section that is parsed as one text.
  private enum Part {
    case body
    case standfirst(SourceSpan)
    case cell(SourceSpan, table: MarkdownNode)
    /// A footnote that takes lines of its own; its tree counts lines from the one after these.
    case footnote(lines: Int)
    /// A footnote that libcmark took for a link definition.
    case line(SourceSpan)
  }

  private func readStandfirst() {
    guard let text = parsed.section.standfirst, let span = parsed.section.standfirstSpan else { return }
    let tree = MarkdownTree(text)
    parsed.parts.append(tree)
    guard let paragraph = tree.root.firstChild, paragraph.kind == .paragraph, paragraph.next == nil else {
      return parsed.note(
        "the standfirst is one paragraph", at: locator.source.place(line: span.lines.lowerBound),
        help: "put lists, headings and further paragraphs into the text")
    }
    parsed.standfirst = tree
    walk(tree.root, part: .standfirst(span))
  }

  private func cutTables() {
    for node in parsed.tree.nodes.filter({ $0.kind == .paragraph }) {
      guard let table = PipeTable(node, in: locator) else {
        noteLateTable(node)
        continue
      }
      let place = locator.source.place(line: table.header.first?.span.lines.lowerBound ?? 1)
      guard let block = node.replaceWithBlock() else { continue }
      let header = table.header.map { read($0, block) }
      let rows = table.rows.map { row in
        if row.count != table.alignments.count {
          let line = row.first?.span.lines.lowerBound ?? 1
          parsed.add(
            Problem(
              .raggedTable,
              "this row has \(counted(row.count, "cell")), the table has \(counted(table.alignments.count, "column"))",
              at: locator.source.place(line: line), help: "write a pipe inside a cell as \\|"))
        }
        return row.prefix(table.alignments.count).map { read($0, block) }
      }
      parsed.tables.append(
        ParsedTable(block: block, place: place, alignments: table.alignments, header: header, rows: rows))
    }
  }

  /// A table that does not begin its paragraph is text to GitHub's readers and to libcmark's alike.
  private func noteLateTable(_ node: MarkdownNode) {
    let lines = locator.span(of: node).lines
    for line in lines.dropFirst(2)
    where PipeTable.isDelimiter(locator.source.lines[line - 1]) && locator.source.lines[line - 2].contains("|") {
      return parsed.note(
        "this table does not begin a paragraph", at: locator.source.place(line: line - 1),
        help: "put a blank line before it")
    }
  }

  private func read(_ cell: PipeTable.Cell, _ table: MarkdownNode) -> MarkdownTree {
    // A reference needs its definition, which stands elsewhere.
    let needed = cell.text.contains("[") ? locator.definitions.filter { $0.line != cell.span.lines.lowerBound } : []
    let used = needed.filter { LinkScanner.normalised(cell.text).contains("[\($0.label)]") }
    let tree = MarkdownTree(([cell.text, ""] + used.map { "[\($0.label)]: <\($0.address)>" }).joined(separator: "\n"))
    parsed.parts.append(tree)
    walk(tree.root, part: .cell(cell.span, table: table))
    return tree
  }

  private func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  // MARK: Links, numbers and footnote marks

  /// Looks at every node of a part and gives what it finds its place.
  private func walk(_ root: MarkdownNode, part: Part) {
    var block: Block?
    for (node, isInLink) in root.visits {
      switch node.kind {
      case .paragraph, .heading:
        finish(block, part)
        block = Block(node: node)
        if node.kind == .heading, case .body = part { headings.append(node) }
      case .link, .image: block?.links.append(node)
      case .htmlBlock: note(html: node.literal, at: place(of: node, part))
      case .htmlInline:
        if let block { note(html: node.literal, at: place(ofHTML: node, in: block.node, part)) }
        block?.prose += "\u{1}"
      case .text:
        let literal = node.literal
        if let block { noteUnread(literal, in: block.node, part) }
        if isInLink {
          block?.prose += "\u{1}"
        } else {
          block?.prose += FootnoteMark.removed(from: literal)
          if literal.holds("[^") { block?.marked.append((node, literal)) }
        }
      case .softBreak, .lineBreak: block?.prose += " "
      case .code: block?.prose += "\u{1}"
      case .quote: if case .body = part { quotes.append(node) }
      case .codeBlock: if case .body = part { codeBlocks.append(node) }
      case .document, .other: break
      }
    }
    finish(block, part)
  }

  /// What was found in a paragraph or heading.
  private struct Block {
    let node: MarkdownNode
    var links: [MarkdownNode] = []
    /// Its words, links and code left out.
    var prose = ""
    var marked: [(node: MarkdownNode, literal: String)] = []
  }

  private func finish(_ block: Block?, _ part: Part) {
    guard let block else { return }
    let span: SourceSpan =
      switch part {
      case .body: locator.span(of: block.node)
      case .standfirst(let span), .cell(let span, _), .line(let span): span
      case .footnote(let lines):
        SourceSpan(
          lines: locator.clamped(block.node.lines.lowerBound + lines...block.node.lines.upperBound + lines))
      }
    let opensWithDefinition = isDefinition(block, part, span)
    if opensWithDefinition { definitions.append(block.node) }
    let numbers = UnboundNumber.tokens(in: block.prose, isHeading: block.node.kind == .heading)
    guard !(block.links.isEmpty && block.marked.isEmpty && numbers.isEmpty) else { return }

    var scan = locator.scan(span)
    let isInline =
      switch part {
      case .standfirst, .cell, .line: true;
      case .body, .footnote: false
      }
    for node in block.links {
      let found = scan.next(url: node.url, isImage: node.kind == .image)
      if let label = found.label, label.hasPrefix("^") {
        refer(node, label: String(label.dropFirst()), at: found.place, block, part, opensWithDefinition)
        continue
      }
      parsed.links.append(
        FoundLink(
          node: node, block: block.node, place: found.place, address: Address(node.url), isImage: node.kind == .image,
          words: found.words, isInline: isInline))
    }
    if !block.marked.isEmpty { findMarks(block, part, &scan, opensWithDefinition) }
    for number in numbers {
      parsed.numbers.append(UnboundNumber(text: number, place: scan.next(number: number)))
    }
  }

  /// Whether a paragraph is, or begins with, the definition of a footnote.
  private func isDefinition(_ block: Block, _ part: Part, _ span: SourceSpan) -> Bool {
    guard case .body = part, block.node.kind == .paragraph else { return false }
    if let first = block.marked.first, first.node == block.node.firstChild {
      if FootnoteMark.definition(in: first.literal) != nil { return true }
    }
    return locator.footnotes.contains { $0.line == span.lines.lowerBound - 1 && $0.line >= block.node.lines.lowerBound }
  }

  private func findMarks(_ block: Block, _ part: Part, _ scan: inout BlockScan, _ isDefinition: Bool) {
    var written = scan.footnotes()
    for (node, literal) in block.marked {
      for mark in FootnoteMark.all(in: literal) {
        // A mark that is escaped in the source is text.
        guard let index = written.firstIndex(where: { $0.label == mark.label }) else { continue }
        let place = written.remove(at: index).place
        let opensLine =
          mark.range.lowerBound == literal.startIndex
          && (node.previous == nil || node.previous?.kind == .softBreak)
          && literal[mark.range.upperBound...].first == ":"
        if opensLine, isDefinition {
          definitionPlaces[node] = place
        } else if opensLine, case .body = part, node.parent == block.node {
          parsed.note(
            "the definition of a footnote begins after a blank line", at: place, help: "put a blank line before it")
        } else {
          refer(node, label: mark.label, at: place, block, part, isDefinition)
        }
      }
    }
  }

  private var definitionPlaces: [MarkdownNode: Place] = [:]

  private func refer(
    _ node: MarkdownNode, label: String, at place: Place, _ block: Block, _ part: Part, _ isInDefinition: Bool
  ) {
    var reference = FootnoteReference(label: label, place: place, node: node)
    switch part {
    case .body:
      reference.outer = outermost(block.node)
      if isInDefinition { reference.obstacle = "in a footnote" }
    case .cell(_, let table): reference.outer = outermost(table)
    case .standfirst: reference.obstacle = "in a standfirst"
    case .footnote, .line: reference.obstacle = "in a footnote"
    }
    // `[^1][^2]` is to libcmark one link whose words are `^1` when the second note has one word.
    let words = node.kind == .link ? node.plainText : ""
    if words.hasPrefix("^"), case let first = LinkScanner.normalised(String(words.dropFirst())), first != label {
      var before = reference
      before.label = first
      references.append(before)
    }
    references.append(reference)
  }

  private var outermostOf: [MarkdownNode: MarkdownNode] = [:]

  private func outermost(_ block: MarkdownNode) -> MarkdownNode {
    if let known = outermostOf[block] { return known }
    var node = block
    while let parent = node.parent, parent.kind != .document { node = parent }
    outermostOf[block] = node
    return node
  }

  // MARK: Footnotes

  private func readFootnotes() {
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
    // What follows a note of one word belongs to it.
    var target = footnote?.tree.root.lastChild
    if let target, target.kind == .paragraph, block.firstChild.map({ definitionPlaces[$0] == nil }) ?? false {
      target.append(inline: "\n")
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
    block.remove()
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

  // MARK: What is wrong whatever the data say

  private func place(of node: MarkdownNode, _ part: Part) -> Place {
    switch part {
    case .body: locator.source.place(line: locator.clamped(node.lines).lowerBound)
    case .standfirst(let span), .cell(let span, _), .line(let span): locator.source.place(line: span.lines.lowerBound)
    case .footnote(let lines): locator.source.place(line: node.lines.lowerBound + lines)
    }
  }

  private func place(ofHTML node: MarkdownNode, in block: MarkdownNode, _ part: Part) -> Place {
    if case .body = part { return locator.place(of: node.literal, in: block) }
    return place(of: block, part)
  }

  private func note(html: String, at place: Place) {
    let html = html.trimmingCharacters(in: .whitespacesAndNewlines)
    // A comment is a note of the editor's and leaves no trace that matters.
    if html.hasPrefix("<!--"), html.range(of: "-->")?.upperBound == html.endIndex { return }
    parsed.add(
      Problem(
        .rawHTML, "raw HTML is left out of the report", at: place,
        help: "write it in Markdown, or put a backslash before <"))
  }

  /// An address that was meant as a data link and is not read as one, mostly for a blank in it.
  private func noteUnread(_ text: String, in block: MarkdownNode, _ part: Part) {
    guard text.holds("](") else { return }
    for kind in Address.kinds {
      let opening = "](\(kind.rawValue):"
      guard text.contains(opening) else { continue }
      let place = if case .body = part { locator.place(of: opening, in: block) } else { place(of: block, part) }
      parsed.note(
        "this is not read as a link", at: place,
        help: "write a blank in an address as %20, and close the bracket; to show it as it is, put it in backticks")
      return
    }
  }
}
