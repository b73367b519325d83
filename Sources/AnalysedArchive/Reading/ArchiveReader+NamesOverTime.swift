// How languages, clients, hashtags, domains and named accounts come and go.

extension ArchiveReader {
  /// A name and its posts in each bin of time.
  public struct NameSeries: Sendable, Equatable {
    /// As published; empty: not published.
    public let name: String
    /// Posts with it, in all bins.
    public let posts: Int
    /// Posts with it in each bin.
    public let counts: [Int]
  }

  /// Names over time.
  public struct NamesOverTime: Sendable, Equatable {
    /// First days of the bins: Mondays, or firsts of a month; contiguous from the first to the last post that has a name.
    public let bins: [CivilDate]
    /// Most posts first, ties by name.
    public let names: [NameSeries]
  }

  /// The names that most posts have, by week or month. No bins where no post that the filter leaves has one.
  public func namesOverTime(
    _ attribute: PostAttribute, archive: Int = 1, by period: Period, filter: Filter = Filter(), limit: Int
  ) throws -> NamesOverTime {
    let condition = try postCondition(archive, filter)
    let sql = """
      SELECT \(attribute.name) AS name, \(period.rawValue) AS bin, count(*)
      FROM \(attribute.table) JOIN calendar ON calendar.day = post.day
      WHERE \(condition) AND \(attribute.condition) GROUP BY 1, 2
      """
    let rows = try rows(sql).map { (name: $0[0] as String, bin: $0[1] as String, posts: $0[2] as Int) }
    guard let first = rows.map(\.bin).min(), let last = rows.map(\.bin).max() else {
      return NamesOverTime(bins: [], names: [])
    }
    let bins = Self.bins(from: first, to: last, period)
    let place = Dictionary(uniqueKeysWithValues: bins.enumerated().map { ($1.name, $0) })
    var counts: [String: [Int]] = [:]
    for row in rows {
      guard let bin = place[row.bin] else { continue }
      counts[row.name, default: Array(repeating: 0, count: bins.count)][bin] += row.posts
    }
    let names = counts.map { NameSeries(name: $0, posts: $1.reduce(0, +), counts: $1) }
      .sorted { ($1.posts, $0.name) < ($0.posts, $1.name) }
    return NamesOverTime(bins: bins.map(\.start), names: Array(names.prefix(limit)))
  }
}
