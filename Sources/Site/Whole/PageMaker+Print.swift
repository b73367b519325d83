// The report on one page, put together from its finished pages.

import Commentary
import Configuration

extension PageMaker {
  /// The whole report on one page; after all pages that it takes in.
  mutating func print() throws {
    let parts = wholeParts
    let excerpt = PageExcerpt(
      // What can be pressed, what is shown elsewhere, and what the numbers and figures have pages of their own for.
      omittedClasses: [
        "drawing-wide", "drawing-narrow", "opened", "actions", "notes-store", "furniture", "neighbours", "in-section",
        "permalink", "note-back", "more-columns", "reading-time", "of-version",
      ],
      omittedElements: ["details", "nav", "button"], omittedAttributes: ["data-plot", "data-x"],
      parts: Dictionary(parts.map { ($0.path, $0.anchor) }, uniquingKeysWith: { first, _ in first }))
    add(
      .print, at: PrintPage.path, title: strings["print-title"], summary: strings["print-says"], part: .report,
      isKept: false,
      try printPage(parts, excerpt, leftOut: strings["print-leaves-out"]))
  }

  /// The content of a document that holds the parts.
  func printPage(_ parts: [WholePart], _ excerpt: PageExcerpt, leftOut: String) throws -> PrintPage {
    PrintPage(
      heading: edition.report.title, subtitle: edition.report.subtitle, authors: edition.authors.line(strings),
      date: edition.date, dateISO: edition.report.date, version: edition.report.version, analysis: edition.digest,
      address: edition.address(of: SitePart.report.path), leftOut: leftOut,
      contents: parts.map { ContentsItem(number: $0.number, title: $0.title, href: "#\($0.anchor)", says: "") },
      keyNumbers: try keyNumbers().map { number in
        var number = number
        number.href = "#" + number.href.split(separator: "#").dropFirst().joined()
        return number
      },
      parts: try parts.map { PrintPart(anchor: $0.anchor, body: try body(of: $0, excerpt)) })
  }

  /// A part of the report in a document that holds them all.
  struct WholePart {
    var path: SitePath
    var anchor: String
    /// `2`, `A`; empty for what has none.
    var number: String
    var title: String

    init(_ path: SitePath, _ name: String, number: String, title: String) {
      self.path = path
      // No id of a section has this name with two hyphens, unless a section is called so.
      anchor = "whole--\(name)"
      self.number = number
      self.title = title
    }
  }

  /// The parts that such a document holds, in their order: those that are there.
  var wholeParts: [WholePart] {
    func parts(_ entries: [Outline.Entry]) -> [WholePart] {
      entries.map { WholePart($0.path, $0.section.slug.pathComponent, number: $0.number, title: $0.section.title) }
    }
    let summary = outline.first(.summary).map {
      WholePart(SitePart.report.path, "summary", number: "", title: $0.section.title)
    }
    let fixed = [
      WholePart(SitePart.numbers.path, "numbers", number: "A", title: strings["numbers-title"]),
      WholePart(
        SitePart.method.path, "method", number: "C", title: outline.first(.method)?.section.title ?? strings["method"]),
    ]
    let apparatus = [
      WholePart(ApparatusPaths.references, "references", number: "", title: strings["references-title"]),
      WholePart(ApparatusPaths.glossary, "glossary", number: "", title: strings["glossary-title"]),
      WholePart(CorrectionsPage.path, "corrections", number: "", title: strings["corrections-title"]),
    ]
    return ((summary.map { [$0] } ?? []) + parts(outline.sections) + fixed + parts(outline.appendices) + apparatus)
      .filter { site[$0.path.text] != nil }
  }

  /// The content of a part. The front page has too much of its own: of it the summary alone is taken.
  private func body(of part: WholePart, _ excerpt: PageExcerpt) throws -> HTML {
    guard part.path == SitePart.report.path else {
      guard let page = try site.contents(of: part.path) else { return .empty }
      return kept.excerpt(excerpt, of: page, at: part.path)
    }
    guard let entry = outline.first(.summary), let text = rendered(entry.section.slug) else { return .empty }
    let language = language(of: entry).map { " lang=\"\(Escape.text($0).text)\"" } ?? ""
    // The summary's first figure stands at the head of the front page.
    let lead = try answers.leadPicture.map {
      HTML("<div class=\"sheet\">\n") + (try answers.figures.frame($0)) + HTML("\n</div>\n")
    }
    let standfirst = standfirst(entry).map { HTML("\n<p class=\"standfirst\">") + $0 + HTML("</p>") } ?? .empty
    let head =
      HTML("<article>\n<header class=\"opening sheet grid\">\n<p class=\"rail\">") + Escape.text(strings["summary"])
      + HTML("</p>\n<div class=\"column\"><h1>") + Escape.text(part.title) + HTML("</h1>") + standfirst
      + HTML("</div>\n</header>\n<div class=\"sheet prose\"\(language)>\n")
    let body =
      head + text + HTML("\n</div>\n") + (lead ?? .empty) + (notes(entry.section.slug) ?? .empty)
      + HTML("\n</article>\n")
    let finished = String(decoding: SitePart.report.path.finished(body), as: UTF8.self)
    return excerpt.html(finished, on: SitePart.report.path)
  }
}

extension HTML {
  /// Markup that was finished once and will be so again: without what keeps words whole.
  var withoutUnbroken: HTML {
    HTML(text.replacing("<span class=\"nobreak\">COVID-19</span>", with: "COVID-19"))
  }
}
