// A bracket marks a range along the edge of a plot.

enum Bracket {
  /// Opens downward, above a plot.
  static func above(on canvas: inout Canvas, from x1: Double, to x2: Double, y: Double) {
    var path = Path()
    path.move(x1 + 0.5, y + 6)
    path.line(x1 + 0.5, y + 0.5)
    path.line(x2 - 0.5, y + 0.5)
    path.line(x2 - 0.5, y + 6)
    canvas.path(path, "line")
  }

  /// Opens leftward, right of a plot.
  static func right(on canvas: inout Canvas, x: Double, from y1: Double, to y2: Double) {
    var path = Path()
    path.move(x - 6, y1 + 0.5)
    path.line(x - 0.5, y1 + 0.5)
    path.line(x - 0.5, y2 - 0.5)
    path.line(x - 6, y2 - 0.5)
    canvas.path(path, "line")
  }
}
