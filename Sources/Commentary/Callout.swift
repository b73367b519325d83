// Callouts: a quote that begins with `[!NOTE]` or `[!LIMITATION]` in a line of its own.

import Diagnostics

/// The kinds of callouts.
enum Callout: String, CaseIterable {
  case note, limitation

  func heading(_ words: Words) -> String {
    switch self {
    case .note: words.note
    case .limitation: words.limitation
    }
  }

  /// Makes a callout of a quote that begins like one. The heading is set when the words are known.
  static func make(of quote: MarkdownNode, in parsed: ParsedSection) {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let opening = paragraph.firstChild,
      opening.kind == .text, case let literal = opening.literal, literal.utf8.starts(with: "[!".utf8),
      let match = literal.prefixMatch(of: /\[!([A-Za-z]+)\]/)
    else { return }
    let name = String(match.1)
    let place = parsed.locator.place(of: "[!\(name)]", in: paragraph)
    let names = allCases.map { $0.rawValue.uppercased() }
    guard let kind = Callout(rawValue: name.lowercased()) else {
      let meant = nearest(to: name.uppercased(), among: names).map { "did you mean `[!\($0)]`? " } ?? ""
      return parsed.note(
        "there is no callout [!\(name)]", at: place,
        help: meant + "the callouts are " + names.map { "[!\($0)]" }.joined(separator: " and "))
    }
    guard match.range.upperBound == literal.endIndex, opening.next == nil || opening.next?.kind == .softBreak else {
      return parsed.note(
        "[!\(name)] stands alone in its line", at: place, help: "put the text of the callout into the next line")
    }
    opening.next?.remove()
    opening.remove()
    if paragraph.firstChild == nil { paragraph.remove() }
    quote.replace(
      container: """
        <aside class="callout callout-\(kind.rawValue)" role="note">
        <p class="callout-heading">\(escaped(kind.heading(parsed.words)))</p>
        """, "</aside>")
  }
}
