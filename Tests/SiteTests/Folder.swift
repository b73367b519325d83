// Folders of files for tests, and dice that fall the same way every time.

import Foundation

/// What tests do with folders.
enum Folder {
  /// The text of every file below a folder.
  static func contents(_ url: URL) throws -> [String: String] {
    var out: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      guard let data = FileManager.default.contents(atPath: url.appending(path: path).path) else { continue }
      out[path] = String(decoding: data, as: UTF8.self)
    }
    return out
  }

  /// Writes a file and the folders on its way.
  static func lay(_ text: String, at path: String, in folder: URL) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What a file is to the file system.
  struct Identity: Equatable {
    var inode: UInt64
    var seconds: Int
    var nanoseconds: Int
    var links: Int
  }

  /// The identity of every regular file below a folder.
  static func identities(_ url: URL) throws -> [String: Identity] {
    var out: [String: Identity] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      var status = stat()
      guard lstat(url.appending(path: path).path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      out[path] = Identity(
        inode: UInt64(status.st_ino), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
        links: Int(status.st_nlink))
    }
    return out
  }
}

/// A generator with a seed: SplitMix64 (Steele, Lea, Flood 2014).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Files at any depth with one of a few texts, none of which stands where another or one of `taken` has a folder.
  mutating func files(_ count: Int, avoiding taken: [String: String]) -> [String: String] {
    var files: [String: String] = [:]
    for _ in 0..<count {
      let depth = Int.random(in: 1...3, using: &self)
      let path = (0..<depth).map { _ in ["a", "b", "c", "站", "x y"].randomElement(using: &self) ?? "a" }
        .joined(separator: "/")
      let others = Array(files.keys) + taken.keys
      let clashes = others.contains { $0 == path || $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") }
      if !clashes { files[path] = ["", "one", "two"].randomElement(using: &self) ?? "" }
    }
    return files
  }
}
