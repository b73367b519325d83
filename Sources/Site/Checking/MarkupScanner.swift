// Reads the tags of a finished page: enough of HTML to check what Dossier itself writes, whose attributes are all quoted.

/// One tag with its attributes.
struct MarkupTag: Equatable, Sendable {
  var name: String
  var attributes: [(name: String, value: String)]
  var line: Int

  /// The value of an attribute; nil without it.
  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  static func == (a: MarkupTag, b: MarkupTag) -> Bool {
    a.name == b.name && a.line == b.line && a.attributes.elementsEqual(b.attributes, by: ==)
  }
}

/// Reads opening tags.
struct MarkupScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// The opening tags of a page in order; comments and the document type are passed over.
  static func tags(of bytes: [UInt8]) -> [MarkupTag] {
    var scanner = MarkupScanner(bytes: bytes)
    var out: [MarkupTag] = []
    while let tag = scanner.next() { out.append(tag) }
    return out
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> MarkupTag? {
    while index < bytes.count {
      guard take() == UInt8(ascii: "<") else { continue }
      if starts(with: "!--") {
        while index < bytes.count, !starts(with: "-->") { _ = take() }
      } else if let first = peek, Self.isLetter(first) {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> MarkupTag {
    var tag = MarkupTag(name: word(), attributes: [], line: line)
    while let byte = peek, byte != UInt8(ascii: ">") {
      guard !Self.isSpace(byte), byte != UInt8(ascii: "/") else {
        _ = take()
        continue
      }
      let name = word()
      guard !name.isEmpty else {
        _ = take()
        continue
      }
      var value = ""
      if peek == UInt8(ascii: "=") {
        _ = take()
        value = self.value()
      }
      tag.attributes.append((name, value))
    }
    return tag
  }

  /// A name in lower case.
  private mutating func word() -> String {
    var out: [UInt8] = []
    while let byte = peek, !Self.isSpace(byte), !">/=\"'".utf8.contains(byte) { out.append(take()) }
    return String(decoding: out, as: UTF8.self).lowercased()
  }

  private mutating func value() -> String {
    guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return word() }
    _ = take()
    var out: [UInt8] = []
    while let byte = peek, byte != quote { out.append(take()) }
    if peek != nil { _ = take() }
    return MarkupPieces.resolved(String(decoding: out, as: UTF8.self))
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take() -> UInt8 {
    let byte = bytes[index]
    index += 1
    if byte == UInt8(ascii: "\n") { line += 1 }
    return byte
  }

  private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
