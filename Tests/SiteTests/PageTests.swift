import Commentary
import Testing

@testable import Site

@Suite("Pages")
struct PageTests {
  @Test(
    "addresses become relative to the page",
    arguments: [
      ("index.html", "<a href=\"data/index.html\">"), ("data/index.html", "<a href=\"../data/index.html\">"),
      ("topics/taiwan/index.html", "<a href=\"../../data/index.html\">"),
    ])
  func relative(path: String, expected: String) {
    let page = HTML("<a href=\"\(SitePath("data/index.html").href)\">")
    #expect(String(decoding: SitePath(path).finished(page), as: UTF8.self) == expected)
  }

  @Test(
    "a number beside a published one",
    arguments: [
      ("23,750", CommentaryValue.integer(23_750), "23,750", "= "),
      ("33,112", .integer(31_904), "31,904", "≠ −1,208 (−3.6%)"),
      ("about 150,000", .integer(150_300), "150,300", "≈ "),
      ("about 150,000", .integer(250_000), "250,000", "≠ +100,000 (+66.7%)"),
      ("78.5%", .share(0.7738), "77.4%", "≠ −1.1 points"),
      ("73%", .share(0.7346), "73.5%", "≈ "),
      ("73 %", .share(0.7346), "73.5%", "≈ "),
      ("0.81", .decimal(0.8123), "0.81", "= "),
      ("23.07", .decimal(23.2), "23.20", "≠ +0.13 (+0.6%)"),
      ("17 April 2020", .date("2020-04-17"), "17 April 2020", "= "),
      ("15 April 2020", .date("2020-04-17"), "17 April 2020", "≠ +2 days"),
      ("2020-04-18", .date("2020-04-17"), "17 April 2020", "≠ −1 day"),
      ("four in five", .share(0.8), "80.0%", "· "),
      ("12", .share(0.12), "12.0%", "· "),
    ])
  func comparison(published: String, value: CommentaryValue, text: String, expected: String) throws {
    let fact = FactAnswer(name: "f", value: value, text: text, says: "", sql: "")
    let comparison = Comparison(published, with: fact)
    let strings = try Templates(folder: nil).strings
    let words = comparison.kind == .differs ? comparison.words(strings) : ""
    #expect("\(comparison.kind.sign) \(words)" == expected)
  }

  @Test(
    "the same in Chinese",
    arguments: [
      ("33,112", CommentaryValue.integer(31_904), "31,904", "≠ −1,208（−3.6%）"),
      ("約 300", .integer(310), "310", "≈ 相同（取概數後）"), ("78.5%", .share(0.7738), "77.4%", "≠ −1.1 個百分點"),
      ("2020年4月15日", .date("2020-04-17"), "2020年4月17日", "≠ +2 天"),
      ("17 April 2020", .date("2020-04-17"), "2020年4月17日", "= 相同"),
      ("2020年4月17日", .date("2020-04-17"), "2020年4月17日", "= 相同"), ("五分之四", .share(0.8), "80.0%", "· 無法比較"),
    ])
  func comparisonInChinese(published: String, value: CommentaryValue, text: String, expected: String) throws {
    let fact = FactAnswer(name: "f", value: value, text: text, says: "", sql: "")
    let comparison = Comparison(published, with: fact)
    let strings = try Templates(folder: nil, language: "zh-Hant").strings
    #expect("\(comparison.kind.sign) \(comparison.words(strings))" == expected)
  }

  @Test("numbers get their ids in the order in which a reader meets them")
  func register() {
    var register = NumberRegister()
    let use = NumberRegister.Use(label: "1", href: "x")
    func fact(_ name: String) -> FactAnswer { FactAnswer(name: name, value: .integer(1), text: "1", says: "", sql: "") }
    for name in ["b", "a", "b"] { register.add(fact(name), use) }
    #expect(register.entries.map(\.id) == ["N01", "N02"])
    #expect(register["b"]?.uses.count == 2)
    #expect(register["a"]?.id == "N02")
    #expect(register["c"] == nil)
  }

  @Test(
    "COVID-19 and dates never break, and nothing but text is touched",
    arguments: [
      ("<p>COVID-19, <b>COVID-19</b></p>", "<p>|COVID-19|, <b>|COVID-19|</b></p>"),
      ("<p title=\"COVID-19\">-</p>", "<p title=\"COVID-19\">-</p>"),
      ("<svg><text>COVID-19</text></svg>COVID-19", "<svg><text>COVID-19</text></svg>|COVID-19|"),
      ("<title>COVID-19</title><code>COVID-19</code>", "<title>COVID-19</title><code>COVID-19</code>"),
      (
        "<textarea readonly>&lt;iframe title=&#34;COVID-19, 1 May&#34;></textarea>COVID-19",
        "<textarea readonly>&lt;iframe title=&#34;COVID-19, 1 May&#34;></textarea>|COVID-19|"
      ),
      ("<style>/* COVID-19 */</style><pre>COVID-19</pre>", "<style>/* COVID-19 */</style><pre>COVID-19</pre>"),
      ("<script>'COVID-19'</script>", "<script>'COVID-19'</script>"),
      ("covid-19 <p", "covid-19 <p"),
      ("<p title=\"1 May\">On 12 June 2020, in June</p>", "<p title=\"1 May\">On 12\u{A0}June 2020, in June</p>"),
    ])
  func unbroken(markup: String, expected: String) {
    let parts = expected.split(separator: "|", omittingEmptySubsequences: false)
    var wrapped = ""
    for (index, part) in parts.enumerated() {
      wrapped += index % 2 == 1 ? "<span class=\"nobreak\">\(part)</span>" : String(part)
    }
    #expect(Typography.unbroken(HTML(markup)).text == wrapped)
  }

  @Test("the script is served without comments and indentation")
  func script() {
    #expect(
      Script.served("// A comment.\n\n(function () {\n  // Another.\n  var a = \"// text\";\n})();\n")
        == "(function () {\nvar a = \"// text\";\n})();\n")
  }

  @Test("the script stays under 15,000 bytes")
  func scriptSize() {
    let script = Script.served(EmbeddedTemplates.files.first { $0.path == "assets/dossier.js" }?.text ?? "")
    #expect(script.utf8.count < 15_000)
    for line in script.split(separator: "\n") {
      #expect(line.count { $0 == "`" } % 2 == 0, "a text of several lines would lose its indentation: \(line)")
    }
  }
}
