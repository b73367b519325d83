// Whether a file is the one that it was, told without reading it.

import Foundation

/// What tells one state of a file from another: device and inode, size, and the times of the last change of its bytes and of its
/// record in the file system, in nanoseconds. The last cannot be set by a program, so that a file which was copied, restored, touched
/// or written to is another one. What none of them tells are bytes that change on a file system which keeps no such times.
public struct FileIdentity: Hashable, Sendable, LosslessStringConvertible {
  private let device, inode, modified, changed: Int
  /// Bytes.
  public let size: Int

  /// The state of a file; nil if there is none.
  public init?(ofFile path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    device = Int(truncatingIfNeeded: status.st_dev)
    inode = Int(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    self.modified = Self.nanoseconds(modified)
    self.changed = Self.nanoseconds(changed)
  }

  private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    let numbers = description.split(separator: " ").map { Int($0) }
    guard numbers.count == 5, let device = numbers[0], let inode = numbers[1], let size = numbers[2],
      let modified = numbers[3], let changed = numbers[4]
    else { return nil }
    (self.device, self.inode, self.size, self.modified, self.changed) = (device, inode, size, modified, changed)
  }

  /// The five numbers, between blanks.
  public var description: String { "\(device) \(inode) \(size) \(modified) \(changed)" }
}
