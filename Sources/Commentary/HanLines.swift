// Chinese and Japanese put no space between words, so the end of a line in an editor's file is none on the page: browsers would show one.
// Where the other side is a Latin word, it stays.

import Foundation

extension ParsedSection {
  /// Joins the lines of a text in Chinese or Japanese.
  func joinHanLines(reportLanguage: String?) {
    guard let language = section.language ?? reportLanguage,
      ["zh", "ja", "yue"].contains(language.lowercased().prefix { $0 != "-" })
    else { return }
    let cells = tables.flatMap { ($0.header + $0.rows.joined()).map(\.root) }
    let roots = [tree.root] + (standfirst.map { [$0.root] } ?? []) + footnotes.map(\.tree.root) + cells
    for root in roots {
      for node in Array(root.descendants) where node.kind == .softBreak {
        let before = node.previous?.plainText.unicodeScalars.last
        let after = node.next?.plainText.unicodeScalars.first
        if Self.joins(before, after) || Self.joins(after, before) { node.remove() }
      }
    }
  }

  /// Whether one side is written without spaces and the other is no Latin word. What is filled in later is a number or a name of the same
  /// language.
  private static func joins(_ side: Unicode.Scalar?, _ other: Unicode.Scalar?) -> Bool {
    guard let side, isHan(side) else { return false }
    return other.map { !($0.isASCII && $0.properties.isAlphabetic) } ?? true
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
      0x2014, 0x2018...0x201D, 0x2026:
      true
    default: false
    }
  }
}
