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
    try read(settings, codes: codes, instead: [])
  }

  /// Reads the folder as it will be with these files in the place of those of the same coders.
  static func read(
    _ settings: CodingSettings, codes: [String], instead: [CoderFile]
  ) throws(Problems) -> CodingFolder? {
    let path = settings.folder + "/" + drawName
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let expected = CoderFile.Expectation(
      draw: try Draw(readingFrom: path), codes: codes, coders: settings.coders)
    var problems: [Problem] = []
    func file(_ name: String) -> CoderFile? {
      if let new = instead.first(where: { $0.coder == name }) { return new }
      do throws(Problems) { return try kept(name, settings, expected) } catch { problems += error.all }
      return nil
    }
    let coders = settings.coders.compactMap(file)
    let adjudicated = file(CodingSettings.adjudicated)
    if !problems.isEmpty { throw Problems(problems) }
    return CodingFolder(draw: expected.draw, coders: coders, adjudicated: adjudicated)
  }

  /// The file of a coder that is kept; nil: there is none.
  static func kept(
    _ coder: String, _ settings: CodingSettings, _ expected: CoderFile.Expectation
  ) throws(Problems) -> CoderFile? {
    let path = path(of: coder, settings)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let file = try CoderFile(readingFrom: path, expected)
    guard file.coder == coder else {
      throw Problems([
        .error("this file is by \"\(file.coder)\"", at: Place(path), help: "name it \(file.coder).csv")
      ])
    }
    return file
  }

  static func path(of coder: String, _ settings: CodingSettings) -> String { settings.folder + "/\(coder).csv" }
}
