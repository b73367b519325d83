// Pipe tables, which CommonMark lacks and people expect, as GitHub reads them. libcmark makes a paragraph of one; its lines are cut at
// the pipes, and each cell is Markdown by itself, so that emphasis does not run from one cell into the next.

import Configuration
import Diagnostics
import Foundation

/// How the cells of a column are set.
enum ColumnAlignment: String {
  case left, right, center
}

/// A pipe table as its source has it.
struct PipeTable {
  /// A cell: where it stands, and its Markdown with the backslashes before pipes taken away.
  struct Cell {
    var span: SourceSpan
    var text: String
  }

  /// More columns than this are no table that anybody reads.
  private static let columnLimit = 200

  /// A column's alignment; nil where the editor gives none.
  var alignments: [ColumnAlignment?]
  var header: [Cell]
  var rows: [[Cell]]

  /// Reads a paragraph as a table; nil when its second line is no line of dashes with as many cells as the first has.
  init?(_ block: MarkdownNode, in locator: LinkLocator) {
    let lines = locator.span(of: block).lines
    guard lines.count > 1, Self.isDelimiter(locator.source.lines[lines.lowerBound]) else { return nil }
    let cutter = RowCutter(block, locator.source)
    let dashes = cutter.cells(of: lines.lowerBound + 1)
    guard (1...Self.columnLimit).contains(dashes.count) else { return nil }
    var alignments: [ColumnAlignment?] = []
    for cell in dashes {
      guard let alignment = Self.alignment(cell.text) else { return nil }
      alignments.append(alignment)
    }
    header = cutter.cells(of: lines.lowerBound)
    guard header.count == alignments.count else { return nil }
    self.alignments = alignments
    rows = lines.dropFirst(2).map(cutter.cells)
  }

  /// Whether a line can be the line of dashes: nothing but `|`, `-`, `:`, blanks and the marks of a quote, at least a dash and a pipe or colon.
  static func isDelimiter(_ line: String) -> Bool {
    var holdsDash = false
    var holdsBar = false
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "-"): holdsDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): holdsBar = true
      case 0x20, 0x09, UInt8(ascii: ">"): break
      default: return false
      }
    }
    return holdsDash && holdsBar
  }

  /// The alignment that a cell of dashes gives, which may be none; nil when it is no such cell.
  private static func alignment(_ text: String) -> ColumnAlignment?? {
    let isLeft = text.hasPrefix(":")
    let isRight = text.count > 1 && text.hasSuffix(":")
    let dashes = text.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" }) else { return nil }
    return .some(isLeft && isRight ? .center : isLeft ? .left : isRight ? .right : nil)
  }
}

/// Cuts the lines of a table at their pipes.
private struct RowCutter {
  let source: SourceText
  /// The first line and where its text begins, in bytes.
  let first: (line: Int, start: Int)
  /// How many quotes the table stands in.
  let quotes: Int

  init(_ block: MarkdownNode, _ source: SourceText) {
    self.source = source
    first = (block.lines.lowerBound, block.startColumn - 1)
    var quotes = 0
    var node = block.parent
    while let container = node {
      if container.kind == .quote { quotes += 1 }
      node = container.parent
    }
    self.quotes = quotes
  }

  func cells(of line: Int) -> [PipeTable.Cell] {
    let bytes = Array(source.lines[line - 1].utf8)
    var start = line == first.line ? min(first.start, bytes.count) : 0
    var open = line == first.line ? 0 : quotes
    func isBlank(_ index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 }
    while start < bytes.count, isBlank(start) || (open > 0 && bytes[start] == UInt8(ascii: ">")) {
      if !isBlank(start) { open -= 1 }
      start += 1
    }
    var end = bytes.count
    while end > start, isBlank(end - 1) { end -= 1 }

    var cuts: [Int] = []
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "|") { cuts.append(index) }
      index += 1
    }
    // The pipes at either end of a line are its frame.
    var bounds = [start - 1] + cuts + [end]
    if cuts.first == start { bounds.removeFirst() }
    if let last = cuts.last, last == end - 1, bounds.count > 2 { bounds.removeLast() }
    return zip(bounds, bounds.dropFirst()).map { before, after in
      var low = before + 1
      var high = after
      while low < high, isBlank(low) { low += 1 }
      while high > low, isBlank(high - 1) { high -= 1 }
      let text = String(decoding: bytes[low..<max(low, high)], as: UTF8.self)
      return PipeTable.Cell(
        span: SourceSpan(lines: line...line, start: low, end: max(low, high)),
        text: text.contains("\\|") ? text.replacingOccurrences(of: "\\|", with: "|") : text)
    }
  }
}
