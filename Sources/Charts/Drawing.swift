// The three drawings of a figure. Each is a layout of its own at a fixed width in CSS pixels; none is ever scaled, so
// that text stays at its size on every screen.

/// One of the three layouts in which every figure is drawn.
public enum Drawing: String, CaseIterable, Sendable {
  /// 1072 px: the full grid, whose left 112 px are the rail that holds axis titles.
  case wide
  /// 658 px: tablets and print.
  case middle
  /// 328 px: phones of 360 px with 16 px at each side.
  case narrow

  /// Width in CSS pixels.
  public var width: Double {
    switch self {
    case .wide: 1072
    case .middle: 658
    case .narrow: 328
    }
  }

  /// Left edge of the plot: that of the page's text in the wide drawing, room for tick labels in the others.
  var plotLeft: Double {
    switch self {
    case .wide: 112
    case .middle: 48
    case .narrow: 44
    }
  }
}
