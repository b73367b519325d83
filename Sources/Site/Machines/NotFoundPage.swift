// 404.html, which a server sends in answer to an address that leads nowhere. The address may be of any depth, so nothing on the page
// may be relative to it: it carries its own style, as the figures for other pages do, and its links are whole. Where the report does
// not know its address, the one link is right at the root of the site, and a sentence says what to do elsewhere.

import Charts
import Crypto
import Foundation

/// What not-found.mustache is given.
struct NotFoundPage: TemplateModel {
  static let path = SitePath("404.html")

  var edition: Edition

  static let fields: [Field<NotFoundPage>] = [
    .text("language", "the language of the report, a BCP 47 tag", \.edition.report.language),
    .text("policy", "the content security policy, which names the style by its hash") { _ in InlineStyle.notFound.policy
    },
    .html("style", "the rules of the one style element; a changed one is blocked by the policy") { _ in
      HTML(InlineStyle.notFound.rules)
    },
    .text("masthead", "the name of the report", \.edition.masthead),
    .flag("synthetic", "whether the report is about an invented archive", \.edition.isSynthetic),
    .text("home-href", "the front page") { $0.edition.address(of: SitePart.report.path) ?? SitePart.report.path.text },
    .text("search-href", "the search") { $0.edition.address(of: SitePart.search.path) ?? SitePart.search.path.text },
    .flag("knows-address", "whether these are whole addresses") { $0.edition.report.baseURL != nil },
  ]
}

/// The one style element of a document that stands alone, and the policy that lets it apply.
struct InlineStyle: Sendable {
  var rules: String
  /// Whether the document names an empty icon, so that no browser asks the server for one.
  var hasIcon = false

  /// Nothing from anywhere, but for the style of this hash.
  var policy: String {
    let digest = Data(SHA256.hash(data: Data(rules.utf8))).base64EncodedString()
    let icon = hasIcon ? "img-src data:; " : ""
    return "default-src 'none'; style-src 'sha256-\(digest)'; \(icon)base-uri 'none'; form-action 'none'"
  }

  static let notFound = InlineStyle(
    rules: ChartStyle.tokens + """
      body{margin:0;background:var(--paper);color:var(--ink);font:19px/30px Charter,"Bitstream Charter",Cambria,"Noto Serif","Liberation Serif","Noto Serif CJK SC",serif}
      body>*{max-width:608px;margin:0 auto;padding:0 16px}
      .banner{padding-top:9px;padding-bottom:9px;font:13px/19px Helvetica,Arial,"Liberation Sans",sans-serif;color:var(--ink-2)}
      .banner strong{color:var(--ink)}
      .name{padding-top:16px;font:700 15px/24px Helvetica,Arial,"Liberation Sans",sans-serif}
      main{padding-top:96px;padding-bottom:96px}
      h1{margin:0 0 16px;font-size:38px;line-height:42px;font-weight:400}
      main p,ul{margin:0 0 12px}
      ul{padding:0;list-style:none}
      a{color:inherit;text-decoration:none;border-bottom:2px solid var(--axis)}
      a:hover{border-color:currentColor}
      :focus-visible{outline:2px solid var(--accent);outline-offset:3px}

      """, hasIcon: true)
}

extension PageMaker {
  /// The page for addresses that lead nowhere.
  mutating func notFound() {
    let page = templates.render(.notFound, NotFoundPage(edition: edition))
    site.add(NotFoundPage.path, Typography.unbroken(page).text)
  }
}
