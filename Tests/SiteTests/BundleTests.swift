import AnalysedArchive
import Commentary
import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Site

/// A delivered bundle, and what a reviewer is told of one that was damaged or tampered with.
@Suite("Bundles and their check")
struct BundleTests {
  private let folder: URL
  private let figures: FigureArchive

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-bundle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    figures = try FigureArchive()
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  /// A bundle with a number that the reduced archive answers, one that it cannot, and a table.
  @discardableResult
  private func write(_ name: String = "b.zip") throws -> ReportBundle.Written {
    var register = NumberRegister()
    let use = NumberRegister.Use(label: "Front page", href: "")
    register.add(try figures.reader.fact("posts.count").answer, use)
    register.add(try figures.reader.fact("posts.retweets.share").answer, use)
    let clients = "SELECT count(*) FROM post_text WHERE client <> '' -- every\n/\n1;"
    register.add(
      FactAnswer(name: "own.clients", value: .integer(9), text: "9", says: "Posts with a client.", sql: clients), use)
    var site = BuiltSite()
    site.add(SitePath("assets/dossier.css"), "a{}")
    site.add(SitePath("index.html"), "<p>9 posts 站")
    site.add(
      SitePath("facts.json"),
      JSON.object([
        "facts": .list(
          register.entries.map {
            JSON.object(["id": .text($0.id), "name": .text($0.fact.name), "text": .text($0.fact.text)])
          })
      ]).pretty)
    site.evidence.facts = register.entries
    let question =
      "SELECT \"key\" AS \"a \"\"b\", 0.1 + id AS n, NULL AS none FROM post JOIN side ON id = of ORDER BY id"
    let side = SideTable(
      name: "side", columns: ["of", "it's"], rows: [[.integer(1), .text("x'y")], [.integer(2), .null]])
    site.evidence.tables = [
      Evidence.Table(
        label: "Table 1", sql: question, answer: try figures.reader.ask(question, beside: [side]), sides: [side])
    ]
    let report = Report(title: "站: A Report", date: "2020-06-12", version: "1.0", timeZone: .gmt, archives: [])
    return try ReportBundle(site, of: report, from: figures.reader).write(to: path(name))
  }

  /// What is wrong with a delivery, without the way to it.
  private func problems(_ name: String) throws -> [String] {
    do {
      return try Verification(path(name)).run().problems.map { $0.formatted.replacing(folder.path + "/", with: "") }
    } catch let problem as Problem {
      return [problem.formatted.replacing(folder.path + "/", with: "")]
    }
  }

  private func unpack(_ name: String) throws -> URL {
    let contents = try ZipContents(path(name))
    let target = folder.appending(path: "unpacked-\(UUID().uuidString)")
    try contents.read { _, member, bytes in
      let file = target.appending(path: member.name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      var data = Data()
      try bytes { data.append(contentsOf: $0) }
      try data.write(to: file)
    }
    return target.appending(path: "a-report-1.0")
  }

  @Test("a bundle is the same every time, agrees with its list, and says which numbers it can recompute")
  func good() throws {
    let written = try write()
    #expect((written.files, written.recomputed, written.withheld) == (8, 3, 1))
    try write("again.zip")
    #expect(
      try Data(contentsOf: folder.appending(path: "b.zip")) == Data(contentsOf: folder.appending(path: "again.zip")))
    let outcome = try Verification(path("b.zip")).run()
    #expect(outcome.problems.map(\.formatted) == [])
    #expect(outcome.agreeing == 7)
    #expect(try #require(outcome.numbers) == (3, 0, 1))
    #expect(outcome.sha256 == written.sha256)

    let top = try unpack("b.zip")
    #expect(try Verification(top.path).run().problems.map(\.formatted) == [])
    #expect(try Verification(top.appending(path: "site").path).run().agreeing == 3)
    let archive = try Data(contentsOf: top.appending(path: "archive.sqlite"))
    #expect(archive.range(of: Data("http://evil.example/a".utf8)) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") } == [])
  }

  @Test("what lies at the place of the zip and is none stays")
  func foreign() throws {
    try Folder.lay("thesis", at: "b.zip", in: folder)
    let error = #expect(throws: Problem.self) { try write() }
    #expect(error?.message == "\(path("b.zip")) is no zip and is not replaced")
    #expect(try Folder.contents(folder)["b.zip"] == "thesis")
  }

  @Test("files that are missing, changed, added or no files are named")
  func folderProblems() throws {
    try write()
    let top = try unpack("b.zip")
    let name = "\(top.deletingLastPathComponent().lastPathComponent)/a-report-1.0"
    try Folder.lay("<p>10 posts", at: "site/index.html", in: top)
    try Folder.lay("own", at: "site/own.html", in: top)
    try FileManager.default.removeItem(at: top.appending(path: "README.txt"))
    try FileManager.default.removeItem(at: top.appending(path: "site/assets/dossier.css"))
    try FileManager.default.createSymbolicLink(
      atPath: top.appending(path: "site/assets/dossier.css").path, withDestinationPath: "/etc/hostname")
    let digest = BuiltSite.sha256(Array("<p>10 posts".utf8))
    let listed = BuiltSite.sha256(Array("<p>9 posts 站".utf8))
    #expect(
      try problems(name).map { $0.replacing(name, with: "b") } == [
        "b/README.txt: error: this file is listed in SHA256SUMS and is missing\nhelp: ask for a new copy",
        "b/site/assets/dossier.css: error: this is no file, but a folder, a link or a device",
        """
        b/site/index.html: error: this file was changed: its SHA-256 is \(digest), not \(listed)
        help: ask for a new copy
        """,
        "b/site/own.html: error: this file is not listed in SHA256SUMS\nhelp: do not trust it",
      ])
    // In the folder of a site, a file of its publisher's is only warned of.
    #expect(
      try problems("\(name)/site").last?.replacing(name, with: "b")
        == "b/site/own.html: warning: this file is not listed in SHA256SUMS")
  }

  /// Changes a file of an unpacked bundle, and its line in the list.
  private func tamper(_ top: URL, _ name: String, _ change: (String) -> String) throws {
    let file = top.appending(path: name)
    let old = try Data(contentsOf: file)
    let new = Data(change(String(decoding: old, as: UTF8.self)).utf8)
    #expect(new != old)
    try new.write(to: file)
    let list = top.appending(path: "SHA256SUMS")
    try String(decoding: Data(contentsOf: list), as: UTF8.self)
      .replacing(BuiltSite.sha256(Array(old)), with: BuiltSite.sha256(Array(new)))
      .write(to: list, atomically: true, encoding: .utf8)
  }

  @Test(
    "numbers that were tampered with are found, even where the list was made to agree",
    arguments: [
      (
        "numbers.sql", "'posts.count', '6', 6,", "'posts.count', '6', 7,",
        ["numbers.sql: error: N01 posts.count is printed as 6 and comes out as 6"]
      ),
      (
        "site/facts.json", "\"text\":\"6\"", "\"text\":\"7\"",
        ["site/facts.json: error: N01 is posts.count, 7, and in numbers.sql it is posts.count, 6"]
      ),
      (
        "numbers.sql", "INSERT INTO number VALUES ('N02'", "-- ",
        ["site/facts.json: error: N02 posts.retweets.share is not among the numbers of numbers.sql"]
      ),
      (
        "numbers.sql", "CREATE TEMP", "DELETE FROM post; CREATE TEMP",
        ["numbers.sql: error: the numbers cannot be recomputed: SQLite says: not authorized"]
      ),
    ])
  func tampered(file: String, old: String, new: String, expected: [String]) throws {
    try write()
    let top = try unpack("b.zip")
    let name = "\(top.deletingLastPathComponent().lastPathComponent)/a-report-1.0"
    try tamper(top, file) { $0.replacing(old, with: new, maxReplacements: 1) }
    #expect(try problems(name).map { $0.replacing(name + "/", with: "") } == expected)
  }

  static let sums = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n"

  @Test(
    "zips that no honest program writes",
    arguments: [
      ([("r/a.txt", "abc", 0o100644)], sums, []),
      (
        [
          ("r/a.txt", "abc", 0o100644), ("../evil", "x", 0o100644), ("/etc/evil", "x", 0o100644),
          ("r\\e", "x", 0o100644),
        ],
        sums,
        ["../evil", "/etc/evil"].map {
          "z.zip: error: the member \"\($0)\" does not stay in the folder into which it is unpacked"
          // libarchive takes a backslash for a slash, as programs that unpack do.
        } + ["z.zip/e: error: this file is not listed in SHA256SUMS\nhelp: do not trust it"]
      ),
      (
        [("r/a.txt", "abc", 0o100644), ("r/a.txt", "evil", 0o100644)], sums,
        ["z.zip/r/a.txt: error: two members have this name"]
      ),
      (
        [("r/a.txt", "/etc/passwd", 0o120777)], sums,
        [
          "z.zip/r/a.txt: error: this is no file, but a link or a device",
          "z.zip/a.txt: error: this file is listed in SHA256SUMS and is missing\nhelp: ask for a new copy",
        ]
      ),
      (
        [("r/a.txt", "abc", 0o100644), ("s/b.txt", "x", 0o100644)], sums,
        ["z.zip/s/b.txt: error: this file lies beside the folder of the bundle"]
      ),
      (
        [("r/a.txt", "abc", 0o100644), ("r/b\u{202E}.txt", "x", 0o100644)], sums,
        ["z.zip/b\u{FFFD}.txt: error: this file is not listed in SHA256SUMS\nhelp: do not trust it"]
      ),
      (
        [("r/a.txt", "abc", 0o100644)], sums + sums,
        ["z.zip/SHA256SUMS:2: error: the path \"a.txt\" stands twice"]
      ),
      (
        [("r/a.txt", "abc", 0o100644)], sums.replacing("a.txt", with: "../a.txt"),
        ["z.zip/SHA256SUMS:1: error: the path \"../a.txt\" leads out of the folder"]
      ),
      (
        [("r/a.txt", "abc", 0o100644)], "abc  a.txt\n",
        [
          """
          z.zip/SHA256SUMS:1: error: this line is no SHA-256 and path
          help: a line is 64 hexadecimal digits, two spaces and a path, as sha256sum writes it
          """
        ]
      ),
    ] as [([(String, String, UInt32)], String, [String])])
  func hostile(members: [(String, String, UInt32)], list: String, expected: [String]) throws {
    var zip = StoredZip()
    for (name, text, mode) in members { zip.add(name, text, mode: mode) }
    zip.add("r/SHA256SUMS", list)
    try Data(zip.finished).write(to: folder.appending(path: "z.zip"))
    #expect(try problems("z.zip") == expected)
  }

  @Test("a zip without a list, one that is none, and nothing at all are said so")
  func none() throws {
    var zip = StoredZip()
    zip.add("r/a.txt", "abc")
    try Data(zip.finished).write(to: folder.appending(path: "z.zip"))
    #expect(
      try problems("z.zip") == [
        "error: z.zip has no SHA256SUMS\nhelp: a bundle is one folder with a SHA256SUMS in it"
      ])
    try Folder.lay("text", at: "t.zip", in: folder)
    #expect(try problems("t.zip").first?.hasPrefix("error: t.zip is no zip, or a damaged one: ") == true)
    #expect(try problems("no.zip").first?.hasPrefix("error: there is no no.zip") == true)
    try FileManager.default.createDirectory(at: folder.appending(path: "empty"), withIntermediateDirectories: true)
    #expect(
      try problems("empty") == [
        "error: empty has no SHA256SUMS\nhelp: name the folder of a bundle or a site, in which it lies"
      ])
  }

  @Test("a zip bomb is not read further")
  func bomb() throws {
    let writer = try ZipWriter(path("z.zip"), top: "r", time: 0)
    try writer.add("zeros", [UInt8](repeating: 0, count: 4_000_000))
    try writer.finish()
    var check = DeliveryCheck(path: "z.zip", work: folder.path)
    try check.zip(ZipContents(path("z.zip"), slack: 0))
    #expect(
      check.outcome.problems.map(\.formatted) == [
        "z.zip: error: the zip unpacks to more than a hundred times its size and is not read further\nhelp: do not unpack it"
      ])
  }

  @Test("a zip that was cut short is never taken for whole", arguments: 0..<12)
  func truncated(part: Int) throws {
    try write()
    let bytes = try Data(contentsOf: folder.appending(path: "b.zip"))
    try bytes.prefix(bytes.count * part / 12 + part).write(to: folder.appending(path: "t.zip"))
    #expect(try !problems("t.zip").isEmpty)
  }

  @Test("a flipped byte is found, or lies where it changes no file", arguments: 0..<80)
  func flipped(seed: UInt64) throws {
    let written = try write()
    var dice = Dice(seed: seed)
    var bytes = try Data(contentsOf: folder.appending(path: "b.zip"))
    // Half of the damage near the end, where the directory is.
    let start = seed % 2 == 0 ? 0 : bytes.count - 1_500
    let place = Int.random(in: start..<bytes.count, using: &dice)
    bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    try bytes.write(to: folder.appending(path: "f.zip"))
    guard try problems("f.zip").isEmpty else { return }
    let outcome = try Verification(path("f.zip")).run()
    #expect(outcome.agreeing == written.files - 1)
    #expect(try Folder.contents(unpack("f.zip")) == Folder.contents(unpack("b.zip")))
  }

  @Test("a member that goes by another name is missing under its own and too many under the other")
  func renamed() throws {
    try write()
    var bytes = try Data(contentsOf: folder.appending(path: "b.zip"))
    while let range = bytes.range(of: Data("site/index.html".utf8)) {
      bytes.replaceSubrange(range, with: Data("site/index.htm_".utf8))
    }
    try bytes.write(to: folder.appending(path: "r.zip"))
    #expect(
      try problems("r.zip") == [
        "r.zip/site/index.html: error: this file is listed in SHA256SUMS and is missing\nhelp: ask for a new copy",
        "r.zip/site/index.htm_: error: this file is not listed in SHA256SUMS\nhelp: do not trust it",
      ])
  }
}
