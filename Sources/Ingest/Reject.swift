// A row that is not stored, and why. Nothing vanishes silently: what is not stored is one of these.

/// A record that was refused: where it begins, what is wrong with it.
public struct Reject: Hashable, Sendable {
  /// The physical line on which the record begins, from 1. In a window's own results it counts from the window's first record.
  public var line: Int
  /// The position of the wrong field, from 1; nil when the record as a whole is wrong.
  public var field: Int?
  /// The name of its column.
  public var column: String?
  /// What is wrong, one sentence without a full stop.
  public var reason: String
  /// The first 200 characters of the field or the record.
  public var excerpt: String

  /// Names a refused record.
  public init(line: Int, field: Int? = nil, column: String? = nil, reason: String, excerpt: String) {
    self.line = line
    self.field = field
    self.column = column
    self.reason = reason
    self.excerpt = excerpt
  }

  /// The most characters that an excerpt has.
  public static let excerptLength = 200

  /// The beginning of a field as an excerpt.
  public static func excerpt(_ field: FieldBytes) -> String {
    // A character takes many bytes in a hostile text; 16 scalars of 4 bytes are enough to look at for each.
    let shown = FieldBytes(base: field.base, count: min(field.count, excerptLength * 64), isEscaped: field.isEscaped)
    return String(shown.string.prefix(excerptLength))
  }
}

/// Why a row's value is refused.
public enum Refusal: Error, Hashable, Sendable {
  /// An id, or another value that each row must have, is empty.
  case empty(field: Int)
  /// An id that a spreadsheet made a rounded number.
  case rounded(field: Int)
  /// Not a time.
  case time(field: Int)
  /// Not a date.
  case date(field: Int)
  /// Not a count.
  case count(field: Int)
  /// Neither true nor false.
  case truth(field: Int)
  /// Not a list.
  case list(field: Int)
  /// Not UTF-8.
  case encoding(field: Int)
  /// The id of an earlier row.
  case repeated(field: Int)

  /// The index of the field, from 0.
  public var field: Int {
    switch self {
    case .empty(let field), .rounded(let field), .time(let field), .date(let field), .count(let field),
      .truth(let field), .list(let field),
      .encoding(let field), .repeated(let field):
      field
    }
  }

  /// The reason as the user reads it.
  public var reason: String {
    switch self {
    case .empty: "empty, and every row needs it"
    case .rounded: "an id that a spreadsheet rounded; export the column as text"
    case .time: "not a time such as 2019-06-09 14:30"
    case .date: "not a date such as 2019-06-09"
    case .count: "not a count such as 0 or 12"
    case .truth: "neither true nor false"
    case .list: "not a list such as ['a', 'b']"
    case .encoding: "not valid UTF-8"
    case .repeated: "the id of an earlier row"
    }
  }
}

extension Malformation {
  /// The reason as the user reads it.
  func reason(columns: Int) -> String {
    switch self {
    case .tooFewFields(let count): "\(count) \(count == 1 ? "field" : "fields") where the header has \(columns)"
    case .tooManyFields: "more fields than the \(columns) of the header"
    case .tooLarge: "larger than 1 MiB"
    case .unterminated: "the quote that opens this field is never closed"
    }
  }
}
