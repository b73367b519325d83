// A label that an event line would cross moves along the axis to the nearer side of the line.

enum LabelShift {
  /// The left end nearest to `wanted` at which a label of this width is in bounds and no barrier comes within 4 px;
  /// nil if that is more than
  /// `limit` away: a number far from its bar would be read as another bar's.
  static func left(
    wanted: Double, width: Double, barriers: [Double], bounds: ClosedRange<Double>, limit: Double = 60
  ) -> Double? {
    let inBounds = min(max(wanted, bounds.lowerBound), bounds.upperBound)
    let candidates = [inBounds] + barriers.flatMap { [$0 - 4 - width, $0 + 4] }
    return
      candidates
      .filter { left in
        bounds.contains(left) && abs(left - wanted) <= limit
          && !barriers.contains { $0 > left - 3.9 && $0 < left + width + 3.9 }
      }
      .min { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) }
  }
}
