// Facts on what ties accounts together: copied text, changed owners, retweets, a second platform.

extension FactCatalogue {
  /// Copy clusters and near copies.
  static let copies: [FactDefinition] = [
    FactDefinition(
      name: "copies.clusters.count", format: .integer,
      says: "Texts that at least five accounts posted, retweets left aside.",
      question: Question(subject: .copies, answer: .aggregate("count(DISTINCT cluster)"))),
    FactDefinition(
      name: "copies.posts.count", format: .integer,
      says: "Posts that carry a text which at least five accounts posted.",
      question: Question(subject: .posts, answer: .aggregate("count(*)"), conditions: [inCluster])),
    FactDefinition(
      name: "copies.posts.share", format: .share,
      says: "Posts that carry a text which at least five accounts posted, of the posts that are no retweets.",
      question: Question(subject: .posts, answer: .share(of: inCluster), conditions: ["is_retweet = 0"])),
    FactDefinition(
      name: "copies.accounts.count", format: .integer,
      says: "Accounts with a post that carries a text which at least five accounts posted.",
      question: Question(
        subject: .posts, answer: .aggregate("count(DISTINCT account)"), conditions: [inCluster])),
    FactDefinition(
      name: "near-copies.posts.count", format: .integer,
      says: """
        Posts whose text resembles another text of another account, differing by a few characters (at least 0.75 of their \
        character n-grams in common), retweets left aside.
        """,
      question: Question(
        subject: .posts, answer: .aggregate("count(*)"), conditions: ["post.id IN (SELECT post FROM near_copy)"])),
  ]

  private static let inCluster = "post.id IN (SELECT post FROM copy)"

  /// Candidates for having been repurposed, at the definition's 180 days and at two others.
  static let repurposed: [FactDefinition] = [180, 90, 365].flatMap { days in
    let isCandidate = "account.id IN (SELECT account FROM repurposed WHERE days = \(days))"
    let suffix = days == 180 ? "" : ".\(days)-days"
    let rule = """
      with \(days) days or more between two consecutive posts and another main language after than before (candidates for \
      having been repurposed, not findings)
      """
    return [
      FactDefinition(
        name: "repurposed.candidates\(suffix).count", format: .integer, says: "Listed accounts \(rule).",
        question: Question(subject: .accounts, answer: .aggregate("count(*)"), conditions: [isCandidate])),
      FactDefinition(
        name: "repurposed.candidates\(suffix).share", format: .share,
        says: "Listed accounts \(rule), of those with at least one post.",
        question: Question(subject: .accounts, answer: .share(of: isCandidate), conditions: ["account.posts > 0"])),
    ]
  }

  /// Retweets by and of listed accounts.
  static let network: [FactDefinition] = {
    let byListed = ["is_retweet = 1", "account IN (SELECT id FROM account WHERE listed = 1)"]
    let ofListed = """
      EXISTS (SELECT 1 FROM account AS source
          WHERE source.archive = post.archive AND source."key" = post.retweeted_account AND source.listed = 1)
      """
    return [
      FactDefinition(
        name: "retweets.inside.count", format: .integer,
        says: "Retweets by listed accounts of accounts that are listed too.",
        question: Question(subject: .posts, answer: .aggregate("count(*)"), conditions: byListed + [ofListed])),
      FactDefinition(
        name: "retweets.inside.share", format: .share,
        says: """
          Retweets by listed accounts of accounts that are listed too, of all retweets by listed accounts; amplifiers outside the \
          archive are unseen.
          """,
        question: Question(subject: .posts, answer: .share(of: ofListed), conditions: byListed)),
    ]
  }()

  /// Posts of a second platform that repeat one of the first archive. `archive` is the platform's, where the facts are the
  /// first archive's; nil: they are its own.
  static func crossPosts(of archive: Int?) -> [FactDefinition] {
    let matched = "post.id IN (SELECT post FROM crosspost)"
    func question(_ subject: Question.Subject, _ answer: Question.Answer, _ conditions: [String] = []) -> Question {
      Question(subject: subject, answer: answer, conditions: conditions, archive: archive)
    }
    return [
      FactDefinition(
        name: "crossposts.count", format: .integer, says: "Posts of the second platform.",
        question: question(.posts, .aggregate("count(*)"))),
      FactDefinition(
        name: "crossposts.matched.count", format: .integer,
        says: "Posts of the second platform with the same or nearly the same text as a post of the first archive.",
        question: question(.posts, .aggregate("count(*)"), [matched])),
      FactDefinition(
        name: "crossposts.share", format: .share,
        says: """
          Posts of the second platform with the same or nearly the same text as a post of the first archive, of all its posts.
          """,
        question: question(.posts, .share(of: matched))),
      FactDefinition(
        name: "crossposts.median-lag", format: .decimal,
        says: """
          Median over matched posts of the hours from the first archive's post to the second platform's; negative where the second \
          platform came first.
          """,
        question: question(.crossPosts, .median("lag_minutes / 60.0"))),
      FactDefinition(
        name: "crossposts.first.share", format: .share,
        says: "Matched posts of the second platform that came before the first archive's, of all matched ones.",
        question: question(.crossPosts, .share(of: "lag_minutes < 0"))),
    ]
  }
}
