// The lead figure's layout at its three widths.

extension TopicDistribution {
  /// Sizes that differ between the drawings.
  private struct Layout {
    var left: Double
    var plotWidth: Double
    var plotHeight: Double
    /// Between the plot and the top of the volume strip.
    var stripGap: Double
    var stripHeight: Double
    var shareTicks: [Double]
  }

  private func layout(_ drawing: Drawing) -> Layout {
    // Outside the wide drawing there is no rail: the widest tick label decides.
    let widest = volumeLabels(drawing).map { TextStyle.axis.width($0) }.max() ?? 0
    let left = drawing == .wide ? drawing.plotLeft : max(drawing.plotLeft, (widest + 10).rounded(.up))
    let gutter: Double
    switch drawing {
    case .wide, .middle:
      // The gutter holds leader, share and name; long names widen it, up to a limit.
      let names = bands.map { TextStyle.axis.width($0.short) }.max() ?? 0
      gutter = min(drawing == .wide ? 190 : 150, max(124, 50 + names.rounded(.up)))
    case .narrow: gutter = 38
    }
    return Layout(
      left: left, plotWidth: drawing.width - left - gutter,
      plotHeight: drawing == .wide ? 348 : drawing == .middle ? 290 : 250,
      stripGap: drawing == .wide ? 34 : 46, stripHeight: drawing == .narrow ? 44 : 58,
      shareTicks: drawing == .narrow ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1])
  }

  /// Whole numbers from zero to the first round one that is not below the peak; on a phone only the ends.
  private func volumeTicks(_ drawing: Drawing) -> [Double] {
    let all = LinearScale.ticks(reaching: Double(busiestBin?.posts ?? 0), 2)
    let ticks = all.filter { $0 == $0.rounded() }
    return drawing == .narrow || ticks.count > 4 ? [0, all[all.count - 1]] : ticks
  }

  /// From zero to a round number that is not below the peak.
  private func volumeScale(_ plot: Rect) -> LinearScale {
    LinearScale(0...(volumeTicks(.wide).last ?? 1), from: plot.maxY, to: plot.y)
  }

  private func volumeLabels(_ drawing: Drawing) -> [String] {
    volumeTicks(drawing).map { Formats.count(Int($0)) }
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let layout = layout(drawing)
    let right = layout.left + layout.plotWidth
    let time = TimeScale(start: firstDay, end: lastDay.adding(days: 1), from: layout.left, to: right)
    let lane = EventLane(events, on: time, within: layout.left...drawing.width, letters: drawing == .narrow, wording)
    let titleHeight = drawing == .wide ? 0.0 : 22
    let plot = Rect(
      x: layout.left, y: max(lane.height, titleHeight == 0 ? 8 : 0) + titleHeight, width: layout.plotWidth,
      height: layout.plotHeight)
    let strip = Rect(
      x: layout.left, y: plot.maxY + layout.stripGap, width: layout.plotWidth, height: layout.stripHeight)
    let spans = bins.map { bin in
      let span = days.span(bin)
      return (time.x(span.start), time.x(span.end))
    }
    let stacked = StackedShares(shares: bins.map(shares), spans: spans, bandCount: bands.count, plot: plot)

    drawAxes(on: &canvas, drawing, layout, plot, strip)
    drawHatching(on: &canvas, plot, spans)
    canvas.open(drawing == .narrow ? "thin" : "", clip: "plot")
    canvas.defineClip("plot", plot)
    drawBands(on: &canvas, stacked)
    canvas.close()
    canvas.horizontal(plot.maxY, from: plot.x, to: plot.maxX, "axis")
    lane.drawLabels(on: &canvas, above: plot.y)
    let bars = TimeBars(
      values: bins.map { Double($0.posts) }, spans: spans, plot: strip, reach: volumeScale(strip).domain.upperBound)
    bars.draw(on: &canvas, "data")
    lane.drawLines(on: &canvas, plot: plot, to: strip.maxY) { stacked.edges(ofBand: 0, at: $0) != nil }
    bars.drawPeak(on: &canvas, barriers: lane.lines.map(\.x), text: { Formats.count(Int($0)) })
    TimeAxis(scale: time, wording: wording).draw(
      on: &canvas, y: strip.maxY, edge: right + (drawing == .narrow ? 38 : 20))
    drawNames(on: &canvas, drawing, stacked, barriers: lane.lines.map(\.x))
    drawGutter(on: &canvas, drawing, stacked, strip: strip, right: right)

    var bottom = strip.maxY + TimeAxis.height
    if drawing == .narrow { bottom = drawShareList(on: &canvas, from: bottom + 14, width: drawing.width) }
    bottom = lane.drawList(on: &canvas, from: bottom, left: drawing == .wide ? layout.left : 0, to: drawing.width)
    return Picture(
      width: drawing.width, height: bottom, canvas: canvas, plot: plot, positions: spans.map { ($0.0 + $0.1) / 2 })
  }

  private func drawAxes(on canvas: inout Canvas, _ drawing: Drawing, _ layout: Layout, _ plot: Rect, _ strip: Rect) {
    let shares = wording.shareAxis(noun, all: includeOther)
    let counts = wording.counted(noun, per: by)
    if drawing == .wide {
      ValueAxis.railTitle(on: &canvas, shares.head, shares.rest, y: plot.y + 5, width: 64)
      // Above the tick labels where those are long.
      let isLong = volumeLabels(drawing).contains { TextStyle.axis.width($0) > 42 }
      ValueAxis.railTitle(
        on: &canvas, counts.head, counts.rest, y: strip.y + (isLong ? -24 : 1), width: 64)
    } else {
      canvas.text(shares.line, x: 0, baseline: 13, .axis, width: drawing.width)
      canvas.text(counts.line, x: 0, baseline: strip.y - 26, .axis, width: drawing.width)
    }
    ValueAxis.draw(
      on: &canvas,
      layout.shareTicks.map { (y: plot.maxY - $0 * plot.height, text: $0 == 0 ? "0%" : Formats.wholeShare($0)) },
      x: plot.x)
    let scale = volumeScale(strip)
    ValueAxis.draw(
      on: &canvas, volumeTicks(drawing).map { (y: scale($0), text: Formats.count(Int($0))) }, x: plot.x)
  }

  private func drawHatching(on canvas: inout Canvas, _ plot: Rect, _ spans: [(Double, Double)]) {
    var path = Path()
    var index = 0
    while index < bins.count {
      guard shares(bins[index]) == nil else {
        index += 1
        continue
      }
      let first = index
      while index < bins.count, shares(bins[index]) == nil { index += 1 }
      path.rectangle(
        Rect(x: spans[first].0, y: plot.y, width: spans[index - 1].1 - spans[first].0, height: plot.height))
    }
    guard !path.isEmpty else { return }
    if !isWithoutTopics {
      canvas.defineHatch("thin")
      canvas.path(path, "", fill: "thin")
    }
    guard bins.allSatisfy({ shares($0) == nil }) else { return }
    let text =
      total == 0
      ? wording.no(noun)
      : isWithoutTopics
        ? wording.noneBearsTopic(noun) : wording.noBin(by, reaches: Self.leastPosts, noun, all: includeOther)
    let box = TextStyle.strong.box(text, x: plot.midX, baseline: plot.midY + 5, anchor: .middle)
    canvas.rect(box.grown(8, 6), "paper")
    canvas.text(text, x: plot.midX, baseline: plot.midY + 5, .strong, anchor: .middle)
  }

  private func drawBands(on canvas: inout Canvas, _ stacked: StackedShares) {
    for (band, topic) in bands.enumerated().reversed() {
      let style = SlotStyle(slot: topic.slot)
      let area = stacked.area(ofBand: band)
      canvas.path(area, style.fill + (band == bands.count - 1 ? "" : " gap"))
      if let pattern = style.pattern {
        canvas.definePattern(pattern)
        canvas.path(area, "", fill: pattern)
      }
    }
  }

  private func drawNames(
    on canvas: inout Canvas, _ drawing: Drawing, _ stacked: StackedShares, barriers: [Double]
  ) {
    let labeller = BandLabeller(bands: stacked, barriers: barriers, margin: drawing == .narrow ? 3 : 7)
    let labels = labeller.place(
      bands.map { topic in
        [topic.title, topic.short].map { TextMetrics.shortened($0, to: 170, TextStyle.band.font) }
      })
    // On a phone a leader is a hair across dark bands, and the list below names every band.
    for label in labels where drawing != .narrow || label.leader == nil {
      let host = SlotStyle(slot: bands[label.host].slot)
      if let leader = label.leader {
        // On paper, so that it shows on every band that it crosses.
        canvas.line(leader.fromX, leader.fromY, leader.toX, leader.toY, "halo")
        canvas.circle(leader.toX, leader.toY, radius: 4, "paper")
        canvas.line(leader.fromX, leader.fromY, leader.toX, leader.toY, "line")
        canvas.circle(leader.toX, leader.toY, radius: 2.5, "dot")
      }
      var baseline = TextStyle.band.baseline(centredOn: label.y) - Double(label.lines.count - 1) * 8.5
      for line in label.lines {
        canvas.text(line, x: label.x, baseline: baseline, TextStyle.band.with(host.text), anchor: .middle)
        baseline += 17
      }
    }
  }

  /// Shares of the last full bin at the right, where they were drawn as nearly as the text's height allows.
  private func drawGutter(
    on canvas: inout Canvas, _ drawing: Drawing, _ stacked: StackedShares, strip: Rect, right: Double
  ) {
    guard let reference, let shares = shares(reference) else { return }
    // Top down, since y grows downward.
    let order = bands.indices.reversed()
    let wanted = order.map { band -> Double in
      stacked.edges(ofBand: band, at: right).map { ($0.top + $0.bottom) / 2 }
        ?? stacked.plot.maxY - (shares[..<band].reduce(0, +) + shares[band] / 2) * stacked.plot.height
    }
    let ys = PushApart.positions(wanted, spacing: 16, within: (stacked.plot.y + 4)...(stacked.plot.maxY - 2))
    let strong: TextStyle = drawing == .narrow ? .smallStrong : .strong
    var leaders = Path()
    for (band, (y, target)) in zip(order, zip(ys, wanted)) {
      let baseline = strong.baseline(centredOn: y)
      if drawing == .narrow {
        canvas.text(Formats.wholeShare(shares[band]), x: right + 5, baseline: baseline, strong)
        continue
      }
      leaders.move(right + 4, target)
      leaders.line(right + 12, y)
      canvas.text(Formats.wholeShare(shares[band]), x: right + 42, baseline: baseline, strong, anchor: .end)
      canvas.text(bands[band].short, x: right + 49, baseline: baseline, .axis, width: drawing.width - right - 49)
    }
    canvas.path(leaders, "axis")
    if drawing != .narrow {
      canvas.lines(wording.sharesIn(by, reference.start), x: right + 16, baseline: strip.y + 14, .remark)
    }
  }

  /// The narrow drawing's list of topics: the only legend there is, since names do not fit beside the shares.
  private func drawShareList(on canvas: inout Canvas, from top: Double, width: Double) -> Double {
    let shares = reference.flatMap(shares)
    let column = (width - 16) / 2
    func share(of band: Int) -> String { shares.map { Formats.wholeShare($0[band]) } ?? "–" }
    func lines(of band: Int) -> [String] {
      TextMetrics.wrapped(
        bands[band].short, to: column - 25 - TextStyle.strong.width(share(of: band)), TextStyle.label.font, limit: 2)
    }
    var y = top
    var extra = 0
    for (index, band) in bands.indices.reversed().enumerated() {
      let x = index % 2 == 0 ? 0 : column + 16
      if index % 2 == 0 && index > 0 { y += 22 + 18 * Double(extra) }
      if index % 2 == 0 {
        // A pair is as high as the longer of its names.
        extra = [band, band - 1].filter(bands.indices.contains).map { lines(of: $0).count - 1 }.max() ?? 0
      }
      let style = SlotStyle(slot: bands[band].slot)
      let swatch = Rect(x: x, y: y + 5, width: 10, height: 10)
      canvas.rect(swatch, style.fill)
      if let pattern = style.pattern { canvas.rect(swatch, "", fill: pattern) }
      canvas.text(share(of: band), x: x + column, baseline: y + 15, .strong, anchor: .end)
      canvas.lines(lines(of: band), x: x + 17, baseline: y + 15, .label)
      canvas.horizontal(y + 21 + 18 * Double(extra), from: x, to: x + column, "rule")
    }
    y += bands.isEmpty ? 0 : 22 + 18 * Double(extra)
    guard let reference else { return y }
    canvas.text(wording.sharesAreOf(by, reference.start), x: 0, baseline: y + 18, .remark)
    return y + 26
  }
}
