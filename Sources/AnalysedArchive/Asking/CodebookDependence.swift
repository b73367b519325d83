// How far an answer depends on the codebooks, told by what its statements read. An edit of one topic leaves the answers about another as
// they are, which are most of a report's.

import GRDB

/// What of the codebooks an answer depends on.
enum CodebookDependence: Equatable {
  /// On nothing of them.
  case none
  /// On which posts bear these labels, by their kind and key: `topic taiwan`; `themes` for all themes, their names and their order. In the
  /// order of the alphabet, each once.
  case labels([String])
  /// On anything.
  case all

  /// Of a statement, by the columns that it reads.
  init(_ statement: Statement, in database: Database) throws {
    guard CodebookColumns.areRead(by: statement) else {
      self = .none
      return
    }
    // Facts and filters name the posts of a label in one way. What a statement reads besides is told by reading it with another list of
    // posts in the place of those.
    var labels: Set<String> = []
    let sql = statement.sql.replacing(Self.postsOfLabel) { match in
      labels.insert("\(match.1) \(match.2)")
      return "(SELECT post FROM media)"
    }
    let rest = try labels.isEmpty ? statement : database.makeStatement(sql: sql)
    if CodebookColumns.areRead(by: rest) { labels.insert(Self.themes) }
    self = CodebookColumns.areRead(by: rest, besidesThemes: true) ? .all : .labels(labels.sorted())
  }

  /// `(SELECT post FROM post_topic WHERE topic = (SELECT id FROM topic WHERE "key" = 'taiwan'))`
  private nonisolated(unsafe) static let postsOfLabel =  // It is not written to.
    /\(SELECT post FROM post_(topic|theme) WHERE \1 = \(SELECT id FROM \1 WHERE "key" = '([a-z0-9-]+)'\)\)/

  /// Stands among labels for all themes.
  static let themes = "themes"

  /// Of two statements together.
  func union(_ other: Self) -> Self {
    switch (self, other) {
    case (.none, _): other
    case (_, .none): self
    case (.labels(let one), .labels(let two)): .labels(Set(one + two).sorted())
    default: .all
    }
  }

  /// Whether an answer holds for other codebooks, in which the posts of these labels, nil for all, are what they were.
  func holds(knowing labels: Set<String>?) -> Bool {
    switch self {
    case .none: true
    case .labels(let needed): labels?.isSuperset(of: needed) ?? true
    case .all: false
    }
  }

  /// As a list of texts, for the file of answers.
  var texts: [String] {
    switch self {
    case .none: []
    case .labels(let labels): labels
    case .all: ["*"]
    }
  }

  init(texts: [String]) {
    self = texts.isEmpty ? .none : texts == ["*"] ? .all : .labels(texts)
  }
}
