// The one way from a question of Dossier's own to its rows. What was answered before, in this run or by an earlier build that kept it, is
// not asked again: an analysed archive never changes.

import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// An analysed archive's file, open for reading, from several threads at once.
final class ArchiveConnection: Sendable {
  let path: String
  private let kept: KeptAnswers?
  private let questions = Mutex<[String: Question]>([:])
  private let knownTopics = KnownPostTopics()
  private let first: DatabaseQueue
  /// What the file was when `first` opened it; nil if it changed meanwhile.
  private let identity: FileIdentity?
  /// The connections that nobody uses now; each thread that asks takes one or opens one.
  private let idle: Mutex<[DatabaseQueue]>

  private enum Question {
    case asked(DispatchGroup)
    case answered(ArchiveRows)
  }

  /// Opens the file. Throws `DatabaseError` if it cannot be opened.
  init(path: String, keeping: AnswerKeeping, ahead: AnswersAhead? = nil) throws {
    self.path = path
    let before = FileIdentity(ofFile: path)
    first = try Self.open(path, mapped: true)
    idle = Mutex([first])
    // An archive that was replaced while it was opened may be either of the two.
    identity = before == FileIdentity(ofFile: path) ? before : nil
    kept =
      keeping == .never
      ? nil : identity.map { KeptAnswers(of: $0, at: path, readsFile: keeping == .always, ahead: ahead) }
  }

  private static func open(_ path: String, mapped: Bool) throws -> DatabaseQueue {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    // The first connection reads through the page cache of the system instead of copying: a scan of all posts in half the time. The
    // others keep copies of their own, as far as there is room: each map would count as memory as large as the archive.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA mmap_size = \(mapped ? 4_294_967_296 : 0); PRAGMA cache_size = -65536")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Reads from the file itself, whatever was kept.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard let queue = idle.withLock({ $0.popLast() }) ?? another() else { return try first.read(body) }
    defer { idle.withLock { $0.append(queue) } }
    return try queue.read(body)
  }

  /// One more connection to the file that `first` has open; nil if another file has its name by now, or none.
  private func another() -> DatabaseQueue? {
    guard let identity, identity == FileIdentity(ofFile: path), let queue = try? Self.open(path, mapped: false),
      identity == FileIdentity(ofFile: path)
    else { return nil }
    return queue
  }

  /// Whether an earlier build kept what this archive answers, as it is labelled now.
  var hasKeptAnswers: Bool { kept?.knowCodebook == true }

  /// The rows that answer a statement with its arguments.
  func rows(_ sql: String, _ arguments: [AnswerValue] = []) throws -> ArchiveRows {
    try answer(AnswerCoding.key(sql, arguments)) { try Self.fetch($0, sql, arguments) }
  }

  /// The distinct rows of a statement of few columns, each with how often it stands there behind it, in the order of their values:
  /// what `GROUP BY` all of them would say.
  func counts(_ sql: String) throws -> ArchiveRows {
    try answer(AnswerCoding.key(counting: sql)) { try Self.count($0, sql) }
  }

  /// The days of the posts that meet a condition, each with a topic that they bear and the number of all that they bear, and how many
  /// they are; in the order of these.
  func topicsByDay(_ condition: String) throws -> ArchiveRows {
    try answer(AnswerCoding.key(topicsByDay: condition)) { try TopicsByDay($0, condition).rows }
  }

  /// The posts that meet a condition and bear a label of a codebook and a topic, the two and how many they are; in the order of the two.
  func pairs(of kind: ArchiveReader.CodebookKind, _ condition: String) throws -> ArchiveRows {
    try answer(AnswerCoding.key(pairing: kind, condition)) { try LabelPairs($0, kind, condition).rows }
  }

  private func answer(_ key: String, _ fetch: (Inquiry) throws -> ArchiveRows) throws -> ArchiveRows {
    while true {
      let group = DispatchGroup()
      let question: Question? = questions.withLock { questions in
        let known = questions[key]
        if known == nil {
          group.enter()
          questions[key] = .asked(group)
        }
        return known
      }
      switch question {
      case .answered(let rows): return rows
      // Another thread is at it; should it fail, this one finds out why.
      case .asked(let other): other.wait()
      case nil:
        defer { group.leave() }
        do {
          let rows = try kept?.rows(key) ?? ask(fetch) { kept?.keep($0, key, $1) }
          questions.withLock { $0[key] = .answered(rows) }
          return rows
        } catch {
          questions.withLock { $0[key] = nil }
          throw error
        }
      }
    }
  }

  /// What `fold` makes of many rows, or an earlier build kept of it under the same name. The name says what is folded, and how: a number
  /// in it that is raised with every change of what `fold` does.
  func folded<Value: Folded>(_ name: String, _ fold: (Inquiry) throws -> Value) throws -> Value {
    if let value = kept?.folded(name).flatMap({ Value($0) }) { return value }
    return try ask(fold) { kept?.keep(folded: $0.bytes, name, $1) }
  }

  /// Reads from the file itself, and tells `keep` how far what was read depends on the codebooks.
  private func ask<Value>(
    _ body: (Inquiry) throws -> Value, _ keep: (_ value: Value, _ dependence: CodebookDependence) -> Void
  ) throws -> Value {
    try read { database in
      let inquiry = Inquiry(database, knownTopics)
      let value = try body(inquiry)
      keep(value, inquiry.dependence)
      return value
    }
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
  func writeKeptAnswers(droppingOthers: Bool) { kept?.write(droppingOthers: droppingOthers) }

  /// The rows that answer a statement, asked of the file.
  static func fetch(_ inquiry: Inquiry, _ sql: String, _ arguments: [AnswerValue] = []) throws -> ArchiveRows {
    let statement = try inquiry.statement(sql, arguments)
    let columns = Int(sqlite3_column_count(statement.sqliteStatement))
    var values: [AnswerValue] = []
    try inquiry.step(statement) { handle in
      for column in 0..<Int32(columns) { values.append(value(handle, column)) }
    }
    return ArchiveRows(columns: columns, values: values)
  }

  private static func count(_ inquiry: Inquiry, _ sql: String) throws -> ArchiveRows {
    let statement = try inquiry.statement(sql)
    var counter = RowCounter(columns: Int(sqlite3_column_count(statement.sqliteStatement)))
    try inquiry.step(statement) { counter.count($0) }
    return counter.rows()
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

extension ArchiveReader {
  /// The rows that answer a statement with its arguments.
  func rows(_ sql: String, _ arguments: any ArchiveValue...) throws -> ArchiveRows {
    try connection.rows(sql, arguments.map(\.answerValue))
  }

  /// The distinct rows of a statement of at most three columns, each with its count behind it, in the order of their values.
  func counts(_ sql: String) throws -> ArchiveRows { try connection.counts(sql) }

  /// The whole number that answers a statement; 0 for none.
  func number(_ sql: String) throws -> Int { try connection.rows(sql).first?[0] ?? 0 }
}
