// From what report.yml names to the files that are there.

import Diagnostics
import Foundation

extension InputPath {
  /// The files that the path or pattern stands for, by name: itself, those that fit the pattern, or those tables that lie in the
  /// folder and in folders below it.
  ///
  /// - Throws: a problem at the line of report.yml when there is no such file, none that the pattern fits, or no table in the
  ///   folder; at its own place, when one of them is a pipe or a device, which could be read without end.
  public func files() throws(Problem) -> [String] {
    let found = try existing()
    for file in found {
      var status = stat()
      if stat(file, &status) == 0, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
        throw .error(
          "\"\(file)\" is no regular file", at: place, help: "save what it gives as a file, and name that")
      }
    }
    return found
  }

  /// Whether it stands for anything, be it of a kind that cannot be read.
  public var isThere: Bool { (try? existing()) != nil }

  private func existing() throws(Problem) -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let name = parts.last.map(String.init) ?? ""
    let shownFolder = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    if isPattern {
      let fitting = Self.names(in: shownFolder).filter { Self.fits($0, name) }
      guard !fitting.isEmpty else {
        throw .error(
          "no file in \(shownFolder) fits \"\(name)\"", at: place,
          help: "`*` stands for any run of characters in a file's name")
      }
      return fitting.map { joined(folder, $0) }
    }
    if isFolder {
      let tables = Self.namesBelow(path).filter { name in Self.tables.contains { name.lowercased().hasSuffix($0) } }
      guard !tables.isEmpty else {
        throw .error(
          "there is no table in the folder \"\(path)\"", at: place, help: "a table is a .csv, a .csv.gz or a .zip")
      }
      return tables.map { joined(path, $0) }
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw .error(
        "there is no file \"\(path)\"", at: place,
        help: nearest(to: name, among: Self.names(in: shownFolder)).map { "did you mean \"\($0)\"?" }
          ?? "correct the path, or put the file there")
    }
    return [path]
  }

  /// Whether it names a folder.
  public var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The endings of the names of tables.
  private static let tables = [".csv", ".csv.gz", ".zip"]

  /// What lies in a folder, hidden files left aside, by name.
  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// What lies in a folder and below it, hidden files and folders left aside, as paths from there, by name.
  private static func namesBelow(_ folder: String) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return all.filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
  }

  /// Whether a name fits a pattern in which `*` stands for any run of characters.
  static func fits(_ name: String, _ pattern: String) -> Bool {
    let name = Array(name)
    let pattern = Array(pattern)
    var (i, j) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while i < name.count {
      if j < pattern.count, pattern[j] == "*" {
        star = (j, i)
        j += 1
      } else if j < pattern.count, pattern[j] == name[i] {
        i += 1
        j += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        j = last.pattern + 1
        i = last.name + 1
      } else {
        return false
      }
    }
    return pattern[j...].allSatisfy { $0 == "*" }
  }
}
