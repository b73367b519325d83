// The heatmap's scale: a few fixed classes, the same in every report, stated in a key. A continuous ramp would promise a
// precision that no eye has.

/// Lower bounds of classes of a share.
enum ClassScale {
  /// Lower bounds of the six classes, as shares of all posts. An even spread over the 168 hours of a week is 0.6%.
  static let bounds = [0, 0.001, 0.003, 0.007, 0.012, 0.0175]

  /// 0 to 5.
  static func step(_ share: Double) -> Int { bounds.lastIndex { share >= $0 } ?? 0 }

  /// The lower bounds in percent, as the key prints them.
  static let labels = ["0", "0.1", "0.3", "0.7", "1.2", "1.75"]
}
