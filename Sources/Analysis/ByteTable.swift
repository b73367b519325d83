// Numbers for byte strings in the order in which they first appear: ids of posts and accounts, hashtags. Swift's dictionary
// would need a String or an array for each key; here all keys lie in one piece of memory.

/// A set of byte strings, each with its number, from 0. Not shared between threads while it grows.
struct ByteTable {
  private var slots: [Int32]
  private var hashes: [UInt32] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []
  private var mask: Int

  init() {
    slots = Array(repeating: -1, count: 1024)
    mask = 1023
  }

  /// How many strings there are.
  var count: Int { ends.count }

  /// The number of a string, if it is there.
  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = 0
    let hash = Self.hash(key)
    return lookup(key, hash, &slot)
  }

  /// The number of a string, which is added if it is new.
  mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(key)
    var slot = 0
    if let number = lookup(key, hash, &slot) { return (number, false) }
    let number = ends.count
    slots[slot] = Int32(number)
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
  private func lookup(_ key: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ slot: inout Int) -> Int? {
    slot = Int(hash) & mask
    while true {
      let number = Int(slots[slot])
      if number < 0 { return nil }
      if hashes[number] == hash, withBytes(number, { $0.elementsEqual(key) }) { return number }
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  /// Swift's seeded hash, because the archive's authors may choose the keys. The order of the table shows nowhere.
  @inline(__always)
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(key))
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }
}
