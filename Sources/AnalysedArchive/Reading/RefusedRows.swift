// What was refused of an archive's files: how much of each, and for which reasons. It is asked at every build, also of an archive that was
// analysed long ago.

import Foundation
import GRDB

/// Rows of one file that were refused for one reason.
public struct RefusedRows: Sendable {
  /// The file.
  public var path: String
  /// The column's name; nil when the records as a whole are wrong.
  public var column: String?
  /// One sentence.
  public var reason: String
  /// How many rows.
  public var count: Int
  /// The physical line on which the first of them begins.
  public var line: Int
  /// The first 200 characters of that one's field or record.
  public var excerpt: String
  /// Where in the first of them the wrong byte is, while they are being read: no archive keeps it.
  public var fault: (line: Int, column: Int)?
  /// What can be done about all of them, likewise.
  public var help: String?

  /// Names rows.
  public init(path: String, column: String?, reason: String, count: Int, line: Int, excerpt: String) {
    self.path = path
    self.column = column
    self.reason = reason
    self.count = count
    self.line = line
    self.excerpt = excerpt
  }

  /// How much of a file was refused.
  public struct File: Sendable, Hashable {
    /// Its row in `source`.
    public var id: Int
    /// `name` of its archive.
    public var archive: String
    /// Its name without its folder.
    public var path: String
    /// Records after the header.
    public var rows: Int
    /// Those refused.
    public var rejected: Int
  }

  /// The files of an analysed archive, in the order in which they were read. None of what is no such archive: whoever reads on in it says
  /// what it is.
  public static func files(of archive: String) -> [File] {
    let files = try? ArchiveLabels.open(archive).read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT source.id, archive.name, path, "rows", rejected FROM source JOIN archive ON archive.id = source.archive
          ORDER BY source.id
          """
      ).map { File(id: $0[0], archive: $0[1], path: $0[2], rows: $0[3], rejected: $0[4]) }
    }
    return files ?? []
  }

  /// The refused rows of some files of an analysed archive by file, column and reason, most rows first.
  public static func groups(of archive: String, files: [File]) throws -> [RefusedRows] {
    let ids = files.map { "\($0.id)" }.joined(separator: ", ")
    return try ArchiveLabels.open(archive).read { database in
      // Beside min() SQLite gives the other columns of the row that has it.
      try Row.fetchAll(
        database,
        sql: """
          SELECT path, "column", reason, count(*) AS count, line, excerpt, min(reject.id) AS first
          FROM reject JOIN source ON source.id = reject.source WHERE source IN (\(ids))
          GROUP BY source, "column", reason ORDER BY count DESC, first
          """
      ).map { RefusedRows(path: $0[0], column: $0[1], reason: $0[2], count: $0[3], line: $0[4], excerpt: $0[5]) }
    }
  }
}
