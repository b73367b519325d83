// What of the codebooks a statement depends on: enough that no answer is kept which an edit changes, and not so much that all are asked anew.

import GRDB
import Testing

@testable import AnalysedArchive

@Suite("How far answers depend on the codebooks")
struct CodebookDependenceTests {
  private static let bearing = FactCatalogue.bearing(topic: "hong-kong")
  private static let carrying = FactCatalogue.bearing(theme: "recovery")

  @Test(
    arguments: [
      ("SELECT count(*) FROM post WHERE archive = 1", CodebookDependence.none),
      ("SELECT id, day, hour, language FROM post ORDER BY id", .none),
      ("SELECT id, text, accounts FROM copy_cluster", .none),
      ("SELECT within_day FROM crosspost_chance", .none),
      ("SELECT text FROM post_text JOIN post ON post = id WHERE archive = 1", .none),
      ("SELECT topics FROM post", .all),
      ("SELECT id FROM post WHERE topics > 0", .all),
      ("SELECT id FROM post ORDER BY topics", .all),
      // Without a column but the row SQLite names the table alone, which counts as all of it.
      ("SELECT count(*) FROM post", .all),
      ("SELECT text FROM post_text JOIN post ON post = id", .all),
      ("SELECT topic FROM near_family", .all),
      ("SELECT on_topic FROM crosspost_chance", .all),
      ("SELECT digest FROM analysis", .all),
      ("SELECT count(*) FROM post_theme", .labels(["themes"])),
      ("SELECT title FROM theme ORDER BY id", .labels(["themes"])),
      (
        "SELECT theme, count(*) FROM post_theme JOIN post ON id = post WHERE archive = 1 AND \(bearing) GROUP BY 1",
        .labels(["themes", "topic hong-kong"])
      ),
      ("SELECT theme, topic FROM post_theme JOIN post_topic USING (post)", .all),
      ("SELECT posts FROM term", .all),
      ("SELECT * FROM post", .all),
      ("SELECT count(*) FROM post WHERE archive = 1 AND \(bearing)", .labels(["topic hong-kong"])),
      (
        "SELECT count(*) FROM post WHERE archive = 1 AND \(carrying) AND \(bearing)",
        .labels(["theme recovery", "topic hong-kong"])
      ),
      ("SELECT count(*) FILTER (WHERE \(bearing)) FROM post WHERE archive = 2", .labels(["topic hong-kong"])),
      ("SELECT total(1.0 / topics) FROM post WHERE \(bearing)", .all),
      ("SELECT title FROM topic WHERE id IN (SELECT id FROM post WHERE \(bearing))", .all),
    ])
  func `a statement`(sql: String, expected: CodebookDependence) throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    let found = try reader.connection.read { try CodebookDependence($0.makeStatement(sql: sql), in: $0) }
    #expect(found == expected)
  }

  @Test func `a filter names the posts of a topic as the facts do`() throws {
    var filter = Filter()
    filter.topic = "hong-kong"
    filter.theme = "recovery"
    #expect(filter.postConditions(archive: 1) == [Self.bearing, Self.carrying])
  }

  @Test func `dependence is written and read`() {
    for dependence in [CodebookDependence.none, .labels(["theme a", "topic b"]), .all] {
      #expect(CodebookDependence(texts: dependence.texts) == dependence)
    }
    #expect(CodebookDependence.labels(["topic a"]).union(.labels(["theme b"])) == .labels(["theme b", "topic a"]))
    #expect(CodebookDependence.labels(["topic a"]).union(.all) == .all)
    #expect(CodebookDependence.none.union(.labels(["topic a"])) == .labels(["topic a"]))
    #expect(CodebookDependence.labels(["topic a"]).holds(knowing: ["topic a", "topic b"]))
    #expect(!CodebookDependence.labels(["topic a", "topic c"]).holds(knowing: ["topic a", "topic b"]))
    #expect(!CodebookDependence.all.holds(knowing: ["*"]))
  }

  @Test func `every column that the codebooks decide is one of the archive's`() throws {
    let fixture = try Fixture()
    try fixture.reader().connection.read { database in
      for table in CodebookColumns.tables.sorted() {
        let exists = try database.tableExists(table)
        #expect(exists, "\(table)")
      }
      for (table, columns) in CodebookColumns.columns {
        let known = try database.columns(in: table).map(\.name)
        #expect(columns.isSubset(of: known), "\(table)")
      }
    }
  }
}
