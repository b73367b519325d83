// Which topics posts bear, for the cards on which they are quoted.

extension ArchiveReader {
  /// The indices of the topics, in the order of the codebook, that posts bear, by the platform's id; a post without a topic is left
  /// out.
  public func topics(of posts: [Post]) throws -> [Int: [Int]] {
    guard !posts.isEmpty else { return [:] }
    // Each pair of a topic and a post is looked up in the table's own order.
    let sql = """
      SELECT post, topic FROM post_topic
      WHERE topic IN (SELECT id FROM topic) AND post IN (\(posts.map { String($0.id) }.joined(separator: ", ")))
      ORDER BY topic, post
      """
    var out: [Int: [Int]] = [:]
    for row in try rows(sql) {
      out[row[0], default: []].append(row[1] - 1)
    }
    return out
  }
}
