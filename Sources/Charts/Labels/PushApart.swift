// Labels in a column that would overlap are pushed apart with the least total movement, order kept.

enum PushApart {
  /// Positions at least `spacing` apart, inside `bounds` where they fit, nearest in least squares to `wanted`, in the
  /// same order. `wanted` must ascend.
  ///
  /// Method: subtracting i * spacing turns the distances into an order, and isotonic regression by pooling adjacent
  /// violators (Ayer et al. 1955) gives the nearest ordered positions.
  static func positions(_ wanted: [Double], spacing: Double, within bounds: ClosedRange<Double>) -> [Double] {
    guard !wanted.isEmpty else { return [] }
    var blocks: [(mean: Double, count: Int)] = []
    for (index, value) in wanted.enumerated() {
      var block = (mean: value - Double(index) * spacing, count: 1)
      while let last = blocks.last, last.mean > block.mean {
        let count = last.count + block.count
        block = ((last.mean * Double(last.count) + block.mean * Double(block.count)) / Double(count), count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    let low = bounds.lowerBound
    let high = max(low, bounds.upperBound - Double(wanted.count - 1) * spacing)
    let shifted = blocks.flatMap { Array(repeating: min(max($0.mean, low), high), count: $0.count) }
    return shifted.enumerated().map { $1 + Double($0) * spacing }
  }
}
