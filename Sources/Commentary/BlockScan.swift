// The source of one block, scanned once: what its links, footnote references and numbers are asked for in order.

import Configuration
import Diagnostics

/// A link where the source has it.
struct FoundSource {
  var place: Place
  /// The label by which the source names the address, normalised; nil when it gives the address itself.
  var label: String?
  /// What stands between the brackets, markup included; nil for what takes more than a line, and where the source was not found.
  var words: String?
  /// Which candidate of the scan it is; nil where the source was not found.
  var candidate: Int?
}

/// The source of one block as bytes, and the way back to line and column.
struct BlockScan {
  private let bytes: [UInt8]
  private let starts: [Int]
  private let span: SourceSpan
  private let source: SourceText
  private let addresses: [String: String]
  private let candidates: [LinkCandidate]
  /// What holds no prose: links, code spans, raw HTML; in order, without overlaps.
  private let opaque: [Range<Int>]
  /// The next candidate for a link.
  private var cursor = 0
  /// From where the next number is looked for.
  private var numberCursor = 0
  /// How many numbers were not found: an entity hides one from the search, and a text full of them must not be searched forever.
  private var missed = 0
  /// The last column computed, so that many links in a long line are counted once.
  private var last = (line: -1, offset: 0, column: 0)

  init(_ span: SourceSpan, source: SourceText, labels: Set<String>, addresses: [String: String]) {
    self.span = span
    self.source = source
    self.addresses = addresses
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for line in span.lines where source.lines.indices.contains(line - 1) {
      let text = source.lines[line - 1].utf8
      starts.append(bytes.count)
      let end = line == span.lines.upperBound ? span.end ?? text.count : text.count
      bytes += text.prefix(end).dropFirst(line == span.lines.lowerBound ? span.start : 0)
      bytes.append(0x0A)
    }
    self.bytes = bytes
    self.starts = starts
    var scanner = LinkScanner(bytes, labels: labels)
    candidates = scanner.scan()
    var opaque: [Range<Int>] = []
    let all = (scanner.opaque + candidates.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    for range in all where range.lowerBound >= opaque.last?.upperBound ?? 0 { opaque.append(range) }
    self.opaque = opaque
  }

  /// The place of the next link or image with an address. Links are asked for in their order.
  mutating func next(url: String, isImage: Bool) -> FoundSource {
    let found = candidates[cursor...].firstIndex { candidate in
      guard candidate.isImage == isImage else { return false }
      return switch candidate.target {
      case .address(let address): address == url
      case .label(let label): addresses[label] == url
      case .footnote: false
      }
    }
    guard let found else { return FoundSource(place: source.place(line: span.lines.lowerBound)) }
    cursor = found + 1
    let candidate = candidates[found]
    let label: String? = if case .label(let label) = candidate.target { label } else { nil }
    let words = bytes[candidate.words]
    return FoundSource(
      place: place(of: candidate.range), label: label,
      words: words.contains(0x0A) ? nil : String(decoding: words, as: UTF8.self), candidate: found)
  }

  /// The places of numbers between the brackets of an image, outside links there; the image's own for one that is not found.
  mutating func places(of numbers: [String], inWordsOf found: FoundSource) -> [Place] {
    guard !numbers.isEmpty, let index = found.candidate else { return numbers.map { _ in found.place } }
    let words = candidates[index].words
    let nested = candidates[(index + 1)...].prefix { $0.range.lowerBound < words.upperBound }.map(\.range)
    return places(of: numbers, in: words, outside: nested, else: found.place)
  }

  /// The places of numbers in the title of an image; the image's own for one that is not found.
  mutating func places(of numbers: [String], inTitle title: String, of found: FoundSource) -> [Place] {
    guard !numbers.isEmpty, let index = found.candidate else { return numbers.map { _ in found.place } }
    let (range, words) = (candidates[index].range, candidates[index].words)
    // The title is the last that is written; one with escapes in it is not found.
    let wanted = Array(title.utf8)
    var start = range.upperBound - wanted.count
    while start > words.upperBound, !bytes[start..<start + wanted.count].elementsEqual(wanted) { start -= 1 }
    guard start > words.upperBound else { return numbers.map { _ in found.place } }
    return places(of: numbers, in: start..<start + wanted.count, outside: [], else: found.place)
  }

  private mutating func places(
    of numbers: [String], in range: Range<Int>, outside hidden: [Range<Int>], else place: Place
  ) -> [Place] {
    var out: [Place] = []
    var position = range.lowerBound
    var mask = 0
    for number in numbers {
      let wanted = Array(number.utf8)
      var found: Range<Int>?
      while found == nil, position + wanted.count <= range.upperBound {
        while mask < hidden.count, hidden[mask].upperBound <= position { mask += 1 }
        if mask < hidden.count, hidden[mask].contains(position) {
          position = hidden[mask].upperBound
        } else if bytes[position..<position + wanted.count].elementsEqual(wanted) {
          found = position..<position + wanted.count
          position += wanted.count
        } else {
          position += 1
        }
      }
      out.append(found.map { self.place(of: $0) } ?? place)
    }
    return out
  }

  /// The references to footnotes in order, each label without its `^` and normalised.
  mutating func footnotes() -> [(label: String, place: Place)] {
    var out: [(String, Place)] = []
    for candidate in candidates {
      if case .footnote(let label) = candidate.target { out.append((label, place(of: candidate.range))) }
    }
    return out
  }

  /// The place of the next number outside links and code. Numbers are asked for in their order.
  mutating func next(number: String) -> Place {
    guard missed < 8 else { return source.place(line: span.lines.lowerBound) }
    let wanted = Array(number.utf8)
    var position = numberCursor
    var mask = opaque.firstIndex { $0.upperBound > position } ?? opaque.count
    while position + wanted.count <= bytes.count {
      if mask < opaque.count, opaque[mask].lowerBound <= position {
        position = opaque[mask].upperBound
        mask += 1
        continue
      }
      if bytes[position] == wanted[0], bytes[position..<position + wanted.count].elementsEqual(wanted) {
        numberCursor = position + wanted.count
        return place(of: position..<numberCursor)
      }
      position += 1
    }
    missed += 1
    return source.place(line: span.lines.lowerBound)
  }

  /// The place of a range of bytes; the caret ends with its first line.
  private mutating func place(of range: Range<Int>) -> Place {
    var index = 0
    var high = starts.count
    while high - index > 1 {
      let middle = (index + high) / 2
      if starts[middle] <= range.lowerBound { index = middle } else { high = middle }
    }
    let line = span.lines.lowerBound + index
    let lineEnd = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count - 1
    let known = last.line == index && last.offset <= range.lowerBound && last.offset >= starts[index]
    let from = known ? last.offset : starts[index]
    var before = characters(from..<range.lowerBound)
    if known {
      before += last.column
    } else if index == 0, span.start > 0 {
      before += String(decoding: source.lines[line - 1].utf8.prefix(span.start), as: UTF8.self).count
    }
    last = (index, range.lowerBound, before)
    let length = characters(range.lowerBound..<max(range.lowerBound, min(range.upperBound, lineEnd)))
    return source.place(line: line, column: before + 1, length: length)
  }

  private func characters(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).count
  }
}
