// Runs that do not come to their end: stopped, killed, or out of room. What stood before stands still, byte for byte; a run that is
// stopped takes what it has half written with it, and what one that is killed leaves behind the next run removes.

import Foundation
import SyntheticArchive
import Testing

@Suite(.serialized) struct InterruptionTests {
  // MARK: - Analysing

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `an analysis that is stopped leaves the previous archive and nothing else`(signal: Int32) throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.start(Desk.analyse)
    try run.waitForEntry(in: "archive", suffix: ".partial")
    #expect(run.end(by: signal) == .signal(signal))
    #expect(try desk.archive() == before)
  }

  @Test func `an analysis that is killed leaves the previous archive, and the next one tidies up`() throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.start(Desk.analyse)
    try run.waitForEntry(in: "archive", suffix: ".partial")
    #expect(run.end(by: SIGKILL) == .signal(SIGKILL))
    var after = try desk.archive()
    let left = after.keys.filter { $0.hasSuffix(".partial") }
    #expect(left.count == 1)
    for name in left { after[name] = nil }
    #expect(after == before)

    #expect(try desk.run(Desk.analyse).status == 0)
    #expect(try desk.archive().keys.sorted() == before.keys.sorted())
  }

  @Test func `an analysis without room names the file and leaves the previous archive`() throws {
    let desk = try Desk()
    let before = try desk.archive()
    // A limit on the size of files gives the error of a full disk to anybody who runs the tests.
    let (status, output) = try desk.run("ulimit -f 400; \(Desk.analyse)")
    #expect(status == 1)
    #expect(
      output == """
        error: archive/analysed.sqlite cannot be written: disk I/O error
        help: see whether the disk is failing or files may not grow (ulimit -f); what stood in the file is untouched

        """)
    #expect(try desk.archive() == before)
  }

  // MARK: - Building

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a build that is stopped leaves the previous site and nothing else`(signal: Int32) throws {
    let desk = try Desk()
    try desk.prepareSlowBuild()
    let before = try desk.contents(of: ".")
    let run = try desk.start("dossier build")
    try run.waitForEntry(in: ".", prefix: ".site.dossier-build-")
    #expect(run.end(by: signal) == .signal(signal))
    #expect(try desk.contents(of: ".") == before)
  }

  @Test func `a build that is killed leaves the previous site, and the next one tidies up`() throws {
    let desk = try Desk()
    try desk.prepareSlowBuild()
    let before = try desk.contents(of: ".")
    let run = try desk.start("dossier build")
    try run.waitForEntry(in: ".", prefix: ".site.dossier-build-")
    #expect(run.end(by: SIGKILL) == .signal(SIGKILL))
    #expect(try desk.contents(of: ".").filter { !$0.key.hasPrefix(".site.dossier-build-") } == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(names.contains { $0.hasPrefix(".site.dossier-build-") })

    #expect(try desk.run("dossier build").status == 0)
    #expect(try desk.contents(of: ".").keys.sorted() == before.keys.sorted())
    let tidied = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(!tidied.contains { $0.hasPrefix(".site.dossier-build-") })
  }

  @Test func `a build without room says so and leaves the previous site`() throws {
    let desk = try Desk()
    #expect(try desk.run("dossier build").status == 0)
    // Pages that are as they were need no room.
    #expect(try desk.run("ulimit -f 4; dossier build").status == 0)
    #expect(try desk.run(#"sh -c 'printf "\nMore words.\n" >> content/01-finding.md'"#).status == 0)
    let before = try desk.contents(of: ".")
    let (status, output) = try desk.run("ulimit -f 4; dossier build")
    #expect(status == 1)
    #expect(
      output == """
        error: the site cannot be written to site: File too large
        help: files may not grow so large here (ulimit -f); the previous site is untouched

        """)
    #expect(try desk.contents(of: ".") == before)
  }
}

/// A report of its own in a temporary folder, with an analysed archive and a raw archive that takes a while to analyse.
private final class Desk {
  static let analyse = "dossier analyse raw/*users_csv_hashed.csv raw/*tweets_csv_hashed.csv"

  let folder: URL

  /// The raw archive, made once: it is only read.
  private static let raw = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-raw-\(UUID().uuidString)").path
    _ = try SyntheticArchive(accounts: 400, posts: 12_000, seed: 3).write(to: folder) { _ in }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where !name.hasPrefix("china_052020") {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    return folder
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for part in ["archive", "content"] {
      try FileManager.default.copyItem(
        at: CaseRunner.cases.appending(path: "report/\(part)"), to: folder.appending(path: part))
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "raw").path, withDestinationPath: try Self.raw.get())
    #expect(try run("dossier analyse").status == 0)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Builds the site, and lays so many files of somebody's into it that the next build takes a while to carry them over.
  func prepareSlowBuild() throws {
    #expect(try run("dossier build").status == 0)
    for number in 0..<4000 { try Data().write(to: folder.appending(path: "site/own-\(number).txt")) }
  }

  /// The analysed archive and what lies beside it, but for the digests of the raw files: these hold whatever becomes of the analysis.
  func archive() throws -> [String: Data] { try contents(of: "archive").filter { !$0.key.hasSuffix(".inputs") } }

  /// The bytes of every file in a folder, by path.
  func contents(of part: String) throws -> [String: Data] {
    let part = folder.appending(path: part)
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: part.path) {
      var isFolder: ObjCBool = false
      let file = part.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      contents[path] = try Data(contentsOf: file)
    }
    return contents
  }

  /// Starts a command of the shell, which the process then is.
  func start(_ command: String) throws -> Run { try Run(command, in: folder) }

  /// Runs a command to its end: its exit status and what it printed on both streams.
  func run(_ command: String) throws -> (status: Int32, output: String) {
    let run = try Run(command, in: folder)
    let output = run.output
    guard case .exit(let status) = run.wait() else { return (-1, output) }
    return (status, output)
  }
}

/// A command that runs.
private final class Run {
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  private let process = Process()
  private let pipe = Pipe()
  private let folder: URL

  init(_ command: String, in folder: URL) throws {
    self.folder = folder
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let parts = command.components(separatedBy: "; ")
    process.arguments = ["-c", (parts.dropLast() + ["exec \(parts[parts.count - 1])"]).joined(separator: "; ")]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = try CaseRunner.products() + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
  }

  /// All that it prints, when it has ended.
  var output: String { String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }

  /// Waits until a folder has an entry with a name of this kind, which this run makes.
  func waitForEntry(in part: String, prefix: String = "", suffix: String = "") throws {
    let place = folder.appending(path: part).path
    while process.isRunning {
      let names = try FileManager.default.contentsOfDirectory(atPath: place)
      if names.contains(where: { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }) { return }
      usleep(500)
    }
    Issue.record("the run ended before it wrote anything: \(output)")
  }

  /// Sends a signal and waits for the end.
  func end(by signal: Int32) -> Ending {
    kill(process.processIdentifier, signal)
    return wait()
  }

  func wait() -> Ending {
    process.waitUntilExit()
    return process.terminationReason == .exit ? .exit(process.terminationStatus) : .signal(process.terminationStatus)
  }
}
