import AnalysedArchive
import Charts
import Testing

@testable import Site

@Suite("Languages of pages")
struct PageLanguageTests {
  private static func strings(_ language: String, _ own: [String: String] = [:]) throws -> InterfaceStrings {
    try Templates(files: TemplateTests.files(own), language: language).strings
  }

  @Test(
    "days are written as the language writes them",
    arguments: [
      ("en", "9 June 2019", "9 Jun 2019"), ("zh-Hans", "2019年6月9日", "2019年6月9日"), ("zh-HK", "2019年6月9日", "2019年6月9日"),
      ("de", "9 June 2019", "9 Jun 2019"),
    ])
  func days(language: String, long: String, short: String) throws {
    let dates = try Self.strings(language).dates
    let day = try #require(Day(iso: "2019-06-09"))
    #expect([dates.long(day), dates.short(day), dates.long(iso: "2019-06-09")] == [long, short, long])
    #expect(dates.long(iso: "soon") == "soon")
  }

  @Test("a language of the user's own has its dates too")
  func ownDates() throws {
    let strings = try Self.strings("de", ["strings/de.yml": "date-long: \"{day}. {month} {year}\"\nmonth-6: \"Juni\""])
    #expect(strings.dates.long(iso: "2019-06-09") == "9. Juni 2019")
  }

  @Test("languages have the names that definitions have, in English, and one in each other language")
  func languageNames() throws {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let pairs = letters.flatMap { first in letters.map { first + $0 } }
    let codes = pairs + pairs.flatMap { pair in letters.map { pair + $0 } }
    let english = try InterfaceStringsTests.strings(in: "en")
    // A code that was renamed has the name of the one that took its place.
    for code in codes where LanguageNames.current(code) == code {
      #expect(english["language-\(code)"] == LanguageNames.name(code), "\(code)")
    }
    let chinese = try Self.strings("zh-Hant")
    #expect(
      ["zh-tw", "zh", "iw", "in", "ckb", "und", ""].map { chinese.languageName($0) } == [
        "繁體中文", "中文", "希伯來語", "印尼語", "中庫德語", nil, nil,
      ])
  }

  @Test(
    "languages call themselves by their own names",
    arguments: [
      ("en", "English", nil), ("zh-Hant", "繁體中文", nil), ("zh", "简体中文", nil), ("zh-HK", "繁體中文（香港）", nil),
      ("zh-TW", "繁體中文（臺灣）", nil), ("pt-BR", "Português", nil), ("ar", "العربية", "rtl"), ("ug", "ئۇيغۇرچە", "rtl"),
      ("tlh", "tlh", nil),
    ] as [(String, String, String?)])
  func ownNames(tag: String, name: String, direction: String?) {
    #expect(OwnNames.name(of: tag) == name)
    #expect(OwnNames.direction(of: tag) == direction)
  }

  @Test(
    "an interface exists for the languages that have strings",
    arguments: [("en-GB", "Accounts"), ("zh-TW", "帳號"), ("zh-CN", "账号"), ("fr", nil), ("zh-Latn", nil)]
      as [(String, String?)])
  func interface(tag: String, accounts: String?) throws {
    let templates = try Templates(files: TemplateTests.files([:]), language: "zh-Hant")
    #expect(try templates.speaking(tag)?.strings["accounts"] == accounts)
  }

  @Test("what is English on every page says so where the page is not")
  func english() throws {
    #expect(try Self.strings("en-GB").english("a < b").text == "a &lt; b")
    #expect(try Self.strings("zh-Hant").english("a < b").text == "<span lang=\"en\">a &lt; b</span>")
  }

  @Test("markup takes the places of a string, and its words are escaped")
  func markup() throws {
    let strings = try Self.strings("en", ["strings/en.yml": "source-says: \"<{sources}> & {other}\""])
    #expect(strings.markup("source-says", ["sources": HTML("<b>x</b>")]).text == "&lt;<b>x</b>&gt; &amp; {other}")
  }
}
