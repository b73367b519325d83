// One prepared question for a text by its row, without a String: analysers read the texts of many posts again.

import GRDB
import GRDBSQLite

/// A statement with one parameter, a row's id, and one column, a text.
final class TextStatement {
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

  deinit { close() }

  func close() {
    sqlite3_finalize(handle)
    handle = nil
  }

  /// Calls `body` with the text of a row; it is empty where there is no such row.
  func withText<Result>(ofRow id: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) throws -> Result {
    defer { sqlite3_reset(handle) }
    sqlite3_bind_int64(handle, 1, Int64(id))
    let status = sqlite3_step(handle)
    guard status == SQLITE_ROW || status == SQLITE_DONE else { throw error(status) }
    guard status == SQLITE_ROW, let text = sqlite3_column_text(handle, 0) else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try body(UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, 0))))
  }

  private func error(_ status: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: status), message: String(cString: sqlite3_errmsg(connection)))
  }
}
