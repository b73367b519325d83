// The edition of the report that is being built: who, when, which version, from which analysis.

import Configuration

/// What every page says about the report.
struct Edition: Sendable {
  let report: Report
  let strings: InterfaceStrings
  /// Digest of the analysis, hexadecimal.
  let digest: String
  /// The language of the pages, a BCP 47 tag.
  let language: String

  /// An edition whose pages are in the language of the report, or in another.
  init(report: Report, strings: InterfaceStrings, digest: String, language: String? = nil) {
    self.report = report
    self.strings = strings
    self.digest = digest
    self.language = language ?? report.language
  }

  /// Whether the archive that the report is about is invented, and with it every page.
  var isSynthetic: Bool { report.archives.first?.synthetic ?? false }

  /// Whether a page shows anything of an invented archive: its mark, or a fact under its name.
  func isInvented(_ page: String) -> Bool {
    let invented = report.archives.filter(\.synthetic)
    guard !invented.isEmpty else { return false }
    return isSynthetic || page.contains(Escape.text(strings["mark"]).text)
      || invented.contains { page.contains(NumberAnchors.fact($0.id + ":")) }
  }

  /// The first eight digits of the digest.
  var shortDigest: String { String(digest.prefix(8)) }

  /// The name at the head of every page; a demonstration never goes under a title that could be taken for a finding.
  var masthead: String { isSynthetic ? strings["demonstration-name"] : report.title }

  /// The authors in their order.
  var authors: [Author] { report.authors.map(Author.init) }

  /// Where a file of the site is on the web; nil where report.yml has no base-url.
  func address(of path: SitePath) -> String? {
    report.baseURL.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + path.encoded }
  }

  /// A description for those who see nothing else of a page: an invented archive is said to be one first. Nil where there is
  /// nothing to say.
  func described(_ summary: String?, isSynthetic: Bool? = nil) -> String? {
    let parts = [isSynthetic ?? self.isSynthetic ? strings["banner-strong"] : nil, summary].compactMap(\.self)
    return parts.isEmpty ? nil : strings.sentences(parts)
  }

  /// The day of the first version, `12 June 2020`.
  var date: String { strings.dates.long(iso: report.date) }

  /// The day of this version.
  var revised: String { strings.dates.long(iso: report.revised) }

  /// Words of the report's own, such as its title; marked where the page is in another language.
  func own(_ text: String) -> HTML {
    guard language != report.language else { return Escape.text(text) }
    return HTML("<span lang=\"\(Escape.text(report.language).text)\">") + Escape.text(text) + HTML("</span>")
  }

  /// How to cite the report, with its title in italics.
  var citation: HTML { citation("citation", authors) }

  /// How to cite a part of it, plain words before the report's title.
  func citation(of part: String, by authors: [Author] = []) -> HTML {
    citation("citation-of-part", authors.isEmpty ? self.authors : authors, ["part": Escape.text(part)])
  }

  private func citation(_ key: String, _ authors: [Author], _ values: [String: HTML] = [:]) -> HTML {
    let line = authors.line(strings).map { strings.markup("citation-authors", ["authors": own($0)]) }
    let all = [
      "authors": line ?? .empty, "year": HTML(String(report.date.prefix(4))),
      "title": HTML("<em>") + own(report.title) + HTML("</em>"), "version": Escape.text(report.version),
      "date": Escape.text(revised), "analysis": HTML(shortDigest),
    ]
    // What nobody signed begins with its title.
    return strings.markup(line == nil ? "\(key)-unsigned" : key, all.merging(values) { $1 })
  }

  /// Where data come from: the archive, who attributed it, the report's version and the analysis; the mark is apart.
  func source(of archive: Archive) -> HTML { strings.markup("source-says", ["sources": provenance(of: archive)]) }

  /// The same without the word "Source" and the full stop.
  func provenance(of archive: Archive) -> HTML { clauses([attribution(of: archive)] + versions) }

  /// An archive's title, who says whose it is, and how likely they hold that: `June 2020 release, attributed by Twitter (highly likely)`.
  func attribution(of archive: Archive) -> HTML {
    let key =
      switch (archive.attributedBy, archive.likelihood) {
      case (nil, nil): "attribution-none"
      case (nil, _): "attribution-likely"
      case (_, nil): "attribution-by"
      case (_, _): "attribution-by-likely"
      }
    return strings.markup(
      key,
      [
        "archive": own(archive.title), "source": own(archive.attributedBy ?? ""),
        "likelihood": own(archive.likelihood ?? ""),
      ])
  }

  private var versions: [HTML] {
    [
      strings.markup("source-version", ["version": Escape.text(report.version)]),
      strings.markup("source-analysis", ["analysis": HTML(shortDigest)]),
    ]
  }

  private func clauses(_ clauses: [HTML]) -> HTML {
    clauses.joined(separator: Escape.text(strings["clause-separator"]).text)
  }

  /// Where the answer to an editor's question comes from: archives, the editor's own files, or both.
  func source(of origin: AnswerOrigin) -> HTML {
    let parts = origin.archives.map(attribution) + origin.files.map(own)
    let all = origin.archives.isEmpty ? parts : [sources(parts)] + versions
    return strings.markup("source-says", ["sources": clauses(all)])
  }

  /// Several sources in one line.
  func sources(_ sources: [HTML]) -> HTML { sources.joined(separator: Escape.text(strings["source-separator"]).text) }

  /// The mark for files that carry data of an archive; nil where nothing is invented.
  var mark: String? { isSynthetic ? strings["mark"] : nil }
}
