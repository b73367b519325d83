// Taking coders' files in: no answer that is kept is lost, and nothing is written while anything is wrong.

import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Coding

@Suite struct ReturnedFileTests {
  static let draw = Draw(posts: (1...4).map { DrawnPost(key: "10\($0)", stratum: "none 2020", weight: 2) })
  static let codes = ["taiwan", "mockery"]
  static let head = "draw,coder,post,state,codes,note,translation\n"

  /// A folder with a draw and coders' files.
  final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "dossier-coding-\(UUID().uuidString)").path
    var settings: CodingSettings { CodingSettings(coders: ["ann", "bob"], folder: path + "/coding") }

    init(_ kept: [String: String]) throws {
      try FileManager.default.createDirectory(atPath: path + "/coding", withIntermediateDirectories: true)
      try write(ReturnedFileTests.draw.csv, "coding/draw.csv")
      for (name, text) in kept { try write(text, "coding/" + name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    /// What lies in content/coding, by name.
    func contents() throws -> [String: String] {
      var contents: [String: String] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: path + "/coding") {
        contents[name] = try String(contentsOfFile: path + "/coding/" + name, encoding: .utf8)
      }
      return contents
    }

    /// Takes a file in; what is wrong, as it is printed.
    func take(_ text: String, replacing: Bool = false) throws -> (problems: String, stillSettled: Int) {
      try write(text, "sent.csv")
      do throws(Problems) {
        let returned = try ReturnedFiles(
          [path + "/sent.csv"], settings, codes: ReturnedFileTests.codes, replacing: replacing)
        do throws(Problem) { try returned.keep() } catch { throw Problems([error]) }
        return ("", returned.stillSettled)
      } catch {
        let text = error.all.map { $0.formatted }.joined(separator: "\n").replacing(path + "/", with: "")
        return (text.replacing(ReturnedFileTests.draw.id, with: "DRAW"), 0)
      }
    }
  }

  /// A file of answers such as `101 coded taiwan`.
  static func file(_ coder: String, _ answers: String..., draw: String = draw.id) -> String {
    head
      + answers.map { answer in
        let parts = answer.split(separator: " ", omittingEmptySubsequences: false)
        return "\(draw),\(coder),post:\(parts[0]),\(parts[1]),\(parts.dropFirst(2).joined(separator: " ")),,\n"
      }.joined()
  }

  static let all = file("ann", "101 coded taiwan", "102 coded", "103 unsure mockery", "104 coded")

  static let refused: [(name: String, kept: [String: String], sent: String, error: String)] = [
    (
      "a sheet in which nothing was coded", ["ann.csv": all],
      file("ann", "101 open", "102 open", "103 open", "104 open"),
      """
      sent.csv: error: no post of this file is answered
      help: code posts in the sheet, then export it
      """
    ),
    (
      "a part of the sheet", ["ann.csv": all], file("ann", "101 coded taiwan"),
      """
      sent.csv: error: 3 posts answered in coding/ann.csv would have no answer any more, such as post:102
      help: export the whole sheet again; --replace takes this one, and keeps the other under another name
      """
    ),
    (
      "a post that is open again", ["ann.csv": all],
      file("ann", "101 coded taiwan", "102 coded", "103 open", "104 coded"),
      """
      sent.csv: error: one post answered in coding/ann.csv would have no answer any more, post:103
      help: export the whole sheet again; --replace takes this one, and keeps the other under another name
      """
    ),
    (
      "a post of which a note is left", ["ann.csv": all],
      file("ann", "101 coded taiwan", "102 coded", "104 coded") + "\(draw.id),ann,post:103,open,,why?,\n",
      """
      sent.csv: error: one post answered in coding/ann.csv would have no answer any more, post:103
      help: export the whole sheet again; --replace takes this one, and keeps the other under another name
      """
    ),
    (
      "a note of an open post that is gone", ["ann.csv": head + "\(draw.id),ann,post:101,open,,why?,\n"],
      file("ann", "102 coded"),
      """
      sent.csv: error: one post answered in coding/ann.csv would have no answer any more, post:101
      help: export the whole sheet again; --replace takes this one, and keeps the other under another name
      """
    ),
    (
      "a settled post that is open again", ["adjudicated.csv": file("adjudicated", "101 coded", "102 coded")],
      file("adjudicated", "102 open", "103 coded"),
      """
      sent.csv: error: one post answered in coding/adjudicated.csv would have no answer any more, post:102
      help: export the whole sheet again; --replace takes this one, and keeps the other under another name
      """
    ),
    (
      "a file in the place of one that cannot be read", ["ann.csv": file("ann", "109 coded")], all,
      """
      coding/ann.csv:2:18: error: the post "109" is none of the draw
         2 | DRAW,ann,post:109,coded,,,
           |                  ^~~~~~~~
      help: its id is copied from the sheet, as post:101
      sent.csv: error: this file cannot be compared with coding/ann.csv, which is wrong
      help: mend that one; or --replace takes this one, and keeps the other under another name
      """
    ),
    (
      "a file beside one of somebody else that is wrong", ["bob.csv": file("bob", "101 done")], all,
      """
      coding/bob.csv:2:27: error: "done" is no state
         2 | DRAW,bob,post:101,done,,,
           |                           ^~~~
      help: a post is coded, unsure or open
      """
    ),
    (
      "a second column of a name", [:],
      "draw,coder,post,state,codes,codes,note,translation\nDRAW,ann,post:101,coded,taiwan,,,\n",
      """
      sent.csv:1:29: error: the column "codes" stands here a second time
         1 | draw,coder,post,state,codes,codes,note,translation
           |                             ^~~~~
      help: the first is column 5 of the table: rename or remove the one that does not count
      """
    ),
    (
      "a note with a comma that is not quoted", [:], head + "\(draw.id),ann,post:101,coded,taiwan,so, it,seems\n",
      """
      sent.csv:2:1: error: this row has 8 fields, the header 7
         2 | DRAW,ann,post:101,coded,taiwan,so, it,seems
           | ^~~~~~~~~~~~
      help: a field that holds the separator must stand in double quotes
      """
    ),
  ]

  @Test(arguments: refused.indices)
  func `what would lose an answer, or is wrong, is refused and nothing is written`(index: Int) throws {
    let (name, kept, sent, error) = Self.refused[index]
    let folder = try Folder(kept)
    let before = try folder.contents()
    #expect(try folder.take(sent).problems == error, "\(name)")
    #expect(try folder.contents() == before, "\(name)")
  }

  static let taken: [(name: String, kept: [String: String], sent: String, replacing: Bool, after: [String: String])] = [
    ("the first file", [:], all, false, ["ann.csv": all]),
    (
      "other codes and more answers", ["ann.csv": file("ann", "101 unsure")], all, false,
      ["ann.csv": all]
    ),
    ("a file where an earlier run left the first line alone", ["ann.csv": head], all, false, ["ann.csv": all]),
    ("a file where an empty one is", ["ann.csv": ""], all, false, ["ann.csv": all]),
    ("the same file", ["ann.csv": all], all, true, ["ann.csv": all]),
    (
      "a part, replacing", ["ann.csv": all, "ann.DRAW.csv": "older"], file("ann", "101 coded"), true,
      ["ann.csv": file("ann", "101 coded"), "ann.DRAW.csv": "older", "ann.DRAW-2.csv": all]
    ),
    (
      "a file in the place of one that cannot be read, replacing", ["ann.csv": "junk\nmore\n"], all, true,
      ["ann.csv": all, "ann.before.csv": "junk\nmore\n"]
    ),
    (
      "a sheet of what was left to settle", ["adjudicated.csv": file("adjudicated", "101 coded taiwan", "103 coded")],
      file("adjudicated", "102 coded"), false,
      ["adjudicated.csv": file("adjudicated", "101 coded taiwan", "102 coded", "103 coded")]
    ),
  ]

  @Test(arguments: taken.indices)
  func `what is taken in is kept, and what it replaces too`(index: Int) throws {
    let (name, kept, sent, replacing, after) = Self.taken[index]
    func named(_ files: [String: String]) -> [String: String] {
      Dictionary(uniqueKeysWithValues: files.map { ($0.replacing("DRAW", with: Self.draw.id), $1) })
    }
    let folder = try Folder(named(kept))
    let (problems, stillSettled) = try folder.take(sent, replacing: replacing)
    #expect(problems == "", "\(name)")
    #expect(try folder.contents() == named(after.merging(["draw.csv": Self.draw.csv]) { $1 }), "\(name)")
    #expect(stillSettled == (sent.contains("adjudicated") ? 2 : 0), "\(name)")
  }

  @Test func `files that cannot all be written are not written at all`() throws {
    let folder = try Folder(["ann.csv": Self.all])
    try folder.write("", "no-folder")
    let before = try folder.contents()
    var files = FilesToKeep()
    files.setAside(folder.path + "/coding/ann.csv", label: "before")
    files.add(Data("new".utf8), at: folder.path + "/coding/ann.csv")
    // A folder stands where the second one's part is to be written.
    let part = folder.path + "/coding/bob.csv.\(getpid()).partial"
    try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: false)
    files.add(Data("new".utf8), at: folder.path + "/coding/bob.csv")
    let problem = #expect(throws: Problem.self) { try files.write() }
    try FileManager.default.removeItem(atPath: part)
    #expect(
      problem?.formatted.replacing(folder.path + "/", with: "") == """
        coding/bob.csv: error: this file cannot be written: File exists
        help: nothing was changed
        """)
    #expect(try folder.contents() == before)
  }
}
