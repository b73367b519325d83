// What the reviewer's copy of a site has beside the site itself: a script with which to comment, its style, and on every page the two lines that
// load them. The site that is published has none of it.

import Foundation

/// The script and the style for comments, and the words of what shows them.
struct ReviewTools: Sendable {
  static let script = SitePath("assets/comments.js")
  static let style = SitePath("assets/comments.css")

  /// The script with the report and the words that it needs.
  let scriptText: String
  let styleText: String
  let strings: InterfaceStrings

  init(_ templates: Templates, _ edition: Edition) {
    strings = templates.strings
    let strings = templates.strings
    let words = strings.all.keys.filter { $0.hasPrefix("review-") }.sorted().map { ($0, JSON.text(strings[$0])) }
    let report = JSON.object([
      "title": .text(edition.report.title), "version": .text(edition.report.version), "analysis": .text(edition.digest),
      "words": .members(words),
    ])
    func asset(_ path: SitePath) -> String { templates.files[path.text]?.text ?? "" }
    scriptText = "var dossierReview=\(report.scriptText);\n" + Script.served(asset(Self.script))
    styleText = Stylesheet.served(asset(Self.style))
  }

  /// A page of the site with script and style. What is no page of the site's own, such as an embed, stays as it is.
  static func added(to page: [UInt8], at path: SitePath) -> [UInt8] {
    guard path.text.hasSuffix(".html"), !path.text.hasSuffix("/embed.html"), path.text != "404.html",
      let end = page.firstRange(of: Array("</head>".utf8))?.lowerBound,
      page[..<end].firstRange(of: Array("script-src &#39;self&#39;".utf8)) != nil
        || page[..<end].firstRange(of: Array("script-src 'self'".utf8)) != nil
    else { return page }
    let head =
      "<link rel=\"stylesheet\" href=\"\(path.root)\(style.text)\">\n"
      + "<script src=\"\(path.root)\(script.text)\" data-page=\"\(Escape.text(path.text).text)\" defer></script>\n"
    return Array(page[..<end]) + Array(head.utf8) + Array(page[end...])
  }
}
