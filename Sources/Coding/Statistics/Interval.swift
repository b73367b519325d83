// Intervals for a proportion.

/// A range that holds the true value in 95 of 100 samples, both ends between 0 and 1 for a proportion.
public struct Interval: Hashable, Sendable {
  /// Lower end of its 95 % interval.
  public var low: Double
  /// Upper end of it.
  public var high: Double

  /// Makes an interval.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The 0.975 quantile of the standard normal distribution.
  static let z = 1.959_963_984_540_054

  /// The 0.95 quantile.
  static let oneSidedZ = 1.644_853_626_951_473

  /// Wilson's score interval at 95 % for a proportion found in `size` independent observations; `size` may be an effective one.
  ///
  /// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical
  /// Association 22 (1927), 209-212. It stays within 0 and 1 and keeps its coverage for shares near them; compared with others in
  /// R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, method 3.
  public static func wilson(_ proportion: Double, size: Double) -> Interval {
    guard size > 0 else { return Interval(low: 0, high: 1) }
    let square = z * z
    let scale = 1 + square / size
    let middle = (proportion + square / (2 * size)) / scale
    let spread =
      z * (proportion * (1 - proportion) / size + square / (4 * size * size)).squareRoot() / scale
    return Interval(low: max(0, middle - spread), high: min(1, middle + spread))
  }
}
