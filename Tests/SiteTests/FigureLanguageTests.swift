// Which language the figures of a report speak, and how a page says so where it is not its own.

import Charts
import Configuration
import Foundation
import Testing

@testable import Site

@Suite("The language of figures")
struct FigureLanguageTests {
  @Test(
    "a tag's script and region decide, and what figures do not speak is English and marked",
    arguments: [
      ("en", Wording.english, nil), ("en-GB", .english, nil), ("EN", .english, nil), ("zh", .simplifiedChinese, nil),
      ("zh-CN", .simplifiedChinese, nil), ("zh-SG", .simplifiedChinese, nil), ("zh-Hans", .simplifiedChinese, nil),
      ("zh-Hans-HK", .simplifiedChinese, nil), ("zh-TW", .traditionalChinese, nil),
      ("zh-hk", .traditionalChinese, nil), ("zh-MO", .traditionalChinese, nil), ("zh-Hant", .traditionalChinese, nil),
      ("zh-Hant-CN", .traditionalChinese, nil), ("zh-Latn", .english, "en"), ("fr", .english, "en"),
      ("de-AT", .english, "en"), ("yue", .english, "en"),
    ] as [(String, Wording, String?)])
  func tags(language: String, wording: Wording, marked: String?) {
    #expect(Wording(language: language) == wording)
    #expect(Wording(language: language).marked(in: language) == marked)
    #expect(Wording.allCases.filter { $0 != wording }.map { $0.marked(in: language) }.allSatisfy { $0 != nil })
  }

  private func page(language: String) throws -> (frame: String, embed: String, item: String?) {
    let wording = Wording(language: language)
    let archive = Archive(id: "a", title: "An archive")
    let report = Report(
      title: "A report", date: "2026-01-01", version: "1", language: language, timeZone: .gmt, archives: [archive])
    let templates = try Templates(folder: nil)
    let edition = Edition(report: report, strings: templates.strings, digest: "00112233445566")
    let picture = PlacedPicture(
      slug: "followers", kind: "followers", figure: BarTable.followers([0: 1], missing: 2, wording: wording),
      number: 1, title: "A title", caption: nil, section: nil, archive: archive)
    let renderer = FigureRenderer(templates: templates, edition: edition, topics: [], kept: KeptParts())
    let embed = FigureEmbed(templates: templates, edition: edition)
    let code = EmbedCode(id: "e", href: "e", code: "", link: nil)
    return (
      try renderer.frame(picture).text, try embed.document(picture).text,
      try renderer.item(picture, embed: code).wordsLanguage
    )
  }

  @Test("English words in a French report say that they are English") func fallback() throws {
    let french = try page(language: "fr")
    for start in [
      "<p class=\"figure-subtitle\" lang=\"en\">Accounts by", "aria-labelledby=\"figure-1-title\" lang=\"en\">",
      "<p class=\"notes\" lang=\"en\">The share", "<thead lang=\"en\">", "<tbody lang=\"en\">",
    ] { #expect(french.frame.contains(start), "\(start)") }
    #expect(french.embed.contains("<p class=\"subtitle\" lang=\"en\">Accounts by"))
    #expect(french.item == "en")
  }

  @Test("what is in the page's language says nothing", arguments: ["en", "zh-TW"]) func own(language: String) throws {
    let own = try page(language: language)
    #expect(!own.frame.contains("lang=") && own.item == nil)
    #expect(own.frame.contains(language == "en" ? "No followers" : "沒有追蹤者"))
    #expect(own.embed.components(separatedBy: "lang=").count == 2)
  }

  @Test("notes follow one another as sentences of their language do")
  func notes() throws {
    #expect(try page(language: "en").frame.contains("a follower count. Left out: 2 accounts without one.</p>"))
    #expect(try page(language: "zh-CN").frame.contains("为基数。未计入：关注者数不详的2个账号。</p>"))
  }

  @Test("days in a figure's table are written in its language")
  func days() {
    let table = DataTable(
      columns: [.init(name: "week", label: "週起始日", kind: .date)], rows: [[.date(Day(year: 2019, month: 8, day: 19))]],
      wording: .traditionalChinese)
    #expect(TableWriter.html(table, caption: "").text.contains("<th scope=\"row\">2019年8月19日</th>"))
  }
}
