// The file that an archive is until it is whole, beside the one it will be: named after the process that writes it, so that two
// runs do not write one file, and removed by the next run if its process was killed.

import Foundation

enum PartialFile {
  private static let ending = ".partial"

  /// The name of this process's part of `file`, which does not exist.
  static func path(for file: String) -> String {
    removeAbandoned(file)
    let path = "\(file).\(getpid())\(ending)"
    unlink(path)
    return path
  }

  /// Removes the parts of processes that are no more.
  private static func removeAbandoned(_ file: String) {
    let folder = (file as NSString).deletingLastPathComponent
    let prefix = (file as NSString).lastPathComponent + "."
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? [] {
      guard name.hasPrefix(prefix), name.hasSuffix(ending), name.count > prefix.count + ending.count,
        let process = pid_t(name.dropFirst(prefix.count).dropLast(ending.count)), process > 0
      else { continue }
      // Signal 0 only asks whether there is such a process.
      if kill(process, 0) != 0, errno == ESRCH { unlink(folder.isEmpty ? name : "\(folder)/\(name)") }
    }
  }
}
