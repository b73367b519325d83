// Topics, themes and hashtags of posts, gathered during the pass and written sorted at its end: SQLite appends sorted rows to its
// trees, and searches its way for others.

import AnalysedArchive

/// Which posts bear which topic, or which theme.
struct TopicColumn {
  private var posts: [[Int32]]

  init(count: Int) {
    posts = Array(repeating: [], count: count)
  }

  /// Notes the topics of a post. Posts must come in ascending order.
  mutating func note(_ topics: ArraySlice<UInt16>, post: Int) {
    for topic in topics { posts[Int(topic)].append(Int32(post)) }
  }

  /// Calls `add` with each post and the topic's id, ascending by topic and post: the rows of `post_topic` or `post_theme`.
  func write(_ add: (_ post: Int, _ topic: Int) throws -> Void) throws {
    for (topic, posts) in posts.enumerated() {
      for post in posts { try add(Int(post), topic + 1) }
    }
  }
}

/// Which posts bear which hashtag.
struct HashtagColumn {
  private var folded = ByteTable()
  private var texts: [[UInt8]] = []
  /// Number of the hashtag in the upper half, post in the lower.
  private var pairs: [UInt64] = []

  /// Notes the hashtags of a post, each once. Posts must come in ascending order.
  mutating func note(_ hashtags: ArraySlice<BatchedHashtag>, post: Int, _ batch: BatchTexts) {
    for hashtag in hashtags {
      let (number, isNew) = folded.insert(batch[hashtag.folded])
      if isNew { texts.append(Array(batch[hashtag.text])) }
      pairs.append(UInt64(number) << 32 | UInt64(post))
    }
  }

  /// Writes `hashtag` and `post_hashtag`.
  mutating func write(to writer: ArchiveWriter) throws {
    for (number, text) in texts.enumerated() {
      try folded.withBytes(number) { folded in
        try text.withUnsafeBufferPointer { try writer.addHashtag(id: number + 1, folded: folded, text: $0) }
      }
    }
    // Posts ascend already.
    RadixSort.byUpperHalf(&pairs)
    for pair in pairs {
      try writer.addPostHashtag(post: Int(pair & 0xFFFF_FFFF), hashtag: Int(pair >> 32) + 1)
    }
  }
}
