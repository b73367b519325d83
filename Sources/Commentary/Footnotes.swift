// Footnotes: `[^1]` in the text and `[^1]: What it says` after a blank line. libcmark knows neither, so they are read from its tree: as text
// that begins a paragraph, or, of a footnote without a blank, as a link definition whose address is the whole note.

import Configuration
import Diagnostics
import Foundation

/// A reference to a footnote.
struct FootnoteReference {
  /// The label without `^`, normalised.
  var label: String
  var place: Place
  /// The text that it stands in, or the link that libcmark made of it.
  var node: MarkdownNode
  /// The block of the section's own tree that it stands in, directly below the document.
  var outer: MarkdownNode?
  /// Where it may not stand; nil where it may.
  var obstacle: String?
}

/// A footnote's definition.
final class Footnote {
  let label: String
  let place: Place
  /// What it says, a tree of its own.
  let tree = MarkdownTree("")
  /// The number that readers see, in the order of the first references; nil without a reference.
  var number: Int?
  var references = 0
  /// Where the note stands in the margin.
  var margin: MarkdownNode?

  init(label: String, place: Place) {
    self.label = label
    self.place = place
  }
}

/// A place in a text at which `[^label]` is written.
struct FootnoteMark {
  var label: String
  /// The text before it, and after it and its colon if it is a definition.
  var range: Range<String.Index>

  /// The marks in a text, found byte by byte: a text is full of brackets, and a regular expression looks at each for long.
  static func all(in text: String) -> [FootnoteMark] {
    guard text.holds("[^") else { return [] }
    var marks: [FootnoteMark] = []
    let bytes = text.utf8
    var index = bytes.startIndex
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "[")) {
      index = bytes.index(after: open)
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "^") else { continue }
      let label = bytes.index(after: index)
      let end = bytes[label...].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") || $0 <= 0x20 }
      guard let end, end > label, bytes[end] == UInt8(ascii: "]") else { continue }
      index = bytes.index(after: end)
      marks.append(FootnoteMark(label: LinkScanner.normalised(String(text[label..<end])), range: open..<index))
    }
    return marks
  }

  /// A text with a character that is no word in the place of each mark.
  static func removed(from text: String) -> String {
    var out = ""
    var rest = text.startIndex
    for mark in all(in: text) {
      out += text[rest..<mark.range.lowerBound] + "\u{1}"
      rest = mark.range.upperBound
    }
    return out + text[rest...]
  }

  /// The mark that opens a definition, with what follows it.
  static func definition(in text: String) -> (label: String, rest: String)? {
    guard text.hasPrefix("[^"), let mark = all(in: text).first else { return nil }
    let rest = text[mark.range.upperBound...]
    guard mark.range.lowerBound == text.startIndex, rest.first == ":" else { return nil }
    return (mark.label, String(rest.dropFirst().drop { $0 == " " || $0 == "\t" }))
  }
}

extension ParsedSection {
  /// Gives the references their numbers and sets their marks; notes what has no counterpart.
  func numberFootnotes(_ references: [FootnoteReference]) {
    var byLabel: [String: Footnote] = [:]
    for footnote in footnotes {
      if let first = byLabel[footnote.label] {
        note(
          "a second footnote is called [^\(footnote.label.lowercased())]", at: footnote.place,
          help: "the first stands in line \(first.place.line ?? 1)")
      } else {
        byLabel[footnote.label] = footnote
      }
    }
    var count = 0
    // What becomes of each text: its marks are set from the last to the first.
    var marks: [MarkdownNode: [(label: String, html: String)]] = [:]
    var order: [MarkdownNode] = []
    for reference in references {
      guard let footnote = byLabel[reference.label] else {
        let label = reference.label.lowercased()
        // A number is no slip of another number.
        let near = Int(label) != nil ? nil : nearest(to: label, among: byLabel.keys.sorted().map { $0.lowercased() })
        add(
          Problem(
            .undefinedFootnote, "there is no footnote [^\(label)]", at: reference.place,
            help: near.map { "did you mean `[^\($0)]`?" }
              ?? "write it after a blank line as `[^\(label)]: What it says`, or put a backslash before the bracket"))
        continue
      }
      footnote.references += 1
      if let obstacle = reference.obstacle {
        note("a footnote cannot stand \(obstacle)", at: reference.place)
        continue
      }
      if footnote.number == nil {
        count += 1
        footnote.number = count
        // Before its block, so that a margin can hold it level with its first line.
        footnote.margin = reference.outer?.insertBlockBefore()
      }
      if marks[reference.node] == nil { order.append(reference.node) }
      marks[reference.node, default: []].append((reference.label, mark(of: footnote)))
    }
    for node in order { set(marks[node] ?? [], in: node) }
    for footnote in footnotes where footnote.references == 0 && byLabel[footnote.label] === footnote {
      let label = footnote.label.lowercased()
      add(
        Problem(
          .unusedFootnote, "nothing refers to the footnote [^\(label)]", at: footnote.place,
          help: "write [^\(label)] where it belongs, or remove it"))
    }
  }

  private func mark(of footnote: Footnote) -> String {
    let number = footnote.number ?? 0
    let repeated = footnote.references > 1 ? "-\(footnote.references)" : ""
    let slug = escaped(section.slug)
    return """
      <sup class="note-ref"><a id="note-ref-\(slug)-\(number)\(repeated)" href="#note-\(slug)-\(number)" \
      role="doc-noteref">\(number)</a></sup>
      """
  }

  /// Puts marks in the place of `[^label]` in a text, or of the link that libcmark made of it.
  private func set(_ marks: [(label: String, html: String)], in node: MarkdownNode) {
    guard node.kind == .text else {
      let html = marks.map(\.html).joined()
      // The words of `[words][^1]` stay; those of `[^1]` and `[^1][^2]` are the marks themselves.
      let isMark = node.firstChild.map { $0.kind == .text && $0.next == nil && $0.literal.hasPrefix("^") } ?? true
      if isMark {
        node.insertBefore(inline: html)
        node.remove()
      } else {
        node.replace(inline: "", html)
      }
      return
    }
    let text = node.literal
    var rest = text.startIndex
    var next = marks.startIndex
    for found in FootnoteMark.all(in: text) where next < marks.endIndex && found.label == marks[next].label {
      node.insertBefore(text: String(text[rest..<found.range.lowerBound]))
      node.insertBefore(inline: marks[next].html)
      rest = found.range.upperBound
      next += 1
    }
    node.set(text: String(text[rest...]))
  }

  /// HTML of our own or libcmark's without its ids. In text and attributes a quote is written as an entity, so it ends an attribute.
  static func withoutIDs(_ html: String) -> String {
    guard html.holds(" id=\"") else { return html }
    let parts = html.components(separatedBy: " id=\"")
    return parts[0] + parts.dropFirst().map { $0.drop { $0 != "\"" }.dropFirst() }.joined()
  }

  /// Sets the notes in the margin and the list at the end of the section, once all links are resolved.
  func writeFootnotes(_ words: Words) {
    let used = footnotes.filter { $0.number != nil }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    guard !used.isEmpty else { return }
    var list = "<ol class=\"footnotes\">\n"
    for footnote in used {
      let number = footnote.number ?? 0
      // The margin repeats the note, so it has no ids of its own.
      let text = Self.withoutIDs(footnote.tree.html)
      footnote.margin?.set(
        html: """
          <aside class="margin-note" role="note" aria-label="\(escaped(words.with(words.footnote, number)))">
          <span class="margin-note-number">\(number)</span>
          \(text)</aside>
          """)
      let back = """
        <a class="note-back" href="#note-ref-\(escaped(section.slug))-\(number)" role="doc-backlink" \
        aria-label="\(escaped(words.back))">↩</a>
        """
      let last = footnote.tree.root.lastChild
      if last?.kind == .paragraph { last?.append(inline: " \(back)") }
      let tail = last?.kind == .paragraph ? "" : "<p>\(back)</p>\n"
      list += "<li id=\"note-\(escaped(section.slug))-\(number)\">\n\(footnote.tree.html)\(tail)</li>\n"
    }
    tree.root.appendBlock()?.set(html: list + "</ol>")
  }
}
