// Posts by day and topic. Which day each post is of is read once, from an index that holds it, and the topics are counted against it: a
// join looks up each post of each topic among all, which takes five times as long.

import GRDBSQLite

/// The counts of `ArchiveConnection.topicsByDay`.
struct TopicsByDay {
  private struct Bin: Hashable, Comparable {
    var day: Int
    var topic: Int
    /// How many topics the posts bear.
    var borne: Int

    static func < (a: Bin, b: Bin) -> Bool { (a.day, a.topic, a.borne) < (b.day, b.topic, b.borne) }
  }

  private var counts: [Bin: Int] = [:]

  /// - Parameter condition: on `post`.
  init(_ inquiry: Inquiry, _ condition: String) throws {
    var posts: [Int: (day: Int, borne: Int)] = [:]
    try inquiry.step(inquiry.statement("SELECT id, day, topics FROM post WHERE (\(condition)) AND topics > 0")) { row in
      posts[Int(sqlite3_column_int64(row, 0))] = (
        Int(sqlite3_column_int64(row, 1)), Int(sqlite3_column_int64(row, 2))
      )
    }
    try inquiry.step(inquiry.statement("SELECT post, topic FROM post_topic")) { row in
      guard let post = posts[Int(sqlite3_column_int64(row, 0))] else { return }
      counts[Bin(day: post.day, topic: Int(sqlite3_column_int64(row, 1)), borne: post.borne), default: 0] += 1
    }
  }

  /// Day, topic, topics borne, and posts; in the order of the first three.
  var rows: ArchiveRows {
    let values = counts.sorted { $0.key < $1.key }.flatMap { bin, posts -> [AnswerValue] in
      [.integer(bin.day), .integer(bin.topic), .integer(bin.borne), .integer(posts)]
    }
    return ArchiveRows(columns: 4, values: values)
  }
}
