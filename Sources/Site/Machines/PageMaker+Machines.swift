// The files that are for machines alone: the feed, the map of the site, what robots may read, and the page for addresses that lead
// nowhere.

import Commentary
import Configuration

extension PageMaker {
  /// The feed, the page for addresses that lead nowhere, and, last of all, the list of pages.
  mutating func machines() {
    site.add(Feed.path, feed.text)
    notFound()
    site.add(SitePath("robots.txt"), robots)
    if let sitemap { site.add(Sitemap.path, sitemap) }
  }

  private var feed: Feed {
    let report = Feed.Entry(
      name: "version-\(edition.report.version)",
      title: strings["feed-version", ["title": edition.report.title, "version": edition.report.version]],
      day: edition.report.revised, summary: edition.described(frontSummary) ?? edition.report.title,
      page: SitePart.report.path)
    let sections = (outline.entries + outline.translations).compactMap { entry -> Feed.Entry? in
      guard let updated = entry.section.updated else { return nil }
      return Feed.Entry(
        name: "section-\(entry.section.slug)",
        title: strings["feed-section", ["title": entry.section.title]], day: updated,
        summary: edition.described(standfirst(entry)?.plain) ?? entry.section.title, page: entry.path,
        authors: entry.section.authors.map(Author.init), language: entry.section.language)
    }
    return Feed(edition: edition, entries: [report] + corrected + sections)
  }

  private var robots: String {
    "User-agent: *\nAllow: /\n" + (edition.address(of: Sitemap.path).map { "Sitemap: \($0)\n" } ?? "")
  }

  /// The map of the site, whose addresses must be whole; nil where the report does not know its own.
  private var sitemap: String? {
    guard edition.report.baseURL != nil else { return nil }
    let revised = Dictionary(
      (outline.entries + outline.translations).compactMap { entry in entry.section.updated.map { (entry.path, $0) } },
      uniquingKeysWith: { max($0, $1) })
    return Sitemap(
      edition: edition,
      pages: site.paths.filter(Sitemap.lists).map { path in
        (path: SitePath(path), day: revised[SitePath(path)] ?? edition.report.revised)
      }
    ).text
  }
}
