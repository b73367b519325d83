// How a site comes to lie in its folder: written whole beside it, then exchanged with it in one step, so that a run that is
// killed leaves the previous site as it was. What Dossier did not write stays: only files of the previous list of files
// are left out of the new folder, and a folder without such a list is not touched.

import Diagnostics
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension BuiltSite {
  /// The folders in which this process builds, which may be moved into place or grow only under the lock.
  private static let unfinished = Mutex<Set<URL>>([])

  /// Removes the sites that this process has not finished, then calls `end`, which must end the process: a run that is
  /// interrupted leaves nothing behind.
  public static func abandon(then end: () -> Void) {
    unfinished.withLock { unfinished in
      for folder in unfinished { try? FileManager.default.removeItem(at: folder) }
      end()
    }
  }

  /// Writes the site into a folder, in the place of the site that lies there.
  /// - Throws: `Problem` if the folder holds files and no site of Dossier's, or cannot be written.
  public func write(to folder: String) throws {
    let output = URL(filePath: folder, directoryHint: .isDirectory).resolvingSymlinksInPath()
    let parent = output.deletingLastPathComponent()
    let building = parent.appending(path: ".\(output.lastPathComponent).dossier-build-\(getpid())")
    let manager = FileManager.default
    do {
      let previous = try Self.previousFiles(in: output, shownAs: folder)
      try manager.createDirectory(at: parent, withIntermediateDirectories: true)
      Self.removeLeftovers(of: output)
      try Self.unfinished.withLock { unfinished in
        try manager.createDirectory(at: building, withIntermediateDirectories: false)
        unfinished.insert(building)
      }
      // After the exchange it holds the previous site; what was not Dossier's lies in the new folder too.
      defer {
        Self.unfinished.withLock { unfinished in
          try? manager.removeItem(at: building)
          unfinished.remove(building)
        }
      }
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        // One file at a time, so that an interruption need not wait for all.
        try Self.unfinished.withLock { _ in
          let file = building.appending(path: path.text)
          try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(bytes).write(to: file)
        }
      }
      try Self.unfinished.withLock { _ in
        try Data(manifestText.utf8).write(to: building.appending(path: Self.manifest.text))
      }
      if let previous { try Self.keep(allBut: previous, of: output, in: building) }
      try Self.unfinished.withLock { _ in
        try Self.exchange(building, with: output, exists: previous != nil)
      }
    } catch let error as CocoaError {
      let (reason, remedy) = Self.explained(error)
      throw Problem.error("the site cannot be written to \(folder): \(reason)", help: remedy)
    }
  }

  /// Why a file could not be written, and what to do.
  private static func explained(_ error: CocoaError) -> (reason: String, remedy: String) {
    let untouched = "the previous site is untouched"
    let underlying = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
    guard let underlying, underlying.domain == NSPOSIXErrorDomain else {
      return (underlying?.localizedDescription ?? error.localizedDescription, untouched)
    }
    let code = Int32(truncatingIfNeeded: underlying.code)
    let remedy =
      switch code {
      case ENOSPC, EDQUOT: "make room on the disk; \(untouched)"
      case EFBIG: "files may not grow so large here (ulimit -f); \(untouched)"
      default: untouched
      }
    return (String(cString: strerror(code)), remedy)
  }

  /// Removes what runs that were killed left beside the site: a half-written site, or the site before the last. The folder's
  /// name ends with the process's number, and what belongs to a process that still runs is left alone.
  private static func removeLeftovers(of output: URL) {
    let parent = output.deletingLastPathComponent()
    let prefix = ".\(output.lastPathComponent).dossier-build-"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? [] where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0 || process == getpid() else {
        continue
      }
      try? FileManager.default.removeItem(at: parent.appending(path: name))
    }
  }

  /// The paths that the previous build wrote; nil if there is no folder yet.
  private static func previousFiles(in output: URL, shownAs folder: String) throws -> Set<String>? {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: output.path, isDirectory: &isFolder) else { return nil }
    guard isFolder.boolValue else {
      throw Problem.error("\(folder) is a file, not a folder", help: "name another folder with --output")
    }
    let isEmpty = try manager.contentsOfDirectory(atPath: output.path).isEmpty
    guard let data = manager.contents(atPath: output.appending(path: manifest.text).path) else {
      guard isEmpty else {
        throw Problem.error(
          "\(folder) holds files and no site that Dossier wrote",
          help: "name an empty folder with --output, or remove what lies there")
      }
      return []
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    return Set(lines.map { String($0.dropFirst(66)) } + [manifest.text])
  }

  /// Brings what Dossier did not write into the new folder, by hard links, so that both folders have it until the exchange.
  private static func keep(allBut own: Set<String>, of output: URL, in building: URL) throws {
    let manager = FileManager.default
    for path in try manager.subpathsOfDirectory(atPath: output.path).sorted() where !own.contains(path) {
      try unfinished.withLock { _ in try keep(path, of: output, in: building) }
    }
  }

  private static func keep(_ path: String, of output: URL, in building: URL) throws {
    let manager = FileManager.default
    let source = output.appending(path: path)
    let target = building.appending(path: path)
    let type = try manager.attributesOfItem(atPath: source.path)[.type] as? FileAttributeType
    if type == .typeDirectory {
      // A folder of the previous site alone goes with its files; an empty one is somebody's.
      guard try manager.contentsOfDirectory(atPath: source.path).isEmpty else { return }
      try manager.createDirectory(at: target, withIntermediateDirectories: true)
      return
    }
    guard !manager.fileExists(atPath: target.path) else { return }
    try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    if link(source.path, target.path) != 0 { try manager.copyItem(at: source, to: target) }
  }

  /// Puts the new folder in the place of the old one, which gets the new one's name.
  private static func exchange(_ building: URL, with output: URL, exists: Bool) throws {
    if exists {
      if swap(building.path, output.path) { return }
      // A file system that cannot exchange: the old site is set aside for the moment between two renames.
      let aside = output.deletingLastPathComponent().appending(path: ".\(output.lastPathComponent).dossier-previous")
      guard rename(output.path, aside.path) == 0 else { throw failure(output) }
      guard rename(building.path, output.path) == 0 else {
        _ = rename(aside.path, output.path)
        throw failure(output)
      }
      try FileManager.default.removeItem(at: aside)
    } else if rename(building.path, output.path) != 0 {
      throw failure(output)
    }
  }

  /// Exchanges two folders in one step; false where the system or the file system cannot.
  private static func swap(_ a: String, _ b: String) -> Bool {
    #if canImport(Glibc)
      // Glibc declares renameat2 under _GNU_SOURCE alone, which Swift's module of it lacks.
      typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let exchange: UInt32 = 2  // RENAME_EXCHANGE
      return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, a, AT_FDCWD, b, exchange) == 0
    #else
      return renamex_np(a, b, UInt32(RENAME_SWAP)) == 0
    #endif
  }

  private static func failure(_ output: URL) -> Problem {
    Problem.error(
      "the site cannot be moved to \(output.lastPathComponent): \(String(cString: strerror(errno)))",
      help: "the previous site is untouched")
  }
}
