// What is counted from the topics of all posts at once is what SQL counts, for more topics than a word of bits has.

import Foundation
import GRDB
import Testing

@testable import AnalysedArchive

@Suite("Topics of posts")
struct PostTopicTests {
  /// The fixture with 150 topics and posts that bear up to nine of them, as a series of numbers has it.
  private static func archive() throws -> Fixture {
    let fixture = try Fixture()
    let queue = try DatabaseQueue(path: fixture.path)
    try queue.write { db in
      for topic in 3...150 {
        try db.execute(
          sql: "INSERT INTO topic VALUES (?, ?, ?)", arguments: [topic, "topic-\(topic)", "Topic \(topic)"])
      }
      var number = 7
      for post in 1...10 {
        for _ in 0..<post {
          number = number * 1_103_515_245 % 2_147_483_647
          try db.execute(sql: "INSERT OR IGNORE INTO post_topic VALUES (?, ?)", arguments: [post, number % 150 + 1])
        }
      }
      // A day before 1970 is a negative number.
      try db.execute(
        sql: """
          INSERT INTO calendar VALUES (-3, '1969-12-29', '1969-12-29', '1969-12', 1);
          UPDATE post SET day = -3 WHERE id = 7;
          UPDATE post SET topics = (SELECT count(*) FROM post_topic WHERE post = post.id);
          """)
    }
    try queue.close()
    return fixture
  }

  @Test(arguments: ["post.archive = 1", "post.archive = 2", "post.archive = 1 AND language = 'zh'", "post.archive = 9"])
  func `posts by day and topic`(condition: String) throws {
    let connection = try Self.archive().reader().connection
    #expect(
      try connection.topicsByDay(condition)
        == connection.rows(
          """
          SELECT day, topic, topics, count(*) FROM post JOIN post_topic ON post_topic.post = post.id
          WHERE \(condition) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
          """))
  }

  @Test(arguments: ["post.archive = 1", "post.archive = 2", "post.archive = 1 AND language = 'zh'", "post.archive = 9"])
  func `labels that stand together`(condition: String) throws {
    let connection = try Self.archive().reader().connection
    for kind in [ArchiveReader.CodebookKind.topics, .themes] {
      let name = kind.rawValue
      #expect(
        try connection.pairs(of: kind, condition)
          == connection.rows(
            """
            SELECT a.\(name), b.topic, count(*)
            FROM post JOIN post_\(name) AS a ON a.post = post.id JOIN post_topic AS b ON b.post = post.id
            WHERE \(condition) GROUP BY 1, 2 ORDER BY 1, 2
            """))
    }
  }

  @Test func `the mix of a topic is what its SQL says`() throws {
    let reader = try Self.archive().reader()
    for topic in reader.topics {
      for filter in [Filter(), try Filter([("language", "zh")])] {
        let fact = try reader.fact("topics.\(topic.key).mix", filter: filter)
        let said = try #require(try reader.connection.rows(fact.sql).first?[0] as Double?)
        guard case .decimal(let mix) = fact.value else {
          Issue.record("the mix is no share: \(fact)")
          continue
        }
        #expect(abs(mix - said) < 1e-12, "\(fact.name)")
      }
    }
  }

  @Test func `what was counted of one labelling is not taken for another`() throws {
    let connection = try Self.archive().reader().connection
    try connection.read { database in
      let known = KnownPostTopics()
      for _ in 0..<2 {
        let inquiry = Inquiry(database, known)
        _ = try LabelPairs(inquiry, .themes, "post.archive = 1")
        #expect(inquiry.dependence == .all)
      }
    }
  }
}
