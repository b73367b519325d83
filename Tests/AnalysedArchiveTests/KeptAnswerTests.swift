// Answers that outlive a run: that they are taken only for the file that gave them, by whoever asked for them, and never when damaged.

import Foundation
import GRDB
import Testing

@testable import AnalysedArchive

@Suite("Kept answers")
struct KeptAnswerTests {
  private static let own = SQLFact(name: "own", format: .integer, says: "Own.", sql: "SELECT count(*) FROM post")

  /// Asks a fact, a figure and two questions of an editor's, and keeps the answers.
  private static func ask(_ path: String, keeping: AnswerKeeping) throws -> [String] {
    let reader = try ArchiveReader(path: path, facts: [own], keeping: keeping)
    let side = SideTable(name: "side", columns: ["a"], rows: [[.text("x")], [.null], [.decimal(0.5)]])
    let answers = [
      try reader.fact("posts.count").text, try reader.fact("own").text,
      "\(try reader.languages())",
      "\(try reader.ask("SELECT a, count(*) AS n FROM side GROUP BY a ORDER BY a", beside: [side]).rows)",
      "\(String(describing: try reader.post(key: "103")))",
    ]
    reader.keepAnswers()
    return answers
  }

  /// Changes the kept answer to a statement: what a reader then says shows where it has it from.
  private static func forge(_ path: String, _ sql: String, _ value: Int) throws {
    var (subject, answers) = try #require(AnswerFile.read(path + ".answers"))
    var encoder = AnswerEncoder()
    encoder.write(1)
    encoder.write([AnswerValue.integer(value)])
    let key = AnswerCoding.key(sql, [])
    #expect(answers[key] != nil)
    answers[key] = KeptAnswer(bytes: encoder.bytes[...], dependence: .none)
    AnswerFile.write(answers.map { ($0, $1) }, to: path + ".answers", about: subject)
  }

  private static let count = "SELECT count(*)\nFROM post\nWHERE post.archive = 1"

  @Test func `who asks for kept answers has them, and nobody else`() throws {
    let fixture = try Fixture()
    let first = try Self.ask(fixture.path, keeping: .always)
    #expect(first[0] == "7")
    #expect(try Self.ask(fixture.path, keeping: .always) == first)
    try Self.forge(fixture.path, Self.count, 41)
    #expect(try Self.ask(fixture.path, keeping: .never) == first)
    var forged = first
    forged[0] = "41"
    #expect(try Self.ask(fixture.path, keeping: .always) == forged)
    // Anew: the archive is asked, and what it says is kept.
    #expect(try Self.ask(fixture.path, keeping: .anew) == first)
    #expect(try Self.ask(fixture.path, keeping: .always) == first)
  }

  @Test func `a reader that keeps nothing writes nothing`() throws {
    let fixture = try Fixture()
    _ = try Self.ask(fixture.path, keeping: .never)
    #expect(!FileManager.default.fileExists(atPath: fixture.path + ".answers"))
  }

  @Test func `an archive that was written to, touched or copied is asked again`() throws {
    for change in ["write", "touch", "copy"] {
      let fixture = try Fixture()
      let first = try Self.ask(fixture.path, keeping: .always)
      try Self.forge(fixture.path, Self.count, 41)
      var path = fixture.path
      switch change {
      case "write":
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "UPDATE post SET archive = 2 WHERE id = 7") }
      case "touch":
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
      default:
        path += "-copy"
        try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
        try FileManager.default.copyItem(atPath: fixture.path + ".answers", toPath: path + ".answers")
      }
      #expect(try Self.ask(path, keeping: .always)[0] == (change == "write" ? "6" : first[0]), "\(change)")
    }
  }

  @Test func `a damaged file is passed over and written anew`() throws {
    let fixture = try Fixture()
    let file = URL(fileURLWithPath: fixture.path + ".answers")
    let first = try Self.ask(fixture.path, keeping: .always)
    try Self.forge(fixture.path, Self.count, 41)
    let bytes = [UInt8](try Data(contentsOf: file))
    // Each byte changed, and each length that the file can be cut to; that it is not read is seen by the forged answer.
    for place in stride(from: 0, to: bytes.count, by: 61) {
      var changed = bytes
      changed[place] ^= 0x10
      for damaged in [changed, Array(bytes[..<place])] {
        try Data(damaged).write(to: file)
        let reader = try ArchiveReader(path: fixture.path, keeping: .always)
        #expect(try reader.fact("posts.count").text == first[0], "byte \(place)")
      }
    }
    #expect(try Self.ask(fixture.path, keeping: .always) == first)
    #expect(try Self.ask(fixture.path, keeping: .always) == first)
  }

  @Test func `what a build did not ask is dropped, and a file that says the same is not touched`() throws {
    let fixture = try Fixture()
    func keep(_ facts: String...) throws -> Data {
      let reader = try ArchiveReader(path: fixture.path, keeping: .always)
      for fact in facts { _ = try reader.fact(fact) }
      reader.keepAnswers()
      return try Data(contentsOf: URL(fileURLWithPath: fixture.path + ".answers"))
    }
    let one = try keep("posts.count")
    #expect(try keep("posts.count", "accounts.count").count > one.count)
    #expect(try keep("posts.count") == one)
    let before = FileIdentity(ofFile: fixture.path + ".answers")
    #expect(try keep("posts.count") == one)
    #expect(FileIdentity(ofFile: fixture.path + ".answers") == before)
  }

  @Test func `answers that were read ahead are taken, unless they are of another archive`() throws {
    let fixture = try Fixture()
    _ = try Self.ask(fixture.path, keeping: .always)
    func count(_ ahead: AnswersAhead) throws -> (text: String, knows: Bool) {
      let reader = try ArchiveReader(path: fixture.path, keeping: .always, ahead: ahead)
      return (try reader.fact("posts.count").text, reader.hasKeptAnswers)
    }
    let ahead = AnswersAhead(besideArchive: fixture.path)
    #expect(try count(ahead) == ("7", true))
    let early = AnswersAhead(besideArchive: fixture.path)
    let queue = try DatabaseQueue(path: fixture.path)
    try queue.write { try $0.execute(sql: "UPDATE post SET archive = 2 WHERE id = 7") }
    try queue.close()
    #expect(try count(early) == ("6", false))
  }

  @Test(.timeLimit(.minutes(1))) func `a pipe in the place of the file is not waited for`() throws {
    let fixture = try Fixture()
    #expect(mkfifo(fixture.path + ".answers", 0o600) == 0)
    #expect(try Self.ask(fixture.path, keeping: .always)[0] == "7")
  }

  @Test func `where nothing can be written the answers are right all the same`() throws {
    let fixture = try Fixture()
    // A folder in the place of the file cannot be replaced by one.
    try FileManager.default.createDirectory(atPath: fixture.path + ".answers/x", withIntermediateDirectories: true)
    #expect(try Self.ask(fixture.path, keeping: .always)[0] == "7")
    #expect(try Self.ask(fixture.path, keeping: .always)[0] == "7")
    let folder = URL(fileURLWithPath: fixture.path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".partial") } == [])
  }

  @Test(
    arguments: [
      [[]], [[.null]], [[.integer(0)], [.integer(-1)], [.integer(.max)], [.integer(.min)], [.integer(64)]],
      [[.decimal(0.1), .text("")], [.decimal(-.infinity), .text("香港\0\n")], [.decimal(1e-300), .null]],
    ] as [[[AnswerValue]]])
  func `values come back as they were`(rows: [[AnswerValue]]) {
    var encoder = AnswerEncoder()
    for row in rows { encoder.write(row) }
    var decoder = AnswerDecoder(encoder.bytes[...])
    for row in rows { #expect(decoder.values() == row) }
    #expect(decoder.isAtEnd)
  }

  @Test func `no two questions have one key`() {
    let texts: [AnswerValue] = [.text("a b"), .text("a"), .text("b"), .integer(1), .decimal(1), .text("i1"), .null]
    var keys = Set<String>()
    var count = 0
    for first in texts {
      for arguments in [[first]] + texts.map({ [first, $0] }) {
        keys.insert(AnswerCoding.key("SELECT ?", arguments))
        count += 1
      }
    }
    #expect(keys.count == count)
    let table = SideTable(name: "t", columns: ["a"], rows: [[.text("x")]])
    var other = table
    other.rows = [[.text("y")]]
    let questions = [[], [table], [other], [table, other]].map {
      AnswerCoding.key(question: "SELECT 1", beside: $0, rowLimit: 5)
    }
    #expect(Set(questions).count == 4)
    other.rows = Array(repeating: [.text(String(repeating: "x", count: 1000))], count: 200)
    #expect(AnswerCoding.key(question: "SELECT 1", beside: [other], rowLimit: 5) == nil)
  }
}
