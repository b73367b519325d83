// How an analysed archive comes to be: written beside the file it will be, in one transaction without a journal, indexed when
// its rows are there, and moved into place as a whole. A run that is killed leaves the previous archive as it was. The same rows in the
// same order give the same bytes.

import Foundation
import GRDB
import GRDBSQLite

/// Writes the tables of `Schema`, each row once, in any order that the references allow.
public final class ArchiveWriter {
  private let database: Database
  /// Statements for the tables that are filled at the end, by table.
  private var statements: [String: InsertStatement] = [:]
  private var isIndexed = false

  let archives: InsertStatement
  let sources: InsertStatement
  let rejects: InsertStatement
  let days: InsertStatement
  let accounts: InsertStatement
  let posts: InsertStatement
  let postTexts: InsertStatement
  let topics: InsertStatement
  let postTopics: InsertStatement
  let hashtags: InsertStatement
  let postHashtags: InsertStatement
  let media: InsertStatement
  let textOfPost: TextStatement

  private init(_ database: Database) throws {
    self.database = database
    archives = try InsertStatement(database, table: "archive", columns: 8)
    sources = try InsertStatement(database, table: "source", columns: 9)
    rejects = try InsertStatement(database, table: "reject", columns: 7)
    days = try InsertStatement(database, table: "calendar", columns: 5)
    accounts = try InsertStatement(database, table: "account", columns: 20)
    posts = try InsertStatement(database, table: "post", columns: 19)
    postTexts = try InsertStatement(database, table: "post_text", columns: 5)
    topics = try InsertStatement(database, table: "topic", columns: 3)
    postTopics = try InsertStatement(database, table: "post_topic", columns: 2)
    hashtags = try InsertStatement(database, table: "hashtag", columns: 3)
    postHashtags = try InsertStatement(database, table: "post_hashtag", columns: 2)
    media = try InsertStatement(database, table: "media", columns: 6)
    textOfPost = try TextStatement(database, "SELECT text FROM post_text WHERE post = ?")
  }

  /// Writes the archive `file` with what `body` adds, calls `finishing` with the file that is to have its name, and moves it into place.
  ///
  /// Throws what these throw, and an `ArchiveProblem` when the disk is full or the folder cannot be written; `file` is then as
  /// it was and nothing is left beside it. The data is
  /// not forced to the disk: a power failure right after may lose it, and the next run then finds it damaged or stale.
  public static func write<Result>(
    to file: String, _ body: (ArchiveWriter) throws -> Result, finishing: (_ part: String) throws -> Void = { _ in }
  ) throws -> Result {
    var result: Result?
    _ = try replacing(file) { temporary in
      let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      result = try fill(temporary, body)
      try finishing(temporary)
      return true
    }
    // `body` has returned, or what it threw was thrown.
    guard let result else { throw ArchiveProblem("\(file) was not written") }
    return result
  }

  /// Moves what `body` writes into the place of `file`, unless it returns false, which is then returned.
  static func replacing(
    _ file: String, _ body: (_ temporary: String) throws -> Bool, moved: () -> Void = {}
  ) throws -> Bool {
    let temporary = PartialFile.begin(for: file)
    defer { PartialFile.end(temporary) }
    do {
      try refuseForeign(file)
      guard try body(temporary) else { return false }
      try PartialFile.move(temporary, to: file, canBeMadeAgain: true)
      moved()
      return true
    } catch let error as DatabaseError {
      throw ArchiveProblem(
        "\(file) cannot be written: \(error.message ?? error.resultCode.description)", help: Self.help(error))
    } catch let error as CocoaError {
      throw ArchiveProblem("\(file) cannot be written: \(error.localizedDescription)")
    }
  }

  private static func help(_ error: DatabaseError) -> String? {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_FULL: "make room on the disk; what stood in the file is untouched"
    case .SQLITE_IOERR:
      "see whether the disk is failing or files may not grow (ulimit -f); what stood in the file is untouched"
    default: nil
    }
  }

  /// Throws if `file` exists and is no analysed archive: a slip must not cost anybody a raw archive or a codebook.
  private static func refuseForeign(_ file: String) throws {
    guard let handle = FileHandle(forReadingAtPath: file) else { return }
    defer { try? handle.close() }
    let head = try handle.read(upToCount: 100) ?? Data()
    // Bytes 68 to 71 of an SQLite file hold its application id (https://www.sqlite.org/fileformat2.html, section 1.3).
    let isOurs = head.count == 100 && head[68..<72].reduce(0) { $0 << 8 | Int($1) } == Schema.applicationID
    guard isOurs || head.isEmpty else {
      throw ArchiveProblem("\(file) is no analysed archive and is not replaced", help: "name another file with --into")
    }
  }

  /// How a file is opened that nobody else has.
  static var configuration: GRDB.Configuration {
    var configuration = GRDB.Configuration()
    // The references hold by construction; to check each costs as much as to write the row.
    configuration.foreignKeysEnabled = false
    // When `body` throws, the transaction ends with the file.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      // Indices are sorted in temporary files, as SQLite does unless told: in memory alone it sorts a list of single
      // allocations, which takes twice the time at millions of rows.
      try database.execute(
        sql: """
          PRAGMA page_size = 16384;
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -32768;
          """)
    }
    return configuration
  }

  /// Before statistics, without which SQLite takes an archive's accounts for ten and visits all posts for each of them.
  static let analysing = "PRAGMA analysis_limit = 1000; "

  private static func fill<Result>(_ file: String, _ body: (ArchiveWriter) throws -> Result) throws -> Result {
    let queue = try DatabaseQueue(path: file, configuration: configuration)
    let result = try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(Schema.version);
          BEGIN EXCLUSIVE;
          """)
      try database.execute(sql: Schema.tables)
      let writer = try ArchiveWriter(database)
      let result = try body(writer)
      try writer.indexTables()
      try writer.finish()
      try database.execute(sql: analysing + "ANALYZE; COMMIT")
      return result
    }
    try queue.close()
    return result
  }

  /// The statement that inserts into a table that is filled at the end.
  func statement(_ table: String, columns: Int) throws -> InsertStatement {
    if let known = statements[table] { return known }
    let made = try InsertStatement(database, table: table, columns: columns)
    statements[table] = made
    return made
  }

  /// Says that all posts are added: indexes them, and lets their texts be read.
  public func finishPosts() throws {
    try posts.flush()
    try postTexts.flush()
    try database.execute(sql: Schema.postIndices)
  }

  /// Says that the tables with an index have all their rows: indexes them, once. `write` does it at the latest.
  public func indexTables() throws {
    if isIndexed { return }
    isIndexed = true
    for statement in all { try statement.flush() }
    try database.execute(sql: Schema.indices)
  }

  /// Writes what waits, and closes the statements, without which the database cannot be closed.
  private func finish() throws {
    textOfPost.close()
    for statement in all { try statement.close() }
  }

  /// The statements in an order that is always the same, so that the same rows give the same bytes.
  private var all: [InsertStatement] {
    statements.sorted { $0.key < $1.key }.map(\.value) + [
      archives, sources, rejects, days, accounts, posts, postTexts, topics, postTopics, hashtags, postHashtags, media,
    ]
  }

  /// The digest of the analysed archive `file`; nil if there is none, or if it is of another version or no archive at all.
  public static func digest(of file: String) -> String? {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    guard let queue = try? DatabaseQueue(path: file, configuration: configuration) else { return nil }
    return try? queue.read { database in
      guard try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID,
        try Int.fetchOne(database, sql: "PRAGMA user_version") == Schema.version
      else { return nil }
      return try String.fetchOne(database, sql: "SELECT digest FROM analysis")
    }
  }

  /// Says how the archive was analysed.
  public func add(digest: String, timeZone: String, dossier: String) throws {
    try database.execute(sql: "INSERT INTO analysis VALUES (?, ?, ?)", arguments: [digest, timeZone, dossier])
  }
}
