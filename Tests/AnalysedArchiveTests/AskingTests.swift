// Questions in SQL: what they may read, what they may not, and where a problem is said to be.

import AnalysedArchive
import Foundation
import Testing

@Suite("Asking in SQL")
struct AskingTests {
  private static let releases = SideTable(
    name: "releases", columns: ["release", "accounts"],
    rows: [[.text("2019"), .integer(936)], [.text("it's \"2020\""), .null]])

  @Test(
    "a question reads the archive and the tables beside it",
    arguments: [
      ("SELECT count(*) AS n FROM post WHERE archive = 1", "n\n7"),
      ("select release, accounts from releases", "release,accounts\n2019,936\nit's \"2020\",-"),
      ("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT sum(i) FROM n", "sum(i)\n6"),
      ("VALUES (1, 2.5)", "column1,column2\n1,2.5"),
      ("-- a comment; 'open\nSELECT max(date) AS last FROM calendar; -- and ; another\n", "last\n2019-12-01"),
      ("SELECT date('2020-06-12', '+1 day') AS day, strftime('%Y', '2020-06-12') AS y", "day,y\n2020-06-13,2020"),
      ("WITH n AS (SELECT 1), m (a) AS MATERIALIZED (SELECT 2) SELECT count(*) AS c FROM n, m", "c\n1"),
      ("SELECT text FROM post JOIN post_text ON post = id WHERE text LIKE '%港%' AND archive = 2", "text\n香港"),
      ("SELECT row_number() OVER (ORDER BY id) AS place FROM topic", "place\n1\n2"),
      ("SELECT 9e999 AS big, 'now' AS word", "big,word\n-,now"),
    ])
  func answers(sql: String, expected: String) throws {
    let fixture = try Fixture()
    let answer = try fixture.reader().ask(sql, beside: [Self.releases])
    #expect(Self.text(answer) == expected)
  }

  private static func text(_ answer: Answer) -> String {
    let rows = answer.rows.map { row in
      row.map { value in
        switch value {
        case .null: "-"
        case .integer(let number): "\(number)"
        case .decimal(let number): "\(number)"
        case .text(let text): text
        }
      }.joined(separator: ",")
    }
    return ([answer.columns.joined(separator: ",")] + rows).joined(separator: "\n")
  }

  @Test(
    "anything but reading is refused, however it is written",
    arguments: [
      ("DELETE FROM post", "1:1 a question begins with SELECT, not with DELETE"),
      ("WITH x AS (SELECT 1) DELETE FROM post", "a question reads the archive and changes nothing"),
      ("WITH x AS (SELECT 1) INSERT INTO topic SELECT 9, 'x', 'y'", "a question reads the archive and changes nothing"),
      ("ATTACH '/etc/passwd' AS other", "1:1 a question begins with SELECT, not with ATTACH"),
      ("PRAGMA table_info(post)", "1:1 a question begins with SELECT, not with PRAGMA"),
      ("EXPLAIN SELECT 1", "1:1 a question begins with SELECT, not with EXPLAIN"),
      ("/* SELECT */ VACUUM INTO 'x'", "1:14 a question begins with SELECT, not with VACUUM"),
      ("SELECT * FROM pragma_table_info('post')", "1:15 a question cannot read \"pragma_table_info\""),
      ("SELECT * FROM sqlite_schema", "a question cannot read \"sqlite_master\""),
      ("SELECT load_extension('x')", "1:8 a question cannot call load_extension()"),
      ("SELECT 1,\n  random()", "2:3 a question cannot call random()"),
      ("SELECT CURRENT_TIMESTAMP", "1:8 a question cannot call current_timestamp()"),
      ("SELECT date('NOW')", "1:13 a question cannot ask what time it is"),
      ("SELECT 1, datetime ( ) AS d", "1:11 a question cannot ask what time it is"),
      (
        "SELECT datetime('2019-01-01', ' UTC ') AS t",
        "1:31 a question cannot ask for the machine's time zone, as 'UTC' does"
      ),
      ("SELECT :a AS x", "nothing gives :a a value"),
      ("SELECT 1; SELECT 2", "1:11 a block asks one question"),
      ("SELECT 1;\n\n  DELETE FROM post", "3:3 a block asks one question"),
      ("", "this question is empty"),
      ("  -- nothing\n", "this question is empty"),
      ("SELECT id\nFROM posts", "2:6 there is no table \"posts\" post,post_text"),
      ("SELECT id,\n  lnguage FROM post", "2:3 there is no column \"lnguage\" language"),
      ("SELECT post.txt FROM post", "1:8 there is no column \"post.txt\""),
      ("SELECT counts(1)", "1:8 there is no function \"counts\""),
      ("SELECT id FORM post", "1:16 \"post\" is not understood here"),
      ("SELECT (1", "this question is not complete"),
      ("SELECT 1 AS a, 2 AS a", "two columns are called \"a\""),
      ("SELECT x'00' AS a", "column 1 holds bytes, not a text or a number"),
      ("SELECT id FROM post", "the answer has more than 8 rows"),
      ("SELECT json_extract('{', '$')", "SQLite cannot answer: malformed JSON"),
    ])
  func refuses(sql: String, expected: String) throws {
    let fixture = try Fixture()
    let before = try Data(contentsOf: URL(fileURLWithPath: fixture.path))
    let problem = try #require(
      throws: QuestionProblem.self,
      performing: {
        _ = try fixture.reader().ask(sql, beside: [Self.releases], limits: .init(rows: 8))
      })
    let place = problem.line.map { "\($0):\(problem.column ?? 0) " } ?? ""
    let near = problem.right.filter {
      problem.wrong.map($0.hasPrefix) ?? false || $0.hasPrefix("post") || $0 == "language"
    }
    let names =
      expected.contains("table \"posts\"")
      ? " " + near.filter { ["post", "post_text"].contains($0) }.joined(separator: ",")
      : expected.hasSuffix(" language") ? " " + near.filter { $0 == "language" }.joined() : ""
    #expect(place + problem.message + names == expected)
    #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.path)) == before)
  }

  @Test("a question without end is stopped")
  func overdue() throws {
    let fixture = try Fixture()
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    #expect(
      throws: QuestionProblem(
        "the answer takes longer than 0 seconds", help: "ask about less, or join on an indexed column")
    ) {
      _ = try fixture.reader().ask(endless, limits: .init(time: .milliseconds(50)))
    }
  }

  @Test("a question is stopped from another thread, and the next one is answered")
  func stopped() throws {
    let fixture = try Fixture()
    let stop = QuestionStop()
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    let fact = SQLFact(name: "mine", format: .integer, says: "Mine.", sql: endless)
    let reader = try ArchiveReader(path: fixture.path, facts: [fact], stop: stop)
    let problem = QuestionProblem("the question was stopped before it was answered")
    for _ in 1...2 {
      DispatchQueue.global().asyncAfter(deadline: .now() + 0.05) { stop.stop() }
      let time = ContinuousClock().measure {
        #expect(throws: problem) { _ = try reader.ask(endless) }
        #expect(throws: problem) { _ = try reader.value(of: fact) }
      }
      #expect(time < .seconds(20) && stop.hasStopped)
      stop.reset()
      #expect(!stop.hasStopped)
      #expect(try reader.ask("SELECT 1").rows == [[.integer(1)]])
    }
  }

  @Test("a file cannot take the name of a table of the archive's")
  func sameName() throws {
    let fixture = try Fixture()
    #expect(
      throws: QuestionProblem(
        "the archive has a table \"post\" of its own", help: "rename content/data/post.csv")
    ) {
      _ = try fixture.reader().ask("SELECT 1", beside: [SideTable(name: "post", columns: ["a"], rows: [])])
    }
  }

  @Test("an answer says which tables it was read from")
  func tables() throws {
    let fixture = try Fixture()
    let answer = try fixture.reader().ask(
      "SELECT release FROM releases, (SELECT count(*) FROM post)", beside: [Self.releases])
    #expect(answer.tables == ["releases", "post"])
  }
}
