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
  /// What can be done about every row that is refused for this reason; nil where the reason says it.
  public var help: String?
  /// Where in the record the first byte is that is wrong; nil where it is a whole field or record.
  public var fault: Fault?

  /// A place in a record.
  public struct Fault: Hashable, Sendable {
    /// Lines below the first of the record.
    public var lines: Int
    /// The position in its line in characters, from 1.
    public var column: Int

    /// The place of a byte of the record that begins at `record`.
    init(_ record: UnsafePointer<UInt8>, at byte: Int) {
      let before = UnsafeBufferPointer(start: record, count: byte)
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      lines = before.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      column = String(decoding: UnsafeBufferPointer(rebasing: before[lineStart...]), as: UTF8.self).count + 1
    }
  }

  /// Names a refused record.
  public init(
    line: Int, field: Int? = nil, column: String? = nil, reason: String, excerpt: String, help: String? = nil,
    fault: Fault? = nil
  ) {
    self.help = help
    self.fault = fault
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

  /// What can be done about it.
  var help: String? {
    if case .encoding = self { TableFile.toUTF8 } else { nil }
  }
}

extension Malformation {
  /// The reason as the user reads it.
  func reason(columns: Int) -> String {
    switch self {
    case .tooFewFields(let count): "\(count) \(count == 1 ? "field" : "fields") where the header has \(columns)"
    case .tooManyFields: "more fields than the \(columns) of the header"
    case .tooLarge: "larger than 1 MiB"
    case .unterminated: "opened by a quote that is never closed"
    }
  }

  /// What can be done about it.
  var help: String? {
    switch self {
    case .tooFewFields, .tooManyFields: nil
    case .tooLarge: "look there for a quote that opens a field and is never closed"
    case .unterminated: "close the quote, or write a quote that is text as two"
    }
  }
}
