// Files that are written together or not at all. First all are written beside their places; what they would replace and must not be lost is
// then kept under another name, and each takes its place. Whatever fails before that leaves the folder as it was.

import AnalysedArchive
import Configuration
import Diagnostics
import Foundation

/// New files, and old ones that get another name.
public struct FilesToKeep: Sendable {
  private var files: [(path: String, bytes: Data)] = []
  private var olds: [(path: String, label: String)] = []

  /// None.
  public init() {}

  /// Adds a file.
  public mutating func add(_ bytes: Data, at path: String) { files.append((path, bytes)) }

  /// Keeps what lies at a path under a name that nothing has yet: `ann.csv` as `ann.LABEL.csv`, or `ann.LABEL-2.csv`.
  public mutating func setAside(_ path: String, label: String) { olds.append((path, label)) }

  /// Writes the files.
  /// - Throws: a problem that names the file which cannot be written, and why.
  public func write() throws(Problem) {
    var parts: [(part: String, path: String)] = []
    defer { for (part, _) in parts { PartialFile.end(part) } }
    for (path, bytes) in files {
      try Self.makeFolder(of: path)
      let part = PartialFile.begin(for: path)
      parts.append((part, path))
      if let reason = PartialFile.fill(part, with: bytes) {
        throw .error("this file cannot be written: \(reason)", at: Place(path), help: "nothing was changed")
      }
    }
    for (path, label) in olds {
      let kept = Self.freeName(path, label)
      // Where a new file takes its place, the old one is there until then.
      let isReplaced = files.contains { $0.path == path }
      if isReplaced, link(path, kept) == 0 { continue }
      do {
        try isReplaced
          ? FileManager.default.copyItem(atPath: path, toPath: kept)
          : FileManager.default.moveItem(atPath: path, toPath: kept)
      } catch {
        throw .error("this file cannot be kept as \(kept): \(error.localizedDescription)", at: Place(path))
      }
    }
    for (part, path) in parts {
      do throws(ArchiveProblem) { try PartialFile.move(part, to: path) } catch { throw .error(error.message) }
    }
  }

  private static func makeFolder(of path: String) throws(Problem) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder.isEmpty ? "." : folder, withIntermediateDirectories: true)
    } catch {
      throw .error(
        "this folder cannot be made: \(error.localizedDescription)", at: Place(folder), help: "nothing was changed")
    }
  }

  private static func freeName(_ path: String, _ label: String) -> String {
    let (stem, ending) = ((path as NSString).deletingPathExtension, (path as NSString).pathExtension)
    var (name, number) = ("\(stem).\(label).\(ending)", 1)
    while FileManager.default.fileExists(atPath: name) {
      number += 1
      name = "\(stem).\(label)-\(number).\(ending)"
    }
    return name
  }
}
