// Agreement of any number of coders beyond chance, some of whom may not have coded everything.

/// Krippendorff's alpha for nominal values.
struct KrippendorffAlpha: Sendable {
  /// Of units that were given the same values as often, how often each was given.
  private var kinds: [[Int]] = []
  /// The kind of each unit that at least two coded. There are few, so that a sample of units is told by how many it has of each.
  private var kindOfUnit: [Int] = []

  /// - Parameter values: of each unit the values it was given, from 0; a unit of which there are fewer than two has nothing to say.
  init(_ values: [[Int]]) {
    let most = values.joined().max() ?? 0
    var known: [[Int]: Int] = [:]
    for unit in values where unit.count > 1 {
      var counts = [Int](repeating: 0, count: most + 1)
      for value in unit { counts[value] += 1 }
      let kind = known[counts] ?? kinds.count
      if kind == kinds.count {
        known[counts] = kind
        kinds.append(counts)
      }
      kindOfUnit.append(kind)
    }
  }

  /// Units that at least two coded.
  var count: Int { kindOfUnit.count }

  /// 1 - D_o / D_e: how far the values of the same unit differ, over how far any two values of all units do.
  ///
  /// K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), section C: nominal data, any number of observers, missing
  /// values. Nil where all values are the same, when it is undefined.
  var value: Double? {
    var numbers = [Int](repeating: 0, count: kinds.count)
    for kind in kindOfUnit { numbers[kind] += 1 }
    return value(numbers)
  }

  /// The 2.5th and the 97.5th percentile of alpha over `resamples` samples of the units with replacement (B. Efron and R. Tibshirani,
  /// "An introduction to the bootstrap", 1993, chapter 13). Nil where one sample in ten or more has values of one kind only.
  func interval(resamples: Int = 1000, random: RandomStream) -> Interval? {
    guard count > 0 else { return nil }
    var random = random
    var values: [Double] = []
    var numbers = [Int](repeating: 0, count: kinds.count)
    for _ in 0..<resamples {
      for kind in numbers.indices { numbers[kind] = 0 }
      kindOfUnit.withUnsafeBufferPointer { kindOfUnit in
        for _ in 0..<kindOfUnit.count { numbers[kindOfUnit[random.below(kindOfUnit.count)]] += 1 }
      }
      if let value = value(numbers) { values.append(value) }
    }
    guard values.count * 10 > resamples * 9 else { return nil }
    values.sort()
    // The nearest ranks.
    let low = (values.count * 25 + 999) / 1000 - 1
    return Interval(low: values[max(0, low)], high: values[values.count - 1 - max(0, low)])
  }

  /// Alpha of a sample that has so many units of each kind.
  private func value(_ numbers: [Int]) -> Double? {
    guard let values = kinds.first?.count else { return nil }
    var totals = [Int](repeating: 0, count: values)
    var agreed = 0.0
    for (unit, number) in zip(kinds, numbers) where number > 0 {
      var (given, same) = (0, 0)
      for (value, count) in unit.enumerated() {
        totals[value] += count * number
        given += count
        same += count * (count - 1)
      }
      agreed += Double(same * number) / Double(given - 1)
    }
    let all = totals.reduce(0, +)
    let alike = totals.reduce(0) { $0 + $1 * ($1 - 1) }
    let expected = all * (all - 1) - alike
    guard expected > 0 else { return nil }
    return 1 - (Double(all) - agreed) * Double(all - 1) / Double(expected)
  }
}
