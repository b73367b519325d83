// Coders' files: what spreadsheets make of them is read, and what does not belong is refused with its place.

import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Coding

@Suite struct CoderFileTests {
  static let draw = Draw(posts: [
    DrawnPost(key: "1137620915204546561", stratum: "taiwan 2020-Q1", weight: 2.5),
    DrawnPost(key: "1137620915204546562", stratum: "none 2020-Q1", weight: 10),
  ])
  static let expected = CoderFile.Expectation(draw: draw, codes: ["taiwan", "mockery"], coders: ["ann", "bob"])
  static let head = "draw,coder,post,state,codes,note,translation\n"

  /// Reads a file of these bytes.
  func read(_ bytes: [UInt8]) throws -> CoderFile {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    do throws(Problems) {
      return try CoderFile(readingFrom: path, Self.expected)
    } catch {
      throw Problems(
        error.all.map { problem in
          var problem = problem
          problem.place?.file = "ann.csv"
          return problem
        })
    }
  }

  @Test func `what is written is read`() throws {
    let file = CoderFile(
      draw: Self.draw.id, coder: "ann",
      answers: [
        CoderAnswer(
          post: "1137620915204546561", state: .coded, codes: ["taiwan", "mockery"], note: "=1+1",
          translation: "\"Oh\",\nhe said; '@x"),
        CoderAnswer(post: "1137620915204546562", state: .unsure, codes: [], note: "'-", translation: ""),
      ])
    #expect(try read(Array(file.csv.utf8)) == file)
    #expect(file.csv.contains(",'=1+1,"))
    let cells = file.csv.split(whereSeparator: { $0 == "," || $0 == "\n" })
    #expect(!cells.contains { "=+-@".contains($0.first ?? "x") })
  }

  private static let row = "DRAW,ann,post:1137620915204546561,coded,taiwan,,"

  static let forms: [(String, String)] = [
    ("with a byte order mark and CRLF", "\u{FEFF}" + head.dropLast() + "\r\n" + row + "\r\n"),
    ("with semicolons", (head + row).replacing(",", with: ";") + "\n"),
    ("with tabs", (head + row).replacing(",", with: "\t")),
    (
      "with other columns, in another order",
      "text,post,draw,coder,state,codes,translation,note\n\"a, b\",1137620915204546561,DRAW,ann,Coded,taiwan,,\n"
    ),
    (
      "quoted throughout",
      (head + row).split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ",")
      }.joined(separator: "\n") + "\n\n"
    ),
  ]

  @Test(arguments: forms)
  func `a spreadsheet's form is read`(name: String, text: String) throws {
    let file = try read(Array(text.replacing("DRAW", with: Self.draw.id).utf8))
    #expect(file.coder == "ann")
    #expect(file.answers == [CoderAnswer(post: "1137620915204546561", state: .coded, codes: ["taiwan"])])
  }

  static let wrong: [(rows: String, message: String, line: Int, column: Int?, help: String)] = [
    (
      "other,ann,post:1137620915204546561,coded,,,", "this answer is of the draw \"other\", not of DRAW", 2, 1,
      "it was coded from a sheet of another draw; content/coding/draw.csv names the one that counts"
    ),
    (
      "DRAW,anne,post:1137620915204546561,coded,,,", "there is no coder \"anne\"", 2, 14, "did you mean ann?"
    ),
    (
      "DRAW,ann,post:12,coded,,,", "the post \"12\" is none of the draw", 2, 18,
      "its id is copied from the sheet, as post:1137620915204546561"
    ),
    (
      "DRAW,ann,1.13762E+18,coded,,,", "the post \"1.13762E+18\" is none of the draw", 2, 18,
      "a spreadsheet has rounded the id: keep `post:` before it, or the column as text"
    ),
    (
      "DRAW,ann,post:1137620915204546561,coded,,,\nDRAW,ann,post:1137620915204546561,coded,,,",
      "the post \"1137620915204546561\" has a second answer", 3, 18, "the first stands in line 2"
    ),
    ("DRAW,ann,post:1137620915204546561,done,,,", "\"done\" is no state", 2, 43, "a post is coded, unsure or open"),
    (
      "DRAW,ann,post:1137620915204546561,coded,taiwna,,", "there is no code \"taiwna\"", 2, 49, "did you mean taiwan?"
    ),
    (
      "DRAW,ann,post:1137620915204546561,open,taiwan,,", "this post has codes and is \"open\"", 2, 48,
      "write coded or unsure as its state, or take the codes away"
    ),
    (
      "DRAW,ann,post:1137620915204546561,coded", "this row has 4 fields, the header 7", 2, 1,
      "a field that holds the separator must stand in double quotes"
    ),
    (
      "DRAW,ann,post:1137620915204546561,coded,,,\nDRAW,bob,post:1137620915204546562,coded,,,",
      "this answer is by \"bob\", the first one by \"ann\"", 3, 14, "a file is of one coder"
    ),
    (
      "DRAW,ann,post:1137620915204546561,coded,,\"never", "this quote is never closed", 2, 50,
      "the file was cut off, or a quote in a field is not doubled: export it again"
    ),
  ]

  @Test(arguments: wrong.indices)
  func `what does not belong is refused with its place`(index: Int) throws {
    let (rows, message, line, column, help) = Self.wrong[index]
    let text = Self.head + rows.replacing("DRAW", with: Self.draw.id) + "\n"
    let problems = #expect(throws: Problems.self) { try read(Array(text.utf8)) }
    let problem = try #require(problems?.all.first)
    #expect(problems?.all.count == 1)
    #expect(problem.message == message.replacing("DRAW", with: Self.draw.id))
    #expect(problem.place?.line == line)
    #expect(problem.place?.column == column)
    #expect(problem.help == help)
  }

  @Test func `all problems of a file come at once`() throws {
    let rows = "\(Self.draw.id),ann,post:9,coded,x,,\n\(Self.draw.id),ann,post:8,done,,,\n"
    let problems = #expect(throws: Problems.self) { try read(Array((Self.head + rows).utf8)) }
    #expect(problems?.all.count == 4)
  }

  @Test func `a file that is not UTF-8, has no answer, or lacks a column is refused`() throws {
    func message(_ bytes: [UInt8]) -> String? {
      do {
        _ = try read(bytes)
        return nil
      } catch { return (error as? Problems)?.all.first?.message }
    }
    #expect(message(Array(Self.head.utf8) + [0xE9, 0x0A]) == "this is not UTF-8")
    #expect(message([]) == "this file is empty")
    #expect(message(Array(Self.head.utf8)) == "this file has no answer")
    #expect(message(Array("draw,coder,post,state,note\n".utf8)) == "the columns \"codes\", \"translation\" are missing")
  }

  @Test func `a draw is read as it was written, and a changed one refused`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(Self.draw.csv.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try Draw(readingFrom: path) == Self.draw)
    try Data(Self.draw.csv.replacing(",10", with: ",11").utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: Problems.self) { try Draw(readingFrom: path) }
  }
}
