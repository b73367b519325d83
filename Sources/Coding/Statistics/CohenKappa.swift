// Agreement of two coders beyond chance.

/// Cohen's kappa.
enum CohenKappa {
  /// The agreement of two coders beyond what their own habits would give by chance: (p - c) / (1 - c), where p is the part of the units on
  /// which they agree and c the sum over the values of the product of the parts of either that have it.
  ///
  /// J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37-46.
  /// - Parameter pairs: the values that the two gave each unit.
  /// - Returns: nil for no unit, or if both gave one and the same value to all, when it is undefined.
  static func kappa(_ pairs: [(Int, Int)]) -> Double? {
    guard !pairs.isEmpty else { return nil }
    let count = Double(pairs.count)
    var margins: [Int: (first: Int, second: Int)] = [:]
    for (first, second) in pairs {
      margins[first, default: (0, 0)].first += 1
      margins[second, default: (0, 0)].second += 1
    }
    // Whole numbers, so that the sum does not depend on the order of the values.
    let products = margins.values.reduce(0) { $0 + $1.first * $1.second }
    guard products < pairs.count * pairs.count else { return nil }
    let chance = Double(products) / (count * count)
    let observed = Double(pairs.count { $0.0 == $0.1 }) / count
    return (observed - chance) / (1 - chance)
  }
}
