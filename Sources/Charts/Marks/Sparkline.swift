// A word-sized line of weekly values for table rows: own vertical scale, shared time axis, a dot at the peak.

/// A small line of evenly spaced values.
public struct Sparkline: Sendable, Equatable {
  /// Values from first to last; what is not finite counts as zero.
  public var values: [Double]
  /// Size in CSS pixels.
  public var width: Double
  /// Size in CSS pixels.
  public var height: Double

  /// A sparkline of weekly counts, all rows of a table over the same weeks.
  public init(values: [Double], width: Double = 112, height: Double = 28) {
    self.values = values.map { $0.isFinite ? max(0, $0) : 0 }
    self.width = max(8, width)
    self.height = max(8, height)
  }

  /// The values with a pixel and a half for each: of several that share it the largest is drawn, so that no peak is lost.
  private var drawn: [Double] {
    let share = Int((Double(values.count) * 1.5 / (width - 5)).rounded(.up))
    guard share > 1 else { return values }
    return stride(from: 0, to: values.count, by: share).map { start in
      values[start..<min(start + share, values.count)].max() ?? 0
    }
  }

  /// An inline `<svg>`; with a label it is an image of that name, without one it is hidden from screen readers, since the
  /// row says the numbers.
  public func svg(label: String? = nil) -> String {
    // It is shown at its size and never scaled, so it needs no view box; a table has hundreds.
    let size = "width=\"\(width.attribute)\" height=\"\(height.attribute)\""
    let name =
      label.map { "role=\"img\" aria-label=\"\(PlainText.escaped(PlainText.isolated(PlainText.visible($0))))\"" }
      ?? "aria-hidden=\"true\""
    var canvas = Canvas(id: "spark")
    let base = height - 3.5
    canvas.line(0, base + 0.5, width, base + 0.5, "rule")
    let values = drawn
    let peak = values.max() ?? 0
    if !values.isEmpty {
      let step = values.count > 1 ? (width - 5) / Double(values.count - 1) : 0
      let scale = LinearScale(0...peak, from: base, to: 4.5)
      func x(_ index: Int) -> Double { values.count > 1 ? 2.5 + Double(index) * step : width / 2 }
      var path = Path()
      path.move(values.count > 1 ? x(0) : 2.5, scale(values[0]))
      // Of a level run only the ends are drawn.
      for index in values.indices.dropFirst() {
        let isLevel =
          index + 1 < values.count && values[index] == values[index - 1] && values[index] == values[index + 1]
        if !isLevel { path.line(x(index), scale(values[index])) }
      }
      if values.count == 1 { path.line(width - 2.5, scale(values[0])) }
      canvas.path(path, "trend")
      if peak > 0, let index = values.firstIndex(of: peak) { canvas.circle(x(index), scale(peak), radius: 2, "dot") }
    }
    return "<svg class=\"chart\" \(name) \(size)>\(canvas.markup)</svg>"
  }
}
