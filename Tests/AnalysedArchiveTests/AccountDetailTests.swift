// What pages of accounts are made from, counted by hand.

import GRDB
import Testing

@testable import AnalysedArchive

@Suite struct AccountDetailTests {
  @Test func `details come in the order asked for, with everything that a page says`() throws {
    let fixture = try Fixture()
    let details = try fixture.reader().details(of: [3, 1, 99])
    #expect(details.map(\.profile.key) == ["c", "a"])
    #expect(details[0].posts.isEmpty && details[0].languages.isEmpty && details[0].gap == nil)
    let active = details[1]
    #expect(active.monthly == [4, 1])
    #expect(active.hourly.enumerated().filter { $0.element > 0 }.map(\.offset) == [8, 12, 17, 18])
    #expect(active.topics == [2, 1])
    #expect(active.languages.map(\.code) == ["zh", "und"] && active.languages.map(\.posts) == [4, 1])
    // Of five posts the first and the last.
    #expect(active.posts.map(\.key) == ["101", "106"] && active.firstPosts == 1)
    #expect(active.clusters.map(\.accounts) == [2])
    #expect(active.gap?.languageBefore == "en" && active.gap?.from == CivilDate(day: 0))
  }

  @Test func `partners are those retweeted most and those who retweet most`() throws {
    let fixture = try Fixture()
    try DatabaseQueue(path: fixture.path).write { db in
      try db.execute(
        sql: """
          INSERT INTO named_account VALUES (1, 1, 'b', 2), (2, 1, '777', NULL);
          INSERT INTO retweet_edge VALUES (1, 1, 2), (2, 1, 5), (1, 4, 9);
          """)
    }
    let details = try fixture.reader().details(of: [1, 2])
    #expect(details[0].amplifies.map(\.key) == ["777", "b"] && details[0].amplifies.map(\.posts) == [5, 2])
    #expect(details[0].amplifies.map(\.id) == [nil, 2])
    #expect(details[1].amplifiedBy.map(\.key) == ["d", "a"] && details[1].amplifiedBy.map(\.posts) == [9, 2])
  }

  @Test(arguments: [
    (18_211, 18_231, 2, 1), (0, 0, 1, 1), (-719_000, 18_231, 240, 101), (17_532, 18_369, 28, 1), (0, 7_304, 240, 1),
    (0, 7_306, 121, 2),
  ])
  func `months are few whatever the days are`(first: Int, last: Int, bins: Int, step: Int) {
    let months = AccountMonths(from: first, to: last)
    #expect(months.starts.count <= 240)
    #expect(months.step == step && months.starts.count == bins)
    #expect(months.index(of: first) == 0 && months.index(of: last) == months.starts.count - 1)
  }

  @Test func `cited accounts and authors of posts are found by their keys`() throws {
    let reader = try Fixture().reader()
    #expect(try reader.accounts(keys: ["b", "nobody", "a"]).map(\.key) == ["a", "b"])
    #expect(try reader.accounts(keys: []).isEmpty)
    // The author of 107 is not listed.
    #expect(try reader.authors(ofPosts: ["102", "107"]).map(\.key) == ["b"])
    #expect(try reader.mostActive(limit: nil, silent: false).map(\.key) == ["a", "b"])
    #expect(try reader.mostActive(limit: 2, silent: true).map(\.key) == ["a", "b"])
  }
}
