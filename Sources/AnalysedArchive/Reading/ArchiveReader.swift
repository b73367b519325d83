// The read side: opens an analysed archive and answers questions. Every question is one SQL statement over one archive.

import Foundation
import GRDB
import Synchronization

/// An analysed archive, open for reading.
public final class ArchiveReader: Sendable {
  /// One archive of the report.
  public struct Archive: Sendable, Equatable {
    /// From 1, in the order of `report.yml`.
    public let id: Int
    /// `id` in `report.yml`.
    public let name: String
    /// As printed.
    public let title: String
    /// Whether `dossier sample` made it.
    public let synthetic: Bool
    /// Who says whose it is.
    public let attributedBy: String?
    /// How sure they are.
    public let likelihood: String?
    /// What it is to the first archive; nil: it is the first.
    public let role: Role?

    /// What a later archive is to the first.
    public enum Role: String, Sendable {
      /// Another release of the same platform.
      case release
      /// A second platform.
      case platform
      /// What others say openly, to compare with.
      case comparison
    }
  }

  /// A topic or a theme of the codebook it was analysed with.
  public struct Topic: Sendable, Equatable {
    /// `id` in `topics.yml` or `themes.yml`.
    public let key: String
    /// As printed.
    public let title: String
  }

  /// A file that was read.
  public struct Source: Sendable, Equatable {
    /// `name` of its archive.
    public let archive: String
    /// accounts, posts or media.
    public let role: String
    /// The file's name without its folder.
    public let path: String
    /// Its size on disk.
    public let bytes: Int
    /// Hexadecimal, lower case.
    public let sha256: String
    /// Records after the header: stored and rejected.
    public let rows: Int
    /// Records stored.
    public let stored: Int
    /// Records refused.
    public let rejected: Int
  }

  /// The archives in the order of `report.yml`; never empty.
  public let archives: [Archive]
  /// The topics in the order of the codebook.
  public let topics: [Topic]
  /// The themes in the order of the second codebook; empty without one.
  public let themes: [Topic]
  /// The codes of the posts' languages in all archives, in the order of the alphabet.
  public let languages: [String]
  /// Digest of everything that it was made from, what coders say included, hexadecimal.
  public let digest: String
  /// Digest of the analysis alone.
  public let analysisDigest: String
  /// Whether posts were drawn to be coded, and by whom; nil: none were.
  public let coding: Coding?
  /// IANA name of the time zone of its days and hours.
  public let timeZone: String

  /// The first archive of a second platform, whose posts were compared with those of the first; nil: there is none.
  public let secondPlatform: Archive?

  let connection: ArchiveConnection
  /// What can stop questions in SQL.
  let stop: QuestionStop
  /// The file.
  public var path: String { connection.path }
  /// What is put on names and texts; nil: they are shown as published.
  let masking: (any Masking)?
  let catalogues: [Int: FactCatalogue]
  /// Facts of the editor's own, in the order of their file.
  let sqlFacts: [SQLFact]
  /// Answers that were given: a report asks for the same fact on many pages.
  let answers: KnownAnswers
  /// What was asked under the mask that was last put on it.
  let lastMask = Mutex<(signature: String?, known: KnownAnswers)?>(nil)

  /// What was asked before.
  final class KnownAnswers: Sendable {
    private let answers = Mutex(Answers())

    /// What could not be answered is asked again: it may have taken too long while the machine was busy.
    func forgetFailures() {
      answers.withLock { answers in
        answers.values = answers.values.mapValues { $0.filter { if case .success = $0.value { true } else { false } } }
      }
    }

    func withLock<Value>(_ body: (inout sending Answers) -> sending Value) -> Value { answers.withLock(body) }
  }

  /// Answers by what was asked.
  struct Answers {
    var facts: [String: Fact] = [:]
    /// Answers of facts of an editor's own, by question and format: a wrong one is not asked again.
    var values: [String: [FactFormat: Result<FactValue, QuestionProblem>]] = [:]
    var series: [SeriesQuestion: [TopicBin]] = [:]
    var accountTallies: [Int: AccountTallies] = [:]
    var accountTopics: [Int: AccountTopics] = [:]
    var retweetEdges: [Int: RetweetEdges] = [:]
  }

  /// Opens the file for reading.
  /// - Parameters:
  ///   - path: the analysed archive.
  ///   - facts: facts of the editor's own, which are asked by name like the others.
  ///   - keeping: whether answers of earlier builds are taken; never, unless told.
  ///   - ahead: the answers of earlier builds, where they are read already.
  ///   - stop: what can stop questions in SQL.
  /// - Throws: `ArchiveProblem` if it is missing, no analysed archive, or one of another version.
  public init(
    path: String, facts: [SQLFact] = [], keeping: AnswerKeeping = .never, ahead: AnswersAhead? = nil,
    stop: QuestionStop = QuestionStop()
  ) throws {
    self.stop = stop
    sqlFacts = facts
    masking = nil
    answers = KnownAnswers()
    guard FileManager.default.fileExists(atPath: path) else {
      throw ArchiveProblem("there is no analysed archive at \(path)", help: "run `dossier analyse`")
    }
    do {
      connection = try ArchiveConnection(path: path, keeping: keeping, ahead: ahead)
      try Self.checkForm(of: connection, path)
      archives = try Self.archives(connection)
      (topics, themes) = (try Self.topics(connection, "topic"), try Self.topics(connection, "theme"))
      let analysis = try connection.rows("SELECT digest, time_zone FROM analysis").first
      guard let analysis, !archives.isEmpty else {
        throw ArchiveProblem("\(path) is an analysed archive without an analysis", help: "run `dossier analyse`")
      }
      (analysisDigest, timeZone) = (analysis[0], analysis[1])
      coding = try Self.coding(connection)
      digest = coding?.digest ?? analysisDigest
      secondPlatform = archives.first { $0.role == .platform }
      var catalogues: [Int: FactCatalogue] = [:]
      var allLanguages: Set<String> = []
      for archive in archives {
        // Counted as the figure of languages counts them, so that the one question answers both.
        let languages: [String] = try connection.counts(
          "SELECT post.language FROM post WHERE post.archive = \(archive.id)"
        ).map { $0[0] }
        allLanguages.formUnion(languages)
        catalogues[archive.id] = FactCatalogue(
          topics: topics.map { ($0.key, $0.title) }, themes: themes.map { ($0.key, $0.title) }, languages: languages,
          rules: try Self.rules(of: archive, topics, themes, connection),
          standing: try Self.standing(of: archive, among: archives, coding, connection))
      }
      self.catalogues = catalogues
      languages = allLanguages.subtracting([""]).sorted()
    } catch let error as DatabaseError {
      throw ArchiveProblem(
        "\(path) cannot be read as an analysed archive: \(error.message ?? "SQLite error \(error.resultCode.rawValue)")",
        help: "run `dossier analyse` to make it anew")
    }
  }

  /// The archive of another reader, under a mask.
  init(_ other: ArchiveReader, masking: any Masking, _ known: KnownAnswers) {
    answers = known
    (archives, topics, themes, languages) = (other.archives, other.topics, other.themes, other.languages)
    (digest, analysisDigest, coding) = (other.digest, other.analysisDigest, other.coding)
    (timeZone, secondPlatform) = (other.timeZone, other.secondPlatform)
    (connection, catalogues, sqlFacts) = (other.connection, other.catalogues, other.sqlFacts)
    self.masking = masking
    stop = other.stop
  }

  /// Whether an earlier build kept answers of this very archive, and the reader takes them.
  public var hasKeptAnswers: Bool { connection.hasKeptAnswers }

  /// Keeps the answers that were given, if the reader was told to, for the next build.
  /// - Parameter droppingOthers: whether those that were not asked for this time are forgotten, as after a build that came to its end.
  public func keepAnswers(droppingOthers: Bool = true) {
    connection.writeKeptAnswers(droppingOthers: droppingOthers)
  }

  /// Throws unless the file is an analysed archive of this version. Asked of the file itself, whatever was kept.
  private static func checkForm(of connection: ArchiveConnection, _ path: String) throws {
    let (application, version) = try connection.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      )
    }
    guard application == Schema.applicationID else {
      throw ArchiveProblem("\(path) is an SQLite file, but no analysed archive", help: "run `dossier analyse`")
    }
    guard version == Schema.version else {
      throw ArchiveProblem(
        "\(path) has version \(version) of the schema, this dossier reads version \(Schema.version)",
        help: "run `dossier analyse` to make it anew")
    }
  }

  /// What an archive has for facts to be about.
  private static func standing(
    of archive: Archive, among archives: [Archive], _ coding: Coding?, _ connection: ArchiveConnection
  ) throws -> FactCatalogue.Standing {
    func has(_ condition: String, in table: String = "post") throws -> Bool {
      try connection.rows(
        "SELECT EXISTS (SELECT 1 FROM \(table) WHERE archive = ? AND \(condition))", [.integer(archive.id)]
      ).first?[0] == 1
    }
    let windows = try connection.rows(
      "SELECT minutes, threshold FROM co_retweet_window WHERE archive = ? ORDER BY minutes", [.integer(archive.id)])
    let format = try connection.rows("SELECT format FROM archive WHERE id = ?", [.integer(archive.id)]).first?[0] ?? ""
    // What every report has is asked of the first archive whatever it tells.
    let isFull = archive.role == nil || format == "twitter"
    let isFirst = archive.role == nil
    return FactCatalogue.Standing(
      role: archive.role, platform: isFirst ? archives.first { $0.role == .platform }?.id : nil,
      hasReleases: isFirst && archives.contains { $0.role == .release },
      comparison: isFirst ? archives.first { $0.role == .comparison }?.id : nil,
      coRetweets: windows.map { FactCatalogue.CoRetweetWindow(minutes: $0[0], threshold: $0[1]) },
      isPlatformForm: isFull, tellsRetweets: try isFull || has("is_retweet = 1"),
      tellsLanguages: try isFull || has("language <> ''"),
      tellsMentions: try isFull || has("EXISTS (SELECT 1 FROM post_mention WHERE named = id)", in: "named_account"),
      tellsFollowers: try isFull || has("followers IS NOT NULL", in: "account"),
      tellsEngagement: try isFull || has("engagement IS NOT NULL"), hasMedia: try isFirst || has("1", in: "media"),
      coding: isFirst ? try coding.map { try factsOnCoding($0, connection) } : nil)
  }

  /// The rules of the codebooks as they were counted in an archive.
  private static func rules(
    of archive: Archive, _ topics: [Topic], _ themes: [Topic], _ connection: ArchiveConnection
  ) throws -> [FactCatalogue.Rule] {
    try connection.rows(
      "SELECT id, topic, theme, kind, text FROM term WHERE archive = ? ORDER BY id", [.integer(archive.id)]
    ).compactMap { row in
      let (topic, theme) = (row[1] as Int?, row[2] as Int?)
      let label =
        topic.flatMap { topics.indices.contains($0 - 1) ? topics[$0 - 1] : nil }
        ?? theme.flatMap { themes.indices.contains($0 - 1) ? themes[$0 - 1] : nil }
      guard let label else { return nil }
      return FactCatalogue.Rule(
        id: row[0], codebook: topic == nil ? "themes" : "topics", key: label.key, title: label.title, kind: row[3],
        text: row[4])
    }
  }

  private static func topics(_ connection: ArchiveConnection, _ table: String) throws -> [Topic] {
    try connection.rows("SELECT \"key\", title FROM \(table) ORDER BY id")
      .map { Topic(key: $0[0], title: $0[1]) }
  }

  private static func archives(_ connection: ArchiveConnection) throws -> [Archive] {
    try connection.rows(
      "SELECT id, name, title, synthetic, attributed_by, likelihood, role FROM archive ORDER BY id"
    ).map {
      Archive(
        id: $0[0], name: $0[1], title: $0[2], synthetic: $0[3] == 1, attributedBy: $0[4], likelihood: $0[5],
        role: ($0[6] as String?).flatMap(Archive.Role.init))
    }
  }

  /// The files that were read, in the order in which they were.
  public func sources() throws -> [Source] {
    try rows(
      """
      SELECT archive.name, source.role, path, bytes, sha256, "rows", stored, rejected
      FROM source JOIN archive ON archive.id = source.archive ORDER BY source.id
      """
    ).map {
      Source(
        archive: $0[0], role: $0[1], path: $0[2], bytes: $0[3], sha256: $0[4], rows: $0[5], stored: $0[6],
        rejected: $0[7])
    }
  }

  /// Refused rows by file, column and reason, those of which there are most first.
  public func refusedRows(limit: Int) throws -> [RefusedRows] {
    try rows(
      """
      SELECT source.path, "column", reason, count(*), min(line), excerpt
      FROM reject JOIN source ON source.id = reject.source GROUP BY source.id, "column", reason
      ORDER BY count(*) DESC, min(reject.id) LIMIT ?
      """, limit
    ).map {
      // A refused row can hold anything of anybody: under a mask nothing of it is shown.
      RefusedRows(
        path: $0[0], column: $0[1], reason: shown($0[2]), count: $0[3], line: $0[4],
        excerpt: masking == nil ? $0[5] : "")
    }
  }
}
