// The small multiples' layout. On a shared scale a panel is as high as its peak at the common number of posts per pixel,
// so that little of the page is empty.

extension TopicVolume {
  private struct Panel {
    var topic: Int
    var plot: Rect
    var largest: Int
    var scale: LinearScale { LinearScale(0...Double(max(1, largest)), from: plot.maxY, to: plot.y) }
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let isNarrow = drawing == .narrow
    let peaks = topics.indices.map { peak($0).count }
    let overall = max(1, peaks.max() ?? 1)
    let widest = TextStyle.axis.width(Formats.count(overall))
    let left = drawing == .wide ? drawing.plotLeft : max(drawing.plotLeft, (widest + 10).rounded(.up))
    let names = topics.map { TextStyle.strong.width($0.short) }.max() ?? 0
    let totals = topics.indices.map { TextStyle.axis.width("\(Formats.count(total($0))) \(noun)") }.max() ?? 0
    let gutter = isNarrow ? 8 : min(drawing == .wide ? 190 : 150, max(124, 20 + max(names, totals).rounded(.up)))
    let right = drawing.width - gutter
    let time = TimeScale(start: firstDay, end: days.end, from: left, to: right)
    let lane = EventLane(events, on: time, within: left...drawing.width, letters: isNarrow)

    let full = isNarrow ? 64.0 : 84
    var panels: [Panel] = []
    var y = lane.height + (drawing == .wide ? 0 : 22)
    for topic in topics.indices {
      let largest = scale == .shared ? overall : peaks[topic]
      let height = scale == .own ? full * 0.8 : max(22, full * Double(peaks[topic]) / Double(overall))
      // Room for the peak's number, and in the narrow drawing for the name.
      y += isNarrow ? 42 : 30
      let drawn = scale == .own ? largest : max(1, Int((Double(overall) * height / full).rounded()))
      panels.append(Panel(topic: topic, plot: Rect(x: left, y: y, width: right - left, height: height), largest: drawn))
      y += height
    }
    let spans = bins.map { bin in
      let span = days.span(bin)
      return (time.x(span.start), time.x(span.end))
    }
    let top = lane.height + (drawing == .wide ? 0 : 22)
    let frame = Rect(x: left, y: top, width: right - left, height: max(0, y - top))
    drawTitle(on: &canvas, drawing, y: (panels.first?.plot.y ?? top) + 5)
    for panel in panels { drawGrid(on: &canvas, panel) }
    for panel in panels {
      TimeArea(
        values: bins.map { Double($0.counts[panel.topic]) }, spans: spans, isWhole: bins.map { !days.isPartial($0) },
        scale: panel.scale
      ).draw(on: &canvas, SlotStyle(slot: topics[panel.topic].slot).fill)
    }
    lane.drawThrough(
      on: &canvas, isNarrow ? panels.map { $0.plot.grown(0, 8) } : [frame], above: frame.y)
    lane.drawLabels(on: &canvas, above: frame.y)
    for panel in panels {
      let isLast = panel.topic == topics.count - 1
      if !isLast { canvas.horizontal(panel.plot.maxY, from: left, to: right, "axis") }
      drawPeak(on: &canvas, panel, spans, barriers: lane.lines.map(\.x), isNarrow: isNarrow)
      drawName(on: &canvas, panel, isNarrow: isNarrow, x: isNarrow ? left : right + 16, to: drawing.width)
    }
    TimeAxis(scale: time).draw(on: &canvas, y: y, edge: min(drawing.width, right + 20))
    let bottom = lane.drawList(
      on: &canvas, from: y + TimeAxis.height + (lane.usesLetters ? 6 : 0), left: drawing == .wide ? left : 0,
      to: drawing.width)
    return Picture(
      width: drawing.width, height: bottom, canvas: canvas, plot: frame, positions: spans.map { ($0.0 + $0.1) / 2 })
  }

  private func drawTitle(on canvas: inout Canvas, _ drawing: Drawing, y: Double) {
    if drawing == .wide {
      ValueAxis.railTitle(on: &canvas, noun.capitalizedFirst, "per \(by.rawValue)", y: y, width: 54)
    } else {
      canvas.text("\(noun.capitalizedFirst) per \(by.rawValue)", x: 0, baseline: 13, .axis)
    }
  }

  private func drawGrid(on canvas: inout Canvas, _ panel: Panel) {
    let scale = panel.scale
    // On a shared scale all panels have the ticks of the largest.
    let step = LinearScale.ticks(
      0...Double(max(1, self.scale == .shared ? (topics.indices.map { peak($0).count }.max() ?? 1) : panel.largest)), 2)
    for tick in step where tick == tick.rounded() && tick <= Double(panel.largest) {
      let y = scale(tick)
      if tick > 0 { canvas.horizontal(y, from: panel.plot.x, to: panel.plot.maxX, "rule") }
      // Labels of low panels would touch the zero.
      guard tick == 0 || panel.plot.maxY - y >= 15 else { continue }
      canvas.text(
        Formats.count(Int(tick)), x: panel.plot.x - 8, baseline: TextStyle.axis.baseline(centredOn: y), .axis,
        anchor: .end)
    }
  }

  private func drawPeak(
    on canvas: inout Canvas, _ panel: Panel, _ spans: [(Double, Double)], barriers: [Double], isNarrow: Bool
  ) {
    let peak = peak(panel.topic)
    guard peak.count > 0 else { return }
    let text = Formats.count(peak.count)
    let width = TextStyle.strong.width(text)
    let centre = (spans[peak.bin].0 + spans[peak.bin].1) / 2
    // Left of an event line that stands within 24 px right of the peak, as if the line were there.
    let close = barriers.filter { $0 >= centre - width / 2 - 4 && $0 < centre + 24 }.min()
    let wanted = close.map { $0 - 5 - width } ?? centre - width / 2
    guard
      let left = LabelShift.left(
        wanted: wanted, width: width, barriers: barriers, bounds: panel.plot.x...(panel.plot.maxX - width))
    else { return }
    canvas.text(text, x: left, baseline: panel.scale(Double(peak.count)) - 5, .strong)
  }

  private func drawName(on canvas: inout Canvas, _ panel: Panel, isNarrow: Bool, x: Double, to edge: Double) {
    let name = topics[panel.topic]
    let total = "\(Formats.count(total(panel.topic))) \(noun)"
    if isNarrow {
      let room = edge - x - TextStyle.axis.width(total) - 8
      let box = canvas.text(name.title, x: x, baseline: panel.plot.y - 24, .strong, width: room)
      canvas.text(total, x: box.maxX + 6, baseline: panel.plot.y - 24, .axis)
    } else {
      let y = min(panel.plot.maxY - 20, panel.plot.midY)
      canvas.text(name.short, x: x, baseline: y, .strong, width: edge - x)
      canvas.text(total, x: x, baseline: y + 17, .axis, width: edge - x)
    }
  }
}
