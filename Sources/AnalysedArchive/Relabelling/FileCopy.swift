// A copy of a large file that the system makes by itself: Foundation copies four kilobytes at a time on Linux, which takes three times as
// long.

import Foundation

enum FileCopy {
  /// Copies the file that a path leads to, into one that does not exist.
  static func copy(_ path: String, to new: String) throws(ArchiveProblem) {
    #if os(Linux)
      let source = open(path, O_RDONLY | O_CLOEXEC)
      defer { close(source) }
      let target = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      defer { close(target) }
      var status = stat()
      guard source >= 0, target >= 0, fstat(source, &status) == 0 else { throw problem(path) }
      var left = Int(status.st_size)
      while left > 0 {
        let copied = sendfile(target, source, nil, left)
        if copied < 0, errno == EINTR { continue }
        guard copied > 0 else { throw problem(path) }
        left -= copied
      }
    #else
      do {
        // A link would be copied as a link.
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: file, to: URL(fileURLWithPath: new))
      } catch { throw ArchiveProblem("\(path) cannot be copied: \(error.localizedDescription)") }
    #endif
  }

  private static func problem(_ path: String) -> ArchiveProblem {
    ArchiveProblem("\(path) cannot be copied: \(String(cString: strerror(errno)))")
  }
}
