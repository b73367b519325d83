// A file of an editor's, replaced in one step: another program sees the old text or the new one, never half of either.

import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// New texts for files that may exist. First all are written beside their files, then each takes its file's place.
struct FileReplacements {
  private var texts: [(file: String, bytes: [UInt8])] = []

  /// Adds a file. One that holds these bytes already is left alone.
  mutating func add(_ file: String, _ bytes: [UInt8]) {
    if FileManager.default.contents(atPath: file).map({ [UInt8]($0) }) != bytes { texts.append((file, bytes)) }
  }

  /// Puts the new texts in their places, with the permissions of the old ones.
  /// - Throws: a problem, before the first file has changed, when one of them cannot be written.
  func write() throws(Problem) {
    var written: [(from: String, to: String)] = []
    do {
      for (file, bytes) in texts {
        // A link stays a link: what it leads to is replaced.
        let target = URL(filePath: file).resolvingSymlinksInPath().path
        let part = "\(target).\(getpid()).partial"
        written.append((part, target))
        guard FileManager.default.isWritableFile(atPath: target) || !FileManager.default.fileExists(atPath: target)
        else {
          throw Problem.error("this file cannot be written", at: Place(file), help: "nothing was changed")
        }
        try Data(bytes).write(to: URL(filePath: part))
        var status = stat()
        if stat(target, &status) == 0 { chmod(part, status.st_mode & 0o7777) }
      }
    } catch {
      for (part, _) in written { unlink(part) }
      if let problem = error as? Problem { throw problem }
      throw .error(
        "this file cannot be written: \(error.localizedDescription)", at: written.last.map { Place($0.to) },
        help: "nothing was changed")
    }
    for (part, target) in written where rename(part, target) != 0 {
      throw .error("this file cannot be replaced: \(String(cString: strerror(errno)))", at: Place(target))
    }
  }
}
