// What happens when a run is stopped: what is half written is removed, and the process ends by the signal that stopped it, so
// that a shell and make see an interruption and not an error.

import AnalysedArchive
import Dispatch
import Foundation
import Site

enum Interruption {
  /// Signals that ask a process to end.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Prepares for signals; called once, before any work.
  static func prepare() {
    // Writing past a limit on the size of files (ulimit -f) is then an error of the write, which is told with the file's name.
    signal(SIGXFSZ, SIG_IGN)
    for number in signals where !isIgnored(number) {
      // The default action must not come first. The source sees the signal all the same.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler { stop(by: number) }
      source.activate()
      sources.append(source)
    }
  }

  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []  // Only `prepare` touches it.

  /// Whether a signal was ignored when the process began, as `nohup` and shells do for what runs in the background.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #else
      return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #endif
  }

  private static func stop(by number: Int32) {
    ArchiveWriter.abandon {
      BuiltSite.abandon {
        // The threads of dispatch block signals, and so may all others.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}
