// How questions in SQL are given up while they are asked: in the preview a text that was saved anew does not wait for what an older one asks.

import Synchronization

/// Stops the questions of a reader, from any thread.
public final class QuestionStop: Sendable {
  private let wanted = Atomic(false)
  private let made = Atomic(false)

  /// Makes one that stops nothing yet.
  public init() {}

  /// Stops the questions that are being asked, and all later ones until `reset()`.
  public func stop() { wanted.store(true, ordering: .relaxed) }

  /// Lets questions be asked again.
  public func reset() {
    wanted.store(false, ordering: .relaxed)
    made.store(false, ordering: .relaxed)
  }

  /// Whether a question was stopped: what was made of its answer says nothing then.
  public var hasStopped: Bool { made.load(ordering: .relaxed) }

  /// Whether questions are to stop; notes that one did.
  func stopsNow() -> Bool {
    guard wanted.load(ordering: .relaxed) else { return false }
    made.store(true, ordering: .relaxed)
    return true
  }
}
