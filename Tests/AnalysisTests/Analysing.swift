// What the tests of this target share: CSVs in a folder, analysed into an archive that can be asked.

import Configuration
import Diagnostics
import Foundation
import Testing

import class GRDB.DatabaseQueue
import class GRDB.Row

@testable import Analysis

/// A folder with input files, removed with its last reference.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dossier-analysis-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file.
  func write(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// A file of the folder as `report.yml` would name it.
  func input(_ name: String) -> InputPath {
    InputPath(path: "\(path)/\(name)", place: Place("content/report.yml", line: 9, column: 12))
  }

  /// A report on files of this folder.
  func configuration(
    accounts: [String] = [], posts: [String] = [], media: [String] = [], zone: String = "Asia/Shanghai",
    topics: [Topic] = []
  ) throws -> Configuration {
    let archive = Archive(
      id: "test", title: "Test", accounts: accounts.map(input), posts: posts.map(input), media: media.map(input))
    let zone = try #require(TimeZone(identifier: zone))
    return Configuration(
      report: Report(title: "Test", date: "2020-06-12", version: "1", timeZone: zone, archives: [archive]),
      codebook: Codebook(topics: topics))
  }

  /// Analyses and opens the result.
  func analyse(_ configuration: Configuration, threads: Int = 2) throws -> (Summary, DatabaseQueue) {
    let file = "\(path)/analysed.sqlite"
    let summary = try ArchiveAnalysis(configuration: configuration, dossier: "1.0", threads: threads).run(into: file)
    return (summary, try DatabaseQueue(path: file))
  }
}

extension DatabaseQueue {
  /// The rows that answer a question, columns joined with `|`; null is a hyphen, a line feed ⏎.
  func ask(_ sql: String) throws -> [String] {
    try read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          if value.isNull { return "-" }
          return (String.fromDatabaseValue(value) ?? "\(value)").replacingOccurrences(of: "\n", with: "⏎")
        }.joined(separator: "|")
      }
    }
  }
}
