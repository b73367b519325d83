// Numbers for byte strings in the order in which they first appear: ids of posts and accounts, hashtags. Swift's dictionary
// would need a String or an array for each key; here all keys lie in one piece of memory.

import Foundation

/// A set of byte strings, each with its number, from 0. Not shared between threads while it grows.
struct ByteTable {
  /// The number plus one in the lower half, the hash's upper half in the upper; 0: free.
  private var slots: [UInt64]
  private var hashes: [UInt64] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []
  private var mask: Int

  /// An empty set with room for `expected` strings.
  init(expected: Int = 0) {
    var capacity = 1024
    while capacity < expected * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    hashes.reserveCapacity(expected)
    ends.reserveCapacity(expected)
  }

  /// How many strings there are.
  var count: Int { ends.count }

  /// The number of a string, if it is there.
  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = 0
    return lookup(key, ByteHash.hash(key), &slot)
  }

  /// The number of a string, which is added if it is new.
  mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = ByteHash.hash(key)
    var slot = 0
    if let number = lookup(key, hash, &slot) { return (number, false) }
    let number = ends.count
    slots[slot] = Self.slot(number, hash)
    hashes.append(hash)
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    if ends.count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// Calls `body` with the string of a number.
  func withBytes<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    let start = number == 0 ? 0 : ends[number - 1]
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[start..<ends[number]])) }
  }

  @inline(__always)
  private static func slot(_ number: Int, _ hash: UInt64) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: number + 1)
  }

  @inline(__always)
  private func lookup(_ key: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slot: inout Int) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      slot = Int(truncatingIfNeeded: hash) & mask
      while true {
        let entry = slots[slot]
        if entry == 0 { return nil }
        if entry >> 32 == hash >> 32 {
          let number = Int(entry & 0xFFFF_FFFF) - 1
          if isEqual(number, key) { return number }
        }
        slot = (slot + 1) & mask
      }
    }
  }

  @inline(__always)
  private func isEqual(_ number: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == key.count else { return false }
    guard key.count > 0, let base = key.baseAddress else { return true }
    return bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0 + start, base, key.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Self.slot(number, hash)
    }
  }
}

/// A hash of byte strings in the manner of wyhash (Wang Yi, 2019): each sixteen bytes are multiplied into 128 bits, whose halves
/// are joined. Several times as fast as Swift's for short keys. The secret differs from process to process, because the
/// archive's authors may choose the keys; what a hash is shows nowhere.
enum ByteHash {
  private static let secret = (UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max) | 1)

  /// The hash of bytes.
  @inline(__always)
  static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let secret = secret
    let count = key.count
    guard count > 0, let base = key.baseAddress.map(UnsafeRawPointer.init) else { return secret.0 }
    var state = secret.0 ^ UInt64(truncatingIfNeeded: count)
    var i = 0
    while i + 16 < count {
      state = mix(word(base + i) ^ secret.1, word(base + i + 8) ^ state)
      i += 16
    }
    // The last 1 to 16 bytes.
    let a: UInt64
    let b: UInt64
    if count >= 16 {
      a = word(base + count - 16)
      b = word(base + count - 8)
    } else if count >= 8 {
      a = word(base)
      b = word(base + count - 8)
    } else {
      var short: UInt64 = 0
      for k in 0..<count { short = short << 8 | UInt64(base.load(fromByteOffset: k, as: UInt8.self)) }
      a = short
      b = 0
    }
    return mix(mix(a ^ secret.1, b ^ state), secret.0)
  }

  @inline(__always)
  private static func word(_ pointer: UnsafeRawPointer) -> UInt64 { pointer.loadUnaligned(as: UInt64.self) }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
