// What people said of the posts that were drawn, written into an analysed archive that lies there. The raw files are not read again, so that
// a coder's file taken in costs a second and not an analysis. It is one transaction: a run that is killed leaves the tables as they were.

import Foundation
import GRDB

/// The rows of the tables from `coding` to `coding_term`; the meaning of each value is that of its column in Schema.swift.
public struct CodingTables: Sendable {
  /// A topic or code. Its id is its position from 1.
  public struct Code: Sendable {
    public var key: String
    public var title: String
    public var definition: String
    /// The topic's position in the codebook from 1; nil: it is no topic.
    public var topic: Int?

    public init(key: String, title: String, definition: String, topic: Int?) {
      (self.key, self.title, self.definition, self.topic) = (key, title, definition, topic)
    }
  }

  /// A post of the draw. Codes are ids.
  public struct Post: Sendable {
    public var post: Int
    public var stratum: String
    public var drawnWeight: Double
    public var weight: Double?
    public var basis: String?
    public var note: String?
    public var translation: String?
    public var codes: [Int]

    public init(
      post: Int, stratum: String, drawnWeight: Double, weight: Double?, basis: String?, note: String?,
      translation: String?, codes: [Int]
    ) {
      (self.post, self.stratum, self.drawnWeight, self.weight) = (post, stratum, drawnWeight, weight)
      (self.basis, self.note, self.translation, self.codes) = (basis, note, translation, codes)
    }
  }

  /// What a coder said of a post.
  public struct Answer: Sendable {
    public var coder: Int
    public var post: Int
    public var state: String
    public var note: String?
    public var codes: [Int]

    public init(coder: Int, post: Int, state: String, note: String?, codes: [Int]) {
      (self.coder, self.post, self.state, self.note, self.codes) = (coder, post, state, note, codes)
    }
  }

  /// How far coders agree on a code.
  public struct Agreement: Sendable {
    public var code: Int
    public var posts: Int
    public var agreement: Double
    public var prevalence: Double
    public var kappa: Double?
    public var alpha: Double?
    public var alphaRange: ClosedRange<Double>?

    public init(
      code: Int, posts: Int, agreement: Double, prevalence: Double, kappa: Double?, alpha: Double?,
      alphaRange: ClosedRange<Double>?
    ) {
      (self.code, self.posts, self.agreement, self.prevalence) = (code, posts, agreement, prevalence)
      (self.kappa, self.alpha, self.alphaRange) = (kappa, alpha, alphaRange)
    }
  }

  /// An estimate on a topic, by its position from 1.
  public struct Estimate: Sendable {
    public var topic: Int
    public var measure: String
    public var period: String
    public var value: Double
    public var low: Double
    public var high: Double
    public var posts: Int
    public var designEffect: Double

    public init(
      topic: Int, measure: String, period: String, value: Double, low: Double, high: Double, posts: Int,
      designEffect: Double
    ) {
      (self.topic, self.measure, self.period) = (topic, measure, period)
      (self.value, self.low, self.high, self.posts, self.designEffect) = (value, low, high, posts, designEffect)
    }
  }

  /// What a rule does to the coded posts; `term` is its id.
  public struct Term: Sendable {
    public var term: Int
    public var posts: Int
    public var wrong: Int

    public init(term: Int, posts: Int, wrong: Int) { (self.term, self.posts, self.wrong) = (term, posts, wrong) }
  }

  public var digest: String
  public var draw: String
  public var synthetic: Bool
  public var codes: [Code] = []
  public var posts: [Post] = []
  /// Names; a coder's id is the position from 1.
  public var coders: [String] = []
  public var answers: [Answer] = []
  public var agreements: [Agreement] = []
  public var estimates: [Estimate] = []
  public var terms: [Term] = []

  /// Tables without a row but that of `coding`.
  public init(digest: String, draw: String, synthetic: Bool) {
    (self.digest, self.draw, self.synthetic) = (digest, draw, synthetic)
  }

  static let names = [
    "coding_term", "coding_estimate", "coding_agreement", "coder_answer_code", "coder_answer", "coder",
    "drawn_post_code", "drawn_post", "code", "coding",
  ]

  /// The digest of the coding that lies in an analysed archive; nil: there is none.
  public static func digest(of file: String) throws -> String? {
    try open(file, readonly: true) { db in try String.fetchOne(db, sql: "SELECT digest FROM coding") }
  }

  /// Replaces the coding in an analysed archive by these rows; by none for nil. All is in `file` or nothing is.
  public static func write(_ tables: CodingTables?, into file: String) throws {
    let before = FileIdentity(ofFile: file)
    try open(file, readonly: false) { db in
      for name in names { try db.execute(sql: "DELETE FROM \(name)") }
      try tables?.insert(into: db)
    }
    if let before { KeptAnswers.carryOver(from: before, to: file) }
  }

  private static func open<Value>(_ file: String, readonly: Bool, _ body: (Database) throws -> Value) throws -> Value {
    var configuration = GRDB.Configuration()
    configuration.readonly = readonly
    configuration.foreignKeysEnabled = false
    do {
      let queue = try DatabaseQueue(path: file, configuration: configuration)
      let value = try readonly ? queue.read(body) : queue.write(body)
      try queue.close()
      return value
    } catch let error as DatabaseError {
      throw ArchiveProblem(
        "\(file) cannot take in what coders said: \(error.message ?? error.resultCode.description)",
        help: "run `dossier analyse` to make it anew")
    }
  }

  private func insert(into db: Database) throws {
    func add(_ table: String, _ values: (any DatabaseValueConvertible)?...) throws {
      let marks = values.map { _ in "?" }.joined(separator: ", ")
      try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))").execute(
        arguments: StatementArguments(values))
    }
    try add("coding", 1, digest, draw, synthetic ? 1 : 0)
    for (index, code) in codes.enumerated() {
      try add("code", index + 1, code.key, code.title, code.definition, code.topic)
    }
    for post in posts {
      try add(
        "drawn_post", post.post, post.stratum, post.drawnWeight, post.weight, post.basis, post.note, post.translation)
      for code in post.codes { try add("drawn_post_code", post.post, code) }
    }
    for (index, coder) in coders.enumerated() { try add("coder", index + 1, coder) }
    for answer in answers {
      try add("coder_answer", answer.coder, answer.post, answer.state, answer.note)
      for code in answer.codes { try add("coder_answer_code", answer.coder, answer.post, code) }
    }
    for row in agreements {
      try add(
        "coding_agreement", 1, row.code, row.posts, row.agreement, row.prevalence, row.kappa, row.alpha,
        row.alphaRange?.lowerBound, row.alphaRange?.upperBound)
    }
    for row in estimates {
      try add(
        "coding_estimate", 1, row.topic, row.measure, row.period, row.value, row.low, row.high, row.posts,
        row.designEffect)
    }
    for row in terms { try add("coding_term", row.term, row.posts, row.wrong) }
  }
}
