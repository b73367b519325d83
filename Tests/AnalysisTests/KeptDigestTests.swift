// Digests of raw files that outlive a run: a file is read again when anything but its name stayed as it was, and by who trusts no times.

import Analysis
import Configuration
import Foundation
import SyntheticArchive
import Testing

@Suite("Kept digests")
struct KeptDigestTests {
  @Test func `a raw file that changed makes the archive stale, whatever was kept`() throws {
    let desk = try Desk()
    #expect(try desk.isFresh())
    #expect(try desk.isFresh(trustingTimes: false))
    // The same size, and the old time of modification: the time of the change tells.
    let changed = try desk.change()
    #expect(try !desk.isFresh())
    #expect(try !desk.isFresh(trustingTimes: false))
    try changed.restore()
    #expect(try desk.isFresh())
  }

  @Test func `kept digests are taken as they are, unless no times are trusted`() throws {
    let desk = try Desk()
    let kept = try desk.kept()
    #expect(kept.hasPrefix("Dossier inputs 1\n"))
    let digest = try #require(kept.split(separator: "\n").dropFirst().first?.prefix(64))
    // Another digest of the same file: nobody would know of it but by reading the file.
    try desk.keep(kept.replacing(digest, with: String(repeating: "0", count: 64)))
    #expect(try !desk.isFresh())
    #expect(try desk.isFresh(trustingTimes: false))
  }

  @Test(arguments: ["", "Dossier inputs 1\n", "Dossier inputs 1\nx\ty\tz\nend", "Dossier inputs 2\nend", "\u{0}"])
  func `a damaged file is passed over and written anew`(text: String) throws {
    let desk = try Desk()
    let kept = try desk.kept()
    try desk.keep(text)
    #expect(try desk.isFresh())
    #expect(try desk.kept() == kept)
    // Cut anywhere.
    try desk.keep(String(kept.prefix(kept.count / 2)))
    #expect(try desk.isFresh())
    #expect(try desk.kept() == kept)
  }

  @Test func `who trusts no times writes nothing`() throws {
    let desk = try Desk()
    try desk.keep("")
    #expect(try desk.isFresh(trustingTimes: false))
    #expect(try desk.kept() == "")
  }
}

/// A small archive with its analysis.
private final class Desk {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
  private let analysis: ArchiveAnalysis
  private let posts: URL
  private var file: String { folder.path + "/analysed.sqlite" }
  private var inputs: URL { folder.appending(path: "analysed.sqlite.inputs") }

  init() throws {
    _ = try SyntheticArchive(accounts: 20, posts: 100, seed: 3).write(to: folder.path) { _ in }
    posts = folder.appending(path: "china_052020_tweets_csv_hashed.csv")
    var configuration = try Configuration.load(contentFolder: Self.content)
    configuration.report.archives = [
      try Archive(recognising: [posts.path, folder.path + "/china_052020_users_csv_hashed.csv"])
    ]
    analysis = ArchiveAnalysis(configuration: configuration, dossier: "test")
    try analysis.run(into: file)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let content = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "content").path

  func isFresh(trustingTimes: Bool = true) throws -> Bool { try analysis.isFresh(file, trustingTimes: trustingTimes) }

  func kept() throws -> String { try String(contentsOf: inputs, encoding: .utf8) }
  func keep(_ text: String) throws { try text.write(to: inputs, atomically: true, encoding: .utf8) }

  struct Change {
    let file: URL
    let bytes: Data
    func restore() throws { try bytes.write(to: file) }
  }

  /// Changes one byte of the posts in its place, and sets back the time of modification.
  func change() throws -> Change {
    let bytes = try Data(contentsOf: posts)
    let time = try FileManager.default.attributesOfItem(atPath: posts.path)[.modificationDate] as? Date
    let handle = try FileHandle(forWritingTo: posts)
    try handle.seek(toOffset: UInt64(bytes.count - 4))
    try handle.write(contentsOf: Data("9".utf8))
    try handle.close()
    if let time { try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: posts.path) }
    return Change(file: posts, bytes: bytes)
  }
}
