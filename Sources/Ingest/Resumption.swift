// Finding the way back after a malformed record. Each following line is tried in turn until one begins a record of the right
// form. A hostile file can make every line the beginning of a field that closes a mebibyte later or never; what was
// searched once is therefore remembered, and the whole search takes time in proportion to the bytes and not to their square.

import Foundation

/// Answers what stands at an offset, as `RecordScanner.scan` does, but remembers where quoted fields close.
struct CarefulScan {
  private let scanner: RecordScanner
  /// Stretches without a closing quote before `to`, ascending and disjoint: a field opened in one closes at `to`, or, where
  /// `closed` is false, not before `to`.
  private var stretches: [(from: Int, to: Int, closed: Bool)] = []

  init(_ scanner: RecordScanner) {
    self.scanner = scanner
  }

  /// The outcome of scanning the record at `start`.
  mutating func outcome(at start: Int) -> RecordScanner.Outcome {
    if let first = stretches.firstIndex(where: { $0.to >= start }) {
      stretches.removeFirst(first)
    } else {
      stretches = []
    }
    let bytes = scanner.bytes
    let visible = scanner.count
    let bound = min(visible, start + RecordScanner.lookahead)
    let largestEnd = start + RecordScanner.largestRecord
    var position = start
    var field = 0
    while true {
      var end: Int
      if position < visible, bytes[position] == 0x22 {
        guard let close = closingQuote(from: position + 1, bound: bound) else {
          return .malformed(visible > largestEnd ? .tooLarge : .unterminated(field: field))
        }
        end = close + 1
      } else {
        end = position
        while end < bound, bytes[end] != scanner.separator, bytes[end] != 0x0A { end += 1 }
        if end == bound, bound < visible { return .malformed(.tooLarge) }
        let content = end > position && bytes[end - 1] == 0x0D ? end - 1 : end
        if field == 0, content == position, end == visible || bytes[end] == 0x0A {
          return .blank(next: min(end + 1, visible))
        }
      }
      field += 1
      if end < visible, bytes[end] == scanner.separator {
        if field >= scanner.columns { return .malformed(.tooManyFields) }
        position = end + 1
        continue
      }
      if end > largestEnd { return .malformed(.tooLarge) }
      if field < scanner.columns { return .malformed(.tooFewFields(field)) }
      if end < visible, bytes[end] == 0x0D { end += 1 }
      return .record(next: min(end + 1, visible))
    }
  }

  /// The first line start behind a line feed at or after `from` and before `limit` where a record of the right form begins.
  mutating func firstRecord(behindLineFeedFrom from: Int, before limit: Int) -> Int? {
    var position = from
    while position < limit - 1, let found = memchr(scanner.bytes + position, 0x0A, limit - 1 - position) {
      let line = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - scanner.bytes + 1
      if case .record = outcome(at: line) { return line }
      position = line
    }
    return nil
  }

  /// The quote that closes a field opened right before `from`, if there is one before `bound`.
  private mutating func closingQuote(from: Int, bound: Int) -> Int? {
    let bytes = scanner.bytes
    // A run of quotes at the beginning is read here, because its meaning depends on where it is entered.
    var position = from
    while position < bound, bytes[position] == 0x22 {
      if closes(position) { return position }
      position += position + 1 < scanner.count && bytes[position + 1] == 0x22 ? 2 : 1
    }
    if position >= bound { return nil }
    return search(from: position, bound: bound)
  }

  /// Searches from `position`, which is no quote, passing over the stretches that earlier searches have settled.
  private mutating func search(from position: Int, bound: Int) -> Int? {
    let bytes = scanner.bytes
    let index = stretches.firstIndex { $0.to > position } ?? stretches.count
    var from = position
    var at = position
    var closed = false
    while at < bound {
      if index < stretches.count, stretches[index].from <= at {
        let known = stretches.remove(at: index)
        from = min(from, known.from)
        at = max(at, known.to)
        closed = known.closed
        if closed { break }
        continue
      }
      guard let found = memchr(bytes + at, 0x22, bound - at) else {
        at = bound
        break
      }
      at = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - bytes
      if index < stretches.count, stretches[index].from <= at { continue }
      closed = closes(at)
      if closed { break }
      at += at + 1 < scanner.count && bytes[at + 1] == 0x22 ? 2 : 1
    }
    stretches.insert((from, at, closed), at: index)
    return closed && at < bound ? at : nil
  }

  /// Whether the quote at `position` closes a field.
  private func closes(_ position: Int) -> Bool {
    let next = position + 1
    if next >= scanner.count { return true }
    switch scanner.bytes[next] {
    case scanner.separator, 0x0A: return true
    case 0x0D: return next + 1 >= scanner.count || scanner.bytes[next + 1] == 0x0A
    default: return false
    }
  }
}
