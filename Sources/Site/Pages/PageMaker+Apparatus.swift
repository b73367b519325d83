// The list of references, the glossary, and the scales of judgement. Each entry leads to every place that uses it, as each place
// leads to its entry.

import Charts
import Commentary
import Configuration

extension PageMaker {
  /// The works cited; no page without any.
  mutating func references() {
    guard !rendering.references.isEmpty else { return }
    let items = rendering.references.map { cited in
      "<li id=\"\(Escape.text(cited.anchor).text)\"><p>\(cited.html)</p>\n\(places(cited.uses, "cited-in"))</li>\n"
    }
    add(
      .references, at: ApparatusPaths.references, title: strings["references-title"],
      summary: strings["references-standfirst"], part: .report,
      ReferencesPage(
        opening: Opening(
          rail: strings["apparatus"], heading: strings["references-title"], standfirst: strings["references-standfirst"]
        ),
        list: HTML("<ul class=\"references\">\n\(items.joined())</ul>")))
  }

  /// The terms explained; no page without any.
  mutating func glossary() {
    guard !configuration.glossary.isEmpty else { return }
    let terms = configuration.glossary.sorted { ($0.term.lowercased(), $0.id) < ($1.term.lowercased(), $1.id) }
    let items = terms.map { term in
      let uses = rendering.termUses.filter { $0.link.name == term.id }
      return """
        <div><dt id="term-\(term.id)"><dfn>\(Escape.text(term.term).text)</dfn></dt>
        <dd><p>\(Escape.text(term.says).text)</p>
        \(places(uses, "used-in"))</dd></div>

        """
    }
    add(
      .glossary, at: ApparatusPaths.glossary, title: strings["glossary-title"], summary: strings["glossary-standfirst"],
      part: .report,
      GlossaryPage(
        opening: Opening(
          rail: strings["apparatus"], heading: strings["glossary-title"], standfirst: strings["glossary-standfirst"]),
        list: HTML("<dl class=\"glossary\">\n\(items.joined())</dl>")))
  }

  /// What the contents list of these pages.
  var apparatusContents: [ContentsItem] {
    var out: [ContentsItem] = []
    if !rendering.references.isEmpty {
      out.append(
        ContentsItem(
          number: "", title: strings["references-title"], href: ApparatusPaths.references.href,
          says: strings["references-short"]))
    }
    if !configuration.glossary.isEmpty {
      out.append(
        ContentsItem(
          number: "", title: strings["glossary-title"], href: ApparatusPaths.glossary.href,
          says: strings["glossary-short"]))
    }
    if hasCorrections {
      out.append(
        ContentsItem(
          number: "", title: strings["corrections-title"], href: CorrectionsPage.path.href,
          says: strings["corrections-short"]))
    }
    return out
  }

  /// The scales and the judgements; nil where the report makes none.
  var judgements: JudgementsPart? {
    guard !rendering.judgements.isEmpty else { return nil }
    let scales = Judgement.Scale.allCases.map { scale in
      let rows = Judgement.all.filter { $0.scale == scale }.map { step in
        """
        <tr id="judgement-\(step.id)"><th scope="row">\(Escape.text(strings["judgement-\(step.id)"]).text)</th>\
        <td>\(Escape.text(strings["judgement-\(step.id)-says"]).text)</td></tr>

        """
      }
      let name = "judgement-\(scale.rawValue)"
      return """
        <table>
        <caption>\(Escape.text(strings["\(name)-caption"]).text)</caption>
        <thead><tr><th scope="col">\(Escape.text(strings[name]).text)</th>\
        <th scope="col">\(Escape.text(strings["\(name)-says"]).text)</th></tr></thead>
        <tbody>
        \(rows.joined())</tbody>
        </table>

        """
    }
    let own = rendering.judgements.filter { outline[$0.link.section]?.section.translates == nil }
    let list = own.map { use in
      let words = strings.listed(use.judgements.map { Escape.text(strings["judgement-\($0.id)"]) }).text
      let place = placeLink(use.link.section, use.anchor)
      return "<li><p><strong>\(words)</strong> \(Escape.text(use.text).text)</p>\n<p class=\"used\">\(place)</p></li>\n"
    }
    return JudgementsPart(
      scales: HTML("<div class=\"scales\">\n\(scales.joined())</div>"),
      list: HTML("<ul class=\"judgements\">\n\(list.joined())</ul>"))
  }

  private func places(_ uses: [PlacedLink], _ key: String) -> String {
    guard !uses.isEmpty else { return "" }
    let links = strings.listed(uses.map { HTML(placeLink($0.link.section, $0.anchor)) })
    return "<p class=\"used\">\(Escape.text(strings[key]).text) \(links.text)</p>\n"
  }

  private func placeLink(_ section: String, _ anchor: String) -> String {
    let place = place(section, anchor)
    return "<a href=\"\(Escape.text(place.href).text)\">\(Escape.text(place.label).text)</a>"
  }
}
