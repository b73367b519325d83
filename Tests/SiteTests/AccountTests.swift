// Where accounts stand, what their pages say of hostile ones, and the mould that the pages are made from.

import AnalysedArchive
import Charts
import Commentary
import Configuration
import Testing

@testable import Site

@Suite("Accounts")
struct AccountTests {
  @Test(
    "the page of an account is named by its key, or by its digest where the key is no safe name",
    arguments: [
      ("1001", "account/1001.html"), ("a_b-c", "account/a_b-c.html"), ("Abc", "account/h-06d90109c8cce34e.html"),
      ("", "account/h-e3b0c44298fc1c14.html"), ("../x", "account/h-d6b96a97d147daaa.html"),
    ])
  func path(key: String, expected: String) {
    #expect(AccountDirectory.path(ofKey: key).text == expected)
  }

  @Test("a longer key than a name may have is named by its digest")
  func long() {
    #expect(AccountDirectory.path(ofKey: String(repeating: "a", count: 40)).text.count == 53)
    #expect(AccountDirectory.path(ofKey: String(repeating: "a", count: 41)).text.hasPrefix("account/h-"))
  }

  static let settings: [(AccountSettings, rows: Int, pages: Int)] = [
    (AccountSettings(), 6, 6), (AccountSettings(rows: 2, pages: .mostActive(1)), 2, 1),
    (AccountSettings(rows: 1, pages: .none), 1, 0), (AccountSettings(rows: nil, pages: .all), 6, 6),
  ]

  @Test("rows and pages are as many as report.yml says", arguments: settings)
  func directory(settings: AccountSettings, rows: Int, pages: Int) throws {
    let directory = AccountDirectory(
      try FigureArchive().reader, settings)
    #expect(directory.rows.count == rows)
    #expect(directory.paged.count == pages)
    for (index, row) in directory.rows.enumerated() {
      #expect(directory.row(of: row.id)?.hasSuffix("accounts/index.html#r\(index + 1)") == true)
    }
  }

  @Test("a mould is filled at every place of a value, in any order and also where values stand side by side")
  func mould() {
    let (a, b, c) = (PageMould.mark(0), PageMould.mark(1), PageMould.mark(2))
    let page = Array("<\(b)\(a)>\(a)dossierplace\(b)".utf8)
    let mould = PageMould(page, values: 3)
    let filled = mould.filled(["1", "", "x"].map { Array($0.utf8) })
    #expect(String(decoding: filled, as: UTF8.self) == "<1>1dossierplace")
    #expect(String(decoding: PageMould(Array("x".utf8), values: 1).filled([[]]), as: UTF8.self) == "x")
    #expect(Set([a, b, c]).count == 3)
  }

  @Test("what a hostile account says of itself is text on its page, and noted as shown")
  func hostile() throws {
    let archive = try FigureArchive().reader
    let directory = AccountDirectory(archive, AccountSettings())
    let templates = try Templates(files: TemplateTests.files([:]), language: "en")
    let shown = Shown()
    let cards = PostCards(
      templates: templates, timeZone: .gmt, timeZoneLabel: "UTC", mark: nil, language: "en", reportLanguage: nil,
      directory: directory, shown: shown)
    let marks = AccountPage.Value.allCases.map { PageMould.mark($0.rawValue) }.joined(separator: "\n")
    let writer = AccountPageWriter(
      mould: PageMould(Array(marks.utf8), values: AccountPage.Value.allCases.count), strings: templates.strings,
      directory: directory, cards: cards, topics: [ChartTopic(id: "taiwan", title: "T", slot: 1)],
      months: try archive.months(), copiesFigure: nil)
    let details = try archive.details(of: directory.paged)
    #expect(details.count == 6)
    for detail in details {
      let path = try #require(directory.page(of: detail.profile.id))
      let page = String(decoding: writer.page(detail, at: path), as: UTF8.self)
      #expect(!page.contains("<script") && !page.contains("\u{202E}") && page.contains("[U+202E]"))
      #expect(!page.contains("http://") && page.contains("hxxp://evil[.]example/a"))
      #expect(page.contains("lang=\"id\"") && page.contains("href=\"../accounts/index.html#r"))
    }
    #expect(shown.all.profiled == Set(directory.paged))
    #expect(shown.all.posts.count == 6)
  }

  @Test("the index of the accounts is one assignment that nothing in it can leave")
  func index() throws {
    let archive = try FigureArchive().reader
    let directory = AccountDirectory(
      archive, AccountSettings(rows: 1, pages: .mostActive(1)))
    let templates = try Templates(files: TemplateTests.files([:]), language: "en")
    let report = Archive(id: "a", title: "A", synthetic: true)
    let script = AccountIndex(
      rows: directory.rows, topics: [ChartTopic(id: "taiwan", title: "T", slot: 1)], directory: directory,
      strings: templates.strings, archive: report
    ).script
    #expect(script.hasPrefix("var dossierAccounts={") && script.hasSuffix("};\n") && script.count { $0 == "\n" } == 1)
    #expect(!script.contains("<") && !script.contains(">") && !script.contains("\u{202E}"))
    #expect(script.contains("\"key\":[\"k1\"]") && script.contains("\"page\":{\"0\":\"k1\"}"))
  }

  @Test("the script of the table stays under 15,000 bytes")
  func scriptSize() {
    let text = EmbeddedTemplates.files.first { $0.path == AccountsPage.script.text }?.text ?? ""
    #expect((1_000..<15_000).contains(Script.served(text).utf8.count))
  }
}
