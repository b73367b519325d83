// The time axis under a plot: quarter ticks, months in small type, the year in bold at a longer tick in January. Labels
// are dropped, whole steps at a time, before they touch; years go last.

struct TimeAxis {
  let scale: TimeScale
  var wording = Wording.english

  private struct Label {
    var day: Day
    var text: String
    var style: TextStyle
    var x: Double
    var anchor: TextAnchor
    var box: Rect { style.box(text, x: x, baseline: 0, anchor: anchor) }
  }

  static let height = 24.0

  /// Draws the baseline, ticks and labels at `y`. `edge` is the right end of the room for labels.
  func draw(on canvas: inout Canvas, y: Double, edge: Double) {
    canvas.horizontal(y, from: scale.from, to: scale.to, "axis")
    let (unit, labels) = fitting(edge: edge)
    var marks = Path()
    let tickUnit = ticks(for: unit)
    for day in scale.ticks(tickUnit) {
      let x = min(scale.x(day), scale.to - 1).rounded(.down) + 0.5
      marks.move(x, y + 0.5)
      marks.line(x, y + (isYear(day) ? 20 : 6))
    }
    canvas.path(marks, "axis")
    for label in labels { canvas.text(label.text, x: label.x, baseline: y + 18, label.style, anchor: label.anchor) }
  }

  private func isYear(_ day: Day) -> Bool { day.month == 1 && day.day == 1 }

  /// Ticks are those of the labels, or quarters where months are labelled by half-years or years and room remains.
  private func ticks(for unit: CalendarUnit) -> CalendarUnit {
    if case .months(6) = unit { return quarters(or: unit) }
    if case .years(1) = unit { return quarters(or: unit) }
    return unit
  }

  private func quarters(or unit: CalendarUnit) -> CalendarUnit {
    scale.dayWidth * CalendarUnit.months(3).days >= 16 ? .months(3) : unit
  }

  private func fitting(edge: Double) -> (CalendarUnit, [Label]) {
    for unit in CalendarUnit.ladder {
      // Months are labelled by quarters as soon as the period is longer than a year.
      if case .months(1) = unit, scale.end.number - scale.start.number > 200 { continue }
      if unit.days * scale.dayWidth < 16 { continue }
      let labels = labels(unit, edge: edge)
      if !labels.isEmpty && zip(labels, labels.dropFirst()).allSatisfy({ $0.box.maxX + 8 <= $1.box.x }) {
        return (unit, labels)
      }
    }
    return (.years(100), [])
  }

  private func labels(_ unit: CalendarUnit, edge: Double) -> [Label] {
    var days = scale.ticks(unit)
    var namesFirstDay = false
    // A period without the beginning of any unit still says when it is.
    if days.isEmpty {
      days = [scale.start]
      namesFirstDay = true
    }
    let hasYear = days.contains(where: isYear)
    let namesDays =
      switch unit {
      case .days, .weeks: true
      default: false
      }
    var out: [Label] = []
    for (index, day) in days.enumerated() {
      var label: Label
      if isYear(day) {
        let x = scale.x(day) + (unit.days >= 300 && unit.days * scale.dayWidth < 44 ? 3 : 6)
        label = Label(day: day, text: wording.year(day.year), style: .strong, x: x, anchor: .start)
      } else {
        let withYear = index == 0 && !hasYear
        let text =
          namesDays || namesFirstDay
          ? wording.tick(day: day, withYear: withYear) : wording.tick(month: day, withYear: withYear)
        label = Label(day: day, text: text, style: .small, x: scale.x(day), anchor: .middle)
        if label.box.x < scale.from { (label.x, label.anchor) = (scale.from, .start) }
      }
      if label.box.maxX > edge {
        // The year at the very end moves to the other side of its tick.
        if isYear(day) { (label.x, label.anchor) = (scale.x(day) - 5, .end) } else { continue }
        if out.last.map({ $0.box.maxX + 8 > label.box.x }) == true { continue }
      }
      out.append(label)
    }
    return out
  }
}
