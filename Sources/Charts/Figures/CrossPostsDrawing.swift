// Two lanes. Wide and middle run to the right, narrow runs downward. Letters key the lines to the list below, where lags of
// hours can be read that years on one axis hide; a letter is dropped where it would touch two others.

extension CrossPosts {
  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    guard let days else {
      canvas.text(wording.noText, x: 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    var picture = drawing == .narrow ? downward(drawing, days, &canvas) : across(drawing, days, &canvas)
    var list = Canvas(id: id)
    picture.height = drawList(on: &list, drawing, from: picture.height + 12)
    picture.body += list.markup
    return picture
  }

  /// Day boundaries, or coarser ones where days are too close for their names.
  private func ticks(_ time: TimeScale, room: Double) -> [Tick] {
    guard let unit = CalendarUnit.ladder.first(where: { $0.days * abs(time.dayWidth) >= room }) else { return [] }
    let isDaily = unit == .days(1)
    let days = time.ticks(unit)
    let hasYear = days.contains { $0.month == 1 && unit.days >= 28 }
    return days.enumerated().map { index, day in
      var text = isDaily ? wording.tick(weekday: day) : wording.tick(day: day, withYear: false)
      if unit.days >= 28 {
        text = day.month == 1 ? wording.year(day.year) : wording.tick(month: day, withYear: !hasYear && index == 0)
      }
      return Tick(day: day, text: text, isYear: unit.days >= 28 && day.month == 1, isDaily: isDaily)
    }
  }

  /// Where the grid stands: at the ticks and at the end, but not twice beside it.
  private func lines(_ ticks: [Tick], _ time: TimeScale) -> [Double] {
    ticks.map { time.x($0.day) }.filter { $0 <= time.to - 6 } + [time.to]
  }

  private struct Tick {
    var day: Day
    var text: String
    var isYear: Bool
    var isDaily: Bool
    var style: TextStyle { isYear ? .strong : .axis }
  }

  // MARK: Wide and middle

  private func across(_ drawing: Drawing, _ days: (first: Day, last: Day), _ canvas: inout Canvas) -> Picture {
    let names = [platforms.first, platforms.second]
    let nameWidth = min(110, names.map { TextStyle.strong.width($0) }.max() ?? 0)
    let left = drawing == .wide ? drawing.plotLeft : (nameWidth + 14).rounded(.up)
    // The last dot stands wholly inside.
    let time = TimeScale(start: days.first, end: days.last.adding(days: 1), from: left, to: drawing.width - 6)
    let lanes = (44.0, 122.0)
    let bottom = 142.0
    var grid = Path()
    let marks = ticks(time, room: 78)
    for x in lines(marks, time) {
      grid.move(x.rounded(.down) + 0.5, 8)
      grid.line(x.rounded(.down) + 0.5, bottom)
    }
    canvas.path(grid, "rule")
    for tick in marks {
      // A day's name stands in the day's middle; other units are named where they begin.
      let x = tick.isDaily ? time.middle(tick.day) : time.x(tick.day)
      let half = tick.style.width(tick.text) / 2
      guard x + half <= drawing.width, x - half >= left - 20 else { continue }
      canvas.text(tick.text, x: x, baseline: bottom + 16, tick.style, anchor: .middle)
    }
    for (name, y) in zip(names, [lanes.0, lanes.1]) {
      let lines = TextMetrics.wrapped(name, to: left - 12, TextStyle.strong.font, limit: 3)
      canvas.lines(
        lines, x: left - 12,
        baseline: TextStyle.strong.baseline(centredOn: y) - Double(lines.count - 1) * TextStyle.strong.lineHeight / 2,
        .strong, anchor: .end)
      canvas.horizontal(y - 0.5, from: left, to: drawing.width, "axis")
    }
    drawPairs(on: &canvas) {
      time.x($0)
    } point: { isFirst, at in
      (at, isFirst ? lanes.0 : lanes.1)
    }
    var taken = [-Double.infinity, -Double.infinity]
    for (index, pair) in pairs.enumerated() {
      let width = TextStyle.strong.width(letter(index))
      let wanted = time.x(pair.first) - width / 2
      // A letter moves a little or stands higher before it is dropped.
      for row in taken.indices {
        let placed = max(wanted, taken[row] + 4)
        guard placed - wanted <= 8, placed + width <= drawing.width else { continue }
        canvas.text(letter(index), x: placed, baseline: lanes.0 - 11 - Double(row) * 14, .strong)
        taken[row] = placed + width
        break
      }
    }
    let plot = Rect(x: left, y: 8, width: time.to - left, height: bottom - 8)
    return Picture(
      width: drawing.width, height: bottom + 24, canvas: canvas, plot: plot, positions: pairs.map { time.x($0.first) })
  }

  // MARK: Narrow

  private func downward(_ drawing: Drawing, _ days: (first: Day, last: Day), _ canvas: inout Canvas) -> Picture {
    let count = days.last.number - days.first.number + 1
    let height = min(720, max(160, Double(count) * 62))
    let names = [platforms.first, platforms.second].map {
      TextMetrics.wrapped($0, to: 140, TextStyle.strong.font, limit: 2)
    }
    let top = 26 + Double((names.map(\.count).max() ?? 1) - 1) * TextStyle.strong.lineHeight
    let time = TimeScale(start: days.first, end: days.last.adding(days: 1), from: top, to: top + height)
    let lanes = (110.0, drawing.width - 40)
    var grid = Path()
    let marks = ticks(time, room: 22)
    for y in lines(marks, time) {
      grid.move(0, y.rounded(.down) + 0.5)
      grid.line(drawing.width, y.rounded(.down) + 0.5)
    }
    canvas.path(grid, "rule")
    for tick in marks where time.x(tick.day) + 16 <= top + height {
      canvas.text(tick.text, x: 0, baseline: time.x(tick.day) + 16, tick.style)
    }
    canvas.lines(names[0], x: lanes.0, baseline: 14, .strong, anchor: .middle)
    canvas.lines(names[1], x: drawing.width, baseline: 14, .strong, anchor: .end)
    for x in [lanes.0, lanes.1] { canvas.line(x, top, x, top + height, "axis") }
    drawPairs(on: &canvas) {
      time.x($0)
    } point: { isFirst, at in
      (isFirst ? lanes.0 : lanes.1, at)
    }
    var taken = [-Double.infinity, -Double.infinity]
    for (index, pair) in pairs.enumerated() {
      // The second column has room for single letters only: left of it stand the days.
      for column in taken.indices where column == 0 || pairs.count <= 26 {
        let y = max(time.x(pair.first), taken[column] + 15)
        guard y - time.x(pair.first) <= 8, y <= top + height else { continue }
        canvas.text(
          letter(index), x: lanes.0 - 10 - Double(column) * 14, baseline: TextStyle.strong.baseline(centredOn: y),
          .strong, anchor: .end)
        taken[column] = y
        break
      }
    }
    let plot = Rect(x: 0, y: top, width: drawing.width, height: height)
    return Picture(
      width: drawing.width, height: top + height + 6, canvas: canvas, plot: plot,
      positions: pairs.map { time.x($0.first) })
  }

  /// Lines first, dots over them.
  private func drawPairs(
    on canvas: inout Canvas, at: (Moment) -> Double, point: (_ isFirst: Bool, _ at: Double) -> (Double, Double)
  ) {
    var forward = Path()
    var backward = Path()
    var filled = Path()
    var open = Path()
    for pair in pairs {
      let (x1, y1) = point(true, at(pair.first))
      let (x2, y2) = point(false, at(pair.second))
      if pair.lag < 0 {
        backward.move(x1, y1)
        backward.line(x2, y2)
      } else {
        forward.move(x1, y1)
        forward.line(x2, y2)
      }
      filled.circle(x1, y1, radius: 4)
      open.circle(x2, y2, radius: 4)
    }
    canvas.path(forward, "trend")
    canvas.path(backward, "trend dash")
    canvas.path(filled, "data ring")
    canvas.path(open, "open")
  }
}
