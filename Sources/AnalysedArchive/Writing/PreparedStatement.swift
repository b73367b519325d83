// One prepared statement, run through SQLite's own interface: what is asked hundreds of thousands of times has no room for rows as values.

import GRDB
import GRDBSQLite

/// A statement with its handle, which is given back when nobody holds it any more, or by `close`.
final class PreparedStatement {
  private(set) var handle: OpaquePointer?
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

  /// Gives the statement back, without which the database cannot be closed.
  func close() {
    sqlite3_finalize(handle)
    handle = nil
  }

  /// Goes to the next row; false: there is none.
  func step() throws -> Bool {
    let status = sqlite3_step(handle)
    guard status == SQLITE_ROW || status == SQLITE_DONE else { throw error(status) }
    return status == SQLITE_ROW
  }

  /// Makes the statement ready to be run again; what is bound stays.
  func reset() { sqlite3_reset(handle) }

  /// What SQLite says of a status.
  func error(_ status: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: status), message: String(cString: sqlite3_errmsg(connection)))
  }
}
