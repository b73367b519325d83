// An estimate with its range: a dot on a line whose ends are the limits of the interval. Small, for a table's cell.

/// An estimate and its interval on a common scale.
public struct IntervalMark: Sendable, Equatable {
  /// The estimate and its limits.
  public let estimate, low, high: Double
  /// What the scale runs from and to.
  public let domain: ClosedRange<Double>
  /// Size in CSS pixels.
  public let width, height: Double

  /// A mark; limits are put in order around the estimate, and all three into the domain.
  public init(
    estimate: Double, low: Double, high: Double, domain: ClosedRange<Double> = 0...1, width: Double = 96,
    height: Double = 16
  ) {
    func clamped(_ value: Double) -> Double {
      value.isFinite ? min(max(value, domain.lowerBound), domain.upperBound) : domain.lowerBound
    }
    self.estimate = clamped(estimate)
    self.low = min(clamped(low), self.estimate)
    self.high = max(clamped(high), self.estimate)
    self.domain = domain
    self.width = max(16, width)
    self.height = max(10, height)
  }

  /// An inline `<svg>`; with a label it is an image of that name, without one it is hidden from screen readers.
  public func svg(label: String? = nil) -> String {
    var canvas = Canvas(id: "interval")
    let scale = LinearScale(domain, from: 4, to: width - 4)
    canvas.horizontal(height / 2, from: 0, to: width, "rule")
    Self.draw(on: &canvas, scale, estimate: estimate, low: low, high: high, y: (height / 2).rounded(.down) + 0.5)
    let size =
      "width=\"\(width.attribute)\" height=\"\(height.attribute)\" viewBox=\"0 0 \(width.attribute) \(height.attribute)\""
    let name =
      label.map { "role=\"img\" aria-label=\"\(PlainText.escaped(PlainText.isolated(PlainText.visible($0))))\"" }
      ?? "aria-hidden=\"true\""
    return "<svg class=\"chart\" \(name) \(size)>\(canvas.markup)</svg>"
  }

  /// Line, ends and dot at a height.
  static func draw(
    on canvas: inout Canvas, _ scale: LinearScale, estimate: Double, low: Double, high: Double, y: Double
  ) {
    var path = Path()
    path.move(scale(low), y)
    path.line(scale(high), y)
    for end in [low, high] {
      path.move(scale(end), y - 3.5)
      path.line(scale(end), y + 3.5)
    }
    canvas.path(path, "line")
    canvas.circle(scale(estimate), y, radius: 3, "dot")
  }
}
