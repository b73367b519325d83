// content/coding: the draw, a file of each coder and the adjudicated one. They are what is kept and committed; the archive's tables are made from them.

import Configuration
import Crypto
import Diagnostics
import Foundation

/// The files of content/coding, read and checked.
public struct CodingFolder: Sendable {
  /// The draw.
  public var draw: Draw
  /// The coders' files that are there, in the order of report.yml.
  public var coders: [CoderFile]
  /// The file that settles what they disagree on; nil: there is none yet.
  public var adjudicated: CoderFile?
  /// The name of the draw's file.
  static let drawName = "draw.csv"

  /// SHA-256 over the names and bytes of the files, hexadecimal, without reading what they say; nil if nothing was drawn yet.
  static func digest(_ settings: CodingSettings) -> String? {
    guard let draw = FileManager.default.contents(atPath: settings.folder + "/" + drawName) else { return nil }
    var hash = SHA256()
    hash.update(data: draw)
    for name in settings.coders + [CodingSettings.adjudicated] {
      guard let file = FileManager.default.contents(atPath: settings.folder + "/\(name).csv") else { continue }
      hash.update(data: Data(name.utf8))
      hash.update(data: file)
    }
    return hash.finalize().hexadecimal
  }

  /// Reads the folder; nil if nothing was drawn yet.
  /// - Throws: `Problems`, all of all files.
  public static func read(_ settings: CodingSettings, codes: [String]) throws(Problems) -> CodingFolder? {
    let path = settings.folder + "/" + drawName
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let expected = CoderFile.Expectation(
      draw: try Draw(readingFrom: path), codes: codes, coders: settings.coders)
    var problems: [Problem] = []
    func file(_ name: String) -> CoderFile? {
      let path = settings.folder + "/\(name).csv"
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      do throws(Problems) {
        let file = try CoderFile(readingFrom: path, expected)
        if file.coder == name { return file }
        problems.append(.error("this file is by \"\(file.coder)\"", at: Place(path), help: "name it \(file.coder).csv"))
      } catch {
        problems += error.all
      }
      return nil
    }
    let coders = settings.coders.compactMap(file)
    let adjudicated = file(CodingSettings.adjudicated)
    if !problems.isEmpty { throw Problems(problems) }
    return CodingFolder(draw: expected.draw, coders: coders, adjudicated: adjudicated)
  }

  /// Whether there is a coder's file of a draw that has been made, by the files' names.
  public static func codedFiles(_ settings: CodingSettings) -> [String] {
    (settings.coders + [CodingSettings.adjudicated]).map { settings.folder + "/\($0).csv" }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// Keeps a draw, or a coder's file that was checked.
  public static func keep(_ draw: Draw, _ settings: CodingSettings) throws {
    try write(draw.csv, settings.folder + "/" + drawName)
  }

  /// Keeps a coder's file that was checked.
  public static func keep(_ file: CoderFile, _ settings: CodingSettings) throws {
    try write(file.csv, settings.folder + "/\(file.coder).csv")
  }

  private static func write(_ text: String, _ path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url, options: .atomic)
  }
}

extension CodingFolder {
  /// Keeps what was drawn. A draw to which coders' files belong is not replaced by another unless told; they are then kept under names
  /// that tell their draw.
  /// - Throws: a problem otherwise.
  public static func keep(_ drawing: Drawing, _ settings: CodingSettings, replacing: Bool) throws {
    let there = (try? Draw(readingFrom: settings.folder + "/" + drawName))?.id
    if there == drawing.draw.id { return }
    let files = (settings.coders + [CodingSettings.adjudicated]).map {
      (name: $0, path: settings.folder + "/\($0).csv")
    }
    .filter { FileManager.default.fileExists(atPath: $0.path) }
    if let first = files.first, !replacing {
      throw Problem.error(
        "this file belongs to \(there.map { "the draw \($0)" } ?? "another draw"), which another one would replace",
        at: Place(first.path),
        help: "archive or `coding:` changed since; --replace draws anew and keeps the file under another name")
    }
    for file in files {
      let kept = settings.folder + "/\(file.name).\(there ?? "before").csv"
      try? FileManager.default.removeItem(atPath: kept)
      try FileManager.default.moveItem(atPath: file.path, toPath: kept)
    }
    try keep(drawing.draw, settings)
  }

  /// Reads coders' files that were sent back.
  /// - Throws: `Problems`, all of all files; a coder of whom there are two files is one of them.
  public static func check(
    _ paths: [String], _ settings: CodingSettings, codes: [String]
  ) throws(Problems) -> [CoderFile] {
    let path = settings.folder + "/" + drawName
    guard FileManager.default.fileExists(atPath: path) else {
      throw Problems([.error("nothing was drawn yet", at: Place(path), help: "run `dossier code sample`")])
    }
    let expected = CoderFile.Expectation(draw: try Draw(readingFrom: path), codes: codes, coders: settings.coders)
    var problems: [Problem] = []
    var files: [(path: String, file: CoderFile)] = []
    for path in paths {
      do throws(Problems) {
        let file = try CoderFile(readingFrom: path, expected)
        if let other = files.first(where: { $0.file.coder == file.coder }) {
          problems.append(
            .error("this file is by \"\(file.coder)\", as is \(other.path)", at: Place(path), help: "name one of them"))
        }
        files.append((path, file))
      } catch {
        problems += error.all
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return files.map(\.file)
  }
}
