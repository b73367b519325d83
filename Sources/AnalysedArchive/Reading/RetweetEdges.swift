// Who retweeted whom how often, of every account the few with most: one pass over all retweets, from which pages of accounts are made.

import GRDB

/// The strongest connections of every account.
struct RetweetEdges: Sendable {
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
  private static let most = 6

  /// Most retweets first, ties in the order of the files.
  init(_ db: Database, archive: Int) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT named, named_account.account, retweet_edge.account, retweet_edge.posts
        FROM retweet_edge JOIN named_account ON named_account.id = named WHERE archive = ?
        """, arguments: [archive])
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
}

extension ArchiveReader {
  /// The connections of an archive's accounts, read once.
  func retweetEdges(_ archive: Int) throws -> RetweetEdges {
    if let made = answers.withLock({ $0.retweetEdges[archive] }) { return made }
    let edges = try connection.read { try RetweetEdges($0, archive: archive) }
    answers.withLock { $0.retweetEdges[archive] = edges }
    return edges
  }
}
