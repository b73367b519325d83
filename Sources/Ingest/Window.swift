// The file cut into windows of some megabytes that several threads scan at once. No one knows where in a quoted text a cut
// falls, so each window guesses its first record (the first line that begins a record of the right form) and the merge checks
// that the window before it ended exactly there; where a text looks like a record and the guess was wrong, the window is
// scanned again from the right place. The rows are therefore those of one scan from the beginning, whatever the windows are.

import Foundation

/// Where in a file reading goes on.
public enum Entry: Hashable, Sendable {
  /// A record begins at this offset.
  case record(at: Int)
  /// After a malformed record: at the first line behind a line feed at or after this offset that begins a record.
  case search(from: Int)

  /// The offset.
  var offset: Int {
    switch self {
    case .record(let offset), .search(let offset): offset
    }
  }
}

/// A stretch of a file in memory: the records that begin in it, and as many bytes after them as settle the last.
public struct Window: Sendable {
  /// The bytes in view.
  let bytes: UnsafeBytes
  /// The file's offset of the first byte in view.
  let offset: Int
  /// Records that begin before this offset of the file belong to this window or an earlier one.
  public let limit: Int
  /// Where the first record begins, if that is known: in the first window of a file.
  let entry: Entry?
  /// How far the nominal beginning is in the file; for progress.
  public let start: Int
  /// What stands between two fields.
  var separator = UInt8(ascii: ",")

  /// Bytes in memory that live as long as their owner.
  struct UnsafeBytes: @unchecked Sendable {  // read-only memory that `owner` keeps
    let base: UnsafePointer<UInt8>
    let count: Int
    let owner: AnyObject
  }

  /// A pointer into the bytes in view; valid as long as the window.
  public var base: UnsafePointer<UInt8> { bytes.base }
}

/// Reads the records of a window one at a time.
public struct RecordReader {
  /// What comes next.
  public enum Step {
    /// A record of the right form; its fields are in `fields`.
    case record
    /// A record refused as a whole.
    case malformed(Malformation)
    /// Nothing more begins in this window.
    case end
  }

  private let scanner: RecordScanner
  private var careful: CarefulScan
  /// Up to here the scan of a malformed record may have looked; before it, records are tried with memory first.
  private var carefulUntil = 0
  private let offset: Int
  private let limit: Int
  private var position: Int
  private var searching: Bool
  private var fields: [FieldRange]
  private let columns: Int

  /// Where the first record was taken to begin; nil when none was found in the window.
  public let begin: Entry?
  /// Offset in the window of the record that `next` returned last.
  public private(set) var recordStart = 0
  /// Offset in the window of the byte behind it.
  public private(set) var recordEnd = 0

  /// Reads `window` from `entry`, or from the window's own entry, or else from where a record seems to begin.
  public init(_ window: Window, columns: Int, from entry: Entry? = nil) {
    scanner = RecordScanner(
      bytes: window.bytes.base, count: window.bytes.count, columns: columns, separator: window.separator)
    careful = CarefulScan(scanner)
    offset = window.offset
    limit = window.limit - window.offset
    self.columns = columns
    fields = Array(repeating: FieldRange(start: 0, endAndFlag: 0), count: columns)
    if let known = entry ?? window.entry {
      begin = known
      position = known.offset - offset
      searching = if case .search = known { true } else { false }
    } else if let guess = careful.firstRecord(behindLineFeedFrom: window.start - 1 - offset, before: limit) {
      begin = .record(at: guess + offset)
      position = guess
      searching = false
    } else {
      begin = nil
      position = limit
      searching = false
    }
  }

  /// Where the next window goes on.
  public var end: Entry { searching ? .search(from: position + offset) : .record(at: position + offset) }

  /// The next record of the window.
  public mutating func next() -> Step {
    while true {
      if searching {
        guard position < limit - 1,
          let found = careful.firstRecord(behindLineFeedFrom: position, before: limit)
        else {
          position = max(position, limit - 1)
          return .end
        }
        position = found
        searching = false
      }
      if position >= limit { return .end }
      recordStart = position
      let outcome =
        if position < carefulUntil, case .malformed(let reason) = careful.outcome(at: position) {
          RecordScanner.Outcome.malformed(reason)
        } else {
          fields.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { scanner.scan(at: position, into: $0) } ?? .blank(next: limit)
          }
        }
      switch outcome {
      case .record(let next):
        position = next
        recordEnd = next
        return .record
      case .blank(let next):
        position = next
      case .malformed(let reason):
        searching = true
        recordEnd = min(scanner.count, position + 4096)
        carefulUntil = max(carefulUntil, min(scanner.count, position + RecordScanner.lookahead))
        return .malformed(reason)
      }
    }
  }

  /// The field at `index` of the record that `next` returned last.
  @inline(__always)
  public func field(_ index: Int) -> FieldBytes {
    let range = fields[index]
    let end = range.endAndFlag & ~FieldRange.escapedFlag
    return FieldBytes(
      base: scanner.bytes + recordStart + Int(range.start), count: Int(end - range.start),
      isEscaped: range.endAndFlag & FieldRange.escapedFlag != 0)
  }

  /// The first byte of the record that `next` returned last.
  @inline(__always)
  public var recordBase: UnsafePointer<UInt8> { scanner.bytes + recordStart }

  /// The index of the first field of the record that is not UTF-8.
  public func firstFieldNotUTF8() -> Int? {
    if firstInvalidUTF8(recordBase, count: recordEnd - recordStart) == recordEnd - recordStart { return nil }
    for index in 0..<columns {
      let bytes = field(index)
      if firstInvalidUTF8(bytes.base, count: bytes.count) != bytes.count { return index }
    }
    return nil
  }
}
