// What people said of the posts that were drawn, written into an analysed archive that lies there. The raw files are not read again, so that
// a coder's file taken in costs a second and not an analysis. An archive that others may have open is never written to: a copy takes its
// place as a whole, and one that is made anew has the coding before it has its name, so that nobody sees it without.

import Foundation
import GRDB

/// The rows of the tables from `coding` to `coding_term`; the meaning of each value is that of its column in Schema.swift.
public struct CodingTables: Sendable {
  /// A topic or code. Its id is its position from 1.
  public struct Code: Sendable {
    /// Its name in links and files.
    public var key: String
    /// As printed.
    public var title: String
    /// When a post bears it; may be empty.
    public var definition: String
    /// The topic's position in the codebook from 1; nil: it is no topic.
    public var topic: Int?

    /// Puts the parts together.
    public init(key: String, title: String, definition: String, topic: Int?) {
      (self.key, self.title, self.definition, self.topic) = (key, title, definition, topic)
    }
  }

  /// A post of the draw. Codes are ids.
  public struct Post: Sendable {
    /// Position of the post in the analysed archive.
    public var post: Int
    /// The name of its stratum.
    public var stratum: String
    /// Posts of the stratum over those drawn of it.
    public var drawnWeight: Double
    /// Posts of the stratum over those of it that have codes in the end; nil: this one has none.
    public var weight: Double?
    /// adjudicated or agreed; nil: no codes in the end.
    public var basis: String?
    /// A remark; nil: none.
    public var note: String?
    /// A translation; nil: none.
    public var translation: String?
    /// Codes, in their order.
    public var codes: [Int]

    /// Puts the parts together.
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
    /// Position of the coder from 1.
    public var coder: Int
    /// Position of the post in the analysed archive.
    public var post: Int
    /// coded or unsure.
    public var state: String
    /// A remark; nil: none.
    public var note: String?
    /// Codes, in their order.
    public var codes: [Int]

    /// Puts the parts together.
    public init(coder: Int, post: Int, state: String, note: String?, codes: [Int]) {
      (self.coder, self.post, self.state, self.note, self.codes) = (coder, post, state, note, codes)
    }
  }

  /// How far coders agree on a code.
  public struct Agreement: Sendable {
    /// The code.
    public var code: Int
    /// How many posts, or which.
    public var posts: Int
    /// Of the pairs of answers to the same post, those that are the same.
    public var agreement: Double
    /// Of all answers, those that give the code.
    public var prevalence: Double
    /// Cohen's; nil: not two coders, or undefined.
    public var kappa: Double?
    /// Krippendorff's; nil: undefined.
    public var alpha: Double?
    /// 95 %, by a bootstrap over posts; nil: undefined.
    public var alphaRange: ClosedRange<Double>?

    /// Puts the parts together.
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
    /// Position of the topic.
    public var topic: Int
    /// precision, recall or share.
    public var measure: String
    /// Empty: the whole archive; else a year.
    public var period: String
    /// The estimate, from 0 to 1.
    public var value: Double
    /// Lower end of its 95 % interval.
    public var low: Double
    /// Upper end of it.
    public var high: Double
    /// How many posts, or which.
    public var posts: Int
    /// Its variance over that of a simple random sample of as many posts.
    public var designEffect: Double

    /// Puts the parts together.
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
    /// Id of the rule.
    public var term: Int
    /// How many posts, or which.
    public var posts: Int
    /// Of those, the ones that it labels against the readers.
    public var wrong: Int

    /// Puts the parts together.
    public init(term: Int, posts: Int, wrong: Int) { (self.term, self.posts, self.wrong) = (term, posts, wrong) }
  }

  /// Hexadecimal, of all that the rows were made from.
  public var digest: String
  /// The name of the draw.
  public var draw: String
  /// Whether the coders are simulated.
  public var synthetic: Bool
  /// Codes, in their order.
  public var codes: [Code] = []
  /// How many posts, or which.
  public var posts: [Post] = []
  /// Names; a coder's id is the position from 1.
  public var coders: [String] = []
  /// What coders said.
  public var answers: [Answer] = []
  /// How far they agree.
  public var agreements: [Agreement] = []
  /// How good the codebook is.
  public var estimates: [Estimate] = []
  /// What its rules do.
  public var terms: [Term] = []

  /// Tables without a row but that of `coding`.
  public init(digest: String, draw: String, synthetic: Bool) {
    (self.digest, self.draw, self.synthetic) = (digest, draw, synthetic)
  }

  static let names = [
    "coding_term", "coding_estimate", "coding_agreement", "coder_answer_code", "coder_answer", "coder",
    "drawn_post_code", "drawn_post", "code", "coding",
  ]

  /// What lies in an analysed archive, in short: it is asked before every build.
  public struct Summary: Sendable, Equatable {
    /// Digest of the analysis alone.
    public var analysis: String
    /// Digest of the coding; nil: there is none.
    public var digest: String?
    /// Posts that were drawn.
    public var drawn = 0
    /// Of those, the ones that have codes in the end.
    public var coded = 0
    /// Posts of the archive that no coded post stands for.
    public var unrepresented = 0
    /// Of each topic, by its key, the posts on which its recall rests.
    public var recalls: [String: Int] = [:]
  }

  /// What lies in an analysed archive.
  public static func summary(of file: String) throws -> Summary {
    try open(file) { db in
      var summary = Summary(analysis: try String.fetchOne(db, sql: "SELECT digest FROM analysis") ?? "")
      summary.digest = try String.fetchOne(db, sql: "SELECT digest FROM coding")
      guard summary.digest != nil else { return summary }
      let counts = try Row.fetchOne(
        db, sql: "SELECT count(*), count(basis), round(total(drawn_weight) - total(weight)) FROM drawn_post")
      if let counts {
        (summary.drawn, summary.coded) = (counts[0], counts[1])
        summary.unrepresented = Int(counts[2] as Double)
      }
      let recalls = try Row.fetchAll(
        db,
        sql: """
          SELECT "key", posts FROM coding_estimate JOIN topic ON topic.id = coding_estimate.topic
          WHERE measure = 'recall' AND period = ''
          """)
      for row in recalls { summary.recalls[row[0]] = row[1] }
      return summary
    }
  }

  /// The rows of the posts that were drawn.
  public static func drawnPosts(of file: String) throws -> [Int] {
    try open(file) { try Int.fetchAll($0, sql: "SELECT post FROM drawn_post") }
  }

  /// What the rows are made from, besides what people said.
  public struct Source: Sendable {
    /// The posts that were asked for, in the archive's order.
    public var posts: [ArchiveReader.PostToRead]
    /// The rules of the topics as they were counted in the first archive, in the order of the codebook: id, topic from 0, and whether
    /// it keeps posts out.
    public var terms: [(id: Int, topic: Int, isExclusion: Bool)]
  }

  /// The posts of the first archive with these platform's ids, and the rules of its topics.
  /// - Parameters:
  ///   - file: the archive's path.
  ///   - keys: the ids.
  ///   - rows: where the posts are likely to be; all are looked through if one is elsewhere.
  public static func source(of file: String, posts keys: [String], likelyIn rows: [Int] = []) throws -> Source {
    try open(file) {
      Source(
        posts: try ArchiveReader.postsToRead($0, keys, likelyIn: rows), terms: try ArchiveReader.topicTerms($0))
    }
  }

  /// Replaces the coding in an analysed archive by these rows; by none for nil. A copy with the rows takes the place of `file`.
  /// - Parameters:
  ///   - tables: the rows.
  ///   - file: the archive's path.
  ///   - identity: the file that `tables` was made for.
  /// - Returns: whether it was done: not if another file has the name by now.
  /// - Throws: an `ArchiveProblem` when the copy cannot be written; `file` is then as it was.
  public static func write(_ tables: CodingTables?, into file: String, _ identity: FileIdentity) throws -> Bool {
    try ArchiveWriter.replacing(file) { part in
      try FileCopy.copy(file, to: part)
      try write(tables, intoPart: part)
      return FileIdentity(ofFile: file) == identity
    } moved: {
      KeptAnswers.carryOver(from: identity, to: file)
    }
  }

  /// Replaces the coding in an archive that nobody else has open and that is thrown away should this fail.
  public static func write(_ tables: CodingTables?, intoPart part: String) throws {
    let queue = try DatabaseQueue(path: part, configuration: ArchiveWriter.configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      for name in names { try db.execute(sql: "DELETE FROM \(name)") }
      try tables?.insert(into: db)
      try db.execute(sql: "COMMIT")
    }
    try queue.close()
  }

  private static func open<Value>(_ file: String, _ body: (Database) throws -> Value) throws -> Value {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: file, configuration: configuration)
      let value = try queue.read(body)
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
