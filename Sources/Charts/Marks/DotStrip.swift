// A strip of dots, one for each value, that do not overlap: a dot goes as near to the middle line as its neighbours allow
// (a beeswarm on a grid, so that the same values give the same picture everywhere). Where the strip is full further dots
// would hide one another and are not drawn; the count beside the strip is the number.

struct DotStrip {
  let radius: Double
  /// The middle line and how far dots may stand from it.
  let middle: Double
  let reach: Double

  /// Where the dots of values at `xs` stand.
  func positions(_ xs: [Double]) -> [(x: Double, y: Double)] {
    let step = radius * 2 + 0.3
    let levels = max(0, Int((reach - radius) / step))
    // 0, −1, +1, −2, +2, … levels from the middle.
    let order = [0] + (0..<levels).flatMap { [-($0 + 1), $0 + 1] }
    var taken: [Int: Double] = [:]
    var out: [(x: Double, y: Double)] = []
    for x in xs.filter(\.isFinite).sorted() {
      // Within half a dot a value may move to stand free.
      guard let level = order.first(where: { (taken[$0] ?? -.infinity) <= x - step + radius * 0.5 }) else { continue }
      let placed = max(x, (taken[level] ?? -.infinity) + step)
      taken[level] = placed
      out.append((placed, middle + Double(level) * step))
    }
    return out
  }

  /// Every so many of `values`, which ascend, so that at most `count` are left and each part keeps its density.
  static func thinned<Value>(_ values: [Value], to count: Int) -> [Value] {
    guard values.count > count, count > 0 else { return values }
    return (0..<count).map { values[$0 * values.count / count] }
  }

  /// Draws the dots of values at `xs` in the stroke class of a slot.
  func draw(on canvas: inout Canvas, _ xs: [Double], slot: Int) {
    var path = Path()
    for dot in positions(xs) { path.dot(dot.x, dot.y) }
    canvas.path(path, "\(radius < 2 ? "d1" : "d2") s\(SlotStyle(slot: slot).hasColor ? slot : 0)")
  }
}
