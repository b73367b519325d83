// Reports on which commands run as processes of their own: several at once, stopped, killed, or out of room.

import Foundation
import SyntheticArchive
import Testing

/// A report of its own in a temporary folder, with an analysed archive and a raw archive that takes a while to analyse.
final class Desk {
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

  /// - Parameter name: the case whose archive and content it has.
  init(case name: String = "report") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for part in ["archive", "content"] {
      try FileManager.default.copyItem(
        at: CaseRunner.cases.appending(path: "\(name)/\(part)"), to: folder.appending(path: part))
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

  /// What a file says.
  func text(_ file: String) throws -> String { try String(contentsOf: folder.appending(path: file), encoding: .utf8) }

  /// Writes a file.
  func write(_ text: String, _ file: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: file), options: .atomic)
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
final class Run {
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

  /// The number by which the system knows it.
  var id: Int32 { process.processIdentifier }

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
