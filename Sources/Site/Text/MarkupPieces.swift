// A finished page or a part of one, taken apart into tags and the text between them, for what reads or completes markup that
// Dossier itself wrote: its attributes are quoted and hold no `>`.

/// The tags and texts of markup in order; comments and the document type are left out.
struct MarkupPieces: Sequence, IteratorProtocol {
  /// One piece.
  enum Piece {
    /// An opening tag as written; `isClosed` where nothing can stand in it.
    case open(name: Substring, tag: Substring, isClosed: Bool)
    case close(name: Substring, tag: Substring)
    /// Text with its character references.
    case text(Substring)
  }

  private let bytes: Substring.UTF8View
  private var index: String.Index

  init(_ markup: String) {
    var markup = markup
    markup.makeContiguousUTF8()
    bytes = markup[...].utf8
    index = bytes.startIndex
  }

  mutating func next() -> Piece? {
    while index < bytes.endIndex {
      let start = index
      guard bytes[start] == UInt8(ascii: "<") else {
        index = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
        return .text(Substring(bytes[start..<index]))
      }
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
        index = bytes.endIndex
        return nil
      }
      index = bytes.index(after: end)
      let tag = bytes[start..<index]
      let inner = tag.dropFirst()
      if inner.first == UInt8(ascii: "/") {
        return .close(name: Substring(Self.name(inner.dropFirst())), tag: Substring(tag))
      }
      let name = Substring(Self.name(inner))
      guard let first = name.utf8.first, first != UInt8(ascii: "!") else { continue }
      let isClosed = tag.dropLast().last == UInt8(ascii: "/") || Self.empty.contains(name)
      return .open(name: name, tag: Substring(tag), isClosed: isClosed)
    }
    return nil
  }

  private static let empty: Set<Substring> = ["br", "hr", "img", "input", "link", "meta", "wbr"]

  private static func name(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
    bytes.prefix { $0 != 0x20 && $0 != 0x0A && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
  }

  /// The value of an attribute in an opening tag; nil without it.
  static func attribute(_ name: String, of tag: Substring) -> String? {
    var tag = tag
    return tag.withUTF8 { bytes in
      let opening = Array(" \(name)=\"".utf8)
      guard let start = bytes.firstIndex(of: opening) else { return nil }
      let value = bytes[(start + opening.count)...].prefix { $0 != UInt8(ascii: "\"") }
      return resolved(String(decoding: UnsafeBufferPointer(rebasing: value), as: UTF8.self))
    }
  }

  /// Text with the five character references of our own escaping resolved.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
