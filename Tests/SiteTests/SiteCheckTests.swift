import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("The check of a built site")
struct SiteCheckTests {
  private static let good = """
    <!DOCTYPE html>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <aside class="banner"></aside>

    """

  private static func problems(
    _ files: [String: String], isSynthetic: Bool = true, isAllSynthetic: Bool = true,
    afterwards change: (URL) throws -> Void = { _ in }
  ) throws
    -> [String]
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-check-\(UUID().uuidString)")
    var site = BuiltSite()
    for (path, text) in files { site.add(SitePath(path), text) }
    site.add(SitePath("assets/dossier.css"), "")
    try site.write(to: folder.path)
    try change(folder)
    return SiteCheck(folder: folder.path, isSynthetic: isSynthetic, isAllSynthetic: isAllSynthetic).problems().map {
      $0.formatted.replacing(folder.path, with: "site")
    }
  }

  @Test("of real and invented archives only pages and files of the invented ones need the mark")
  func mixed() throws {
    let plain = Self.good.replacing("<aside class=\"banner\"></aside>\n", with: "")
    let marked = plain + "<span class=\"synthetic\">synthetic</span>"
    let files = ["index.html": plain, "a.html": marked, "b.html": marked + "<aside class=\"banner\">", "d.csv": "a\n"]
    #expect(
      try Self.problems(files, isSynthetic: false, isAllSynthetic: false) == [
        """
        site/a.html: error: this page lacks the banner of a synthetic archive
        help: a template of your own must include partials/banner
        """
      ])
    #expect(try Self.problems(files, isSynthetic: true, isAllSynthetic: false).count == 2)
    #expect(try Self.problems(files).count == 3)
  }

  @Test("a site that would be built otherwise now is told of, with how much of it")
  func stale() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-check-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var site = BuiltSite()
    for path in ["assets/dossier.css", "a.txt", "b.txt", "versions/1.0/c.txt"] { site.add(SitePath(path), path) }
    try site.write(to: folder.path)
    func told(_ change: (inout BuiltSite) -> Void) -> [String] {
      var built = site
      change(&built)
      return SiteCheck(folder: folder.path, isSynthetic: false, isAllSynthetic: false, built: built).problems().map {
        $0.formatted.replacing(folder.path, with: "site")
      }
    }
    #expect(told { _ in } == [])
    #expect(told { $0.add(SitePath("versions/1.0/c.txt"), "other") } == [])
    let one =
      "warning: site is not what would be built now: 1 file differs, the first of them b.txt\nhelp: run `dossier build`"
    #expect(told { $0.add(SitePath("b.txt"), "other") } == [one])
    let two =
      "warning: site is not what would be built now: 2 files differ, the first of them a.txt\nhelp: run `dossier build`"
    #expect(
      told {
        $0.add(SitePath("a.txt"), "other")
        $0.add(SitePath("d.txt"), "new")
      } == [two])
  }

  @Test("a good site passes")
  func good() throws {
    let page =
      Self.good
      + "<p id=\"a\"><a href=\"#a\">1</a> <a href=\"b/index.html#b\">2</a> <a href=\"https://example.org/\">3</a></p>"
    let other =
      Self.good
      + "<p id=b>quoted: <a href='../index.html#a'>x</a><link rel=\"icon\" href=\"data:,\"><link rel=\"canonical\" href=\"https://example.org/\"><script type=\"application/ld+json\">{}</script></p><!-- <a href=\"/no\"> -->"
    #expect(try Self.problems(["index.html": page, "b/index.html": other, "d.csv": "a,provenance\n"]) == [])
  }

  @Test(
    "a bad one does not",
    arguments: [
      ("<p id=\"x\"><p\nid=\"x\">", ["site/index.html:4: error: the id \"x\" stands twice"]),
      ("<a href=\"no.html\">", ["site/index.html:4: error: no.html leads to no file of the site"]),
      ("<a href=\"../index.html\">", ["site/index.html:4: error: ../index.html leads to no file of the site"]),
      ("<a href=\"#no\">", ["site/index.html:4: error: #no leads to no place on that page"]),
      (
        "<a href=\"/index.html\">",
        ["site/index.html:4: error: /index.html is an absolute path\nhelp: links within a site are relative"]
      ),
      (
        "<img src=\"https://example.org/a.png\">",
        ["site/index.html:4: error: <img> asks another host for https://example.org/a.png"]
      ),
      ("<a href=\"//example.org\">", ["site/index.html:4: error: <a> asks another host for //example.org"]),
      ("<p style=\"color:red\">", ["site/index.html:4: error: the attribute style is blocked by the page's policy"]),
      ("<p onclick=\"x()\">", ["site/index.html:4: error: the attribute onclick is blocked by the page's policy"]),
      (
        "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">",
        ["site/index.html:4: error: <link> asks another host for https://example.org/a.css"]
      ),
      ("<script>x()</script>", ["site/index.html:4: error: <script> within a page is blocked by its policy"]),
    ])
  func bad(markup: String, expected: [String]) throws {
    #expect(try Self.problems(["index.html": Self.good + markup]) == expected)
  }

  @Test("missing marks, changed and missing files are found")
  func marks() throws {
    let found = try Self.problems([
      "index.html": "<p>", "a.csv": "a,b\n", "a.svg": "<svg></svg>", "changed.txt": "1", "gone.txt": "1",
    ]) { folder in
      try Data("2".utf8).write(to: folder.appending(path: "changed.txt"))
      try FileManager.default.removeItem(at: folder.appending(path: "gone.txt"))
    }
    #expect(
      found == [
        "site/a.csv: error: this file lacks the mark of a synthetic archive\nhelp: run `dossier build`",
        "site/a.svg: error: this file lacks the mark of a synthetic archive\nhelp: run `dossier build`",
        "site/changed.txt: error: this file was changed after the build\nhelp: run `dossier build`",
        "site/gone.txt: error: this file of the site is missing\nhelp: run `dossier build`",
        "site/index.html: error: this page lacks the banner of a synthetic archive\nhelp: a template of your own must include partials/banner",
        "site/index.html: error: this page lacks the content security policy\nhelp: layout.mustache has it",
      ])
  }

  @Test("JSON that is none, that lacks the mark, or that describes other tables is found")
  func json() throws {
    let digest = BuiltSite.sha256(Array("x,provenance\n".utf8))
    let package = """
      {"provenance": "synthetic", "resources": [
        {"path": "a.csv", "hash": "sha256:\(digest)"}, {"path": "no.csv", "hash": "sha256:\(digest)"},
        {"path": "b.csv", "hash": "sha256:0"}]}
      """
    #expect(
      try Self.problems([
        "index.html": Self.good, "a.csv": "x,provenance\n", "b.csv": "x,provenance\n", "c.csv": "x,provenance\n",
        "datapackage.json": package, "facts.json": "{\"facts\": []}", "z.json": "{",
      ]) == [
        "site/datapackage.json: error: c.csv is not described here\nhelp: run `dossier build`",
        "site/datapackage.json: error: no.csv is no file of the site\nhelp: run `dossier build`",
        "site/datapackage.json: error: b.csv is another file than the one described here",
        "site/facts.json: error: this file lacks the mark of a synthetic archive\nhelp: run `dossier build`",
        "site/z.json: error: this file lacks the mark of a synthetic archive\nhelp: run `dossier build`",
        "site/z.json: error: this file is no JSON\nhelp: run `dossier build`",
      ])
  }

  @Test("no site is said so")
  func none() {
    let found = SiteCheck(folder: "no/such/site", isSynthetic: false, isAllSynthetic: false).problems().map(\.formatted)
    #expect(found == ["warning: there is no site in no/such/site\nhelp: run `dossier build`"])
  }
}
