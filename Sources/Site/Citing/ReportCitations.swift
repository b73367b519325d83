// How the report and its parts are cited: in words, as BibTeX, and as the files at the root of the site.

import Charts

/// What a page offers under "Cite this".
struct CitePart: TemplateModel {
  /// Nil where it stands beside.
  var citation: HTML?
  var bibtex: String

  static let fields: [Field<CitePart>] = [
    .html("words", "the citation in words, where it does not stand beside", optional: \.citation),
    .text("bibtex", "the same as BibTeX", \.bibtex),
    .text("bib-href", "the BibTeX file of the whole report") { _ in ReportCitations.bib.href },
    .text("cff-href", "CITATION.cff") { _ in ReportCitations.cff.href },
  ]
}

/// Makes citations.
struct ReportCitations {
  static let bib = SitePath("CITATION.bib")
  static let cff = SitePath("CITATION.cff")

  let edition: Edition

  /// The report's key: its title in ASCII, at most five words of it, and its year.
  var key: String {
    let words = edition.report.title.pathComponent.lowercased().split { $0 == "-" || $0 == "." }.prefix(5)
    return (words.isEmpty ? ["report"] : words.map(String.init)).joined(separator: "-") + "-"
      + edition.report.date.prefix(4)
  }

  /// The whole report.
  var report: BibTeX {
    var entry = BibTeX(kind: "misc", key: key)
    entry.add(edition.authors)
    entry.add(title: "title", edition.report.title)
    finish(&entry, page: SitePart.report.path)
    return entry
  }

  /// A section, by its own authors where it has any.
  func section(_ section: Outline.Entry) -> BibTeX {
    var entry = BibTeX(kind: "incollection", key: "\(key):\(section.section.slug.pathComponent)")
    let authors = section.section.authors.map(Author.init)
    entry.add(authors.isEmpty ? edition.authors : authors)
    entry.add(title: "title", section.section.title)
    entry.add(title: "booktitle", edition.report.title)
    entry.add("chapter", section.number)
    finish(&entry, page: section.path)
    return entry
  }

  /// A figure; its key is the name of its folder, which stays when its number does not.
  func figure(_ picture: PlacedPicture, label: String?) -> BibTeX {
    var entry = BibTeX(kind: "incollection", key: "\(key):\(picture.slug.pathComponent)")
    entry.add(edition.authors)
    entry.add(title: "title", picture.title)
    entry.add(title: "booktitle", edition.report.title)
    entry.add("howpublished", label)
    finish(&entry, page: picture.page)
    return entry
  }

  private func finish(_ entry: inout BibTeX, page: SitePath) {
    entry.add(Day(iso: edition.report.date))
    entry.add("version", edition.report.version)
    let mark = edition.mark.map { "\($0.prefix(1).uppercased())\($0.dropFirst())" }
    let version = "Version \(edition.report.version)" + (edition.report.updated.map { ", \($0)" } ?? "")
    let note = [version, "Analysis \(edition.shortDigest)", mark].compactMap(\.self)
    entry.add("note", note.joined(separator: ". "))
    entry.add("url", edition.address(of: page))
  }

  /// CITATION.cff.
  func file(abstract: String?) -> CitationFile {
    CitationFile(
      title: edition.report.title, authors: edition.authors, publisher: edition.masthead, date: edition.report.date,
      revised: edition.report.revised,
      version: edition.report.version, abstract: edition.described(abstract), keywords: edition.mark.map { [$0] } ?? [],
      url: edition.address(of: SitePart.report.path))
  }
}

extension PageMaker {
  var citations: ReportCitations { ReportCitations(edition: edition) }

  /// The citation files at the root of the site.
  mutating func citationFiles() {
    let all =
      [citations.report] + (outline.sections + outline.appendices + outline.translations).map(citations.section)
      + answers.pictures.map { citations.figure($0, label: answers.figures.numberLabel($0)) }
    // A figure that stands in two places is one.
    var keys: Set<String> = []
    let entries = all.filter { keys.insert($0.key).inserted }
    site.add(ReportCitations.bib, entries.map(\.text).joined(separator: "\n"))
    site.add(ReportCitations.cff, citations.file(abstract: frontSummary).text)
  }
}
