// Answers to questions in SQL as tables, and an editor's CSV files as tables of questions and as files.

import AnalysedArchive
import Charts
import Configuration
import Testing

@testable import Site

@Suite("Answers in SQL")
struct AnswerTableTests {
  @Test(
    "a column is what its values and its name say",
    arguments: [
      ("Posts", [AnswerValue.integer(1234), .null], "1,234 –"),
      ("Mean", [.decimal(1.5), .integer(1234)], "1.5 1,234"),
      ("Share of posts", [.decimal(0.5)], "0.5"),
      ("share", [.decimal(0.349), .integer(1)], "34.9% 100%"),
      ("Posts %", [.decimal(0.0001)], "<0.1%"),
      ("share", [.decimal(1.2)], "1.2"),
      ("Year", [.integer(2019)], "2019"),
      ("Birth year", [.integer(2019)], "2019"),
      ("Paid", [.integer(2019)], "2,019"),
      ("Id", [.integer(1_100_000_000_000_000_003)], "1100000000000000003"),
      ("Day", [.text("2019-08-19"), .null], "19 Aug 2019 –"),
      ("Day", [.text("2019-08-19"), .text("2019-02-30")], "2019-08-19 2019-02-30"),
      ("Mixed", [.text("x"), .integer(1234)], "x 1234"),
      ("Empty", [.null], "–"),
    ])
  func kinds(name: String, values: [AnswerValue], expected: String) {
    let table = DataTable(Answer(columns: [name], rows: values.map { [$0] }))
    #expect(table.rows.map { $0[0].display }.joined(separator: " ") == expected)
  }

  @Test("a cell from an archive is inert on the page and in the file")
  func hostile() throws {
    let templates = try Templates(folder: nil)
    let edition = Edition(
      report: Report(title: "R", date: "2020-06-12", version: "1", timeZone: .gmt, archives: []),
      strings: templates.strings, digest: "0123456789")
    let answer = Answer(
      columns: ["<b>"],
      rows: [[.text("</td><script>alert(1)</script>\u{202E} http://evil.example/a &amp;")], [.text("=1+1")]])
    let html = AnswerTables(templates: templates, edition: edition).bare(answer).text
    #expect(html.contains("<th scope=\"col\"><bdi>&lt;b&gt;</bdi></th>"))
    #expect(
      html.contains(
        "<td><bdi>&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;[U+202E] hxxp://evil[.]example/a &amp;</bdi></td>"))
    #expect(DataTable(answer).csv.hasSuffix("\n'=1+1\n"))
  }

  @Test("an editor's file is asked as numbers and copied as it is written")
  func sideTable() {
    let file = DataFile(
      file: "content/data/a.csv", name: "a.csv", header: ["n", "share", "text"],
      rows: [["1,234", "5%", "=1"], ["-2", "", "x"]])
    let table = SideTable(file)
    #expect(table.rows == [[.integer(1234), .decimal(0.05), .text("=1")], [.integer(-2), .null, .text("x")]])
    #expect(DataTable(file).csv == "n,share,text\n\"1,234\",5%,'=1\n-2,,x\n")
  }

  @Test(
    "a fact names the files that it was counted from",
    arguments: [
      ("SELECT count(*) FROM post WHERE post.archive = 1", ["posts.csv"]),
      ("SELECT count(*) FROM account WHERE account.archive = 1", ["users.csv"]),
      ("SELECT count(*)\nFROM media\nWHERE media.archive = 1", ["media.csv"]),
      ("SELECT 1 FROM reject JOIN source ON 1 WHERE source.archive = 1", ["users.csv", "posts.csv", "media.csv"]),
      ("SELECT count(*) FROM account WHERE account.archive = 2", ["second.csv"]),
      (
        "SELECT 1 FROM post WHERE post.archive = 1 AND account IN (SELECT id FROM account)", ["users.csv", "posts.csv"]
      ),
      ("SELECT count(*) FROM post", ["posts.csv", "second.csv"]),
      ("SELECT count(*) FROM post WHERE archive = 9", []),
    ])
  func sources(sql: String, expected: [String]) {
    let sources = FactSources(
      files: [
        ("first", "accounts", "users.csv"), ("first", "posts", "posts.csv"), ("first", "media", "media.csv"),
        ("second", "posts", "second.csv"),
      ], archives: ["first", "second"])
    #expect(sources.files(behind: sql) == expected)
  }
}
