// Runs a script of questions as the `sqlite3` shell would, under guard: it may read the archive and write tables of its own beside it,
// which go with the connection, and nothing else.

import GRDBSQLite

/// The rows that a script printed, each with the texts of its columns.
public struct ScriptOutput: Sendable, Equatable {
  /// Nil stands for null.
  public var rows: [[String?]]
}

/// Runs a script on an SQLite file that was made by somebody else and is not trusted.
public func runScript(_ script: String, onArchive path: String, time: Duration) throws(QuestionProblem) -> ScriptOutput
{
  var handle: OpaquePointer?
  defer { sqlite3_close(handle) }
  let status = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
  guard status == SQLITE_OK else {
    throw QuestionProblem("the archive cannot be opened: \(String(cString: sqlite3_errstr(status)))")
  }
  sqlite3_exec(
    handle,
    "PRAGMA mmap_size = 4294967296; PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY",
    nil, nil, nil)
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64_000_000)
  sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000)
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
  let guardian = ScriptGuard(time: time)
  let context = Unmanaged.passUnretained(guardian).toOpaque()
  sqlite3_set_authorizer(
    handle,
    { _, action, _, second, database, _ in
      ScriptGuard.allows(
        action, second.map { String(cString: $0) }, database.map { String(cString: $0) }) ? SQLITE_OK : SQLITE_DENY
    }, nil)
  sqlite3_progress_handler(
    handle, 10_000,
    { context in
      guard let context else { return 1 }
      return Unmanaged<ScriptGuard>.fromOpaque(context).takeUnretainedValue().isTimeUp ? 1 : 0
    }, context)
  let result = sqlite3_exec(
    handle, script,
    { context, count, values, _ in
      guard let context else { return 1 }
      let row = (0..<Int(count)).map { index in values?[index].map { String(cString: $0) } }
      return Unmanaged<ScriptGuard>.fromOpaque(context).takeUnretainedValue().take(row) ? 0 : 1
    }, context, nil)
  guard result == SQLITE_OK else {
    if guardian.isTimeUp { throw QuestionProblem("the questions take longer than \(time.components.seconds) seconds") }
    throw QuestionProblem("SQLite says: \(handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory")")
  }
  return withExtendedLifetime(guardian) { ScriptOutput(rows: guardian.rows) }
}

/// Watches a script and takes its rows.
private final class ScriptGuard {
  private let deadline: ContinuousClock.Instant
  private(set) var rows: [[String?]] = []
  private static let rowLimit = 100_000

  init(time: Duration) { deadline = ContinuousClock.now + time }

  var isTimeUp: Bool { ContinuousClock.now > deadline }

  func take(_ row: [String?]) -> Bool {
    rows.append(row)
    return rows.count <= Self.rowLimit
  }

  static func allows(_ action: Int32, _ second: String?, _ database: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE, SQLITE_READ, SQLITE_TRANSACTION: true
    case SQLITE_FUNCTION: QuestionGuard.isHarmless(function: second ?? "")
    // Tables beside the archive, with the index of their keys.
    case SQLITE_CREATE_TEMP_TABLE, SQLITE_CREATE_TEMP_INDEX: true
    case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE: database == "temp"
    default: false
    }
  }
}

extension ArchiveReader {
  /// The columns that a question reads, as `table.column`; empty if it cannot be compiled.
  public func columnsRead(by sql: String) -> Set<String> {
    final class Columns { var names: Set<String> = [] }
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK else {
      return []
    }
    let columns = Columns()
    sqlite3_set_authorizer(
      handle,
      { context, action, first, second, _, _ in
        if action == SQLITE_READ, let context, let first, let second {
          Unmanaged<Columns>.fromOpaque(context).takeUnretainedValue().names
            .insert("\(String(cString: first)).\(String(cString: second))")
        }
        return SQLITE_OK
      }, Unmanaged.passUnretained(columns).toOpaque())
    var statement: OpaquePointer?
    sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    sqlite3_finalize(statement)
    return withExtendedLifetime(columns) { columns.names }
  }

  /// Those of the columns that a question reads which the reduced copy holds in part or not at all, sorted.
  public func columnsWithheld(from sql: String) -> [String] {
    columnsRead(by: sql).filter { name in
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return false }
      return textColumns.contains(name) && PublicationRule.treatment(table: parts[0], column: parts[1]) != .published
        || PublicationRule.treatment(table: parts[0], column: parts[1]) == .rowsOfShownPosts
    }.sorted()
  }

  /// The columns that hold text, as `table.column`.
  private var textColumns: Set<String> {
    let sql = """
      SELECT t.name || '.' || c.name FROM main.sqlite_schema AS t, pragma_table_info(t.name) AS c
      WHERE t.type = 'table' AND c.type = 'TEXT'
      """
    return (try? Set(rows(sql).map { $0[0] })) ?? []
  }

  /// A question as it stands within another: without the semicolon at its end, and what stands after it.
  public static func subquery(_ sql: String) -> String { QuestionText(sql).statement }
}
