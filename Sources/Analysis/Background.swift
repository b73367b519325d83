// Work on a thread of its own whose result somebody waits for: analysers and digests while posts are indexed.

import Foundation

/// A value being computed.
final class Background<Value: Sendable>: @unchecked Sendable {  // `condition` guards `result`
  private let condition = NSCondition()
  private var result: Result<Value, any Error>?

  /// Begins to compute.
  init(_ compute: @escaping @Sendable () throws -> Value) {
    let thread = Thread { [self] in
      let result = Result { try compute() }
      condition.lock()
      self.result = result
      condition.broadcast()
      condition.unlock()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The value, when it is there. Rethrows what was thrown.
  func wait() throws -> Value {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let result { return try result.get() }
      condition.wait()
    }
  }
}

extension Background<[String: String]> {
  /// The SHA-256 of each file by its path, computed when other work is done.
  convenience init<Other>(digestsOf paths: [String], after other: Background<Other>) {
    self.init {
      // Who waits for the other work is told of its errors.
      _ = try? other.wait()
      var digests: [String: String] = [:]
      for path in paths where digests[path] == nil { digests[path] = try FileDigest.sha256(ofFile: path) }
      return digests
    }
  }
}
