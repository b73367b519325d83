// The parts of a site that earlier builds made, each under the digest of all that it was made from: pages, figures in their frames,
// the words of a section for the search. A part whose key is known is taken as it was made; it would be made again byte for byte.

import Synchronization

/// What builds of one report leave to the next.
public final class KeptParts: Sendable {
  private let state: Mutex<State>

  private struct State {
    /// What everything was made from beside the commentary.
    var sources: PartKey?
    /// What earlier builds left.
    var stored: [PartKey: ArraySlice<UInt8>] = [:]
    /// What this build made or took.
    var used: [PartKey: ArraySlice<UInt8>] = [:]
    /// What is no bytes, likewise.
    var storedObjects: [PartKey: any Sendable] = [:]
    var usedObjects: [PartKey: any Sendable] = [:]
  }

  /// Nothing yet.
  public init() { state = Mutex(State()) }

  /// Begins a build. Parts that were made from something else than `sources` are forgotten.
  func begin(_ sources: PartKey) {
    state.withLock { state in
      if state.sources != sources { state = State(sources: sources) }
    }
  }

  /// Ends a build.
  /// - Parameter isWhole: whether it came to its end: then what it did not use is forgotten.
  func end(isWhole: Bool) {
    state.withLock { state in
      state.stored = isWhole ? state.used : state.stored.merging(state.used) { _, used in used }
      state.used = [:]
      state.storedObjects =
        isWhole ? state.usedObjects : state.storedObjects.merging(state.usedObjects) { _, used in used }
      state.usedObjects = [:]
    }
  }

  /// A part, made unless it is known.
  func part<Failure: Error>(
    _ key: PartKey, _ make: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> ArraySlice<UInt8> {
    if let known = known(key) { return known }
    let made = try make()[...]
    keep(made, key)
    return made
  }

  /// A part that is text.
  func text<Failure: Error>(_ key: PartKey, _ make: () throws(Failure) -> String) throws(Failure) -> String {
    String(decoding: try part(key) { () throws(Failure) in Array(try make().utf8) }, as: UTF8.self)
  }

  /// What is made of `sources` and of what its key says and is no bytes; it lasts as long as the process.
  func object<Value: Sendable>(_ key: PartKey, _ make: () throws -> Value) rethrows -> Value {
    let known = state.withLock { $0.usedObjects[key] ?? $0.storedObjects[key] } as? Value
    let value = try known ?? make()
    state.withLock { $0.usedObjects[key] = value }
    return value
  }

  /// A part that is known; nil for none.
  func known(_ key: PartKey) -> ArraySlice<UInt8>? {
    state.withLock { state in
      if let used = state.used[key] { return used }
      guard let stored = state.stored[key] else { return nil }
      state.used[key] = stored
      return stored
    }
  }

  /// Keeps a part.
  func keep(_ bytes: ArraySlice<UInt8>, _ key: PartKey) { state.withLock { $0.used[key] = bytes } }

  /// What everything is made from beside the commentary, to be part of every key that depends on it.
  var sources: PartKey? { state.withLock { $0.sources } }
}
