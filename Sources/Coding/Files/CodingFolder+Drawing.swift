// What a draw replaces.

import Configuration
import Diagnostics
import Foundation

extension CodingFolder {
  /// What is written to keep what was drawn. A draw to which coders' files belong is not replaced by another unless told; they are then kept
  /// under names that tell their draw.
  /// - Throws: a problem otherwise.
  public static func files(
    keeping drawing: Drawing, _ settings: CodingSettings, replacing: Bool
  ) throws(Problem) -> FilesToKeep {
    var files = FilesToKeep()
    let path = settings.folder + "/" + drawName
    let there = (try? Draw(readingFrom: path))?.id
    if there == drawing.draw.id { return files }
    let coded = (settings.coders + [CodingSettings.adjudicated]).map { Self.path(of: $0, settings) }
      .filter { FileManager.default.fileExists(atPath: $0) }
    if let first = coded.first, !replacing {
      throw .error(
        "this file belongs to \(there.map { "the draw \($0)" } ?? "another draw"), which another one would replace",
        at: Place(first),
        help: "archive or `coding:` changed since; --replace draws anew and keeps the file under another name")
    }
    // Without the draw nobody could tell what the answers stand for.
    for file in coded.isEmpty ? [] : coded + [path] where FileManager.default.fileExists(atPath: file) {
      files.setAside(file, label: there ?? "before")
    }
    files.add(Data(drawing.draw.csv.utf8), at: path)
    return files
  }

  /// Keeps coders' files, in the place of those that are there.
  public static func keep(_ coders: [CoderFile], _ settings: CodingSettings) throws(Problem) {
    var files = FilesToKeep()
    for file in coders { files.add(Data(file.csv.utf8), at: path(of: file.coder, settings)) }
    try files.write()
  }
}
