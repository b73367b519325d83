// The parts of a site that earlier builds made, each under the digest of all that it was made from: pages, figures in their frames,
// the words of a section for the search. A part whose key is known is taken as it was made; it would be made again byte for byte.

import AnalysedArchive
import Dispatch
import Synchronization

/// What builds of one report leave to the next.
public final class KeptParts: Sendable {
  private let state: Mutex<State>
  /// Where they are kept when the process ends; nil for nowhere.
  private let file: PartFile?
  /// What lies there, as soon as it is read.
  private let filed = Mutex<PartFile.Contents?>(nil)
  private let reading = DispatchGroup()

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
    /// What the file holds already, and its size; nil if it holds nothing of use.
    var filed: (keys: Set<PartKey>, size: Int)?
    /// Whether anything of an earlier run was of use.
    var tookAny = false
  }

  /// Nothing yet.
  public init() {
    state = Mutex(State())
    file = nil
  }

  /// What earlier runs left beside an archive.
  /// - Parameters:
  ///   - archive: the analysed archive's path.
  ///   - anew: whether everything is made anew, and left for later runs.
  public init(besideArchive archive: String, anew: Bool) {
    state = Mutex(State())
    let file = PartFile(path: archive + ".parts")
    self.file = file
    guard !anew else { return }
    KeptFile.ahead.async(group: reading) { [self] in
      let contents = file.read()
      filed.withLock { $0 = contents }
    }
  }

  /// Begins a build. Parts that were made from something else than `sources` are forgotten.
  func begin(_ sources: PartKey) {
    reading.wait()
    let filed = filed.withLock { filed in
      defer { filed = nil }
      return filed
    }
    state.withLock { state in
      guard state.sources != sources else { return }
      state = State(sources: sources)
      guard let filed, filed.sources == sources else { return }
      state.stored = filed.parts
      state.filed = (Set(filed.parts.keys), filed.size)
      state.tookAny = true
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

  /// Keeps what the last build left for later runs, if it came to its end. What cannot be written is not kept.
  public func write() {
    state.withLock { state in
      guard let file, let sources = state.sources, !state.stored.isEmpty else { return }
      let size = state.stored.reduce(0) { $0 + $1.value.count }
      // A file of which more than half is of no use is written anew.
      if let filed = state.filed, filed.size < 2 * size {
        file.add(state.stored.filter { !filed.keys.contains($0.key) }.map { ($0.key, $0.value) })
      } else {
        file.write(state.stored.map { ($0.key, $0.value) }, sources)
      }
      state.filed = nil
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

  /// Whether parts of an earlier run were of use, so that not all was asked of the archive that a whole build asks.
  public var tookAny: Bool { state.withLock { $0.tookAny } }

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
