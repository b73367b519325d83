// The two shortcuts by which near copies are found in time that grows with the texts must change no result: sorting by digits, and
// the look at a quarter of a sketch.

import Testing

@testable import Analysis

@Suite struct NearCopySpeedTests {
  @Test(arguments: [0, 1, 2, 1000], [UInt64.max, 0xFFFF, 0xFFFF_0000_0000_FFFF, 1])
  func `keys are sorted as by comparison, equal upper halves in their order`(count: Int, mask: UInt64) {
    var random = SplitMix64(seed: UInt64(count) ^ mask)
    let keys = (0..<count).map { _ in random.next() & mask }
    var sorted = keys
    RadixSort.sort(&sorted)
    #expect(sorted == keys.sorted())

    var halves = keys
    RadixSort.byUpperHalf(&halves)
    let expected = keys.enumerated().sorted { ($0.element >> 32, $0.offset) < ($1.element >> 32, $1.offset) }
    #expect(halves == expected.map(\.element))
  }

  @Test(arguments: 0..<200)
  func `two digests never agree in fewer bytes than their sketches`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var sketches = SketchColumn()
    let first = (0..<Sketcher.words).map { _ in random.next() }
    // From the same sketch to one without anything in common.
    let second = first.map { word in
      (0..<8).reduce(word) { word, byte in
        random.below(200) < seed ? word ^ (random.next() & 0xFF) << UInt64(byte * 8) : word
      }
    }
    sketches.add(first, post: 0)
    sketches.add(second, post: 1)
    sketches.withSketches { sketches in
      let agreement = sketches.agreement(0, sketches, 1)
      let most = sketches.digest(0).mostAgreement(sketches.digest(1))
      #expect(most >= agreement)
      let bytes = zip(first, second).reduce(0) { sum, pair in
        sum + (0..<8).count { (pair.0 ^ pair.1) >> UInt64($0 * 8) & 0xFF == 0 }
      }
      #expect(agreement == bytes)
    }
  }
}
