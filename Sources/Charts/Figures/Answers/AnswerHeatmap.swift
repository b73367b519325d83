// Cells of an answer in at most six classes with round bounds: a row for each label, a column for each series. Where there is
// room the value stands in its cell.

struct AnswerHeatmap {
  let data: AnswerData

  private var labels: [String] { (0..<data.axis.count).map { data.rowLabel($0) } }

  /// Lower bounds of the classes, ascending; the first is the least value or zero.
  var bounds: [Double] {
    let values = data.values
    let low = min(0, values.min() ?? 0)
    let high = max(values.max() ?? 0, low)
    guard high > low else { return [low] }
    // The smallest round step that makes at most six classes; between whole numbers there is none.
    var unit = 1.0
    while unit > (high - low) / 6 { unit /= 10 }
    while unit * 10 <= (high - low) / 6 { unit *= 10 }
    for factor in [1, 2, 2.5, 5, 10, 20] {
      let step = factor * unit
      let first = (low / step).rounded(.down)
      let count = Int((high / step).rounded(.up) - first)
      guard count <= 6, data.style != .count || step == step.rounded() else { continue }
      return (0..<max(1, count)).map { (first + Double($0)) * step }
    }
    return [low]
  }

  /// The step of the ramp for a value, 0 to 5.
  func step(_ value: Double, _ bounds: [Double]) -> Int {
    let index = bounds.lastIndex { value >= $0 - 1e-9 } ?? 0
    return bounds.count < 2 ? 3 : Int((Double(index) * 5 / Double(bounds.count - 1)).rounded())
  }

  func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    guard data.axis.count > 0, !data.series.isEmpty, !data.values.isEmpty else {
      canvas.text(data.wording.noValues, x: drawing == .wide ? drawing.plotLeft : 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    let right = drawing.width
    let widest = labels.map { TextStyle.axis.width($0) }.max() ?? 0
    let rowLabels = RowLabels(widest: widest, drawing)
    let limit = right * (drawing == .narrow ? 0.34 : 0.3)
    let (labelLeft, left) = (rowLabels.left, rowLabels.plotLeft(limit: limit))
    let pitchX = min(drawing == .wide ? 96 : 80, ((right - left) / Double(data.series.count) * 10).rounded(.down) / 10)
    let pitchY = 26.0
    let gap = pitchX > 12 ? 2.0 : 1

    let names = data.series.map(\.name)
    let heads = PlaceAxis.lines(names, width: pitchX)
    let lines = heads ?? names.indices.map { [EventLane.letter($0).lowercased()] }
    let rows = Double(lines.map(\.count).max() ?? 1)
    let top = rows * 18 + 6
    func cell(_ column: Int, _ row: Int) -> Rect {
      Rect(
        x: left + Double(column) * pitchX, y: top + Double(row) * pitchY, width: pitchX - gap, height: pitchY - gap)
    }
    let style: TextStyle = heads == nil && pitchX < 16 ? .small : .axis
    for (column, lines) in lines.enumerated() {
      // A letter of a column narrower than it is left out where the one before stands.
      guard style.width(lines[0]) <= pitchX || column % 2 == 0 else { continue }
      canvas.lines(
        lines, x: cell(column, 0).midX, baseline: top - 8 - 18 * Double(lines.count - 1), style, anchor: .middle)
    }
    let bounds = bounds
    var paths = Array(repeating: Path(), count: 6)
    var empty = Path()
    let isPrinted = fitsValues(pitchX - gap)
    for row in labels.indices {
      let middle = cell(0, row).midY
      canvas.text(
        labels[row], x: left - 12, baseline: TextStyle.axis.baseline(centredOn: middle), .axis, anchor: .end,
        width: left - 12 - labelLeft + 0.5)
      for (column, series) in data.series.enumerated() {
        let rect = cell(column, row)
        guard let value = series.values[row] else {
          empty.move(rect.midX - 3, rect.midY.rounded(.down) + 0.5)
          empty.line(rect.midX + 3, rect.midY.rounded(.down) + 0.5)
          continue
        }
        paths[step(value, bounds)].rectangle(rect)
      }
    }
    for (step, path) in paths.enumerated() { canvas.path(path, "k\(step)") }
    canvas.path(empty, "axis")
    if isPrinted { drawValues(on: &canvas, bounds, cell) }
    let bottom = cell(0, labels.count - 1).maxY
    var end = drawKey(on: &canvas, bounds, x: left, top: bottom + 12, to: right)
    if heads == nil { end = drawList(on: &canvas, names, left: labelLeft, to: right, from: end + 4) }
    let plot = Rect(x: left, y: top, width: cell(data.series.count - 1, 0).maxX - left, height: bottom - top)
    return Picture(
      width: drawing.width, height: end, canvas: canvas, plot: plot, positions: names.indices.map { cell($0, 0).midX })
  }

  /// Values are printed where all of them fit and they are not too many to be read.
  private func fitsValues(_ width: Double) -> Bool {
    data.values.count <= 200 && data.values.allSatisfy { TextStyle.axis.width(data.style.text($0)) <= width - 6 }
  }

  private func drawValues(on canvas: inout Canvas, _ bounds: [Double], _ cell: (Int, Int) -> Rect) {
    for (column, series) in data.series.enumerated() {
      for (row, value) in series.values.enumerated() {
        guard let value else { continue }
        let step = step(value, bounds)
        // Ink on the light steps, and what stands on topics of like lightness on the others.
        let style: TextStyle = step < 3 ? .label : .label.with(step == 3 ? "o1" : "o5")
        let rect = cell(column, row)
        canvas.text(
          data.style.text(value), x: rect.midX, baseline: TextStyle.label.baseline(centredOn: rect.midY), style,
          anchor: .middle)
      }
    }
  }

  /// The classes with their lower bounds.
  private func drawKey(on canvas: inout Canvas, _ bounds: [Double], x: Double, top: Double, to right: Double) -> Double
  {
    let labels = bounds.map { data.style.tick($0) }
    let widest = labels.map { TextStyle.remark.width($0) }.max() ?? 0
    let left = min(x, max(0, right - max(36, widest + 8) * Double(labels.count)))
    let step = max(36, widest + 8)
    canvas.text(
      data.wording.classes(of: data.axisTitle), x: left, baseline: top + 12, .axis, width: right - left)
    for (index, label) in labels.enumerated() {
      let x = left + Double(index) * step
      canvas.rect(Rect(x: x, y: top + 20, width: step - 1, height: 12), "k\(self.step(bounds[index], bounds))")
      canvas.text(label, x: x, baseline: top + 46, .remark)
    }
    return top + 52
  }

  /// What the letters over narrow columns mean.
  private func drawList(
    on canvas: inout Canvas, _ names: [String], left: Double, to right: Double, from top: Double
  ) -> Double {
    let columns = right - left > 500 ? 3 : right - left > 300 ? 2 : 1
    let rows = (names.count + columns - 1) / columns
    let width = (right - left) / Double(columns)
    for (index, name) in names.enumerated() {
      let x = left + Double(index / rows) * width
      let y = top + 14 + Double(index % rows) * 18
      canvas.text(EventLane.letter(index).lowercased(), x: x, baseline: y, .smallStrong)
      canvas.text(name, x: x + 22, baseline: y, .small, width: width - 34)
    }
    return top + 8 + Double(rows) * 18
  }
}
