// Which accounts may have changed hands.

extension ArchiveReader {
  /// A candidate for having been repurposed: a gap of 180 days or more, and another main language after it.
  public struct RepurposedCandidate: Sendable, Equatable {
    /// The platform's user id or hash; the pseudonym of an account that is not named.
    public let key: String
    /// As published; nil: the account is not named.
    public let screenName: String?
    /// Whether the platform hashed it.
    public let hashed: Bool
    /// Days of its first and last post.
    public let firstDay, lastDay: CivilDate
    /// Minutes since 1970-01-01 00:00 UTC of the last post before the gap and the first after it.
    public let gapFrom, gapTo: Int
    /// Main languages, the platform's codes.
    public let languageBefore, languageAfter: String
    /// All posts on both sides, whatever their language.
    public let postsBefore, postsAfter: Int
  }

  /// The candidates with the longest gaps, ties in the order of the files, and how many candidates there are. A filter on
  /// posts leaves the accounts that have such a post.
  public func repurposedCandidates(
    archive: Int = 1, filter: Filter = Filter(), limit: Int
  ) throws -> (candidates: [RepurposedCandidate], of: Int) {
    try check(filter)
    let conditions = try Question.scope(.accounts, archive, filter) + ["repurposed.days = 180"]
    let from = """
      FROM repurposed JOIN account ON account.id = repurposed.account
      WHERE \(conditions.joined(separator: " AND "))
      """
    let candidates = try rows(
      """
      SELECT "key", screen_name, hashed, first_day, last_day, gap_from, gap_to, language_before, language_after,
        posts_before, posts_after
      \(from) ORDER BY gap_to - gap_from DESC, account.id LIMIT ?
      """, limit
    ).map { row in
      let identity = identity(row[0], row[1], in: archive)
      return RepurposedCandidate(
        key: identity.key, screenName: identity.screenName, hashed: row[2] == 1, firstDay: CivilDate(day: row[3]),
        lastDay: CivilDate(day: row[4]), gapFrom: row[5], gapTo: row[6], languageBefore: row[7],
        languageAfter: row[8], postsBefore: row[9], postsAfter: row[10])
    }
    return (candidates, try number("SELECT count(*) \(from)"))
  }
}
