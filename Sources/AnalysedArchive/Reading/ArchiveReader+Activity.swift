// How much one account posted over time.

extension ArchiveReader {
  /// An account by its key; nil if the archive does not have it.
  public struct NamedAccount: Sendable, Equatable {
    /// Position in the analysed archive.
    public let id: Int
    /// The platform's user id or hash; the pseudonym of an account that is not named.
    public let key: String
    /// As published; nil: the account is not named.
    public let screenName: String?
    /// Whether the platform hashed it.
    public let hashed: Bool
  }

  /// The listed account with a key; without one the most active.
  public func account(archive: Int = 1, key: String?) throws -> NamedAccount? {
    let condition = key == nil ? "posts > 0 ORDER BY posts DESC, id LIMIT 1" : "\"key\" = ?"
    let sql =
      "SELECT id, \"key\", screen_name, hashed FROM account WHERE archive = \(archive) AND listed = 1 AND \(condition)"
    return try (key.map { try rows(sql, $0) } ?? rows(sql)).first.map {
      let identity = identity($0[1], $0[2], in: archive)
      return NamedAccount(id: $0[0], key: identity.key, screenName: identity.screenName, hashed: $0[3] == 1)
    }
  }

  /// Posts of an account in each week or month that has one: its first day, the first day after it, the posts; and the days of
  /// the first and the last.
  public func activity(
    of account: NamedAccount, archive: Int = 1, by period: Period, filter: Filter = Filter()
  ) throws -> (bins: [(start: CivilDate, end: CivilDate, posts: Int)], first: CivilDate, last: CivilDate)? {
    let condition = try postCondition(archive, filter) + " AND post.account = \(account.id)"
    let days = try rows("SELECT min(day), max(day) FROM post WHERE \(condition)").first
    guard let first = days?[0] as Int?, let last = days?[1] as Int? else { return nil }
    let bins = try rows(
      """
      SELECT \(period.rawValue) AS bin, count(*) FROM post JOIN calendar USING (day)
      WHERE \(condition) GROUP BY bin ORDER BY bin
      """
    ).flatMap { row -> [(start: CivilDate, end: CivilDate, posts: Int)] in
      let name: String = row[0]
      return Self.bins(from: name, to: name, period).map { ($0.start, $0.end, row[1]) }
    }
    return (bins, CivilDate(day: first), CivilDate(day: last))
  }
}
