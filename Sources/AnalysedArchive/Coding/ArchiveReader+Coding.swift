// What coders say, as facts, figures and pages ask for it.

extension ArchiveReader {
  /// The coding of the first archive.
  public struct Coding: Sendable, Equatable {
    /// Of the analysis and of all that coders say, hexadecimal.
    public let digest: String
    /// The name of the draw.
    public let draw: String
    /// Whether the coders are simulated.
    public let synthetic: Bool
    /// In the order of report.yml.
    public let coders: [String]
    /// Posts that were drawn.
    public let drawn: Int
    /// Of those, the ones that have codes in the end.
    public let coded: Int
    /// Of those, the ones that were adjudicated.
    public let adjudicated: Int
    /// Topics and codes, in their order.
    public let codes: [Code]

    /// What coders look for.
    public struct Code: Sendable, Equatable {
      /// `id` in topics.yml or codes.yml.
      public let key: String
      /// As printed.
      public let title: String
      /// May be empty.
      public let definition: String
      /// Whether it is a topic of the codebook.
      public let isTopic: Bool
      /// Posts that bear it in the end.
      public let posts: Int
      /// How far the coders agree; nil: no two looked at a post.
      public let agreement: Agreement?
    }

    /// How far coders agree on a code.
    public struct Agreement: Sendable, Equatable {
      /// Posts that two or more read.
      public let posts: Int
      /// Of the pairs of answers to the same post, those that are the same.
      public let agreement: Double
      /// Of all answers, those that give the code.
      public let prevalence: Double
      /// Cohen's; nil: not two coders, or undefined.
      public let kappa: Double?
      /// Krippendorff's; nil: undefined.
      public let alpha: Double?
      /// 95 %; nil: undefined.
      public let alphaRange: ClosedRange<Double>?
    }
  }

  /// An estimate on a topic of the codebook.
  public struct CodingEstimate: Sendable, Equatable {
    /// The topic's position from 0.
    public let topic: Int
    /// precision, recall or share.
    public let measure: String
    /// The estimate, from 0 to 1.
    public let value: Double
    /// At 95 %.
    public let range: ClosedRange<Double>
    /// Coded posts on which it rests.
    public let posts: Int
  }

  /// The estimates on the topics, of the whole archive.
  public func codingEstimates() throws -> [CodingEstimate] {
    try rows(
      """
      SELECT topic - 1, measure, value, low, high, posts FROM coding_estimate
      WHERE archive = 1 AND period = '' ORDER BY topic, measure
      """
    ).map { row in
      let (low, high): (Double, Double) = (row[3], row[4])
      return CodingEstimate(
        topic: row[0], measure: row[1], value: row[2], range: low...max(low, high), posts: row[5])
    }
  }

  /// A rule of a topic and what it does to the coded posts.
  public struct CodedRule: Sendable, Equatable {
    /// The topic's position from 0.
    public let topic: Int
    /// What it is.
    public let kind: RuleKind
    /// As the codebook has it.
    public let text: String
    /// Coded posts in which it matches.
    public let posts: Int
    /// Of those, the ones that it makes bear the topic, or keeps from it, against what readers say.
    public let wrong: Int
  }

  /// The rules that cause errors, those with most of each topic first.
  public func errorsByRule() throws -> [CodedRule] {
    try rows(
      """
      SELECT term.topic - 1, kind, text, coding_term.posts, wrong
      FROM coding_term JOIN term ON term.id = coding_term.term WHERE wrong > 0
      ORDER BY term.topic, wrong DESC, coding_term.posts, term.id
      """
    ).map { row in
      let kind: String = row[1]
      return CodedRule(
        topic: row[0], kind: RuleKind(rawValue: kind) ?? .term, text: row[2], posts: row[3], wrong: row[4])
    }
  }

  static func coding(_ connection: ArchiveConnection) throws -> Coding? {
    guard let row = try connection.rows("SELECT digest, draw, synthetic FROM coding").first else { return nil }
    let coders: [String] = try connection.rows("SELECT name FROM coder ORDER BY id").map { $0[0] }
    let counts = try connection.rows(
      "SELECT count(*), count(basis), count(*) FILTER (WHERE basis = 'adjudicated') FROM drawn_post"
    ).first
    let codes = try connection.rows(
      """
      SELECT "key", title, definition, topic IS NOT NULL, (SELECT count(*) FROM drawn_post_code WHERE code = id),
        coding_agreement.posts, agreement, prevalence, kappa, alpha, alpha_low, alpha_high
      FROM code LEFT JOIN coding_agreement ON coding_agreement.code = id ORDER BY id
      """
    ).map { row -> Coding.Code in
      let ends: (Double?, Double?) = (row[10], row[11])
      var range: ClosedRange<Double>?
      if let low = ends.0, let high = ends.1, low <= high { range = low...high }
      let posts: Int? = row[5]
      return Coding.Code(
        key: row[0], title: row[1], definition: row[2], isTopic: row[3] == 1, posts: row[4],
        agreement: posts.map {
          Coding.Agreement(
            posts: $0, agreement: row[6], prevalence: row[7], kappa: row[8], alpha: row[9], alphaRange: range)
        })
    }
    return Coding(
      digest: row[0], draw: row[1], synthetic: row[2] == 1, coders: coders, drawn: counts?[0] ?? 0,
      coded: counts?[1] ?? 0, adjudicated: counts?[2] ?? 0, codes: codes)
  }

  /// What there are facts about.
  static func factsOnCoding(_ coding: Coding, _ connection: ArchiveConnection) throws -> FactCatalogue.Coding {
    let estimates = try connection.rows(
      """
      SELECT "key", title, measure FROM coding_estimate JOIN topic ON topic.id = coding_estimate.topic
      WHERE archive = 1 AND period = '' ORDER BY topic.id, measure
      """)
    return FactCatalogue.Coding(
      codes: coding.codes.map { code in
        (
          code.key, code.title,
          code.agreement.map { (kappa: $0.kappa != nil, alpha: $0.alpha != nil, interval: $0.alphaRange != nil) }
        )
      },
      estimates: estimates.map { (key: $0[0], title: $0[1], measure: $0[2]) })
  }
}

extension ArchiveReader {
  /// Posts that bear a code in the end, at most one an account, the same every time, those with a coder's translation first, then in an
  /// order that a multiplicative hash of the row number shuffles; in the order of time.
  public func codedPosts(code: String, limit: Int) throws -> [(post: Post, translation: String?)] {
    let chosen = try rows(
      """
      SELECT chosen, translation FROM (
        SELECT post.id AS chosen, translation, min((translation IS NULL) * 4294967296 + (post.id * 2654435761) % 4294967296) AS place
        FROM drawn_post JOIN post ON post.id = drawn_post.post
        WHERE post.id IN (SELECT post FROM drawn_post_code WHERE code = (SELECT id FROM code WHERE "key" = ?))
        GROUP BY account ORDER BY place LIMIT ?
      ) ORDER BY chosen
      """, code, limit)
    let ids = chosen.map { String($0[0] as Int) }.joined(separator: ", ")
    let posts = try connection.read { try Self.posts($0, ids) }
    // Posts are drawn from the first archive.
    let archive = archives[0].id
    return try chosen.compactMap { row -> (post: Post, translation: String?)? in
      let translation: String? = row[1]
      return try posts[row[0]].map { (try shown($0, in: archive), translation.map(shown)) }
    }.sorted { ($0.post.minute, $0.post.id) < ($1.post.minute, $1.post.id) }
  }
}
