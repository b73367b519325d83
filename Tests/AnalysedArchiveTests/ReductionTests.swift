import Foundation
import GRDB
import Testing

@testable import AnalysedArchive

/// Words in every column of text, each naming its place, so that one sees which are left.
@Suite struct ReductionTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")

  private func reduced(showing shown: ShownWords) throws -> (queue: DatabaseQueue, bytes: String) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let fixture = try Fixture()
    let queue = try DatabaseQueue(path: fixture.path)
    try queue.write { db in
      try db.execute(
        sql: """
          UPDATE account SET display_name = 'DISPLAY' || id, screen_name = 'SCREEN' || id, location = 'LOCATION' || id,
            description = 'DESCRIPTION' || id, url = 'URL' || id;
          UPDATE post_text SET text = 'TEXT' || post, client = 'CLIENT' || post, links = 'LINKS' || post,
            mentions = 'MENTIONS' || post;
          UPDATE reject SET excerpt = 'EXCERPT' || id;
          INSERT INTO copy_cluster VALUES (7, 1, 'CLUSTER', 1, 1, 0, 0, NULL);
          INSERT INTO near_family VALUES (7, 1, 'FAMILY', 1, 1, 1, 0, 0, NULL);
          INSERT INTO shared_text VALUES (71, 3, 'SHARED', 1, 1, 1, 1), (72, 2, 'SHARED', 1, 1, 1, 1);
          INSERT INTO hashtag VALUES (71, 'HASHTAG1', 'HASHTAG1'), (72, 'HASHTAG2', 'HASHTAG2');
          INSERT INTO domain VALUES (71, 'DOMAIN1'), (72, 'DOMAIN2');
          INSERT INTO media VALUES (71, 1, 1, 'MEDIAFILE', 'image', NULL);
          """)
    }
    try queue.close()
    let file = folder.appending(path: "archive-\(UUID().uuidString).sqlite").path
    try fixture.reader().writeReduced(to: file, showing: shown)
    let bytes = try Data(contentsOf: URL(filePath: file))
    return (try DatabaseQueue(path: file), String(decoding: bytes, as: UTF8.self))
  }

  /// The words in capitals that end in a number or are one of those above.
  private func words(_ bytes: String) -> [String] {
    let pattern =
      /(DISPLAY|SCREEN|LOCATION|DESCRIPTION|URL|TEXT|CLIENT|LINKS|MENTIONS|EXCERPT|HASHTAG|DOMAIN)[0-9]|CLUSTER|FAMILY|SHARED|MEDIAFILE/
    return Set(bytes.matches(of: pattern).map { String($0.0) }).sorted()
  }

  @Test func `nothing that the site does not show is left in any page of the file`() throws {
    #expect(words(try reduced(showing: ShownWords()).bytes) == [])
  }

  @Test func `what the site shows is there, and no more`() throws {
    var shown = ShownWords()
    shown.posts = [2]
    shown.named = [1]
    shown.profiled = [2]
    shown.names = ["HASHTAG2", "DOMAIN1", "@SCREEN4"]
    #expect(
      words(try reduced(showing: shown).bytes) == [
        "CLIENT2", "DESCRIPTION2", "DISPLAY1", "DISPLAY2", "DISPLAY4", "DOMAIN1", "HASHTAG2", "LINKS2", "LOCATION2",
        "MENTIONS2", "SCREEN1", "SCREEN2", "SCREEN4", "TEXT2", "URL2",
      ])
  }

  @Test func `counts are the same, equal texts stay equal, and the file is the same every time`() throws {
    let (queue, bytes) = try reduced(showing: ShownWords())
    func answers(_ sql: String) throws -> [String] { try queue.read { db in try String.fetchAll(db, sql: sql) } }
    #expect(try answers("SELECT count(*) FROM post") == ["10"])
    #expect(try answers("SELECT count(*) FROM post_text") == ["0"])
    #expect(try answers("SELECT count(DISTINCT text) FROM shared_text WHERE id > 70") == ["1"])
    #expect(try answers("SELECT name FROM domain WHERE id > 70") == ["withheld-71", "withheld-72"])
    #expect(try answers("PRAGMA freelist_count") == ["0"])
    #expect(try answers("SELECT name FROM sqlite_schema WHERE sql LIKE '%) STRICT%'") == [])
    #expect(try reduced(showing: ShownWords()).bytes == bytes)
  }

  @Test func `every column of text has a rule of its own`() throws {
    let queue = try DatabaseQueue()
    let columns = try queue.write { db in
      try db.execute(sql: Schema.tables)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
          WHERE t.type = 'table' AND c.type = 'TEXT'
          """
      ).map { ($0[0] as String, $0[1] as String) }
    }
    let without = columns.filter { !PublicationRule.names(table: $0.0, column: $0.1) }.map { "\($0.0).\($0.1)" }
    #expect(without == [], "say in PublicationRule whether these columns may be published")
  }

  @Test func `a script that does more than ask is refused`() throws {
    let fixture = try Fixture()
    for script in [
      "DELETE FROM main.post", "ATTACH 'x' AS y", "CREATE TABLE main.t (a)", "PRAGMA writable_schema = 1",
      "SELECT load_extension('x')", "SELECT readfile('/etc/passwd')", "VACUUM INTO 'x'",
    ] {
      #expect(throws: QuestionProblem.self, "\(script)") {
        try runScript(script, onArchive: fixture.path, time: .seconds(5))
      }
    }
    let output = try runScript(
      "CREATE TEMP TABLE t (a PRIMARY KEY); INSERT INTO t VALUES (1); SELECT a, NULL FROM t", onArchive: fixture.path,
      time: .seconds(5))
    #expect(output.rows == [["1", nil]])
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let problem = #expect(throws: QuestionProblem.self) {
      try runScript(endless, onArchive: fixture.path, time: .zero)
    }
    #expect(problem?.message == "the questions take longer than 0 seconds")
  }
}
