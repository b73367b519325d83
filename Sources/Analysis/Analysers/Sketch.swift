// What makes nearly equal texts find each other: sets of character n-grams, and small sketches of them that agree where the
// sets do.
//
// Sources: Broder, "On the resemblance and containment of documents", SEQUENCES 1997 (resemblance of shingle sets, minima);
// Li, Owen and Zhang, "One permutation hashing", NIPS 2012 (all minima from one hash); Shrivastava and Li, "Densifying one
// permutation hashing via rotation", ICML 2014 (empty bins); Li and König, "b-bit minwise hashing", WWW 2010 (one byte of
// each minimum); Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
// chapter 3 (banding).

/// The character n-grams of a compared text: pairs where at least half of it is Han, kana or Hangul, whose characters are
/// words or nearly so, and triples otherwise.
enum Shingles {
  /// Calls `body` with a hash of each n-gram of compared text, repeated ones repeatedly.
  @inline(__always)
  static func forEach(_ compared: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    guard let base = compared.baseAddress else { return }
    var scalars = 0
    var eastAsian = 0
    var i = 0
    while i < compared.count {
      let (value, length) = decodeScalar(base, i)
      scalars += 1
      if CharacterKind.isEastAsian(value) { eastAsian += 1 }
      i += length
    }
    let mask: UInt64 = eastAsian * 2 >= scalars ? 1 << 42 - 1 : 1 << 63 - 1
    let size = eastAsian * 2 >= scalars ? 2 : 3
    var window: UInt64 = 0
    var seen = 0
    i = 0
    while i < compared.count {
      let (value, length) = decodeScalar(base, i)
      window = (window << 21 | UInt64(value)) & mask
      seen += 1
      if seen >= size { body(mixed(window)) }
      i += length
    }
  }

  /// The distinct n-grams of compared text, as sorted hashes of 32 bits.
  static func set(_ compared: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var all: [UInt32] = []
    all.reserveCapacity(compared.count)
    forEach(compared) { all.append(UInt32(truncatingIfNeeded: $0 >> 32)) }
    all.sort()
    var kept = 0
    for (index, value) in all.enumerated() where index == 0 || value != all[index - 1] {
      all[kept] = value
      kept += 1
    }
    all.removeSubrange(kept...)
    return all
  }

  /// The resemblance of two sets (Jaccard): what they share, of what either has.
  static func resemblance(_ a: [UInt32], _ b: [UInt32]) -> Double {
    var i = 0
    var j = 0
    var shared = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let either = a.count + b.count - shared
    return either == 0 ? 0 : Double(shared) / Double(either)
  }

  /// An invertible mix of 64 bits (the finaliser of SplitMix64), so that different n-grams keep different hashes.
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

/// Makes sketches: one byte of each of 64 minima, so that the bytes in which two sketches agree estimate the resemblance of
/// their texts, and any five bytes side by side are the key of a band. Not shared between threads.
struct Sketcher {
  /// Words of a sketch.
  static let words = bins / 8
  /// Bands of a sketch, of five bytes each: two texts of resemblance r agree in a band with probability r^5, and in one of
  /// twelve with 0.992 at 0.8, 0.9991 at 0.85.
  static let bands = 12
  /// Bytes in which two texts agree that are compared: of pairs with a resemblance of 0.8, 99 in 100 agree in as many, with 0.75
  /// 94, with 0.5 not one.
  static let leastAgreement = 43
  private static let bins = 64
  private static let empty = UInt32.max

  private var minima = [UInt32](repeating: Sketcher.empty, count: Sketcher.bins)

  /// Appends the `words` of the sketch of compared text, which has at least one n-gram, to `out`.
  mutating func append(_ compared: UnsafeBufferPointer<UInt8>, to out: inout [UInt64]) {
    minima.withUnsafeMutableBufferPointer { minima in
      minima.update(repeating: Self.empty)
      Shingles.forEach(compared) { hash in
        let bin = Int(hash >> 58)
        minima[bin] = min(minima[bin], UInt32(truncatingIfNeeded: hash) & ~1)
      }
      // An empty bin takes the minimum of the next that is not, marked by the distance. From the last bin down, the next one is
      // known; behind the last bin stands the first.
      var next = minima.first { $0 != Self.empty } ?? Self.empty
      var distance = UInt32(minima.firstIndex { $0 != Self.empty } ?? Self.bins)
      let first = out.count
      out.append(contentsOf: repeatElement(0, count: Self.words))
      for bin in stride(from: Self.bins - 1, through: 0, by: -1) {
        if minima[bin] == Self.empty {
          distance += 1
        } else {
          next = minima[bin]
          distance = 0
        }
        let byte = ((next &+ distance &* 0x85EB_CA6B) &* 0x9E37_79B1) >> 24
        out[first + (bin >> 3)] |= UInt64(byte) << UInt64((bin & 7) * 8)
      }
    }
  }
}

/// The sketches of compared posts, in the order in which they were added.
struct SketchColumn {
  /// The posts, ascending.
  private(set) var posts: [Int32] = []
  private var words: [UInt64] = []

  /// Makes room for the sketches of so many posts, so that they are not copied while they grow.
  mutating func reserve(posts count: Int) {
    posts.reserveCapacity(count)
    words.reserveCapacity(count * Sketcher.words)
  }

  /// Adds the sketch of a post.
  mutating func add(_ sketch: some Collection<UInt64>, post: Int32) {
    posts.append(post)
    words.append(contentsOf: sketch)
  }

  /// Calls `body` with the sketches.
  func withSketches<Result>(_ body: (Sketches) throws -> Result) rethrows -> Result {
    try words.withUnsafeBufferPointer { try body(Sketches(words: $0)) }
  }
}

/// Sketches in memory, named by their place.
struct Sketches {
  fileprivate let words: UnsafeBufferPointer<UInt64>

  /// The key of a band of the sketch at a place.
  @inline(__always)
  func key(_ place: Int, _ band: Int) -> UInt32 {
    let first = place * Sketcher.words + band * 5 / 8
    let shift = UInt64(band * 5 % 8 * 8)
    var bytes = words[first] >> shift
    if shift > 24 { bytes |= words[first + 1] << (64 - shift) }
    return UInt32(truncatingIfNeeded: ((bytes & 0xFF_FFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The two lowest bits of each byte of the sketch at a place: a quarter of it, for a first look.
  func digest(_ place: Int) -> SketchDigest {
    var digest = SketchDigest(first: 0, second: 0)
    for word in 0..<Sketcher.words {
      let bytes = words[place * Sketcher.words + word]
      digest.first = digest.first << 8 | Self.lowestBits(bytes)
      digest.second = digest.second << 8 | Self.lowestBits(bytes >> 1)
    }
    return digest
  }

  /// The lowest bit of each of eight bytes, side by side.
  @inline(__always)
  private static func lowestBits(_ word: UInt64) -> UInt64 {
    ((word & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56
  }

  /// In how many bytes the sketch at a place agrees with another's.
  @inline(__always)
  func agreement(_ place: Int, _ other: Sketches, _ otherPlace: Int) -> Int {
    var bytes = 0
    for word in 0..<Sketcher.words {
      let x = words[place * Sketcher.words + word] ^ other.words[otherPlace * Sketcher.words + word]
      // The top bit of each byte that is zero (Warren, Hacker's Delight, section 6-1).
      let zeros = ~(((x & 0x7F7F_7F7F_7F7F_7F7F) + 0x7F7F_7F7F_7F7F_7F7F) | x | 0x7F7F_7F7F_7F7F_7F7F)
      bytes += zeros.nonzeroBitCount
    }
    return bytes
  }
}

/// Two bits of each byte of a sketch.
struct SketchDigest {
  var first: UInt64
  var second: UInt64

  /// In how many bytes two sketches may agree, at most. It loses nothing: bytes that agree, agree in these bits. Of the bytes that
  /// differ, one in four does too, and so most pairs that a band brings together by chance need no other look.
  @inline(__always)
  func mostAgreement(_ other: SketchDigest) -> Int {
    (~(first ^ other.first) & ~(second ^ other.second)).nonzeroBitCount
  }
}
