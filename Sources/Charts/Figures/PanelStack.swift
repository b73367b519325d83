// Small multiples over one time axis: a stack of panels, each with its area, its peak and its name. Topic volume and the
// comparison of releases are both such stacks.

/// Panels one above the other.
struct PanelStack {
  struct Panel {
    /// Name in bold, and in tight places.
    var name: String
    var shortName: String
    /// Under the name.
    var details: [String]
    /// One value for each bin.
    var values: [Int]
    /// Class of the area.
    var fill: String

    var peak: (bin: Int, count: Int) {
      var best = (bin: 0, count: 0)
      for (index, value) in values.enumerated() where value > best.count { best = (index, value) }
      return best
    }
  }

  let panels: [Panel]
  /// First and last day of each bin inside the data.
  let spans: [(start: Day, end: Day)]
  let isWhole: [Bool]
  let days: DataDays
  let events: [Event]
  /// True if all panels have one scale.
  let isShared: Bool
  /// Of the axis of counts.
  let title: AxisTitle
  let wording: Wording

  private struct Placed {
    var panel: Panel
    var plot: Rect
    var largest: Double
    var scale: LinearScale { LinearScale(0...largest, from: plot.maxY, to: plot.y) }
  }

  private var overall: Int { max(1, panels.map(\.peak.count).max() ?? 1) }

  func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let isNarrow = drawing == .narrow
    let widest = TextStyle.axis.width(Formats.count(topTick))
    let left = drawing == .wide ? drawing.plotLeft : max(drawing.plotLeft, (widest + 10).rounded(.up))
    let texts = panels.flatMap { [TextStyle.strong.width($0.shortName)] + $0.details.map { TextStyle.axis.width($0) } }
    let gutter = isNarrow ? 8 : min(drawing == .wide ? 190 : 150, max(124, 20 + (texts.max() ?? 0).rounded(.up)))
    let right = drawing.width - gutter
    let time = TimeScale(start: days.first, end: days.end, from: left, to: right)
    let lane = EventLane(events, on: time, within: left...drawing.width, letters: isNarrow, wording)
    let top = lane.height + (drawing == .wide ? 0 : 22)
    let (placed, bottom) = place(
      from: top, left: left, right: right, isNarrow: isNarrow, room: isNarrow ? drawing.width - left : gutter - 16)
    let frame = Rect(x: left, y: top, width: right - left, height: max(0, bottom - top))
    let pixels = spans.map { (time.x($0.start), time.x($0.end)) }

    drawTitle(on: &canvas, drawing, y: (placed.first?.plot.y ?? top) + 5)
    for panel in placed { drawGrid(on: &canvas, panel) }
    for panel in placed {
      TimeArea(values: panel.panel.values.map(Double.init), spans: pixels, isWhole: isWhole, scale: panel.scale)
        .draw(on: &canvas, panel.panel.fill)
    }
    lane.drawThrough(on: &canvas, isNarrow ? placed.map { $0.plot.grown(0, 8) } : [frame], above: frame.y)
    lane.drawLabels(on: &canvas, above: frame.y)
    for (index, panel) in placed.enumerated() {
      if index + 1 < placed.count { canvas.horizontal(panel.plot.maxY, from: left, to: right, "axis") }
      drawPeak(on: &canvas, panel, pixels, barriers: lane.lines.map(\.x))
      drawName(on: &canvas, panel, isNarrow: isNarrow, x: isNarrow ? left : right + 16, to: drawing.width)
    }
    TimeAxis(scale: time, wording: wording).draw(on: &canvas, y: bottom, edge: min(drawing.width, right + 20))
    let end = lane.drawList(
      on: &canvas, from: bottom + TimeAxis.height + (lane.usesLetters ? 6 : 0), left: drawing == .wide ? left : 0,
      to: drawing.width)
    return Picture(
      width: drawing.width, height: end, canvas: canvas, plot: frame, positions: pixels.map { ($0.0 + $0.1) / 2 })
  }

  /// On a shared scale a panel is as high as its peak at the common number of posts per pixel, so that little of the
  /// page is empty.
  private func place(from top: Double, left: Double, right: Double, isNarrow: Bool, room: Double) -> (
    [Placed], Double
  ) {
    let full = isNarrow ? 64.0 : 84
    let step = Self.step(overall)
    let unit = full / (Double(overall) / step).rounded(.up) / step
    var y = top
    var placed: [Placed] = []
    for panel in panels {
      // The highest tick is not below the peak, unless the panel is too low for any.
      let peak = Double(panel.peak.count)
      let own = isShared ? step : Self.step(panel.peak.count)
      let reach = peak < own || isShared && panel.peak.count < overall ? peak : (peak / own).rounded(.up) * own
      let height = isShared ? max(22, reach * unit) : full * 0.8
      let largest = isShared ? max(1, height / unit) : max(1, reach)
      // Room for the peak's number, for what stands beside, and in the narrow drawing for the name.
      let names = Self.nameLines(panel.shortName, room).count
      let beside = isNarrow ? 0 : max(0, 18 * Double(panel.details.count + names - 1) + 8 - height)
      y += isNarrow ? (isTwoLine ? 48 + 18 * Double(detailLines(panel, room).count) : 50) : 30 + beside
      placed.append(
        Placed(panel: panel, plot: Rect(x: left, y: y, width: right - left, height: height), largest: largest))
      y += height
    }
    return (placed, y)
  }

  private func drawTitle(on canvas: inout Canvas, _ drawing: Drawing, y: Double) {
    if drawing == .wide {
      ValueAxis.railTitle(
        on: &canvas, title.head, title.rest, y: y,
        width: min(64, 104 - TextStyle.axis.width(Formats.count(topTick)) - 10))
    } else {
      canvas.text(title.line, x: 0, baseline: 13, .axis)
    }
  }

  /// The highest tick, which is not below the highest peak.
  private var topTick: Int {
    let step = Self.step(overall)
    return Int((Double(overall) / step).rounded(.up) * step)
  }

  /// Between two ticks of about three.
  private static func step(_ largest: Int) -> Double {
    let ticks = LinearScale.ticks(0...Double(max(1, largest)), 2)
    return ticks.count > 1 ? max(1, ticks[1] - ticks[0]) : Double(max(1, largest))
  }

  private func drawGrid(on canvas: inout Canvas, _ panel: Placed) {
    let scale = panel.scale
    // On a shared scale all panels have the ticks of the largest.
    let step = Self.step(isShared ? overall : panel.panel.peak.count)
    for tick in stride(from: 0, through: panel.largest + step * 1e-6, by: step) {
      let y = scale(tick)
      if tick > 0 { canvas.horizontal(y, from: panel.plot.x, to: panel.plot.maxX, "rule") }
      // Labels of low panels would touch the zero.
      guard tick == 0 || panel.plot.maxY - y >= 15 else { continue }
      canvas.text(
        Formats.count(Int(tick)), x: panel.plot.x - 8, baseline: TextStyle.axis.baseline(centredOn: y), .axis,
        anchor: .end)
    }
  }

  private func drawPeak(on canvas: inout Canvas, _ panel: Placed, _ pixels: [(Double, Double)], barriers: [Double]) {
    let peak = panel.panel.peak
    guard peak.count > 0 else { return }
    let text = Formats.count(peak.count)
    let width = TextStyle.strong.width(text)
    let centre = (pixels[peak.bin].0 + pixels[peak.bin].1) / 2
    // Left of an event line that stands within 24 px right of the peak.
    let close = barriers.filter { $0 >= centre - width / 2 - 4 && $0 < centre + 24 }.min()
    let wanted = close.map { $0 - 5 - width } ?? centre - width / 2
    let bounds = panel.plot.x...max(panel.plot.x, panel.plot.maxX - width)
    guard let left = LabelShift.left(wanted: wanted, width: width, barriers: barriers, bounds: bounds) else { return }
    canvas.text(text, x: left, baseline: panel.scale(Double(peak.count)) - 5, .strong)
  }

  /// In the narrow drawing: true if some panel's name and details do not fit in one line.
  private var isTwoLine: Bool {
    panels.contains { TextStyle.strong.width($0.name) + TextStyle.axis.width(wording.detail($0.details)) > 260 }
  }

  /// The name beside a panel in the lines that it needs.
  private static func nameLines(_ name: String, _ room: Double) -> [String] {
    TextMetrics.wrapped(name, to: room, TextStyle.strong.font, limit: 2)
  }

  /// What stands under the name in the narrow drawing.
  private func detailLines(_ panel: Panel, _ room: Double) -> [String] {
    TextMetrics.wrapped(wording.detail(panel.details), to: room, TextStyle.axis.font, limit: 3)
  }

  private func drawName(on canvas: inout Canvas, _ panel: Placed, isNarrow: Bool, x: Double, to edge: Double) {
    if isNarrow {
      let detail = wording.detail(panel.panel.details)
      if isTwoLine {
        let lines = detailLines(panel.panel, edge - x)
        let first = panel.plot.y - 6 - 18 * Double(lines.count)
        canvas.text(panel.panel.name, x: x, baseline: first - 18, .strong, width: edge - x)
        canvas.lines(lines, x: x, baseline: first, .axis)
        return
      }
      let detailWidth = TextStyle.axis.width(detail)
      let box = canvas.text(
        panel.panel.name, x: x, baseline: panel.plot.y - 24, .strong, width: edge - x - detailWidth - 8)
      canvas.text(detail, x: box.maxX + 6, baseline: panel.plot.y - 24, .axis, width: edge - box.maxX - 6)
    } else {
      let lines = Double(panel.panel.details.count)
      let names = Self.nameLines(panel.panel.shortName, edge - x)
      let y = min(panel.plot.maxY - 2 - 18 * lines, panel.plot.midY)
      canvas.lines(names, x: x, baseline: y - 18 * Double(names.count - 1), .strong)
      for (index, detail) in panel.panel.details.enumerated() {
        canvas.text(detail, x: x, baseline: y + 18 * Double(index + 1), .axis, width: edge - x)
      }
    }
  }
}
