// One prepared statement about whole numbers, run through SQLite's own interface: to change or read hundreds of thousands of rows.

import GRDB
import GRDBSQLite

/// A statement with whole numbers for arguments, whose rows begin with two whole numbers; a missing one is 0.
final class NumberStatement {
  private var handle: OpaquePointer?
  private let connection: OpaquePointer

  init(_ database: Database, _ sql: String) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the archive is closed")
    }
    self.connection = connection
    let status = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard status == SQLITE_OK else { throw error(status) }
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds a number, or null, to a place, from 1.
  func bind(_ value: Int?, _ place: Int32) {
    if let value { sqlite3_bind_int64(handle, place, Int64(value)) } else { sqlite3_bind_null(handle, place) }
  }

  /// Runs the statement, which has no rows.
  func run(_ first: Int?, _ second: Int) throws {
    bind(first, 1)
    bind(second, 2)
    let status = sqlite3_step(handle)
    sqlite3_reset(handle)
    if status != SQLITE_DONE { throw error(status) }
  }

  /// Calls `body` with each row.
  func forEachRow(_ body: (Int, Int) throws -> Void) throws {
    defer { sqlite3_reset(handle) }
    while true {
      let status = sqlite3_step(handle)
      if status == SQLITE_DONE { return }
      guard status == SQLITE_ROW else { throw error(status) }
      let second = sqlite3_column_count(handle) > 1 ? Int(sqlite3_column_int64(handle, 1)) : 0
      try body(Int(sqlite3_column_int64(handle, 0)), second)
    }
  }

  private func error(_ status: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: status), message: String(cString: sqlite3_errmsg(connection)))
  }
}
