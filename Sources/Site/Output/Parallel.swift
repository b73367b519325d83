// Work on many files of a site on all cores.

import Dispatch
import Foundation
import Synchronization

/// Calls `body` with every index below `count`, on all cores, in no order.
/// - Throws: the error of the lowest index that failed; what has not begun by then is left out.
func inParallel(_ count: Int, _ body: @Sendable (Int) throws -> Void) throws {
  let next = Atomic<Int>(0)
  let failure = Mutex<(index: Int, error: any Error)?>(nil)
  DispatchQueue.concurrentPerform(iterations: max(1, min(count, ProcessInfo.processInfo.activeProcessorCount))) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      do {
        try body(index)
      } catch {
        failure.withLock { first in
          if first.map({ index < $0.index }) ?? true { first = (index, error) }
        }
        next.store(count, ordering: .relaxed)
        return
      }
    }
  }
  if let failure = failure.withLock({ $0 }) { throw failure.error }
}

/// Values by name, gathered from all threads.
final class Gathered<Value: Sendable>: Sendable {
  private let values = Mutex<[String: Value]>([:])

  func set(_ name: String, _ value: Value) { values.withLock { $0[name] = value } }

  /// The same values without one.
  func without(_ name: String) -> Gathered {
    let copy = Gathered()
    for (other, value) in all where other != name { copy.set(other, value) }
    return copy
  }

  subscript(name: String) -> Value? { values.withLock { $0[name] } }

  var all: [String: Value] { values.withLock { $0 } }
}
