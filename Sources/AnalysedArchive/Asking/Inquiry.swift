// The statements behind one answer: what they read of the archive says how long the answer holds.

import GRDB
import GRDBSQLite

/// Statements asked of an archive's file one after another.
final class Inquiry {
  let database: Database
  /// How far what they said depends on the codebooks.
  private(set) var dependence = CodebookDependence.none
  private let knownTopics: KnownPostTopics

  /// - Parameter knownTopics: what is known of the file's posts.
  init(_ database: Database, _ knownTopics: KnownPostTopics = KnownPostTopics()) {
    self.database = database
    self.knownTopics = knownTopics
  }

  /// Which topics the posts of all archives bear.
  func topicsOfPosts() throws -> PostTopics { try knownTopics.topics(self) }

  /// A statement with its arguments, ready to be stepped through.
  func statement(_ sql: String, _ arguments: [AnswerValue] = []) throws -> Statement {
    let statement = try database.cachedStatement(sql: sql)
    if dependence != .all { dependence = try dependence.union(CodebookDependence(statement, in: database)) }
    try statement.setArguments(StatementArguments(arguments.map(\.databaseValue)))
    return statement
  }

  /// The first row of a statement.
  func row(_ sql: String, _ arguments: AnswerValue...) throws -> Row? { try Row.fetchOne(statement(sql, arguments)) }

  /// Calls `body` with a statement at each of its rows.
  func step(_ statement: Statement, _ body: (OpaquePointer?) -> Void) throws {
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    while true {
      let status = sqlite3_step(handle)
      if status == SQLITE_DONE { return }
      guard status == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: status), message: database.lastErrorMessage, sql: statement.sql)
      }
      body(handle)
    }
  }

  /// The rows of a statement, one at a time.
  func cursor(_ sql: String, _ arguments: AnswerValue...) throws -> RowCursor {
    try Row.fetchCursor(statement(sql, arguments))
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

/// What is made of many rows and kept as bytes.
protocol Folded: Sendable {
  /// Reads what `bytes` wrote; nil for anything else.
  init?(_ bytes: ArraySlice<UInt8>)
  var bytes: [UInt8] { get }
}

extension Inquiry {
  /// The row of an archive's first account, and how many there are: their rows follow one another.
  func accounts(of archive: Int) throws -> (first: Int, count: Int) {
    let ids = try row("SELECT min(id), max(id) FROM account WHERE archive = ?", .integer(archive))
    guard let ids, let first: Int = ids[0], let last: Int = ids[1] else { return (0, 0) }
    return (first, last - first + 1)
  }
}
