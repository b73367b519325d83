// A folder of media files as the platform publishes them, `<tweetid>-<mediaid>.<ext>`, in place of a manifest. Where the files
// themselves are there, the same picture in several posts shows by its SHA-256.

import Configuration
import Diagnostics
import Foundation

/// The files of a folder and of the folders in it, hidden ones left aside.
struct MediaFolder {
  /// A file: where it lies, its path within the folder, and its size.
  struct File {
    let path: String
    let name: String
    let bytes: Int
  }

  let path: String
  /// In the order of their names' bytes, which is the same on every machine.
  let files: [File]

  /// Bytes of all files.
  var bytes: Int { files.reduce(0) { $0 + $1.bytes } }
  /// The folder's name as `source.path` has it.
  var name: String { (path as NSString).lastPathComponent + "/" }

  /// Lists a folder. Throws a `Problem` if it cannot be read.
  init(_ input: InputPath) throws(Problem) {
    path = input.path.hasSuffix("/") ? String(input.path.dropLast()) : input.path
    do {
      let names = try FileManager.default.subpathsOfDirectory(atPath: path)
      files = names.filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .compactMap { [path] name in
          var status = stat()
          guard stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
          return File(path: "\(path)/\(name)", name: name, bytes: Int(status.st_size))
        }
    } catch {
      throw .error("the folder \"\(input.path)\" cannot be read: \(error.localizedDescription)", at: input.place)
    }
  }

  /// Whether an input names a folder of media files: one in which no table lies, which would be a manifest.
  static func isFolder(_ input: InputPath) -> Bool { input.isFolder && (try? input.files()) == nil }

  /// The platform's id of the post that a file belongs to: what stands before the first hyphen; empty without one.
  static func post(ofFile name: String) -> Substring {
    let file = name.split(separator: "/").last ?? ""
    return file.firstIndex(of: "-").map { file[..<$0] } ?? ""
  }

  /// Calls `each` with every file and its SHA-256, and returns the digest of the whole: the SHA-256 over a line a file, with its
  /// digest and its name, as `sha256sum` writes them.
  func read(_ each: (_ file: File, _ sha256: String) throws -> Void) throws -> String {
    var lines = ""
    for file in files {
      let digest = try FileDigest.sha256(ofFile: file.path)
      lines += "\(digest)  \(file.name)\n"
      try each(file, digest)
    }
    return FileDigest.sha256(of: lines)
  }
}
