// Counts over time and over the clock, for figures.

extension ArchiveReader {
  /// The length of a bin of time.
  public enum Period: String, Sendable, CaseIterable {
    /// Monday to Sunday.
    case week
    /// A calendar month.
    case month
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
    var totals: [String: (posts: Int, labelled: Int)] = [:]
    let sql = """
      SELECT \(period.rawValue) AS bin, count(*), count(*) FILTER (WHERE topics > 0)
      FROM post JOIN calendar USING (day) WHERE \(condition) GROUP BY bin ORDER BY bin
      """
    var starts: [String] = []
    for row in try rows(sql) {
      let bin: String = row[0]
      starts.append(bin)
      totals[bin] = (row[1], row[2])
    }
    guard let first = starts.first, let last = starts.last else { return [] }
    var perTopic: [String: (counts: [Int], weights: [Double])] = [:]
    let topicSQL = """
      SELECT \(period.rawValue) AS bin, topic, count(*), sum(1.0 / topics)
      FROM post_topic JOIN post ON post.id = post_topic.post JOIN calendar USING (day)
      WHERE \(condition) GROUP BY bin, topic
      """
    let none = (
      counts: [Int](repeating: 0, count: topics.count), weights: [Double](repeating: 0, count: topics.count)
    )
    for row in try rows(topicSQL) {
      let bin: String = row[0]
      let topic: Int = row[1]
      perTopic[bin, default: none].counts[topic - 1] = row[2]
      perTopic[bin, default: none].weights[topic - 1] = row[3]
    }
    return Self.bins(from: first, to: last, period).map { start, end, name in
      let total = totals[name] ?? (0, 0)
      let topic = perTopic[name] ?? none
      return TopicBin(
        start: start, end: end, posts: total.posts, labelled: total.labelled, counts: topic.counts,
        weights: topic.weights)
    }
  }

  /// Posts by weekday (7 rows, Monday first) and hour (24 columns), in the report's time zone.
  public func postingHours(archive: Int = 1, filter: Filter = Filter()) throws -> [[Int]] {
    let condition = try postCondition(archive, filter)
    var grid = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
    let sql = """
      SELECT weekday, hour, count(*) FROM post JOIN calendar USING (day) WHERE \(condition) GROUP BY weekday, hour
      """
    for row in try rows(sql) { grid[row[0] - 1][row[1]] = row[2] }
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
    guard let start = CivilDate(period == .week ? first : first + "-01") else { return [] }
    var out: [(start: CivilDate, end: CivilDate, name: String)] = []
    var current = start
    while true {
      let (year, month, _) = current.components
      let next =
        period == .week
        ? CivilDate(day: current.day + 7)
        : CivilDate(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
      let name = period == .week ? current.text : String(current.text.prefix(7))
      if name > last { return out }
      out.append((current, next, name))
      current = next
    }
  }
}
