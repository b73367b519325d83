// One prepared question for a text by its row, without a String: analysers read the texts of many posts again.

import GRDB
import GRDBSQLite

/// A statement with one parameter, a row's id, and one column, a text.
final class TextStatement {
  private let statement: PreparedStatement

  init(_ database: Database, _ sql: String) throws { statement = try PreparedStatement(database, sql) }

  /// Gives the statement back, without which the database cannot be closed.
  func close() { statement.close() }

  /// Calls `body` with the text of a row; it is empty where there is no such row.
  func withText<Result>(ofRow id: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) throws -> Result {
    defer { statement.reset() }
    sqlite3_bind_int64(statement.handle, 1, Int64(id))
    guard try statement.step(), let text = sqlite3_column_text(statement.handle, 0) else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try body(UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement.handle, 0))))
  }
}
