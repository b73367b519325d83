// A page as a part of a document that holds several, such as the report on one page. Such a document is made of the finished pages, so
// that it says what they say, whoever wrote their templates: what only a page of its own needs is left out, headings sink
// below the title of the document, and links to pages that are in it lead to places in it.

import Foundation

/// Takes the content of pages over into one document.
struct PageExcerpt: Sendable {
  /// Elements that are left out with all that they hold, by class and by name.
  var omittedClasses: Set<Substring> = []
  var omittedElements: Set<Substring> = []
  /// Attributes of drawings that are left out.
  var omittedAttributes: [String] = []
  /// The pages that are in the document, each with the id under which it begins there.
  var parts: [SitePath: String]
  /// What becomes of a link to a file that is not in the document.
  var outside = Outside.named

  enum Outside: Sendable {
    /// It stays a link, and outside of tables the file is named after it, for readers on paper.
    case named
    /// Its words stay alone: the document travels without the site. A picture stands in the document itself, as what `picture` gives
    /// for its file.
    case wordsOnly(picture: @Sendable (SitePath) -> String)
  }

  /// The content of a finished page: what stands in its `<main>`.
  func content(of page: [UInt8], at path: SitePath) -> HTML {
    let main = page.withUnsafeBufferPointer { bytes -> Range<Int>? in
      guard let tag = bytes.firstIndex(of: Array("<main".utf8)),
        let start = bytes.firstIndex(of: [UInt8(ascii: ">")], from: tag),
        let end = bytes.firstIndex(of: Array("</main>".utf8), from: start)
      else { return nil }
      return start + 1..<end
    }
    return main.map { html(String(decoding: page[$0], as: UTF8.self), on: path) } ?? .empty
  }

  /// A part of a page whose addresses are finished.
  func html(_ markup: String, on page: SitePath) -> HTML {
    var writer = Writer(excerpt: self, page: page)
    for piece in MarkupPieces(markup) { writer.write(piece) }
    return HTML(writer.out)
  }
}

/// Writes one excerpt from its first tag to its last.
private struct Writer {
  let excerpt: PageExcerpt
  let page: SitePath
  var out = ""
  /// The element that is being left out, and how many of its name are open; others may leave out their end tags.
  private var omitted: (name: Substring, open: Int)?
  private var tables = 0
  private var drawings = 0
  /// The closing tag of the open link, which no other link can stand in.
  private var linkEnd = ""

  init(excerpt: PageExcerpt, page: SitePath) {
    self.excerpt = excerpt
    self.page = page
  }

  mutating func write(_ piece: MarkupPieces.Piece) {
    switch piece {
    case .text(let words): if omitted == nil { out += words }
    case .open(let name, let tag, let isClosed): open(name, tag, isClosed)
    case .close(let name, let tag): close(name, tag)
    }
  }

  private mutating func open(_ name: Substring, _ tag: Substring, _ isClosed: Bool) {
    if let open = omitted {
      if open.name == name, !isClosed { omitted = (name, open.open + 1) }
    } else if isOmitted(name, tag) {
      if !isClosed { omitted = (name, 1) }
    } else {
      if name == "table" { tables += 1 }
      out += drawings > 0 ? String(tag) : rewritten(name, tag)
      if name == "svg" { drawings += 1 }
    }
  }

  private mutating func close(_ name: Substring, _ tag: Substring) {
    if let open = omitted {
      if open.name == name { omitted = open.open == 1 ? nil : (name, open.open - 1) }
      return
    }
    if name == "table" { tables -= 1 }
    if name == "svg" { drawings -= 1 }
    switch name {
    case "a":
      out += linkEnd
      linkEnd = ""
    default: out += Self.rank(of: name).map { "</h\($0)>" } ?? String(tag)
    }
  }

  private func isOmitted(_ name: Substring, _ tag: Substring) -> Bool {
    if drawings > 0 { return false }
    if excerpt.omittedElements.contains(name) { return true }
    guard let classes = MarkupPieces.attribute("class", of: tag) else { return false }
    return classes.split(separator: " ").contains(where: excerpt.omittedClasses.contains)
  }

  private mutating func rewritten(_ name: Substring, _ tag: Substring) -> String {
    if let rank = Self.rank(of: name) { return "<h\(rank)" + tag.dropFirst(3) }
    switch name {
    case "a": return link(tag)
    case "img":
      guard let source = MarkupPieces.attribute("src", of: tag), let path = page.path(of: source) else { break }
      if case .wordsOnly(let picture) = excerpt.outside { return setting("src", to: picture(path), in: tag) }
      return setting("src", to: path.href, in: tag)
    case "svg":
      return excerpt.omittedAttributes.reduce(String(tag)) { tag, attribute in
        Self.value(of: attribute, in: tag).map { tag.replacingCharacters(in: $0.whole, with: "") } ?? tag
      }
    default: break
    }
    return String(tag)
  }

  /// A heading sinks by one rank.
  private static func rank(of name: Substring) -> Int? {
    guard name.utf8.count == 2, name.first == "h", let rank = name.last?.wholeNumberValue else { return nil }
    return min(rank + 1, 6)
  }

  private mutating func link(_ tag: Substring) -> String {
    linkEnd = "</a>"
    guard let href = MarkupPieces.attribute("href", of: tag), let path = page.path(of: href) else { return String(tag) }
    let fragment = href.firstIndex(of: "#").map { String(href[href.index(after: $0)...]) } ?? ""
    if let part = excerpt.parts[path] {
      return setting("href", to: "#" + (fragment.isEmpty ? part : fragment), in: tag)
    }
    guard case .named = excerpt.outside else {
      linkEnd = "</span>"
      return "<span class=\"elsewhere\">"
    }
    if tables == 0 { linkEnd += "<span class=\"goes-to\"> (\(Escape.text(path.text).text))</span>" }
    return setting("href", to: path.href + (fragment.isEmpty ? "" : "#\(fragment)"), in: tag)
  }

  /// The tag with another value of an attribute that it has.
  private func setting(_ attribute: String, to value: String, in tag: Substring) -> String {
    let tag = String(tag)
    return Self.value(of: attribute, in: tag).map {
      tag.replacingCharacters(in: $0.value, with: Escape.text(value).text)
    } ?? tag
  }

  /// Where an attribute stands in a tag: all of it, and its value alone.
  private static func value(
    of attribute: String, in tag: String
  ) -> (whole: Range<String.Index>, value: Range<String.Index>)? {
    guard let name = tag.range(of: " \(attribute)=\""),
      let end = tag[name.upperBound...].firstIndex(of: "\"")
    else { return nil }
    return (name.lowerBound..<tag.index(after: end), name.upperBound..<end)
  }
}

extension SitePath {
  /// The file of the site that a relative address on this page names; nil for a place on the page itself, for what is elsewhere,
  /// and for what leaves the site.
  func path(of href: String) -> SitePath? {
    let address = href.prefix { $0 != "#" && $0 != "?" }
    guard !address.isEmpty, !address.hasPrefix("/"), !address.prefix(while: { $0 != "/" }).contains(":") else {
      return nil
    }
    var parts = text.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part).removingPercentEncoding ?? String(part))
      }
    }
    return SitePath(parts.joined(separator: "/"))
  }
}
