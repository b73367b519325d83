// Path data in relative commands. Each point is rounded before the difference is taken, so that rounding errors do not
// add up along a line of hundreds of points.

/// Builds the `d` of a path.
struct Path {
  private(set) var data = ""
  private var x = 0
  private var y = 0
  private var startX = 0
  private var startY = 0
  /// True after `l`, when further pairs need no letter.
  private var isInLine = false

  var isEmpty: Bool { data.isEmpty }

  /// Begins a new outline at a point.
  mutating func move(_ px: Double, _ py: Double) {
    (x, y) = (px.tenths, py.tenths)
    (startX, startY) = (x, y)
    data += "M"
    pair(x, y, first: true)
    isInLine = false
  }

  /// A straight line to a point; horizontal and vertical ones take the shorter commands.
  mutating func line(_ px: Double, _ py: Double) {
    let dx = px.tenths - x
    let dy = py.tenths - y
    (x, y) = (x + dx, y + dy)
    if dy == 0 {
      data += "h"
      data.append(tenths: dx)
      isInLine = false
    } else if dx == 0 {
      data += "v"
      data.append(tenths: dy)
      isInLine = false
    } else {
      if !isInLine { data += "l" }
      pair(dx, dy, first: !isInLine)
      isInLine = true
    }
  }

  /// Back to where the outline began.
  mutating func close() {
    data += "z"
    (x, y) = (startX, startY)
    isInLine = false
  }

  /// A quadratic curve to a point.
  mutating func curve(control cx: Double, _ cy: Double, to px: Double, _ py: Double) {
    data += "q"
    pair(cx.tenths - x, cy.tenths - y, first: true)
    pair(px.tenths - x, py.tenths - y, first: false)
    (x, y) = (px.tenths, py.tenths)
    isInLine = false
  }

  /// A closed rectangle. Edges, not sizes, are rounded, so that neighbours meet.
  mutating func rectangle(_ rect: Rect) {
    move(rect.x, rect.y)
    line(rect.maxX, rect.y)
    line(rect.maxX, rect.maxY)
    line(rect.x, rect.maxY)
    close()
  }

  /// A line of no length, which round caps make a dot: a third of the bytes of a circle.
  mutating func dot(_ px: Double, _ py: Double) {
    let (nx, ny) = (px.tenths, py.tenths)
    if data.isEmpty {
      move(px, py)
    } else {
      data += "m"
      pair(nx - x, ny - y, first: true)
      (x, y) = (nx, ny)
      isInLine = false
    }
    data += "h0"
  }

  /// A closed circle of two arcs.
  mutating func circle(_ cx: Double, _ cy: Double, radius: Double) {
    move(cx - radius, cy)
    let r = radius.attribute
    for sign in ["", "-"] { data += "a\(r) \(r) 0 1 0 \(sign)\((radius * 2).attribute) 0" }
    close()
  }

  private mutating func pair(_ a: Int, _ b: Int, first: Bool) {
    // A minus sign separates by itself.
    if !first && a >= 0 { data += " " }
    data.append(tenths: a)
    if b >= 0 { data += " " }
    data.append(tenths: b)
  }
}
