// Lines over time with their names at the end of the line, for an editor's own questions. A value that is missing
// interrupts the line; nothing is drawn across what is not known.

/// Series of values over days.
public struct TrendLines: Figure {
  /// One line.
  public struct Series: Sendable, Equatable {
    /// Name at the line's end.
    public let label: String
    /// A value for each day of the figure, nil where none is known.
    public let values: [Double?]
    /// The topic whose colour the line has; without one it is neutral.
    public let topic: Topic?

    /// A line; what is not finite is not known.
    public init(label: String, values: [Double?], topic: Topic? = nil) {
      self.label = PlainText.visible(label)
      self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
      self.topic = topic
    }
  }

  /// Measure, unit and period.
  public let subtitle: String
  /// What the values are: "Accounts".
  public let valueLabel: String
  /// Days of the values, ascending.
  public let days: [Day]
  /// Lines.
  public let series: [Series]
  /// Lines with labels.
  public let events: [Event]
  /// Sentences for the reader.
  public let notes: [String]

  /// Lines; a series is cut or filled with unknown values to the number of days.
  public init(
    subtitle: String, valueLabel: String, days: [Day], series: [Series], events: [Event] = [], notes: [String] = []
  ) {
    self.subtitle = subtitle
    self.valueLabel = PlainText.visible(valueLabel)
    self.days = days
    self.series = series.map { line in
      let values = Array(line.values.prefix(days.count))
      return Series(
        label: line.label, values: values + Array(repeating: nil, count: days.count - values.count), topic: line.topic)
    }
    self.events = events
    self.notes = notes
  }

  /// `lines`.
  public var kind: String { "lines" }

  /// What the picture shows, in sentences.
  public var description: String {
    guard let first = days.first, let last = days.last else { return "No values." }
    let sentences = series.map { line -> String in
      let known = zip(days, line.values).compactMap { day, value in value.map { (day: day, value: $0) } }
      guard let start = known.first, let end = known.last,
        let peak = known.max(by: { ($0.value, $1.day) < ($1.value, $0.day) })
      else { return "\(line.label): no values." }
      return
        "\(line.label): \(Formats.number(start.value)) on \(start.day.short), \(Formats.number(end.value)) on \(end.day.short), highest \(Formats.number(peak.value)) on \(peak.day.short)."
    }
    return "\(valueLabel), \(first.long) to \(last.long). " + sentences.joined(separator: " ")
  }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [.init(name: "day", label: "Day", kind: .date)]
        + series.enumerated().map {
          .init(name: "\(BarTable.machine($1.label))-\($0 + 1)", label: $1.label, kind: .number)
        },
      rows: days.enumerated().map { index, day in
        [.date(day)] + series.map { $0.values[index].map(DataTable.Cell.number) ?? .missing }
      })
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    guard series.contains(where: { $0.values.contains { $0 != nil } }) else {
      canvas.text("No values", x: 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    let isNarrow = drawing == .narrow
    let values = series.flatMap { $0.values.compactMap { $0 } }
    let domain = LinearScale.nice(min(0, values.min() ?? 0)...max(0, values.max() ?? 1), 4)
    let ticks = LinearScale.ticks(domain, 4)
    let tickTexts = ticks.map { Formats.number($0, decimals: 2) }
    let widest = tickTexts.map { TextStyle.axis.width($0) }.max() ?? 0
    let left = drawing == .wide ? drawing.plotLeft : max(drawing.plotLeft, (widest + 10).rounded(.up))
    let names = series.map { TextStyle.axis.width($0.label) }.max() ?? 0
    let gutter = min(isNarrow ? 96 : 190, (names + 18).rounded(.up))
    let right = drawing.width - gutter
    let first = days.first ?? Day(number: 0)
    let time = TimeScale(start: first, end: (days.last ?? first).adding(days: 1), from: left, to: right)
    let lane = EventLane(events, on: time, within: left...drawing.width, letters: isNarrow)
    let top = lane.height + (drawing == .wide ? 4 : 22)
    let plot = Rect(x: left, y: top, width: right - left, height: isNarrow ? 180 : 240)
    let scale = LinearScale(domain, from: plot.maxY, to: plot.y)

    if drawing == .wide {
      ValueAxis.railTitle(on: &canvas, valueLabel, "", y: plot.y + 5, width: 104 - widest - 8)
    } else {
      canvas.text(valueLabel, x: 0, baseline: 13, .axis, width: drawing.width)
    }
    for (tick, text) in zip(ticks, tickTexts) {
      if tick != 0 { canvas.horizontal(scale(tick), from: left, to: right, "rule") }
      canvas.text(text, x: left - 8, baseline: TextStyle.axis.baseline(centredOn: scale(tick)), .axis, anchor: .end)
    }
    if domain.lowerBound < 0 { canvas.horizontal(scale(0), from: left, to: right, "axis") }
    lane.drawThrough(on: &canvas, [plot], above: plot.y)
    lane.drawLabels(on: &canvas, above: plot.y)
    for line in series { drawLine(on: &canvas, line, time, scale) }
    drawNames(on: &canvas, time, scale, plot, to: drawing.width)
    TimeAxis(scale: time).draw(on: &canvas, y: plot.maxY, edge: min(drawing.width, right + 20))
    let end = lane.drawList(
      on: &canvas, from: plot.maxY + TimeAxis.height + 4, left: drawing == .wide ? left : 0, to: drawing.width)
    return Picture(
      width: drawing.width, height: end, canvas: canvas, plot: plot, positions: days.map { time.middle($0) })
  }

  private func stroke(_ line: Series) -> String {
    guard let slot = line.topic?.slot, SlotStyle(slot: slot).hasColor else { return "trend" }
    return "thick s\(slot)"
  }

  private func drawLine(on canvas: inout Canvas, _ line: Series, _ time: TimeScale, _ scale: LinearScale) {
    var path = Path()
    var isOpen = false
    for (index, value) in line.values.enumerated() {
      guard let value else {
        isOpen = false
        continue
      }
      let x = time.middle(days[index])
      if isOpen {
        path.line(x, scale(value))
      } else {
        path.move(x, scale(value))
        // A value between two unknown ones is a dot.
        let isAlone = index + 1 == line.values.count || line.values[index + 1] == nil
        if isAlone {
          canvas.circle(x, scale(value), radius: 2, line.topic.map { SlotStyle(slot: $0.slot).fill } ?? "data")
        }
      }
      isOpen = true
    }
    canvas.path(path, stroke(line) + " cap")
  }

  /// Names at the right, pushed apart to 16 px, with leaders from where the lines end.
  private func drawNames(
    on canvas: inout Canvas, _ time: TimeScale, _ scale: LinearScale, _ plot: Rect, to edge: Double
  ) {
    let ends = series.compactMap { line -> (label: String, x: Double, y: Double)? in
      guard let last = line.values.lastIndex(where: { $0 != nil }), let value = line.values[last] else { return nil }
      return (line.label, time.middle(days[last]), scale(value))
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
