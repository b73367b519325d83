// Upright marks of an answer over time, numbers or a few categories: a panel for each series on one scale, each only as high as
// its own values need, or all series stacked in one panel.

struct AnswerPanels {
  enum Mark { case bars, area, stack }

  let data: AnswerData
  let mark: Mark
  let events: [Event]

  private struct Panel {
    var series: [AnswerData.Series]
    var fills: [NeutralFill]
    var name: String
    var low: Double
    var high: Double
    var plot = Rect(x: 0, y: 0, width: 0, height: 0)
    var scale: LinearScale { LinearScale(low...high, from: plot.maxY, to: plot.y) }
  }

  private var panels: [Panel] {
    let fills = NeutralFill.fills(data.series.map(\.topic))
    func panel(_ series: [AnswerData.Series], _ fills: [NeutralFill], _ name: String, _ values: [Double]) -> Panel {
      Panel(series: series, fills: fills, name: name, low: min(0, values.min() ?? 0), high: max(0, values.max() ?? 0))
    }
    if mark == .stack {
      let totals = (0..<data.axis.count).map { row in data.series.reduce(0) { $0 + ($1.values[row] ?? 0) } }
      return [panel(data.series, fills, "", totals)]
    }
    return data.series.map { series in
      // Without a topic a panel needs no colour to be told from the next: its name stands beside it.
      let fill = series.topic.map { NeutralFill.fills([$0])[0] } ?? NeutralFill.all[0]
      return panel([series], [fill], data.series.count > 1 ? series.name : "", series.values.compactMap { $0 })
    }
  }

  private struct Frame {
    var left: Double
    var right: Double
    var widest: Double
    var domain: ClosedRange<Double>
    var ticks: [Double]
  }

  private func frame(_ drawing: Drawing) -> Frame {
    let low = panels.map(\.low).min() ?? 0
    let high = panels.map(\.high).max() ?? 0
    let count = panels.count > 1 ? 2 : 3
    let domain = LinearScale.nice(low...(high > low ? high : low + 1), count)
    let ticks = data.style.ticks(domain, count)
    let widest = ticks.map { TextStyle.axis.width(data.style.tick($0)) }.max() ?? 0
    let left = drawing == .wide ? drawing.plotLeft : max(drawing.plotLeft, (widest + 10).rounded(.up))
    let names =
      data.series.count > 1 && drawing != .narrow ? data.series.map { TextStyle.strong.width($0.name) }.max() ?? 0 : 0
    // Beside stacks a name has a swatch before it, but is not bold.
    let beside = mark == .stack && names > 0 ? (data.series.map { TextStyle.axis.width($0.name) }.max() ?? 0) + 29.5 : 0
    let gutter = names == 0 ? 12 : min(drawing == .wide ? 190 : 150, max(names + 24, beside))
    var right = drawing.width - gutter
    // Few places stay bars and do not become walls.
    if mark != .area { right = min(right, left + 72 * Double(max(1, data.axis.count))) }
    if case .days = data.axis { right = max(right, left + min(240, drawing.width - gutter - left)) }
    return Frame(left: left, right: right, widest: widest, domain: domain, ticks: ticks)
  }

  private func axis(_ frame: Frame) -> PlaceAxis {
    switch data.axis {
    case .categories(let labels): PlaceAxis(labels: labels, from: frame.left, to: frame.right)
    case .days(let days, let step): PlaceAxis(steps: days, step, from: frame.left, to: frame.right, data.wording)
    case .numbers(let numbers):
      PlaceAxis(.numbers(numbers, name: data.axisName), from: frame.left, to: frame.right, data.wording)
    }
  }

  /// Whether the labels of all categories fit below their bars.
  func hasRoomForLabels(_ drawing: Drawing) -> Bool {
    guard case .categories(let labels) = data.axis, !labels.isEmpty else { return true }
    let frame = frame(drawing)
    return PlaceAxis.lines(labels, width: (frame.right - frame.left) / Double(labels.count)) != nil
  }

  func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    guard !data.values.isEmpty else {
      canvas.text(
        data.axis.count == 0 ? data.wording.noRows : data.wording.noValues,
        x: drawing == .wide ? drawing.plotLeft : 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    let isNarrow = drawing == .narrow
    let frame = frame(drawing)
    let axis = axis(frame)
    let lane = EventLane(events, on: axis.time, within: frame.left...drawing.width, letters: isNarrow, data.wording)
    let top = lane.height + (drawing == .wide ? 0 : 22)
    let panels = place(panels, frame, from: top, isNarrow: isNarrow)
    let bottom = panels.last?.plot.maxY ?? top
    let whole = Rect(x: frame.left, y: top, width: frame.right - frame.left, height: bottom - top)

    ValueAxis.title(
      on: &canvas, data.axisTitle, drawing, y: (panels.first?.plot.y ?? top) + 5, room: 104 - frame.widest - 8)
    for panel in panels { drawGrid(on: &canvas, panel, frame) }
    for panel in panels { drawMarks(on: &canvas, panel, axis) }
    lane.drawThrough(on: &canvas, [whole], above: top)
    lane.drawLabels(on: &canvas, above: top)
    for (index, panel) in panels.enumerated() {
      let zero = panel.scale(0)
      if index + 1 < panels.count || panel.low < 0 {
        canvas.horizontal(zero, from: frame.left, to: frame.right, "axis")
      }
      drawPeak(on: &canvas, panel, axis, barriers: lane.lines.map(\.x))
      if isNarrow {
        canvas.text(panel.name, x: frame.left, baseline: panel.plot.y - 22, .strong, width: drawing.width - frame.left)
      } else {
        canvas.text(
          panel.name, x: frame.right + 16, baseline: TextStyle.strong.baseline(centredOn: panel.plot.midY), .strong,
          width: drawing.width - frame.right - 16)
      }
    }
    var end = axis.draw(on: &canvas, y: bottom, edge: min(drawing.width, frame.right + 20))
    if mark == .stack, let panel = panels.first {
      if isNarrow {
        end = AnswerKey(names: data.series.map(\.name), fills: panel.fills).draw(
          on: &canvas, left: 0, to: drawing.width, from: end + 4)
      } else {
        drawNames(on: &canvas, panel, axis, to: drawing.width)
      }
    }
    end = lane.drawList(on: &canvas, from: end + 4, left: drawing == .wide ? frame.left : 0, to: drawing.width)
    return Picture(width: drawing.width, height: end, canvas: canvas, plot: whole, positions: axis.places)
  }

  /// Panels have one number of units per pixel; a low one is low.
  private func place(_ panels: [Panel], _ frame: Frame, from top: Double, isNarrow: Bool) -> [Panel] {
    let full: Double = panels.count == 1 ? (isNarrow ? 160 : 220) : isNarrow ? 70 : panels.count < 4 ? 120 : 90
    let unit = full / (frame.domain.upperBound - frame.domain.lowerBound)
    var y = top
    return panels.map { panel in
      var panel = panel
      if panels.count == 1 { (panel.low, panel.high) = (frame.domain.lowerBound, frame.domain.upperBound) }
      let height = max(22, (panel.high - panel.low) * unit)
      panel.high = panel.low + height / unit
      // Room for the peak's number, and in the narrow drawing for the name.
      y += panels.count == 1 ? 18 : isNarrow ? 44 : 30
      panel.plot = Rect(x: frame.left, y: y, width: frame.right - frame.left, height: height)
      y += height
      return panel
    }
  }

  private func drawGrid(on canvas: inout Canvas, _ panel: Panel, _ frame: Frame) {
    var taken: [Double] = []
    let ticks = frame.ticks.filter { $0 >= panel.low - 1e-9 && $0 <= panel.high * (1 + 1e-9) }
    for tick in ticks.sorted(by: { (abs($0), $0) < (abs($1), $1) }) {
      let y = panel.scale(tick)
      if tick != 0 { canvas.horizontal(y, from: frame.left, to: frame.right, "rule") }
      guard taken.allSatisfy({ abs($0 - y) >= 15 }) else { continue }
      taken.append(y)
      canvas.text(
        data.style.tick(tick), x: frame.left - 8, baseline: TextStyle.axis.baseline(centredOn: y), .axis, anchor: .end)
    }
  }

  private func drawMarks(on canvas: inout Canvas, _ panel: Panel, _ axis: PlaceAxis) {
    let scale = panel.scale
    var sums = Array(repeating: 0.0, count: axis.places.count)
    for (series, fill) in zip(panel.series, panel.fills) {
      var path = Path()
      if mark == .area {
        path = area(series.values, axis, scale)
      } else {
        for (index, value) in series.values.enumerated() {
          guard let value, value != 0 else { continue }
          let from = scale(sums[index])
          let to = scale(sums[index] + value)
          if mark == .stack { sums[index] += value }
          let span = axis.spans[index]
          let room = span.1 - span.0
          let inset = min(room > 24 ? room * 0.15 : 0.5, room * 0.125)
          path.rectangle(
            Rect(
              x: span.0 + inset, y: min(from, to), width: max(0.4, room - 2 * inset), height: max(0.5, abs(from - to))))
        }
      }
      fill.draw(path, on: &canvas, mark == .stack && axis.places.count < 60 ? "gap" : "")
    }
  }

  /// The area over the runs of known values, straight from middle to middle.
  private func area(_ values: [Double?], _ axis: PlaceAxis, _ scale: LinearScale) -> Path {
    var path = Path()
    let base = scale(0)
    var index = 0
    while index < values.count {
      guard values[index] != nil else {
        index += 1
        continue
      }
      var end = index
      while end + 1 < values.count, values[end + 1] != nil { end += 1 }
      let left = axis.spans[index].0
      // A number alone has no width: it stands as a thin bar.
      let right = max(axis.spans[end].1, left + 1.5)
      path.move(left, base)
      path.line(left, scale(values[index] ?? 0))
      for place in index...end { path.line(axis.places[place], scale(values[place] ?? 0)) }
      path.line(right, scale(values[end] ?? 0))
      path.line(right, base)
      path.close()
      index = end + 1
    }
    return path
  }

  /// The largest value of a panel over its mark.
  private func drawPeak(on canvas: inout Canvas, _ panel: Panel, _ axis: PlaceAxis, barriers: [Double]) {
    let totals = (0..<axis.places.count).map { row in panel.series.reduce(0) { $0 + ($1.values[row] ?? 0) } }
    guard let peak = totals.indices.max(by: { (totals[$0], $1) < (totals[$1], $0) }), totals[peak] > 0 else { return }
    let text = data.style.text(totals[peak])
    let width = TextStyle.strong.width(text)
    guard
      let left = LabelShift.left(
        wanted: axis.places[peak] - width / 2, width: width, barriers: barriers,
        bounds: panel.plot.x...max(panel.plot.x, panel.plot.maxX - width))
    else { return }
    canvas.text(text, x: left, baseline: panel.scale(totals[peak]) - 5, .strong)
  }

  /// The names of stacked series beside the last stack, pushed apart, with leaders.
  private func drawNames(on canvas: inout Canvas, _ panel: Panel, _ axis: PlaceAxis, to edge: Double) {
    guard let last = axis.places.indices.last(where: { row in panel.series.contains { ($0.values[row] ?? 0) > 0 } })
    else { return }
    var sum = 0.0
    let middles = panel.series.map { series -> Double in
      let value = series.values[last] ?? 0
      sum += value
      return panel.scale(sum - value / 2)
    }
    let order = Array(panel.series.indices.reversed())
    let ys = PushApart.positions(
      order.map { middles[$0] }, spacing: 17, within: panel.plot.y...max(panel.plot.y, panel.plot.maxY - 4))
    var leaders = Path()
    for (series, y) in zip(order, ys) {
      let x = panel.plot.maxX
      leaders.move(x + 3, middles[series])
      leaders.line(x + 11, y)
      panel.fills[series].swatch(Rect(x: x + 14, y: y - 5, width: 10, height: 10), on: &canvas)
      canvas.text(
        panel.series[series].name, x: x + 29, baseline: TextStyle.axis.baseline(centredOn: y), .axis,
        width: edge - x - 29)
    }
    canvas.path(leaders, "axis")
  }
}
