// Who retweeted whom how often, of every account the few with most: one pass over all retweets, from which pages of accounts are made.

/// The strongest connections of every account.
struct RetweetEdges: Folded {
  /// One side of a connection.
  struct End: Sendable {
    /// The other account: in `out` its place in `named_account`, in `into` that in `account`.
    var other: Int
    var posts: Int
  }

  /// By the account that retweets.
  private(set) var out: [Int: [End]] = [:]
  /// By the account retweeted, where the archive has it.
  private(set) var into: [Int: [End]] = [:]

  /// Connections that are kept of an account, each way.
  private static let most = 5

  /// Most retweets first, ties in the order of the files.
  init(_ archive: Int, _ inquiry: Inquiry) throws {
    let cursor = try inquiry.cursor(
      """
      SELECT named, named_account.account, retweet_edge.account, retweet_edge.posts
      FROM retweet_edge JOIN named_account ON named_account.id = named WHERE archive = ?
      """, .integer(archive))
    while let row = try cursor.next() {
      let (named, target, sender, posts): (Int, Int?, Int, Int) = (row[0], row[1], row[2], row[3])
      out[sender, default: []].append(End(other: named, posts: posts))
      if let target { into[target, default: []].append(End(other: sender, posts: posts)) }
    }
    func strongest(_ ends: [End]) -> [End] {
      Array(ends.sorted { ($1.posts, $0.other) < ($0.posts, $1.other) }.prefix(Self.most))
    }
    out = out.mapValues(strongest)
    into = into.mapValues(strongest)
  }

  /// Reads what `bytes` wrote; nil for anything else.
  init?(_ bytes: ArraySlice<UInt8>) {
    var decoder = AnswerDecoder(bytes)
    func ends() -> [Int: [End]]? {
      guard let accounts = decoder.count() else { return nil }
      var out = [Int: [End]](minimumCapacity: accounts)
      for _ in 0..<accounts {
        guard let account = decoder.int(), let count = decoder.count() else { return nil }
        var ends: [End] = []
        for _ in 0..<count {
          guard let other = decoder.int(), let posts = decoder.int() else { return nil }
          ends.append(End(other: other, posts: posts))
        }
        out[account] = ends
      }
      return out
    }
    guard let out = ends(), let into = ends(), decoder.isAtEnd else { return nil }
    (self.out, self.into) = (out, into)
  }

  /// The connections as bytes.
  var bytes: [UInt8] {
    var encoder = AnswerEncoder()
    for all in [out, into] {
      encoder.write(all.count)
      for (account, ends) in all.sorted(by: { $0.key < $1.key }) {
        encoder.write(account)
        encoder.write(ends.count)
        for end in ends {
          encoder.write(end.other)
          encoder.write(end.posts)
        }
      }
    }
    return encoder.bytes
  }
}

extension ArchiveReader {
  /// The connections of an archive's accounts, read once.
  func retweetEdges(_ archive: Int) throws -> RetweetEdges {
    if let made = answers.withLock({ $0.retweetEdges[archive] }) { return made }
    // Kept as they are folded: the rows are a hundred times as many.
    let edges = try connection.folded("retweet edges 2 of \(archive)") {
      try RetweetEdges(archive, $0)
    }
    answers.withLock { $0.retweetEdges[archive] = edges }
    return edges
  }
}
