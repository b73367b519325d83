import AnalysedArchive
import Foundation
import GRDB
import Testing

@Suite struct ReaderTests {
  @Test func `bins are contiguous and their weights add up`() throws {
    let fixture = try Fixture()
    let bins = try fixture.reader().topicSeries(by: .week)
    #expect(bins.map(\.start.text) == ["2019-11-11", "2019-11-18", "2019-11-25"])
    #expect(bins.map(\.posts) == [3, 0, 4])
    #expect(bins.map(\.labelled) == [3, 0, 2])
    #expect(bins.map(\.counts) == [[2, 2], [0, 0], [2, 0]])
    #expect(bins.map(\.weights) == [[1.5, 1.5], [0, 0], [2, 0]])
    #expect(try fixture.reader().topicSeries(by: .month).map(\.end.text) == ["2019-12-01", "2020-01-01"])
    #expect(try fixture.reader().topicSeries(archive: 3, by: .week).isEmpty)
  }

  @Test func `posting hours are Monday first`() throws {
    let fixture = try Fixture()
    let grid = try fixture.reader().postingHours()
    #expect(grid.count == 7 && grid.allSatisfy { $0.count == 24 })
    #expect(grid[0][8] == 1 && grid[0][18] == 1 && grid[5][17] == 1 && grid[6][12] == 1)
    #expect(grid.joined().reduce(0, +) == 7)
  }

  static let orders: [(ArchiveReader.AccountOrder, [String])] = [
    (.posts, ["a", "b", "c"]), (.followers, ["b", "a", "c"]), (.engagement, ["a", "b", "c"]),
    (.created, ["b", "a", "c"]),
  ]

  @Test(arguments: orders)
  func `listed accounts come in the order asked for`(order: ArchiveReader.AccountOrder, keys: [String]) throws {
    let fixture = try Fixture()
    #expect(try fixture.reader().accounts(by: order, limit: 10).map(\.key) == keys)
  }

  @Test func `an account row has its months and main topic`() throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    let account = try #require(try reader.accounts(limit: 1).first)
    #expect(try reader.months().starts.map(\.text) == ["2019-11-01", "2019-12-01"])
    #expect(account.monthly == [4, 1])
    #expect(account.mainTopic?.index == 0)
    #expect(account.mainTopic?.share == 0.4)
    #expect(account.followers == 0)
    #expect(try reader.accounts(limit: 1, offset: 2).first?.followers == nil)
  }

  @Test func `samples hold one post an account and no retweet`() throws {
    let fixture = try Fixture()
    let posts = try fixture.reader().samplePosts(filter: Filter([("topic", "hong-kong")]), limit: 10)
    #expect(Set(posts.map(\.account)).count == posts.count)
    #expect(posts.map(\.key).sorted() == ["101", "102", "107"])
    #expect(try fixture.reader().post(key: "105")?.isRetweet == true)
    #expect(try fixture.reader().post(key: "999") == nil)
  }

  @Test func `what is no analysed archive is refused`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    func problem() -> ArchiveProblem? { #expect(throws: ArchiveProblem.self) { try ArchiveReader(path: path) } }
    #expect(problem()?.message == "there is no analysed archive at \(path)")
    try Data("no database, but long enough to look at".utf8).write(to: URL(fileURLWithPath: path))
    #expect(problem()?.message == "\(path) cannot be read as an analysed archive: file is not a database")
    try FileManager.default.removeItem(atPath: path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    #expect(problem()?.message == "\(path) is an SQLite file, but no analysed archive")
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 99")
    }
    #expect(problem()?.message == "\(path) has version 99 of the schema, this dossier reads version \(Schema.version)")
  }
}
