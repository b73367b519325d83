import AnalysedArchive
import Charts
import Commentary
import Configuration
import Foundation
import Testing

@testable import Site

@Suite("Markup written from hostile values")
struct MarkupTests {
  private let templates: Templates
  private let edition: Edition

  init() throws {
    templates = try Templates(folder: nil)
    edition = Edition(
      report: Report(
        title: "A <b>", authors: ["N & N"], date: "2020-06-12", version: "1.0", timeZone: .gmt,
        archives: [Archive(id: "a", title: "Archive \"A\"", synthetic: true, attributedBy: "<nobody>")]),
      strings: templates.strings, digest: "0123456789abcdef")
  }

  @Test("citation and source")
  func editionLines() {
    #expect(
      edition.citation.text
        == "N &amp; N (2020). <em>A &lt;b&gt;</em>. Version 1.0, 12 June 2020. Analysis 01234567.")
    #expect(
      edition.source(of: edition.report.archives[0]).plain
        == "Source: Archive \"A\", attributed by <nobody>, report version 1.0, analysis 01234567.")
    let real = Archive(id: "b", title: "B", synthetic: false, attributedBy: "<somebody>", likelihood: "likely")
    #expect(
      edition.source(of: real).plain
        == "Source: B, attributed by <somebody> (likely), report version 1.0, analysis 01234567."
    )
    let origin = AnswerOrigin(archives: [real], files: ["a.csv"])
    #expect(
      edition.source(of: origin).plain
        == "Source: B, attributed by <somebody> (likely); a.csv, report version 1.0, analysis 01234567.")
    #expect(edition.source(of: AnswerOrigin(archives: [], files: ["a.csv", "b.csv"])).plain == "Source: a.csv, b.csv.")
    #expect(edition.masthead == "Dossier demonstration report")
  }

  @Test(
    "a translation cites in its own language, and says which words are the report's",
    arguments: [
      (
        "en", ["Holt, Maren", "N & N"],
        "Maren Holt, N &amp; N (2020). “Part”, in <em>Title</em>. Version 1.0, 12 June 2020. Analysis 01234567.",
        "Source: A, attributed by B (certain), report version 1.0, analysis 01234567."
      ),
      (
        "zh-Hant", ["王, 小明", "N & N"],
        "<span lang=\"en\">王小明、N &amp; N</span>（2020）。「Part」，載於《<em><span lang=\"en\">Title</span></em>》。版本 1.0，2020年6月12日。分析 01234567。",
        "來源：<span lang=\"en\">A</span>（歸因方：<span lang=\"en\">B</span>；<span lang=\"en\">certain</span>），報告版本 1.0，分析 01234567。"
      ),
      (
        "zh-CN", [], "“Part”（2020），载于《<em><span lang=\"en\">Title</span></em>》。版本 1.0，2020年6月12日。分析 01234567。",
        "来源：<span lang=\"en\">A</span>（归因方：<span lang=\"en\">B</span>；<span lang=\"en\">certain</span>），报告版本 1.0，分析 01234567。"
      ),
    ])
  func translated(language: String, authors: [String], citation: String, source: String) throws {
    let archive = Archive(id: "a", title: "A", attributedBy: "B", likelihood: "certain")
    let edition = Edition(
      report: Report(
        title: "Title", authors: authors, date: "2020-06-12", version: "1.0", timeZone: .gmt, archives: [archive]),
      strings: try #require(try templates.speaking(language)).strings, digest: "0123456789abcdef", language: language)
    #expect(edition.citation(of: "Part").text == citation)
    #expect(edition.source(of: archive).text == source)
  }

  @Test(
    "the name of an account",
    arguments: [
      ("<i>", "1", false, "<bdi class=\"account-name\">@&lt;i&gt;</bdi>"),
      (
        "h", "+/\"<aaaabbbbccccddddeeeeffffgggghhhhiiii=", true,
        "<bdi class=\"account-name hashed\" title=\"+/&quot;&lt;aaaabbbbccccddddeeeeffffgggghhhhiiii=\">+/&quot;&lt;aa…iii=</bdi>"
      ),
    ])
  func name(screenName: String, key: String, hashed: Bool, expected: String) {
    #expect(AccountName.html(screenName: screenName, key: key, hashed: hashed).text == expected)
  }

  @Test("the table of a figure, with the counts behind its shares")
  func table() {
    let table = DataTable(
      columns: [
        DataTable.Column(name: "week", label: "Week <of>", kind: .date),
        DataTable.Column(name: "taiwan-share", label: "Taiwan", kind: .share),
        DataTable.Column(name: "taiwan-posts", label: "Taiwan, posts", kind: .number, isDetail: true),
      ],
      rows: [
        [.date(Day(year: 2019, month: 8, day: 19)), .share(0.349), .integer(1234)], [.missing, .missing, .missing],
      ])
    let topic = ChartTopic(id: "taiwan", title: "Taiwan", slot: 4)
    #expect(
      TableWriter.html(table, caption: "A & B", topics: [topic]).text == """
        <table>
        <caption>A &amp; B</caption>
        <thead><tr><th scope="col">Week &lt;of&gt;</th><th scope="col" class="q" data-slot="t4">Taiwan</th></tr></thead>
        <tbody>
        <tr><th scope="row">19 Aug 2019</th><td class="q" data-detail="1,234">34.9%</td></tr>
        <tr><th scope="row">–</th><td class="q" data-detail="–">–</td></tr>
        </tbody>
        </table>
        """)
  }

  @Test("a row of the table of numbers")
  func numbers() {
    var register = NumberRegister()
    register.add(
      FactAnswer(
        name: "posts.count?language=\"><script>", value: .integer(7), text: "7", says: "Posts <all>.", sql: "SELECT '<'"
      ),
      NumberRegister.Use(label: "Section <1>", href: SitePath("sections/a/index.html").href(to: "n-1")))
    _ = register.add(
      PublishedFigure(id: "p", value: "<8>", source: "S & T", url: "https://example.org/?a&b"),
      beside: "posts.count?language=\"><script>")
    let definitions = FactDefinitions(strings: templates.strings, edition: edition, own: [])
    let html = NumbersTable(strings: templates.strings, definitions: definitions).html(register).text
    let row = html.split(separator: "\n").first { $0.hasPrefix("<tr id") }
    let expected =
      "<tr id=\"fact-posts.count-language-script-\"><td class=\"n-id\">N01</td>"
      + "<th scope=\"row\" class=\"ours q\">7</th><td class=\"what\"><p>Posts &lt;all&gt;.</p>"
      + "<details><summary>Query</summary><code>posts.count?language=&quot;&gt;&lt;script&gt;</code>"
      + "<code class=\"sql\">SELECT &#39;&lt;&#39;</code></details>"
      + "<p class=\"used\">Used in: <a href=\"dossier-site-root/sections/a/index.html#n-1\">Section &lt;1&gt;</a></p></td>"
      + "<td class=\"theirs q\" data-label=\"Published\"><p id=\"published-p\">&lt;8&gt;</p></td>"
      + "<td class=\"difference\"><p><span class=\"sign\" aria-hidden=\"true\">·</span>Not comparable</p>"
      + "<p class=\"reason\"><a href=\"https://example.org/?a&amp;b\">S &amp; T</a></p></td></tr>"
    #expect(row.map(String.init) == expected)
  }

  @Test("refused rows and file names")
  func rejects() {
    let html = MethodTables(strings: templates.strings).sources([]).text
    #expect(html.contains("<tbody>\n</tbody>"))
    #expect(html.contains("role=\"group\" aria-label=\"The files that were read\""))
  }
}
