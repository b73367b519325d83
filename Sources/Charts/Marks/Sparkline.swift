// A word-sized line of counts for table rows: own vertical scale, shared time axis, a dot at the peak. A table has thousands of them, so
// everything is in whole pixels, the style sheet gives size, base line and strokes, and a script can draw the same line from its code.

/// A small line of evenly spaced counts, 112 px wide.
public struct Sparkline: Sendable, Equatable {
  /// The height above the base line of each point, 0 to `tallest` px; a count above zero has at least one.
  public let heights: [Int]

  /// Pixels from the base line to the peak.
  public static let tallest = 20
  /// Pixels from the first point to the last.
  static let span = 108
  /// Where the first point lies, and the base line.
  static let (left, base) = (2, 24)

  /// A sparkline of counts from first to last, all rows of a table over the same time. A negative count is zero.
  public init(values: [Int]) {
    // Two pixels for each point: of several that share them the largest is drawn, so that no peak is lost.
    let share = max(1, (values.count * 2 + Self.span - 1) / Self.span)
    let drawn = stride(from: 0, to: values.count, by: share).map { start in
      max(0, values[start..<min(start + share, values.count)].max() ?? 0)
    }
    let peak = drawn.max() ?? 0
    heights = drawn.map { value in
      value == 0 ? 0 : max(1, Int((Double(value) / Double(peak) * Double(Self.tallest)).rounded()))
    }
  }

  /// The heights as one character each, 0 to 9 and a to k.
  public var code: String { heights.map { String($0, radix: 36) }.joined() }

  /// An inline `<svg>` of a line and a dot. It says nothing to those who hear the row, which has the numbers.
  public var svg: String {
    guard let peak = heights.max(), peak > 0, let highest = heights.firstIndex(of: peak) else { return "<svg></svg>" }
    var path = "M\(Self.left) \(Self.base - heights[0])l"
    if heights.count == 1 { path += "\(Self.span) 0" }
    var from = 0
    for index in heights.indices.dropFirst() {
      let (before, height) = (heights[index - 1], heights[index])
      // Of a level run only the ends are drawn.
      if index + 1 < heights.count, height == before, heights[index + 1] == height { continue }
      let rise = heights[from] - height
      if from > 0 { path += " " }
      path += "\(x(index) - x(from))\(rise < 0 ? "" : " ")\(rise)"
      from = index
    }
    return "<svg><path d=\"\(path)\"/><path d=\"M\(x(highest)) \(Self.base - peak)h0\"/></svg>"
  }

  private func x(_ index: Int) -> Int {
    let steps = heights.count - 1
    return steps == 0 ? Self.left + Self.span / 2 : Self.left + (2 * index * Self.span + steps) / (2 * steps)
  }
}
