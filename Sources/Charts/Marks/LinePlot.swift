// Lines on one pair of axes, with their names at their ends. A value that is not known interrupts its line; one between two
// unknown ones is a dot.

/// Lines over days or over numbers.
struct LinePlot {
  struct Line {
    /// Name at the line's end; empty for none.
    var label: String
    /// A value for each place of the axis; nil where none is known.
    var values: [Double?]
    /// Class of the line.
    var stroke: String
    /// Class of the dots.
    var fill: String
  }

  enum Axis {
    /// Ascending days, and the day after the last one shown.
    case days([Day], end: Day)
    /// Ascending numbers and what they are.
    case numbers([Double], name: String)
  }

  let lines: [Line]
  let axis: Axis
  let valueLabel: String
  let events: [Event]
  var style = ValueStyle.number
  var wording = Wording.english

  /// The class of a line in the colour of a topic; neutral without one.
  static func stroke(_ topic: Topic?) -> String {
    guard let slot = topic?.slot, SlotStyle(slot: slot).hasColor else { return "trend" }
    return "thick s\(slot)"
  }

  func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    guard lines.contains(where: { $0.values.contains { $0 != nil } }) else {
      canvas.text(wording.noValues, x: 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    let isNarrow = drawing == .narrow
    let values = lines.flatMap { $0.values.compactMap { $0 } }
    let domain = LinearScale.nice(min(0, values.min() ?? 0)...max(0, values.max() ?? 1), 4)
    let ticks = style.ticks(domain, 4)
    let tickTexts = ticks.map { style.tick($0) }
    let widest = tickTexts.map { TextStyle.axis.width($0) }.max() ?? 0
    let left = drawing == .wide ? drawing.plotLeft : max(drawing.plotLeft, (widest + 10).rounded(.up))
    let names = lines.map { TextStyle.axis.width($0.label) }.max() ?? 0
    let gutter = names == 0 ? 16 : min(isNarrow ? 96 : 190, (names + 18).rounded(.up))
    let right = drawing.width - gutter
    let horizontal = PlaceAxis(axis, from: left, to: right, wording)
    let lane = EventLane(events, on: horizontal.time, within: left...drawing.width, letters: isNarrow, wording)
    let top = lane.height + (drawing == .wide ? 4 : 22)
    let plot = Rect(x: left, y: top, width: right - left, height: isNarrow ? 180 : 240)
    let scale = LinearScale(domain, from: plot.maxY, to: plot.y)

    ValueAxis.title(on: &canvas, valueLabel, drawing, y: plot.y + 5, room: 104 - widest - 8)
    for (tick, text) in zip(ticks, tickTexts) {
      if tick != 0 { canvas.horizontal(scale(tick), from: left, to: right, "rule") }
      canvas.text(text, x: left - 8, baseline: TextStyle.axis.baseline(centredOn: scale(tick)), .axis, anchor: .end)
    }
    if domain.lowerBound < 0 { canvas.horizontal(scale(0), from: left, to: right, "axis") }
    lane.drawThrough(on: &canvas, [plot], above: plot.y)
    lane.drawLabels(on: &canvas, above: plot.y)
    for line in lines { draw(line, on: &canvas, horizontal.places, scale) }
    drawNames(on: &canvas, horizontal.places, scale, plot, to: drawing.width)
    let end = horizontal.draw(on: &canvas, y: plot.maxY, edge: min(drawing.width, right + 20))
    let bottom = lane.drawList(on: &canvas, from: end + 4, left: drawing == .wide ? left : 0, to: drawing.width)
    return Picture(width: drawing.width, height: bottom, canvas: canvas, plot: plot, positions: horizontal.places)
  }

  private func draw(_ line: Line, on canvas: inout Canvas, _ xs: [Double], _ scale: LinearScale) {
    var path = Path()
    var isOpen = false
    for (index, value) in line.values.enumerated() {
      guard let value else {
        isOpen = false
        continue
      }
      if isOpen {
        path.line(xs[index], scale(value))
      } else {
        path.move(xs[index], scale(value))
        let isAlone = index + 1 == line.values.count || line.values[index + 1] == nil
        if isAlone { canvas.circle(xs[index], scale(value), radius: 2, line.fill) }
      }
      isOpen = true
    }
    canvas.path(path, line.stroke + " cap")
  }

  /// Names at the right, pushed apart to 16 px, with leaders from where the lines end.
  private func drawNames(
    on canvas: inout Canvas, _ xs: [Double], _ scale: LinearScale, _ plot: Rect, to edge: Double
  ) {
    let ends = lines.compactMap { line -> (label: String, x: Double, y: Double)? in
      guard !line.label.isEmpty, let last = line.values.lastIndex(where: { $0 != nil }), let value = line.values[last]
      else { return nil }
      return (line.label, xs[last], scale(value))
    }.enumerated().sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }.map(\.element)
    let ys = PushApart.positions(ends.map(\.y), spacing: 16, within: plot.y...max(plot.y, plot.maxY - 6))
    var leaders = Path()
    for (end, y) in zip(ends, ys) where y <= plot.maxY {
      leaders.move(end.x + 3, end.y)
      if end.x + 3 < plot.maxX + 2 { leaders.line(plot.maxX + 2, end.y) }
      leaders.line(plot.maxX + 10, y)
      canvas.text(
        end.label, x: plot.maxX + 14, baseline: TextStyle.axis.baseline(centredOn: y), .axis,
        width: edge - plot.maxX - 14)
    }
    canvas.path(leaders, "axis")
  }
}
