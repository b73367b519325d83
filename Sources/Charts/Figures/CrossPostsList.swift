// The list under the lanes: what each letter is, when it was posted first, and its lag on a signed axis of its own, since
// hours cannot be seen on an axis of years.

extension CrossPosts {
  /// Rows at most; the table of the page has all pairs.
  private static let mostRows = 26

  private struct Columns {
    var letter: Double
    var text: (x: Double, width: Double)
    var time: Double
    var lags: (from: Double, to: Double)
  }

  private func columns(_ drawing: Drawing) -> Columns {
    switch drawing {
    case .wide: Columns(letter: 112, text: (136, 360), time: 516, lags: (650, 976))
    case .middle: Columns(letter: 0, text: (24, 226), time: 262, lags: (388, 568))
    case .narrow: Columns(letter: 0, text: (22, 306), time: 22, lags: (140, 240))
    }
  }

  /// Draws the list; returns where it ends.
  func drawList(on canvas: inout Canvas, _ drawing: Drawing, from top: Double) -> Double {
    let columns = columns(drawing)
    let isNarrow = drawing == .narrow
    let right = drawing.width
    let rows = pairs.prefix(Self.mostRows)
    let rowHeight = isNarrow ? 44.0 : 24
    let head = top + 42
    let bottom = head + Double(rows.count) * rowHeight
    // Bars end before the widest lag begins.
    let widest = rows.map { TextStyle.label.width(wording.lag(minutes: $0.lag)) }.max() ?? 0
    let lags = (from: columns.lags.from, to: min(columns.lags.to, right - widest - 4))
    let (scale, ticks) = lagAxis(lags, isNarrow ? 1 : drawing == .middle ? 2 : 4)

    if !isNarrow {
      canvas.text(wording.matchedText, x: columns.text.x, baseline: top + 12, .strong)
      let name = TextMetrics.wrapped(wording.on(platforms.first), to: 122, TextStyle.strong.font, limit: 2)
      canvas.lines(name, x: columns.time, baseline: top + 12, .strong)
    }
    canvas.text(
      isNarrow ? wording.lag : wording.lag(on: platforms.second), x: columns.lags.from, baseline: top + 12, .strong,
      width: right - columns.lags.from)
    // On a phone lines stand beside the bars only, not through the texts between them.
    func vertical(_ path: inout Path, _ at: Double) {
      let x = at.rounded(.down) + 0.5
      for row in 0..<(isNarrow ? rows.count : 1) {
        path.move(x, head + (isNarrow ? Double(row) * rowHeight + 23 : 0))
        path.line(x, isNarrow ? head + Double(row + 1) * rowHeight - 5 : bottom)
      }
    }
    var grid = Path()
    var taken = -Double.infinity
    // Zero is the axis itself.
    for tick in ticks where tick.minutes != 0 { vertical(&grid, scale(tick.minutes)) }
    canvas.path(grid, "rule")
    for tick in ticks {
      let x = scale(tick.minutes)
      let box = TextStyle.small.box(tick.text, x: x, baseline: 0, anchor: .middle)
      guard box.x >= taken + 8, box.maxX <= right else { continue }
      canvas.text(tick.text, x: x, baseline: top + 34, .small, anchor: .middle)
      taken = box.maxX
    }
    canvas.horizontal(head, from: columns.letter, to: right, "line")
    var later = Path()
    var earlier = Path()
    for (index, pair) in rows.enumerated() {
      let y = head + Double(index) * rowHeight
      let first = TextStyle.label.baseline(centredOn: y + (isNarrow ? 13 : rowHeight / 2))
      let second = isNarrow ? first + 18 : first
      let middle = isNarrow ? y + 31 : y + rowHeight / 2
      canvas.text(letter(index), x: columns.letter, baseline: first, .strong)
      canvas.text(pair.label, x: columns.text.x, baseline: first, .label, width: columns.text.width)
      canvas.text(pair.first.iso.replacingT, x: columns.time, baseline: second, .axis)
      canvas.text(wording.lag(minutes: pair.lag), x: right, baseline: second, .label, anchor: .end)
      let (from, to) = (scale(Double(min(0, pair.lag))), scale(Double(max(0, pair.lag))))
      let bar = Rect(x: from, y: middle - 4, width: max(1.5, to - from), height: 8)
      if pair.lag < 0 { earlier.rectangle(bar) } else { later.rectangle(bar) }
      canvas.horizontal(y + rowHeight, from: columns.letter, to: right, "rule")
    }
    canvas.path(later, "data")
    canvas.path(earlier, "data2")
    var zero = Path()
    vertical(&zero, scale(0))
    canvas.path(zero, "axis")
    guard rows.count < pairs.count else { return bottom + 6 }
    canvas.text(wording.moreInTable(pairs.count - rows.count), x: columns.text.x, baseline: bottom + 18, .axis)
    return bottom + 26
  }

  /// Lags from left to right, the scale always with zero, and its ticks in the unit of the longest.
  private func lagAxis(
    _ edges: (from: Double, to: Double), _ count: Int
  ) -> (scale: LinearScale, ticks: [(minutes: Double, text: String)]) {
    let lags = pairs.prefix(Self.mostRows).map { Double($0.lag) }
    let low = min(0, lags.min() ?? 0)
    let high = max(low == 0 ? 1 : 0, lags.max() ?? 0)
    let unit = max(high, -low) < 180 ? 1.0 : max(high, -low) < 72 * 60 ? 60 : 1_440
    let scale = LinearScale(low...high, from: edges.from + 2, to: edges.to)
    let ticks = LinearScale.ticks((low / unit)...(high / unit), count).map { tick in
      let number = (tick > 0 ? "+" : "") + Formats.number(tick, decimals: 2)
      let text =
        unit == 1 ? wording.inMinutes(number) : unit == 60 ? wording.inHours(number) : wording.inDays(number)
      return (minutes: tick * unit, text: tick == 0 ? "0" : text)
    }
    return (scale, ticks)
  }
}
