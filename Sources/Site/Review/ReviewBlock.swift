// The blocks of the text as a reviewer's browser sees them, so that a comment finds its paragraph again: by its words first, since ids and
// lines move when an editor works on the text.

import Commentary
import Diagnostics

/// A block of a section: a paragraph, a heading, a list, a figure, a post.
struct ReviewBlock: Sendable {
  var slug: String
  var file: String
  /// The line of the file, from 1.
  var line: Int
  /// Its id on the page; empty where it has none.
  var id: String
  /// Its words with single blanks between them.
  var text: String
  var digest: String

  /// The blocks of all sections and translations, in order.
  /// - Parameter rendering: rendered with positions.
  static func all(in rendering: Rendering) -> [ReviewBlock] {
    (rendering.sections + rendering.translations).flatMap { rendered in
      let html = SectionText(rendered.html, slug: rendered.section.slug, permalink: "").html
      var reader = BlockReader(section: rendered.section, lines: rendered.lines)
      for piece in MarkupPieces(html.text) { reader.read(piece) }
      return reader.blocks
    }
  }

  /// Words with single blanks between them. assets/comments.js does the same.
  static func words(_ text: String) -> String { WhiteSpace.collapsed(text) }

  /// FNV-1a of 64 bits (Fowler, Noll, Vo) over the UTF-8 of a text: a check of sameness that a script computes without a library. It
  /// protects nothing.
  static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Takes a section's markup apart into its outermost elements.
private struct BlockReader {
  let section: Section
  let lines: [String: Int]
  var blocks: [ReviewBlock] = []
  private var depth = 0
  private var skipped: Int?
  private var open: (id: String, line: Int, isLeftOut: Bool)?
  private var text = ""
  private var line = 1

  /// What of a block is no words of it: drawings, what opens and what can be pressed. assets/comments.js leaves out the same.
  private static let names: Set<Substring> = ["svg", "script", "button", "details", "nav"]
  private static let classes: Set<Substring> = [
    "plot", "permalink", "note-ref", "note-back", "actions", "opened", "embed", "source", "margin-note",
  ]

  init(section: Section, lines: [String: Int]) {
    self.section = section
    self.lines = lines
  }

  mutating func read(_ piece: MarkupPieces.Piece) {
    switch piece {
    case .text(let words): if depth > 0, skipped == nil { text += MarkupPieces.resolved(String(words)) }
    case .open(let name, let tag, let isClosed):
      if !isClosed { depth += 1 }
      if depth == 1, !isClosed { begin(tag) } else { locate(tag) }
      let classes = MarkupPieces.attribute("class", of: tag)?.split(separator: " ") ?? []
      if skipped == nil, !isClosed, Self.names.contains(name) || classes.contains(where: Self.classes.contains) {
        skipped = depth
      }
    case .close:
      if skipped == depth { skipped = nil }
      depth -= 1
      if depth == 0 { end() }
    }
  }

  private mutating func begin(_ tag: Substring) {
    let id = MarkupPieces.attribute("id", of: tag) ?? ""
    open = (id, 0, false)
    text = ""
    if let line = lines[id] { open?.line = line }
    locate(tag)
  }

  /// The first place in the source that something of a block names is the block's.
  private mutating func locate(_ tag: Substring) {
    guard open?.line == 0, let place = MarkupPieces.attribute("data-sourcepos", of: tag),
      let line = Int(place.prefix { $0 != ":" })
    else { return }
    open?.line = line
  }

  private mutating func end() {
    guard let block = open else { return }
    open = nil
    // What libcmark did not write itself and nothing else locates stands below what came before it.
    if block.line > 0 { line = block.line }
    let words = ReviewBlock.words(text)
    guard !words.isEmpty else { return }
    blocks.append(
      ReviewBlock(
        slug: section.slug, file: section.file, line: line, id: block.id, text: words, digest: ReviewBlock.digest(words)
      ))
  }
}
