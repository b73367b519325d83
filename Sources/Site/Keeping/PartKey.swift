// What a part of a site is made from, as one digest. Two parts with one key are the same bytes, so that which part depends on what is
// nowhere listed by hand: whoever makes a part puts what it is made from into its key.

import Crypto

/// The SHA-256 of everything that a part is made from.
struct PartKey: Hashable, Sendable {
  /// The 32 bytes of the digest.
  let bytes: [UInt8]

  /// A key of values.
  /// - Parameters:
  ///   - kind: what is made; parts of different kinds never have one key.
  ///   - add: adds what it is made from.
  init(_ kind: String, _ add: (inout Maker) throws -> Void) rethrows {
    var maker = Maker()
    maker.add(kind)
    try add(&maker)
    bytes = Array(maker.hash.finalize())
  }

  /// A key as it was kept; nil unless it has 32 bytes.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.bytes = Array(bytes)
  }

  /// Takes the values that a part is made from, one after the other. Each stands with its length or its kind, so that no two series of
  /// values are taken for one.
  struct Maker {
    fileprivate var hash = SHA256()

    mutating func add(_ text: String) {
      var text = text
      text.withUTF8 { add($0) }
    }

    mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      add(bytes.count)
      hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }

    mutating func add(_ text: String?) {
      add(text == nil ? 0 : 1)
      if let text { add(text) }
    }

    mutating func add(_ number: Int) {
      withUnsafeBytes(of: Int64(number).littleEndian) { hash.update(bufferPointer: $0) }
    }

    mutating func add(_ number: Int?) {
      add(number == nil ? 0 : 1)
      if let number { add(number) }
    }

    mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

    mutating func add(_ texts: [String]) {
      add(texts.count)
      for text in texts { add(text) }
    }

    mutating func add(_ key: PartKey) { key.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) } }
  }
}
