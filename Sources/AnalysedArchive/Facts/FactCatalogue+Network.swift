// Facts on who retweets and mentions whom, and on pairs of accounts that retweet together.

extension FactCatalogue {
  private static let byListedAccounts = ["is_retweet = 1", byListed]

  private static let ofListed = """
    EXISTS (SELECT 1 FROM account AS source
        WHERE source.archive = post.archive AND source."key" = post.retweeted_account AND source.listed = 1)
    """

  private static let ofOutside = "retweeted_account IS NOT NULL AND NOT \(ofListed)"

  /// Retweets by and of listed accounts.
  static let network: [FactDefinition] = {
    func question(_ answer: Question.Answer, _ conditions: [String] = []) -> Question {
      Question(subject: .posts, answer: answer, conditions: byListedAccounts + conditions)
    }
    func groups(_ answer: String) -> Question {
      Question(
        subject: .summary(table: "retweet_group", of: "groups that retweets connect"), answer: .aggregate(answer))
    }
    return [
      FactDefinition(
        name: "retweets.inside.count", format: .integer,
        says: "Retweets by listed accounts of accounts that are listed too.",
        question: question(.count, [ofListed])),
      FactDefinition(
        name: "retweets.inside.share", format: .share,
        says: """
          Retweets by listed accounts of accounts that are listed too, of all retweets by listed accounts; amplifiers outside the \
          archive are unseen.
          """,
        question: question(.share(of: ofListed))),
      FactDefinition(
        name: "retweets.inside.accounts.count", format: .integer,
        says: "Listed accounts that listed accounts retweeted.",
        question: question(.aggregate("count(DISTINCT retweeted_account)"), [ofListed])),
      FactDefinition(
        name: "retweets.inside.most.count", format: .integer,
        says: "Retweets by listed accounts of the listed account that they retweeted most.",
        question: question(.largestGroup(by: "retweeted_account"), [ofListed])),
      FactDefinition(
        name: "retweets.inside.top-10.share", format: .share,
        says:
          "Retweets of the ten listed accounts most retweeted by listed accounts, of all retweets inside the archive.",
        question: question(.shareOfLargestGroups(10, by: "retweeted_account"), [ofListed])),
      FactDefinition(
        name: "retweets.outside.count", format: .integer,
        says: "Retweets by listed accounts of accounts that are not listed.",
        question: question(.count, [ofOutside])),
      FactDefinition(
        name: "retweets.outside.share", format: .share,
        says: "Retweets by listed accounts of accounts that are not listed, of all retweets by listed accounts.",
        question: question(.share(of: ofOutside))),
      FactDefinition(
        name: "retweets.outside.accounts.count", format: .integer,
        says: "Accounts that are not listed and that listed accounts retweeted.",
        question: question(.aggregate("count(DISTINCT retweeted_account)"), [ofOutside])),
      FactDefinition(
        name: "retweets.groups.count", format: .integer,
        says: "Groups of at least two accounts of the archive that retweets of one another connect.",
        question: groups("count(*)")),
      FactDefinition(
        name: "retweets.groups.largest.count", format: .integer,
        says: "Accounts in the largest group that retweets of one another connect.",
        question: groups("coalesce(max(accounts), 0)")),
    ]
  }()

  /// Posts that name accounts.
  static let mentions: [FactDefinition] = {
    let named = "post.id IN (SELECT post FROM post_mention)"
    let ofListed = """
      post.id IN (SELECT post FROM post_mention JOIN named_account ON named_account.id = named
          WHERE named_account.account IN (SELECT id FROM account WHERE listed = 1))
      """
    return [
      FactDefinition(
        name: "mentions.posts.count", format: .integer, says: "Posts that mention an account.",
        question: Question(subject: .posts, answer: .count, conditions: [named])),
      FactDefinition(
        name: "mentions.inside.posts.count", format: .integer, says: "Posts that mention a listed account.",
        question: Question(subject: .posts, answer: .count, conditions: [ofListed])),
      FactDefinition(
        name: "mentions.inside.posts.share", format: .share,
        says: "Posts that mention a listed account, of the posts that mention any.",
        question: Question(subject: .posts, answer: .share(of: ofListed), conditions: [named])),
    ]
  }()

  /// How pairs that retweet together were counted at one window of report.yml.
  struct CoRetweetWindow: Sendable {
    /// Minutes between two retweets, at most.
    var minutes: Int
    /// Posts that make a pair.
    var threshold: Int
  }

  /// Pairs that retweet together at one window, and what chance would give.
  static func coRetweets(_ window: CoRetweetWindow) -> [FactDefinition] {
    let name = "co-retweets.\(window.minutes)-minutes"
    let rule = """
      that retweeted \(window.threshold) of the same posts or more, each at most \(window.minutes) minutes apart
      """
    let chance = "if the minutes of all retweets were permuted within their hour"
    func question(_ answer: String) -> Question {
      Question(
        subject: .summary(table: "co_retweet_window", of: "pairs that retweet together"), answer: .aggregate(answer),
        conditions: ["minutes = \(window.minutes)"])
    }
    return [
      FactDefinition(
        name: "\(name).pairs.count", format: .integer, says: "Pairs of accounts \(rule).", question: question("pairs")),
      FactDefinition(
        name: "\(name).accounts.count", format: .integer, says: "Accounts in pairs \(rule).",
        question: question("accounts")),
      FactDefinition(
        name: "\(name).groups.count", format: .integer, says: "Groups of accounts that pairs connect \(rule).",
        question: question("connected")),
      FactDefinition(
        name: "\(name).groups.largest.count", format: .integer,
        says: "Accounts in the largest group that pairs connect \(rule).", question: question("largest")),
      FactDefinition(
        name: "\(name).pairs.expected", format: .decimal,
        says: "Pairs of accounts \(rule), \(chance): the mean of several permutations.",
        question: question("CASE WHEN permutations > 0 THEN expected END")),
      FactDefinition(
        name: "\(name).pairs.most-expected", format: .integer,
        says: "Pairs of accounts \(rule), \(chance): the most of several permutations.",
        question: question("CASE WHEN permutations > 0 THEN most_expected END")),
    ]
  }
}
