// The layout of repurposed accounts: bars on the time axis, light before the gap and dark after it, the gap as a thin
// line, languages in columns (wide, middle) or above the bar (narrow).

extension RepurposedAccounts {
  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let isNarrow = drawing == .narrow
    let rowHeight = isNarrow ? 44.0 : 26
    let numberX: [Double] = isNarrow ? [] : [drawing.width]
    let languageWidth = drawing == .wide ? 110.0 : 78
    let afterX = drawing.width - 62 - languageWidth
    let beforeX = afterX - languageWidth
    // Names have the room that they need before the bars begin, up to a limit.
    let widest = (accounts.map { TextStyle.label.width($0.label) }.max() ?? 0).rounded(.up) + 12
    let left = drawing == .wide ? max(drawing.plotLeft, min(220, widest)) : isNarrow ? 0 : max(110, min(150, widest))
    let right = isNarrow ? drawing.width : beforeX - 16
    let first = accounts.map(\.firstPost).min() ?? Day(number: 0)
    let last = accounts.map(\.lastPost).max() ?? first
    let time = TimeScale(start: first, end: last.adding(days: 1), from: left, to: right)
    let lane = EventLane(
      events, on: time, within: left...(isNarrow ? drawing.width : right), letters: isNarrow, wording)
    let top = max(lane.height, isNarrow ? 0 : 18) + 6
    let bottom = top + Double(accounts.count) * rowHeight

    if !isNarrow {
      canvas.text(wording.account, x: 0, baseline: top - 10, .strong)
      canvas.text(wording.languageBefore, x: beforeX, baseline: top - 10, .strong)
      canvas.text(wording.languageAfter, x: afterX, baseline: top - 10, .strong)
      canvas.text(wording.gap, x: drawing.width, baseline: top - 10, .strong, anchor: .end)
      canvas.horizontal(top - 1, from: 0, to: drawing.width, "line")
    }
    let plot = Rect(x: left, y: top, width: right - left, height: bottom - top)
    // In the narrow drawing lines pass the bars only, not the texts between them.
    let frames = accounts.indices.map { index in
      Rect(x: left, y: top + Double(index) * rowHeight + 22, width: right - left, height: rowHeight - 24)
    }
    // Of very many lines through very many rows only the beginnings are drawn there.
    let pieces = frames.count * lane.lines.count > 500 ? [] : frames
    lane.drawThrough(on: &canvas, isNarrow ? pieces : [plot], above: top - (isNarrow ? 0 : 1))
    lane.drawLabels(on: &canvas, above: top)

    var before = Path()
    var after = Path()
    var gaps = Path()
    for (index, account) in accounts.enumerated() {
      let y = top + Double(index) * rowHeight
      let middle = isNarrow ? y + 31 : y + rowHeight / 2
      func bar(_ from: Day, _ to: Day) -> Rect {
        let x = time.x(from)
        return Rect(x: x, y: middle - 5, width: max(1.5, time.x(to.adding(days: 1)) - x), height: 10)
      }
      before.rectangle(bar(account.firstPost, account.gapStart))
      after.rectangle(bar(account.gapEnd, account.lastPost))
      gaps.move(time.x(account.gapStart.adding(days: 1)), middle)
      gaps.line(max(time.x(account.gapStart.adding(days: 1)), time.x(account.gapEnd)), middle)
      let gap = wording.inDays(Formats.count(account.gapDays))
      if isNarrow {
        let change = wording.beside(["\(account.languageBefore) → \(account.languageAfter)", gap])
        let changeWidth = min(200, TextStyle.axis.width(change))
        canvas.text(account.label, x: 0, baseline: y + 18, .label, width: drawing.width - changeWidth - 10)
        canvas.text(change, x: drawing.width, baseline: y + 18, .axis, anchor: .end, width: changeWidth + 0.5)
      } else {
        let baseline = TextStyle.label.baseline(centredOn: middle)
        canvas.text(account.label, x: 0, baseline: baseline, .label, width: left - 10)
        canvas.text(account.languageBefore, x: beforeX, baseline: baseline, .axis, width: languageWidth - 10)
        canvas.text(account.languageAfter, x: afterX, baseline: baseline, .label, width: languageWidth - 10)
        canvas.text(gap, x: numberX[0], baseline: baseline, .label, anchor: .end)
      }
      canvas.horizontal(y + rowHeight, from: 0, to: drawing.width, "rule")
    }
    canvas.path(gaps, "axis")
    canvas.path(before, "data2")
    canvas.path(after, "data")
    guard !accounts.isEmpty else {
      canvas.text(wording.noCandidates, x: 0, baseline: top + 20, .axis)
      return Picture(width: drawing.width, height: top + 32, canvas: canvas)
    }
    TimeAxis(scale: time, wording: wording).draw(on: &canvas, y: bottom, edge: isNarrow ? drawing.width : right + 10)
    var end = bottom + TimeAxis.height + 4
    let key = [("data2", wording.beforeGap), ("data", wording.afterGap)]
    var x = left
    for (fill, text) in key {
      canvas.rect(Rect(x: x, y: end + 4, width: 16, height: 10), fill)
      canvas.text(text, x: x + 22, baseline: end + 14, .axis)
      x += 22 + TextStyle.axis.width(text) + 20
    }
    end += 20
    end = lane.drawList(on: &canvas, from: end, left: isNarrow ? 0 : left, to: drawing.width)
    return Picture(
      width: drawing.width, height: end, canvas: canvas, plot: plot,
      positions: accounts.indices.map { top + (Double($0) + 0.5) * rowHeight })
  }
}
