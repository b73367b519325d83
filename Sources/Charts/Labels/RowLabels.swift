// Where the labels of rows stand: in the rail beside the plot where they fit into it, else before the plot, which begins after them.

/// The column of the rows' labels.
struct RowLabels {
  /// Where it begins.
  let left: Double
  private let widest: Double
  /// The left edge of the plot if the labels stand in the rail; nil: they do not.
  private let rail: Double?

  /// - Parameter widest: the width of the widest label.
  init(widest: Double, _ drawing: Drawing) {
    self.widest = widest
    rail = drawing == .wide && widest <= drawing.plotLeft - 12 ? drawing.plotLeft : nil
    left = drawing == .wide && rail == nil ? drawing.plotLeft : 0
  }

  /// Where what stands beside the labels begins; labels wider than `limit` are cut.
  func plotLeft(limit: Double) -> Double { rail ?? (left + min(widest, limit) + 12).rounded(.up) }
}
