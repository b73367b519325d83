// Where links stand in the source of a paragraph or heading. libcmark tells the lines of a block exactly, but a link's column only roughly
// (not in a second line, not inside lists and quotes), so the block's source is scanned for what can be a link: brackets with an
// address, references, autolinks, leaving out code spans, escapes and raw HTML as CommonMark does. The tree says which of them are links.

/// Something in a block's source that can be a link or image.
struct LinkCandidate: Hashable {
  /// How its address is given.
  enum Target: Hashable {
    /// The address as written, unescaped.
    case address(String)
    /// The label of a definition, normalised.
    case label(String)
    /// The label of a footnote without its `^`, normalised.
    case footnote(String)
  }

  /// The bytes from the first bracket or `!` to the last one.
  var range: Range<Int>
  /// The bytes between the brackets; empty for an autolink.
  var words: Range<Int>
  var target: Target
  var isImage: Bool
}

/// Scans the source of one block. Linear in its length.
struct LinkScanner {
  private let bytes: [UInt8]
  /// The labels that have a definition: only these brackets are references.
  private let labels: Set<String>
  private var index = 0
  private var openers: [(start: Int, inner: Int, isImage: Bool, isActive: Bool)] = []
  private var candidates: [LinkCandidate] = []
  /// The code spans and raw HTML that were stepped over, in order.
  private(set) var opaque: [Range<Int>] = []
  /// The starts of backtick runs by their length, to find the end of a code span without searching twice.
  private var backticks: [Int: [Int]] = [:]
  /// Where a search for `>` found none: later ones need not look.
  private var noTagEnds = false

  init(_ bytes: [UInt8], labels: Set<String> = []) {
    self.bytes = bytes
    self.labels = labels
    var position = 0
    while position < bytes.count {
      let run = Self.run(of: UInt8(ascii: "`"), in: bytes, at: position)
      if run > 0 { backticks[run, default: []].append(position) }
      position += max(1, run)
    }
  }

  /// The candidates by their beginnings.
  mutating func scan() -> [LinkCandidate] {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += isPunctuation(at: index + 1) ? 2 : 1
      case UInt8(ascii: "`"): skipCode()
      case UInt8(ascii: "<"): skipAngle()
      case UInt8(ascii: "!") where byte(index + 1) == UInt8(ascii: "["):
        openers.append((index, index + 2, true, true))
        index += 2
      case UInt8(ascii: "["):
        openers.append((index, index + 1, false, true))
        index += 1
      case UInt8(ascii: "]"): close()
      default: index += 1
      }
    }
    return candidates.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
  }

  private func byte(_ position: Int) -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private func isPunctuation(at position: Int) -> Bool {
    guard let byte = byte(position) else { return false }
    return (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  private static func run(of byte: UInt8, in bytes: [UInt8], at position: Int) -> Int {
    var end = position
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end - position
  }

  /// Steps over a code span, or over the backticks alone when nothing closes them.
  private mutating func skipCode() {
    let length = Self.run(of: UInt8(ascii: "`"), in: bytes, at: index)
    let starts = backticks[length] ?? []
    // The first run of this length after this one; the runs are in order.
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] > index { high = middle } else { low = middle + 1 }
    }
    let start = index
    index = (low < starts.count ? starts[low] : index) + length
    if index > start + length { opaque.append(start..<index) }
  }

  /// Steps over an autolink, which is a candidate, or a tag of raw HTML.
  private mutating func skipAngle() {
    let start = index
    index += 1
    guard !noTagEnds, let first = byte(index) else { return }
    guard isLetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?")
    else { return }
    var position = index
    var quote: UInt8?
    var holdsBlank = false
    while let byte = byte(position) {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        let inner = String(decoding: bytes[index..<position], as: UTF8.self)
        if !holdsBlank, inner.contains(":") {
          add(autolink: start..<position + 1, .address(inner))
        } else if !holdsBlank, inner.contains("@") {
          add(autolink: start..<position + 1, .address("mailto:" + inner))
        } else {
          opaque.append(start..<position + 1)
        }
        index = position + 1
        return
      } else if byte == UInt8(ascii: "<") {
        return
      } else if byte <= 0x20 {
        holdsBlank = true
      } else if holdsBlank, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      position += 1
    }
    if quote == nil { noTagEnds = true }
  }

  private mutating func add(autolink range: Range<Int>, _ target: LinkCandidate.Target) {
    candidates.append(
      LinkCandidate(range: range, words: range.upperBound..<range.upperBound, target: target, isImage: false))
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// A closing bracket: with an address, a label or a definition of its own words it ends a candidate.
  private mutating func close() {
    let end = index
    index += 1
    guard let opener = openers.popLast(), opener.isActive else { return }
    if byte(index) == UInt8(ascii: "("), let (address, after) = addressInParentheses(at: index + 1) {
      finish(opener, end, .address(address), after)
      return
    }
    let inner = label(opener.inner..<end)
    if byte(index) == UInt8(ascii: "["), let close = labelEnd(from: index + 1) {
      let named = label(index + 1..<close)
      if named.isEmpty ? labels.contains(inner) : labels.contains(named) {
        finish(opener, end, .label(named.isEmpty ? inner : named), close + 1)
        return
      }
    }
    if labels.contains(inner) { return finish(opener, end, .label(inner), end + 1) }
    if inner.utf8.first == UInt8(ascii: "^"), inner.utf8.count > 1, !inner.utf8.contains(0x20) {
      let start = opener.isImage ? opener.start + 1 : opener.start
      candidates.append(
        LinkCandidate(
          range: start..<end + 1, words: opener.inner..<end, target: .footnote(String(inner.dropFirst())),
          isImage: false))
    }
  }

  private mutating func finish(
    _ opener: (start: Int, inner: Int, isImage: Bool, isActive: Bool), _ close: Int, _ target: LinkCandidate.Target,
    _ end: Int
  ) {
    candidates.append(
      LinkCandidate(
        range: opener.start..<end, words: opener.inner..<close, target: target, isImage: opener.isImage))
    index = end
    // A link holds no link: the brackets that are still open cannot become one.
    guard !opener.isImage else { return }
    for position in openers.indices.reversed() where !openers[position].isImage {
      // Those before an inactive one are inactive already.
      if !openers[position].isActive { return }
      openers[position].isActive = false
    }
  }

  /// A label in one form: blanks as one, lower case. Labels have at most 999 characters.
  private func label(_ range: Range<Int>) -> String {
    range.count > 4_000 ? "" : LinkScanner.normalised(String(decoding: bytes[range], as: UTF8.self))
  }

  private func labelEnd(from start: Int) -> Int? {
    var position = start
    while let byte = byte(position), position - start < 4_000 {
      switch byte {
      case UInt8(ascii: "]"): return position
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    return nil
  }

  /// The address and optional title after `(`, and the position after `)`.
  private func addressInParentheses(at start: Int) -> (String, Int)? {
    var position = skipBlanks(from: start)
    let address: Range<Int>
    if byte(position) == UInt8(ascii: "<") {
      let first = position + 1
      position = first
      while let byte = byte(position), byte != UInt8(ascii: ">") {
        if byte == UInt8(ascii: "<") || byte == 0x0A { return nil }
        position += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      guard byte(position) != nil else { return nil }
      address = first..<position
      position += 1
    } else {
      let first = position
      var depth = 0
      scan: while let byte = byte(position), byte > 0x20 {
        switch byte {
        case UInt8(ascii: "\\"): position += isPunctuation(at: position + 1) ? 1 : 0
        case UInt8(ascii: "("):
          depth += 1
          if depth > 32 { return nil }
        case UInt8(ascii: ")"):
          if depth == 0 { break scan }
          depth -= 1
        default: break
        }
        position += 1
      }
      address = first..<min(position, bytes.count)
    }
    let text = LinkScanner.unescaped(String(decoding: bytes[address], as: UTF8.self))
    let afterAddress = position
    position = skipBlanks(from: position)
    if position > afterAddress, let quote = byte(position),
      [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(quote)
    {
      let close = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
      position += 1
      while let byte = byte(position), byte != close {
        if byte == quote { return nil }
        position += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      position = skipBlanks(from: position + 1)
    }
    return byte(position) == UInt8(ascii: ")") ? (text, position + 1) : nil
  }

  /// Steps over blanks and line ends, and over the `>` of a quote that opens a line.
  private func skipBlanks(from start: Int) -> Int {
    var position = start
    var isLineStart = false
    while let byte = byte(position) {
      if byte == 0x0A {
        isLineStart = true
      } else if byte == UInt8(ascii: ">") {
        if !isLineStart { break }
      } else if byte != 0x20, byte != 0x09 {
        break
      }
      position += 1
    }
    return position
  }
}

extension LinkScanner {
  /// A label as CommonMark compares it.
  static func normalised(_ label: String) -> String {
    label.lowercased().uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// An address with backslash escapes and the common entities undone.
  static func unescaped(_ text: String) -> String {
    guard text.contains("\\") || text.contains("&") else { return text }
    var out = ""
    var rest = Substring(text)
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol {
        out.append(next)
        rest = rest.dropFirst(2)
      } else if character == "&", let (entity, value) = entities.first(where: { rest.hasPrefix($0.0) }) {
        out += value
        rest = rest.dropFirst(entity.count)
      } else {
        out.append(character)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  private static let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#38;", "&")]
}
