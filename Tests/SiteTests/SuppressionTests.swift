import Charts
import Testing

@testable import Site

/// What stands in tables in the place of small counts.
@Suite struct SuppressionTests {
  private func csv(_ header: [(String, DataTable.Column.Kind)], _ rows: [[DataTable.Cell]]) -> String {
    Suppression(limit: 5).answer(
      DataTable(columns: header.map { .init(name: $0.0, label: $0.0, kind: $0.1) }, rows: rows)
    ).csv
  }

  @Test func `a small count is not told, nor the next smallest, which would give it away`() {
    #expect(
      csv(
        [("language", .text), ("posts", .number), ("posts-share", .share)],
        [
          [.text("zh"), .integer(90), .share(0.9)], [.text("en"), .integer(7), .share(0.07)],
          [.text("ja"), .integer(3), .share(0.03)], [.text("fr"), .integer(0), .share(0)],
        ]) == """
          language,posts,posts-share
          zh,90,0.9
          en,×,×
          ja,<5,×
          fr,0,0

          """)
  }

  @Test func `two small counts in a column hide each other, and rows are looked at too`() {
    #expect(
      csv(
        [("week", .text), ("a-posts", .number), ("b-posts", .number), ("followers", .number)],
        [
          [.text("1"), .integer(4), .integer(20), .integer(3)], [.text("2"), .integer(30), .integer(40), .integer(2)],
          [.text("3"), .integer(1), .integer(60), .integer(1)],
        ]) == """
          week,a-posts,b-posts,followers
          1,<5,×,3
          2,30,40,2
          3,<5,×,1

          """)
  }

  @Test(
    arguments: [
      // Two ones whose total is published would be known: the next goes too.
      ([1, 1, 90, 40], ["<5", "<5", "90", "×"]), ([4, 4, 90, 40], ["<5", "<5", "90", "×"]),
      ([1, 2, 90, 40], ["<5", "<5", "90", "40"]),
      // A 1 beside a 5: no other two add up to 6, of which one is no small count.
      ([1, 5, 90, 40], ["<5", "×", "90", "×"]), ([2, 5, 90, 40], ["<5", "×", "90", "40"]), ([1, 1], ["<5", "<5"]),
    ])
  func `hidden counts cannot be known from their sum`(_ counts: [Int], _ expected: [String]) {
    let said = csv([("authors", .number)], counts.map { [.integer($0)] })
    #expect(said.split(separator: "\n").dropFirst().map(String.init) == expected)
  }

  @Test(
    arguments: [
      ("n", true), ("authors", true), ("Beiträge", true), ("Posts a day", true), ("count(*)", true), ("Year", false),
      ("Minutes apart", false), ("rank", false), ("post id", true), ("排名", false),
    ])
  func `whole numbers are counts unless their name says what else`(_ label: String, _ isCount: Bool) {
    let said = csv(
      [(label, .number), ("ratio", .number)], [[.integer(1), .number(0.25)], [.integer(2), .number(0.5)]])
    #expect(said.contains("<5,×") == isCount, "\(said)")
  }

  @Test func `where nothing is small the table is as it was, and five is not small`() {
    let table = DataTable(
      columns: [.init(name: "posts", label: "posts", kind: .number)], rows: [[.integer(5)], [.integer(0)], [.missing]])
    #expect(Suppression(limit: 5).answer(table) == table)
  }
}
