// Several threads read windows, one thread takes the results in the order of the file. Few windows are under way at a time, so
// memory does not grow with the file.

import Foundation
import Synchronization

enum OrderedPipeline {
  /// Runs `work` on `threads` threads over what `next` gives until it gives nil, and `consume` on the calling thread over the
  /// results, in order. `makeWorker` is called once on each thread, so that a worker's memory needs no sharing.
  ///
  /// Rethrows the first error in the order of the input; what is under way is finished first.
  static func run<Input: Sendable, Output: Sendable>(
    threads: Int, next: @escaping @Sendable () throws -> Input?,
    makeWorker: @escaping @Sendable () -> (Input) throws -> Output, consume: (Output) throws -> Void
  ) throws {
    let queue = Queue<Input, Output>(capacity: threads + 2, next: next)
    for _ in 0..<threads {
      let thread = Thread {
        let work = makeWorker()
        while let (index, input) = queue.claim() {
          queue.deliver(index, Result { try work(input) })
        }
        queue.leave()
      }
      thread.stackSize = 4 << 20
      queue.enter()
      thread.start()
    }
    defer { queue.drain() }
    while let result = queue.take() { try consume(result.get()) }
  }

  /// What the threads share.
  // @unchecked: `condition` guards all that changes.
  private final class Queue<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let source = Mutex(0)
    private let next: @Sendable () throws -> Input?
    private let capacity: Int
    private var ready: [Int: Result<Output, any Error>] = [:]
    private var taken = 0
    private var end = Int.max
    private var running = 0
    private var isCancelled = false

    init(capacity: Int, next: @escaping @Sendable () throws -> Input?) {
      self.capacity = capacity
      self.next = next
    }

    /// The next input and its place in the order; waits while too many results are under way. Nil at the end.
    func claim() -> (Int, Input)? {
      // One thread at a time asks the source, so that the order of claims is the order of the input.
      source.withLock { claimed in
        condition.lock()
        while !isCancelled, claimed < end, claimed >= taken + capacity { condition.wait() }
        let stop = isCancelled || claimed >= end
        condition.unlock()
        if stop { return nil }
        let input: Input?
        do {
          input = try next()
        } catch {
          deliver(claimed, .failure(error))
          input = nil
          claimed += 1
        }
        guard let input else {
          condition.lock()
          end = claimed
          condition.broadcast()
          condition.unlock()
          return nil
        }
        claimed += 1
        return (claimed - 1, input)
      }
    }

    func deliver(_ index: Int, _ result: Result<Output, any Error>) {
      condition.lock()
      ready[index] = result
      condition.broadcast()
      condition.unlock()
    }

    /// The next result in order; nil at the end.
    func take() -> Result<Output, any Error>? {
      condition.lock()
      defer { condition.unlock() }
      while true {
        if let result = ready.removeValue(forKey: taken) {
          taken += 1
          condition.broadcast()
          return result
        }
        if taken >= end { return nil }
        condition.wait()
      }
    }

    func enter() {
      condition.lock()
      running += 1
      condition.unlock()
    }

    func leave() {
      condition.lock()
      running -= 1
      condition.broadcast()
      condition.unlock()
    }

    /// Stops what is under way and waits until the threads have left.
    func drain() {
      condition.lock()
      isCancelled = true
      condition.broadcast()
      while running > 0 { condition.wait() }
      condition.unlock()
    }
  }
}
