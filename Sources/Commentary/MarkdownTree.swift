// libcmark behind a Swift face: the one file that sees its types. The tree is libcmark's own, read and changed in place, and
// libcmark renders it: what Dossier does not touch comes out exactly as libcmark writes it, in safe mode.

private import CCMark
import Foundation

/// A parsed Markdown text. Owns its tree; nodes are valid as long as it lives.
final class MarkdownTree {
  /// The document node.
  let root: MarkdownNode

  /// Parses a text; every text is a Markdown text.
  init(_ text: String) {
    var text = text
    let pointer = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    // libcmark returns no tree only without memory, when it has already aborted.
    root = MarkdownNode(pointer: pointer ?? cmark_node_new(CMARK_NODE_DOCUMENT))
  }

  /// Parses a text that is one paragraph whatever it begins with: `- ` makes no list, `#` no heading.
  static func inline(_ text: String, definitions: [String] = []) -> MarkdownTree {
    // To libcmark a punctuation mark and the beginning of a line are alike, except that no block begins after one.
    let tree = MarkdownTree((["\\." + text, ""] + definitions).joined(separator: "\n"))
    guard let first = tree.root.firstChild?.firstChild, first.kind == .text else { return tree }
    let rest = String(first.literal.dropFirst())
    if rest.isEmpty { first.remove() } else { first.set(text: rest) }
    return tree
  }

  deinit {
    cmark_node_free(root.pointer)
  }

  /// The whole text as HTML in safe mode.
  var html: String { withExtendedLifetime(self) { root.html } }

  /// The same, in which every block that libcmark writes says where it stands in the source: `data-sourcepos="14:1-16:20"`.
  var positionedHTML: String { withExtendedLifetime(self) { root.html(CMARK_OPT_SOURCEPOS) } }

  /// The words of the whole text, without markup.
  var plainText: String { withExtendedLifetime(self) { root.plainText } }

  /// Every node in document order, parents before children. The tree may be changed while the list is used.
  var nodes: [MarkdownNode] { root.descendants }
}

/// A node of the tree.
struct MarkdownNode: Hashable {
  /// What a node is; what Commentary treats alike is `other`.
  enum Kind: Hashable {
    case document, quote, paragraph, heading, codeBlock, text, code, softBreak, lineBreak, htmlInline, htmlBlock, link
    case image, other
  }

  fileprivate let pointer: OpaquePointer

  fileprivate init(pointer: OpaquePointer) {
    self.pointer = pointer
  }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  /// What it is.
  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  /// The node above; nil at the document.
  var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
  /// The first node below.
  var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
  /// The last node below.
  var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(pointer)) }
  /// The node after this one.
  var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
  /// The node before this one.
  var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }
  /// The address of a link or image, unescaped; empty for others.
  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  /// The title of a link or image; empty without one.
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  /// The text of a text, code or HTML node.
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  /// The info string of a fenced block; empty for others.
  var info: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
  /// The column of the source in bytes, from 1, at which a block's first line begins.
  var startColumn: Int { max(1, Int(cmark_node_get_start_column(pointer))) }
  /// The level of a heading, 0 for others.
  var level: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// The lines of the source, from 1. Exact for blocks; of inline nodes libcmark knows the line only roughly.
  var lines: ClosedRange<Int> {
    let first = max(1, Int(cmark_node_get_start_line(pointer)))
    return first...max(first, Int(cmark_node_get_end_line(pointer)))
  }

  /// The node and all below it in document order.
  var descendants: [MarkdownNode] {
    guard let iterator = cmark_iter_new(pointer) else { return [] }
    defer { cmark_iter_free(iterator) }
    var nodes: [MarkdownNode] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return nodes }
      if event == CMARK_EVENT_ENTER, let node = MarkdownNode(cmark_iter_get_node(iterator)) { nodes.append(node) }
    }
  }

  /// The node and all below it in document order, each with the number of links and images it stands in.
  var visits: [(node: MarkdownNode, links: Int)] {
    guard let iterator = cmark_iter_new(pointer) else { return [] }
    defer { cmark_iter_free(iterator) }
    var visits: [(MarkdownNode, Int)] = []
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = MarkdownNode(cmark_iter_get_node(iterator)) else { return visits }
      let isLink = node.kind == .link || node.kind == .image
      if event == CMARK_EVENT_ENTER {
        visits.append((node, depth))
        if isLink { depth += 1 }
      } else if isLink {
        depth -= 1
      }
    }
  }

  /// The words below the node, without markup; a line break counts as a blank.
  var plainText: String {
    descendants.reduce(into: "") { text, node in
      switch node.kind {
      case .text, .code: text += node.literal
      case .softBreak, .lineBreak: text += " "
      default: break
      }
    }
  }

  /// The words of a link or image without those of links, images and code in it, which a character that is no word stands for.
  var ownProse: String {
    visits.reduce(into: "") { text, visit in
      switch visit.node.kind {
      case .text: text += visit.links == 1 ? visit.node.literal : "\u{1}"
      case .softBreak, .lineBreak: text += " "
      case .code, .htmlInline: text += "\u{1}"
      default: break
      }
    }
  }

  /// The node as HTML in safe mode.
  var html: String { html(CMARK_OPT_DEFAULT) }

  fileprivate func html(_ options: CInt) -> String {
    guard let text = cmark_render_html(pointer, options) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }

  /// Sets an inline node's place to `open`, its children and `close`, which must be HTML. The node is gone afterwards.
  func replace(inline open: String, _ close: String = "", keepingChildren: Bool = true) {
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    cmark_node_set_on_enter(custom, withoutNUL(open))
    cmark_node_set_on_exit(custom, close)
    if keepingChildren { move(childrenTo: custom) }
    cmark_node_replace(pointer, custom)
    cmark_node_free(pointer)
  }

  /// Sets a block's place to HTML. The node and what is below it are gone afterwards.
  func replace(block html: String) {
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
    cmark_node_set_on_enter(custom, withoutNUL(html))
    cmark_node_replace(pointer, custom)
    cmark_node_free(pointer)
  }

  /// Sets a heading's or paragraph's place to `open`, its children and `close`. The node is gone afterwards.
  func replace(leaf open: String, _ close: String) {
    // libcmark writes line breaks inside a custom block, none inside a custom inline: the one holds the other.
    guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK), let inline = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    else { return }
    cmark_node_set_on_enter(inline, open)
    cmark_node_set_on_exit(inline, close)
    cmark_node_append_child(block, inline)
    move(childrenTo: inline)
    cmark_node_replace(pointer, block)
    cmark_node_free(pointer)
  }

  /// Adds text below the node, which libcmark escapes.
  func append(text: String) {
    guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return }
    cmark_node_set_literal(node, withoutNUL(text))
    cmark_node_append_child(pointer, node)
  }

  /// Makes the address of a link another one.
  func set(url: String) {
    cmark_node_set_url(pointer, url)
  }

  /// The inline nodes below the node as HTML, in safe mode and without the node's own element.
  var innerHTML: String {
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return "" }
    defer { cmark_node_free(custom) }
    let inner = MarkdownNode(pointer: custom)
    move(childrenTo: custom)
    defer { inner.move(childrenTo: pointer) }
    return inner.html
  }

  /// Sets a block's place to `open`, its children and `close`. The node is gone afterwards.
  func replace(container open: String, _ close: String) {
    guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
    cmark_node_set_on_enter(block, open)
    cmark_node_set_on_exit(block, close)
    move(childrenTo: block)
    cmark_node_replace(pointer, block)
    cmark_node_free(pointer)
  }

  /// A new block of HTML behind the node, empty until it is set.
  func insertBlockAfter() -> MarkdownNode? {
    guard let custom = MarkdownNode(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)) else { return nil }
    cmark_node_insert_after(pointer, custom.pointer)
    return custom
  }

  /// A new block of HTML before the node, empty until it is set.
  func insertBlockBefore() -> MarkdownNode? {
    guard let custom = MarkdownNode(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)) else { return nil }
    cmark_node_insert_before(pointer, custom.pointer)
    return custom
  }

  /// A new block of HTML as the last below the node, empty until it is set.
  func appendBlock() -> MarkdownNode? {
    guard let custom = MarkdownNode(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)) else { return nil }
    append(custom)
    return custom
  }

  /// A new block of HTML in the node's place, empty until it is set. The node and what is below it are gone afterwards.
  func replaceWithBlock() -> MarkdownNode? {
    let block = insertBlockAfter()
    remove()
    return block
  }

  /// Makes a block of HTML, which `insertBlockAfter` made, hold this.
  func set(html: String) {
    cmark_node_set_on_enter(pointer, withoutNUL(html))
  }

  /// Adds a new paragraph as the last block below the node.
  func appendParagraph() -> MarkdownNode? {
    guard let paragraph = MarkdownNode(cmark_node_new(CMARK_NODE_PARAGRAPH)) else { return nil }
    append(paragraph)
    return paragraph
  }

  /// Moves a node, of this tree or another, below this one.
  func append(_ node: MarkdownNode) {
    cmark_node_append_child(pointer, node.pointer)
  }

  /// Moves what is below the node below another one.
  func moveChildren(to other: MarkdownNode) {
    move(childrenTo: other.pointer)
  }

  /// Adds HTML as the last inline node below a paragraph.
  func append(inline html: String) {
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    cmark_node_set_on_enter(custom, html)
    cmark_node_append_child(pointer, custom)
  }

  /// Puts text before an inline node.
  func insertBefore(text: String) {
    guard !text.isEmpty, let node = cmark_node_new(CMARK_NODE_TEXT) else { return }
    cmark_node_set_literal(node, text)
    cmark_node_insert_before(pointer, node)
  }

  /// Puts HTML before an inline node.
  func insertBefore(inline html: String) {
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    cmark_node_set_on_enter(custom, html)
    cmark_node_insert_before(pointer, custom)
  }

  /// Makes a text node say something else.
  func set(text: String) {
    cmark_node_set_literal(pointer, text)
  }

  /// Takes the node and what is below it away.
  func remove() {
    cmark_node_free(pointer)
  }

  private func move(childrenTo other: OpaquePointer) {
    while let child = cmark_node_first_child(pointer) {
      guard cmark_node_append_child(other, child) == 1 else { return }
    }
  }
}

/// A text that C takes whole: a NUL, which would end it, becomes the replacement character, as CommonMark has it.
private func withoutNUL(_ text: String) -> String {
  text.utf8.contains(0) ? text.replacingOccurrences(of: "\0", with: "\u{FFFD}") : text
}
