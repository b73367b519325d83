// Which topics each post bears, as bits: whatever is counted by topic looks up every post, which in SQL takes five times as long as all
// the rest. An archive is read once for all that is counted.

import GRDBSQLite
import Synchronization

/// The topics of all posts of an archive's file.
struct PostTopics: Sendable {
  /// For each row of `post`, from 0, so many words; the first bit is the first topic.
  private var bits: [UInt64]
  private let width: Int

  /// - Parameter inquiry: its answer depends on which posts bear topics from now on.
  init(_ inquiry: Inquiry) throws {
    let last: Int = try inquiry.row("SELECT max(id) FROM post")?[0] ?? 0
    let topics: Int = try inquiry.row("SELECT max(topic) FROM post_topic")?[0] ?? 0
    width = max(1, (topics + 63) / 64)
    bits = Array(repeating: 0, count: (last + 1) * width)
    try inquiry.step(inquiry.statement(Self.sql)) { row in
      let (post, topic) = (Int(sqlite3_column_int64(row, 0)), Int(sqlite3_column_int64(row, 1)) - 1)
      guard topic >= 0, topic < topics, post > 0, post <= last else { return }
      bits[post * width + topic / 64] |= 1 << UInt64(topic % 64)
    }
  }

  fileprivate static let sql = "SELECT post, topic FROM post_topic"

  /// Calls `body` with each topic that a post bears, from 1, and the number of all that it bears.
  func forEach(of post: Int, _ body: (_ topic: Int, _ borne: Int) -> Void) {
    guard post > 0, post * width < bits.count else { return }
    let words = post * width..<(post + 1) * width
    let borne = words.reduce(0) { $0 + bits[$1].nonzeroBitCount }
    for word in words {
      var rest = bits[word]
      while rest != 0 {
        body((word - words.lowerBound) * 64 + rest.trailingZeroBitCount + 1, borne)
        rest &= rest - 1
      }
    }
  }
}

/// The topics of a file's posts, once they are read.
final class KnownPostTopics: Sendable {
  private let known = Mutex<PostTopics?>(nil)

  /// The topics, read by the first who asks while the others wait.
  func topics(_ inquiry: Inquiry) throws -> PostTopics {
    try known.withLock { known in
      if let known {
        // What is taken from here depends on the same as what reads it.
        _ = try inquiry.statement(PostTopics.sql)
        return known
      }
      let topics = try PostTopics(inquiry)
      known = topics
      return topics
    }
  }
}
