// The edition of the report that is being built: who, when, which version, from which analysis.

import Charts
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
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The day of the report, `12 June 2020`.
  var date: String { Day(iso: report.date)?.long ?? report.date }

  /// How to cite the report, with its title in italics.
  var citation: HTML {
    Escape.text(citationHead) + HTML("<em>") + Escape.text(report.title) + HTML("</em>") + Escape.text(citationTail)
  }

  /// How to cite a part of it, plain words before the report's title.
  func citation(of part: String, by authors: [Author] = []) -> HTML {
    let head = authors.isEmpty ? citationHead : Self.citationHead(authors, report.date)
    return Escape.text("\(head)“\(part)”, in ") + HTML("<em>") + Escape.text(report.title) + HTML("</em>")
      + Escape.text(citationTail)
  }

  private var citationHead: String { Self.citationHead(authors, report.date) }
  private static func citationHead(_ authors: [Author], _ date: String) -> String {
    "\(authors.line.map { $0 + " " } ?? "")(\(date.prefix(4))). "
  }
  private var citationTail: String { ". Version \(report.version), \(date). Analysis \(shortDigest)." }

  /// Where data come from: the archive, who attributed it, the report's version and the analysis; the mark is apart.
  func source(of archive: Archive) -> String { "\(strings["source"]): \(provenance(of: archive))." }

  /// The same without the word "Source" and the full stop.
  func provenance(of archive: Archive) -> String {
    ([attribution(of: archive)] + versions).joined(separator: ", ")
  }

  /// An archive's title, who says whose it is, and how likely they hold that: `June 2020 release, attributed by Twitter (highly likely)`.
  func attribution(of archive: Archive) -> String {
    var text = archive.title
    if let attributedBy = archive.attributedBy { text += ", attributed by \(attributedBy)" }
    if let likelihood = archive.likelihood {
      text += archive.attributedBy == nil ? ", \(likelihood)" : " (\(likelihood))"
    }
    return text
  }

  private var versions: [String] { ["report version \(report.version)", "analysis \(shortDigest)"] }

  /// Where the answer to an editor's question comes from: archives, the editor's own files, or both.
  func source(of origin: AnswerOrigin) -> String {
    let parts = origin.archives.map(attribution) + origin.files
    let all = origin.archives.isEmpty ? parts : [parts.joined(separator: "; ")] + versions
    return "\(strings["source"]): \(all.joined(separator: ", "))."
  }

  /// The mark for files that carry data of an archive; nil where nothing is invented.
  var mark: String? { isSynthetic ? strings["mark"] : nil }
}
