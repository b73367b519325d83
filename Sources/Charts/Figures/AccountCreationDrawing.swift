// The creation histogram's layout: years below, the main axis at the right where the bursts are, the magnified years on a
// second baseline above their true bars.

extension AccountCreation {
  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let isNarrow = drawing == .narrow
    let left = drawing == .wide ? drawing.plotLeft : 0
    let largest = months.map(\.count).max() ?? 0
    let tickWidth = TextStyle.axis.width(Formats.count(largest))
    let gutter = (tickWidth + 14).rounded(.up)
    // Few months stay bars and do not become walls.
    let right = min(drawing.width - gutter, left + 56 * Double(max(6, months.count)))
    let plot = Rect(x: left, y: drawing == .wide ? 40 : 52, width: right - left, height: isNarrow ? 150 : 200)
    if drawing == .wide {
      let title = wording.accountsCreated
      ValueAxis.railTitle(on: &canvas, title.head, title.rest, y: plot.y + 5, width: 100)
    } else {
      canvas.text(wording.accountsCreated.line, x: 0, baseline: 13, .axis)
    }
    guard let first = months.first, let last = months.last else {
      canvas.horizontal(plot.maxY, from: left, to: right, "axis")
      canvas.text(wording.noAccounts, x: plot.midX, baseline: plot.midY, .axis, anchor: .middle)
      return Picture(width: drawing.width, height: plot.maxY + 8, canvas: canvas, plot: plot)
    }
    let end = last.month.startOfMonth(adding: max(1, 7 - months.count))
    let time = TimeScale(start: first.month, end: end, from: left, to: right)
    let spans = months.map { (time.x($0.month), time.x($0.month.startOfMonth(adding: 1))) }
    let values = months.map { Double($0.count) }
    let scale = LinearScale(0...Double(largest), from: plot.maxY, to: plot.y)
    let sparse = isNarrow ? nil : sparseEnd
    let sparseX = sparse.map { spans[$0].0 }

    for tick in LinearScale.ticks(scale.domain, 3) where tick == tick.rounded() {
      let y = scale(tick)
      if tick > 0 { canvas.horizontal(y, from: sparseX ?? left, to: right, "rule") }
      canvas.text(
        Formats.count(Int(tick)), x: right + gutter, baseline: TextStyle.axis.baseline(centredOn: y), .axis,
        anchor: .end)
    }
    TimeBars(values: values, spans: spans, plot: plot).draw(on: &canvas, "data")
    drawPeak(
      on: &canvas, plot, spans, barrier: firstPost.flatMap { x(of: $0, time, spans) }, from: left, to: drawing.width)
    if let sparse { drawMagnified(on: &canvas, plot, spans, upTo: sparse) }
    if let firstPost, let line = x(of: firstPost, time, spans) {
      let x = line.rounded(.down) + 0.5
      canvas.line(x, plot.y - 14, x, plot.maxY, "line")
      let text = wording.firstPostInArchive(noun)
      let standsLeft = x - 6 - TextStyle.axis.width(text) >= left
      if standsLeft || x + 6 + TextStyle.axis.width(text) <= drawing.width {
        canvas.text(
          text, x: standsLeft ? x - 6 : x + 6, baseline: plot.y - 5, .axis, anchor: standsLeft ? .end : .start)
      }
    }
    drawYears(on: &canvas, time, y: plot.maxY)
    return Picture(
      width: drawing.width, height: plot.maxY + 26, canvas: canvas, plot: plot,
      positions: spans.map { ($0.0 + $0.1) / 2 })
  }

  /// The line of the first post stands at the beginning of its month, where sparse years end.
  private func x(of day: Day, _ time: TimeScale, _ spans: [(Double, Double)]) -> Double? {
    let month = day.startOfMonth
    return month >= time.start && month < time.end ? time.x(month) : nil
  }

  private func drawPeak(
    on canvas: inout Canvas, _ plot: Rect, _ spans: [(Double, Double)], barrier: Double?, from left: Double,
    to edge: Double
  ) {
    guard let peak = months.indices.max(by: { (months[$0].count, $1) < (months[$1].count, $0) }), months[peak].count > 0
    else { return }
    let text = wording.peak(months[peak].month, months[peak].count)
    let width = TextStyle.strong.width(text)
    // Beside the top of its bar: left if there is room, else right.
    let leftEnd = barrier.flatMap { $0 <= spans[peak].0 ? $0 : nil } ?? left
    let standsLeft = spans[peak].0 - 6 - width >= leftEnd + 4
    if standsLeft || spans[peak].1 + 6 + width <= plot.maxX {
      canvas.text(
        text, x: standsLeft ? spans[peak].0 - 6 : spans[peak].1 + 6, baseline: plot.y + 9, .strong,
        anchor: standsLeft ? .end : .start)
    } else {
      // Over its bar and above the line of the first post, which would else seem to be what it dates.
      let middle = ((spans[peak].0 + spans[peak].1) / 2).rounded(.down) + 0.5
      let x = min(max(middle - width / 2, plot.x), max(plot.x, edge - width))
      canvas.text(text, x: x, baseline: plot.y - 20, .strong)
      canvas.line(middle, plot.y - 16, middle, plot.y - 2, "axis")
    }
  }

  /// The months before `end` once more, as many times higher as makes them readable.
  private func drawMagnified(on canvas: inout Canvas, _ plot: Rect, _ spans: [(Double, Double)], upTo end: Int) {
    let part = months[..<end]
    guard let peak = part.indices.max(by: { (part[$0].count, $1) < (part[$1].count, $0) }), let first = part.first,
      let last = part.last
    else { return }
    let largest = Double(months.map(\.count).max() ?? 1)
    let room = 74.0
    let exact = room / (Double(part[peak].count) / largest * plot.height)
    let factor = [1_000.0, 500, 300, 200, 100, 50, 30, 20, 10, 5, 3, 2].first { $0 <= exact } ?? 1
    let base = plot.maxY - 58
    let strip = Rect(
      x: plot.x, y: base - Double(part[peak].count) / largest * plot.height * factor, width: spans[end].0 - plot.x,
      height: Double(part[peak].count) / largest * plot.height * factor)
    TimeBars(values: part.map { Double($0.count) }, spans: Array(spans[..<end]), plot: strip).draw(on: &canvas, "data2")
    canvas.horizontal(base, from: strip.x, to: strip.maxX, "axis")
    let sum = part.reduce(0) { $0 + $1.count }
    let text = wording.magnified(
      from: first.month.year, to: last.month.year, by: factor, sum, share: Double(sum) / Double(max(1, total)))
    canvas.text(text, x: strip.x, baseline: strip.y - 26, .axis, width: strip.width - 8)
    let label = wording.peak(part[peak].month, part[peak].count)
    let width = TextStyle.strong.width(label)
    let x = min(max((spans[peak].0 + spans[peak].1) / 2 - width / 2, strip.x), strip.maxX - width - 6)
    canvas.text(label, x: x, baseline: strip.y - 5, .strong)
  }

  /// Ticks between years and the year in the middle of its months; every second or fifth year where all would touch.
  private func drawYears(on canvas: inout Canvas, _ time: TimeScale, y: Double) {
    canvas.horizontal(y, from: time.from, to: time.to, "axis")
    if time.end.number - time.start.number < 400 {
      TimeAxis(scale: time, wording: wording).draw(on: &canvas, y: y, edge: time.to)
      return
    }
    var ticks = Path()
    for day in time.ticks(.years(1)) {
      ticks.move(time.x(day).rounded(.down) + 0.5, y)
      ticks.line(time.x(day).rounded(.down) + 0.5, y + 6)
    }
    canvas.path(ticks, "axis")
    let years = Array(time.start.year...time.end.adding(days: -1).year)
    for step in [1, 2, 3, 5, 10, 20, 50] {
      var placed: [(text: String, x: Double)] = []
      for year in years where step == 1 || year % step == 0 {
        let from = max(time.x(Day(year: year, month: 1, day: 1)), time.from)
        let to = min(time.x(Day(year: year + 1, month: 1, day: 1)), time.to)
        // A part of a year too narrow for its number stays without; the last one's has room to the right.
        let width = TextStyle.axis.width(wording.year(2_000))
        if step == 1, to - from < width - 4 {
          if year == years.last, years.count > 1 { placed.append((wording.year(year), from + 2 + width / 2)) }
          continue
        }
        placed.append((wording.year(year), min(max((from + to) / 2, time.from + 15), time.to - 15)))
      }
      let boxes = placed.map { TextStyle.axis.box($0.text, x: $0.x, baseline: 0, anchor: .middle) }
      let fits = zip(boxes, boxes.dropFirst()).allSatisfy { $0.maxX + 6 <= $1.x }
      guard fits && !(step == 1 && placed.isEmpty) || step == 50 else { continue }
      for item in placed { canvas.text(item.text, x: item.x, baseline: y + 20, .axis, anchor: .middle) }
      return
    }
  }
}
