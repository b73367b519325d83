// Facts on accounts: how many there are, how many post, who follows them.

extension FactCatalogue {
  static let accounts: [FactDefinition] = [
    FactDefinition(
      name: "accounts.count", format: .integer, says: "Accounts listed in the archive.",
      question: Question(subject: .accounts, answer: .count)),
    FactDefinition(
      name: "accounts.posting.count", format: .integer, says: "Listed accounts with at least one post.",
      question: Question(subject: .accounts, answer: .count, conditions: ["account.posts > 0"])),
    FactDefinition(
      name: "accounts.silent.count", format: .integer, says: "Listed accounts without a post in the archive.",
      question: Question(subject: .accounts, answer: .count, conditions: ["account.posts = 0"])),
    FactDefinition(
      name: "accounts.silent.share", format: .share,
      says: "Listed accounts without a post in the archive, of all listed accounts.",
      question: Question(subject: .accounts, answer: .share(of: "account.posts = 0"))),
    FactDefinition(
      name: "accounts.posts.mean", format: .decimal, says: "Posts per listed account with at least one.",
      question: Question(subject: .posts, answer: .meanByAccount("count(*)"), conditions: [byListed])),
    FactDefinition(
      name: "accounts.posts.median", format: .median, says: "Median over listed accounts with a post of their posts.",
      question: Question(subject: .posts, answer: .medianByAccount("count(*)"), conditions: [byListed])),
    FactDefinition(
      name: "accounts.posting-days.mean", format: .decimal,
      says: "Days with a post, in the report's time zone, per listed account with at least one.",
      question: Question(subject: .posts, answer: .meanByAccount("count(DISTINCT day)"), conditions: [byListed])),
    FactDefinition(
      name: "accounts.posting-days.median", format: .median,
      says: "Median over listed accounts with a post of the days on which they posted, in the report's time zone.",
      question: Question(subject: .posts, answer: .medianByAccount("count(DISTINCT day)"), conditions: [byListed])),
  ]

  static let byListed = "post.account IN (SELECT id FROM account WHERE listed = 1)"

  /// Accounts that the platform hashed.
  static let hashed: [FactDefinition] = [
    FactDefinition(
      name: "accounts.hashed.count", format: .integer,
      says: "Listed accounts whose user id, display name and screen name the platform replaced by one hash.",
      question: Question(subject: .accounts, answer: .count, conditions: ["account.hashed = 1"]))
  ]

  /// How many follow listed accounts, and how many these follow.
  static let followers: [FactDefinition] =
    [
      FactDefinition(
        name: "accounts.without-followers.count", format: .integer,
        says: "Listed accounts with a follower count of zero.",
        question: Question(subject: .accounts, answer: .count, conditions: ["account.followers = 0"])),
      FactDefinition(
        name: "accounts.without-followers.share", format: .share,
        says: "Listed accounts with a follower count of zero, of those whose follower count was published.",
        question: Question(
          subject: .accounts, answer: .share(of: "account.followers = 0"), conditions: ["account.followers IS NOT NULL"]
        )),
      FactDefinition(
        name: "accounts.followers.median", format: .median,
        says: "Median follower count of listed accounts, those without a published count left out.",
        question: Question(subject: .accounts, answer: .median("account.followers"))),
      FactDefinition(
        name: "accounts.without-following.count", format: .integer, says: "Listed accounts that follow nobody.",
        question: Question(subject: .accounts, answer: .count, conditions: ["account.following = 0"])),
      FactDefinition(
        name: "accounts.without-following.share", format: .share,
        says: "Listed accounts that follow nobody, of those whose number of accounts followed was published.",
        question: Question(
          subject: .accounts, answer: .share(of: "account.following = 0"), conditions: ["account.following IS NOT NULL"]
        )),
      FactDefinition(
        name: "accounts.following.median", format: .median,
        says: "Median number of accounts that listed accounts follow, those without a published number left out.",
        question: Question(subject: .accounts, answer: .median("account.following"))),
    ] + spread("followers", "followers", { "with \($0) followers" })
    + spread("following", "accounts followed", { "that follow \($0) accounts" })

  /// The mean of a column, how many have none, and its bins by powers of ten.
  private static func spread(_ column: String, _ noun: String, _ words: (String) -> String) -> [FactDefinition] {
    let value = "account.\(column)"
    let bins = [("1-9", 1, 9), ("10-99", 10, 99), ("100-999", 100, 999), ("1000-9999", 1000, 9999)]
    let bounded = bins.map { name, least, most in
      let range = "\(FactFormat.grouped(least)) to \(FactFormat.grouped(most))"
      return (name, "\(value) BETWEEN \(least) AND \(most)", words(range))
    }
    let conditions = bounded + [("10000-up", "\(value) >= 10000", words("10,000 or more"))]
    return [
      FactDefinition(
        name: "accounts.\(column).mean", format: .decimal,
        says: "Mean number of \(noun) of listed accounts, those without a published number left out.",
        question: Question(subject: .accounts, answer: .aggregate("avg(\(value))"))),
      FactDefinition(
        name: "accounts.\(column).unknown.count", format: .integer,
        says: "Listed accounts without a published number of \(noun).",
        question: Question(subject: .accounts, answer: .count, conditions: ["\(value) IS NULL"])),
    ]
      + conditions.flatMap { name, condition, words in
        [
          FactDefinition(
            name: "accounts.\(column).\(name).count", format: .integer, says: "Listed accounts \(words).",
            question: Question(subject: .accounts, answer: .count, conditions: [condition])),
          FactDefinition(
            name: "accounts.\(column).\(name).share", format: .share,
            says: "Listed accounts \(words), of those whose number was published.",
            question: Question(
              subject: .accounts, answer: .share(of: condition), conditions: ["\(value) IS NOT NULL"])),
        ]
      }
  }
}
