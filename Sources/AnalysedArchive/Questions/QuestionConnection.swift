// The connection on which one question is asked.

import GRDBSQLite

/// A connection that reads.
final class QuestionConnection {
  private var handle: OpaquePointer?
  private var sideTables: [SideTable] = []
  /// A value longer than this is no value of an archive.
  private static let valueLimit: Int32 = 4_000_000
  private static let columnLimit = 50
  /// The name by which SQLite knows the archive on this connection.
  private let schema: String
  /// The tables that are seen through a mask; nil: none is.
  private let masked: MaskedTables?

  /// - Parameters:
  ///   - masking: what is put on the tables' columns; nil, or one that changes nothing: the question sees them as they are.
  ///   - question: what will be asked.
  init(path: String, masking: (any Masking)? = nil, question: String = "") throws(QuestionProblem) {
    let masking = masking?.signature == nil ? nil : masking
    masked = masking.map { _ in MaskedTables() }
    schema = masked?.schema ?? "main"
    let status = sqlite3_open_v2(
      masked == nil ? path : ":memory:", &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK else {
      throw QuestionProblem("the archive cannot be opened: \(String(cString: sqlite3_errstr(status)))")
    }
    if masked != nil { try run("ATTACH \(quoted(path)) AS \(schema)") }
    try run(
      "PRAGMA \(schema).mmap_size = 4294967296; PRAGMA \(schema).cache_size = -65536; PRAGMA trusted_schema = OFF")
    if let masking, let handle {
      let joinsKeys = question.firstMatch(of: /(retweeted|reply)_(account|post)/.ignoresCase()) != nil
      try masked?.set(masking, on: handle, joinsKeys: joinsKeys)
    }
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Self.valueLimit)
    sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
  }

  deinit { sqlite3_close(handle) }

  /// Sets a table beside those of the archive; it lies in memory and goes with the connection.
  func add(_ table: SideTable) throws(QuestionProblem) {
    guard !names(schema).contains(table.name.lowercased()) else {
      throw QuestionProblem(
        "the archive has a table \"\(table.name)\" of its own", help: "rename content/data/\(table.name).csv")
    }
    try run("CREATE TEMP TABLE \(quotedName(table.name)) (\(table.columns.map(quotedName).joined(separator: ", ")))")
    let places = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard
      sqlite3_prepare_v2(handle, "INSERT INTO \(quotedName(table.name)) VALUES (\(places))", -1, &statement, nil)
        == SQLITE_OK
    else { throw QuestionProblem("content/data/\(table.name).csv cannot be asked: \(message)") }
    for row in table.rows {
      for (index, value) in row.enumerated() { Self.bind(value, to: statement, Int32(index + 1)) }
      guard sqlite3_step(statement) == SQLITE_DONE else {
        throw QuestionProblem("content/data/\(table.name).csv cannot be asked: \(message)")
      }
      sqlite3_reset(statement)
    }
    sideTables.append(table)
  }

  /// Compiles a question under guard and fetches its rows.
  func answer(
    _ asked: QuestionText, _ limits: ArchiveReader.QuestionLimits, _ stop: QuestionStop
  ) throws(QuestionProblem) -> Answer {
    let known = Known(tables: tableList, columns: columnNames())
    let guardian = QuestionGuard(
      tables: names(schema).union(names("temp")), ownTables: asked.ownTables, masked: masked, time: limits.time,
      stop: stop)
    guardian.watch(handle)
    defer {
      sqlite3_set_authorizer(handle, nil, nil)
      sqlite3_progress_handler(handle, 0, nil, nil)
    }
    let statement = try prepare(asked, guardian, known)
    defer { sqlite3_finalize(statement) }
    if guardian.asksDates { try asked.checkClock() }
    if sqlite3_bind_parameter_count(statement) > 0 {
      let name = sqlite3_bind_parameter_name(statement, 1).map { String(cString: $0) } ?? "?"
      throw QuestionProblem(
        "nothing gives \(name) a value", help: "write the value itself; a text stands between single quotes")
    }
    let count = Int(sqlite3_column_count(statement))
    guard count <= Self.columnLimit else {
      throw QuestionProblem(
        "the answer has \(count) columns, more than \(Self.columnLimit)", help: "name those that you need")
    }
    let names = (0..<count).map { sqlite3_column_name(statement, Int32($0)).map { String(cString: $0) } ?? "" }
    if let twice = names.enumerated().first(where: { names[..<$0.offset].contains($0.element) })?.element {
      throw QuestionProblem("two columns are called \"\(twice)\"", help: "give one of them another name with AS")
    }
    var answer = Answer(columns: names, rows: try rows(of: statement, count, guardian, limits), tables: guardian.read)
    answer.readsCodebook = guardian.readsCodebook
    return answer
  }

  private func prepare(
    _ asked: QuestionText, _ guardian: QuestionGuard, _ known: Known
  ) throws(QuestionProblem) -> OpaquePointer? {
    var statement: OpaquePointer?
    var rest = ""
    let status = asked.sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      let status = sqlite3_prepare_v2(handle, text, -1, &statement, &tail)
      rest = tail.map { String(cString: $0) } ?? ""
      return status
    }
    guard status == SQLITE_OK else {
      throw problem(asked, guardian, known)
    }
    let left = QuestionText(rest)
    guard left.isBlank else {
      sqlite3_finalize(statement)
      let (line, column) = asked.place(asked.sql.utf8.count - left.sql.utf8.count + left.leadingBlanks)
      throw QuestionProblem(
        "a block asks one question", line: line, column: column, help: "put the second into a block of its own")
    }
    guard sqlite3_stmt_readonly(statement) != 0, sqlite3_column_count(statement) > 0 else {
      sqlite3_finalize(statement)
      throw QuestionProblem("a question reads the archive and changes nothing", help: "write a SELECT")
    }
    return statement
  }

  /// Why a question could not be compiled.
  private func problem(_ asked: QuestionText, _ guardian: QuestionGuard, _ known: Known) -> QuestionProblem {
    let said = message
    let reported = Int(sqlite3_error_offset(handle))
    func placed(_ message: String, at offset: Int?, wrong: String? = nil, right: [String] = [], help: String? = nil)
      -> QuestionProblem
    {
      let place = offset.map { asked.place($0) }
      return QuestionProblem(
        message, line: place?.line, column: place?.column, wrong: wrong, right: right, help: help)
    }
    let tables = known.tables
    switch guardian.refusal {
    case .function(let name):
      return placed(
        "a question cannot call \(name)()", at: asked.offset(of: name),
        help: "functions whose answer changes from day to day or that leave the archive are refused")
    case .table(let name):
      return placed(
        "a question cannot read \"\(name)\"", at: asked.offset(of: name),
        help: "the tables are \(tables.joined(separator: ", "))")
    case .withheld(let name):
      let column = name.split(separator: ".").last.map(String.init) ?? name
      return placed(
        "a question cannot read \(name), which may say who accounts are that the report does not name",
        at: asked.offset(of: column), help: MaskedTables.instead[name])
    case .action:
      return placed("a question reads the archive and changes nothing", at: nil, help: "write a SELECT")
    case nil: break
    }
    let offset = reported >= 0 ? reported : nil
    if let match = said.wholeMatch(of: /no such table: (.+)/) {
      let name = String(match.1)
      return placed(
        "there is no table \"\(name)\"", at: asked.offset(of: name) ?? offset, wrong: name, right: tables,
        help: "the tables are \(tables.joined(separator: ", "))")
    }
    if let match = said.wholeMatch(of: /no such column: (.+)/) {
      let name = String(match.1)
      let bare = name.split(separator: ".").last.map(String.init) ?? name
      return placed(
        "there is no column \"\(name)\"", at: offset ?? asked.offset(of: bare), wrong: bare,
        right: known.columns.sorted())
    }
    if let match = said.wholeMatch(of: /no such function: (.+)/) {
      return placed("there is no function \"\(match.1)\"", at: offset ?? asked.offset(of: String(match.1)))
    }
    if let match = said.wholeMatch(of: /near "(.+)": syntax error/.dotMatchesNewlines()) {
      return placed(
        "\"\(match.1)\" is not understood here", at: offset ?? asked.offset(of: String(match.1)),
        help: "a name that is also a word of SQL stands in double quotes")
    }
    if said == "incomplete input" {
      return placed("this question is not complete", at: nil, help: "is a bracket or a quote open?")
    }
    return placed(said, at: offset)
  }

  private func rows(
    of statement: OpaquePointer?, _ count: Int, _ guardian: QuestionGuard, _ limits: ArchiveReader.QuestionLimits
  ) throws(QuestionProblem) -> [[AnswerValue]] {
    var rows: [[AnswerValue]] = []
    while true {
      let status = sqlite3_step(statement)
      switch status {
      case SQLITE_DONE: return rows
      case SQLITE_ROW:
        guard rows.count < limits.rows else {
          throw QuestionProblem(
            "the answer has more than \(limits.rows) rows",
            help: "add LIMIT \(limits.rows), or count instead of listing")
        }
        rows.append(try (0..<Int32(count)).map { column throws(QuestionProblem) in try Self.value(statement, column) })
      default:
        if guardian.isStopped { throw QuestionProblem("the question was stopped before it was answered") }
        if guardian.isOverdue {
          throw QuestionProblem(
            "the answer takes longer than \(limits.time.components.seconds) seconds",
            help: "ask about less, or join on an indexed column")
        }
        throw QuestionProblem("SQLite cannot answer: \(message)")
      }
    }
  }

  private static func value(_ statement: OpaquePointer?, _ column: Int32) throws(QuestionProblem) -> AnswerValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT:
      let number = sqlite3_column_double(statement, column)
      return number.isFinite ? .decimal(number) : .null
    case SQLITE_TEXT:
      let count = Int(sqlite3_column_bytes(statement, column))
      guard let text = sqlite3_column_text(statement, column) else { return .text("") }
      return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    case SQLITE_NULL: return .null
    default: throw QuestionProblem("column \(column + 1) holds bytes, not a text or a number", help: "write hex(...)")
    }
  }

  private static func bind(_ value: AnswerValue, to statement: OpaquePointer?, _ place: Int32) {
    switch value {
    case .null: sqlite3_bind_null(statement, place)
    case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
    case .decimal(let number): sqlite3_bind_double(statement, place, number)
    case .text(let text):
      // SQLITE_TRANSIENT, which Swift's import of the header lacks: SQLite copies the text.
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      sqlite3_bind_text(statement, place, text, -1, transient)
    }
  }

  // MARK: What there is

  /// The names that a question can use, gathered before the guard is set.
  private struct Known {
    var tables: [String]
    var columns: Set<String>
  }

  private var message: String { String(cString: sqlite3_errmsg(handle)) }

  /// The tables in the order of the schema, then those beside them.
  private var tableList: [String] {
    texts(
      "SELECT name FROM \(schema).sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    ) + sideTables.map(\.name)
  }

  private func names(_ schema: String) -> Set<String> {
    Set(
      texts(
        "SELECT lower(name) FROM \(schema).sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'"))
  }

  private func columnNames() -> Set<String> {
    Set(
      texts(
        """
        SELECT column.name FROM \(schema).sqlite_schema AS t, pragma_table_info(t.name, '\(schema)') AS column
        WHERE t.type = 'table'
        """)
    ).union(sideTables.flatMap(\.columns))
  }

  /// A question of our own.
  private func texts(_ sql: String) -> [String] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return [] }
    var out: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      if let text = sqlite3_column_text(statement, 0) { out.append(String(cString: text)) }
    }
    return out
  }

  private func run(_ sql: String) throws(QuestionProblem) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw QuestionProblem("SQLite says: \(message)")
    }
  }
}

extension QuestionText {
  /// Bytes before what is no blank and no comment.
  fileprivate var leadingBlanks: Int { code.utf8.prefix { $0 <= 0x20 }.count }
  /// Whether nothing but blanks, comments and semicolons is left.
  fileprivate var isBlank: Bool { code.utf8.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ";") } }
}
