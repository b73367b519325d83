// The one way from a question of Dossier's own to its rows. What was answered before, in this run or by an earlier build that kept it, is
// not asked again: an analysed archive never changes.

import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// An analysed archive's file, open for reading.
final class ArchiveConnection: Sendable {
  let queue: DatabaseQueue
  private let kept: KeptAnswers?
  private let known = Mutex<[String: ArchiveRows]>([:])

  /// Opens the file. Throws `DatabaseError` if it cannot be opened.
  init(path: String, keeping: AnswerKeeping) throws {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    // Reads through the page cache of the system instead of copying: a scan of all posts in half the time.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA mmap_size = 4294967296; PRAGMA cache_size = -65536")
    }
    let identity = keeping == .never ? nil : FileIdentity(ofFile: path)
    queue = try DatabaseQueue(path: path, configuration: configuration)
    // An archive that was replaced while it was opened may be either of the two.
    kept = identity.flatMap { identity in
      identity == FileIdentity(ofFile: path) ? KeptAnswers(of: identity, at: path, readsFile: keeping == .always) : nil
    }
  }

  /// The rows that answer a statement with its arguments.
  func rows(_ sql: String, _ arguments: [AnswerValue] = []) throws -> ArchiveRows {
    let key = AnswerCoding.key(sql, arguments)
    if let rows = known.withLock({ $0[key] }) { return rows }
    if let kept = kept?.rows(key) {
      known.withLock { $0[key] = kept }
      return kept
    }
    let rows = try queue.read { db in try Self.fetch(db, sql, arguments) }
    known.withLock { $0[key] = rows }
    kept?.keep(rows, key)
    return rows
  }

  /// The answer to a question of an editor's own, and to one that was kept: `ask` is called where none was.
  func answer(
    _ key: String?, _ ask: () throws(QuestionProblem) -> Answer
  ) throws(QuestionProblem) -> Answer {
    guard let kept, let key else { return try ask() }
    if let answer = kept.answer(key) { return answer }
    let answer = try ask()
    kept.keep(answer, key)
    return answer
  }

  /// Writes the answers that were given since the file was opened beside it, for the next build. What cannot be written is not
  /// kept: the next build asks again.
  func writeKeptAnswers() { kept?.write() }

  private static func fetch(_ db: Database, _ sql: String, _ arguments: [AnswerValue]) throws -> ArchiveRows {
    let statement = try db.cachedStatement(sql: sql)
    try statement.setArguments(StatementArguments(arguments.map(\.databaseValue)))
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    let columns = Int(sqlite3_column_count(handle))
    var values: [AnswerValue] = []
    while true {
      let status = sqlite3_step(handle)
      if status == SQLITE_DONE { return ArchiveRows(columns: columns, values: values) }
      guard status == SQLITE_ROW else {
        throw DatabaseError(resultCode: ResultCode(rawValue: status), message: db.lastErrorMessage, sql: sql)
      }
      for column in 0..<Int32(columns) { values.append(value(handle, column)) }
    }
  }

  private static func value(_ handle: OpaquePointer?, _ column: Int32) -> AnswerValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer(Int(sqlite3_column_int64(handle, column)))
    case SQLITE_FLOAT: .decimal(sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      .text(
        String(
          decoding: UnsafeBufferPointer(
            start: sqlite3_column_text(handle, column), count: Int(sqlite3_column_bytes(handle, column))),
          as: UTF8.self))
    default: .null
    }
  }
}

extension AnswerValue {
  fileprivate var databaseValue: (any DatabaseValueConvertible)? {
    switch self {
    case .null: nil
    case .integer(let number): number
    case .decimal(let number): number
    case .text(let text): text
    }
  }
}

extension ArchiveReader {
  /// The rows that answer a statement with its arguments.
  func rows(_ sql: String, _ arguments: any ArchiveValue...) throws -> ArchiveRows {
    try connection.rows(sql, arguments.map(\.answerValue))
  }

  /// The whole number that answers a statement; 0 for none.
  func number(_ sql: String) throws -> Int { try connection.rows(sql).first?[0] ?? 0 }
}
