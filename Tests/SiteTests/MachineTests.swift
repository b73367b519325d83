// What machines read: the feed, the map of the site, JSON within pages, and the page for addresses that lead nowhere.

import Configuration
import Foundation
import FoundationXML
import Testing

@testable import Site

@Suite("Files for machines")
struct MachineTests {
  private static let hostile = "</title>]]>&<script>alert(1)</script>\u{0}\u{8}\u{FFFE}\u{202E}"

  private static func edition(
    title: String = hostile, authors: [String] = [], baseURL: String? = nil, zone: String = "Asia/Shanghai"
  ) throws -> Edition {
    let report = Report(
      title: title, subtitle: hostile, authors: authors, date: "2020-06-12", version: "1.0",
      timeZone: TimeZone(identifier: zone) ?? .gmt, baseURL: baseURL,
      archives: [Archive(id: "a", title: "An archive", synthetic: true)])
    return Edition(report: report, strings: try Templates(folder: nil).strings, digest: "0011223344556677")
  }

  private static func feed(baseURL: String? = nil, zone: String = "Asia/Shanghai") throws -> Feed {
    let page = SitePath("sections/香港/index.html")
    return Feed(
      edition: try edition(baseURL: baseURL, zone: zone),
      entries: [
        .init(name: "version-1.0", title: hostile, day: "2020-06-12", summary: hostile, page: SitePath("index.html")),
        .init(name: "section-a", title: "A", day: "2020-07-01", summary: "A", page: page, authors: [Author("B, C")]),
        .init(name: "section-b", title: "B", day: "2020-06-12", summary: "B", page: page),
      ])
  }

  /// `attribute(forName:)` finds none in a document with a name space.
  private static func attribute(_ name: String, of element: XMLElement) -> String? {
    element.attributes?.first { $0.name == name }?.stringValue
  }

  @Test("the feed keeps the rules of RFC 4287", arguments: [nil, "https://example.org/r"] as [String?])
  func feed(baseURL: String?) throws {
    let document = try XMLDocument(xmlString: try Self.feed(baseURL: baseURL).text)
    let root = try #require(document.rootElement())
    #expect(root.name == "feed" && root.uri == "http://www.w3.org/2005/Atom")
    let entries = root.elements(forName: "entry")
    #expect(
      entries.map { $0.elements(forName: "title").first?.stringValue } == [
        "A", "</title>]]>&<script>alert(1)</script>[U+0000][U+0008][U+FFFE][U+202E]", "B",
      ])
    #expect(!root.elements(forName: "author").isEmpty)
    for holder in [root] + entries {
      for name in ["id", "title", "updated"] { #expect(holder.elements(forName: name).count == 1) }
      let id = holder.elements(forName: "id").first?.stringValue ?? ""
      #expect(id.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
      let updated = holder.elements(forName: "updated").first?.stringValue ?? ""
      #expect(updated.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/) != nil)
      let links = holder.elements(forName: "link").compactMap { Self.attribute("rel", of: $0) }
      #expect(links.count { $0 == "alternate" } == 1)
      for author in holder.elements(forName: "author") { #expect(author.elements(forName: "name").count == 1) }
    }
    let ids = entries.compactMap { $0.elements(forName: "id").first?.stringValue }
    #expect(Set(ids).count == 3)
    #expect(root.elements(forName: "updated").first?.stringValue == "2020-07-01T00:00:00+08:00")
    let own = root.elements(forName: "link").filter { Self.attribute("rel", of: $0) == "self" }
    #expect(
      own.map { Self.attribute("href", of: $0) }
        == (baseURL == nil ? [] : ["https://example.org/r/feed.xml"]))
  }

  @Test(
    "a day begins in the report's time zone",
    arguments: [
      ("UTC", "2020-07-01T00:00:00Z"), ("America/St_Johns", "2020-07-01T00:00:00-02:30"),
      ("Asia/Kathmandu", "2020-07-01T00:00:00+05:45"),
    ])
  func zones(zone: String, expected: String) throws {
    #expect(try Self.feed(zone: zone).text.contains("<updated>\(expected)</updated>"))
  }

  @Test("the ids are those of RFC 9562: a name has the id that others compute for it")
  func uuid() {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/#feed")
    #expect(Feed.uuid(of: "https://example.org/#feed") == "808dd3a5-6a24-53ec-8e0e-27e91d690b45")
  }

  @Test("the map of the site lists whole addresses, and there is none without them")
  func sitemap() throws {
    let pages = [SitePath("index.html"), SitePath("sections/a&b 香/index.html")].map { (path: $0, day: "2020-06-12") }
    #expect(Sitemap(edition: try Self.edition(), pages: pages).text == nil)
    #expect(
      Sitemap(edition: try Self.edition(baseURL: "https://example.org/r/"), pages: pages).text == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/r/index.html</loc><lastmod>2020-06-12</lastmod></url>
        <url><loc>https://example.org/r/sections/a&amp;b%20%E9%A6%99/index.html</loc><lastmod>2020-06-12</lastmod></url>
        </urlset>

        """)
    let files = ["index.html", "404.html", "figures/a/embed.html", "a.csv", "search/index.html"]
    #expect(files.filter(Sitemap.lists) == ["index.html", "search/index.html"])
  }

  @Test(
    "JSON in a page can neither end its element nor hold what cannot be seen",
    arguments: [
      ("</script><!--", "\"\\u003c/script\\u003e\\u003c!--\""), ("a\"\\\n\t", "\"a\\\"\\\\\\n\\t\""),
      ("\u{2028}\u{2029}\u{0}\u{202E}", "\"\\u2028\\u2029\\u0000\\u202e\""), ("香港 🎏", "\"香港 🎏\""),
      ("\u{E0001}", "\"\\udb40\\udc01\""),
    ])
  func json(text: String, expected: String) throws {
    #expect(JSON.text(text).scriptText == expected)
    let read = try JSONDecoder().decode([String].self, from: Data(JSON.list([.text(text)]).scriptText.utf8))
    #expect(read == [text])
  }

  @Test(
    "the page for addresses that lead nowhere needs no other file, and its links are whole where the address is known")
  func notFound() throws {
    let templates = try Templates(folder: nil)
    let page = templates.render(.notFound, NotFoundPage(edition: try Self.edition(title: "R"))).text
    #expect(!page.contains("src=") && !page.contains("stylesheet"))
    #expect(
      page.contains("<aside class=\"banner\"") && page.contains("href=\"index.html\"")
        && page.contains("shorten the address"))
    let web = templates.render(
      .notFound, NotFoundPage(edition: try Self.edition(title: "R", baseURL: "https://example.org/r"))
    ).text
    #expect(web.contains("href=\"https://example.org/r/search/index.html\"") && !web.contains("shorten the address"))
  }
}
