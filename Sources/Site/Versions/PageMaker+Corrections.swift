// The log of corrections and the list of versions, and where sections and the feed speak of corrections.

import Charts
import Commentary
import Configuration

extension PageMaker {
  /// Whether there is anything to say of corrections or earlier versions.
  var hasCorrections: Bool { !rendering.corrections.isEmpty || !versions.isEmpty }

  /// The corrections and the versions; no page without any.
  mutating func corrections() {
    guard hasCorrections else { return }
    let items = newestFirst.map { index, placed in item(placed, index) }
    add(
      .corrections, at: CorrectionsPage.path, title: strings["corrections-title"],
      summary: strings["corrections-standfirst"], part: .report,
      CorrectionsPage(
        opening: Opening(
          rail: strings["apparatus"], heading: strings["corrections-title"],
          standfirst: strings["corrections-standfirst"]),
        list: items.isEmpty ? nil : HTML("<ol class=\"corrections\">\n\(items.joined())</ol>"),
        versions: versions.isEmpty ? nil : versionList))
  }

  /// The corrections with their places in the file, the latest first.
  private var newestFirst: [(index: Int, placed: PlacedCorrection)] {
    rendering.corrections.enumerated().map { (index: $0.offset, placed: $0.element) }.sorted {
      ($0.placed.correction.date, $0.index) > ($1.placed.correction.date, $1.index)
    }
  }

  /// The id of an entry. New entries stand at the end of the file, so that those before keep theirs.
  private static func anchor(_ index: Int) -> String { "correction-\(index + 1)" }

  private func item(_ placed: PlacedCorrection, _ index: Int) -> String {
    let correction = placed.correction
    let head = strings.markup(
      "correction-head",
      [
        "date": HTML("<time datetime=\"\(correction.date)\">")
          + Escape.text(strings.dates.long(iso: correction.date)) + HTML("</time>"),
        "version": Escape.text(correction.version),
      ])
    let places = placed.targets.map { target in
      HTML("<a href=\"\(Escape.text(target.href).text)\">") + Escape.text(label(target)) + HTML("</a>")
    }
    let whereLine =
      places.isEmpty
      ? "" : "<p class=\"used\">\(Escape.text(strings["correction-where"]).text) \(strings.listed(places).text)</p>\n"
    return """
      <li id="\(Self.anchor(index))"><h2>\(head.text)</h2>
      <p>\(Escape.text(correction.what).text)</p>
      <p><strong>\(Escape.text(strings["correction-why"]).text)</strong> \(Escape.text(correction.why).text)</p>
      \(whereLine)</li>

      """
  }

  /// What a place is called.
  private func label(_ target: PlacedCorrection.Target) -> String {
    switch target.kind {
    case .section(let slug, let heading):
      guard let entry = outline[slug] else { return slug }
      let link = Self.link(entry).title
      return heading.map { strings["place-heading", ["place": link, "heading": $0]] } ?? link
    case .figure(let placed):
      let kind = placed.link.kind == .figure ? "figure" : "table"
      let title = placed.title.isEmpty ? HTML(placed.caption).plain : placed.title
      return title.isEmpty
        ? strings["\(kind)-number", ["number": String(placed.number)]]
        : strings["\(kind)-link", ["number": String(placed.number), "title": title]]
    case .fact(let name): return register[name].map { "\($0.id) \(name)" } ?? name
    case .published(let id): return id
    }
  }

  /// The versions, this one first; earlier ones lead to what was built then.
  private var versionList: HTML {
    func line(_ version: String, _ date: String) -> HTML {
      date.isEmpty
        ? Escape.text(version)
        : strings.markup(
          "version-dated",
          [
            "version": Escape.text(version),
            "date": HTML("<time datetime=\"\(Escape.text(date).text)\">") + Escape.text(strings.dates.long(iso: date))
              + HTML("</time>"),
          ])
    }
    let this =
      "<li>\(line(edition.report.version, edition.report.revised).text) (\(Escape.text(strings["version-this"]).text))</li>\n"
    let others = versions.map { "<li><a href=\"\($0.page.href)\">\(line($0.version, $0.date).text)</a></li>\n" }
    return HTML("<ul class=\"versions\">\n\(this)\(others.joined())</ul>")
  }

  /// The days on which a section was corrected, in the language of its page, the latest first.
  func corrected(_ slug: String, _ strings: InterfaceStrings) -> [PageLink] {
    newestFirst.filter { $0.placed.targets.contains { $0.sections.contains(slug) } }.map { index, placed in
      PageLink(
        title: strings["corrected-on", ["date": strings.dates.long(iso: placed.correction.date)]],
        href: CorrectionsPage.path.href(to: Self.anchor(index)))
    }
  }

  /// The corrections as entries of the feed.
  var corrected: [Feed.Entry] {
    rendering.corrections.enumerated().map { index, placed in
      Feed.Entry(
        name: Self.anchor(index),
        title: strings[
          "feed-correction", ["title": edition.report.title, "version": placed.correction.version]],
        day: placed.correction.date,
        summary: edition.described(strings.sentences([placed.correction.what, placed.correction.why])) ?? "",
        page: CorrectionsPage.path, fragment: Self.anchor(index))
    }
  }
}
