// Counting equal rows. SQLite's GROUP BY sorts all rows to count them, which at hundreds of thousands of posts and a dozen values takes
// several times as long as to read them; here each row is looked up among those seen.

import GRDBSQLite

/// Counts the rows of a statement with at most three columns.
struct RowCounter {
  static let columnLimit = 3

  private let columns: Int
  private var counts: [Key: Int] = [:]
  /// The row before, and how often it stood there since another did: equal rows often follow one another.
  private var last = Key()
  private var repeats = 0
  private var values = [Values](repeating: Values(), count: Self.columnLimit)

  init(columns: Int) { self.columns = columns }

  /// A row: of each column a whole number as it is, or the number of another value.
  private struct Key: Hashable {
    var a = 0
    var b = 0
    var c = 0

    func hash(into hasher: inout Hasher) { hasher.combine((a &* 1_000_003 &+ b) &* 1_000_003 &+ c) }
  }

  /// The values of a column that are no whole numbers, in the order in which they were first seen.
  private struct Values {
    private var seen: [AnswerValue] = []
    private var numbers: [AnswerValue: Int] = [:]
    private var texts: [UInt64: [(bytes: [UInt8], number: Int)]] = [:]
    /// Whole numbers below this stand for the others: such a one is itself among them.
    private static let first = Int.min / 2

    mutating func key(_ handle: OpaquePointer?, _ column: Int32) -> Int {
      switch sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER:
        let number = Int(sqlite3_column_int64(handle, column))
        return number >= Self.first ? number : self.number(of: .integer(number))
      case SQLITE_TEXT:
        let bytes = UnsafeBufferPointer(
          start: sqlite3_column_text(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        if let known = texts[hash]?.first(where: { $0.bytes.elementsEqual(bytes) }) { return known.number }
        let number = add(.text(String(decoding: bytes, as: UTF8.self)))
        texts[hash, default: []].append((Array(bytes), number))
        return number
      case SQLITE_FLOAT: return number(of: .decimal(sqlite3_column_double(handle, column)))
      default: return number(of: .null)
      }
    }

    private mutating func number(of value: AnswerValue) -> Int {
      if let known = numbers[value] { return known }
      let number = add(value)
      numbers[value] = number
      return number
    }

    private mutating func add(_ value: AnswerValue) -> Int {
      seen.append(value)
      return Int.min + seen.count - 1
    }

    func value(_ key: Int) -> AnswerValue { key >= Self.first ? .integer(key) : seen[key - Int.min] }
  }

  /// Counts the row at which a statement stands.
  mutating func count(_ handle: OpaquePointer?) {
    var key = Key()
    key.a = values[0].key(handle, 0)
    if columns > 1 { key.b = values[1].key(handle, 1) }
    if columns > 2 { key.c = values[2].key(handle, 2) }
    if key == last {
      repeats += 1
    } else {
      store()
      last = key
      repeats = 1
    }
  }

  private mutating func store() {
    if repeats > 0 { counts[last, default: 0] += repeats }
    repeats = 0
  }

  /// The distinct rows with their counts behind them, in the order of their values.
  mutating func rows() -> ArchiveRows {
    store()
    let rows = counts.map { key, count in
      Array([values[0].value(key.a), values[1].value(key.b), values[2].value(key.c)].prefix(columns)) + [
        .integer(count)
      ]
    }.sorted { a, b in
      for (first, second) in zip(a, b) where first != second { return first.precedes(second) }
      return false
    }
    return ArchiveRows(columns: columns + 1, values: rows.flatMap(\.self))
  }
}

extension AnswerValue {
  /// Whether it stands before another in SQLite's order: null, then numbers, then texts by their bytes.
  fileprivate func precedes(_ other: AnswerValue) -> Bool {
    switch (self, other) {
    case (.null, _): other != .null
    case (_, .null): false
    case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
    case (.text, _): false
    case (_, .text): true
    case (.integer(let a), .integer(let b)): a < b
    default: Double(self) < Double(other)
    }
  }
}
