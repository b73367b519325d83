// Reads a section's tree once: tables are cut, links, footnotes and numbers get their places, then what libcmark lacks is made of what it
// has. Places are taken before anything moves, since they come from the source of the block that libcmark saw.

import Configuration
import Diagnostics
import Foundation

/// The reading of one section.
final class SectionReader {
  let parsed: ParsedSection
  let locator: LinkLocator
  var references: [FootnoteReference] = []
  var definitions: [MarkdownNode] = []
  private var headings: [MarkdownNode] = []
  private var quotes: [MarkdownNode] = []
  var codeBlocks: [MarkdownNode] = []

  init(_ parsed: ParsedSection) {
    self.parsed = parsed
    locator = parsed.locator
  }

  func read() {
    readTitle()
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
  enum Part {
    case body
    case standfirst(SourceSpan)
    case cell(SourceSpan, table: MarkdownNode)
    /// A footnote that takes lines of its own; its tree counts lines from the one after these.
    case footnote(lines: Int)
    /// A footnote that libcmark took for a link definition.
    case line(SourceSpan)
  }

  private func readTitle() {
    let numbers = UnboundNumber.tokens(in: parsed.section.title, isHeading: true)
    guard !numbers.isEmpty else { return }
    let lines = locator.source.lines.prefix(parsed.section.frontMatterLines)
    let line = lines.firstIndex { $0.hasPrefix("title:") } ?? 0
    let text = lines.indices.contains(line) ? lines[line] : ""
    var rest = text.startIndex
    for number in numbers {
      var place = locator.source.place(line: line + 1)
      if let found = text.range(of: number, range: rest..<text.endIndex) {
        let column = text.distance(from: text.startIndex, to: found.lowerBound) + 1
        place = locator.source.place(line: line + 1, column: column, length: number.count)
        rest = found.upperBound
      }
      parsed.numbers.append(UnboundNumber(text: number, place: place, holder: .title))
    }
  }

  private func readStandfirst() {
    guard let text = parsed.section.standfirst, let span = parsed.section.standfirstSpan else { return }
    let tree = MarkdownTree.inline(text)
    parsed.parts.append(tree)
    guard let paragraph = tree.root.firstChild, paragraph.kind == .paragraph, paragraph.next == nil else {
      return parsed.note(
        "the standfirst is one paragraph", at: locator.source.place(line: span.lines.lowerBound),
        help: "put lists, headings and further paragraphs into the text")
    }
    parsed.standfirst = tree
    walk(tree.root, part: .standfirst(span))
  }

  // MARK: Links, numbers and footnote marks

  /// Looks at every node of a part and gives what it finds its place.
  func walk(_ root: MarkdownNode, part: Part) {
    var block: Block?
    for (node, links) in root.visits {
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
        if links > 0 {
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
  struct Block {
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
      readFigure(node, found, &scan)
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
    let before = span.lines.lowerBound - 1
    return before >= block.node.lines.lowerBound && locator.footnoteLines.contains(before)
  }

  private func findMarks(_ block: Block, _ part: Part, _ scan: inout BlockScan, _ isDefinition: Bool) {
    // A mark that is escaped in the source is text: it is not among those that the scan found.
    var written: [String: ArraySlice<Place>] = [:]
    for (label, place) in scan.footnotes() { written[label, default: []].append(place) }
    for (node, literal) in block.marked {
      for mark in FootnoteMark.all(in: literal) {
        guard let place = written[mark.label]?.popFirst() else { continue }
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

  var definitionPlaces: [MarkdownNode: Place] = [:]

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
