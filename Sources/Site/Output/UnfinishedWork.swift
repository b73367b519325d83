// What this process has begun to write beside its place and has not yet put there: the folder in which a site grows, the part of a
// zip. A run that is interrupted leaves none of it behind.

import Foundation
import Synchronization

enum UnfinishedWork {
  /// What exists. It is put into place, or removed, only by who holds the lock.
  private static let items = Mutex<Set<String>>([])

  /// The path of something that is to become `target`: beside it, hidden, named after this process.
  static func path(for target: String) -> String { prefix(target) + String(getpid()) }

  private static func prefix(_ target: String) -> String {
    let url = URL(filePath: target, directoryHint: .notDirectory)
    return url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).dossier-build-").path
  }

  /// Remembers a path that `make` then brings into being.
  static func begin(_ path: String, _ make: () throws -> Void) throws {
    try items.withLock { items in
      items.insert(path)
      try make()
    }
  }

  /// The names of the folders that are on their way from a site to the one that takes its place stand here for that moment.
  static func moving(_ building: String) -> String { building + ".moving" }

  /// Gives the folders that a killed run had on the way back to the site.
  private static func giveBack(_ building: String, to target: String) {
    guard let names = FileManager.default.contents(atPath: moving(building)) else { return }
    for name in String(decoding: names, as: UTF8.self).split(separator: "\n") {
      let place = "\(target)/\(name)"
      if access(place, F_OK) != 0 { _ = rename("\(building)/\(name)", place) }
    }
    unlink(moving(building))
  }

  /// Removes what is left at a path.
  static func end(_ path: String) {
    items.withLock { items in
      try? FileManager.default.removeItem(atPath: path)
      items.remove(path)
    }
  }

  /// Does what must not be interrupted half way.
  static func whole<Result>(_ work: () throws -> Result) rethrows -> Result { try items.withLock { _ in try work() } }

  /// Removes everything, then calls `end`, during which nothing is put into place. Other threads may still write into a folder: it is
  /// renamed first, so that they find it no more; what one of them had just opened may still arise in it, and is removed in another round.
  static func removeAll(then end: () -> Void) {
    items.withLock { items in
      for path in items.sorted() {
        let aside = path + ".abandoned"
        _ = rename(path, aside)
        for _ in 0..<20 where access(aside, F_OK) == 0 { try? FileManager.default.removeItem(atPath: aside) }
      }
      end()
    }
  }

  /// Removes what runs that were killed left beside `target`. What belongs to a process that still runs is left alone. A folder of the
  /// site that such a run was about to give to the new one is given back first.
  static func removeLeftovers(of target: String) {
    let pattern = URL(filePath: prefix(target), directoryHint: .notDirectory)
    let folder = pattern.deletingLastPathComponent()
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    where name.hasPrefix(pattern.lastPathComponent) {
      let digits = name.dropFirst(pattern.lastPathComponent.count).prefix { $0.isNumber }
      guard let process = Int32(digits), process == getpid() || kill(process, 0) != 0 && errno == ESRCH else {
        continue
      }
      giveBack(folder.appending(path: name).path, to: target)
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }
}

extension BuiltSite {
  /// Removes the sites and bundles that this process has not finished, then calls `end`, which must end the process: a run that is
  /// interrupted leaves nothing behind.
  public static func abandon(then end: () -> Void) { UnfinishedWork.removeAll(then: end) }
}
