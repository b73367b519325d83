// The CSV of coders' files: what a coding sheet exports and what spreadsheets make of it. Comma, semicolon or tab between fields, with or
// without a byte order mark, any line end, quoted or not. Small files, held in memory; each field knows where it stands.

import Configuration
import Diagnostics
import Foundation

/// A CSV file with a header.
struct CSVTable {
  /// A field with its place.
  struct Field {
    var text: String
    var line: Int
    var column: Int
  }

  let source: SourceText
  let header: [Field]
  /// Rows that are not empty, as long as they are.
  let rows: [[Field]]

  /// The largest file that is read.
  private static let mostBytes = 64 << 20

  /// - Throws: a problem if the file cannot be read, is not UTF-8, too large or empty, or a quote in it is never closed.
  init(readingFrom path: String) throws(Problem) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let bytes = attributes?[.size] as? Int, bytes > Self.mostBytes {
      throw .error("this file is larger than 64 MiB", at: Place(path), help: "a coder's file has one row a post")
    }
    try self.init(try SourceText(readingFrom: path))
  }

  init(_ source: SourceText) throws(Problem) {
    self.source = source
    guard let first = source.lines.first(where: { !$0.isEmpty }) else {
      throw .error("this file is empty", at: Place(source.file), help: "export the coding sheet again")
    }
    let separators: [Unicode.Scalar] = [",", ";", "\t"]
    let counts = separators.map { separator in first.unicodeScalars.count { $0 == separator } }
    let separator = zip(separators, counts).max { $0.1 < $1.1 }.map(\.0) ?? ","
    var rows = try Self.records(source, separator)
    header = rows.isEmpty ? [] : rows.removeFirst()
    self.rows = rows
  }

  /// The positions of the columns of a name.
  func columns(_ name: String) -> [Int] {
    header.indices.filter { header[$0].text.trimmingCharacters(in: .whitespaces).lowercased() == name }
  }

  /// The place of a field.
  func place(_ field: Field) -> Place {
    source.place(line: field.line, column: field.column, length: max(1, min(field.text.count, 80)))
  }

  private static func records(_ source: SourceText, _ separator: Unicode.Scalar) throws(Problem) -> [[Field]] {
    var records: [[Field]] = []
    var record: [Field] = []
    var text = String.UnicodeScalarView()
    var (line, column) = (1, 1)
    var start = (line: 1, column: 1)
    var isQuoted = false
    var wasQuoted = false
    func endField() {
      record.append(Field(text: String(text), line: start.line, column: start.column))
      text = String.UnicodeScalarView()
      wasQuoted = false
    }
    func endRecord() {
      endField()
      if record.contains(where: { !$0.text.isEmpty }) { records.append(record) }
      record = []
    }
    let scalars = Array(source.text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      let isLineEnd = scalar == "\n" || (scalar == "\r" && !(index < scalars.count && scalars[index] == "\n"))
      if isLineEnd {
        line += 1
        column = 0
      }
      column += 1
      if isQuoted {
        if scalar == "\"", index < scalars.count, scalars[index] == "\"" {
          text.append(scalar)
          index += 1
          column += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          text.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"" where text.isEmpty && !wasQuoted:
        (isQuoted, wasQuoted) = (true, true)
      case separator:
        endField()
        start = (line, column)
      case "\r" where !isLineEnd: break
      case "\n", "\r":
        endRecord()
        start = (line, column)
      default: text.append(scalar)
      }
    }
    if isQuoted {
      throw .error(
        "this quote is never closed", at: source.place(line: start.line, column: start.column),
        help: "the file was cut off, or a quote in a field is not doubled: export it again")
    }
    if !text.isEmpty || !record.isEmpty { endRecord() }
    return records
  }
}

/// Cells as they are written: no spreadsheet takes one for a formula, and reading gives back what was written.
enum CSVCell {
  private static let live: [Character] = ["=", "+", "-", "@", "\t", "\r", "\r\n"]

  private static func isLive(_ text: some StringProtocol) -> Bool {
    guard let first = text.drop(while: { $0 == "'" }).first else { return false }
    return live.contains(first)
  }

  /// A cell with a `'` before what a spreadsheet would run, quoted where it must be.
  static func written(_ text: String) -> String {
    let safe = isLive(text) ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  /// What was written into a cell.
  static func read(_ text: String) -> String {
    text.first == "'" && isLive(text) ? String(text.dropFirst()) : text
  }

  /// A post's id as it stands in a cell, so that spreadsheets keep its digits.
  static func post(_ key: String) -> String { "post:" + key }

  /// The id of a post that stands in a cell, with or without `post:` before it.
  static func post(of text: String) -> String {
    let text = read(text).trimmingCharacters(in: .whitespaces)
    return text.hasPrefix("post:") ? String(text.dropFirst("post:".count)) : text
  }
}
