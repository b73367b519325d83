// Which posts of a second platform repeat a post of the first archive.

extension ArchiveReader {
  /// A post of the second platform and the post of the first archive that it repeats.
  public struct RepeatedPost: Sendable, Equatable {
    /// The second platform's post, as published.
    public let text: String
    /// Minutes since 1970-01-01 00:00 UTC in the first archive and on the second platform.
    public let first, second: Int
  }

  /// A sample of the matched posts of a second platform, the same every time, in an order that a multiplicative hash of the
  /// row number shuffles (the nearest or the longest would not show how long it took), and how many there are. A filter
  /// narrows the second platform's posts.
  public func repeatedPosts(
    archive: Int, filter: Filter = Filter(), limit: Int
  ) throws -> (posts: [RepeatedPost], of: Int) {
    try check(filter)
    let from = """
      FROM \(Question.table(.crossPosts)) JOIN post AS source ON source.id = crosspost.match
        JOIN post_text ON post_text.post = post.id
      WHERE \(try Question.scope(.crossPosts, archive, filter).joined(separator: " AND "))
      """
    let posts = try rows(
      """
      SELECT post_text.text, source.minute, post.minute \(from)
      ORDER BY (post.id * 2654435761) % 4294967296 LIMIT ?
      """, limit
    ).map { RepeatedPost(text: shown($0[0]), first: $0[1], second: $0[2]) }
    return (posts, try number("SELECT count(*) \(from)"))
  }
}
