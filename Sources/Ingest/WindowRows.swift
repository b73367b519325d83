// The rows of one window, good and bad: the loop that every kind of table shares.

import Foundation

/// What a window held, beside its rows.
public struct WindowEnd: Sendable {
  /// Where its first record was taken to begin; nil when no record was found in it.
  public var begin: Entry?
  /// Where the next window must begin.
  public var end: Entry
  /// Line feeds from `begin` to `end`.
  public var lines: Int
  /// How many records there were, good and bad.
  public var records: Int
  /// The bad ones, their lines counted from 0 at `begin`.
  public var rejects: [Reject]

  /// A window before it is read.
  public init(_ window: Window) {
    begin = nil
    end = .record(at: window.start)
    lines = 0
    records = 0
    rejects = []
  }

  init(begin: Entry?, end: Entry, lines: Int, records: Int, rejects: [Reject]) {
    self.begin = begin
    self.end = end
    self.lines = lines
    self.records = records
    self.rejects = rejects
  }
}

extension Window {
  /// Reads every record of the window with `row`, which throws a `Refusal` for one that is not to be stored.
  ///
  /// `entry` is where the first record begins, if that is known. `row` is given the reader at a record of the right form, and
  /// how many records came before it.
  public func forEachRecord(
    header: Header, from entry: Entry? = nil, _ row: (RecordReader, Int) throws(Refusal) -> Void
  ) -> WindowEnd {
    let columns = header.names.count
    var reader = RecordReader(self, columns: columns, from: entry)
    let firstByte = max(0, (reader.begin ?? reader.end).offset - offset)
    var lineCount = LineCounter(base: base, position: firstByte)
    var records = 0
    var rejects: [Reject] = []
    reading: while true {
      switch reader.next() {
      case .record:
        do {
          try row(reader, records)
        } catch {
          let field = reader.field(error.field)
          var fault: Reject.Fault?
          if case .encoding = error {
            let valid = firstInvalidUTF8(field.base, count: field.count)
            if valid < field.count { fault = .init(reader.recordBase, at: field.base - reader.recordBase + valid) }
          }
          rejects.append(
            Reject(
              line: lineCount.lines(to: reader.recordStart), field: error.field + 1, column: header.names[error.field],
              reason: error.reason, excerpt: Reject.excerpt(field), help: error.help, fault: fault))
        }
        records += 1
      case .malformed(let malformation):
        var field: Int?
        if case .unterminated(let index) = malformation { field = index }
        let shown = FieldBytes(base: reader.recordBase, count: reader.recordEnd - reader.recordStart)
        rejects.append(
          Reject(
            line: lineCount.lines(to: reader.recordStart), field: field.map { $0 + 1 },
            column: field.flatMap { $0 < columns ? header.names[$0] : nil },
            reason: malformation.reason(columns: columns), excerpt: Reject.excerpt(shown), help: malformation.help))
        records += 1
      case .end: break reading
      }
    }
    let lastByte = min(max(firstByte, reader.end.offset - offset), bytes.count)
    return WindowEnd(
      begin: reader.begin, end: reader.end, lines: lineCount.lines(to: lastByte), records: records, rejects: rejects)
  }

  /// Counts lines from 0 at `begin`, for the records that are refused only when windows are put together.
  public func lineCounter(from begin: Entry?) -> LineCounter {
    LineCounter(base: base, position: max(0, (begin?.offset ?? offset) - offset))
  }
}

/// Counts line feeds, going forward. Valid as long as the window.
public struct LineCounter {
  private let base: UnsafePointer<UInt8>
  private var position: Int
  private var count = 0

  init(base: UnsafePointer<UInt8>, position: Int) {
    self.base = base
    self.position = position
  }

  /// Line feeds between where counting began and byte `end` of the window, which must not lie before that of the last call.
  public mutating func lines(to end: Int) -> Int {
    guard end > position else { return count }
    while position < end, let found = memchr(base + position, 0x0A, end - position) {
      count += 1
      position = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base + 1
    }
    position = end
    return count
  }
}
