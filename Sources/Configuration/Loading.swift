// The way from content/ to a Configuration: each file by its reader, then what no file can know alone.

import Diagnostics
import Foundation

extension Configuration {
  /// Reads `report.yml`, `topics.yml` and, where they exist, `themes.yml`, `events.yml`, `published.yml`, `references.yml`,
  /// `glossary.yml`, `facts.yml`, `codes.yml`, `corrections.yml` and the CSV files of `data/` in a content folder.
  ///
  /// - Throws: every problem of every file, in the order of these names and their lines.
  public static func load(contentFolder: String) throws(Problems) -> Configuration {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: contentFolder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Problems([
        .error(
          "there is no folder \"\(contentFolder)\"",
          help: "name the folder that holds report.yml with --content")
      ])
    }
    var problems: [Problem] = []
    func read<Value>(_ name: String, ifExists: Bool = false, _ parse: (SourceText) -> (Value?, [Problem])) -> Value? {
      let path = joined(contentFolder, name)
      if ifExists, !FileManager.default.fileExists(atPath: path) { return nil }
      do throws(Problem) {
        let (value, found) = parse(try SourceText(readingFrom: path))
        problems += found.sorted {
          ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
        }
        return value
      } catch {
        problems.append(error)
        return nil
      }
    }

    let report = read("report.yml") { Report.parse($0, folder: contentFolder) }
    let codebook = read("topics.yml") { Codebook.parse($0, .topics) }
    let themes = read("themes.yml", ifExists: true) { Codebook.parse($0, .themes) }
    let events = read("events.yml", ifExists: true) { Event.parse($0, topics: codebook?.topics.map(\.id)) }
    let published = read("published.yml", ifExists: true) { PublishedFigure.parse($0) }
    let references = read("references.yml", ifExists: true) { Reference.parse($0) }
    let glossary = read("glossary.yml", ifExists: true) { Term.parse($0) }
    let facts = read(EditorFact.fileName, ifExists: true) { EditorFact.parse($0) }
    let codes = read(Code.fileName, ifExists: true) { Code.parse($0, topics: codebook?.topics.map(\.id)) }
    let corrections = read("corrections.yml", ifExists: true) { Correction.parse($0, report) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: joined(contentFolder, "data"))) ?? []
    let dataFiles = names.sorted().filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }.compactMap { name in
      read("data/\(name)") { DataFile.parse($0, name: name) }
    }
    for (index, file) in dataFiles.enumerated() {
      guard let other = dataFiles[..<index].first(where: { $0.table == file.table }) else { continue }
      problems.append(
        .error(
          "sql blocks would know this file and \(other.name) by the same name, \(file.table)", at: Place(file.file),
          help: "rename one of them"))
    }
    guard problems.isEmpty, let report, let codebook else { throw Problems(problems) }
    return Configuration(
      report: report, codebook: codebook, themes: themes ?? Codebook(topics: []), events: events ?? [],
      published: published ?? [], references: references ?? [], glossary: glossary ?? [],
      facts: facts ?? [], codes: codes ?? [], dataFiles: dataFiles, corrections: corrections ?? [])
  }
}

/// A path below a folder; an absolute path stays as it is.
func joined(_ folder: String, _ path: String) -> String {
  if path.hasPrefix("/") || folder == "." || folder.isEmpty { return path }
  return folder.hasSuffix("/") ? folder + path : folder + "/" + path
}
