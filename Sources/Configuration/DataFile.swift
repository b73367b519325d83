// The CSV files of content/data: an editor's own numbers, shown as tables and asked by the sql blocks. RFC 4180 with a header; small files,
// held in memory. The archive's files, which are large and hostile, are Ingest's.

import Diagnostics
import Foundation

/// A CSV file of `content/data`.
public struct DataFile: Hashable, Sendable {
  /// The path as the user named it: `content/data/releases.csv`.
  public var file: String
  /// The file's name, `releases.csv`.
  public var name: String
  /// The columns' names.
  public var header: [String]
  /// The rows, each with as many fields as the header.
  public var rows: [[String]]

  /// Makes a file of its parts; every row must have as many fields as the header.
  public init(file: String, name: String, header: [String], rows: [[String]]) {
    self.file = file
    self.name = name
    self.header = header
    self.rows = rows
  }

  /// The name of the table that sql blocks know it by: `releases`. Letters, digits and underscores.
  public var table: String {
    String(name.dropLast(".csv".count).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  nonisolated(unsafe) private static let number = /-?[0-9][0-9,]*(\.[0-9]+)?%?/

  /// Whether every field of a column that is not empty is a number.
  public func isNumeric(_ column: Int) -> Bool {
    let fields = rows.map { $0[column] }.filter { !$0.isEmpty }
    return !fields.isEmpty && fields.allSatisfy { $0.wholeMatch(of: Self.number) != nil }
  }

  /// Reads the text of a CSV file.
  static func parse(_ source: SourceText, name: String) -> (DataFile?, [Problem]) {
    var problems: [Problem] = []
    let records = records(source, &problems)
    guard problems.isEmpty else { return (nil, problems) }
    guard let header = records.first else {
      return (nil, [.error("this file is empty; expected a line of column names", at: source.place(line: 1))])
    }
    for (index, title) in header.fields.enumerated() {
      let title = title.trimmingCharacters(in: .whitespaces)
      if title.isEmpty || header.fields[..<index].contains(title) {
        problems.append(
          .error(
            title.isEmpty ? "column \(index + 1) has no name" : "two columns are called \"\(title)\"",
            at: source.place(line: header.line), help: "the first line names the columns, each by a name of its own"))
      }
    }
    for record in records.dropFirst() where record.fields.count != header.fields.count {
      problems.append(
        .error(
          "this row has \(record.fields.count) fields, the header \(header.fields.count)",
          at: source.place(line: record.line), help: "put a field that holds a comma into double quotes"))
    }
    let rows = records.dropFirst().map(\.fields)
    return (
      problems.isEmpty ? DataFile(file: source.file, name: name, header: header.fields, rows: rows) : nil, problems
    )
  }

  private static func records(_ source: SourceText, _ problems: inout [Problem]) -> [(line: Int, fields: [String])] {
    var records: [(line: Int, fields: [String])] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var line = 1
    var (start, opened) = (1, 0)
    var isQuoted = false
    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    func endRecord() {
      endField()
      if fields != [""] { records.append((start, fields)) }
      fields = []
      start = line
    }
    let bytes = Array(source.text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted, index < bytes.count, bytes[index] == byte {
          field.append(byte)
          index += 1
        } else if isQuoted || field.isEmpty {
          isQuoted.toggle()
          opened = line
        } else {
          field.append(byte)
        }
      case UInt8(ascii: ",") where !isQuoted: endField()
      case 0x0D where !isQuoted && index < bytes.count && bytes[index] == 0x0A: break
      case 0x0A, 0x0D:
        line += 1
        if isQuoted { field.append(byte) } else { endRecord() }
      default: field.append(byte)
      }
    }
    if isQuoted {
      problems.append(
        .error("this quote is never closed", at: source.place(line: opened), help: "close it with a second quote"))
    }
    if !field.isEmpty || !fields.isEmpty { endRecord() }
    return records
  }
}
