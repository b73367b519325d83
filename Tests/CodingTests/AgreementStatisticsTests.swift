// Coefficients of agreement against published worked examples.

import Testing

@testable import Coding

@Suite struct AgreementStatisticsTests {
  /// A table of two raters as pairs: rows are the first's values.
  static func pairs(_ table: [[Int]]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for (row, counts) in table.enumerated() {
      for (column, count) in counts.enumerated() { pairs += Array(repeating: (row, column), count: count) }
    }
    return pairs
  }

  /// The diagnoses of two raters in Fleiss, Levin and Paik, "Statistical methods for rates and proportions", table 18.1: kappa is 0.68
  /// over three diagnoses, and 0.69, 0.50 and 0.77 for each against the rest.
  @Test(arguments: [
    ([[75, 1, 4], [5, 4, 1], [0, 0, 10]], 0.676), ([[75, 5], [5, 15]], 0.688), ([[4, 6], [1, 89]], 0.500),
    ([[10, 0], [5, 85]], 0.773),
  ])
  func `kappa is that of the textbook`(table: [[Int]], kappa: Double) throws {
    #expect(abs(try #require(CohenKappa.kappa(Self.pairs(table))) - kappa) < 0.0006)
  }

  @Test func `kappa of nothing, or of no variation, is undefined`() {
    #expect(CohenKappa.kappa([]) == nil)
    #expect(CohenKappa.kappa([(1, 1), (1, 1)]) == nil)
    #expect(CohenKappa.kappa([(0, 1), (1, 0)]) == -1)
  }

  /// Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), sections A to C.
  @Test(arguments: [
    (["0100000010", "1110010000"].map(Self.row), 0.095),
    (["aabbdcccedda", "babbbccceddd"].map(Self.row), 0.692),
    (["123321412...", "1233224125.3", ".3332342251.", "12332441251."].map(Self.row), 0.743),
  ])
  func `alpha is that of the paper`(observers: [[Int?]], alpha: Double) throws {
    let units = observers[0].indices.map { unit in observers.compactMap { $0[unit] } }
    #expect(abs(try #require(KrippendorffAlpha(units).value) - alpha) < 0.0005)
  }

  static func row(_ text: String) -> [Int?] { text.map { $0 == "." ? nil : Int($0.asciiValue ?? 0) - 48 } }

  @Test func `alpha without variation is undefined, and units with one value say nothing`() throws {
    #expect(KrippendorffAlpha([[1, 1], [1, 1]]).value == nil)
    #expect(KrippendorffAlpha([]).value == nil)
    let alone = KrippendorffAlpha([[0, 0], [1, 1], [1], []])
    #expect(alone.count == 2)
    #expect(alone.value == 1)
  }

  @Test func `the bootstrap holds alpha, narrows with the units and is the same every time`() throws {
    func units(_ times: Int) -> [[Int]] { (0..<times).flatMap { _ in [[0, 0], [0, 0], [0, 1], [1, 1]] } }
    func interval(_ times: Int, _ seed: Int) -> Interval? {
      KrippendorffAlpha(units(times)).interval(random: RandomStream(seed: seed, "test"))
    }
    let (few, many) = (try #require(interval(10, 1)), try #require(interval(100, 1)))
    let alpha = try #require(KrippendorffAlpha(units(100)).value)
    #expect(many.low < alpha && alpha < many.high)
    #expect(few.high - few.low > 2 * (many.high - many.low))
    #expect(interval(10, 1) == few)
    #expect(interval(10, 2) != few)
  }

  /// What a sample of units drawn one by one gives, as the values were first published: counting them by kind must not change a bit.
  @Test func `counting units by kind gives what counting them one by one gives`() throws {
    var random = RandomStream(seed: 3, "units")
    let units = (0..<120).map { _ in (0..<(1 + random.below(3))).map { _ in random.below(3) } }
    func value(_ units: [[Int]]) -> Double? {
      var totals = [0, 0, 0]
      var agreed = 0.0
      for unit in units where unit.count > 1 {
        var same = 0
        for (index, value) in unit.enumerated() {
          totals[value] += 1
          for (other, second) in unit.enumerated() where other != index && second == value { same += 1 }
        }
        agreed += Double(same) / Double(unit.count - 1)
      }
      let all = totals.reduce(0, +)
      let expected = all * (all - 1) - totals.reduce(0) { $0 + $1 * ($1 - 1) }
      return expected > 0 ? 1 - (Double(all) - agreed) * Double(all - 1) / Double(expected) : nil
    }
    let alpha = KrippendorffAlpha(units)
    #expect(alpha.value == value(units))
    let coded = units.filter { $0.count > 1 }
    var stream = RandomStream(seed: 1, "bootstrap")
    let values = (0..<1000).compactMap { _ in value(coded.map { _ in coded[stream.below(coded.count)] }) }.sorted()
    #expect(
      alpha.interval(random: RandomStream(seed: 1, "bootstrap")) == Interval(low: values[24], high: values[975]))
  }
}
