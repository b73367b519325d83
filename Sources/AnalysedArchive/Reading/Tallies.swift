// What figures are made of: how many rows have each number or each name.

extension ArchiveReader {
  /// How many rows have each number.
  public struct NumberTally: Sendable, Equatable {
    /// Rows by number.
    public let counts: [Int: Int]
    /// Rows whose number was not published.
    public let unknown: Int
  }

  /// A name and how many rows have it.
  public struct NamedCount: Sendable, Equatable {
    /// As published; empty: not published.
    public let name: String
    /// Rows with it.
    public let count: Int
  }

  /// Names by how many posts have them.
  public struct Ranking: Sendable, Equatable {
    /// Most posts first, ties by name.
    public let counts: [NamedCount]
    /// What a share is of; a post with several names counts once.
    public let posts: Int
  }

  /// Rows by the value of a whole-number column.
  func tally(_ column: String, of subject: Question.Subject, archive: Int, filter: Filter) throws -> NumberTally {
    var counts: [Int: Int] = [:]
    var unknown = 0
    for (value, count) in try rows(counting: column, of: subject, archive, filter) {
      if case .integer(let number) = value { counts[number] = count } else { unknown += count }
    }
    return NumberTally(counts: counts, unknown: unknown)
  }

  /// Rows by the value of a text column, most first, ties by name.
  func names(_ column: String, of subject: Question.Subject, archive: Int, filter: Filter) throws -> [NamedCount] {
    try rows(counting: column, of: subject, archive, filter).map { value, count in
      NamedCount(name: shown(String(value)), count: count)
    }
  }

  /// Posts by what a table of pairs joins to them: hashtags, domains.
  func names(
    _ column: String, joinedBy pairs: String, archive: Int, filter: Filter, sharesOf part: String
  ) throws -> Ranking {
    let condition = try postCondition(archive, filter)
    let owner = pairs.dropFirst("post_".count)
    let counts = try rows(
      """
      SELECT \(owner).\(column), count(*) AS n
      FROM \(pairs) JOIN post ON post.id = \(pairs).post JOIN \(owner) ON \(owner).id = \(pairs).\(owner)
      WHERE \(condition) GROUP BY \(owner).id ORDER BY n DESC, 1
      """
    ).map { NamedCount(name: shown($0[0]), count: $0[1]) }
    return Ranking(counts: counts, posts: try number("SELECT count(*) FROM post WHERE \(condition) AND \(part)"))
  }

  private func rows(
    counting column: String, of subject: Question.Subject, _ archive: Int, _ filter: Filter
  ) throws -> [(AnswerValue, Int)] {
    try check(filter)
    let condition = try Question.scope(subject, archive, filter).joined(separator: " AND ")
    let table = Question.table(subject)
    // In the order of their values, which those of equal counts keep.
    let counts = try counts("SELECT \(column) FROM \(table) WHERE \(condition)").map {
      ($0[0], $0[1]) as (AnswerValue, Int)
    }
    return counts.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
  }
}
