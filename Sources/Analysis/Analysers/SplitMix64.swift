// Chance that is the same every time, for what is expected by chance.
// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.

/// A generator of pseudorandom numbers.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// A number from 0 to `bound - 1`, by the upper half of a product: the bias is below bound / 2^64.
  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  /// Shuffles in place (Fisher and Yates, as in Knuth, The Art of Computer Programming, volume 2, algorithm 3.4.2P).
  mutating func shuffle<Element>(_ items: inout [Element], in range: Range<Int>) {
    var left = range.count
    while left > 1 {
      let other = range.lowerBound + below(left)
      left -= 1
      items.swapAt(range.lowerBound + left, other)
    }
  }
}
