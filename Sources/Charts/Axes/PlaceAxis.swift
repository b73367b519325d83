// The horizontal axis of plots whose places are days, numbers or categories: where each place is, and its labels below.

/// Where the places of an axis stand.
struct PlaceAxis {
  /// The middle of each place.
  let places: [Double]
  /// Its left and right edge; numbers have no width.
  let spans: [(Double, Double)]
  /// The scale of days; one day wide where the places are none.
  let time: TimeScale
  let from: Double
  let to: Double
  private let kind: Kind
  private let wording: Wording

  private enum Kind {
    case days
    case numbers(LinearScale, name: String)
    case labels([String])
  }

  /// An axis of days or numbers from a line plot.
  init(_ axis: LinePlot.Axis, from: Double, to: Double, _ wording: Wording) {
    self.wording = wording
    self.from = from
    self.to = to
    switch axis {
    case .days(let days, let end):
      let time = TimeScale(start: days.first ?? Day(number: 0), end: end, from: from, to: to)
      self.time = time
      kind = .days
      places = days.map { time.middle($0) }
      spans = places.map { ($0, $0) }
    case .numbers(let numbers, let name):
      let scale = LinearScale((numbers.first ?? 0)...(numbers.last ?? 1), from: from, to: to)
      time = TimeScale(start: Day(number: 0), end: Day(number: 1), from: from, to: to)
      kind = .numbers(scale, name: name)
      places = numbers.map { scale($0) }
      spans = places.map { ($0, $0) }
    }
  }

  /// An axis of contiguous steps of days, each from its first day to the next one's.
  init(steps days: [Day], _ step: AnswerStep, from: Double, to: Double, _ wording: Wording) {
    self.wording = wording
    self.from = from
    self.to = to
    let first = days.first ?? Day(number: 0)
    let time = TimeScale(start: first, end: step.next(days.last ?? first), from: from, to: to)
    self.time = time
    kind = .days
    spans = days.map { (time.x($0), time.x(step.next($0))) }
    places = spans.map { ($0.0 + $0.1) / 2 }
  }

  /// An axis of categories in equal bands.
  init(labels: [String], from: Double, to: Double) {
    wording = .english
    self.from = from
    self.to = to
    time = TimeScale(start: Day(number: 0), end: Day(number: 1), from: from, to: to)
    kind = .labels(labels)
    let width = (to - from) / Double(max(1, labels.count))
    spans = labels.indices.map { (from + Double($0) * width, from + Double($0 + 1) * width) }
    places = spans.map { ($0.0 + $0.1) / 2 }
  }

  /// The labels of categories in the lines that fit their bands; nil if one of them does not fit in two.
  static func lines(_ labels: [String], width: Double) -> [[String]]? {
    let lines = labels.map { TextMetrics.wrapped($0, to: width - 6, TextStyle.axis.font, limit: 2) }
    let isWhole = zip(lines, labels).allSatisfy { lines, label in
      label.contains("…") || !lines.contains { $0.hasSuffix("…") }
    }
    return isWhole ? lines : nil
  }

  /// Draws baseline, ticks and labels at `y`; returns where they end.
  func draw(on canvas: inout Canvas, y: Double, edge: Double) -> Double {
    switch kind {
    case .days:
      TimeAxis(scale: time, wording: wording).draw(on: &canvas, y: y, edge: edge)
      return y + TimeAxis.height
    case .numbers(let scale, let name):
      canvas.horizontal(y, from: from, to: to, "axis")
      var marks = Path()
      var taken = -Double.infinity
      for tick in scale.ticks(max(3, Int((to - from) / 80))) {
        let x = scale(tick)
        let text = Formats.number(tick, decimals: 4)
        let box = TextStyle.axis.box(text, x: x, baseline: 0, anchor: .middle)
        marks.move(x.rounded(.down) + 0.5, y + 0.5)
        marks.line(x.rounded(.down) + 0.5, y + 6)
        guard box.x >= taken + 8, box.maxX <= edge + 12 else { continue }
        canvas.text(text, x: x, baseline: y + 19, .axis, anchor: .middle)
        taken = box.maxX
      }
      canvas.path(marks, "axis")
      canvas.text(name, x: to, baseline: y + 37, .remark, anchor: .end, width: to)
      return y + 42
    case .labels(let labels):
      canvas.horizontal(y, from: from, to: to, "axis")
      let width = spans.first.map { $0.1 - $0.0 } ?? 0
      let lines =
        Self.lines(labels, width: width)
        ?? labels.map { [TextMetrics.shortened($0, to: width - 6, TextStyle.axis.font)] }
      for (x, lines) in zip(places, lines) {
        canvas.lines(lines, x: x, baseline: y + 18, .axis, anchor: .middle)
      }
      return y + 6 + 18 * Double(lines.map(\.count).max() ?? 1)
    }
  }
}
