// Measuring, shortening, wrapping and disarming text.
import Foundation
import Testing

@testable import Charts

@Suite struct TextTests {
  // Widths as a browser with Liberation Sans draws them, without kerning.
  @Test(arguments: [
    ("Hong Kong", 13.0, false, 65.05), ("Hong Kong", 13, true, 70.03), ("11,209", 13, true, 39.76),
    ("香港", 14, false, 28),
    ("", 13, false, 0), ("é", 13, false, 7.23), ("100%", 13, false, 33.25), ("−", 13, false, 7.59),
    ("Привет", 12, false, 40.55),
  ])
  func widths(text: String, size: Double, isBold: Bool, expected: Double) {
    #expect(abs(TextMetrics.width(text, Font(size: size, isBold: isBold)) - expected) < 0.02)
  }

  @Test func combiningMarksDoNotAdvance() {
    let font = Font(size: 13)
    #expect(TextMetrics.width("e\u{301}", font) == TextMetrics.width("e", font))
    #expect(TextMetrics.width("👩‍👩‍👧‍👦", font) < 20)
  }

  @Test(arguments: [
    ("Hong Kong protests", 200.0, "Hong Kong protests"), ("Hong Kong protests", 80, "Hong Kong…"),
    ("Hong Kong", 5, "…"),
    ("香港反送中運動", 60, "香港反…"), ("", 10, ""),
  ])
  func shortens(text: String, width: Double, expected: String) {
    #expect(TextMetrics.shortened(text, to: width, Font(size: 13)) == expected)
  }

  @Test(arguments: [
    ("Share of tweets with a topic", 64.0, 9, ["Share of", "tweets", "with a", "topic"]),
    ("支持香港警察严正执法，止暴制乱", 84, 9, ["支持香港警察", "严正执法，止", "暴制乱"]), ("one two three", 40, 2, ["one", "two…"]),
    ("Donaudampfschifffahrt", 60, 9, ["Donaud…"]), ("", 60, 9, []), ("香港protest", 30, 9, ["香港", "pr…"]),
  ])
  func wraps(text: String, width: Double, limit: Int, expected: [String]) {
    let font = Font(size: 13)
    let lines = TextMetrics.wrapped(text, to: width, font, limit: limit)
    #expect(lines == expected)
    #expect(lines.allSatisfy { TextMetrics.width($0, font) <= width })
  }

  @Test(arguments: [
    ("a\u{0}b\u{7}c", "abc"), ("  two   words \n", "two words"), ("\u{202E}abc\u{202C}", "abc"), ("a\u{85}b", "a b"),
    ("\u{FEFF}x\u{FFFF}", "x"), ("香港", "香港"), ("👩‍👧", "👩‍👧"),
  ])
  func disarms(text: String, expected: String) {
    #expect(PlainText.visible(text) == expected)
  }

  @Test func whatNoWidthBoundsIsBounded() {
    // A letter under a thousand marks is as wide as a letter.
    let pile = "a" + String(repeating: "\u{301}", count: 1_000) + "b"
    #expect(PlainText.visible(pile).unicodeScalars.count == 10)
    #expect(PlainText.bounded("abc", bytes: 3) == "abc" && PlainText.bounded("abcd", bytes: 3) == "abc…")
    #expect(PlainText.bounded("香港", bytes: 4) == "香…")
  }

  @Test func isolatesRightToLeft() {
    #expect(PlainText.isolated("abc") == "abc")
    #expect(PlainText.isolated("שלום") == "\u{2068}שלום\u{2069}")
  }

  @Test func escapesForXML() {
    #expect(PlainText.escaped("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;")
    // Surrogate-free, one grapheme of several scalars, first of which is special.
    #expect(PlainText.escaped("<\u{338}") == "&lt;\u{338}")
  }

  @Test func hugeTextsAreCutBeforeTheyAreMeasured() {
    let huge = String(repeating: "漢", count: 2_000_000)
    #expect(TextMetrics.shortened(huge, to: 100, Font(size: 13)).count < 10)
    #expect(TextMetrics.wrapped(huge, to: 100, Font(size: 13), limit: 3).count == 3)
  }
}

@Suite struct FormatsTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (11_209, "11,209"), (348_608, "348,608"), (-1_234, "−1,234"),
    (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func counts(value: Int, expected: String) { #expect(Formats.count(value) == expected) }

  @Test(arguments: [
    (0.0, "0%", "0%"), (0.349, "34.9%", "35%"), (0.000_4, "<0.1%", "<1%"), (0.000_5, "0.1%", "<1%"),
    (0.004, "0.4%", "<1%"),
    (0.005, "0.5%", "1%"), (1, "100%", "100%"), (0.999_6, ">99.9%", ">99%"), (0.994, "99.4%", "99%"), (.nan, "–", "–"),
  ])
  func shares(value: Double, table: String, chart: String) {
    #expect(Formats.share(value) == table)
    #expect(Formats.wholeShare(value) == chart)
  }

  @Test(
    arguments: [
      (0.0, 1, "0"), (1_234.56, 1, "1,234.6"), (-0.04, 1, "0"), (-0.06, 1, "−0.1"), (2, 2, "2"), (0.305, 2, "0.31"),
      (.infinity, 1, "–"), (1e15, 1, "1,000,000,000,000,000"), (-0x1p53, 2, "−9,007,199,254,740,992"),
      (1e16, 2, "1e16"), (-1.25e300, 2, "−1.25e300"), (9.999_999e16, 2, "1e17"), (0.000_4, 2, "0"),
    ] as [(Double, Int, String)])
  func numbers(value: Double, decimals: Int, expected: String) {
    #expect(Formats.number(value, decimals: decimals) == expected)
  }

  @Test(
    arguments: [
      (0.000_4, "0.0004", "0.0004"), (-0.001_26, "−0.0013", "-0.0013"), (0.1, "0.1", "0.1"), (0.099_9, "0.1", "0.0999"),
      (0.25, "0.25", "0.25"), (0, "0", "0"), (4e-7, "4e−7", "4e-7"), (-5e-324, "−4.9407e−324", "-4.9407e-324"),
      (1e16, "1e16", "1e16"), (1e15, "1,000,000,000,000,000", "1000000000000000"), (1.234_5, "1.23", "1.2345"),
    ] as [(Double, String, String)])
  func numbersNearZero(value: Double, display: String, machine: String) {
    #expect(Formats.number(value, decimals: 2, significant: 2) == display)
    #expect(DataTable.Cell.number(value).display == display && DataTable.Cell.number(value).machine == machine)
    #expect(ValueStyle.number.text(value) == display)
  }
}

@Suite struct DataTableTests {
  @Test func csvIsQuotedGuardedAndEndsLinesWithLF() {
    let table = DataTable(
      columns: [.init(name: "name", label: "Name", kind: .text), .init(name: "n", label: "N", kind: .number)],
      rows: [
        [.text("plain"), .integer(-5)], [.text("a,\"b\"\nc"), .share(0.123_456_78)], [.text("=1+1"), .missing],
        [.text("+AbC=="), .number(1.5)], [.text("  @sum"), .date(Day(year: 2019, month: 8, day: 19))], [.text("-x")],
      ])
    #expect(
      table.csv == """
        name,n
        plain,-5
        "a,""b""
        c",0.123457
        '=1+1,
        '+AbC==,1.5
        '  @sum,2019-08-19
        '-x,

        """)
  }

  @Test func `a name in a CSV has the bytes that were published`() {
    let name = "\u{202E}evil\u{2028}\u{200B}name"
    let table = DataTable(columns: [.init(name: "name", label: "Name", kind: .text)], rows: [[.text(name)]])
    #expect(table.csv == "name\n\(name)\n")
  }

  @Test(arguments: [
    (DataTable.Cell.integer(11_209), "11,209"), (.share(0.349), "34.9%"), (.share(0), "0%"), (.missing, "–"),
    (.date(Day(year: 2019, month: 8, day: 19)), "19 Aug 2019"), (.integer(-3), "−3"), (.text("a\u{0}b"), "ab"),
  ])
  func display(cell: DataTable.Cell, expected: String) { #expect(cell.display == expected) }
}
