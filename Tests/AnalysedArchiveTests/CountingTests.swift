// Counting equal rows outside SQLite, and asking from several threads: the same rows as SQLite's own.

import Dispatch
import Foundation
import Synchronization
import Testing

@testable import AnalysedArchive

@Suite("Counting")
struct CountingTests {
  @Test(
    "equal rows are counted as GROUP BY counts them, and stand in its order",
    arguments: [
      "SELECT language FROM post", "SELECT day, hour FROM post", "SELECT language, is_retweet, archive FROM post",
      "SELECT engagement FROM post", "SELECT \"key\", engagement FROM post WHERE archive = 1",
      "SELECT day FROM post WHERE 0",
      """
      SELECT * FROM (VALUES (NULL, 'a'), (1, 'a'), (1.5, ''), (-9223372036854775808, 2), (9223372036854775807, 2),
        ('a', 2), ('é', NULL), (NULL, 'a'), (1, 'a'), ('1', 'a'), (-2, '香港'), (-9223372036854775808, 2), (1.5, ''), ('', ''))
      """,
    ])
  func counts(sql: String) throws {
    let fixture = try Fixture()
    let connection = try ArchiveConnection(path: fixture.path, keeping: .never)
    let columns = try connection.rows("SELECT * FROM (\(sql)) LIMIT 0").columns
    let places = (1...columns).map(String.init).joined(separator: ", ")
    let expected = try connection.rows(
      "SELECT *, count(*) FROM (\(sql)) GROUP BY \(places) ORDER BY \(places)")
    #expect(try connection.counts(sql) == expected)
  }

  @Test func `an archive that is replaced or removed while it is open answers as it did`() throws {
    let fixture = try Fixture()
    let connection = try ArchiveConnection(path: fixture.path, keeping: .never)
    let wrong = Mutex(0)
    for change in ["", "replaced", "removed"] {
      if !change.isEmpty { try FileManager.default.removeItem(atPath: fixture.path) }
      if change == "replaced" { _ = FileManager.default.createFile(atPath: fixture.path, contents: Data("other".utf8)) }
      DispatchQueue.concurrentPerform(iterations: 50) { index in
        let answer =
          try? connection.rows("SELECT count(*) + \(index) FROM post AS \(change)a, post AS b").first?[0] as Int?
        if answer != 100 + index { wrong.withLock { $0 += 1 } }
      }
    }
    #expect(wrong.withLock { $0 } == 0)
  }

  @Test func `threads that ask the same have the same answer, and one that fails fails for each`() throws {
    let fixture = try Fixture()
    let connection = try ArchiveConnection(path: fixture.path, keeping: .never)
    let said = Mutex<[String: Int]>([:])
    DispatchQueue.concurrentPerform(iterations: 400) { index in
      let sql = index.isMultiple(of: 2) ? "SELECT count(*) FROM post, post AS b" : "SELECT nothing FROM post"
      let answer = (try? connection.rows(sql).first?[0]) ?? -1
      said.withLock { $0["\(answer)", default: 0] += 1 }
    }
    #expect(said.withLock { $0 } == ["100": 200, "-1": 200])
  }
}
