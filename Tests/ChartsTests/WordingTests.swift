// Figures in other languages: no word of another language, no label on another, the same names for machines.
import Foundation
import Testing

@testable import Charts

/// A figure in a language.
struct Spoken: Sendable, CustomTestStringConvertible {
  var name: String
  var wording: Wording
  var figure: any Figure
  var testDescription: String { "\(name) in \(wording.tag)" }

  /// Everything that a reader may read of it.
  var texts: [String] {
    let drawn = Drawing.allCases.flatMap { drawing in
      SVGReader(figure.svg(drawing, title: "題", id: "f")).elements.filter { $0.name != "style" }.map(\.text)
    }
    let table = figure.table
    let cells = table.rows.flatMap { row in
      row.indices.filter { !table.columns[$0].isDetail }.map { row[$0].display(in: table.wording) }
    }
    return drawn + [figure.subtitle, figure.description] + figure.notes + table.columns.map(\.label) + cells
  }
}

@Suite("Wording") struct WordingTests {
  static let chinese: [Spoken] = [Wording.simplifiedChinese, .traditionalChinese].flatMap { wording in
    Fixtures.spoken(wording).map { Spoken(name: $0.name, wording: wording, figure: $0.figure) }
  }

  @Test("every kind of figure is among them") func kinds() {
    let kinds = Set(Self.chinese.map(\.figure.kind))
    #expect(Set(Fixtures.gallery.map(\.figure.kind)).subtracting(kinds) == [])
    #expect(Self.chinese.allSatisfy { $0.figure.wording == $0.wording && $0.figure.table.wording == $0.wording })
  }

  /// Names, and the word that Chinese interfaces in Taiwan and Hong Kong use as it is.
  static let allowed = ["UTC", "COVID", "Hashtag", "hashtag"]

  @Test("no English word stands in a Chinese figure", arguments: chinese) func english(spoken: Spoken) {
    for text in spoken.texts {
      let words = text.matches(of: /[A-Za-z]{3,}|\b(by|in|no|of|on|to)\b/).map { String($0.0) }.filter {
        !Self.allowed.contains($0)
      }
      #expect(words == [], "\(text)")
    }
  }

  @Test("Chinese is written with full-width punctuation and in one kind of characters", arguments: chinese)
  func typography(spoken: Spoken) {
    // Characters that only the other script has, among those that figures need.
    let simplified = "账号数据说发报图关点赞转语统计义链开节题标创间隔图时钟组对个条周华译显写纹级项剔区无据圆类编码媒"
    let traditional = "帳號數據說發報圖關點讚轉語統計義鏈開節題標創間隔圖時鐘組對個條週華譯顯寫紋級項剔區無據圓類編碼媒檔網則聯"
    let foreign = Set(spoken.wording == .simplifiedChinese ? traditional : simplified)
      .subtracting(spoken.wording == .simplifiedChinese ? simplified : traditional)
    // What the archive holds keeps its own characters.
    let isQuoting = spoken.figure is CopyClusters && !spoken.name.hasSuffix("empty")
    for text in spoken.texts where !isQuoting || !text.contains("香港") && !text.contains("武汉") {
      #expect(text.firstMatch(of: /\p{Han}[,.:;()!?]|[,:;()!?]\p{Han}/) == nil, "\(text)")
      guard !text.contains("標籤"), !text.contains("網站"), !text.contains("題") else { continue }
      #expect(foreign.isDisjoint(with: text), "\(text)")
    }
    #expect(spoken.figure.description.hasSuffix("。") && spoken.figure.subtitle.hasSuffix("。"))
    #expect(spoken.figure.notes.allSatisfy { $0.hasSuffix("。") })
  }

  @Test("labels keep apart", arguments: chinese, Drawing.allCases) func collisions(spoken: Spoken, drawing: Drawing) {
    let svg = spoken.figure.svg(drawing, title: "題", id: "f")
    let reader = SVGReader(svg)
    #expect(reader.failure == nil)
    #expect(reader.collisions == [])
    #expect(svg.utf8.count < 60_000)
  }

  @Test("machines read the same names in every language", arguments: chinese) func machines(spoken: Spoken) throws {
    let english = try #require(Fixtures.spoken(.english).first { $0.name == spoken.name })
    // The columns of an answer are the editor's own.
    guard !spoken.figure.kind.hasPrefix("answer-"), spoken.figure.kind != "lines" else { return }
    #expect(spoken.figure.table.columns.map(\.name) == english.figure.table.columns.map(\.name))
  }

  @Test(
    "drawings in traditional characters are as recorded",
    arguments: ["topic-distribution", "posting-hours", "followers", "languages", "themes", "retweet-network"])
  func goldens(name: String) throws {
    let figure = try #require(Fixtures.spoken(.traditionalChinese).first { $0.name == name }).figure
    for drawing in Drawing.allCases {
      try GoldenTests.compare(
        figure.svg(drawing, title: name, id: name) + "\n", with: "\(name)-zh-hant-\(drawing.rawValue).svg")
    }
    try GoldenTests.compare(
      ([figure.subtitle, figure.description] + figure.notes).joined(separator: "\n") + "\n", with: "\(name)-zh-hant.txt"
    )
  }

  @Test("a file of its own says its language, which English is without") func standalone() throws {
    let hant = try #require(Fixtures.spoken(.traditionalChinese).first).figure
    let file = hant.standaloneSVG(.wide, title: "題", source: "來源", mark: nil)
    #expect(file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"zh-Hant\" class="))
    #expect(file.contains("\"Noto Sans CJK TC\"") && !file.contains("\"Noto Sans CJK SC\""))
    #expect(SVGReader(file).failure == nil)
    #expect(!Fixtures.lead().standaloneSVG(.wide, title: "T", source: "S", mark: nil).contains("xml:lang"))
  }

  @Test(
    "days, months and spans",
    arguments: [
      (
        Wording.english, "19 Aug 2019|19 August 2019|August 2019|2019|1 May 2019 to 3 June 2019|the week of 19 Aug 2019"
      ),
      (.simplifiedChinese, "2019年8月19日|2019年8月19日|2019年8月|2019年|2019年5月1日至2019年6月3日|2019年8月19日起的一周"),
      (.traditionalChinese, "2019年8月19日|2019年8月19日|2019年8月|2019年|2019年5月1日至2019年6月3日|2019年8月19日起的一週"),
    ]) func calendar(wording: Wording, expected: String)
  {
    let day = Day(year: 2019, month: 8, day: 19)
    let period = wording.days(Day(year: 2019, month: 5, day: 1), Day(year: 2019, month: 6, day: 3))
    #expect(
      [
        wording.shortDay(day), wording.day(day), wording.month(day), wording.year(2019), period,
        wording.phrase(BinUnit.week, day),
      ].joined(separator: "|") == expected)
  }

  @Test(
    "spans of minutes",
    arguments: [
      (0, "0 min", "0分鐘"), (25, "25 min", "25分鐘"), (60, "1 h", "1小時"), (192, "3 h 12 min", "3小時12分"),
      (3_120, "2 d 4 h", "2天4小時"), (-114, "−1 h 54 min", "−1小時54分"), (1_440_000, "1,000 d", "1,000天"),
    ]) func spans(minutes: Int, english: String, chinese: String)
  {
    #expect(Wording.english.span(minutes: minutes) == english)
    #expect(Wording.traditionalChinese.span(minutes: minutes) == chinese)
  }

  @Test(
    "lists and sentences",
    arguments: [
      (Wording.english, "a, b and c|a and b|a", "One. Two."), (.traditionalChinese, "a、b 和 c|a 和 b|a", "One.Two."),
    ])
  func lists(wording: Wording, lists: String, sentences: String) {
    #expect([["a", "b", "c"], ["a", "b"], ["a"]].map(wording.list).joined(separator: "|") == lists)
    #expect(wording.list([]) == "")
    #expect(Wording.simplifiedChinese.list(["before", "之后", "after"]) == "before、之后和 after")
    #expect(wording.joined(["One.", "Two."]) == sentences)
  }
}
