// Horizontal bars from a common baseline at zero. Bars of one class share a path; a bar for something, however little, is
// never nothing.

struct HorizontalBarMarks {
  let baseline: Double
  /// Pixels from the baseline to the largest value.
  let length: Double
  let largest: Double

  /// The width of a value's bar.
  func width(_ value: Double) -> Double {
    guard largest > 0, value > 0, value.isFinite else { return 0 }
    return max(0.8, value / largest * length)
  }

  /// Draws bars of one class, each a value at the middle of its row.
  func draw(on canvas: inout Canvas, _ bars: [(value: Double, middle: Double, height: Double)], _ classes: String) {
    var path = Path()
    for bar in bars where bar.value > 0 {
      path.rectangle(Rect(x: baseline, y: bar.middle - bar.height / 2, width: width(bar.value), height: bar.height))
    }
    canvas.path(path, classes)
  }
}
