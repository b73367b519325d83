// How a fact becomes SQL. Every fact is one aggregate over posts, accounts, media or rejects, so a filter narrows all of
// them in one way: conditions on posts reach accounts and media through the posts, and the other way round.

/// An aggregate over the rows of one kind.
struct Question: Sendable {
  /// What the rows are.
  enum Subject: Sendable {
    case posts
    /// Posts with the columns of their day in the calendar.
    case postsInTime
    /// Posts with what they say.
    case texts
    /// Posts in copy clusters, once for each cluster, with the columns of `copy`.
    case copies
    /// Posts of a later archive that repeat one of the first, with the columns of `crosspost`.
    case crossPosts
    case accounts
    case media
    case rejects
    /// Texts that the first archive and a later one carry; of the first archive those shared with any later one.
    case sharedTexts
  }

  /// How the rows become one value.
  enum Answer: Sendable {
    /// An aggregate expression, such as `count(*)`.
    case aggregate(String)
    /// The part of the rows for which a condition holds.
    case share(of: String)
    /// The middle value of an expression that is not null; the mean of the two middle ones of an even number.
    case median(String)
    /// The value of a column with most rows, the smallest of equals.
    case mostFrequent(String)
  }

  var subject: Subject
  var answer: Answer
  var conditions: [String] = []
  /// The archive that is asked, where it is not the one whose fact it is.
  var archive: Int?

  /// The SQL over one archive, narrowed by a filter.
  func sql(archive: Int, filter: Filter) throws -> String {
    let all = try Self.scope(subject, self.archive ?? archive, filter) + conditions
    let table = Self.table(subject)
    let condition = all.joined(separator: "\n  AND ")
    switch answer {
    case .aggregate(let expression):
      return "SELECT \(expression)\nFROM \(table)\nWHERE \(condition)"
    case .share(let part):
      return "SELECT 1.0 * count(*) FILTER (WHERE \(part)) / count(*)\nFROM \(table)\nWHERE \(condition)"
    case .median(let expression):
      let ordered = """
        SELECT \(expression) AS value, row_number() OVER (ORDER BY \(expression)) AS place, count(*) OVER () AS n
        FROM \(table)
        WHERE \(condition)
          AND \(expression) IS NOT NULL
        """
      return "SELECT avg(value) FROM (\n\(ordered)\n) WHERE place IN ((n + 1) / 2, (n + 2) / 2)"
    case .mostFrequent(let column):
      return """
        SELECT \(column)
        FROM \(table)
        WHERE \(condition)
        GROUP BY \(column) ORDER BY count(*) DESC, \(column) LIMIT 1
        """
    }
  }

  /// The rows of a kind as they stand after FROM.
  static func table(_ subject: Subject) -> String {
    switch subject {
    case .posts: "post"
    case .postsInTime: "post JOIN calendar USING (day)"
    case .texts: "post JOIN post_text ON post_text.post = post.id"
    case .copies: "copy JOIN post ON post.id = copy.post"
    case .crossPosts: "crosspost JOIN post ON post.id = crosspost.post"
    case .accounts: "account"
    case .media: "media"
    case .rejects: "reject JOIN source ON source.id = reject.source"
    case .sharedTexts: "shared_text"
    }
  }

  /// The conditions on the rows of a kind that an archive and a filter stand for.
  static func scope(_ subject: Subject, _ archive: Int, _ filter: Filter) throws -> [String] {
    let onPosts = filter.postConditions(archive: archive)
    let onAccounts = filter.accountConditions()
    func nested(_ head: String, _ conditions: [String]) -> [String] {
      conditions.isEmpty ? [] : [head + conditions.joined(separator: " AND ") + ")"]
    }
    let postsOfAccounts = nested("post.account IN (SELECT id FROM account WHERE ", onAccounts)
    switch subject {
    case .posts, .postsInTime, .texts, .copies, .crossPosts:
      return ["post.archive = \(archive)"] + onPosts + postsOfAccounts
    case .accounts:
      return ["account.archive = \(archive)", "account.listed = 1"] + onAccounts
        + nested("account.id IN (SELECT account FROM post WHERE ", filter.narrowsPosts ? onPosts : [])
    case .media:
      return ["media.archive = \(archive)"]
        + nested("media.post IN (SELECT id FROM post WHERE ", onPosts + postsOfAccounts)
    case .rejects:
      guard filter.isEmpty else { throw ArchiveProblem("a count of refused rows takes no filter") }
      return ["source.archive = \(archive)"]
    case .sharedTexts:
      guard filter.isEmpty else { throw ArchiveProblem("a count of texts in several releases takes no filter") }
      return [archive == 1 ? "shared_text.archive > 1" : "shared_text.archive = \(archive)"]
    }
  }
}
