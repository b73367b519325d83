// The scan for records: bytes in, field ranges out. It does no input or output and allocates nothing, so that it runs at the
// speed of memory and a test can give it any bytes. The dialect is the platform's, which is laxer than RFC 4180: a quoted field
// closes only at a quote followed by a comma, a line end or the end of the file; any other quote in it is text. Where a header is
// separated by something else than commas, so are the records.

import Foundation

/// Why a record is refused as a whole.
public enum Malformation: Hashable, Sendable {
  /// It has fewer fields than the header has columns.
  case tooFewFields(Int)
  /// It has more fields than the header has columns.
  case tooManyFields
  /// It is larger than 1 MiB.
  case tooLarge
  /// A quoted field, the one at this index, is still open at the end of the file.
  case unterminated(field: Int)
}

/// Splits bytes into records and fields.
public struct RecordScanner {
  /// The most bytes that a record may have, its line end left aside.
  public static let largestRecord = 1 << 20
  /// How many bytes after a record's first one settle what it is; more need not be in view.
  static let lookahead = largestRecord + 2

  let bytes: UnsafePointer<UInt8>
  /// The bytes in view.
  let count: Int
  /// How many fields a record must have, at least 1.
  let columns: Int
  /// What stands between two fields: a comma, unless told.
  let separator: UInt8

  /// Scans `count` bytes for records of `columns` fields.
  public init(bytes: UnsafePointer<UInt8>, count: Int, columns: Int, separator: UInt8 = UInt8(ascii: ",")) {
    self.separator = separator
    self.bytes = bytes
    self.count = count
    self.columns = columns
  }

  /// What stands at an offset.
  enum Outcome {
    /// A record, and the offset behind its line end.
    case record(next: Int)
    /// A line without a character, and the offset behind it.
    case blank(next: Int)
    /// No record of the right form.
    case malformed(Malformation)
  }

  /// Scans the record at `start`, which is in view, and notes its fields, at most `columns`, in `fields`.
  func scan(at start: Int, into fields: UnsafeMutablePointer<FieldRange>) -> Outcome {
    let record = bytes + start
    // The size limit and the end of the view are one bound for the search.
    let visible = count - start
    let bound = min(visible, Self.lookahead)
    var position = 0
    var field = 0
    while true {
      var end: Int
      if position < visible, record[position] == 0x22 {
        let opening = position
        guard let close = closingQuote(record, from: opening + 1, bound: bound, visible: visible) else {
          return .malformed(visible > Self.largestRecord ? .tooLarge : .unterminated(field: field))
        }
        if field < columns {
          fields[field] = FieldRange(
            start: UInt32(truncatingIfNeeded: opening + 1),
            endAndFlag: UInt32(truncatingIfNeeded: close.position) | (close.escaped ? FieldRange.escapedFlag : 0))
        }
        end = close.position + 1
      } else {
        end = position
        while end < bound, record[end] != separator, record[end] != 0x0A { end += 1 }
        if end == bound, bound < visible { return .malformed(.tooLarge) }
        var content = end
        if content > position, record[content - 1] == 0x0D, end == visible || record[end] == 0x0A { content -= 1 }
        if field == 0, content == position, end == visible || record[end] == 0x0A {
          return .blank(next: start + min(end + 1, visible))
        }
        if field < columns {
          fields[field] = FieldRange(
            start: UInt32(truncatingIfNeeded: position), endAndFlag: UInt32(truncatingIfNeeded: content))
        }
      }
      field += 1
      if end < visible, record[end] == separator {
        if field >= columns { return .malformed(.tooManyFields) }
        position = end + 1
        continue
      }
      if end > Self.largestRecord { return .malformed(.tooLarge) }
      if field < columns { return .malformed(.tooFewFields(field)) }
      if end < visible, record[end] == 0x0D { end += 1 }
      return .record(next: start + min(end + 1, visible))
    }
  }

  /// The quote that closes a field, searched from behind the opening one; nil if there is none before `bound`.
  @inline(__always)
  private func closingQuote(
    _ record: UnsafePointer<UInt8>, from: Int, bound: Int, visible: Int
  ) -> (position: Int, escaped: Bool)? {
    var position = from
    var escaped = false
    while true {
      // Most fields are short: eight bytes at once first (the zero-byte test of Mycroft 1987), memchr for long ones.
      if position + 8 <= bound {
        let word =
          UnsafeRawPointer(record + position).loadUnaligned(as: UInt64.self).littleEndian ^ 0x2222_2222_2222_2222
        let hit = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if hit != 0 {
          position += hit.trailingZeroBitCount >> 3
        } else {
          guard let found = memchr(record + position + 8, 0x22, bound - position - 8) else { return nil }
          position = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - record
        }
      } else {
        while position < bound, record[position] != 0x22 { position += 1 }
        if position == bound { return nil }
      }
      let next = position + 1
      if next == visible { return (position, escaped) }
      switch record[next] {
      case separator, 0x0A: return (position, escaped)
      case 0x0D where next + 1 == visible || record[next + 1] == 0x0A: return (position, escaped)
      case 0x22:
        escaped = true
        position = next + 1
      default: position = next
      }
    }
  }
}
