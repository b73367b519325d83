// Horizontal bars of an answer: a block of rows for each series on one scale, or one row of parts for each label. Values are
// printed, so the bars need no axis; a value below zero runs to the left of it.

struct AnswerBars {
  let data: AnswerData
  let isStacked: Bool

  private struct Layout {
    var labelLeft: Double
    var labelRight: Double
    var plot: (from: Double, to: Double)
    var valueX: Double
    var scale: LinearScale
  }

  private var labels: [String] { (0..<data.axis.count).map { data.rowLabel($0) } }

  private var totals: [Double] {
    (0..<data.axis.count).map { row in data.series.reduce(0) { $0 + ($1.values[row] ?? 0) } }
  }

  private func layout(_ drawing: Drawing) -> Layout {
    let right = drawing == .wide ? drawing.plotLeft + 608 : drawing.width
    let values = isStacked ? totals : data.values
    let texts = values.map { TextStyle.label.width(data.style.text($0)) }
    let valueWidth = max(texts.max() ?? 0, TextStyle.label.width("–"), min(110, TextStyle.remark.width(data.axisTitle)))
    let labelWidth = labels.map { TextStyle.axis.width($0) }.max() ?? 0
    let limit = (right - valueWidth) * (drawing == .narrow ? 0.5 : 0.45)
    let rowLabels = RowLabels(widest: labelWidth, drawing)
    let baseline = rowLabels.plotLeft(limit: limit)
    let plot = (from: baseline, to: max(baseline + 20, right - valueWidth - 16))
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    return Layout(
      labelLeft: rowLabels.left, labelRight: baseline - 12, plot: plot, valueX: right,
      scale: LinearScale(low...(high > low ? high : low + 1), from: plot.from, to: plot.to))
  }

  func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    guard data.axis.count > 0 else {
      canvas.text(data.wording.noRows, x: drawing == .wide ? drawing.plotLeft : 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    let layout = layout(drawing)
    canvas.text(
      data.axisTitle, x: layout.valueX, baseline: 12, .remark, anchor: .end, width: layout.valueX - layout.plot.from)
    let fills = NeutralFill.fills(data.series.map(\.topic))
    var y = 22.0
    var positions: [Double] = []
    let top = y
    if isStacked {
      y = drawKey(on: &canvas, fills, left: layout.plot.from, to: layout.valueX, from: y)
      let start = y
      y = drawRows(on: &canvas, layout, from: y, &positions, values: totals.map { $0 })
      drawParts(on: &canvas, layout, fills, positions)
      drawBaseline(on: &canvas, layout, from: start, to: y)
    } else {
      let fills = data.series.count == 1 && data.series[0].topic == nil ? [NeutralFill.all[0]] : fills
      for (series, fill) in zip(data.series, fills) {
        if data.series.count > 1 {
          let isTopic = series.topic != nil
          if isTopic { fill.swatch(Rect(x: layout.labelLeft, y: y + 8, width: 10, height: 10), on: &canvas) }
          canvas.text(
            series.name, x: layout.labelLeft + (isTopic ? 17 : 0), baseline: y + 18, .strong,
            width: layout.valueX - layout.labelLeft - 20)
          y += 28
        }
        let start = y
        var middles: [Double] = []
        y = drawRows(on: &canvas, layout, from: y, &middles, values: series.values)
        var path = Path()
        for (value, middle) in zip(series.values, middles) {
          guard let value, value != 0 else { continue }
          path.rectangle(bar(from: 0, to: value, middle, layout))
        }
        // Without a topic a block needs no colour to be told from the next: its name stands over it.
        (series.topic == nil ? NeutralFill.all[0] : fill).draw(path, on: &canvas)
        drawBaseline(on: &canvas, layout, from: start, to: y)
        positions += middles
        y += 10
      }
      y -= 10
    }
    let plot = Rect(x: layout.plot.from, y: top, width: layout.plot.to - layout.plot.from, height: y - top)
    return Picture(width: drawing.width, height: y + 6, canvas: canvas, plot: plot, positions: positions)
  }

  private var isDense: Bool { data.axis.count > 9 }

  /// A bar between two values; one for something, however little, is never nothing.
  private func bar(from low: Double, to high: Double, _ middle: Double, _ layout: Layout) -> Rect {
    let x1 = layout.scale(min(low, high))
    let x2 = max(layout.scale(max(low, high)), x1 + 0.8)
    let height: Double = isDense ? 14 : 17
    return Rect(x: x1, y: middle - height / 2, width: x2 - x1, height: height)
  }

  /// Labels and values of a block; returns where it ends.
  private func drawRows(
    on canvas: inout Canvas, _ layout: Layout, from top: Double, _ middles: inout [Double], values: [Double?]
  ) -> Double {
    let height: Double = isDense ? 22 : 26
    for (index, (label, value)) in zip(labels, values).enumerated() {
      let middle = top + (Double(index) + 0.5) * height
      middles.append(middle)
      canvas.text(
        label, x: layout.labelRight, baseline: TextStyle.axis.baseline(centredOn: middle), .axis, anchor: .end,
        width: layout.labelRight - layout.labelLeft + 0.5)
      canvas.text(
        value.map(data.style.text) ?? "–", x: layout.valueX, baseline: TextStyle.label.baseline(centredOn: middle),
        .label, anchor: .end)
    }
    return top + Double(values.count) * height
  }

  private func drawBaseline(on canvas: inout Canvas, _ layout: Layout, from top: Double, to bottom: Double) {
    let x = layout.scale(0).rounded(.down) - 0.5
    canvas.line(x, top, x, bottom, "axis")
  }

  private func drawParts(on canvas: inout Canvas, _ layout: Layout, _ fills: [NeutralFill], _ middles: [Double]) {
    var sums = Array(repeating: 0.0, count: middles.count)
    for (series, fill) in zip(data.series, fills) {
      var path = Path()
      for (row, middle) in middles.enumerated() {
        guard let value = series.values[row], value > 0 else { continue }
        path.rectangle(bar(from: sums[row], to: sums[row] + value, middle, layout))
        sums[row] += value
      }
      fill.draw(path, on: &canvas, "gap")
    }
  }

  private func drawKey(
    on canvas: inout Canvas, _ fills: [NeutralFill], left: Double, to right: Double, from top: Double
  ) -> Double {
    AnswerKey(names: data.series.map(\.name), fills: fills).draw(on: &canvas, left: left, to: right, from: top) + 6
  }
}

/// A row of swatches with names, where names have no place on the marks.
struct AnswerKey {
  let names: [String]
  let fills: [NeutralFill]

  /// Draws the key, over as many rows as it needs; returns where it ends.
  func draw(on canvas: inout Canvas, left: Double, to right: Double, from top: Double) -> Double {
    var x = left
    var y = top + 14
    for (name, fill) in zip(names, fills) {
      let width = min(right - left - 16, TextStyle.axis.width(name))
      if x > left && x + 16 + width > right { (x, y) = (left, y + 20) }
      fill.swatch(Rect(x: x, y: y - 10, width: 10, height: 10), on: &canvas)
      canvas.text(name, x: x + 16, baseline: y, .axis, width: width + 0.5)
      x += 16 + width + 18
    }
    return y + 8
  }
}
