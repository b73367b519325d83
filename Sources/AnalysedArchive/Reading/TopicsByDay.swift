// Posts by day and topic. Their days are read from an index that holds them, and the topics are looked up in `PostTopics`: a join looks up
// each post of each topic among all, which takes five times as long.

import GRDBSQLite

/// The counts of `ArchiveConnection.topicsByDay`.
struct TopicsByDay {
  /// Posts of a day that bear a topic, and so many topics together, in one number: in the order of these three.
  private var counts: [Int: Int] = [:]

  /// - Parameter condition: on `post`.
  init(_ inquiry: Inquiry, _ condition: String) throws {
    let topics = try inquiry.topicsOfPosts()
    try inquiry.step(inquiry.statement("SELECT id, day FROM post WHERE (\(condition)) AND topics > 0")) { row in
      let day = Int(sqlite3_column_int64(row, 1))
      topics.forEach(of: Int(sqlite3_column_int64(row, 0))) { topic, borne in
        counts[day << 32 | topic << 16 | borne, default: 0] += 1
      }
    }
  }

  /// Day, topic, topics borne, and posts; in the order of the first three.
  var rows: ArchiveRows {
    let values = counts.sorted { $0.key < $1.key }.flatMap { bin, posts -> [AnswerValue] in
      [.integer(bin >> 32), .integer(bin >> 16 & 0xFFFF), .integer(bin & 0xFFFF), .integer(posts)]
    }
    return ArchiveRows(columns: 4, values: values)
  }
}
