// Which languages, clients, hashtags, domains and named accounts go with which topic.

extension ArchiveReader {
  /// A name and its posts by topic.
  public struct NameByTopic: Sendable, Equatable {
    /// As published; empty: not published.
    public let name: String
    /// Posts with it.
    public let posts: Int
    /// Posts with it that bear no topic.
    public let unlabelled: Int
    /// For each topic in the order of `topics`: posts with it that bear the topic.
    public let counts: [Int]
  }

  /// The names that most posts have, by topic: most posts first, ties by name. A post with several topics counts for each.
  public func namesByTopic(
    _ attribute: PostAttribute, archive: Int = 1, filter: Filter = Filter(), limit: Int
  ) throws -> [NameByTopic] {
    let condition = "\(try postCondition(archive, filter)) AND \(attribute.condition)"
    let totals = try rows(
      """
      SELECT \(attribute.name) AS name, count(*) AS n, count(*) FILTER (WHERE post.topics = 0)
      FROM \(attribute.table) WHERE \(condition) GROUP BY 1
      """
    ).map { (name: $0[0] as String, posts: $0[1] as Int, unlabelled: $0[2] as Int) }
    let most = totals.sorted { ($1.posts, $0.name) < ($0.posts, $1.name) }.prefix(limit)
    var counts = Dictionary(uniqueKeysWithValues: most.map { ($0.name, [Int](repeating: 0, count: topics.count)) })
    let sql = """
      SELECT \(attribute.name) AS name, post_topic.topic, count(*)
      FROM \(attribute.table) JOIN post_topic ON post_topic.post = post.id WHERE \(condition) GROUP BY 1, 2
      """
    for row in try rows(sql) { counts[row[0]]?[row[1] - 1] = row[2] }
    return most.map {
      NameByTopic(name: $0.name, posts: $0.posts, unlabelled: $0.unlabelled, counts: counts[$0.name] ?? [])
    }
  }
}
