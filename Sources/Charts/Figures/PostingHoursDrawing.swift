// The heatmap's layout. Wide and middle: hours run to the right, bars by day beside, bars by hour below. Narrow: hours
// run down, so that cells stay large enough to tell.

extension PostingHours {
  private struct Grid {
    var left: Double
    var top: Double
    var pitchX: Double
    var pitchY: Double
    static let gap = 2.0
    static let weekendGap = 6.0

    /// Cell of a column and row.
    func cell(_ column: Int, _ row: Int, weekendInRow: Bool) -> Rect {
      let shift = (weekendInRow ? row : column) >= 5 ? Self.weekendGap - Self.gap : 0
      return Rect(
        x: left + Double(column) * pitchX + (weekendInRow ? 0 : shift),
        y: top + Double(row) * pitchY + (weekendInRow ? shift : 0), width: pitchX - Self.gap, height: pitchY - Self.gap)
    }
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    drawing == .narrow ? tall(drawing, id: id) : broad(drawing, id: id)
  }

  private func drawCells(on canvas: inout Canvas, _ cell: (_ day: Int, _ hour: Int) -> Rect) {
    // One path for each class: a cell is 20 bytes, not 60.
    var paths = Array(repeating: Path(), count: ClassScale.bounds.count)
    for day in 0..<7 {
      for hour in 0..<24 { paths[ClassScale.step(share(counts[day][hour]))].rectangle(cell(day, hour)) }
    }
    for (step, path) in paths.enumerated() { canvas.path(path, "k\(step)") }
  }

  // MARK: Wide and middle

  private func broad(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let isWide = drawing == .wide
    let grid = Grid(left: isWide ? drawing.plotLeft : 42, top: 64, pitchX: isWide ? 30 : 20, pitchY: isWide ? 30 : 26)
    func cell(_ day: Int, _ hour: Int) -> Rect { grid.cell(hour, day, weekendInRow: true) }
    let plot = Rect(
      x: grid.left, y: grid.top, width: cell(0, 23).maxX - grid.left, height: cell(6, 0).maxY - grid.top)

    drawCells(on: &canvas, cell)
    for day in 0..<7 {
      let name = isWide ? wording.weekdays[day] : wording.shortWeekdays[day]
      canvas.text(
        name, x: plot.x - (isWide ? 12 : 10), baseline: TextStyle.axis.baseline(centredOn: cell(day, 0).midY), .axis,
        anchor: .end)
    }
    var ticks = Path()
    for hour in stride(from: 0, through: 24, by: 3) {
      let x = hour == 24 ? plot.maxX : cell(0, hour).x
      canvas.text(
        Self.hour(hour), x: x, baseline: plot.y - 9, .axis, anchor: hour == 24 ? .end : .start)
      guard hour < 24 else { continue }
      ticks.move(x + 0.5, plot.y - 5)
      ticks.line(x + 0.5, plot.y - 1)
    }
    canvas.path(ticks, "axis")
    if !working.isEmpty {
      let from = cell(0, working.lowerBound).x
      let to = cell(0, working.upperBound - 1).maxX
      let text = wording.workingHours(workingText)
      let half = TextStyle.strong.width(text) / 2
      let x = min(max((from + to) / 2, half), drawing.width - half)
      canvas.text(text, x: x, baseline: 14, .strong, anchor: .middle)
      Bracket.above(on: &canvas, from: from, to: to, y: 25)
    }
    let bracketX = plot.maxX + (isWide ? 16 : 12)
    Bracket.right(on: &canvas, x: bracketX, from: cell(0, 0).y, to: cell(4, 0).maxY)
    canvas.lines(wording.workingDaysLines, x: bracketX + (isWide ? 9 : 6), baseline: cell(2, 0).midY - 3, .axis)

    drawDayBars(on: &canvas, x: isWide ? 900 : 580, room: isWide ? 130 : 44, top: plot.y) { cell($0, 0) }
    let bottom = drawHourBars(on: &canvas, drawing, plot: plot) { cell(0, $0) }
    let end = drawKey(
      on: &canvas, x: isWide ? 900 : plot.x, top: isWide ? plot.maxY + 24 : bottom + 8, step: isWide ? 28 : 36,
      labels: ClassScale.labels)
    return Picture(
      width: drawing.width, height: max(bottom, end), canvas: canvas, plot: plot,
      positions: (0..<24).map { cell(0, $0).midX })
  }

  private func drawDayBars(
    on canvas: inout Canvas, x: Double, room: Double, top: Double, cell: (Int) -> Rect
  ) {
    canvas.text(wording.shareByDay, x: x, baseline: top - 9, .axis)
    let largest = Double(max(1, byDay.max() ?? 1))
    var path = Path()
    for day in 0..<7 {
      let row = cell(day)
      let width = Double(byDay[day]) / largest * room
      if width > 0 { path.rectangle(Rect(x: x, y: row.midY - 7, width: max(0.5, width), height: 14)) }
      canvas.text(
        Formats.wholeShare(share(byDay[day])), x: x + width + 6,
        baseline: TextStyle.label.baseline(centredOn: row.midY), .label)
    }
    canvas.path(path, "data")
  }

  private func drawHourBars(on canvas: inout Canvas, _ drawing: Drawing, plot: Rect, cell: (Int) -> Rect) -> Double {
    let strip = Rect(x: plot.x, y: plot.maxY + 20, width: plot.width, height: 44)
    if drawing == .wide {
      canvas.text(
        wording.byHour, x: plot.x - 12, baseline: TextStyle.axis.baseline(centredOn: strip.midY), .axis, anchor: .end)
    }
    let largest = byHour.max() ?? 0
    let scale = LinearScale(0...Double(largest), from: strip.maxY, to: strip.y)
    var path = Path()
    for (hour, count) in byHour.enumerated() where count > 0 {
      let y = min(scale(Double(count)), strip.maxY - 0.5)
      path.rectangle(Rect(x: cell(hour).x, y: y, width: cell(hour).width, height: strip.maxY - y))
    }
    canvas.path(path, "data")
    canvas.horizontal(strip.maxY, from: strip.x, to: strip.maxX, "axis")
    guard largest > 0 else { return strip.maxY + 4 }
    // Every third hour and the busiest one; the busiest wins where both do not fit.
    let peak = byHour.firstIndex(of: largest) ?? 0
    let peakText = Formats.wholeShare(share(largest))
    let peakBox = TextStyle.strong.box(peakText, x: cell(peak).midX, baseline: 0, anchor: .middle)
    for hour in stride(from: 0, to: 24, by: 3) where hour != peak {
      let text = Formats.wholeShare(share(byHour[hour]))
      let box = TextStyle.axis.box(text, x: cell(hour).midX, baseline: 0, anchor: .middle)
      if box.grown(4, 0).intersects(peakBox) { continue }
      canvas.text(text, x: cell(hour).midX, baseline: strip.maxY + 17, .axis, anchor: .middle)
    }
    canvas.text(peakText, x: cell(peak).midX, baseline: strip.maxY + 17, .strong, anchor: .middle)
    return strip.maxY + 24
  }

  /// The six classes with their lower bounds.
  private func drawKey(on canvas: inout Canvas, x: Double, top: Double, step: Double, labels: [String]) -> Double {
    canvas.text(wording.percentOfAll(noun), x: x, baseline: top + 12, .axis)
    for (index, label) in labels.enumerated() {
      let left = x + Double(index) * step
      canvas.rect(Rect(x: left, y: top + 20, width: step - 1, height: 12), "k\(index)")
      canvas.text(label, x: left, baseline: top + 46, .remark)
    }
    return top + 52
  }

  // MARK: Narrow

  private func tall(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let grid = Grid(left: 30, top: 24, pitchX: 31, pitchY: 19)
    func cell(_ day: Int, _ hour: Int) -> Rect { grid.cell(day, hour, weekendInRow: false) }
    let plot = Rect(
      x: grid.left, y: grid.top, width: cell(6, 0).maxX - grid.left, height: cell(0, 23).maxY - grid.top)
    drawCells(on: &canvas, cell)
    for day in 0..<7 {
      canvas.text(wording.shortestWeekdays[day], x: cell(day, 0).midX, baseline: plot.y - 9, .axis, anchor: .middle)
    }
    for hour in stride(from: 0, to: 24, by: 3) {
      canvas.text(
        Self.hour(hour), x: plot.x - 8, baseline: TextStyle.axis.baseline(centredOn: cell(0, hour).midY), .axis,
        anchor: .end)
    }
    if !working.isEmpty {
      let from = cell(0, working.lowerBound).y
      let to = cell(0, working.upperBound - 1).maxY
      Bracket.right(on: &canvas, x: plot.maxX + 10, from: from, to: to)
      let y = (from + to) / 2
      canvas.lines(wording.workingHoursLines, x: plot.maxX + 16, baseline: y - 3, .smallStrong)
    }
    let end = drawKey(on: &canvas, x: plot.x, top: plot.maxY + 12, step: 36, labels: ClassScale.labels)
    return Picture(
      width: drawing.width, height: end, canvas: canvas, plot: plot, positions: (0..<7).map { cell($0, 0).midX })
  }
}
