// Gives what stands in a block its place in the file: the candidates that LinkScanner finds in the block's source, in order, against
// the links, footnotes and numbers that libcmark made of it.

import Configuration
import Diagnostics

/// A part of the source: whole lines, or less where a table's cell or the front matter's standfirst is parsed by itself.
struct SourceSpan: Hashable {
  /// The lines, from 1.
  var lines: ClosedRange<Int>
  /// Where it begins in its first line, in bytes.
  var start = 0
  /// Where it ends in its last line, in bytes; nil for the line's end.
  var end: Int?
}

/// A definition `[label]: address` as a line holds it.
struct LabelDefinition {
  /// The label, normalised.
  var label: String
  /// The address, unescaped.
  var address: String
  var line: Int
  /// The bytes of the line before the bracket, and before what follows the colon.
  var start: Int
  var contentStart: Int
}

/// Finds places in one file.
struct LinkLocator {
  let source: SourceText
  /// The link definitions in order.
  private var definitions: [LabelDefinition]
  /// Those whose label begins with `^`: libcmark reads a footnote of one word as a link definition.
  private(set) var footnotes: [LabelDefinition] = []
  /// The lines of `footnotes`.
  private(set) var footnoteLines: Set<Int> = []
  private var addresses: [String: String] = [:]
  private var labels: Set<String> = []

  /// Reads what looks like a definition in a file below its first lines.
  init(_ source: SourceText, below first: Int = 0) {
    self.source = source
    var definitions: [LabelDefinition] = []
    for (index, line) in source.lines.enumerated().dropFirst(first) where line.holds("]:") {
      guard let definition = Self.definition(line, number: index + 1) else { continue }
      definitions.append(definition)
    }
    self.definitions = definitions
  }

  /// Leaves out what only looks like a definition: in code or HTML, or in the middle of a paragraph.
  mutating func keepRealDefinitions(of tree: MarkdownTree) {
    guard !definitions.isEmpty else { return }
    let taken = tree.nodes.compactMap { node -> ClosedRange<Int>? in
      switch node.kind {
      case .codeBlock, .htmlBlock: node.lines
      case .paragraph, .heading: span(of: node).lines
      default: nil
      }
    }
    let lines = Set(taken.joined())
    definitions.removeAll { lines.contains($0.line) }
    addresses = Dictionary(definitions.map { ($0.label, $0.address) }) { first, _ in first }
    labels = Set(addresses.keys)
    footnotes = definitions.filter { $0.label.hasPrefix("^") }
    footnoteLines = Set(footnotes.map(\.line))
  }

  /// The part of the source that a paragraph or heading takes. Definitions that open a paragraph belong to its lines, not to its text.
  func span(of block: MarkdownNode) -> SourceSpan {
    var lines = clamped(block.lines)
    while lines.count > 1, isDefinition(line: lines.lowerBound) { lines = lines.lowerBound + 1...lines.upperBound }
    return SourceSpan(lines: lines)
  }

  /// The address of a label, normalised; nil without a definition.
  func address(of label: String) -> String? { addresses[label] }

  /// Whether a line holds a link definition.
  func isDefinition(line: Int) -> Bool {
    let text = source.lines[line - 1]
    return text.holds("]:") && Self.definition(text, number: line) != nil
  }

  /// Reads a part of the source.
  func scan(_ span: SourceSpan) -> BlockScan {
    BlockScan(span, source: source, labels: labels, addresses: addresses)
  }

  /// The place of the first occurrence of a text in a block at or after a line, for what is no link.
  func place(of wanted: String, in block: MarkdownNode) -> Place {
    let lines = clamped(block.lines)
    for line in lines {
      let text = source.lines[line - 1]
      guard let range = text.range(of: wanted) else { continue }
      return source.place(
        line: line, column: text.distance(from: text.startIndex, to: range.lowerBound) + 1, length: wanted.count)
    }
    return source.place(line: lines.lowerBound)
  }

  func clamped(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
    let last = max(1, source.lines.count)
    let first = min(lines.lowerBound, last)
    return first...max(first, min(lines.upperBound, last))
  }

  /// A line without the marks of the quotes and lists that it stands in.
  private static func afterMarkers(_ line: String) -> Substring {
    var rest = Substring(line)
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }.count
      let mark = rest.dropFirst(digits).first
      let isItem =
        digits == 0 ? mark == "-" || mark == "+" || mark == "*" : digits < 10 && (mark == "." || mark == ")")
      let next = rest.dropFirst(digits + 1).first
      guard mark == ">" && digits == 0 || isItem && (next == " " || next == "\t") else { return rest }
      rest = rest.dropFirst(digits + 1)
    }
  }

  /// Whether the rest of a definition's line is a title in quotes or parentheses and nothing else.
  private static func isTitle(_ text: Substring) -> Bool {
    let title = text.drop { $0.isWhitespace }
    guard let open = title.first, let close = title.last(where: { !$0.isWhitespace }), title.count > 1 else {
      return false
    }
    return open == "(" ? close == ")" : (open == "\"" || open == "'") && close == open
  }

  /// The definition in a line `[label]: address "title"`, also inside quotes and lists.
  private static func definition(_ line: String, number: Int) -> LabelDefinition? {
    let rest = afterMarkers(line)
    guard rest.first == "[", let close = rest.range(of: "]:") else { return nil }
    let label = LinkScanner.normalised(String(rest[rest.index(after: rest.startIndex)..<close.lowerBound]))
    let after = rest[close.upperBound...].drop { $0 == " " || $0 == "\t" }
    let isAngled = after.first == "<"
    let address = isAngled ? after.dropFirst().prefix { $0 != ">" } : after.prefix { $0 != " " && $0 != "\t" }
    let title = after[address.endIndex...].drop { $0 == " " || $0 == "\t" || ($0 == ">" && isAngled) }
    guard !label.isEmpty, title.isEmpty || isTitle(title) else { return nil }
    return LabelDefinition(
      label: label, address: LinkScanner.unescaped(String(address)), line: number,
      start: line.utf8.distance(from: line.startIndex, to: rest.startIndex),
      contentStart: line.utf8.distance(from: line.startIndex, to: after.startIndex))
  }
}

extension String {
  /// Whether the text holds another, byte by byte: `contains` of a string compares characters, which takes fifty times as long.
  func holds(_ other: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount)
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
      return (0...bytes.count - wanted.count).contains { start in
        bytes[start] == first && wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
      }
    }
    return found ?? contains("\(other)")
  }
}
