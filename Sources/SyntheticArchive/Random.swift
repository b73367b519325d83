// Random numbers that are the same on every machine: integer arithmetic only, no libm, no system generator.

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), with a state derived
/// from a seed, a purpose and an index, so that each account and each post has a stream of its own: a post's text can be
/// composed again, for its retweets, without keeping it.
struct RandomStream {
  /// What a stream is drawn for. The raw values are part of the format: changing one changes the bytes written.
  enum Purpose: UInt64 {
    case roster = 1, activity, schedule, amplification, profile, text, figures, media, identifiers, pools, casting,
      rings, copies, crossposts,
      comparison
  }

  private var state: UInt64

  init(_ seed: UInt64, _ purpose: Purpose, _ index: Int = 0) {
    state = Self.mixed(seed &+ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15)
    state = Self.mixed(state ^ (UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03))
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

  /// A number from 0 up to, not including, `bound` (at least 1), by Lemire's multiplication without the rejection step:
  /// the bias is under 2^-40 for the bounds used here.
  mutating func below(_ bound: Int) -> Int {
    Int(UInt64(bound).multipliedFullWidth(by: next()).high)
  }

  /// A number in the closed range.
  mutating func number(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

  /// True `times` in `of`.
  mutating func chance(_ times: Int, in of: Int) -> Bool { below(of) < times }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// The index of one of `weights`, in proportion to them; their sum must be positive.
  mutating func weighted(_ weights: [Int]) -> Int {
    var remaining = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if remaining < weight { return index }
      remaining -= weight
    }
    return weights.count - 1
  }

  /// A whole number from 1 to `limit` whose tail falls as 1/x (Pareto with shape 1, by inversion in integers).
  mutating func heavyTailed(limit: Int) -> Int {
    let scale = 1 << 20
    return min(limit, scale / (below(scale) + 1))
  }

  /// The lesser of two heavy-tailed numbers: the tail falls as 1/x² (shape 2).
  mutating func lightTailed(limit: Int) -> Int {
    min(heavyTailed(limit: limit), heavyTailed(limit: limit))
  }
}
