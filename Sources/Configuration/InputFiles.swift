// From what report.yml names to the files that are there.

import Diagnostics
import Foundation

extension InputPath {
  /// The files that the path or pattern stands for, by name.
  ///
  /// - Throws: a problem at the line of report.yml when there is no such file, or none that the pattern fits.
  public func files() throws(Problem) -> [String] {
    guard isPattern else {
      guard FileManager.default.fileExists(atPath: path) else {
        throw .error(
          "there is no file \"\(path)\"", at: place,
          help: "correct the path, which is relative to report.yml, or put the file there")
      }
      return [path]
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let pattern = parts.last.map(String.init) ?? ""
    let listing = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let fitting = listing.filter { !$0.hasPrefix(".") && Self.fits($0, pattern) }.sorted()
    guard !fitting.isEmpty else {
      throw .error(
        "no file fits \"\(path)\"", at: place,
        help:
          "correct the pattern, which is relative to report.yml; `*` stands for any run of characters in a file's name")
    }
    return fitting.map { joined(folder, $0) }
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
