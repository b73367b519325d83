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
    // After an edit the other one is done in less than a second; an analysis takes so long that one asks what is the matter.
    for _ in 0..<50 {
      if flock(handle, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(20_000)
    }
    print("waiting for another dossier that makes \(file)", to: &standardError)
    while flock(handle, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Lets the next one.
  func end() { if handle >= 0 { close(handle) } }
}
