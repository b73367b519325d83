// How a fact becomes SQL. Every fact is one aggregate over posts, accounts, media or rejects, so a filter narrows all of
// them in one way: conditions on posts reach accounts and media through the posts, and the other way round.

/// What `per` names: the period whose busiest one is asked for.
public enum PeakPeriod: String, Sendable, CaseIterable {
  case day, week, month

  /// Its column of the calendar.
  var column: String { self == .day ? "date" : rawValue }
  /// Its first day, of a row of the calendar.
  var firstDay: String { self == .month ? "month || '-01'" : column }
}

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
    /// Posts in families of near copies, with the columns of `near_copy`.
    case nearCopies
    case accounts
    case media
    case rejects
    /// Texts that the first archive and a later one carry; of the first archive those shared with any later one.
    case sharedTexts
    /// Posts that were drawn to be coded, with the columns of `drawn_post`.
    case codedPosts
    /// What was computed when coders' files were read: a table with a column `archive`.
    case coding(table: String)
    /// What the analysis counted once for all, a table with a column `archive`; `of` says what, for a message.
    case summary(table: String, of: String)
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
    /// How many rows the value of a column with most rows has.
    case largestGroup(by: String)
    /// The part of the rows that the values of a column with most rows have together, so many of them.
    case shareOfLargestGroups(Int, by: String)
    /// The mean, and the median, over accounts of an aggregate over their posts.
    case meanByAccount(String)
    case medianByAccount(String)
    /// The part of a topic, by its key, in all posts with one, of which each counts 1/k for each of its k topics.
    case mix(topic: String)
    /// The share of rows for which a condition holds less that in another archive, times 100.
    case points(of: String, above: Int)

    /// How many rows there are.
    static let count = Answer.aggregate("count(*)")
  }

  /// Stand in a question for the column of the calendar that `per` names, and for the first day of that period.
  static let period = "{period}"
  static let periodStart = "{first day of period}"

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
    case .mix(let topic):
      let part = "total(1.0 / topics) FILTER (WHERE \(FactCatalogue.bearing(topic: topic)))"
      return "SELECT \(part) / count(*)\nFROM \(table)\nWHERE \(condition)"
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
    case .largestGroup(let column):
      return "SELECT count(*) AS n\nFROM \(table)\nWHERE \(condition)\nGROUP BY \(column) ORDER BY n DESC LIMIT 1"
    case .shareOfLargestGroups(let number, let column):
      let groups = "SELECT count(*) AS n\nFROM \(table)\nWHERE \(condition)\nGROUP BY \(column) ORDER BY n DESC"
      return """
        SELECT 1.0 * (SELECT sum(n) FROM (\(groups) LIMIT \(number))) / sum(n) FROM (\(groups))
        """
    case .meanByAccount(let expression):
      return """
        SELECT avg(value) FROM (
        SELECT \(expression) AS value FROM \(table)
        WHERE \(condition)
        GROUP BY account)
        """
    case .medianByAccount(let expression):
      return """
        SELECT avg(value) FROM (
        SELECT value, row_number() OVER (ORDER BY value) AS place, count(*) OVER () AS n FROM (
        SELECT \(expression) AS value FROM \(table)
        WHERE \(condition)
        GROUP BY account)
        ) WHERE place IN ((n + 1) / 2, (n + 2) / 2)
        """
    case .points(let part, let other):
      let own = Question(subject: subject, answer: .share(of: part), conditions: conditions)
      return """
        SELECT 100.0 * ((\(try own.sql(archive: archive, filter: filter))) - (\(try own.sql(archive: other, filter: filter))))
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
    case .nearCopies: "near_copy JOIN post ON post.id = near_copy.post"
    case .codedPosts: "drawn_post JOIN post ON post.id = drawn_post.post"
    case .summary(let table, _), .coding(let table): table
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
    case .posts, .postsInTime, .texts, .copies, .crossPosts, .nearCopies:
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
    case .summary(let table, let what):
      guard filter.isEmpty else { throw ArchiveProblem("a count of \(what) takes no filter") }
      return ["\(table).archive = \(archive)"]
    case .codedPosts, .coding:
      guard filter.isEmpty else {
        throw ArchiveProblem(
          "what coders say takes no filter",
          help: "a sample is too small for parts of the archive: no error rate is carried over to one")
      }
      if case .coding(let table) = subject { return ["\(table).archive = \(archive)"] }
      return ["post.archive = \(archive)"]
    case .sharedTexts:
      guard filter.isEmpty else { throw ArchiveProblem("a count of texts in several releases takes no filter") }
      return [archive == 1 ? "shared_text.archive > 1" : "shared_text.archive = \(archive)"]
    }
  }
}
