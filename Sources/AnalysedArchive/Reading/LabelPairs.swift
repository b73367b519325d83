// Posts that bear a topic or a theme, and a topic beside it. As in TopicsByDay, what is beside it is looked up in `PostTopics`.

import GRDBSQLite

/// The counts of `ArchiveConnection.pairs`.
struct LabelPairs {
  private struct Pair: Hashable, Comparable {
    var label: Int
    var topic: Int

    static func < (a: Pair, b: Pair) -> Bool { (a.label, a.topic) < (b.label, b.topic) }
  }

  private var counts: [Pair: Int] = [:]

  /// - Parameters:
  ///   - kind: what stands first in a pair.
  ///   - condition: on `post`.
  init(_ inquiry: Inquiry, _ kind: ArchiveReader.CodebookKind, _ condition: String) throws {
    let topics = try inquiry.topicsOfPosts()
    switch kind {
    case .topics:
      try inquiry.step(inquiry.statement("SELECT id FROM post WHERE (\(condition)) AND topics > 0")) { row in
        let post = Int(sqlite3_column_int64(row, 0))
        topics.forEach(of: post) { label, _ in
          topics.forEach(of: post) { topic, _ in counts[Pair(label: label, topic: topic), default: 0] += 1 }
        }
      }
    case .themes:
      let sql = "SELECT theme, post.id FROM post_theme JOIN post ON post.id = post_theme.post WHERE \(condition)"
      try inquiry.step(inquiry.statement(sql)) { row in
        let label = Int(sqlite3_column_int64(row, 0))
        topics.forEach(of: Int(sqlite3_column_int64(row, 1))) { topic, _ in
          counts[Pair(label: label, topic: topic), default: 0] += 1
        }
      }
    }
  }

  /// Label, topic and posts, in the order of the first two.
  var rows: ArchiveRows {
    let values = counts.sorted { $0.key < $1.key }.flatMap { pair, posts -> [AnswerValue] in
      [.integer(pair.label), .integer(pair.topic), .integer(posts)]
    }
    return ArchiveRows(columns: 3, values: values)
  }
}
