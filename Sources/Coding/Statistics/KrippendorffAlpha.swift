// Agreement of any number of coders beyond chance, some of whom may not have coded everything.

/// Krippendorff's alpha for nominal values.
struct KrippendorffAlpha: Sendable {
  /// Of each unit that at least two coded: how often each value was given.
  private let units: [[Int]]

  /// - Parameter values: of each unit the values it was given, from 0; a unit of which there are fewer than two has nothing to say.
  init(_ values: [[Int]]) {
    let most = values.joined().max() ?? 0
    units = values.filter { $0.count > 1 }.map { unit in
      var counts = [Int](repeating: 0, count: most + 1)
      for value in unit { counts[value] += 1 }
      return counts
    }
  }

  /// Units that at least two coded.
  var count: Int { units.count }

  /// 1 - D_o / D_e: how far the values of the same unit differ, over how far any two values of all units do.
  ///
  /// K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), section C: nominal data, any number of observers, missing
  /// values. Nil where all values are the same, when it is undefined.
  var value: Double? { value(of: units.indices) }

  /// The 2.5th and the 97.5th percentile of alpha over `resamples` samples of the units with replacement (B. Efron and R. Tibshirani,
  /// "An introduction to the bootstrap", 1993, chapter 13). Nil where one sample in ten or more has values of one kind only.
  func interval(resamples: Int = 1000, random: RandomStream) -> Interval? {
    guard !units.isEmpty else { return nil }
    var random = random
    var values: [Double] = []
    for _ in 0..<resamples {
      let sample = (0..<units.count).map { _ in random.below(units.count) }
      if let value = value(of: sample) { values.append(value) }
    }
    guard values.count * 10 > resamples * 9 else { return nil }
    values.sort()
    // The nearest ranks.
    let low = (values.count * 25 + 999) / 1000 - 1
    return Interval(low: values[max(0, low)], high: values[values.count - 1 - max(0, low)])
  }

  private func value(of sample: some Sequence<Int>) -> Double? {
    guard let kinds = units.first?.count else { return nil }
    var totals = [Int](repeating: 0, count: kinds)
    var agreed = 0.0
    for index in sample {
      let unit = units[index]
      var (given, same) = (0, 0)
      for (kind, count) in unit.enumerated() {
        totals[kind] += count
        given += count
        same += count * (count - 1)
      }
      agreed += Double(same) / Double(given - 1)
    }
    let all = totals.reduce(0, +)
    let alike = totals.reduce(0) { $0 + $1 * ($1 - 1) }
    let expected = all * (all - 1) - alike
    guard expected > 0 else { return nil }
    return 1 - (Double(all) - agreed) * Double(all - 1) / Double(expected)
  }
}
