// Coders' files, read as a whole: what does not belong to the draw is refused, each with line and column, before anything is taken in.

import Configuration
import Diagnostics
import Foundation

extension CoderFile {
  /// What a coder's file is checked against.
  public struct Expectation: Sendable {
    /// The draw that answers must be of.
    public var draw: Draw
    /// Ids of topics and codes, in the order of the codebook.
    public var codes: [String]
    /// The coders of report.yml.
    public var coders: [String]

    /// Says what is expected.
    public init(draw: Draw, codes: [String], coders: [String]) {
      self.draw = draw
      self.codes = codes
      self.coders = coders
    }
  }

  /// Reads a file.
  /// - Throws: `Problems`, all that are wrong with it.
  public init(readingFrom path: String, _ expected: Expectation) throws(Problems) {
    let table: CSVTable
    do throws(Problem) { table = try CSVTable(readingFrom: path) } catch { throw Problems([error]) }
    var reading = Reading(table: table, expected: expected)
    guard reading.findColumns() else { throw Problems(reading.problems) }
    for row in table.rows { reading.take(row) }
    if table.rows.isEmpty {
      reading.problems.append(.error("this file has no answer", at: Place(path), help: "export the coding sheet again"))
    }
    if !reading.problems.isEmpty { throw Problems(reading.problems) }
    let order = Dictionary(uniqueKeysWithValues: expected.draw.posts.enumerated().map { ($1.key, $0) })
    let answers = reading.answers.sorted { (order[$0.post] ?? 0) < (order[$1.post] ?? 0) }
    self.init(draw: expected.draw.id, coder: reading.coder?.text ?? "", answers: answers)
  }

  /// The file as content/coding keeps it: in the order of the draw, without what is open and says nothing.
  public var csv: String {
    var out = Self.columns.joined(separator: ",") + "\n"
    for answer in answers
    where answer.state != .open || !answer.note.isEmpty || !answer.translation.isEmpty {
      let cells = [
        draw, coder, CSVCell.post(answer.post), answer.state.rawValue, answer.codes.joined(separator: " "), answer.note,
        answer.translation,
      ]
      out += cells.map(CSVCell.written).joined(separator: ",") + "\n"
    }
    return out
  }
}

/// A file while it is read.
private struct Reading {
  let table: CSVTable
  let expected: CoderFile.Expectation
  var problems: [Problem] = []
  var answers: [CoderAnswer] = []
  var coder: CSVTable.Field?

  private var columns: [Int] = []
  private var posts: Set<String>
  private var lines: [String: Int] = [:]
  private var isOtherDraw = false

  init(table: CSVTable, expected: CoderFile.Expectation) {
    self.table = table
    self.expected = expected
    posts = Set(expected.draw.posts.map(\.key))
  }

  mutating func findColumns() -> Bool {
    for name in CoderFile.columns {
      let same = table.columns(name)
      guard let first = same.first else { continue }
      for other in same.dropFirst() {
        problems.append(
          .error(
            "the column \"\(name)\" stands here a second time", at: table.place(table.header[other]),
            help: "the first is column \(first + 1) of the table: rename or remove the one that does not count"))
      }
    }
    columns = CoderFile.columns.map { table.columns($0).first ?? -1 }
    let missing = zip(CoderFile.columns, columns).filter { $1 < 0 }.map { "\"\($0.0)\"" }
    guard !missing.isEmpty else { return problems.isEmpty }
    problems.append(
      .error(
        "the column\(missing.count == 1 ? "" : "s") \(missing.joined(separator: ", ")) \(missing.count == 1 ? "is" : "are") missing",
        at: table.source.place(line: table.header.first?.line ?? 1),
        help: "the first line of a coder's file is \(CoderFile.columns.joined(separator: ","))"))
    return false
  }

  mutating func take(_ row: [CSVTable.Field]) {
    // Spreadsheets add empty fields behind the last.
    let isLonger = row.dropFirst(table.header.count).contains { !$0.text.isEmpty }
    guard row.count >= (columns.max() ?? 0) + 1, !isLonger else {
      note(
        row[0], "this row has \(row.count) fields, the header \(table.header.count)",
        "a field that holds the separator must stand in double quotes")
      return
    }
    let fields = columns.map { row[$0] }
    let before = problems.count
    check(draw: fields[0])
    check(coder: fields[1])
    let post = post(fields[2])
    let state = state(fields[3])
    let codes = codes(fields[4])
    if state == .open, !codes.isEmpty {
      note(
        fields[4], "this post has codes and is \"open\"", "write coded or unsure as its state, or take the codes away")
    }
    guard problems.count == before, let post, let state else { return }
    answers.append(
      CoderAnswer(
        post: post, state: state, codes: codes, note: CSVCell.read(fields[5].text),
        translation: CSVCell.read(fields[6].text)))
  }

  private mutating func check(draw field: CSVTable.Field) {
    let draw = field.text.trimmingCharacters(in: .whitespaces)
    guard draw != expected.draw.id, !isOtherDraw else { return }
    // Said once: it is so in every row.
    isOtherDraw = true
    note(
      field, "this answer is of the draw \"\(draw)\", not of \(expected.draw.id)",
      "it was coded from a sheet of another draw; content/coding/draw.csv names the one that counts")
  }

  private mutating func check(coder field: CSVTable.Field) {
    let name = CSVCell.read(field.text).trimmingCharacters(in: .whitespaces)
    if let coder {
      guard coder.text != name else { return }
      note(field, "this answer is by \"\(name)\", the first one by \"\(coder.text)\"", "a file is of one coder")
      return
    }
    coder = CSVTable.Field(text: name, line: field.line, column: field.column)
    let known = expected.coders + [CodingSettings.adjudicated]
    guard !known.contains(name) else { return }
    note(
      field, "there is no coder \"\(name)\"",
      nearest(to: name, among: known).map { "did you mean \($0)?" }
        ?? "report.yml names the coders: \(expected.coders.joined(separator: ", "))")
  }

  private mutating func post(_ field: CSVTable.Field) -> String? {
    let key = CSVCell.post(of: field.text)
    guard posts.contains(key) else {
      let isRounded = key.wholeMatch(of: /[0-9][.,]?[0-9]*[eE]\+?[0-9]+/) != nil
      note(
        field, "the post \"\(key)\" is none of the draw",
        isRounded
          ? "a spreadsheet has rounded the id: keep `post:` before it, or the column as text"
          : "its id is copied from the sheet, as post:\(expected.draw.posts.first?.key ?? "1137620915204546561")")
      return nil
    }
    if let line = lines[key] {
      note(field, "the post \"\(key)\" has a second answer", "the first stands in line \(line)")
      return nil
    }
    lines[key] = field.line
    return key
  }

  private mutating func state(_ field: CSVTable.Field) -> CoderAnswer.State? {
    let text = field.text.trimmingCharacters(in: .whitespaces).lowercased()
    if text.isEmpty { return .open }
    if let state = CoderAnswer.State(rawValue: text) { return state }
    note(field, "\"\(text)\" is no state", "a post is coded, unsure or open")
    return nil
  }

  private mutating func codes(_ field: CSVTable.Field) -> [String] {
    var found: Set<String> = []
    for code in field.text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }).map(String.init) {
      if !expected.codes.contains(code) {
        note(
          field, "there is no code \"\(code)\"",
          nearest(to: code, among: expected.codes).map { "did you mean \($0)?" }
            ?? "the codes are \(expected.codes.joined(separator: ", "))")
      } else if !found.insert(code).inserted {
        note(field, "the code \"\(code)\" stands twice", "keep one of them")
      }
    }
    return expected.codes.filter(found.contains)
  }

  private mutating func note(_ field: CSVTable.Field, _ message: String, _ help: String) {
    problems.append(.error(message, at: table.place(field), help: help))
  }
}
