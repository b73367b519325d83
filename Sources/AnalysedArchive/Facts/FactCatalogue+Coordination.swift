// Facts on what ties accounts together: copied text, changed owners, a second platform.

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
      question: Question(subject: .posts, answer: .count, conditions: [inCluster])),
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
        subject: .posts, answer: .count, conditions: [inFamily])),
    FactDefinition(
      name: "near-copies.posts.share", format: .share,
      says: """
        Posts whose text resembles another text of another account, differing by a few characters, of the posts that are no \
        retweets.
        """,
      question: Question(subject: .posts, answer: .share(of: inFamily), conditions: ["is_retweet = 0"])),
    FactDefinition(
      name: "near-copies.families.count", format: .integer,
      says: """
        Families of texts by at least two accounts that differ by a few characters, each like another of its family (at least \
        0.75 of their character n-grams in common), retweets left aside.
        """,
      question: Question(subject: .nearCopies, answer: .aggregate("count(DISTINCT family)"))),
    FactDefinition(
      name: "near-copies.accounts.count", format: .integer,
      says: "Accounts with a post whose text resembles another text of another account, differing by a few characters.",
      question: Question(subject: .posts, answer: .aggregate("count(DISTINCT account)"), conditions: [inFamily])),
  ]

  private static let inFamily = "post.id IN (SELECT post FROM near_copy)"

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
        question: Question(subject: .accounts, answer: .count, conditions: [isCandidate])),
      FactDefinition(
        name: "repurposed.candidates\(suffix).share", format: .share,
        says: "Listed accounts \(rule), of those with at least one post.",
        question: Question(subject: .accounts, answer: .share(of: isCandidate), conditions: ["account.posts > 0"])),
    ]
  }

  /// Posts of a second platform that repeat one of the first archive. `archive` is the platform's, where the facts are the
  /// first archive's; nil: they are its own.
  static func crossPosts(of archive: Int?) -> [FactDefinition] {
    let matched = "post.id IN (SELECT post FROM crosspost)"
    let chance = Question.Subject.summary(table: "crosspost_chance", of: "what chance would match")
    func question(_ subject: Question.Subject, _ answer: Question.Answer, _ conditions: [String] = []) -> Question {
      Question(subject: subject, answer: answer, conditions: conditions, archive: archive)
    }
    return [
      FactDefinition(
        name: "crossposts.count", format: .integer, says: "Posts of the second platform.",
        question: question(.posts, .count)),
      FactDefinition(
        name: "crossposts.matched.count", format: .integer,
        says: "Posts of the second platform with the same or nearly the same text as a post of the first archive.",
        question: question(.posts, .count, [matched])),
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
      FactDefinition(
        name: "crossposts.within-day.count", format: .integer,
        says: "Matched posts of the second platform within 24 hours of the first archive's post, before or after.",
        question: question(.crossPosts, .count, ["abs(lag_minutes) <= 24 * 60"])),
      FactDefinition(
        name: "crossposts.within-day.expected", format: .decimal,
        says: """
          Matched posts that would lie within 24 hours of the first archive's post if the second platform's times were shuffled \
          among its posts: the mean of many shuffles, what chance alone gives.
          """,
        question: question(chance, .aggregate("within_day_shuffled"))),
      FactDefinition(
        name: "crossposts.on-topic.count", format: .integer, says: "Posts of the second platform that bear a topic.",
        question: question(.posts, .count, ["topics > 0"])),
      FactDefinition(
        name: "crossposts.off-topic.matched.count", format: .integer,
        says: """
          Posts of the second platform with a topic that have the same or nearly the same text as a post of the first archive \
          without one: matches that only chance explains.
          """,
        question: question(chance, .aggregate("off_topic_matched"))),
      FactDefinition(
        name: "crossposts.off-topic.matched.share", format: .share,
        says: """
          Posts of the second platform with a topic that have the same or nearly the same text as a post of the first archive \
          without one, of its posts with a topic.
          """,
        question: question(
          chance, .aggregate("CASE WHEN on_topic > 0 THEN 1.0 * off_topic_matched / on_topic END"))),
    ]
  }
}
