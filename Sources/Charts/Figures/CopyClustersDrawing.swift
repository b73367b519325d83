// The layout of copied texts. Wide: text, calendar, burst, three columns. Middle: without the burst. Narrow: the text
// above its calendar.

extension CopyClusters {
  private struct Columns {
    var textWidth: Double
    var calendar: (from: Double, to: Double)
    var burst: (from: Double, to: Double)?
    /// Right edges of posts, accounts and half-span.
    var numbers: [Double]
  }

  private func columns(_ drawing: Drawing) -> Columns {
    switch drawing {
    case .wide:
      Columns(textWidth: 280, calendar: (300, 580), burst: (640, 845), numbers: [916, 1000, 1072])
    case .middle: Columns(textWidth: 230, calendar: (250, 468), burst: nil, numbers: [524, 596, 658])
    case .narrow: Columns(textWidth: 310, calendar: (8, 324), burst: nil, numbers: [])
    }
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let columns = columns(drawing)
    let isNarrow = drawing == .narrow
    let rowHeight = isNarrow ? 82.0 : 44
    let head = isNarrow ? 6.0 : 42
    let bottom = head + Double(clusters.count) * rowHeight
    let time = TimeScale(
      start: firstDay, end: lastDay.adding(days: 1), from: columns.calendar.from, to: columns.calendar.to)
    let clock = columns.burst.map { LogScale(1...1_440, from: $0.from, to: $0.to) }

    // Grid behind everything.
    var grid = Path()
    let months = clusters.isEmpty ? [] : ticks(time, from: isNarrow ? 0 : time.from - 26)
    for tick in months {
      grid.move(tick.x, head)
      grid.line(tick.x, bottom)
    }
    if let clock {
      for tick in wording.burstTicks {
        grid.move(clock(tick.minutes).rounded(.down) + 0.5, head)
        grid.line(clock(tick.minutes).rounded(.down) + 0.5, bottom)
      }
    }
    canvas.path(grid, "rule")
    if !isNarrow { drawHead(on: &canvas, columns, clock) }
    let labelY = isNarrow ? bottom + 16 : head - 7
    for tick in months where tick.isLabelled {
      canvas.text(tick.text, x: tick.labelX, baseline: labelY, .small, anchor: .middle)
    }
    if !isNarrow { canvas.horizontal(head, from: 0, to: drawing.width, "line") }

    // More dots than these would make the drawing heavy, not fuller: the densest strips show every second or third.
    let strips = clusters.flatMap { [$0.posts.count] + (clock == nil ? [] : [$0.largestBurst.count]) }
    let share = min(1, 4_500 / Double(max(1, strips.reduce(0) { $0 + min($1, 700) })))
    func shown(_ moments: some Collection<Moment>) -> [Moment] {
      share < 1
        ? DotStrip.thinned(Array(moments), to: max(1, Int(Double(min(moments.count, 700)) * share))) : Array(moments)
    }
    for (index, cluster) in clusters.enumerated() {
      let top = head + Double(index) * rowHeight
      let slot = cluster.topic?.slot ?? 0
      drawText(on: &canvas, cluster, drawing, columns, top: top)
      let middle = isNarrow ? top + 60 : top + rowHeight / 2
      let calendar = DotStrip(radius: 1.6, middle: middle, reach: isNarrow ? 18 : 17)
      calendar.draw(on: &canvas, shown(cluster.posts).map { time.x($0) }, slot: slot)
      if let clock, let first = cluster.largestBurst.first {
        let dots = DotStrip(radius: 2.3, middle: middle, reach: 18)
        dots.draw(
          on: &canvas, shown(cluster.largestBurst).map { clock(Double(max(1, $0.minutes - first.minutes))) }, slot: slot
        )
      }
      if !isNarrow {
        let values = [
          Formats.count(cluster.posts.count), Formats.count(cluster.accounts),
          wording.rounded(minutes: cluster.halfSpan),
        ]
        for (value, x) in zip(values, columns.numbers) {
          canvas.text(value, x: x, baseline: TextStyle.label.baseline(centredOn: middle), .label, anchor: .end)
        }
      }
      canvas.horizontal(top + rowHeight, from: 0, to: drawing.width, "rule")
    }
    if clusters.isEmpty { canvas.text(wording.noCopies, x: 0, baseline: head + 20, .axis) }
    var end = bottom + (isNarrow ? 24 : 4) + (clusters.isEmpty ? 28 : 0)
    let topicsFrom = end
    end = drawTopics(
      on: &canvas, from: end, left: drawing == .wide ? drawing.plotLeft : 0,
      to: clock == nil ? drawing.width : time.to)
    if let clock, !clusters.isEmpty {
      let burst = wording.burstRemark(noun)
      end = max(end, canvas.remark(burst, x: clock.from, to: drawing.width, from: topicsFrom))
    }
    let plot = Rect(x: time.from, y: head, width: time.to - time.from, height: bottom - head)
    return Picture(
      width: drawing.width, height: end, canvas: canvas, plot: plot,
      positions: clusters.indices.map { head + (Double($0) + 0.5) * rowHeight })
  }

  private func drawHead(on canvas: inout Canvas, _ columns: Columns, _ clock: LogScale?) {
    canvas.text(wording.copiedText, x: 0, baseline: 14, .strong)
    canvas.text(wording.allPosts(noun), x: columns.calendar.from, baseline: 14, .strong)
    if let clock {
      canvas.text(wording.burstHead(noun), x: clock.from, baseline: 14, .strong, width: 225)
      for tick in wording.burstTicks {
        canvas.text(tick.text, x: clock(tick.minutes), baseline: 35, .small, anchor: .middle)
      }
    }
    for (title, x) in zip([wording.countOf(noun), wording.accountCount, wording.halfIn], columns.numbers) {
      canvas.text(title, x: x, baseline: 35, .strong, anchor: .end, width: 66)
    }
  }

  private func drawText(
    on canvas: inout Canvas, _ cluster: CopyCluster, _ drawing: Drawing, _ columns: Columns, top: Double
  ) {
    let fill = cluster.topic.map { SlotStyle(slot: $0.slot).fill } ?? "data2"
    canvas.rect(Rect(x: 0, y: top + 8, width: 3, height: 29), fill)
    let room = columns.textWidth - 12
    if cluster.translation == nil && drawing != .narrow {
      let lines = TextMetrics.wrapped(cluster.shared, to: room, TextStyle.evidence.font, limit: 2)
      for (index, line) in lines.enumerated() {
        canvas.text(line, x: 12, baseline: top + (lines.count == 1 ? 27 : 18) + 19 * Double(index), .evidence)
      }
      return
    }
    canvas.text(cluster.shared, x: 12, baseline: top + 19, .evidence, width: room)
    var second = cluster.translation ?? ""
    if drawing == .narrow {
      let count = wording.copies(cluster.posts.count, noun, halfIn: cluster.halfSpan)
      let room = room - TextStyle.axis.width(wording.beside(["", count]))
      second =
        second.isEmpty
        ? count : wording.beside([TextMetrics.shortened(second, to: room, TextStyle.axis.font), count])
    }
    canvas.text(second, x: 12, baseline: top + 36, .axis, width: room + 0.5)
  }

  private struct CalendarTick {
    var x: Double
    var text: String
    /// The middle of the label, moved right of the tick where it would else stand out at the left.
    var labelX: Double
    var isLabelled: Bool
  }

  /// Starts of months or years within the strip, labelled where they do not touch.
  private func ticks(_ time: TimeScale, from left: Double) -> [CalendarTick] {
    let units: [CalendarUnit] = [
      .days(1), .weeks(1), .months(1), .months(3), .months(6), .years(1), .years(2), .years(5), .years(10),
    ]
    for unit in units {
      let days = time.ticks(unit)
      guard unit.days * time.dayWidth >= 44 || unit == .years(10) else { continue }
      var out: [CalendarTick] = []
      for day in days {
        let isFirst = !out.contains(where: \.isLabelled)
        let withYear = isFirst || (day.month == 1 && day.day <= 7 && unit.days >= 28)
        let text =
          unit.days > 300
          ? wording.year(day.year)
          : unit.days < 28 ? wording.tick(day: day, withYear: withYear) : wording.tick(month: day, withYear: withYear)
        let x = time.x(day).rounded(.down) + 0.5
        let half = TextStyle.small.width(text) / 2
        // A label at the edge would touch the neighbouring column.
        let labelX = max(x, left + half)
        out.append(
          CalendarTick(x: x, text: text, labelX: labelX, isLabelled: labelX - x <= 20 && x + half <= time.to + 16))
      }
      let boxes = out.filter(\.isLabelled).map {
        TextStyle.small.box($0.text, x: $0.labelX, baseline: 0, anchor: .middle)
      }
      if zip(boxes, boxes.dropFirst()).allSatisfy({ $0.maxX + 6 <= $1.x }) { return out }
    }
    return []
  }

  /// What the row colours mean, since rows bear no topic names.
  private func drawTopics(on canvas: inout Canvas, from top: Double, left: Double, to right: Double) -> Double {
    var x = left
    var y = top + 16
    for topic in topics {
      let width = min(200, TextStyle.axis.width(topic.short))
      if x > left && x + 16 + width > right { (x, y) = (left, y + 20) }
      canvas.rect(Rect(x: x, y: y - 10, width: 10, height: 10), SlotStyle(slot: topic.slot).fill)
      canvas.text(topic.short, x: x + 16, baseline: y, .axis, width: width + 0.5)
      x += 16 + width + 18
    }
    return topics.isEmpty ? top : y + 8
  }
}
