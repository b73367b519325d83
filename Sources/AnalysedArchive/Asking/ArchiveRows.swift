// The rows that the archive answers with: plain values, so that an answer is the same whether SQLite gave it now or it was kept.

/// The rows of an answer, each with as many values as the others.
struct ArchiveRows: RandomAccessCollection, Sendable, Equatable {
  /// Values in a row.
  let columns: Int
  /// The values of all rows, one row after the other.
  let values: [AnswerValue]

  var startIndex: Int { 0 }
  var endIndex: Int { columns == 0 ? 0 : values.count / columns }

  subscript(row: Int) -> ArchiveRow { ArchiveRow(values: values, start: row * columns) }
}

/// One row of an answer. A value that is asked for as another type than it has is what SQLite makes of it: nothing is 0 or empty.
struct ArchiveRow: Sendable {
  fileprivate let values: [AnswerValue]
  fileprivate let start: Int

  subscript<Value: ArchiveValue>(column: Int) -> Value { Value(values[start + column]) }
}

/// What a value of a row can be read as, and what an argument of a statement can be.
protocol ArchiveValue {
  init(_ value: AnswerValue)
  var answerValue: AnswerValue { get }
}

extension Int: ArchiveValue {
  init(_ value: AnswerValue) {
    switch value {
    case .integer(let number): self = number
    case .decimal(let number): self = Int(exactly: number.rounded(.towardZero)) ?? 0
    case .null, .text: self = 0
    }
  }
  var answerValue: AnswerValue { .integer(self) }
}

extension Double: ArchiveValue {
  init(_ value: AnswerValue) {
    switch value {
    case .integer(let number): self = Double(number)
    case .decimal(let number): self = number
    case .null, .text: self = 0
    }
  }
  var answerValue: AnswerValue { .decimal(self) }
}

extension String: ArchiveValue {
  init(_ value: AnswerValue) {
    switch value {
    case .text(let text): self = text
    case .integer(let number): self = String(number)
    case .decimal(let number): self = String(number)
    case .null: self = ""
    }
  }
  var answerValue: AnswerValue { .text(self) }
}

extension AnswerValue: ArchiveValue {
  init(_ value: AnswerValue) { self = value }
  var answerValue: AnswerValue { self }
}

extension Optional: ArchiveValue where Wrapped: ArchiveValue {
  init(_ value: AnswerValue) { self = value == .null ? nil : Wrapped(value) }
  var answerValue: AnswerValue { self?.answerValue ?? .null }
}
