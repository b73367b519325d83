// One prepared statement about whole numbers: to change or read hundreds of thousands of rows.

import GRDB
import GRDBSQLite

/// A statement with whole numbers for arguments, whose rows begin with two whole numbers; a missing one is 0.
final class NumberStatement {
  private let statement: PreparedStatement

  init(_ database: Database, _ sql: String) throws { statement = try PreparedStatement(database, sql) }

  /// Binds a number, or null, to a place, from 1.
  func bind(_ value: Int?, _ place: Int32) {
    if let value {
      sqlite3_bind_int64(statement.handle, place, Int64(value))
    } else {
      sqlite3_bind_null(statement.handle, place)
    }
  }

  /// Runs the statement, which has no rows.
  func run(_ first: Int?, _ second: Int) throws {
    defer { statement.reset() }
    bind(first, 1)
    bind(second, 2)
    if try statement.step() { throw statement.error(SQLITE_ROW) }
  }

  /// Calls `body` with each row.
  func forEachRow(_ body: (Int, Int) throws -> Void) throws {
    defer { statement.reset() }
    while try statement.step() {
      let second = sqlite3_column_count(statement.handle) > 1 ? Int(sqlite3_column_int64(statement.handle, 1)) : 0
      try body(Int(sqlite3_column_int64(statement.handle, 0)), second)
    }
  }
}
