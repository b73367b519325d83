// What a label must not touch: the texts placed before it, and lines.

/// Boxes already taken in a drawing.
struct Obstacles {
  private(set) var boxes: [Rect] = []

  mutating func add(_ box: Rect) { boxes.append(box) }

  /// True if `box`, grown by a margin, touches nothing.
  func isFree(_ box: Rect, margin: Double = 2) -> Bool {
    let grown = box.grown(margin, margin)
    return !boxes.contains { $0.intersects(grown) }
  }
}
