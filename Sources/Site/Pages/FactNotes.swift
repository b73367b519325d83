// The notes of the numbers on a page: what a reader who asks of a number is told beside it. They wait hidden at the end of
// the page, where the script takes them from; without it every number leads to its row on the numbers page.

import Charts
import Commentary

/// Writes the notes of a page.
struct FactNotes {
  let strings: InterfaceStrings
  let definitions: FactDefinitions
  /// Where the numbers come from, one line.
  let source: HTML

  /// The notes of the numbers that a page cites, each once; nil without any.
  func html(_ entries: [NumberRegister.Entry]) -> HTML? {
    guard !entries.isEmpty else { return nil }
    return HTML(
      "<div class=\"notes-store\" data-close=\"\(text("close"))\" hidden>\n\(entries.map(note).joined())</div>")
  }

  private func note(_ entry: NumberRegister.Entry) -> String {
    let fact = entry.fact
    let row = SitePart.numbers.path.href(to: NumberAnchors.fact(fact.name))
    var rows = [
      ("note-definition", definitions.html(fact).text),
      ("note-query", "<code class=\"sql\">\(Escape.text(fact.sql).text)</code>"),
      ("note-source", source.text),
    ]
    for figure in entry.published {
      let comparison = Comparison(figure.value, with: fact)
      let words = strings[
        "note-compared",
        [
          "value": figure.value, "sign": comparison.kind.sign, "words": comparison.words(strings),
          "source": figure.source,
        ]]
      rows.append(("note-published", Escape.text(words).text))
    }
    let list = rows.map { "<div><dt>\(text($0.0))</dt><dd>\($0.1)</dd></div>\n" }.joined()
    return
      "<aside class=\"note\" data-fact=\"\(Escape.text(fact.name).text)\" aria-label=\"\(Escape.text(fact.text).text)\">\n"
      + "<p class=\"note-head\"><strong>\(Escape.text(fact.text).text)</strong> <a href=\"\(row)\">\(entry.id)</a></p>\n"
      + "<dl>\n\(list)</dl>\n</aside>\n"
  }

  private func text(_ key: String) -> String { Escape.text(strings[key]).text }
}
