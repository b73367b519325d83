// facts.yml: facts of the editor's own, each one question in SQL. They live beside those that every report has.

import Diagnostics

/// A fact of the editor's own.
public struct EditorFact: Hashable, Sendable {
  /// How its value is written; the raw value is the word in facts.yml.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// A count: 348,608.
    case integer
    /// A number with two decimals: 0.81.
    case decimal
    /// A median of counts: 7, or 7.5 between two of them.
    case median
    /// A part of a whole, from 0 to 1, as a percentage: 78.5%.
    case share
    /// A day, `2020-04-17` in the answer.
    case date
  }

  /// Its name as links write it: `posts.threads.count`.
  public var name: String
  /// How its value is written.
  public var format: Format
  /// One sentence: what it counts, and of what.
  public var says: String
  /// The question, one SELECT whose answer is one value.
  public var sql: String
  /// Where its name stands.
  public var place: Place
  /// Where its SQL stands.
  public var sqlPlace: Place
  /// Where each line of the SQL begins in the file; empty where YAML has folded the lines.
  public var sqlLines: [Place]

  /// Makes a fact.
  public init(
    name: String, format: Format, says: String, sql: String, place: Place, sqlPlace: Place, sqlLines: [Place] = []
  ) {
    self.name = name
    self.format = format
    self.says = says
    self.sql = sql
    self.place = place
    self.sqlPlace = sqlPlace
    self.sqlLines = sqlLines
  }

  /// The place in the file of a line and column within the SQL, both from 1; that of the SQL as a whole where they are unknown.
  public func place(line: Int?, column: Int?) -> Place {
    guard let line, sqlLines.indices.contains(line - 1) else { return sqlPlace }
    var place = sqlLines[line - 1]
    place.column = column.map { (place.column ?? 1) + $0 - 1 }
    return place
  }
}
