// The report as one file, put together from the finished pages of its site.

import Configuration
import Foundation

extension PageMaker {
  /// The document; all pages must have been made.
  func single() throws -> [UInt8] {
    let accounts = WholePart(SitePart.accounts.path, "accounts", number: "B", title: strings["accounts-title"])
    var parts = wholeParts
    parts.insert(accounts, at: (parts.firstIndex { $0.path == SitePart.numbers.path } ?? -1) + 1)
    var places = Dictionary(parts.map { ($0.path, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    // The figures of the text are in it; those of the gallery alone are not.
    for picture in answers.pictures where picture.number != nil { places[picture.page] = picture.anchor }
    let excerpt = PageExcerpt(
      omittedClasses: ["furniture", "neighbours", "in-section", "pager"], parts: places,
      outside: .wordsOnly { [site] path in Self.data(site[path.text] ?? [], of: path) })
    let page = try printPage(parts, excerpt, leftOut: strings["single-leaves-out"])
    let ids = page.parts.reduce(into: Set<String>()) { ids, part in
      for case .open(_, let tag, _) in MarkupPieces(part.body.text) {
        MarkupPieces.attribute("id", of: tag).map { _ = ids.insert($0) }
      }
    }
    let review = ReviewTools(templates, edition)
    let script =
      searchIndex.script(inDocumentWith: places, ids: ids)
      + ["assets/dossier.js", SearchPage.script.text].map { Script.served(templates.files[$0]?.text ?? "") }.joined()
      + review.scriptText
    let path = SitePath("report.html")
    var document = Page(
      edition: edition, path: path, title: edition.masthead, summary: frontSummary, part: .report,
      isSynthetic: edition.isSynthetic,
      content: SinglePage(
        content: page,
        style: stylesheet + review.styleText,
        script: script))
    document.isSynthetic = document.isSynthetic || page.parts.contains { edition.isInvented($0.body.text) }
    return path.finished(Typography.unbroken(templates.render(.single, document)))
  }

  /// A picture as an address that holds all of it.
  private static func data(_ bytes: [UInt8], of path: SitePath) -> String {
    let kinds = ["svg": "svg+xml", "jpg": "jpeg"]
    let ending = path.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return "data:image/\(kinds[ending] ?? ending);base64,\(Data(bytes).base64EncodedString())"
  }
}
