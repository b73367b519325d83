// One prepared INSERT, bound through SQLite's own interface. Rows are inserted many at a time: to begin and end a statement
// costs as much as to insert a row, and an INSERT of many rows takes half the time of as many of one row.

import Foundation
import GRDB
import GRDBSQLite

/// Inserts the rows of a table. Values are bound from the first column on; rows are in the table after `flush`.
final class InsertStatement {
  /// A value bound: a kind, and an integer, a number's bits, or where a text lies.
  private struct Value {
    enum Kind: UInt8 { case null, integer, number, text }
    var kind: Kind
    var integer: Int
    var count = 0
  }

  private let connection: OpaquePointer
  private let columns: Int
  /// Rows of the statement for many.
  private let most: Int
  private let sql: (Int) -> String
  private var many: OpaquePointer?
  private var one: OpaquePointer?
  private let values: UnsafeMutablePointer<Value>
  private var bound = 0
  private var rows = 0
  /// The texts of the rows that wait, one after another.
  private var texts: UnsafeMutablePointer<UInt8>
  private var textCapacity = 1 << 18
  private var textCount = 0
  /// Rows wait until they hold this much text.
  private static let mostText = 1 << 17
  /// Values of a statement; SQLite allows 32,766.
  private static let mostValues = 1000

  init(_ database: Database, table: String, columns: Int) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the archive is closed")
    }
    self.connection = connection
    self.columns = columns
    most = max(1, Self.mostValues / columns)
    let row = "(" + Array(repeating: "?", count: columns).joined(separator: ",") + ")"
    sql = { rows in "INSERT INTO \(table) VALUES " + Array(repeating: row, count: rows).joined(separator: ",") }
    values = .allocate(capacity: most * columns)
    texts = .allocate(capacity: textCapacity)
  }

  deinit {
    sqlite3_finalize(many)
    sqlite3_finalize(one)
    values.deallocate()
    texts.deallocate()
  }

  /// Inserts the rows that wait, and gives the statements back, without which the database cannot be closed.
  func close() throws {
    try flush()
    sqlite3_finalize(many)
    sqlite3_finalize(one)
    many = nil
    one = nil
  }

  /// Binds an integer to the next column, or null.
  @inline(__always)
  func bind(_ value: Int?) {
    bind(value.map { Value(kind: .integer, integer: $0) } ?? Value(kind: .null, integer: 0))
  }

  /// Binds a number with a fraction to the next column.
  func bind(_ value: Double) { bind(Value(kind: .number, integer: Int(bitPattern: UInt(value.bitPattern)))) }

  /// Binds a truth to the next column.
  @inline(__always)
  func bind(_ value: Bool) { bind(value ? 1 : 0) }

  /// Binds UTF-8 text to the next column.
  @inline(__always)
  func bind(_ text: UnsafeBufferPointer<UInt8>) {
    if textCount + text.count > textCapacity { reserve(textCount + text.count) }
    if let base = text.baseAddress { memcpy(texts + textCount, base, text.count) }
    bind(Value(kind: .text, integer: textCount, count: text.count))
    textCount += text.count
  }

  /// Binds UTF-8 text, or null where it is empty.
  @inline(__always)
  func bindOrNull(_ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { bind(nil as Int?) } else { bind(text) }
  }

  /// Binds text, or null.
  func bind(_ text: String?) {
    guard var text else { return bind(nil as Int?) }
    text.withUTF8 { bind($0) }
  }

  /// Ends the row bound. It may wait for others.
  @inline(__always)
  func insert() throws {
    rows += 1
    if rows == most { try insertAll() } else if textCount > Self.mostText { try flush() }
  }

  /// Inserts the rows that wait.
  func flush() throws {
    if rows == 0 { return }
    if one == nil { one = try prepare(1) }
    for row in 0..<rows { try run(one, from: row * columns, count: columns) }
    empty()
  }

  private func insertAll() throws {
    if many == nil { many = try prepare(most) }
    try run(many, from: 0, count: most * columns)
    empty()
  }

  private func run(_ statement: OpaquePointer?, from first: Int, count: Int) throws {
    for i in 0..<count {
      let value = values[first + i]
      let column = Int32(truncatingIfNeeded: i + 1)
      switch value.kind {
      case .null: sqlite3_bind_null(statement, column)
      case .integer: sqlite3_bind_int64(statement, column, Int64(value.integer))
      case .number:
        sqlite3_bind_double(statement, column, Double(bitPattern: UInt64(UInt(bitPattern: value.integer))))
      case .text:
        // The bytes stay until the statement has run, so SQLite need not copy them.
        (texts + value.integer).withMemoryRebound(to: CChar.self, capacity: value.count) {
          _ = sqlite3_bind_text(statement, column, $0, Int32(truncatingIfNeeded: value.count), nil)
        }
      }
    }
    let status = sqlite3_step(statement)
    sqlite3_reset(statement)
    if status != SQLITE_DONE { throw error(status) }
  }

  private func empty() {
    bound = 0
    rows = 0
    textCount = 0
  }

  @inline(__always)
  private func bind(_ value: Value) {
    values[bound] = value
    bound += 1
  }

  private func reserve(_ capacity: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: texts, count: textCount)
    texts.deallocate()
    texts = larger
    textCapacity = capacity * 2
  }

  private func prepare(_ rows: Int) throws -> OpaquePointer? {
    var statement: OpaquePointer?
    let status = sqlite3_prepare_v3(connection, sql(rows), -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard status == SQLITE_OK else { throw error(status) }
    return statement
  }

  private func error(_ status: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: status), message: String(cString: sqlite3_errmsg(connection)))
  }
}
