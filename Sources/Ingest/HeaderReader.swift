// The first record of a file. It is read apart from the others because only it says how many fields they have.

import Diagnostics
import Foundation

enum HeaderReader {
  /// Reads the header at the beginning of a file of which `prefix` shows at least the first mebibyte, or all of it. Gives the
  /// offset behind it and how many line feeds are before that.
  static func read(
    _ prefix: UnsafeBufferPointer<UInt8>, file: String
  ) throws(Problem) -> (header: Header, end: Int, lines: Int) {
    var start = 0
    if prefix.count >= 3, prefix[0] == 0xEF, prefix[1] == 0xBB, prefix[2] == 0xBF { start = 3 }
    guard let base = prefix.baseAddress, start < prefix.count else {
      throw Header.empty(file)
    }
    // Excel's own first line, `sep=;`, is no header but names what stands between the columns.
    let named = excelSeparator(prefix, from: start)
    if let named { start = named.end }
    let firstLine = named == nil ? 1 : 2
    guard start < prefix.count else { throw Header.empty(file) }
    // More columns than any table has: the scan then stops at the line's end and says how many there were.
    let columns = 4096
    var ranges = [FieldRange](repeating: FieldRange(start: 0, endAndFlag: 0), count: columns)
    func scan(_ separator: UInt8) -> RecordScanner.Outcome {
      let scanner = RecordScanner(bytes: base, count: prefix.count, columns: columns, separator: separator)
      return ranges.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map { scanner.scan(at: start, into: $0) } ?? .malformed(.tooLarge)
      }
    }
    var separator = named?.separator ?? UInt8(ascii: ",")
    var outcome = scan(separator)
    // One long name may be several: spreadsheets of much of Europe write semicolons, others tabs.
    if named == nil, case .malformed(.tooFewFields(1)) = outcome {
      let others = [UInt8(ascii: ";"), UInt8(ascii: "\t")]
      separator =
        others.first { if case .malformed(.tooFewFields(2...)) = scan($0) { true } else { false } } ?? separator
      outcome = scan(separator)
    }
    guard case .malformed(.tooFewFields(let count)) = outcome else {
      let place = Place(file, line: firstLine)
      if case .blank = outcome {
        throw .error("the first line is blank, where the names of the columns are needed", at: place)
      }
      if case .malformed(.unterminated(let field)) = outcome {
        throw .error(
          "the quote that opens the name of column \(field + 1) is never closed", at: place,
          help: Malformation.unterminated(field: field).help)
      }
      throw .error(
        "the first line is no list of column names", at: place,
        help: "name a table as CSV whose first line names its columns")
    }
    let fields = ranges[..<count].map { range in
      FieldBytes(
        base: base + start + Int(range.start),
        count: Int(range.endAndFlag & ~FieldRange.escapedFlag) - Int(range.start),
        isEscaped: range.endAndFlag & FieldRange.escapedFlag != 0)
    }
    for (index, field) in fields.enumerated() where firstInvalidUTF8(field.base, count: field.count) != field.count {
      throw .error(
        "the name of column \(index + 1) is not valid UTF-8", at: Place(file, line: firstLine), help: TableFile.toUTF8)
    }
    // The record ends at the first line feed behind its last field.
    let last = fields[count - 1]
    var end = last.base - base + last.count
    while end < prefix.count, prefix[end] != 0x0A { end += 1 }
    let record = UnsafeBufferPointer(rebasing: prefix[start..<end])
    let lines = record.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    var line = lines == 0 ? String(decoding: record, as: UTF8.self) : nil
    if line?.hasSuffix("\r") == true { line?.removeLast() }
    let names = fields.map { $0.string.trimmingCharacters(in: .whitespaces) }
    return (
      Header(names: names, line: line, lineNumber: firstLine, separator: separator), min(end + 1, prefix.count),
      firstLine - 1 + lines + (end < prefix.count ? 1 : 0)
    )
  }

  /// The separator that a line `sep=;` names, and the offset behind the line; nil if the file begins with none.
  private static func excelSeparator(
    _ prefix: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (separator: UInt8, end: Int)? {
    guard let feed = prefix[start...].prefix(10).firstIndex(of: 0x0A) else { return nil }
    var line = prefix[start..<feed]
    if line.last == 0x0D { line = line.dropLast() }
    if line.count == 7, line.first == 0x22, line.last == 0x22 { line = line.dropFirst().dropLast() }
    guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let separator = line.last, separator < 0x80, separator != 0x22
    else { return nil }
    return (separator, feed + 1)
  }
}
