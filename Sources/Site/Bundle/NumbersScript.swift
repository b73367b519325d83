// numbers.sql: every number of the report beside the same number computed again, by nothing but the sqlite3 shell:
//
//     sqlite3 archive.sqlite < numbers.sql
//
// Each line that it prints is id|name|printed|recomputed|verdict|why; the last one counts the verdicts. The verdict compares values, not
// the rounded text: whole numbers and days exactly, others to a billionth, because versions of SQLite sum in different orders. It is plain
// SQL of the year 2019 (SQLite 3.30), without commands of the shell.

import AnalysedArchive
import Commentary

/// Writes the script.
struct NumbersScript {
  /// The title of the report.
  let title: String
  let evidence: Evidence
  /// Why the reduced archive cannot answer a number, by its id.
  var withheld: [String: String] = [:]

  /// The id of an answer.
  static func id(ofTable index: Int) -> String { "T" + (index < 9 ? "0" : "") + String(index + 1) }

  var text: String {
    let numbers = evidence.facts.map(Self.row) + evidence.tables.enumerated().map(Self.row)
    var out = """
      -- Every number of the report “\(Escape.line(title))”, printed and recomputed:
      --     sqlite3 archive.sqlite < numbers.sql
      -- Columns: id, name, printed, recomputed, agrees or DIFFERS or withheld, why.
      CREATE TEMP TABLE number (id TEXT PRIMARY KEY, name TEXT, printed TEXT, expected, recomputed, why TEXT);

      """
    var sides: Set<String> = []
    for table in evidence.tables {
      for side in table.sides where sides.insert(side.name).inserted { out += Self.create(side) }
    }
    for row in numbers {
      out +=
        "INSERT INTO number VALUES (\(Self.quoted(row.id)), \(Self.quoted(row.name)), \(Self.quoted(row.printed)), "
      out += "\(row.expected), NULL, \(withheld[row.id].map(Self.quoted) ?? "NULL"));\n"
    }
    for row in numbers where withheld[row.id] == nil {
      out += "\n-- \(row.id) \(Escape.line(row.name))\nUPDATE number SET recomputed = (\n\(row.question)\n"
      out += ") WHERE id = \(Self.quoted(row.id));\n"
    }
    return out + Self.ending
  }

  private static let ending = """

    CREATE TEMP TABLE verdict AS SELECT id, name, printed, recomputed, CASE
      WHEN why IS NOT NULL THEN 'withheld'
      WHEN recomputed IS NULL THEN 'DIFFERS'
      WHEN typeof(expected) = 'text' THEN CASE WHEN recomputed = expected THEN 'agrees' ELSE 'DIFFERS' END
      WHEN abs(recomputed - expected) <= 1e-9 * max(1, abs(expected)) THEN 'agrees'
      ELSE 'DIFFERS' END AS verdict, why FROM number ORDER BY rowid;
    SELECT id, name, printed, coalesce(recomputed, ''), verdict, coalesce(why, '') FROM verdict ORDER BY rowid;
    SELECT 'total', count(*) || ' numbers', count(nullif(verdict = 'agrees', 0)) || ' agree',
      count(nullif(verdict = 'DIFFERS', 0)) || ' differ', count(nullif(verdict = 'withheld', 0)) || ' withheld', '' FROM verdict;

    """

  /// One number: what is printed, its value as SQL, and the question.
  private struct Row {
    var id: String
    var name: String
    var printed: String
    var expected: String
    var question: String
  }

  private static func row(_ entry: NumberRegister.Entry) -> Row {
    let expected =
      switch entry.fact.value {
      case .integer(let number): String(number)
      case .decimal(let number), .share(let number): "\(number)"
      case .date(let day): quoted(day)
      }
    return Row(
      id: entry.id, name: entry.fact.name, printed: entry.fact.text, expected: expected,
      question: safe(ArchiveReader.subquery(entry.fact.sql)))
  }

  /// An answer of many rows agrees if there are as many rows, and none that the printed answer has not.
  private static func row(_ index: Int, _ table: Evidence.Table) -> Row {
    let question = safe(ArchiveReader.subquery(table.sql))
    let count = table.answer.rows.count
    let columns = table.answer.columns.map { name in
      let name = quotedName(name)
      return "CASE typeof(\(name)) WHEN 'real' THEN round(\(name), 9) ELSE \(name) END"
    }
    let values = table.answer.rows.map { row in "(\(row.map(literal).joined(separator: ", ")))" }
    let others = """
      SELECT count(*) FROM (SELECT \(columns.joined(separator: ", ")) FROM (
      \(question)
      ) EXCEPT VALUES
      \(values.joined(separator: ",\n"))
      )
      """
    return Row(
      id: id(ofTable: index), name: table.label ?? "answer", printed: "\(count) \(count == 1 ? "row" : "rows")",
      expected: quoted(count == 1 ? "1 row" : "\(count) rows"),
      question: """
        SELECT n || CASE WHEN n = 1 THEN ' row' ELSE ' rows' END
          || CASE WHEN others > 0 THEN ', ' || others || ' not as printed' ELSE '' END
        FROM (SELECT (SELECT count(*) FROM (
        \(question)
        )) AS n, (
        \(others)
        ) AS others)
        """)
  }

  private static func create(_ side: SideTable) -> String {
    let rows = side.rows.map { "(\($0.map(literal).joined(separator: ", ")))" }.joined(separator: ",\n")
    return "CREATE TEMP TABLE \(quotedName(side.name)) (\(side.columns.map(quotedName).joined(separator: ", ")));\n"
      + (rows.isEmpty ? "" : "INSERT INTO \(quotedName(side.name)) VALUES\n\(rows);\n")
  }

  private static func literal(_ value: AnswerValue) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .decimal(let number): "round(\(number), 9)"
    case .text(let text): quoted(text)
    }
  }

  /// A question in which the shell sees no command of its own: it takes a line of a single slash, or the word GO, for the end of one.
  private static func safe(_ sql: String) -> String {
    sql.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let word = line.trimming { $0 == " " || $0 == "\t" || $0 == "\r" }.lowercased()
      return word == "/" || word == "go" ? "/**/ \(line)" : String(line)
    }.joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    // The shell reads a script as text that ends at the first null.
    text.split(separator: "\0", omittingEmptySubsequences: false).map { AnalysedArchive.quoted(String($0)) }
      .joined(separator: " || char(0) || ")
  }

}

extension Substring {
  /// Without what a condition holds for at both ends.
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    var text = drop(while: isTrimmed)
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
