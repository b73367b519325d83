// The file that an archive is until it is whole, beside the one it will be: named after the process that writes it, so that two
// runs do not write one file, removed when the run ends or is interrupted, and by the next run if its process was killed.

import Foundation
import Synchronization

/// Files that are whole or not there.
public enum PartialFile {
  private static let ending = ".partial"
  /// The parts that this process is writing. Whoever holds the lock knows that none is moved into place meanwhile.
  private static let unfinished = Mutex<Set<String>>([])

  /// The name of this process's part of `file`, which does not exist.
  public static func begin(for file: String) -> String {
    removeAbandoned(file)
    let path = "\(file).\(getpid())\(ending)"
    unfinished.withLock { unfinished in
      unlink(path)
      unfinished.insert(path)
    }
    return path
  }

  /// Puts a part that is whole in the place of `file`.
  /// - Parameters:
  ///   - path: the part.
  ///   - file: the name that it is to have.
  ///   - canBeMadeAgain: whether nothing is lost should the disk never get its bytes. ext4 begins to write a file when it is renamed over
  ///     another, which holds back whoever writes an archive; where the two change places instead, it does not, and `end` removes what
  ///     was there.
  public static func move(_ path: String, to file: String, canBeMadeAgain: Bool = false) throws(ArchiveProblem) {
    let error = unfinished.withLock { _ in
      if canBeMadeAgain, isRegular(file), PlaceExchange.exchange(path, file) { return nil as String? }
      return rename(path, file) == 0 ? nil : String(cString: strerror(errno))
    }
    if let error { throw ArchiveProblem("\(file) cannot be moved into place: \(error)") }
  }

  /// Whether a file is one; a folder is never moved away.
  private static func isRegular(_ file: String) -> Bool {
    var status = stat()
    return lstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Writes a file as a whole, so that one who reads meanwhile has the old bytes or the new ones. It is a file that can be missed:
  /// whatever fails, the old one stays, and nobody waits until it is on the disk. Its form must tell whether it is whole.
  public static func write(_ bytes: [UInt8], to file: String) {
    let part = begin(for: file)
    defer { end(part) }
    guard fill(part, with: bytes) == nil else { return }
    try? move(part, to: file, canBeMadeAgain: true)
  }

  /// Writes bytes into a part that has none yet.
  /// - Returns: why they cannot be written; nil if they were.
  public static func fill(_ part: String, with bytes: some ContiguousBytes) -> String? {
    guard let stream = fopen(part, "wbx") else { return String(cString: strerror(errno)) }
    let isWritten = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
    let reason = isWritten ? nil : String(cString: strerror(errno))
    let isClosed = fclose(stream) == 0
    return reason ?? (isClosed ? nil : String(cString: strerror(errno)))
  }

  /// Removes a part that is not wanted any more, if it is there.
  public static func end(_ path: String) {
    unfinished.withLock { unfinished in
      unlink(path)
      unfinished.remove(path)
    }
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

extension PartialFile {
  /// Removes all parts, then calls `end`, during which none is begun or moved into place.
  static func removeAll(then end: () -> Void) {
    unfinished.withLock { unfinished in
      for path in unfinished { unlink(path) }
      end()
    }
  }
}

extension ArchiveWriter {
  /// Removes the archives that this process has not finished, then calls `end`, which must end the process: a run that is
  /// interrupted leaves nothing behind.
  public static func abandon(then end: () -> Void) { PartialFile.removeAll(then: end) }
}
