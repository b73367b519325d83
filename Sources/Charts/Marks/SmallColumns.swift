// Columns of counts at one small size that fits every screen, so that it is never scaled: months and hours on pages of which there may
// be ten thousand. Everything lies on whole pixels; what it says in words is up to the page.

/// A small column chart, 288 px wide.
public struct SmallColumns: Sendable, Equatable {
  /// Counts from left to right.
  public var values: [Int]
  /// What stands under columns: the first day of a year, an hour.
  public var ticks: [Tick]

  /// A name under the left edge of a column.
  public struct Tick: Sendable, Equatable {
    /// The column's place from the left, from 0.
    public var index: Int
    /// The name; one that would touch the name before it is left out.
    public var label: String

    /// Names the column at `index`.
    public init(_ index: Int, _ label: String) {
      self.index = index
      self.label = label
    }
  }

  /// Width of the drawing in px.
  public static let width = 288

  /// A chart of counts; a negative one is zero.
  public init(values: [Int], ticks: [Tick]) {
    self.values = values.map { max(0, $0) }
    self.ticks = ticks
  }

  /// An inline `<svg>`. The peak has its number.
  /// - Parameters:
  ///   - label: the name of the image.
  ///   - height: px of the highest column.
  public func svg(label: String, height: Int = 56) -> String {
    let name = PlainText.escaped(PlainText.isolated(PlainText.visible(label)))
    let base = 14 + height
    var canvas = Canvas(id: "columns")
    let pitch = max(1, Self.width / max(1, values.count))
    let peak = values.max() ?? 0
    // A column is a stroke as wide as itself: a third of what its outline takes.
    let wide = pitch > 2 ? pitch - 1 : pitch
    var bars = ""
    for (index, value) in values.enumerated() where value > 0 && (index + 1) * pitch <= Self.width {
      let tall = max(1, (value * height * 2 + peak) / (2 * peak))
      let centre = 2 * index * pitch + wide
      bars += "M\(centre / 2)\(centre % 2 == 0 ? "" : ".5") \(base)v-\(tall)"
    }
    canvas.horizontal(Double(base), from: 0, to: Double(min(Self.width, pitch * values.count)), "axis")
    if peak > 0, let highest = values.firstIndex(of: peak) {
      let text = Formats.count(peak)
      let length = TextStyle.small.width(text)
      let centre = Double(highest * pitch) + Double(pitch) / 2
      let x = min(max(0, centre - length / 2), Double(Self.width) - length)
      canvas.text(text, x: x.rounded(), baseline: 11, .small)
    }
    var end = -4.0
    for tick in ticks {
      let length = TextStyle.remark.width(tick.label)
      let x = min(Double(tick.index * pitch), Double(Self.width) - length).rounded(.down)
      guard x >= end + 4 else { continue }
      canvas.text(tick.label, x: x, baseline: Double(base + 14), .remark)
      end = x + length
    }
    let data = bars.isEmpty ? "" : "<path class=\"columns\" stroke-width=\"\(wide)\" d=\"\(bars)\"/>"
    return "<svg class=\"chart\" role=\"img\" aria-label=\"\(name)\" width=\"\(Self.width)\" height=\"\(base + 18)\">"
      + data + canvas.markup + "</svg>"
  }
}
