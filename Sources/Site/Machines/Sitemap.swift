// The map of the site as sitemaps.org has it: whole addresses in UTF-8, escaped, at most 50,000 in a file and 50 MB.

/// The list of a site's pages for search engines.
struct Sitemap {
  static let path = SitePath("sitemap.xml")
  /// The pages that one file may list.
  static let limit = 50_000

  let edition: Edition
  /// The pages and the days of their last revision, ISO 8601.
  let pages: [(path: SitePath, day: String)]

  /// Whether a file of the site is a page that somebody could look for.
  static func lists(_ path: String) -> Bool {
    path.hasSuffix(".html") && !path.hasSuffix("/embed.html") && path != NotFoundPage.path.text
  }

  /// The map; nil where report.yml has no base-url.
  var text: String? {
    guard edition.report.baseURL != nil else { return nil }
    // The pages of the report come first where there are more than a map may hold, those of single accounts last.
    let listed =
      pages.count <= Self.limit ? pages : Array(pages.sorted { depth($0.path) < depth($1.path) }.prefix(Self.limit))
    let urls = listed.compactMap { page in
      edition.address(of: page.path).map {
        "<url><loc>\(Escape.text($0).text)</loc><lastmod>\(page.day)</lastmod></url>\n"
      }
    }
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(urls.joined())</urlset>\n"
  }

  private func depth(_ path: SitePath) -> Int {
    path.text.hasPrefix("account/") ? Int.max : path.text.utf8.count { $0 == UInt8(ascii: "/") }
  }
}
