// What a question may do, decided by SQLite's authorizer while the question is compiled, so that no spelling gets around it: read the
// archive's tables and those beside them, and call functions whose answer depends on nothing but their arguments. There is no clock and
// no chance among them, since the same archive has the same answers every day.

import GRDBSQLite

/// Watches one question: what it may touch, and how long it may take.
final class QuestionGuard {
  /// What was refused, the first thing.
  enum Refusal: Equatable {
    /// A function that is not among those allowed.
    case function(String)
    /// A table that is none of the archive's.
    case table(String)
    /// A column that no mask makes fit to be read, as `table.column`.
    case withheld(String)
    /// Anything but reading.
    case action
  }

  private let tables: Set<String>
  private let ownTables: Set<String>
  private let masked: MaskedTables?
  private let deadline: ContinuousClock.Instant
  private let stop: QuestionStop
  private(set) var refusal: Refusal?
  /// Whether the question asks a function of dates, which know `'now'`.
  private(set) var asksDates = false
  private(set) var isOverdue = false
  private(set) var isStopped = false
  /// The tables that the question reads, in lower case.
  private(set) var read: Set<String> = []
  /// Whether it reads what the codebooks decide.
  private(set) var readsCodebook = false

  /// - Parameters:
  ///   - tables: what may be read, in lower case.
  ///   - ownTables: what the question itself defines by WITH, in lower case; it hides a table of the same name.
  ///   - masked: the tables that are seen through a mask.
  ///   - time: how long the question may take.
  ///   - stop: what can end it before.
  init(
    tables: Set<String>, ownTables: Set<String>, masked: MaskedTables? = nil, time: Duration, stop: QuestionStop
  ) {
    self.stop = stop
    self.tables = tables
    self.ownTables = ownTables
    self.masked = masked
    deadline = ContinuousClock.now + time
  }

  /// Sets the guard over a connection, which must not outlive it.
  func watch(_ connection: OpaquePointer?) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      connection,
      { context, action, first, second, schema, _ in
        guard let context else { return SQLITE_DENY }
        let guardian = Unmanaged<QuestionGuard>.fromOpaque(context).takeUnretainedValue()
        return guardian.allows(
          action, first.map { String(cString: $0) }, second.map { String(cString: $0) },
          schema.map { String(cString: $0) })
          ? SQLITE_OK : SQLITE_DENY
      }, context)
    sqlite3_progress_handler(
      connection, 2_000,
      { context in
        guard let context else { return 1 }
        return Unmanaged<QuestionGuard>.fromOpaque(context).takeUnretainedValue().isOver() ? 1 : 0
      }, context)
  }

  private func isOver() -> Bool {
    if stop.stopsNow() { isStopped = true }
    if ContinuousClock.now > deadline { isOverdue = true }
    return isStopped || isOverdue
  }

  private func allows(_ action: Int32, _ first: String?, _ second: String?, _ schema: String?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return true
    case SQLITE_READ:
      let table = (first ?? "").lowercased()
      // Rows of a table that the question makes itself, of which it reads no column: WITH n AS (...) SELECT count(*) FROM n.
      if second?.isEmpty ?? true, ownTables.contains(table) { return true }
      guard tables.contains(table) else { return refuse(.table(first ?? "")) }
      // What a view of the mask reads of the table behind it is more than the question asks for, which is told at the view.
      if let masked, schema == masked.schema, masked.hides(table) { return true }
      if let masked, let second, masked.withholds(table, second) {
        return refuse(.withheld("\(table).\(second.lowercased())"))
      }
      read.insert(table)
      if CodebookColumns.hold(table: table, column: second) { readsCodebook = true }
      return true
    case SQLITE_FUNCTION:
      let name = (second ?? "").lowercased()
      if Self.dates.contains(name) { asksDates = true }
      return masked?.hasFunction(name) == true || Self.functions.contains(name) || Self.dates.contains(name)
        || refuse(.function(name))
    default: return refuse(.action)
    }
  }

  private func refuse(_ refusal: Refusal) -> Bool {
    if self.refusal == nil { self.refusal = refusal }
    return false
  }

  /// Whether the answer of a function depends on nothing but its arguments, dates left aside, which know `'now'`.
  static func isHarmless(function: String) -> Bool {
    let name = function.lowercased()
    return functions.contains(name) || dates.contains(name)
  }

  /// Functions of days and times; each can be asked for the present, which a question must not be.
  static let dates: Set = ["date", "time", "datetime", "julianday", "unixepoch", "strftime"]

  /// SQLite's functions but those that read or load files, tell the time, draw lots or tell of the connection.
  private static let functions: Set = [
    // Of one row.
    "abs", "char", "coalesce", "concat", "concat_ws", "format", "glob", "hex", "ifnull", "iif", "instr", "length",
    "like",
    "likelihood", "likely", "lower", "ltrim", "max", "min", "nullif", "octet_length", "printf", "quote", "replace",
    "round",
    "rtrim", "sign", "substr", "substring", "trim", "typeof", "unicode", "unlikely", "upper",
    // Of many.
    "avg", "count", "group_concat", "median", "percentile", "percentile_cont", "percentile_disc", "string_agg", "sum",
    "total", "cume_dist", "dense_rank", "first_value", "lag", "last_value", "lead", "nth_value", "ntile",
    "percent_rank",
    "rank", "row_number",
    // Of numbers.
    "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "ceil", "ceiling", "cos", "cosh", "degrees", "exp",
    "floor",
    "ln", "log", "log10", "log2", "mod", "pi", "pow", "power", "radians", "sin", "sinh", "sqrt", "tan", "tanh", "trunc",
    // Of JSON.
    "->", "->>", "json", "json_array", "json_array_length", "json_error_position", "json_extract", "json_group_array",
    "json_group_object", "json_insert", "json_object", "json_patch", "json_quote", "json_remove", "json_replace",
    "json_set", "json_type", "json_valid",
  ]
}
