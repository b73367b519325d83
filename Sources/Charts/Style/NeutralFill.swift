// Fills for what is no topic: a colour would mean one. Two greys and three patterns over them can be told apart in print and
// by everyone.

/// A fill without a colour of its own.
struct NeutralFill: Sendable, Equatable {
  /// Class of the fill.
  let fill: String
  /// Pattern over it.
  let pattern: String?

  static let all = [
    NeutralFill(fill: "data", pattern: nil), NeutralFill(fill: "data2", pattern: nil),
    NeutralFill(fill: "data", pattern: "p0"), NeutralFill(fill: "data2", pattern: "p1"),
    NeutralFill(fill: "data", pattern: "p2"), NeutralFill(fill: "data2", pattern: "p0"),
  ]

  /// The fill of each series: its topic's, or the next neutral one.
  static func fills(_ topics: [Topic?]) -> [NeutralFill] {
    var next = 0
    return topics.map { topic in
      if let topic {
        let style = SlotStyle(slot: topic.slot)
        return NeutralFill(fill: style.fill, pattern: style.pattern)
      }
      defer { next += 1 }
      return all[next % all.count]
    }
  }

  /// Draws a path in the fill.
  func draw(_ path: Path, on canvas: inout Canvas, _ classes: String = "") {
    canvas.path(path, classes.isEmpty ? fill : "\(fill) \(classes)")
    guard let pattern else { return }
    canvas.definePattern(pattern)
    canvas.path(path, "", fill: pattern)
  }

  /// Draws a swatch of the fill.
  func swatch(_ rect: Rect, on canvas: inout Canvas) {
    canvas.rect(rect, fill)
    guard let pattern else { return }
    canvas.definePattern(pattern)
    canvas.rect(rect, "", fill: pattern)
  }
}
