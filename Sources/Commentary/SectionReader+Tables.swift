// The reading of pipe tables: paragraphs that are tables leave the text, and each of their cells is read as a text of its own.

import Configuration
import Diagnostics

extension SectionReader {
  /// Puts a block in the place of every paragraph that is a table.
  func cutTables() {
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
              at: locator.source.place(line: line),
              help: row.first?.text.hasPrefix("Table:") == true
                ? "put a blank line before the caption" : "write a pipe inside a cell as \\|"))
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

  /// Words in brackets. Made once: to read a regular expression takes longer than to look for it.
  nonisolated(unsafe) private static let brackets = /\[([^\[\]]+)\]/

  private func read(_ cell: PipeTable.Cell, _ table: MarkdownNode) -> MarkdownTree {
    // A reference needs its definition, which stands elsewhere.
    var definitions: [String] = []
    if cell.text.utf8.contains(UInt8(ascii: "[")) {
      for match in cell.text.matches(of: Self.brackets) {
        guard let address = locator.address(of: LinkScanner.normalised(String(match.1))) else { continue }
        definitions.append("[\(match.1)]: <\(address)>")
      }
    }
    let tree = MarkdownTree.inline(cell.text, definitions: definitions)
    parsed.parts.append(tree)
    walk(tree.root, part: .cell(cell.span, table: table))
    return tree
  }

  private func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  /// The caption of a table: the paragraph after it that begins with `Table: `.
  static func caption(after table: MarkdownNode) -> (paragraph: MarkdownNode, name: String)? {
    guard let paragraph = table.next, paragraph.kind == .paragraph, let first = paragraph.firstChild,
      first.kind == .text,
      case let literal = first.literal, literal.utf8.starts(with: "Table:".utf8),
      let match = literal.prefixMatch(of: /Table:\s*/)
    else { return nil }
    let name = ParsedSection.slug(String(paragraph.plainText.dropFirst(literal[match.range].count)))
    first.set(text: String(literal[match.range.upperBound...]))
    return (paragraph, name)
  }
}
