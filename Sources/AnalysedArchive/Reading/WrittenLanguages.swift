// Languages as a table writes them: a platform writes codes, a spreadsheet may hold names, by which nothing can be named or narrowed.

import Foundation
import GRDB

/// What stands where a code for a language should.
public enum WrittenLanguages {
  /// Whether it has the form of a code: `de`, `zh-cn`, `pt_BR`; nothing is no language and well.
  public static func isCode(_ text: String) -> Bool {
    text.isEmpty || text.wholeMatch(of: /[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*/) != nil
  }

  /// What is no code, and how many posts of an archive say so, most posts first.
  public static func noCodes(of file: String, archive: String) throws -> [(text: String, posts: Int)] {
    let all = try ArchiveLabels.open(file).read { database in
      // Posts stand in the order of the files, one archive after another: only its own are looked at.
      func posts(_ archives: String) throws -> Int {
        let sql =
          "SELECT total(stored) FROM source JOIN archive ON archive.id = source.archive WHERE source.role = 'posts' AND "
        return try Int.fetchOne(database, sql: sql + archives, arguments: [archive]) ?? 0
      }
      let first = try posts("archive.id < (SELECT id FROM archive WHERE name = ?)") + 1
      return try Row.fetchAll(
        database,
        sql: """
          SELECT language, count(*) AS posts FROM post WHERE id BETWEEN ? AND ? GROUP BY language ORDER BY posts DESC, language
          """, arguments: [first, first - 1 + posts("archive.name = ?")]
      ).map { row in (text: row[0] as String, posts: row[1] as Int) }
    }
    return all.filter { !isCode($0.text) }
  }
}
