// Which topics posts bear, for the cards on which they are quoted.

extension ArchiveReader {
  /// The indices of the topics, in the order of the codebook, that the posts with these platform's ids bear; a post
  /// without a topic is left out.
  public func topics(ofPosts keys: [String], archive: Int = 1) throws -> [String: [Int]] {
    let sql = """
      SELECT post."key", topic FROM post JOIN post_topic ON post_topic.post = post.id
      WHERE post.archive = ? AND post."key" IN (\(keys.map(quoted).joined(separator: ", "))) ORDER BY 1, 2
      """
    var out: [String: [Int]] = [:]
    for row in try rows(sql, archive) { out[row[0], default: []].append(row[1] - 1) }
    return out
  }
}
