// What an analysed archive is labelled with: the codebooks as they were then, which posts bear what, and what each rule matched. It is all
// that an edit of a codebook needs to know of the labels before it.

import Foundation
import GRDB

/// A topic or a theme as an archive has it.
public struct ArchiveLabel: Sendable, Equatable {
  /// A term, a hashtag or an exclusion.
  public struct Rule: Sendable, Equatable {
    /// As `term.kind` has it.
    public let kind: String
    /// As the codebook has it.
    public let text: String

    /// Makes a rule.
    public init(kind: String, text: String) {
      self.kind = kind
      self.text = text
    }

    /// Letter for letter: texts that Unicode calls equivalent are two rules.
    public static func == (a: Rule, b: Rule) -> Bool { a.kind == b.kind && a.text.utf8.elementsEqual(b.text.utf8) }
  }

  /// Its `id` in the codebook.
  public var key: String
  /// As printed.
  public var title: String
  /// In the order of the codebook.
  public var rules: [Rule]
  /// Of each archive, for each rule the posts that it matches.
  public var hits: [[Int]]
  /// The posts that bear it, as rows of `post`, ascending.
  public var posts: [Int32]

  /// Makes a label.
  public init(key: String, title: String, rules: [Rule], hits: [[Int]] = [], posts: [Int32] = []) {
    self.key = key
    self.title = title
    self.rules = rules
    self.hits = hits
    self.posts = posts
  }
}

/// The labels of an archive.
public struct ArchiveLabels: Sendable {
  /// Digest of everything that the archive was made from.
  public var digest: String
  /// Version of the command that wrote it.
  public var dossier: String
  /// In the order of their codebook.
  public var topics: [ArchiveLabel]
  /// In the order of theirs.
  public var themes: [ArchiveLabel]
  /// The rows of each archive's posts.
  public var postsOfArchives: [Range<Int>]

  /// The labels of an archive's file, without the posts that bear them; nil if there is none, or if it is of another version or no
  /// archive at all.
  public init?(of file: String) {
    guard ArchiveWriter.digest(of: file) != nil, let queue = try? Self.open(file) else { return nil }
    guard let read = try? queue.read({ try Self($0) }) else { return nil }
    self = read
  }

  static func open(_ file: String) throws -> DatabaseQueue {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: file, configuration: configuration)
  }

  private init?(_ database: Database) throws {
    guard let analysis = try Row.fetchOne(database, sql: "SELECT digest, dossier FROM analysis") else { return nil }
    (digest, dossier) = (analysis[0], analysis[1])
    let archives = try Int.fetchOne(database, sql: "SELECT count(*) FROM archive") ?? 0
    // Posts stand in the order of the files, one archive after another.
    var next = 1
    postsOfArchives = try (1...max(1, archives)).prefix(archives).map { archive in
      let stored = try Int.fetchOne(
        database, sql: "SELECT sum(stored) FROM source WHERE archive = ? AND role = 'posts'", arguments: [archive])
      defer { next += stored ?? 0 }
      return next..<next + (stored ?? 0)
    }
    func labels(_ table: String) throws -> [ArchiveLabel] {
      var labels = try Row.fetchAll(database, sql: "SELECT \"key\", title FROM \(table) ORDER BY id").map {
        ArchiveLabel(key: $0[0], title: $0[1], rules: [], hits: Array(repeating: [], count: archives))
      }
      let terms = try Row.fetchCursor(
        database, sql: "SELECT archive, \(table), kind, text, posts FROM term WHERE \(table) IS NOT NULL ORDER BY id")
      while let row = try terms.next() {
        let (archive, label): (Int, Int) = (row[0], row[1])
        guard labels.indices.contains(label - 1), (1...archives).contains(archive) else { continue }
        if archive == 1 { labels[label - 1].rules.append(ArchiveLabel.Rule(kind: row[2], text: row[3])) }
        labels[label - 1].hits[archive - 1].append(row[4])
      }
      return labels
    }
    topics = try labels("topic")
    themes = try labels("theme")
  }

  /// How many posts there are.
  public var postCount: Int { postsOfArchives.last.map { $0.upperBound - 1 } ?? 0 }

  /// Reads which posts bear the labels.
  /// - Returns: whether all of them are posts and labels of the archive, as in every archive that was written by an analysis.
  public mutating func readPosts(of file: String) throws -> Bool {
    let queue = try Self.open(file)
    let posts = 1..<postCount + 1
    var isWhole = true
    func fill(_ labels: inout [ArchiveLabel], _ name: String, _ database: Database) throws {
      try NumberStatement(database, "SELECT \(name), post FROM post_\(name) ORDER BY \(name), post").forEachRow {
        guard labels.indices.contains($0 - 1), posts.contains($1) else {
          isWhole = false
          return
        }
        labels[$0 - 1].posts.append(Int32($1))
      }
    }
    try queue.read { database in
      try fill(&topics, "topic", database)
      try fill(&themes, "theme", database)
    }
    return isWhole
  }
}
