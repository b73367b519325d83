// Counts over time and over the clock, for figures.

extension ArchiveReader {
  /// The length of a bin of time.
  public enum Period: String, Sendable, CaseIterable {
    /// Monday to Sunday.
    case week
    /// A calendar month.
    case month

    /// The first day of the bin in which a day lies; both as days since 1970-01-01.
    func start(of day: Int) -> Int {
      let date = CivilDate(day: day)
      return self == .week ? day - (date.weekday - 1) : day - (date.components.day - 1)
    }
  }

  /// The posts of one week or month.
  public struct TopicBin: Sendable, Equatable {
    /// Its first day: a Monday, or the first of a month.
    public let start: CivilDate
    /// The first day after it.
    public let end: CivilDate
    /// All posts in it.
    public let posts: Int
    /// Posts in it with at least one topic.
    public let labelled: Int
    /// For each topic in the order of `topics`: posts bearing it.
    public let counts: [Int]
    /// For each topic in the order of `topics`: the sum over posts bearing it of 1 / number of topics; adds up to `labelled`.
    public let weights: [Double]
  }

  /// Posts by topic and week or month: contiguous bins from the one with the first post to the one with the last, empty
  /// bins included; no bins where no post matches. The filter's topic is not applied: all topics are in each bin.
  public func topicSeries(archive: Int = 1, by period: Period, filter: Filter = Filter()) throws -> [TopicBin] {
    var filter = filter
    filter.topic = nil
    let question = SeriesQuestion(archive: archive, period: period, filter: filter)
    if let known = answers.withLock({ $0.series[question] }) { return known }
    let bins = try countedSeries(archive, period, filter)
    answers.withLock { $0.series[question] = bins }
    return bins
  }

  /// What a series was asked for.
  struct SeriesQuestion: Hashable {
    let archive: Int
    let period: Period
    let filter: Filter
  }

  private func countedSeries(_ archive: Int, _ period: Period, _ filter: Filter) throws -> [TopicBin] {
    let condition = try postCondition(archive, filter)
    // Counted by day, which an index has in order and which weeks and months share.
    var totals: [Int: (posts: Int, labelled: Int)] = [:]
    let sql = "SELECT day, count(*), count(*) FILTER (WHERE topics > 0) FROM post WHERE \(condition) GROUP BY day"
    var (first, last) = (Int.max, Int.min)
    for row in try rows(sql) {
      let bin = period.start(of: row[0])
      (first, last) = (min(first, bin), max(last, bin))
      totals[bin, default: (0, 0)].posts += row[1]
      totals[bin, default: (0, 0)].labelled += row[2]
    }
    guard first <= last else { return [] }
    // Of each bin, topic after topic: posts that bear one topic, two topics and so on.
    var perTopic: [Int: [Int]] = [:]
    let rows = try connection.topicsByDay(condition)
    let most = rows.reduce(1) { max($0, $1[2]) }
    let none = [Int](repeating: 0, count: topics.count * most)
    for row in rows {
      let (topic, borne): (Int, Int) = (row[1], row[2])
      perTopic[period.start(of: row[0]), default: none][(topic - 1) * most + borne - 1] += row[3]
    }
    return Self.bins(from: CivilDate(day: first), to: CivilDate(day: last), period).map { start, end in
      let total = totals[start.day] ?? (0, 0)
      let counts = perTopic[start.day] ?? none
      let borne = topics.indices.map { counts[$0 * most..<($0 + 1) * most] }
      return TopicBin(
        start: start, end: end, posts: total.posts, labelled: total.labelled,
        counts: borne.map { $0.reduce(0, +) },
        weights: borne.map { zip($0, 1...).reduce(0) { $0 + Double($1.0) / Double($1.1) } })
    }
  }

  /// Posts by weekday (7 rows, Monday first) and hour (24 columns), in the report's time zone.
  public func postingHours(archive: Int = 1, filter: Filter = Filter()) throws -> [[Int]] {
    let condition = try postCondition(archive, filter)
    var grid = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
    for row in try counts("SELECT day, hour FROM post WHERE \(condition)") {
      grid[CivilDate(day: row[0]).weekday - 1][row[1]] += row[2]
    }
    return grid
  }

  /// The condition on `post` that a filter stands for.
  func postCondition(_ archive: Int, _ filter: Filter) throws -> String {
    try check(filter)
    var all = ["post.archive = \(archive)"] + filter.postConditions(archive: archive)
    let onAccounts = filter.accountConditions()
    if !onAccounts.isEmpty {
      all.append("post.account IN (SELECT id FROM account WHERE \(onAccounts.joined(separator: " AND ")))")
    }
    return all.joined(separator: " AND ")
  }

  /// The bins from one to another with their name in the calendar.
  static func bins(
    from first: String, to last: String, _ period: Period
  ) -> [(start: CivilDate, end: CivilDate, name: String)] {
    func start(_ name: String) -> CivilDate? { CivilDate(period == .week ? name : name + "-01") }
    guard let first = start(first), let last = start(last) else { return [] }
    return bins(from: first, to: last, period).map { start, end in
      (start, end, period == .week ? start.text : String(start.text.prefix(7)))
    }
  }

  /// The bins from the one that begins on a day to the one that begins on another.
  private static func bins(
    from first: CivilDate, to last: CivilDate, _ period: Period
  ) -> [(start: CivilDate, end: CivilDate)] {
    var out: [(start: CivilDate, end: CivilDate)] = []
    var current = first
    while current <= last {
      let (year, month, _) = current.components
      let next =
        period == .week
        ? CivilDate(day: current.day + 7)
        : CivilDate(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
      out.append((current, next))
      current = next
    }
    return out
  }
}
