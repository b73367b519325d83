// Which files have changed since one last looked. Looking costs less than a millisecond for the files of a report, so it needs no
// notifications, which every system has its own kind of and which some folders (shared, in containers) have none of.

import Foundation

/// Remembers the files below some folders.
struct FileWatch {
  /// What tells that a file is another than it was. Editors write anew beside the old file and exchange the two: then the inode differs.
  private struct Stamp: Equatable {
    var inode: UInt64
    var bytes: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  /// What was seen in each place that has been watched before.
  private var seen: [String: [String: Stamp]] = [:]

  /// The files that have come, gone or changed since the last call, sorted. Of a place that is watched for the first time nothing has.
  /// - Parameter places: files, and folders with all that lies below them; hidden files are left aside.
  mutating func changes(in places: [String]) -> [String] {
    var changed: Set<String> = []
    var next: [String: [String: Stamp]] = [:]
    for place in places {
      let now = Self.stamps(place)
      next[place] = now
      guard let before = seen[place] else { continue }
      changed.formUnion(now.filter { before[$0.key] != $0.value }.keys)
      changed.formUnion(before.keys.filter { now[$0] == nil })
    }
    seen = next
    return changed.sorted()
  }

  /// The files of a place.
  private static func stamps(_ place: String) -> [String: Stamp] {
    if let stamp = stamp(place) { return [place: stamp] }
    guard let below = try? FileManager.default.subpathsOfDirectory(atPath: place) else { return [:] }
    var stamps: [String: Stamp] = [:]
    for path in below where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0.hasSuffix("~") }) {
      if let stamp = stamp("\(place)/\(path)") { stamps["\(place)/\(path)"] = stamp }
    }
    return stamps
  }

  /// The stamp of a regular file; nil for anything else.
  private static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Stamp(
      inode: UInt64(status.st_ino), bytes: Int64(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
