// Builds with and without kept answers: the same bytes, and no proof that rests on what was kept.

import Foundation
import Testing

@testable import AnalysedArchive

@Suite struct KeptAnswerTests {
  @Test func `a site is the same from kept answers and from the archive, and proofs ask the archive`() throws {
    let folder = try Self.desk()
    defer { try? FileManager.default.removeItem(at: folder) }
    func run(_ command: String) throws -> String { try CaseRunner.shell(command, in: folder) }
    func site(_ name: String) throws -> [String: Data] {
      var files: [String: Data] = [:]
      for file in try CaseRunner.files(folder.appending(path: name)) {
        files[file] = try Data(contentsOf: folder.appending(path: "\(name)/\(file)"))
      }
      return files
    }
    for name in ["first", "kept"] { _ = try run("dossier build --output \(name)") }
    _ = try run("dossier build --fresh --output fresh")
    let first = try site("first")
    #expect(first.count > 20)
    #expect(try site("kept") == first)
    #expect(try site("fresh") == first)

    // Two builds at once.
    _ = try run("sh -c 'dossier build --output one & dossier build --output two & wait'")
    #expect(try site("one") == first)
    #expect(try site("two") == first)

    let before = try ["dossier facts --json", "dossier check --output first"].map(run)
    let forged = try Self.forge(folder.appending(path: "archive/analysed.sqlite").path)
    #expect(forged > 3)
    #expect(try ["dossier facts --json", "dossier check --output first"].map(run) == before)
    #expect(try run("dossier bundle --output forged.zip").contains("exit code") == false)
    #expect(try run("dossier verify forged.zip").contains("exit code") == false)
    // A build takes them, and finds that the text says otherwise.
    #expect(try run("dossier build --output forged").contains("does not agree with posts.count, which is 1,000,008"))
    #expect(try run("dossier build --fresh --output forged").contains("exit code") == false)
    #expect(try site("forged") == first)
  }

  private static func desk() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for part in ["archive", "content"] {
      try FileManager.default.copyItem(
        at: CaseRunner.cases.appending(path: "report/\(part)"), to: folder.appending(path: part))
    }
    return folder
  }

  /// Adds a million to every kept number that stands alone, as no archive would answer.
  /// - Returns: how many there were.
  private static func forge(_ archive: String) throws -> Int {
    let file = archive + ".answers"
    var (about, answers) = try #require(AnswerFile.read(file))
    var count = 0
    for (key, kept) in answers where key.hasPrefix("rows SELECT count(*)\n") {
      var decoder = AnswerDecoder(kept.bytes)
      guard decoder.int() == 1, let values = decoder.values(), values.count == 1, case .integer(let number) = values[0]
      else { continue }
      var encoder = AnswerEncoder()
      encoder.write(1)
      encoder.write([.integer(number + 1_000_000)])
      answers[key]?.bytes = encoder.bytes[...]
      count += 1
    }
    AnswerFile.write(answers.map { ($0, $1) }, to: file, about: about)
    return count
  }
}
