// A section's rendered text, made ready for its page: every paragraph and heading can be linked to, and its words are known for the
// reading time and for the search.

/// The text of a section.
struct SectionText: Sendable {
  /// A heading or a piece of running text with the nearest place that a link can lead to.
  struct Block: Sendable, Equatable {
    var isHeading: Bool
    /// An id on the page; nil before the first.
    var anchor: String?
    var text: String
  }

  /// A figure, a table or a post that stands in it.
  struct Exhibit: Sendable, Equatable {
    var isPost: Bool
    var anchor: String
    var title: String
    /// Its words, each part with its language; empty where it is not said.
    var parts: [Part]

    struct Part: Sendable, Equatable {
      var language: String
      var text: String
    }
  }

  /// The markup with an id for each paragraph and a link at each heading.
  private(set) var html: HTML
  private(set) var blocks: [Block] = []
  private(set) var exhibits: [Exhibit] = []

  /// - Parameters:
  ///   - html: the rendered section.
  ///   - slug: the section's name, with which its ids begin.
  ///   - permalink: what the link at a heading is called.
  init(_ html: String, slug: String, permalink: String) {
    var reader = Reader(slug: slug, permalink: Escape.text(permalink).text)
    for piece in MarkupPieces(html) { reader.read(piece) }
    reader.endBlock()
    self.html = HTML(reader.out)
    blocks = reader.blocks
    exhibits = reader.exhibits
  }

  /// A text that was read before.
  init(html: HTML, blocks: [Block], exhibits: [Exhibit]) {
    self.html = html
    self.blocks = blocks
    self.exhibits = exhibits
  }

  /// The minutes that its running text takes, at least one.
  var minutes: Int { ReadingTime.minutes(blocks.map(\.text)) }
}

/// Reads the markup once, from its first tag to its last.
private struct Reader {
  let slug: String
  let permalink: String
  var out = ""
  var blocks: [SectionText.Block] = []
  var exhibits: [SectionText.Exhibit] = []
  /// The open elements.
  private var depth = 0
  private var paragraphs = 0
  /// The nearest place so far.
  private var anchor: String?
  private var text = ""
  private var isHeading = false
  private var headingID: String?
  /// Where an element began whose text is no running text, and what of it is taken.
  private var exhibit: (depth: Int, kind: Kind)?
  private var part: (depth: Int, isTitle: Bool)?

  private enum Kind { case figure, post, other }

  /// What ends a block of text.
  private static let blockTags: Set<Substring> = [
    "p", "li", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "ul", "ol", "aside", "div", "figure", "article", "hr",
  ]

  init(slug: String, permalink: String) {
    self.slug = slug
    self.permalink = permalink
  }

  mutating func read(_ piece: MarkupPieces.Piece) {
    switch piece {
    case .text(let words):
      out += words
      if exhibit == nil {
        text += MarkupPieces.resolved(String(words))
      } else if let part, !exhibits.isEmpty {
        let words = MarkupPieces.resolved(String(words))
        let last = exhibits.count - 1
        if part.isTitle {
          exhibits[last].title += words
        } else {
          exhibits[last].parts[exhibits[last].parts.count - 1].text += words
        }
      }
    case .open(let name, let tag, let isClosed): open(name, tag, isClosed)
    case .close(let name, let tag): close(name, tag)
    }
  }

  private mutating func open(_ name: Substring, _ tag: Substring, _ isClosed: Bool) {
    guard exhibit == nil else {
      out += tag
      if !isClosed { depth += 1 }
      beginPart(tag)
      return
    }
    if Self.blockTags.contains(name) { endBlock() } else if name == "br" { text += " " }
    var tag = String(tag)
    if name == "p", depth == 0, MarkupPieces.attribute("id", of: tag[...]) == nil {
      paragraphs += 1
      // No heading's id has two hyphens in a row after the section's name.
      tag = "<p id=\"\(Escape.text("\(slug)--\(paragraphs)").text)\"" + tag.dropFirst(2)
    }
    out += tag
    if !isClosed { depth += 1 }
    if let id = MarkupPieces.attribute("id", of: tag[...]), Self.blockTags.contains(name) { anchor = id }
    if name.count == 2, name.hasPrefix("h"), name != "hr" {
      isHeading = true
      headingID = MarkupPieces.attribute("id", of: tag[...])
    }
    let classes = (MarkupPieces.attribute("class", of: tag[...]) ?? "").split(separator: " ")
    if name == "figure" || classes.contains("card") || classes.contains("margin-note") || classes.contains("note-ref")
      || classes.contains("note-back") || name == "table"
    {
      let kind: Kind = name == "figure" ? .figure : classes.contains("card") ? .post : .other
      exhibit = (depth, kind)
      if kind != .other, let id = MarkupPieces.attribute("id", of: tag[...]) {
        let label = MarkupPieces.attribute("aria-label", of: tag[...]) ?? ""
        exhibits.append(.init(isPost: kind == .post, anchor: id, title: kind == .post ? label : "", parts: []))
      }
    }
  }

  /// Begins a part of a figure or post whose words are taken.
  private mutating func beginPart(_ tag: Substring) {
    guard part == nil, let exhibit, exhibit.kind != .other, !exhibits.isEmpty else { return }
    let classes = (MarkupPieces.attribute("class", of: tag) ?? "").split(separator: " ")
    let titles: Set<Substring> = ["figure-title"]
    let texts: Set<Substring> = exhibit.kind == .post ? ["post"] : ["figure-subtitle", "caption-text", "notes"]
    if classes.contains(where: titles.contains), exhibit.kind == .figure {
      part = (depth, true)
    } else if classes.contains(where: texts.contains) {
      part = (depth, false)
      let language = MarkupPieces.attribute("lang", of: tag) ?? ""
      exhibits[exhibits.count - 1].parts.append(.init(language: language, text: ""))
    }
  }

  private mutating func close(_ name: Substring, _ tag: Substring) {
    if let open = part, open.depth == depth { part = nil }
    if let open = exhibit {
      if open.depth == depth { exhibit = nil }
    } else if Self.blockTags.contains(name) {
      if isHeading, let id = headingID {
        out += " <a class=\"permalink\" href=\"#\(Escape.text(id).text)\" aria-label=\"\(permalink)\">#</a>"
      }
      endBlock()
    }
    depth -= 1
    out += tag
  }

  /// Ends the block whose text was read.
  mutating func endBlock() {
    let words = WhiteSpace.collapsed(text)
    if !words.isEmpty { blocks.append(.init(isHeading: isHeading, anchor: anchor, text: words)) }
    text = ""
    isHeading = false
    headingID = nil
  }
}
