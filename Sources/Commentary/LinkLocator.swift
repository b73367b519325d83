// Gives every link and image of a section its place: the candidates that LinkScanner finds in a block's source, in order, against the
// links that libcmark made of it.

import Configuration
import Diagnostics

/// Finds the places of links in one file.
struct LinkLocator {
  private let source: SourceText
  /// The addresses of link definitions by label.
  private let definitions: [String: String]
  private let labels: Set<String>

  init(_ source: SourceText) {
    self.source = source
    var definitions: [String: String] = [:]
    for line in source.lines where line.holds("]:") {
      guard let (label, address) = Self.definition(line) else { continue }
      if definitions[label] == nil { definitions[label] = address }
    }
    self.definitions = definitions
    labels = Set(definitions.keys)
  }

  /// The places of the links and images below a paragraph or heading, in their order.
  func places(of links: [MarkdownNode], in block: MarkdownNode) -> [Place] {
    var lines = clamped(block.lines)
    // Definitions that open a paragraph belong to its lines, not to its text.
    while lines.count > 1, Self.definition(source.lines[lines.lowerBound - 1]) != nil {
      lines = lines.lowerBound + 1...lines.upperBound
    }
    var text = BlockText(lines: lines, source: source)
    var scanner = LinkScanner(text.bytes, labels: labels)
    let candidates = scanner.scan()
    var cursor = 0
    return links.map { link in
      let url = link.url
      let isImage = link.kind == .image
      let found = candidates[cursor...].firstIndex { candidate in
        guard candidate.isImage == isImage else { return false }
        return switch candidate.target {
        case .address(let address): address == url
        case .label(let label): definitions[label] == url
        }
      }
      guard let found else { return source.place(line: clamped(link.lines).lowerBound) }
      cursor = found + 1
      return text.place(of: candidates[found].range)
    }
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

  private func clamped(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
    let last = max(1, source.lines.count)
    let first = min(lines.lowerBound, last)
    return first...max(first, min(lines.upperBound, last))
  }

  /// Label and address of a line `[label]: address`, also inside quotes and lists.
  private static func definition(_ line: String) -> (String, String)? {
    let rest = line.drop { " \t>-*+0123456789.)".contains($0) }
    guard rest.first == "[", let close = rest.range(of: "]:") else { return nil }
    let label = LinkScanner.normalised(String(rest[rest.index(after: rest.startIndex)..<close.lowerBound]))
    let after = rest[close.upperBound...].drop { $0 == " " || $0 == "\t" }
    let address = after.first == "<" ? after.dropFirst().prefix { $0 != ">" } : after.prefix { $0 != " " && $0 != "\t" }
    guard !label.isEmpty else { return nil }
    return (label, LinkScanner.unescaped(String(address)))
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

/// The source lines of a block as bytes, and the way back to line and column.
private struct BlockText {
  let bytes: [UInt8]
  private let starts: [Int]
  private let firstLine: Int
  private let source: SourceText
  /// The last column computed, so that many links in a long line are counted once.
  private var last = (line: 0, offset: 0, column: 0)

  init(lines: ClosedRange<Int>, source: SourceText) {
    self.source = source
    firstLine = lines.lowerBound
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for line in lines where source.lines.indices.contains(line - 1) {
      starts.append(bytes.count)
      bytes += source.lines[line - 1].utf8
      bytes.append(0x0A)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The place of a range of bytes; the caret ends with its first line.
  mutating func place(of range: Range<Int>) -> Place {
    var index = 0
    var high = starts.count
    while high - index > 1 {
      let middle = (index + high) / 2
      if starts[middle] <= range.lowerBound { index = middle } else { high = middle }
    }
    let lineEnd = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count - 1
    let known = last.line == index && last.offset <= range.lowerBound && last.offset >= starts[index]
    let from = known ? last.offset : starts[index]
    let before = (known ? last.column : 0) + characters(from..<range.lowerBound)
    last = (index, range.lowerBound, before)
    let length = characters(range.lowerBound..<min(range.upperBound, lineEnd))
    return source.place(line: firstLine + index, column: before + 1, length: length)
  }

  private func characters(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).count
  }
}
