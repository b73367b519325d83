// The texts of posts that are already stored, for matching them again. Each thread has a connection of its own.

import Foundation
import GRDB
import GRDBSQLite

/// The texts in an archive's file. Not shared between threads.
public final class ArchiveTexts {
  private var connection: OpaquePointer?
  private var texts: OpaquePointer?

  /// Opens the file. Throws an `ArchiveProblem` if it cannot be read.
  public init(of file: String) throws {
    // Read through the system's page cache, as the reader's first connection does.
    guard sqlite3_open_v2(file, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK,
      sqlite3_exec(connection, "PRAGMA mmap_size = 4294967296", nil, nil, nil) == SQLITE_OK,
      sqlite3_prepare_v2(
        connection, "SELECT post, text FROM post_text WHERE post >= ? AND post < ? ORDER BY post", -1, &texts, nil)
        == SQLITE_OK
    else { throw ArchiveProblem("\(file) cannot be read: \(String(cString: sqlite3_errmsg(connection)))") }
  }

  deinit {
    sqlite3_finalize(texts)
    sqlite3_close(connection)
  }

  /// Calls `body` with the row and the text of each of these posts, ascending; the bytes are valid until it returns.
  public func forEach(in posts: Range<Int>, _ body: (Int, UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    defer { sqlite3_reset(texts) }
    sqlite3_bind_int64(texts, 1, Int64(posts.lowerBound))
    sqlite3_bind_int64(texts, 2, Int64(posts.upperBound))
    while true {
      let status = sqlite3_step(texts)
      if status == SQLITE_DONE { return }
      guard status == SQLITE_ROW else {
        throw ArchiveProblem("the texts cannot be read: \(String(cString: sqlite3_errmsg(connection)))")
      }
      let start = sqlite3_column_text(texts, 1)
      let count = Int(sqlite3_column_bytes(texts, 1))
      try body(Int(sqlite3_column_int64(texts, 0)), UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    }
  }

  /// The posts, ascending, that bear a hashtag of the platform's column, as it is compared.
  public static func posts(of file: String, bearing hashtags: [[UInt8]]) throws -> [[UInt8]: [Int32]] {
    if hashtags.isEmpty { return [:] }
    return try ArchiveLabels.open(file).read { database in
      var posts: [[UInt8]: [Int32]] = [:]
      for hashtag in hashtags {
        let id = try Int.fetchOne(
          database, sql: "SELECT id FROM hashtag WHERE folded = ?",
          arguments: [String(decoding: hashtag, as: UTF8.self)])
        guard let id else { continue }
        var found: [Int32] = []
        try NumberStatement(database, "SELECT post FROM post_hashtag WHERE hashtag = \(id) ORDER BY post").forEachRow {
          post, _ in found.append(Int32(truncatingIfNeeded: post))
        }
        posts[hashtag] = found
      }
      return posts
    }
  }
}
