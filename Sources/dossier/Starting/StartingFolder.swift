// The folder of a new report. Nothing that is there is written over: somebody's work may lie in it.

import Diagnostics
import Foundation

/// Where a report begins.
struct StartingFolder {
  /// As the user named it.
  let path: String

  /// Takes a folder that holds no report.
  /// - Throws: a problem when it does, or when there is a file of that name.
  init(_ path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw Problem.error("there is a file of this name", at: Place(path), help: "name a folder for the report")
    }
    let content = "\(path)/content"
    if FileManager.default.fileExists(atPath: content) {
      throw Problem.error(
        "there is a report already: \(content)", help: "name another folder, or remove that one if it is not wanted")
    }
    self.path = path
  }

  /// Writes files by their paths below the folder. `content/` appears as a whole, when all of it is written.
  /// - Returns: the names of those that were there before and were left alone.
  func write(_ files: [(path: String, text: String)]) throws -> [String] {
    let manager = FileManager.default
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    let draft = "\(path)/.content-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? manager.removeItem(atPath: draft) }
    try manager.createDirectory(atPath: draft, withIntermediateDirectories: true)
    var kept: [String] = []
    for (name, text) in files {
      if name.hasPrefix("content/") {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(draft)/\(name.dropFirst("content/".count))"))
      } else if manager.fileExists(atPath: "\(path)/\(name)") {
        kept.append(name)
      } else {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
    try manager.moveItem(atPath: draft, toPath: "\(path)/content")
    return kept
  }

  /// The way from `content/` to a file, as report.yml names it.
  func reference(to file: String) -> String {
    let target = URL(fileURLWithPath: file).standardizedFileURL.resolvingSymlinksInPath().pathComponents
    // The folder may not exist yet, and then cannot be resolved: its nearest ancestor that does can.
    var base = URL(fileURLWithPath: path).standardizedFileURL
    var below: [String] = ["content"]
    while !FileManager.default.fileExists(atPath: base.path), base.pathComponents.count > 1 {
      below.insert(base.lastPathComponent, at: 0)
      base.deleteLastPathComponent()
    }
    let from = base.resolvingSymlinksInPath().pathComponents + below
    let shared = zip(from, target).prefix { $0 == $1 }.count
    return ([String](repeating: "..", count: from.count - shared) + target[shared...]).joined(separator: "/")
  }
}
