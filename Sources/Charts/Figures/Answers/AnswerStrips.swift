// Dots of an answer on one scale: a strip for each label. Rows of one label share its strip; two columns of numbers make a
// filled and an open dot, joined by a line. The scale need not begin at zero, since a dot's place and not its length counts.

struct AnswerStrips: Sendable {
  struct Row: Sendable {
    var label: String
    /// Of each name its values.
    var values: [[Double]]
  }

  private(set) var rows: [Row] = []
  let axisName: String
  /// One or two.
  let names: [String]
  let style: ValueStyle
  let wording: Wording
  /// Cells without a value.
  private(set) var missing = 0
  private var index: [String: Int] = [:]

  init(axisName: String, names: [String], style: ValueStyle, wording: Wording) {
    self.wording = wording
    self.axisName = axisName
    self.names = names
    self.style = style
  }

  var valueCount: Int { rows.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } } }

  /// Adds a row of the answer.
  mutating func add(label: String, values: [Double?]) {
    let at = index[label] ?? rows.count
    if at == rows.count {
      index[label] = at
      rows.append(Row(label: label, values: names.map { _ in [] }))
    }
    for (series, value) in values.enumerated() {
      if let value { rows[at].values[series].append(value) } else { missing += 1 }
    }
  }

  func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let all = rows.flatMap { $0.values.flatMap { $0 } }
    guard let least = all.min(), let most = all.max() else {
      canvas.text(
        rows.isEmpty ? wording.noRows : wording.noValues, x: drawing == .wide ? drawing.plotLeft : 0, baseline: 20,
        .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    let isCrowded = rows.contains { $0.values.contains { $0.count > 1 } }
    var frame = AnswerRows(
      labels: rows.map(\.label), domain: least...most, style: style, pitch: isCrowded ? 44 : 26,
      head: names.count < 2 ? 0 : keyWidth <= drawing.width ? 24 : 42, values: [], drawing)
    if names.count == 2 {
      drawKey(on: &canvas, from: keyWidth <= frame.right - frame.plot.x ? frame.plot.x : 0, drawing)
    }
    frame.drawGrid(on: &canvas)
    let scale = frame.scale
    for (row, middle) in zip(rows, frame.middles) {
      let strips = row.values.map { values in values.map { scale($0) } }
      if names.count == 2, let a = strips[0].first, let b = strips[1].first, !isCrowded {
        canvas.line(a, middle, b, middle, "axis")
      }
      for (series, xs) in strips.enumerated() {
        // Few dots are large; where they are many they shrink before they are left out.
        if series == 1 || (xs.count == 1 && !isCrowded) {
          for x in xs { canvas.circle(x, middle, radius: 4, series == 1 ? "open" : "data") }
        } else {
          DotStrip(radius: xs.count > 60 ? 1.6 : 2.3, middle: middle, reach: 20).draw(on: &canvas, xs, slot: -1)
        }
      }
    }
    return frame.finished(drawing, canvas)
  }

  /// What the two marks mean in one line.
  private var keyWidth: Double { names.reduce(16) { $0 + 32 + TextStyle.axis.width($1) } }

  /// What the two marks mean: beside each other, or one under the other where the names are long.
  private func drawKey(on canvas: inout Canvas, from left: Double, _ drawing: Drawing) {
    let isTwoLine = keyWidth > drawing.width
    var x = left
    var y = 11.0
    for (name, mark) in zip(names, ["data", "open"]) {
      canvas.circle(x + 5, y, radius: 4, mark)
      let box = canvas.text(name, x: x + 16, baseline: y + 5, .axis, width: drawing.width - x - 16)
      if isTwoLine { y += 18 } else { x = box.maxX + 14 }
    }
  }

  /// Values that the strips had no room to show.
  var isCrowded: Bool { rows.contains { $0.values.contains { $0.count > 60 } } }
}

/// Estimates of an answer, each in its range.
struct AnswerIntervals: Sendable {
  struct Values: Sendable {
    var estimate, low, high: Double
  }

  struct Row: Sendable {
    var label: String
    /// Nil where one of the three is not known.
    var values: Values?
  }

  let rows: [Row]
  let axisName: String
  let valueName: String
  let style: ValueStyle
  let wording: Wording

  func text(_ row: Row) -> (estimate: String, range: String) {
    guard let values = row.values else { return ("–", wording.notKnown) }
    return (style.text(values.estimate), "\(style.text(values.low))–\(style.text(values.high))")
  }

  func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let known = rows.compactMap(\.values)
    guard let least = known.map(\.low).min(), let most = known.map(\.high).max() else {
      canvas.text(
        rows.isEmpty ? wording.noRows : wording.noValues, x: drawing == .wide ? drawing.plotLeft : 0, baseline: 20,
        .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    var frame = AnswerRows(
      labels: rows.map(\.label), domain: least...most, style: style, pitch: 28, head: 0,
      values: rows.map { "\(text($0).estimate)  \(text($0).range)" }, drawing)
    frame.drawGrid(on: &canvas)
    for (row, middle) in zip(rows, frame.middles) {
      let y = middle.rounded(.down) + 0.5
      if let values = row.values {
        IntervalMark.draw(
          on: &canvas, frame.scale, estimate: values.estimate, low: values.low, high: values.high, y: y)
      }
      let text = text(row)
      let baseline = TextStyle.axis.baseline(centredOn: y)
      let range = canvas.text(text.range, x: frame.right, baseline: baseline, .axis, anchor: .end)
      if row.values != nil { canvas.text(text.estimate, x: range.x - 10, baseline: baseline, .strong, anchor: .end) }
    }
    return frame.finished(drawing, canvas)
  }
}

/// Rows of labels over one scale, whose ticks stand above.
struct AnswerRows {
  let scale: LinearScale
  let middles: [Double]
  let plot: Rect
  let right: Double
  private let labels: [String]
  private let labelLeft: Double
  private let style: ValueStyle
  private let ticks: [Double]

  /// - Parameters:
  ///   - head: height of what stands above the ticks.
  ///   - values: texts in the column at the right; empty for none.
  init(
    labels: [String], domain: ClosedRange<Double>, style: ValueStyle, pitch: Double, head: Double, values: [String],
    _ drawing: Drawing
  ) {
    self.labels = labels
    self.style = style
    right = drawing == .wide ? drawing.plotLeft + 608 : drawing.width
    let widest = labels.map { TextStyle.axis.width($0) }.max() ?? 0
    let rowLabels = RowLabels(widest: widest, drawing)
    labelLeft = rowLabels.left
    let column = values.isEmpty ? 12 : (values.map { TextStyle.strong.width($0) }.max() ?? 0) + 24
    let limit = (right - labelLeft - column) * 0.45
    let left = rowLabels.plotLeft(limit: limit)
    let top = head + 26
    plot = Rect(
      x: left, y: top, width: max(40, right - column - left), height: Double(labels.count) * pitch)
    middles = labels.indices.map { top + (Double($0) + 0.5) * pitch }
    let count = drawing == .narrow ? 2 : 4
    let span = domain.upperBound - domain.lowerBound
    // From zero where zero is near: a scale that begins just above it would hide how near.
    let low = domain.lowerBound > 0 && domain.lowerBound < span * 0.5 ? 0 : domain.lowerBound
    let high = max(domain.upperBound, low)
    let padding = high > low ? 0 : max(1, abs(high) * 0.1)
    let nice = LinearScale.nice((low - padding)...(high + padding), count)
    scale = LinearScale(nice, from: plot.x + 6, to: plot.maxX - 6)
    ticks = style.ticks(nice, count)
  }

  /// Ticks, their lines and the labels of the rows.
  mutating func drawGrid(on canvas: inout Canvas) {
    var grid = Path()
    var taken = -Double.infinity
    for tick in ticks {
      let x = scale(tick).rounded(.down) + 0.5
      grid.move(x, plot.y - 4)
      grid.line(x, plot.maxY)
      let text = style.tick(tick)
      let half = TextStyle.small.width(text) / 2
      let end = min(x + half, right)
      guard end - 2 * half >= taken + 6 else { continue }
      canvas.text(text, x: end - half, baseline: plot.y - 10, .small, anchor: .middle)
      taken = end
    }
    canvas.path(grid, "rule")
    for (label, middle) in zip(labels, middles) {
      canvas.text(
        label, x: plot.x - 12, baseline: TextStyle.axis.baseline(centredOn: middle), .axis, anchor: .end,
        width: plot.x - 12 - labelLeft + 0.5)
    }
  }

  func finished(_ drawing: Drawing, _ canvas: Canvas) -> Picture {
    Picture(width: drawing.width, height: plot.maxY + 6, canvas: canvas, plot: plot, positions: middles)
  }
}
