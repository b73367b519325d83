// Facts on what coders say: how far they agree, and how good the codebook is. They are there only where posts were coded.

extension FactCatalogue {
  /// What was coded.
  struct Coding: Sendable {
    /// Topics and codes: key, title, and whether kappa, alpha and its interval are defined; nil: no two coders looked at it.
    var codes: [(key: String, title: String, agreement: (kappa: Bool, alpha: Bool, interval: Bool)?)] = []
    /// The measures of each topic that are there: key, title, precision, recall or share.
    var estimates: [(key: String, title: String, measure: String)] = []
  }

  static func coding(_ coding: Coding) -> [FactDefinition] {
    counts
      + coding.codes.flatMap { code in
        code.agreement.map { agreement(code.key, code.title, $0) } ?? []
      } + coding.estimates.flatMap { estimate($0.key, $0.title, $0.measure) }
  }

  private static let counts = [
    FactDefinition(
      name: "coding.posts.count", format: .integer,
      says: "Posts of the sample that have codes in the end: adjudicated, or given alike by two coders or more.",
      question: Question(subject: .codedPosts, answer: .count, conditions: ["basis IS NOT NULL"])),
    FactDefinition(
      name: "coding.drawn.count", format: .integer, says: "Posts that were drawn to be coded.",
      question: Question(subject: .codedPosts, answer: .count)),
    FactDefinition(
      name: "coding.coders.count", format: .integer, says: "Coders who read posts of the sample.",
      question: Question(
        subject: .coding(table: "coding"), answer: .aggregate("(SELECT count(DISTINCT coder) FROM coder_answer)"))),
  ]

  private static func agreement(
    _ key: String, _ title: String, _ has: (kappa: Bool, alpha: Bool, interval: Bool)
  ) -> [FactDefinition] {
    func fact(_ name: String, _ column: String, _ format: FactFormat, _ says: String) -> FactDefinition {
      FactDefinition(
        name: "coding.\(key).\(name)", format: format, says: says,
        question: Question(
          subject: .coding(table: "coding_agreement"), answer: .aggregate(column),
          conditions: ["code = (SELECT id FROM code WHERE \"key\" = \(quoted(key)))"]))
    }
    var facts = [
      fact(
        "agreement", "agreement", .share,
        "Pairs of coders' answers to the same post that agree on \(title), of all pairs."),
      fact(
        "prevalence", "prevalence", .share, "Coders' answers that give \(title), of all answers to posts that two read."
      ),
    ]
    if has.kappa {
      facts.append(
        fact("kappa", "kappa", .decimal, "Cohen's kappa of the two coders on \(title); computed when they were read."))
    }
    if has.alpha {
      facts.append(
        fact(
          "alpha", "alpha", .decimal, "Krippendorff's alpha of the coders on \(title); computed when they were read."))
    }
    if has.interval {
      for (end, words) in [("low", "Lower"), ("high", "Upper")] {
        facts.append(
          fact(
            "alpha.\(end)", "alpha_\(end)", .decimal,
            "\(words) end of the 95 % interval of Krippendorff's alpha on \(title), by a bootstrap over posts; a stored value."
          ))
      }
    }
    return facts
  }

  private static func estimate(_ key: String, _ title: String, _ measure: String) -> [FactDefinition] {
    let given =
      "drawn_post.post IN (SELECT post FROM drawn_post_code WHERE code = (SELECT id FROM code WHERE \"key\" = \(quoted(key))))"
    let bearing = bearing(topic: key)
    let (part, whole, says) =
      switch measure {
      case "precision":
        (given, [bearing], "Posts bearing the topic \(title) that readers give it, of all posts bearing it")
      case "recall":
        (bearing, [given], "Posts that readers give the topic \(title) that bear it, of all that readers give it")
      default:
        (given, [], "Posts that readers give the topic \(title), of all posts: the share of the codebook, corrected")
      }
    let value = FactDefinition(
      name: "codebook.\(key).\(measure)", format: .share, says: "\(says); estimated from the coded sample.",
      question: Question(
        subject: .codedPosts, answer: .aggregate("total(weight) FILTER (WHERE \(part)) / total(weight)"),
        conditions: ["weight IS NOT NULL"] + whole))
    let size = "the number of coded posts over the design effect"
    let interval = measure == "share" ? size : size + ", which is no smaller than that of their weights"
    return [value]
      + [("low", "Lower"), ("high", "Upper")].map { end, words in
        FactDefinition(
          name: "codebook.\(key).\(measure).\(end)", format: .share,
          says:
            "\(words) end of the 95 % interval of the \(measure) of \(title): Wilson's, on \(interval); a stored value.",
          question: Question(
            subject: .coding(table: "coding_estimate"), answer: .aggregate(end),
            conditions: [
              "topic = (SELECT id FROM topic WHERE \"key\" = \(quoted(key)))", "measure = \(quoted(measure))",
              "period = ''",
            ]))
      }
  }
}
