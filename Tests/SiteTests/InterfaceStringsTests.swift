import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("Interface strings")
struct InterfaceStringsTests {
  /// The strings of a built-in file by key, read without the fallback on English.
  static func strings(in tag: String) throws -> [String: String] {
    let file = try #require(EmbeddedTemplates.files.first { $0.path == "strings/\(tag).yml" })
    let pairs = file.text.matches(of: #/(?m)^([a-z][a-z0-9-]*): +"(.*)"$/#).map { (String($0.1), String($0.2)) }
    return try Dictionary(pairs) { one, _ in throw Problem.error("a key of \(file.path) stands twice: \(one)") }
  }

  static func placeholders(_ text: String) -> [String] {
    text.matches(of: /\{[a-z-]+\}/).map { String($0.0) }.sorted()
  }

  @Test("every language has every string, with the same placeholders", arguments: ["zh-Hans", "zh-Hant"])
  func complete(tag: String) throws {
    let english = try Self.strings(in: "en")
    let translated = try Self.strings(in: tag)
    #expect(translated.keys.sorted() == english.keys.sorted())
    for (key, text) in english.sorted(by: { $0.key < $1.key }) {
      let translation = translated[key] ?? ""
      #expect(!translation.isEmpty, "\(tag): \(key)")
      #expect(Self.placeholders(translation) == Self.placeholders(text), "\(tag): \(key)")
    }
  }

  @Test("every kind of figure says what it counts, and nothing else does", arguments: ["en", "zh-Hans", "zh-Hant"])
  func measures(tag: String) throws {
    let said = try Self.strings(in: tag).keys.filter { $0.hasPrefix("measure-") && $0 != "measure-answer" }
    #expect(said.sorted() == FigureCatalogue.kinds.map { PlacedPicture.measure(of: $0.name) }.sorted())
  }

  @Test(
    "Chinese is written with full-width punctuation and in one kind of characters", arguments: ["zh-Hans", "zh-Hant"])
  func typography(tag: String) throws {
    // Characters that only the other script has, among those that an interface needs.
    let simplified = "账号帖数据说发报图页关点赞转语统计义录链闭开节题标"
    let traditional = "帳號貼數據說發報圖頁關點讚轉語統計義錄鏈閉開節題標檔網"
    let foreign = tag == "zh-Hans" ? Set(traditional).subtracting(simplified) : Set(simplified).subtracting(traditional)
    for (key, text) in try Self.strings(in: tag) {
      #expect(text.firstMatch(of: /\p{Han}[,.:;()!?]|[,:;()!?]\p{Han}/) == nil, "\(tag): \(key): \(text)")
      #expect(foreign.isDisjoint(with: text), "\(tag): \(key): \(text)")
    }
  }

  @Test(
    "a tag finds the files of its script and region",
    arguments: [
      ("en", []), ("en-GB", ["en-GB"]), ("de", ["de"]), ("pt-br", ["pt", "pt-BR", "pt-br"]),
      ("zh", ["zh", "zh-Hans"]), ("zh-CN", ["zh", "zh-Hans", "zh-Hans-CN", "zh-CN"]),
      ("zh-SG", ["zh", "zh-Hans", "zh-Hans-SG", "zh-SG"]), ("zh-Hans", ["zh", "zh-Hans"]),
      ("zh-Hant", ["zh", "zh-Hant"]), ("zh-TW", ["zh", "zh-Hant", "zh-Hant-TW", "zh-TW"]),
      ("zh-HK", ["zh", "zh-Hant", "zh-Hant-HK", "zh-HK"]), ("zh-MO", ["zh", "zh-Hant", "zh-Hant-MO", "zh-MO"]),
      ("zh-Hant-HK", ["zh", "zh-Hant", "zh-Hant-HK"]), ("zh-Hans-HK", ["zh", "zh-Hans", "zh-Hans-HK"]),
      ("ZH-hant", ["zh", "zh-Hant", "ZH-hant"]), ("zh-Latn", ["zh", "zh-Latn"]),
    ] as [(String, [String])])
  func tags(language: String, tags: [String]) {
    #expect(StringsLanguage.tags(of: language) == tags)
  }

  @Test(
    "a report of the language has its words",
    arguments: [
      ("en", "Accounts"), ("zh", "账号"), ("zh-CN", "账号"), ("zh-SG", "账号"), ("zh-Hans", "账号"), ("zh-TW", "帳號"),
      ("zh-HK", "帳號"), ("zh-Hant", "帳號"), ("zh-hant", "帳號"), ("zh-Latn", "Accounts"), ("de", "Accounts"),
    ])
  func words(language: String, accounts: String) throws {
    let strings = try Templates(files: TemplateTests.files([:]), language: language).strings
    #expect(strings["accounts"] == accounts)
  }

  @Test("a file of the user's own changes a few strings, and the built-in translation stands behind it")
  func replaced() throws {
    let files = TemplateTests.files([
      "strings/zh-Hant.yml": "accounts: \"帳戶\"", "strings/zh-HK.yml": "posted: \"發帖時間\"",
    ])
    let taiwan = try Templates(files: files, language: "zh-TW").strings
    #expect([taiwan["accounts"], taiwan["posted"], taiwan["figures"]] == ["帳戶", "發布時間", "圖表"])
    let hongKong = try Templates(files: files, language: "zh-HK").strings
    #expect([hongKong["accounts"], hongKong["posted"], hongKong["figures"]] == ["帳戶", "發帖時間", "圖表"])
  }

  @Test("a more general file of the user's own stands before a built-in one")
  func general() throws {
    let files = TemplateTests.files(["strings/zh.yml": "accounts: \"用户\""])
    let strings = try Templates(files: files, language: "zh-CN").strings
    #expect([strings["accounts"], strings["posted"]] == ["用户", "发布时间"])
  }

  @Test("a misspelt string of a translation is an error with its place")
  func misspelt() {
    let files = TemplateTests.files(["strings/zh-Hant.yml": "acounts: \"帳戶\""])
    let problems = #expect(throws: Problems.self) { try Templates(files: files, language: "zh-TW") }
    let expected = """
      mine/strings/zh-Hant.yml:1:1: error: there is no interface string "acounts"
         1 | acounts: "帳戶"
           | ^~~~~~~~~~~~~~~
      help: did you mean "accounts"?
      """
    #expect(problems?.all.map(\.formatted).joined(separator: "\n") == expected)
  }
}
