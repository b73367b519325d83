// A fact of the archive as the commentary takes it, and its id in the table of numbers.

import AnalysedArchive
import Commentary

extension Fact {
  /// The fact as the commentary checks and prints it.
  var answer: FactAnswer {
    let checked: CommentaryValue =
      switch value {
      case .integer(let number): .integer(number)
      case .decimal(let number): format == .share ? .share(number) : .decimal(number)
      case .date(let day): .date(day)
      }
    return FactAnswer(name: name, value: checked, text: text, says: says, sql: sql)
  }
}

/// The places of numbers on the numbers page, named by what they are, so that a link to one keeps its meaning.
enum NumberAnchors {
  static func fact(_ name: String) -> String { "fact-\(name.pathComponent)" }
  static func published(_ id: String) -> String { "published-\(id.pathComponent)" }
}
