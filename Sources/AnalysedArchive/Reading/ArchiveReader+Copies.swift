// Which texts many accounts posted.

extension ArchiveReader {
  /// A text that at least five accounts posted.
  public struct CopiedText: Sendable, Equatable {
    /// As its earliest post has it.
    public let text: String
    /// The platform's code of its earliest post, lower case.
    public let language: String
    /// Position in `topics`; nil: it bears none.
    public let topic: Int?
    /// Accounts that posted it.
    public let accounts: Int
    /// When each of its posts was sent, in minutes since 1970-01-01 00:00 UTC, the earliest first.
    public let minutes: [Int]
  }

  /// The texts that most accounts posted, then those with most posts. A filter narrows the posts of each.
  public func copiedTexts(archive: Int = 1, filter: Filter = Filter(), limit: Int) throws -> [CopiedText] {
    try check(filter)
    let condition = try Question.scope(.copies, archive, filter).joined(separator: " AND ")
    let clusters = try rows(
      """
      SELECT copy_cluster.id, copy_cluster.text, copy_cluster.topic, count(DISTINCT post.account) AS n
      FROM \(Question.table(.copies)) JOIN copy_cluster ON copy_cluster.id = copy.cluster
      WHERE \(condition) GROUP BY copy_cluster.id ORDER BY n DESC, count(*) DESC, copy_cluster.id LIMIT ?
      """, limit)
    return try clusters.map { cluster in
      let posts = try rows(
        """
        SELECT minute, language FROM \(Question.table(.copies))
        WHERE \(condition) AND copy.cluster = ? ORDER BY minute, post.id
        """, cluster[0] as Int)
      return CopiedText(
        text: shown(cluster[1]), language: posts.first?[1] ?? "", topic: (cluster[2] as Int?).map { $0 - 1 },
        accounts: cluster[3], minutes: posts.map { $0[0] })
    }
  }
}
