// Labels of a vertical axis: flush right before the plot, with a small tick each.

enum ValueAxis {
  /// Draws `labels` at their y, flush right 8 px left of `x`.
  static func draw(on canvas: inout Canvas, _ labels: [(y: Double, text: String)], x: Double) {
    var marks = Path()
    for label in labels {
      canvas.text(label.text, x: x - 8, baseline: TextStyle.axis.baseline(centredOn: label.y), .axis, anchor: .end)
      let y = label.y.rounded(.down) + 0.5
      marks.move(x - 5, y)
      marks.line(x - 1, y)
    }
    canvas.path(marks, "axis")
  }

  /// The title of an axis: in the rail of the wide drawing, in lines of `room`; above the plot in the others.
  static func title(on canvas: inout Canvas, _ title: String, _ drawing: Drawing, y: Double, room: Double) {
    guard drawing == .wide else {
      canvas.text(title, x: 0, baseline: 13, .axis, width: drawing.width)
      return
    }
    let style: TextStyle = .strong
    canvas.lines(
      TextMetrics.wrapped(PlainText.visible(title), to: room, style.font, limit: 4), x: 0, baseline: y, style)
  }

  /// The title of an axis in the rail of the wide drawing: first line bold, the rest regular.
  static func railTitle(on canvas: inout Canvas, _ first: String, _ rest: String, y: Double, width: Double) {
    canvas.text(first, x: 0, baseline: y, .strong, width: width)
    canvas.lines(TextMetrics.wrapped(rest, to: width, TextStyle.axis.font, limit: 4), x: 0, baseline: y + 16, .axis)
  }
}
