// What can be wrong, said once and printed the same everywhere: file, line, column, what was found, what to do.
// The form is the one that editors and CI already parse (`file:line:column: error: message`).

/// Something wrong in a file that a person can mend: where it is, what is wrong and what to do about it.
public struct Problem: Error, Hashable, Sendable {
  /// How bad it is. An error ends the run with exit code 1; a warning does not.
  public enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// Where it is; nil when it concerns no file.
  public var place: Place?
  /// What the reader can do, one sentence; nil when the message says it.
  public var help: String?
  /// The rule of `report.yml` that sets how bad it is; nil when nothing does.
  public var rule: String?

  /// Makes a problem.
  public init(
    _ severity: Severity, _ message: String, at place: Place? = nil, help: String? = nil, rule: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.help = help
  }

  /// An error.
  public static func error(_ message: String, at place: Place? = nil, help: String? = nil) -> Problem {
    Problem(.error, message, at: place, help: help)
  }

  /// A warning.
  public static func warning(_ message: String, at place: Place? = nil, help: String? = nil) -> Problem {
    Problem(.warning, message, at: place, help: help)
  }
}

/// A place in a file. Lines and columns count from 1; columns count characters as an editor shows them.
public struct Place: Hashable, Sendable {
  /// The path as the user named it, relative to the working directory where possible.
  public var file: String
  /// The line, from 1; nil for the file as a whole.
  public var line: Int?
  /// The column in characters, from 1; nil for the line as a whole.
  public var column: Int?
  /// The text of that line, printed under the message; nil where it says nothing (a row of an archive).
  public var text: String?
  /// How many characters the caret underlines, at least 1.
  public var length: Int

  /// Names a place.
  public init(_ file: String, line: Int? = nil, column: Int? = nil, text: String? = nil, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.text = text
    self.length = max(1, length)
  }
}

/// Several problems thrown at once: a run reports all it found, not only the first.
public struct Problems: Error, Hashable, Sendable {
  /// The problems in the order in which they were found.
  public var all: [Problem]

  /// Wraps the problems of a run.
  public init(_ all: [Problem]) {
    self.all = all
  }

  /// Whether one of them is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }
}
