// The walls: every import line under Sources/ against the table of targets. SwiftPM's own import check sees only modules
// outside a target's recursive dependencies; this sees every one.

import Foundation
import Testing

@Suite struct ImportTests {
  /// Target: what it may import, the system's own modules aside.
  static let walls: [String: Set<String>] = [
    "Diagnostics": [],
    "Configuration": ["Diagnostics", "Yams"],
    "Ingest": ["Diagnostics", "CArchive"],
    "AnalysedArchive": ["GRDB", "GRDBSQLite"],
    "Analysis": ["Ingest", "AnalysedArchive", "Configuration", "Diagnostics", "Crypto"],
    "Coding": ["Ingest", "AnalysedArchive", "Configuration", "Diagnostics", "Crypto"],
    "SyntheticArchive": [],
    "Charts": [],
    "Commentary": ["CCMark", "Configuration", "Diagnostics"],
    "Site": [
      "AnalysedArchive", "Charts", "Commentary", "Configuration", "Diagnostics", "Mustache", "CArchive", "Crypto",
    ],
    "dossier": [
      "Analysis", "Coding", "Site", "SyntheticArchive", "Configuration", "Diagnostics", "AnalysedArchive",
      "ArgumentParser",
      "FlyingFox", "FlyingSocks",
    ],
    "embed-templates": [],
    "Plugins": ["PackagePlugin"],
  ]

  /// Modules of the toolchain, which every target may import.
  static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Synchronization", "Dispatch",
  ]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: walls.keys.sorted())
  func `a target imports only what it may`(target: String) throws {
    let allowed = try #require(Self.walls[target]).union(Self.system)
    for file in try Self.swiftFiles(in: "Sources/\(target)") {
      for module in try Self.imports(of: file) {
        #expect(allowed.contains(module), "\(file.lastPathComponent) of \(target) imports \(module)")
      }
    }
  }

  @Test func `every folder of Sources has its walls`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent("Sources").path)
    let cModules: Set<String> = ["CCMark", "CArchive"]
    #expect(Set(folders.filter { !$0.hasPrefix(".") }).subtracting(cModules) == Set(Self.walls.keys))
  }

  @Test func `the types of C stay inside the target that wraps them`() throws {
    for target in Self.walls.keys {
      for file in try Self.swiftFiles(in: "Sources/\(target)") {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        for line in lines where line.hasSuffix("import CCMark") || line.hasSuffix("import CArchive") {
          #expect(line.hasPrefix("private import "), "\(file.lastPathComponent) of \(target): \(line)")
        }
      }
    }
  }

  private static func swiftFiles(in folder: String) throws -> [URL] {
    let folder = root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appendingPathComponent($0) }
  }

  private static let accessLevels: Set = ["public", "package", "internal", "private", "fileprivate"]

  private static func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
        words[..<at].allSatisfy({
          $0.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains($0)
        })
      else { return nil }
      let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(words[at + 1]) && at + 2 < words.count ? words[at + 2] : words[at + 1]
      return String(name.prefix { $0 != "." })
    }
  }
}
