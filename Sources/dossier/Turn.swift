// Two processes that would make the same archive, as a build beside a preview, do it one after the other.

import Foundation

/// A turn at making an archive, until it ends. A process that is killed gives it up.
struct Turn {
  private let handle: Int32

  /// Waits until no other process is at the archives of the folder in which `file` lies. Nobody waits where the file system has no locks:
  /// then both do the work, and the last to end has its archive in place.
  init(of file: String) {
    let folder = (file as NSString).deletingLastPathComponent
    handle = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { return }
    while flock(handle, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Lets the next one.
  func end() { if handle >= 0 { close(handle) } }
}
