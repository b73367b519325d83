// What the codebooks do: hits of each rule, topics that go together, themes crossed with topics.

extension ArchiveReader {
  /// What a rule of a codebook is.
  public enum RuleKind: String, Sendable {
    /// A word or phrase that makes a post one of the topic.
    case term
    /// A hashtag that does.
    case hashtag
    /// A word or phrase that keeps a post out.
    case exclude
  }

  /// A rule of a codebook and what it does.
  public struct RuleHits: Sendable, Equatable {
    /// Its topic's place in `topics`, or its theme's in `themes`.
    public let label: Int
    /// What it is.
    public let kind: RuleKind
    /// As the codebook has it.
    public let text: String
    /// Posts in which it matches, whatever the other rules do.
    public let posts: Int
  }

  /// Which of the two codebooks.
  public enum CodebookKind: String, Sendable {
    /// `topics.yml`.
    case topics = "topic"
    /// `themes.yml`.
    case themes = "theme"
  }

  /// The rules of a codebook in its order: of each topic its terms, then its hashtags, then its exclusions.
  public func ruleHits(archive: Int = 1, of codebook: CodebookKind = .topics) throws -> [RuleHits] {
    let column = codebook.rawValue
    let sql = """
      SELECT \(column), kind, text, posts FROM term WHERE archive = ? AND \(column) IS NOT NULL ORDER BY id
      """
    return try rows(sql, archive).map { row in
      let kind: String = row[1]
      return RuleHits(label: row[0] - 1, kind: RuleKind(rawValue: kind) ?? .term, text: row[2], posts: row[3])
    }
  }

  /// Posts that bear two topics: a row and a column for each of `topics`; on the diagonal the posts that bear the one.
  /// The filter's topic is applied like any other, so that only posts bearing it are counted.
  public func topicOverlaps(archive: Int = 1, filter: Filter = Filter()) throws -> [[Int]] {
    try crossed(.topics, archive, filter)
  }

  /// Posts that bear a theme and a topic: a row for each of `themes`, a column for each of `topics`.
  public func themesByTopic(archive: Int = 1, filter: Filter = Filter()) throws -> [[Int]] {
    try crossed(.themes, archive, filter)
  }

  /// Posts of each of `themes`, and of any; with another archive's beside it a comparison of what the two say.
  public func themeCounts(archive: Int = 1, filter: Filter = Filter()) throws -> (posts: Int, any: Int, counts: [Int]) {
    let condition = try postCondition(archive, filter)
    let totals = try rows(
      "SELECT count(*), count(*) FILTER (WHERE post.id IN (SELECT post FROM post_theme)) FROM post WHERE \(condition)"
    ).first
    var counts = [Int](repeating: 0, count: themes.count)
    let sql = """
      SELECT theme, count(*) FROM post_theme JOIN post ON post.id = post_theme.post WHERE \(condition) GROUP BY theme
      """
    for row in try rows(sql) { counts[row[0] - 1] = row[1] }
    return (totals?[0] ?? 0, totals?[1] ?? 0, counts)
  }

  private func crossed(_ kind: CodebookKind, _ archive: Int, _ filter: Filter) throws -> [[Int]] {
    let labels = kind == .topics ? topics : themes
    var table = [[Int]](repeating: [Int](repeating: 0, count: topics.count), count: labels.count)
    for row in try connection.pairs(of: kind, postCondition(archive, filter)) { table[row[0] - 1][row[1] - 1] = row[2] }
    return table
  }
}
