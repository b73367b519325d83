// Vertical bars over bins of time, all in one path. They start at zero; a bin that the data cover only in part is as much
// narrower as it is shorter.

/// A strip or plot of bars.
struct TimeBars {
  let values: [Double]
  let spans: [(Double, Double)]
  let plot: Rect
  /// Between neighbours.
  var gap = 1.0
  /// The largest value of the scale; nil for that of the bars.
  var reach: Double?

  /// From zero to the largest value, over the height of the plot.
  static func scale(_ values: [Double], plot: Rect) -> LinearScale {
    LinearScale(0...max(0, values.filter(\.isFinite).max() ?? 0), from: plot.maxY, to: plot.y)
  }

  private var scale: LinearScale { Self.scale(reach.map { [$0] } ?? values, plot: plot) }

  func draw(on canvas: inout Canvas, _ classes: String) {
    let scale = scale
    var path = Path()
    for (value, span) in zip(values, spans) where value > 0 {
      // Gaps shrink with the bars, so that many bins still show as bars.
      let inset = min(gap, (span.1 - span.0) * 0.25) / 2
      let y = min(scale(value), plot.maxY - 0.5)
      path.rectangle(Rect(x: span.0 + inset, y: y, width: max(0.4, span.1 - span.0 - 2 * inset), height: plot.maxY - y))
    }
    canvas.path(path, classes)
  }

  /// The largest value above its bar, moved sideways off event lines and the plot's edges.
  func drawPeak(on canvas: inout Canvas, barriers: [Double], text: (Double) -> String) {
    guard let peak = values.filter(\.isFinite).max(), peak > 0, let index = values.firstIndex(of: peak) else { return }
    let label = text(peak)
    let width = TextStyle.strong.width(label)
    let centre = (spans[index].0 + spans[index].1) / 2
    let bounds = plot.x...max(plot.x, plot.maxX - width)
    guard
      let left = LabelShift.left(wanted: centre - width / 2, width: width, barriers: barriers, bounds: bounds)
    else { return }
    canvas.text(label, x: left, baseline: scale(peak) - 5, .strong)
  }
}
