// Intervals and estimates against published and hand-worked examples.

import Testing

@testable import Coding

@Suite struct EstimateStatisticsTests {
  /// Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    (29, 29, 0.8830, 1),
  ])
  func `Wilson's interval is that of the literature`(found: Int, of size: Int, low: Double, high: Double) {
    let interval = Interval.wilson(Double(found) / Double(size), size: Double(size))
    #expect(abs(interval.low - low) < 0.00006)
    #expect(abs(interval.high - high) < 0.00006)
  }

  /// Two strata of 100 and 900 posts, 10 drawn of each: 8 of 10 and 1 of 10 in the part. 100 × 0.8 + 900 × 0.1 = 170 of 1,000.
  @Test func `a share is weighted by stratum`() throws {
    let share = try #require(
      RatioEstimate.estimate(
        [
          StratumCounts(population: 100, drawn: 10, inPart: 8, outside: 2),
          StratumCounts(population: 900, drawn: 10, inPart: 1, outside: 9),
        ], .gains))
    #expect(abs(share.value - 0.17) < 1e-12)
    #expect(share.posts == 20)
    // By hand, one post of 0.17 added to each: variances within are (8.17 × 2.83) / 121 and (1.17 × 9.83) / 121, times 10 / 9.
    let within = [8.17 * 2.83, 1.17 * 9.83].map { $0 / 121 * 10 / 9 }
    let variance = (100 * 100 * 0.9 * within[0] + 900 * 900 * (1 - 10.0 / 900) * within[1]) / 10 / 1e6
    #expect(abs(share.designEffect - variance * 20 / (0.17 * 0.83)) < 1e-9)
    #expect(share.interval == Interval.wilson(share.value, size: 20 / share.designEffect))
  }

  @Test func `posts that all say the same have the design effect of their weights`() throws {
    let all = try #require(
      RatioEstimate.estimate(
        [
          StratumCounts(population: 100, drawn: 10, inPart: 10, outside: 0),
          StratumCounts(population: 300, drawn: 10, inPart: 10, outside: 0),
        ], .doesNotGain))
    // Kish: 20 (10 × 10² + 10 × 30²) / (10 × 10 + 10 × 30)² = 1.25.
    #expect(abs(all.designEffect - 1.25) < 1e-12)
    #expect(all.value == 1 && all.interval.high == 1 && all.interval.low < 1)
    #expect(RatioEstimate.estimate([StratumCounts(population: 9, drawn: 3, inPart: 0, outside: 0)], .gains) == nil)
  }

  /// The precision of a topic of which one post in 41 is wrong, in a stratum of 247 posts.
  static let rare = [
    StratumCounts(population: 31_896, drawn: 29, inPart: 29, outside: 0),
    StratumCounts(population: 4643, drawn: 7, inPart: 1, outside: 0),
    StratumCounts(population: 247, drawn: 2, inPart: 0, outside: 1),
    StratumCounts(population: 7954, drawn: 10, inPart: 10, outside: 0),
  ]

  @Test func `an only error in a small stratum does not make the others certain`() throws {
    let precision = try #require(RatioEstimate.estimate(Self.rare, .doesNotGain))
    #expect(abs(precision.value - 0.99696) < 0.00001)
    // The weights alone: Σ n w² / (Σ n w)² × 41. The linearisation has 0.17, an effective size of 245.
    let (weights, posts) = ([31_896.0 / 29, 4643.0 / 7, 247.0 / 2, 795.4], [29.0, 1, 1, 10])
    let sum = zip(weights, posts).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = zip(weights, posts).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    #expect(abs(precision.designEffect - 41 * squares / (sum * sum)) < 1e-9)
    #expect(precision.designEffect > 1)
    #expect(precision.interval.low < 0.92)
    #expect(precision.interval == Interval.wilson(precision.value, size: 41 / precision.designEffect))
  }

  @Test func `nothing found among many posts is no certainty that there is nothing`() throws {
    let share = try #require(
      RatioEstimate.estimate(
        [
          StratumCounts(population: 5000, drawn: 40, inPart: 36, outside: 4),
          StratumCounts(population: 5000, drawn: 100, inPart: 0, outside: 100),
        ], .gains))
    // One post of 0.45 added to the first; the limit of Wilson for none of 100 is 2.7055 / 102.7055.
    let within = 36.45 * 4.55 / (41 * 41) * 40 / 39
    let seen = 5000 * 5000 * (1 - 40.0 / 5000) * within / 40
    let unseen = 5000 * 2.705543454095404 / 102.705543454095404 / Interval.z
    let variance = (seen + unseen * unseen) / 1e8
    #expect(abs(share.designEffect - variance * 140 / (0.45 * 0.55)) < 1e-9)
  }

  @Test func `what may be unseen weighs no more than the weights alone`() throws {
    let share = try #require(
      RatioEstimate.estimate(
        [
          StratumCounts(population: 400, drawn: 10, inPart: 9, outside: 1),
          StratumCounts(population: 100_000, drawn: 100, inPart: 0, outside: 100),
        ], .gains))
    let (sum, squares) = (100_400.0, 100 * 1000.0 * 1000 + 10 * 40.0 * 40)
    #expect(abs(share.designEffect - 110 * squares / (sum * sum)) < 1e-9)
  }

  @Test(arguments: [
    (100, [1000, 1000], [50, 50]), (20, [10_000, 16], [18, 2]), (10, [3, 1, 0, 5000], [2, 1, 0, 7]),
    (100, [5, 6, 7], [5, 6, 7]), (12, [5, 600, 1], [2, 9, 1]),
  ])
  func `posts are shared out among strata`(size: Int, populations: [Int], expected: [Int]) {
    #expect(Allocation.allocate(size, among: populations) == expected)
  }

  @Test func `too few posts for two a stratum are refused`() {
    #expect(Allocation.allocate(5, among: [10, 10, 10]) == nil)
    #expect(Allocation.allocate(6, among: [10, 10, 10]) == [2, 2, 2])
  }

  @Test func `each set of a sample is equally likely`() {
    var random = RandomStream(seed: 7, "test")
    var counts = [Int](repeating: 0, count: 5)
    for _ in 0..<5000 { for index in random.sample(2, of: 5) { counts[index] += 1 } }
    #expect(counts.reduce(0, +) == 10_000)
    // 2,000 each, give or take 5 standard deviations of 35.
    #expect(counts.allSatisfy { abs($0 - 2000) < 175 })
  }
}
