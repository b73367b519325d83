// Straight quotes and apostrophes become the ones that are printed, in texts of a language whose quotes are known. libcmark could do it
// while it parses, but it would also turn what is not prose: the dashes of tables, marks of footnotes, numbers that are checked. So it
// is done on the tree, when everything has its place: the words of an editor, never code, addresses or what an archive supplied.

import Foundation

/// The quotes of a language.
struct Quotes {
  var double: (open: String, close: String)
  var single: (open: String, close: String)

  /// The quotes of a language by its BCP 47 tag; nil for one whose quotes are not known here.
  init?(language: String) {
    switch language.lowercased().prefix(while: { $0 != "-" }) {
    case "en":
      double = ("“", "”")
      single = ("‘", "’")
    case "de":
      double = ("„", "“")
      single = ("‚", "‘")
    default: return nil
    }
  }

  /// Sets the quotes in the paragraphs and headings below a node.
  func set(in root: MarkdownNode) {
    var before: Character?
    for node in root.descendants {
      switch node.kind {
      case .paragraph, .heading: before = nil
      case .softBreak, .lineBreak: before = " "
      case .code, .htmlInline: before = "x"
      case .text:
        let text = node.literal
        guard let last = text.last else { continue }
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 }) else {
          before = last
          continue
        }
        let printed = printed(text, after: before)
        node.set(text: printed)
        before = printed.last
      default: break
      }
    }
  }

  /// A text with printed quotes; `before` is the character that stands before it in its paragraph.
  func printed(_ text: String, after before: Character?) -> String {
    var out = ""
    var rest = text[...]
    var before = before
    while let mark = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      out += rest[..<mark]
      before = rest[..<mark].last ?? before
      let after = rest[rest.index(after: mark)...].first
      out += rest[mark] == "\"" ? quote(before, after) : apostrophe(before, after)
      before = out.last
      rest = rest[rest.index(after: mark)...]
    }
    return out + rest
  }

  /// What a straight double quote becomes between two characters.
  private func quote(_ before: Character?, _ after: Character?) -> String {
    opens(after: before) && after?.isWhitespace != true ? double.open : double.close
  }

  /// What a straight single quote becomes, which may be an apostrophe.
  private func apostrophe(_ before: Character?, _ after: Character?) -> String {
    if let before, let after, before.isNumber, after.isNumber { return "'" }
    guard let after, !after.isWhitespace, !after.isNumber, opens(after: before) else {
      // ’90s and don’t are apostrophes; at the end of a word it may close a quotation.
      return before?.isLetter == true && after?.isLetter != true ? single.close : "’"
    }
    return single.open
  }

  private func opens(after before: Character?) -> Bool {
    guard let before else { return true }
    return before.isWhitespace || "([{—–/-".contains(before) || "\(before)" == double.open || "\(before)" == single.open
  }
}

extension ParsedSection {
  /// Sets the printed quotes of its language, or else of the report's.
  func setQuotes(reportLanguage: String?) {
    guard let language = section.language ?? reportLanguage, let quotes = Quotes(language: language) else { return }
    quotes.set(in: tree.root)
    if let standfirst { quotes.set(in: standfirst.root) }
    for footnote in footnotes { quotes.set(in: footnote.tree.root) }
    for table in tables {
      for cell in table.header + table.rows.joined() { quotes.set(in: cell.root) }
    }
  }
}
