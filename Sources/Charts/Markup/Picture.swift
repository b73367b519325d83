// One finished drawing before it gets its root element: inline in a page, or inside a file of its own.

/// A drawing and what its root element must say.
public struct Picture: Sendable {
  /// Width in CSS pixels.
  public var width: Double
  /// Height in CSS pixels.
  public var height: Double
  /// Where the data are drawn, for a cursor: x, y, width, height.
  var plot: Rect?
  /// Where a cursor may stand: the x of each bin (the y of each row, where a figure has rows), in the order of the table;
  /// for a heatmap the middle of each column.
  var positions: [Double] = []
  var definitions: String
  var body: String

  init(width: Double, height: Double, canvas: Canvas, plot: Rect? = nil, positions: [Double] = []) {
    self.width = width
    self.height = height.rounded(.up)
    self.plot = plot
    self.positions = positions
    definitions = canvas.definitions.isEmpty ? "" : "<defs>\(canvas.definitions)</defs>"
    body = canvas.markup
  }

  /// `data-plot="x y w h"` and `data-x="x x x"`, with a leading space, or nothing.
  var hooks: String {
    var out = ""
    if let plot {
      out += " data-plot=\"\(plot.x.attribute) \(plot.y.attribute) \(plot.width.attribute) \(plot.height.attribute)\""
    }
    if !positions.isEmpty { out += " data-x=\"\(positions.map(\.attribute).joined(separator: " "))\"" }
    return out
  }
}
