// How many posts are drawn of each stratum.

enum Allocation {
  /// The fewest posts drawn of a stratum that has them: below two its variance cannot be told.
  static let least = 2

  /// Shares `size` posts out among strata of these numbers of posts, at least two to each that has them and never more than it has, in
  /// proportion to N^(3/4): between an equal allocation, which serves the precision of rare topics, and a proportional one, which
  /// serves shares of all posts.
  ///
  /// A power allocation: M. D. Bankier, "Power allocations: determining sample sizes for subnational areas", The American Statistician
  /// 42 (1988), 174-177. What is left over by rounding goes to the largest remainders, ties to the earlier stratum.
  /// - Returns: nil if `size` is too small for that.
  static func allocate(_ size: Int, among populations: [Int]) -> [Int]? {
    let least = populations.map { min(Self.least, $0) }
    guard least.reduce(0, +) <= size else { return nil }
    let size = min(size, populations.reduce(0, +))
    let measures = populations.map { ($0 == 0 ? 0 : (Double($0) * Double($0).squareRoot()).squareRoot()) }
    var fixed = [Int?](repeating: nil, count: populations.count)
    while true {
      let free = populations.indices.filter { fixed[$0] == nil }
      let rest = size - fixed.compactMap(\.self).reduce(0, +)
      let total = free.reduce(0) { $0 + measures[$1] }
      guard !free.isEmpty, total > 0 else { return fixed.map { $0 ?? 0 } }
      let targets = free.map { Double(rest) * measures[$0] / total }
      let low = zip(free, targets).filter { $1 < Double(least[$0]) }
      let high = zip(free, targets).filter { $1 > Double(populations[$0]) }
      // First those with too few, whose part the others then lack.
      if !low.isEmpty {
        for (index, _) in low { fixed[index] = least[index] }
      } else if !high.isEmpty {
        for (index, _) in high { fixed[index] = populations[index] }
      } else {
        for (index, count) in zip(free, rounded(targets, to: rest)) { fixed[index] = count }
      }
    }
  }

  /// Whole numbers that add up to `sum`, by largest remainders.
  private static func rounded(_ targets: [Double], to sum: Int) -> [Int] {
    var counts = targets.map { Int($0) }
    let order = targets.indices.sorted {
      (targets[$1] - Double(counts[$1]), $0) < (targets[$0] - Double(counts[$0]), $1)
    }
    for index in order.prefix(max(0, sum - counts.reduce(0, +))) { counts[index] += 1 }
    return counts
  }
}
