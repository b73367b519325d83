// Looks for newer saves while the preview is built, so that a question without end does not hold back the next edit until its time is up.

import AnalysedArchive
import Foundation

/// A watch beside one build.
final class Overtaking: Sendable {
  private let isOver = DispatchSemaphore(value: 0)
  private let thread = DispatchGroup()

  /// Begins to look: the first change in one of the places stops the questions of the build.
  /// - Parameter watch: what had been seen when the build began.
  init(of stop: QuestionStop, _ watch: FileWatch, places: [String]) {
    DispatchQueue.global(qos: .utility).async(group: thread) { [isOver] in
      var watch = watch
      // The end of the build is not waited for longer than it takes to look once.
      while isOver.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
        guard watch.changes(in: places).isEmpty else { return stop.stop() }
      }
    }
  }

  /// Ends it; nothing is stopped any more.
  func end() {
    isOver.signal()
    thread.wait()
  }
}
