// The layout of bars with numbers. Short labels stand right-aligned before the baseline, which in the wide drawing is the
// text's left edge; long ones (domains, hashtags, questions) stand flush left and push the baseline in.

extension BarTable {
  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let isNarrow = drawing == .narrow
    let right = drawing == .wide ? drawing.plotLeft + 608 : drawing.width
    let labelWidth = rows.map { ($0.tone == .strong ? TextStyle.strong : .axis).width($0.label) }.max() ?? 0
    let countWidth = max(
      TextStyle.remark.width(countLabel), rows.map { TextStyle.strong.width(Formats.count($0.count)) }.max() ?? 0)
    let shareWidth = hasShares ? max(42, rows.map { TextStyle.strong.width(Formats.share(share($0))) }.max() ?? 0) : 0
    let shareX = right
    let countX = hasShares ? right - shareWidth - 16 : right
    let limit = (countX - countWidth) * (isNarrow ? 0.5 : 0.45)
    let rowLabels = RowLabels(widest: labelWidth, drawing)
    let (labelLeft, baseline) = (rowLabels.left, rowLabels.plotLeft(limit: limit))
    let marks = HorizontalBarMarks(
      baseline: baseline, length: max(20, countX - countWidth - 16 - baseline),
      largest: Double(rows.map(\.count).max() ?? 0))

    canvas.text(countLabel, x: countX, baseline: 12, .remark, anchor: .end, width: countX - baseline)
    if hasShares { canvas.text(wording.share, x: shareX, baseline: 12, .remark, anchor: .end) }
    var y = 22.0
    var bars: [String: [(value: Double, middle: Double, height: Double)]] = [:]
    var order: [String] = []
    var positions: [Double] = []
    var axis = Path()
    let isDense = rows.count > 9
    for group in groups where !group.rows.isEmpty || group.topic != nil {
      if let topic = group.topic {
        canvas.rect(Rect(x: labelLeft, y: y + 8, width: 10, height: 10), SlotStyle(slot: topic.slot).fill)
        canvas.text(
          topic.title, x: labelLeft + 17, baseline: y + 18, .strong, width: countX - countWidth - labelLeft - 30)
        if group.rows.isEmpty {
          canvas.text(wording.none, x: countX, baseline: y + 18, .axis, anchor: .end)
        }
        y += 28
      }
      let top = y
      for (index, row) in group.rows.enumerated() {
        let height = row.tone == .strong && index == 0 ? 30.0 : isDense ? 22 : 26
        let middle = y + height / 2
        positions.append(middle)
        let style: TextStyle = row.tone == .strong ? .strong : .label
        let nameStyle: TextStyle = row.tone == .strong ? .strong : .axis
        canvas.text(
          row.label, x: baseline - 12, baseline: nameStyle.baseline(centredOn: middle), nameStyle, anchor: .end,
          width: baseline - 12 - labelLeft + 0.5)
        canvas.text(
          Formats.count(row.count), x: countX, baseline: style.baseline(centredOn: middle), style, anchor: .end)
        if hasShares {
          canvas.text(
            Formats.share(share(row)), x: shareX, baseline: style.baseline(centredOn: middle), style, anchor: .end)
        }
        let fill = row.tone == .light ? "data2" : group.topic.map { SlotStyle(slot: $0.slot).fill } ?? "data"
        if bars[fill] == nil { order.append(fill) }
        bars[fill, default: []].append(
          (Double(row.count), middle, row.tone == .strong && index == 0 ? 19 : isDense ? 14 : 17))
        y += height + (row.isSetApart && index + 1 < group.rows.count ? 16 : 0)
      }
      if y > top {
        axis.move(baseline - 0.5, top)
        axis.line(baseline - 0.5, y)
      }
      y += 10
    }
    for fill in order { marks.draw(on: &canvas, bars[fill] ?? [], fill) }
    canvas.path(axis, "axis")
    if rows.isEmpty {
      canvas.text(wording.noBars(countLabel), x: labelLeft, baseline: 40, .axis, width: drawing.width)
      y = 48
    }
    let plot = Rect(x: baseline, y: 22, width: marks.length, height: max(0, y - 32))
    return Picture(width: drawing.width, height: max(24, y - 4), canvas: canvas, plot: plot, positions: positions)
  }
}
