// What the preview shows at the moment: the last site that could be built, and what is wrong with the text as it is now.

import Diagnostics
import Foundation
import Site
import Synchronization

/// The state of the preview, read by the server's tasks and set by the thread that builds.
final class Preview: Sendable {
  /// What a page is told.
  struct State: Sendable {
    /// Raised with every build, whatever came of it.
    var version = 0
    /// The last site without errors; nil before the first.
    var site: BuiltSite?
    /// What is wrong, as a terminal shows it.
    var problems: [String] = []
    /// For each file the version since which it has been as it is.
    var since: [String: Int] = [:]
  }

  private let state = Mutex(State())
  /// Who waits for the next build.
  private let waiting = Mutex<[Int: AsyncStream<Never>.Continuation]>([:])

  /// Shows what a build came to. A build with errors leaves the last good site where it is.
  func show(_ outcome: PreviewBuilder.Outcome) {
    let before = current
    // Whoever waits is told before the old site goes, and with it its archive.
    defer { withExtendedLifetime(before) {} }
    var next = before
    next.version += 1
    next.problems = outcome.problems.map(\.formatted)
    if let site = outcome.site {
      next.site = site
      next.since = [:]
      for path in site.parts {
        let isSame = before.site.map { site.hasSame(path, as: $0) } ?? false
        next.since[path] = isSame ? before.since[path] ?? next.version : next.version
      }
    }
    state.withLock { [next] in $0 = next }
    let all = waiting.withLock { waiting in
      defer { waiting = [:] }
      return waiting
    }
    for waiter in all.values { waiter.finish() }
  }

  /// What is shown now.
  var current: State { state.withLock { $0 } }

  /// What is shown once there has been a build after `version`, or when so much time has passed.
  func next(after version: Int, within limit: Duration) async -> State {
    let (news, waiter) = AsyncStream<Never>.makeStream()
    let number = waiting.withLock { waiting in
      let number = (waiting.keys.max() ?? 0) + 1
      waiting[number] = waiter
      return number
    }
    // Whoever shows a build from now on ends the waiting; one may have been shown just before.
    guard current.version == version else {
      _ = waiting.withLock { $0.removeValue(forKey: number) }
      return current
    }
    let limit = Task {
      try? await Task.sleep(for: limit)
      waiter.finish()
    }
    for await _ in news {}
    limit.cancel()
    _ = waiting.withLock { $0.removeValue(forKey: number) }
    return current
  }
}

extension Preview.State {
  /// The version since which a page has been as it is, the files that every page loads included.
  func since(page path: String) -> Int {
    let assets = since.filter { $0.key.hasPrefix("assets/") }.values.max() ?? 0
    let folder = path.firstIndex(of: "/").map { String(path[...$0]) }
    return max(since[path] ?? folder.flatMap { since[$0] } ?? version, assets)
  }
}
