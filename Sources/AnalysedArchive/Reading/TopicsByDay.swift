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
    // A post that is not meant bears none, and the others at least one.
    var borne = try inquiry.placesOfPosts()
    var days = borne
    try inquiry.step(inquiry.statement("SELECT id, day, topics FROM post WHERE (\(condition)) AND topics > 0")) { row in
      let post = sqlite3_column_int64(row, 0)
      days[post] = sqlite3_column_int(row, 1)
      borne[post] = sqlite3_column_int(row, 2)
    }
    try inquiry.step(inquiry.statement("SELECT post, topic FROM post_topic")) { row in
      let post = sqlite3_column_int64(row, 0)
      guard borne[post] > 0 else { return }
      counts[
        Bin(day: Int(days[post]), topic: Int(sqlite3_column_int64(row, 1)), borne: Int(borne[post])), default: 0] += 1
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
