// One prepared INSERT, bound through SQLite's own interface: GRDB's statements take three times as long for 350,000 posts.

import GRDB
import GRDBSQLite

/// A statement that inserts one row of a table at a time. Values are bound from the first column on.
final class InsertStatement {
  private var handle: OpaquePointer?
  private let connection: OpaquePointer
  private var next: Int32 = 1

  init(_ database: Database, table: String, columns: Int) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the archive is closed")
    }
    self.connection = connection
    let marks = Array(repeating: "?", count: columns).joined(separator: ",")
    let status = sqlite3_prepare_v3(
      connection, "INSERT INTO \(table) VALUES (\(marks))", -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard status == SQLITE_OK else { throw error(status) }
  }

  deinit { close() }

  func close() {
    sqlite3_finalize(handle)
    handle = nil
  }

  /// Binds an integer to the next column, or null.
  @inline(__always)
  func bind(_ value: Int?) {
    if let value { sqlite3_bind_int64(handle, next, Int64(value)) } else { sqlite3_bind_null(handle, next) }
    next += 1
  }

  /// Binds a number with a fraction to the next column.
  func bind(_ value: Double) {
    sqlite3_bind_double(handle, next, value)
    next += 1
  }

  /// Binds a truth to the next column.
  @inline(__always)
  func bind(_ value: Bool) { bind(value ? 1 : 0) }

  /// Binds UTF-8 text to the next column. The bytes must stay as they are until `insert`.
  @inline(__always)
  func bind(_ text: UnsafeBufferPointer<UInt8>) {
    // An empty buffer may have no address, and a null pointer would bind NULL.
    guard let base = text.baseAddress, text.count > 0 else {
      sqlite3_bind_text(handle, next, "", 0, nil)
      next += 1
      return
    }
    base.withMemoryRebound(to: CChar.self, capacity: text.count) {
      _ = sqlite3_bind_text(handle, next, $0, Int32(text.count), nil)
    }
    next += 1
  }

  /// Binds UTF-8 text, or null where it is empty.
  @inline(__always)
  func bindOrNull(_ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { bind(nil as Int?) } else { bind(text) }
  }

  /// Binds text, or null.
  func bind(_ text: String?) {
    guard var text else { return bind(nil as Int?) }
    text.withUTF8 { utf8 in
      let count = utf8.count
      if let base = utf8.baseAddress, count > 0 {
        base.withMemoryRebound(to: CChar.self, capacity: count) {
          // SQLITE_TRANSIENT: the string does not outlive this call.
          _ = sqlite3_bind_text(handle, next, $0, Int32(count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
      } else {
        sqlite3_bind_text(handle, next, "", 0, nil)
      }
    }
    next += 1
  }

  /// Inserts the row bound.
  @inline(__always)
  func insert() throws {
    let status = sqlite3_step(handle)
    sqlite3_reset(handle)
    next = 1
    if status != SQLITE_DONE { throw error(status) }
  }

  private func error(_ status: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: status), message: String(cString: sqlite3_errmsg(connection)))
  }
}
