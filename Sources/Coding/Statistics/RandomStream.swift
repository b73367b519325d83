// Random numbers that are the same on every machine: integers and the correctly rounded square root only, no libm, no system generator.

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), with a stream of its own for
/// each seed and purpose, so that drawing one stratum does not depend on the others.
struct RandomStream {
  private var state: UInt64

  /// The stream of a seed for a purpose, such as `draw taiwan 2020-Q1` or `order ann`.
  init(seed: Int, _ purpose: String) {
    // FNV-1a (Fowler, Noll and Vo), 64 bits, over the purpose.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = Self.mixed(UInt64(bitPattern: Int64(seed)) &+ 0x9E37_79B9_7F4A_7C15) ^ Self.mixed(hash)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A number from 0 up to, not including, `bound`, which is at least 1: Lemire's multiplication without the rejection step, whose
  /// bias is under 2^-40 for the bounds used here.
  mutating func below(_ bound: Int) -> Int { Int(UInt64(bound).multipliedFullWidth(by: next()).high) }

  /// True so many times in so many.
  mutating func chance(_ times: Int, in of: Int) -> Bool { below(of) < times }

  /// `count` of the numbers from 0 up to, not including, `bound`, each set of them equally likely, in ascending order: selection
  /// sampling (Fan, Muller and Rezucha 1962; Knuth, The Art of Computer Programming, volume 2, section 3.4.2, algorithm S).
  mutating func sample(_ count: Int, of bound: Int) -> [Int] {
    var chosen: [Int] = []
    chosen.reserveCapacity(count)
    for number in 0..<bound where chosen.count < count {
      if below(bound - number) < count - chosen.count { chosen.append(number) }
    }
    return chosen
  }

  /// The elements in random order (Fisher and Yates; Knuth, section 3.4.2, algorithm P).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
    return elements
  }
}
