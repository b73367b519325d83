// Looks for newer saves while the preview is built, so that a question without end does not hold back the next edit until its time is up.

import AnalysedArchive
import Foundation
import Synchronization

/// A watch beside one build.
final class Overtaking: Sendable {
  private let isOver = Atomic(false)
  private let thread = DispatchGroup()

  /// Begins to look: the first change in one of the places stops the questions of the build.
  /// - Parameter watch: what had been seen when the build began.
  init(of stop: QuestionStop, _ watch: FileWatch, places: [String]) {
    DispatchQueue.global(qos: .utility).async(group: thread) { [self] in
      var watch = watch
      while !isOver.load(ordering: .relaxed) {
        Thread.sleep(forTimeInterval: 0.05)
        guard watch.changes(in: places).isEmpty else { return stop.stop() }
      }
    }
  }

  /// Ends it; nothing is stopped any more.
  func end() {
    isOver.store(true, ordering: .relaxed)
    thread.wait()
  }
}
