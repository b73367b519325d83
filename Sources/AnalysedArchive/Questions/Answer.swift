// What comes of a question in SQL: rows of plain values, or a problem with its place in the question.

/// The answer to a question in SQL.
public struct Answer: Sendable, Equatable {
  /// The names of the columns, each once.
  public var columns: [String]
  /// The rows, each with as many values as there are columns.
  public var rows: [[AnswerValue]]
  /// The tables that the question read, in lower case.
  public var tables: Set<String>
  /// Whether the question read what the codebooks decide: then another codebook can change the answer.
  var readsCodebook = true

  /// Makes an answer.
  public init(columns: [String], rows: [[AnswerValue]], tables: Set<String> = []) {
    self.columns = columns
    self.rows = rows
    self.tables = tables
  }
}

/// One value of an answer.
public enum AnswerValue: Sendable, Hashable {
  /// Not known.
  case null
  case integer(Int)
  /// Finite.
  case decimal(Double)
  case text(String)
}

/// A table that stands beside those of the archive while a question is asked: an editor's CSV file.
public struct SideTable: Sendable, Equatable {
  /// The name by which questions know it.
  public var name: String
  /// The names of its columns.
  public var columns: [String]
  /// Its rows, each with as many values as there are columns.
  public var rows: [[AnswerValue]]

  /// Makes a table.
  public init(name: String, columns: [String], rows: [[AnswerValue]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// Why a question has no answer.
public struct QuestionProblem: Error, Sendable, Equatable {
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// The line within the question, from 1; nil for the question as a whole.
  public var line: Int?
  /// The column in that line in characters, from 1.
  public var column: Int?
  /// The name that does not exist, and those that do, for "did you mean".
  public var wrong: String?
  /// The names that exist.
  public var right: [String]
  /// What can be done.
  public var help: String?

  /// Makes a problem.
  public init(
    _ message: String, line: Int? = nil, column: Int? = nil, wrong: String? = nil, right: [String] = [],
    help: String? = nil
  ) {
    self.message = message
    self.line = line
    self.column = column
    self.wrong = wrong
    self.right = right
    self.help = help
  }
}
