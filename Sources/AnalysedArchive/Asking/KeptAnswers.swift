// Answers that outlive a run, in a file beside the archive: `analysed.sqlite.answers`. They hold for exactly the file that they were
// given by (FileIdentity) and for the SQLite that gave them, each for its statement with its arguments, letter for letter. A file
// that is stale, damaged or of another form is passed over and written anew. It is never sent anywhere: on another machine, or
// for a copy of the archive, it holds nothing.

import Foundation
import GRDBSQLite
import Synchronization

/// The answers of one archive's file.
final class KeptAnswers: Sendable {
  /// An answer larger than this, and what is beyond all that may be kept, is asked again.
  private static let answerLimit = 8_000_000
  private static let totalLimit = 64_000_000

  private let archive: String
  private let identity: FileIdentity
  private let state: Mutex<State>

  private struct State {
    /// What the file holds, by key.
    var stored: [String: KeptAnswer] = [:]
    /// What this run asked for, by key.
    var used: [String: KeptAnswer] = [:]
    /// Whether any of it is not in the file.
    var hasNew = false
  }

  /// - Parameters:
  ///   - identity: what the archive's file was when it was opened.
  ///   - readsFile: whether answers of earlier builds are taken.
  ///   - ahead: what was read of them before, if anything was.
  init(of identity: FileIdentity, at path: String, readsFile: Bool, ahead: AnswersAhead? = nil) {
    archive = path
    self.identity = identity
    var state = State()
    let subject = Self.subject(identity)
    if readsFile {
      if let answers = ahead?.take(about: subject) {
        state.stored = answers
      } else if let file = AnswerFile.read(Self.file(of: path)), file.subject == subject {
        state.stored = file.answers
      }
    }
    self.state = Mutex(state)
  }

  /// Where the answers of an archive are kept.
  static func file(of archive: String) -> String { archive + ".answers" }

  /// What the answers are about: which archive, and who gave them.
  private static func subject(_ identity: FileIdentity) -> String {
    "schema \(Schema.version), SQLite \(String(cString: sqlite3_sourceid())), file \(identity)"
  }

  /// Whether the file held answers that depend on the codebooks as a whole, which every report asks for.
  var knowCodebook: Bool { state.withLock { $0.stored.values.contains { $0.dependence == .all } } }

  /// Keeps, for an archive that was labelled anew or took in what coders say, the answers that still hold.
  /// - Parameters:
  ///   - identity: what its file was before.
  ///   - labels: those whose posts are what they were, by kind and key; nil: all.
  static func carryOver(from identity: FileIdentity, to path: String, knowing labels: Set<String>? = nil) {
    guard let (about, answers) = AnswerFile.read(file(of: path)), about == subject(identity),
      let now = FileIdentity(ofFile: path)
    else { return }
    let holding = answers.filter { $0.value.dependence.holds(knowing: labels) }.sorted { $0.key < $1.key }
    AnswerFile.write(holding, to: file(of: path), about: subject(now))
  }

  // MARK: Rows

  func rows(_ key: String) -> ArchiveRows? {
    guard var decoder = stored(key).map({ AnswerDecoder($0.bytes) }), let columns = decoder.int(),
      let values = decoder.values(), decoder.isAtEnd,
      columns > 0 ? values.count.isMultiple(of: columns) : values.isEmpty
    else { return nil }
    return ArchiveRows(columns: columns, values: values)
  }

  /// Keeps an answer.
  func keep(_ rows: ArchiveRows, _ key: String, _ dependence: CodebookDependence) {
    var encoder = AnswerEncoder()
    encoder.write(rows.columns)
    encoder.write(rows.values)
    keep(encoder.bytes, key, dependence)
  }

  // MARK: What is folded of many rows

  func folded(_ name: String) -> ArraySlice<UInt8>? { stored(AnswerCoding.key(folding: name))?.bytes }

  func keep(folded bytes: [UInt8], _ name: String, _ dependence: CodebookDependence) {
    keep(bytes, AnswerCoding.key(folding: name), dependence)
  }

  // MARK: Questions of an editor's own

  func answer(_ key: String) -> Answer? {
    guard let kept = stored(key) else { return nil }
    var decoder = AnswerDecoder(kept.bytes)
    guard let columns = decoder.texts(), let tables = decoder.texts(),
      let values = decoder.values(), decoder.isAtEnd, !columns.isEmpty, values.count.isMultiple(of: columns.count)
    else { return nil }
    let rows = stride(from: 0, to: values.count, by: columns.count).map { Array(values[$0..<$0 + columns.count]) }
    var answer = Answer(columns: columns, rows: rows, tables: Set(tables))
    answer.readsCodebook = kept.dependence != .none
    return answer
  }

  func keep(_ answer: Answer, _ key: String) {
    var encoder = AnswerEncoder()
    encoder.write(answer.columns)
    encoder.write(answer.tables.sorted())
    encoder.write(answer.rows.flatMap { $0 })
    keep(encoder.bytes, key, answer.readsCodebook ? .all : .none)
  }

  // MARK: The file

  private func stored(_ key: String) -> KeptAnswer? {
    state.withLock { state in
      guard let answer = state.used[key] ?? state.stored[key] else { return nil }
      state.used[key] = answer
      return answer
    }
  }

  private func keep(_ bytes: [UInt8], _ key: String, _ dependence: CodebookDependence) {
    guard bytes.count <= Self.answerLimit else { return }
    let answer = KeptAnswer(bytes: bytes[...], dependence: dependence)
    state.withLock { state in
      if state.stored[key] != answer { state.hasNew = true }
      state.used[key] = answer
    }
  }

  /// Writes what this run asked for, and of what it did not ask for nothing or all. Nothing is written where that is what the file
  /// holds.
  func write(droppingOthers: Bool) {
    guard identity == FileIdentity(ofFile: archive) else { return }
    let (stored, asked, hasNew) = state.withLock { state in
      // What is answered while the file is written is new again.
      defer { state.hasNew = false }
      return (state.stored, state.used, state.hasNew)
    }
    guard hasNew || droppingOthers && asked.count < stored.count else { return }
    let used = droppingOthers ? asked : stored.merging(asked) { _, asked in asked }
    var total = 0
    let answers = used.sorted { $0.key < $1.key }.prefix { answer in
      total += answer.key.utf8.count + answer.value.bytes.count
      return total <= Self.totalLimit
    }
    AnswerFile.write(Array(answers), to: Self.file(of: archive), about: Self.subject(identity))
    state.withLock { $0.stored = used }
  }
}

extension AnswerCoding {
  /// What an answer is kept under: the statement and its arguments, so that no two have one key.
  static func key(_ sql: String, _ arguments: [AnswerValue]) -> String {
    arguments.isEmpty ? "rows \(sql)" : "rows \(sql)\u{0}\(described(arguments))"
  }

  /// What is counted is kept apart from what is read.
  static func key(counting sql: String) -> String { "counts \(sql)" }

  static func key(topicsByDay condition: String) -> String { "topics by day \(condition)" }

  static func key(pairing kind: ArchiveReader.CodebookKind, _ condition: String) -> String {
    "pairs of \(kind.rawValue) \(condition)"
  }

  static func key(folding name: String) -> String { "folded \(name)" }

  /// The key of a question of an editor's own with the tables beside it and the mask under which it was asked; nil for tables too large
  /// to be part of one.
  static func key(question sql: String, beside tables: [SideTable], rowLimit: Int, mask: String? = nil) -> String? {
    var key = "question \(rowLimit) \(sql.utf8.count) \(sql)"
    if let mask { key += "\u{0}mask \(mask)" }
    for table in tables {
      key += "\u{0}\(described([.text(table.name)] + table.columns.map { .text($0) }))"
      for row in table.rows {
        key += "\u{0}\(described(row))"
        guard key.utf8.count < 100_000 else { return nil }
      }
    }
    return key
  }

  private static func described(_ values: [AnswerValue]) -> String {
    values.map { value in
      switch value {
      case .null: "-"
      case .integer(let number): "i\(number)"
      case .decimal(let number): "d\(number.bitPattern)"
      case .text(let text): "t\(text.utf8.count):\(text)"
      }
    }.joined(separator: " ")
  }
}

/// The names of what is kept.
enum AnswerCoding {}
