// How many posts of every account bear each topic, counted in one pass over the posts.

import GRDBSQLite

/// Posts by account and topic, in an array that is addressed by the account's position in the archive.
struct AccountTopics: Folded {
  private let first: Int
  private let topics: Int
  private var counts: [UInt32]

  init(_ archive: Int, topics: Int, _ inquiry: Inquiry) throws {
    self.topics = topics
    let accounts: Int
    (first, accounts) = try inquiry.accounts(of: archive)
    counts = [UInt32](repeating: 0, count: accounts * topics)
    // As in TopicsByDay: a join would look up each post of each topic.
    let topicsOfPosts = try inquiry.topicsOfPosts()
    let posts = "SELECT id, account FROM post WHERE archive = ? AND topics > 0"
    try inquiry.step(inquiry.statement(posts, [.integer(archive)])) { row in
      let start = (Int(sqlite3_column_int64(row, 1)) - first) * topics
      topicsOfPosts.forEach(of: Int(sqlite3_column_int64(row, 0))) { topic, _ in counts[start + topic - 1] += 1 }
    }
  }

  /// Reads what `bytes` wrote; nil for anything else.
  init?(_ bytes: ArraySlice<UInt8>) {
    var decoder = AnswerDecoder(bytes)
    guard let first = decoder.int(), let topics = decoder.int(), let counts = decoder.counts(), decoder.isAtEnd else {
      return nil
    }
    (self.first, self.topics, self.counts) = (first, topics, counts)
  }

  /// The counts as bytes.
  var bytes: [UInt8] {
    var encoder = AnswerEncoder()
    encoder.write(first)
    encoder.write(topics)
    encoder.write(counts)
    return encoder.bytes
  }

  /// Posts that bear each topic of the codebook.
  func borne(by account: Int) -> [Int] {
    let start = (account - first) * topics
    return counts[start..<start + topics].map(Int.init)
  }

  /// The topic that most posts bear, the first of equals; nil: none bears one.
  func mainTopic(of account: Int) -> (topic: Int, posts: Int)? {
    let counts = borne(by: account)
    guard let most = counts.max(), most > 0, let topic = counts.firstIndex(of: most) else { return nil }
    return (topic, most)
  }
}

extension ArchiveReader {
  /// The topics of an archive's accounts, counted once.
  func accountTopics(_ archive: Int) throws -> AccountTopics {
    if let made = answers.withLock({ $0.accountTopics[archive] }) { return made }
    let made = try connection.folded("topics of accounts 1 of \(archive)") {
      try AccountTopics(archive, topics: topics.count, $0)
    }
    answers.withLock { $0.accountTopics[archive] = made }
    return made
  }
}
