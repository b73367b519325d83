// How long work shows that it goes on: one line that rewrites itself on a terminal, a line now and then elsewhere.

import Foundation
import Synchronization

/// Prints progress on standard error.
final class ProgressPrinter: Sendable {
  private struct State {
    var lastPrinted: ContinuousClock.Instant?
    var isOpen = false
  }

  private let start = ContinuousClock.now
  private let isTerminal = isatty(2) == 1
  private let state = Mutex(State())

  /// Says how far the work is.
  /// - Parameters:
  ///   - what: what is being worked on, such as a file's name.
  ///   - rows: rows done.
  ///   - bytes: bytes done of `of`; nil where the work has no size in bytes.
  func show(_ what: String, rows: Int, bytes: Int? = nil, of total: Int? = nil) {
    let now = ContinuousClock.now
    state.withLock { state in
      let interval: Duration = isTerminal ? .milliseconds(100) : .seconds(5)
      if now - (state.lastPrinted ?? start) < interval { return }
      state.lastPrinted = now
      var line = "\(what): \(grouped(rows)) rows"
      let elapsed = Self.seconds(now - start)
      if let bytes, let total, total > 0, bytes > 0 {
        let rate = Double(bytes) / max(elapsed, 0.001)
        line += ", \(bytes / 1_000_000) of \(total / 1_000_000) MB, \(Int(rate / 1_000_000)) MB/s"
        line += ", \(Int((Double(total - bytes) / rate).rounded(.up))) s left"
      }
      standardError.write(isTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n")
      state.isOpen = isTerminal
    }
  }

  /// Ends the line that rewrites itself.
  func finish() {
    state.withLock { state in
      if state.isOpen { standardError.write("\r\u{1B}[K") }
      state.isOpen = false
    }
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
