// Facts on the topics of the codebook and the themes of the second. How two of them go together is a filter's business:
// `topics.taiwan.posts?topic=hong-kong`, `themes.recovery.share?topic=covid-19`.

extension FactCatalogue {
  /// A rule of a codebook as it was counted.
  struct Rule: Sendable {
    /// Its row in `term`.
    var id: Int
    /// topics or themes, and the key and title of the one that it is of.
    var codebook: String
    var key: String
    var title: String
    /// term, hashtag or exclude.
    var kind: String
    /// As the codebook has it.
    var text: String
  }

  /// The condition that a post bears a topic.
  static func bearing(topic key: String) -> String {
    "post.id IN (SELECT post FROM post_topic WHERE topic = (SELECT id FROM topic WHERE \"key\" = \(quoted(key))))"
  }

  /// The condition that a post bears a theme.
  static func bearing(theme key: String) -> String {
    "post.id IN (SELECT post FROM post_theme WHERE theme = (SELECT id FROM theme WHERE \"key\" = \(quoted(key))))"
  }

  /// What every topic has.
  static func topic(_ key: String, _ title: String) -> [FactDefinition] {
    let bearing = bearing(topic: key)
    return posts(bearing, named: "topics.\(key)", "the topic \(title)") + [
      FactDefinition(
        name: "topics.\(key).mix", format: .share,
        says: "The part of \(title) in all posts with a topic, a post with k topics counting 1/k for each.",
        question: Question(subject: .posts, answer: .mix(topic: key), conditions: ["topics > 0"])),
      FactDefinition(
        name: "topics.\(key).peak-week", format: .date,
        says: "Monday of the week with most posts bearing the topic \(title), the earliest of equals.",
        question: Question(subject: .postsInTime, answer: .mostFrequent("week"), conditions: [bearing])),
    ]
  }

  /// Posts by whether they bear topics.
  static let anyTopic: [FactDefinition] = [
    FactDefinition(
      name: "topics.any.share", format: .share, says: "Posts bearing any topic of the codebook, of all posts.",
      question: Question(subject: .posts, answer: .share(of: "topics > 0"))),
    FactDefinition(
      name: "topics.unlabelled.count", format: .integer, says: "Posts bearing no topic of the codebook.",
      question: Question(subject: .posts, answer: .count, conditions: ["topics = 0"])),
    FactDefinition(
      name: "topics.unlabelled.share", format: .share, says: "Posts bearing no topic of the codebook, of all posts.",
      question: Question(subject: .posts, answer: .share(of: "topics = 0"))),
    FactDefinition(
      name: "topics.several.count", format: .integer, says: "Posts bearing two topics of the codebook or more.",
      question: Question(subject: .posts, answer: .count, conditions: ["topics > 1"])),
    FactDefinition(
      name: "topics.several.share", format: .share,
      says: "Posts bearing two topics of the codebook or more, of those bearing any.",
      question: Question(subject: .posts, answer: .share(of: "topics > 1"), conditions: ["topics > 0"])),
  ]

  /// What every theme has.
  static func theme(_ key: String, _ title: String) -> [FactDefinition] {
    posts(bearing(theme: key), named: "themes.\(key)", "the theme \(title)")
  }

  /// How many posts bear a topic or a theme, and what part of all posts.
  private static func posts(_ bearing: String, named name: String, _ words: String) -> [FactDefinition] {
    [
      FactDefinition(
        name: "\(name).posts", format: .integer, says: "Posts bearing \(words).",
        question: Question(subject: .posts, answer: .count, conditions: [bearing])),
      FactDefinition(
        name: "\(name).share", format: .share, says: "Posts bearing \(words), of all posts.",
        question: Question(subject: .posts, answer: .share(of: bearing))),
    ]
  }

  /// Posts by whether they bear themes.
  static let anyTheme: [FactDefinition] = [
    FactDefinition(
      name: "themes.any.share", format: .share, says: "Posts bearing any theme of the second codebook, of all posts.",
      question: Question(subject: .posts, answer: .share(of: bearsTheme))),
    FactDefinition(
      name: "themes.unlabelled.share", format: .share,
      says: "Posts bearing no theme of the second codebook, of all posts.",
      question: Question(subject: .posts, answer: .share(of: "NOT \(bearsTheme)"))),
  ]

  private static let bearsTheme = "post.id IN (SELECT post FROM post_theme)"

  /// What each rule does: `topics.taiwan.terms.台湾.posts`, blanks in a rule written as hyphens.
  static func hits(_ rules: [Rule]) -> [FactDefinition] {
    var names: Set<String> = []
    return rules.map { rule in
      let (kind, noun) =
        switch rule.kind {
        case "term": ("terms", "term")
        case "hashtag": ("hashtags", "hashtag")
        default: ("exclude", "exclusion")
        }
      let stem =
        "\(rule.codebook).\(rule.key).\(kind).\(rule.text.split(whereSeparator: \.isWhitespace).joined(separator: "-"))"
      // Two rules may differ in what a name cannot show; the later one is numbered.
      var name = "\(stem).posts"
      var number = 2
      while !names.insert(name).inserted {
        name = "\(stem).\(number).posts"
        number += 1
      }
      return FactDefinition(
        name: name, format: .integer,
        says: "Posts in which the \(noun) “\(rule.text)” of \(rule.title) matches, whatever the other rules do.",
        question: Question(
          subject: .summary(table: "term", of: "hits of a rule"), answer: .aggregate("posts"),
          conditions: ["term.id = \(rule.id)"]))
    }
  }
}
