// What lies in a folder, as the file system has it: no link is followed, and no name is guessed at.

import Diagnostics
import Foundation

/// Everything below a folder by its path from there.
struct FolderListing: Sendable {
  enum Kind: Equatable, Sendable {
    /// A regular file with its size in bytes.
    case file(Int)
    case folder
    /// A symbolic link, a pipe, a device.
    case other
  }

  private(set) var entries: [String: Kind] = [:]

  /// The paths in the order of their bytes.
  var paths: [String] { entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The path without its last part; empty for a path of one part.
  static func parent(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

  /// Makes a folder, and those that it lies in, below one that exists: if that one is gone, because the run is being stopped, it does not
  /// come back.
  static func make(_ path: String, in folder: String) throws(FileFailure) {
    var made = folder
    for part in path.split(separator: "/") {
      made += "/\(part)"
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else { throw FileFailure(errno) }
    }
  }

  /// Reads a folder.
  /// - Parameter others: folders in it that are left out, with all that lies in them.
  /// - Throws: `Problem` if it cannot be read, or if a name is no UTF-8, which could not be named again.
  init(of folder: String, without others: Set<String> = []) throws(Problem) {
    try read(folder, below: "", without: others)
  }

  private mutating func read(_ folder: String, below prefix: String, without others: Set<String> = []) throws(Problem) {
    guard let stream = opendir(folder) else {
      throw .error("\(folder) cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
      }
      guard let name else {
        throw .error("\(folder) holds a file whose name is no UTF-8", help: "rename it, or move it elsewhere")
      }
      if name == "." || name == ".." { continue }
      let path = prefix + name
      if others.contains(path) { continue }
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: entries[path] = .file(Int(status.st_size))
      case S_IFDIR:
        entries[path] = .folder
        try read("\(folder)/\(name)", below: "\(path)/")
      default: entries[path] = .other
      }
    }
  }
}
