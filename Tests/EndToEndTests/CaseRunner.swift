// One case, one folder: `archive/` and `content/` go in, `commands.txt` says what is run, `expected/transcript.txt` is what a
// user sees and `expected/site/` what is written. `RECORD=1 make test` rewrites the expectations, and the run fails so that
// they are looked at.

import Foundation
import Testing

/// A case of `Cases/`, copied to a temporary folder in which the commands run.
struct CaseRunner {
  static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  let name: String
  private var source: URL { Self.cases.appendingPathComponent(name) }
  private var expected: URL { source.appendingPathComponent("expected") }

  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: cases.path).filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  /// Runs the commands and compares the transcript and the site with what is expected.
  func run() throws {
    try inFolder { folder in
      let commands = try String(contentsOf: source.appendingPathComponent("commands.txt"), encoding: .utf8)
      var transcript = ""
      for command in commands.split(separator: "\n") where !command.hasPrefix("#") {
        transcript += "$ \(command)\n" + (try Self.shell(String(command), in: folder))
      }
      try compare(transcript, with: expected.appendingPathComponent("transcript.txt"))
      try compareSite(folder.appendingPathComponent("site"))
    }
  }

  /// Builds the site of the case and hands over its pages, by their paths in the site.
  func pages() throws -> [String: String] {
    var pages: [String: String] = [:]
    try inFolder { folder in
      let transcript = try Self.shell("dossier build", in: folder)
      let site = folder.appendingPathComponent("site")
      #expect(FileManager.default.fileExists(atPath: site.path), "\(transcript)")
      guard FileManager.default.fileExists(atPath: site.path) else { return }
      for file in try Self.files(site) where file.hasSuffix(".html") {
        pages[file] = try String(contentsOf: site.appending(path: file), encoding: .utf8)
      }
    }
    return pages
  }

  /// Copies the case to a temporary folder, which is removed afterwards.
  private func inFolder(_ body: (_ folder: URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["archive", "content", "templates", "site"] {
      let from = source.appendingPathComponent(part)
      if FileManager.default.fileExists(atPath: from.path) {
        try FileManager.default.copyItem(at: from, to: folder.appendingPathComponent(part))
      }
    }
    try body(folder)
  }

  private func compare(_ actual: String, with file: URL) throws {
    if Self.isRecording {
      try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name): recorded; look at it, then run again without RECORD")
      return
    }
    #expect(try actual == String(contentsOf: file, encoding: .utf8), "\(name): the transcript differs")
  }

  private func compareSite(_ site: URL) throws {
    let golden = expected.appendingPathComponent("site")
    if Self.isRecording {
      guard FileManager.default.fileExists(atPath: golden.path) else { return }
      for file in try Self.files(golden) where !FileManager.default.fileExists(atPath: site.appending(path: file).path)
      {
        try FileManager.default.removeItem(at: golden.appending(path: file))
      }
      for file in try Self.files(golden) {
        try Data(contentsOf: site.appending(path: file)).write(to: golden.appending(path: file))
      }
      return
    }
    guard FileManager.default.fileExists(atPath: golden.path) else { return }
    for file in try Self.files(golden) {
      let actual = try? String(contentsOf: site.appending(path: file), encoding: .utf8)
      let wanted = try String(contentsOf: golden.appending(path: file), encoding: .utf8)
      #expect(actual == wanted, "\(name): site/\(file) differs")
    }
  }

  static func files(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.appending(path: $0).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }

  /// What a command prints, both streams together, then its exit code if it is not 0.
  static func shell(_ command: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command + " 2>&1"]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = try products() + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var text = String(decoding: output, as: UTF8.self)
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    return process.terminationStatus == 0 ? text : text + "exit code \(process.terminationStatus)\n"
  }

  /// The folder with the command that was built together with these tests.
  static func products() throws -> String {
    var arguments = CommandLine.arguments.makeIterator()
    while let argument = arguments.next() {
      guard argument == "--test-bundle-path", let bundle = arguments.next() else { continue }
      return URL(fileURLWithPath: bundle).deletingLastPathComponent().path
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
  }
}
