// The network's layout: picture and table side by side (wide), one above the other (middle), and the table alone on a
// phone, where it says more than a knot of lines.
import Foundation

extension RetweetNetwork {
  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    guard !cores.isEmpty else {
      canvas.text(wording.noRetweets, x: 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    switch drawing {
    case .wide:
      let ring = RingNetwork(
        coreCount: cores.count, sizes: drawnBatches.map(\.amplifiers.count), centre: .init(x: 430, y: 290), radius: 226,
        coreRadius: 88, step: 9.6)
      drawRing(on: &canvas, ring, dots: "d3", within: 0...770)
      let table = drawTable(on: &canvas, x: 812, to: drawing.width, top: 150)
      let bottom = canvas.remark(reading, x: 812, to: drawing.width, from: table)
      let plot = Rect(x: 204, y: 64, width: 452, height: 452)
      return Picture(width: drawing.width, height: max(572, bottom), canvas: canvas, plot: plot)
    case .middle:
      let ring = RingNetwork(
        coreCount: cores.count, sizes: drawnBatches.map(\.amplifiers.count), centre: .init(x: 329, y: 232), radius: 176,
        coreRadius: 62, step: 7)
      drawRing(on: &canvas, ring, dots: "d3 d2", within: 0...drawing.width)
      let table = drawTable(on: &canvas, x: 0, to: drawing.width, top: 466)
      let bottom = canvas.remark(reading, x: 0, to: 608, from: table)
      return Picture(
        width: drawing.width, height: bottom, canvas: canvas, plot: Rect(x: 157, y: 60, width: 344, height: 344))
    case .narrow:
      var bottom = drawTable(on: &canvas, x: 0, to: drawing.width, top: 0)
      for batch in batches {
        canvas.text(batch.label, x: 0, baseline: bottom + 18, .strong, width: 110)
        canvas.text(batch.detail, x: 118, baseline: bottom + 18, .axis, width: drawing.width - 118)
        bottom += 22
      }
      return Picture(width: drawing.width, height: bottom + 8, canvas: canvas)
    }
  }

  private func drawRing(
    on canvas: inout Canvas, _ ring: RingNetwork, dots classes: String, within edges: ClosedRange<Double>
  ) {
    // One element for each line, since only separate lines add up to density.
    for isSelected in [false, true] {
      canvas.open(isSelected ? "linkS" : "link")
      for (batch, sector) in zip(drawnBatches, zip(ring.sectors, ring.gates)) {
        for (amplifier, dot) in zip(batch.amplifiers, sector.0) where (amplifier.core == selected) == isSelected {
          // The dots hide where a line ends: whole pixels do, and there are thousands of them.
          let (from, gate, core) = (dot.rounded, sector.1.rounded, ring.cores[amplifier.core].rounded)
          var path = Path()
          path.move(from.x, from.y)
          path.curve(control: gate.x, gate.y, to: core.x, core.y)
          canvas.path(path, "")
        }
      }
      canvas.close()
    }
    var dots = Path()
    for sector in ring.sectors { for dot in sector { dots.dot(dot.x, dot.y) } }
    canvas.path(dots, classes)

    let largest = Double(max(1, cores[0].received))
    var cores = Path()
    for (index, point) in ring.cores.enumerated() where index != selected {
      cores.circle(point.x, point.y, radius: coreSize(index, largest))
    }
    canvas.path(cores, "data ring")
    if let selected {
      let point = ring.cores[selected]
      canvas.circle(point.x, point.y, radius: coreSize(selected, largest), "dot ring")
      canvas.circle(point.x, point.y, radius: coreSize(selected, largest) + 4, "focus")
    }
    var ranks: [Rect] = []
    for (index, point) in ring.cores.enumerated() {
      // The rank stands inside the ring; on paper, so that lines do not cross it out.
      let dx = ring.centre.x - point.x
      let dy = ring.centre.y - point.y
      let distance = max(1, (dx * dx + dy * dy).squareRoot())
      let reach = coreSize(index, largest) + 14
      let style: TextStyle = index == selected ? .strong : .axis
      let x = point.x + dx / distance * reach
      let baseline = style.baseline(centredOn: point.y + dy / distance * reach)
      let box = style.box(String(index + 1), x: x, baseline: baseline, anchor: .middle)
      // Where ranks would touch, only those that have room are written; the table has them all.
      if ranks.contains(where: { $0.intersects(box) }) { continue }
      ranks.append(box)
      canvas.rect(box.grown(2.5, 1.5), "paper")
      canvas.text(String(index + 1), x: x, baseline: baseline, style, anchor: .middle)
    }
    drawBatchLabels(on: &canvas, ring, within: edges)
  }

  /// Area, not radius, stands for the number.
  private func coreSize(_ index: Int, _ largest: Double) -> Double {
    max(3.5, 10.5 * (Double(cores[index].received) / largest).squareRoot())
  }

  private func drawBatchLabels(on canvas: inout Canvas, _ ring: RingNetwork, within edges: ClosedRange<Double>) {
    var taken: [Rect] = []
    for (batch, angle) in zip(drawnBatches, ring.angles) {
      let reach = ring.radius + 14
      let x = ring.centre.x + sin(angle) * reach
      let y = ring.centre.y - cos(angle) * reach
      let anchor: TextAnchor = abs(sin(angle)) < 0.2 ? .middle : sin(angle) > 0 ? .start : .end
      let room =
        switch anchor {
        case .start: edges.upperBound - x
        case .end: x - edges.lowerBound
        case .middle: 2 * min(x - edges.lowerBound, edges.upperBound - x)
        }
      let label = TextMetrics.shortened(batch.label, to: room, TextStyle.strong.font)
      let details = TextMetrics.wrapped(batch.detail, to: room, TextStyle.axis.font, limit: 2)
      let width = max(TextStyle.strong.width(label), details.map { TextStyle.axis.width($0) }.max() ?? 0)
      let height = 18 + Double(details.count) * 18
      // Above the ring the block ends at its point, below it begins there.
      var top = cos(angle) > 0.4 ? y - height : cos(angle) < -0.4 ? y : y - height / 2
      let left: Double = anchor == .start ? x : anchor == .end ? x - width : x - width / 2
      var box = Rect(x: left, y: top, width: width, height: height)
      // Down or up, away from what stands there already.
      var tries = 0
      while let other = taken.first(where: { $0.grown(4, 2).intersects(box) }), tries < 8 {
        top = cos(angle) > 0 ? other.y - height - 3 : other.maxY + 3
        box.y = top
        tries += 1
      }
      guard tries < 8, top >= 0 else { continue }
      taken.append(box)
      canvas.text(batch.label, x: x, baseline: top + 13, .strong, anchor: anchor, width: room)
      canvas.lines(details, x: x, baseline: top + 30, .axis, anchor: anchor)
    }
  }

  private func drawTable(on canvas: inout Canvas, x: Double, to right: Double, top: Double) -> Double {
    let countX = right - 58
    var y = top + 14
    canvas.text(wording.retweetsReceived, x: x, baseline: y, .strong)
    canvas.text(wording.share, x: right, baseline: y, .strong, anchor: .end)
    canvas.horizontal(y + 10, from: x, to: right, "line")
    y += 32
    func row(_ rank: Int?, _ label: String, _ count: Int, _ style: TextStyle) {
      let number: TextStyle = style == .axis ? .label : style
      // The rank apart from the name, which may run from right to left.
      if let rank { canvas.text(String(rank), x: x + 14, baseline: y, style, anchor: .end) }
      let left = rank == nil ? x : x + 22
      canvas.text(
        label, x: left, baseline: y, style, width: countX - TextStyle.strong.width(Formats.count(count)) - 10 - left)
      canvas.text(Formats.count(count), x: countX, baseline: y, number, anchor: .end)
      canvas.text(Formats.share(share(count)), x: right, baseline: y, number, anchor: .end)
      y += 22
    }
    // Six rows, then the rest together: the table on the page has them all.
    let single = cores.count <= 8 ? cores.count : 6
    for (index, core) in cores.prefix(single).enumerated() {
      row(index + 1, core.label, core.received, index == selected ? .strong : .axis)
    }
    if single < cores.count {
      row(nil, wording.coreAccounts(single + 1, cores.count), cores[single...].reduce(0) { $0 + $1.received }, .axis)
    }
    if otherReceived > 0 {
      canvas.horizontal(y - 14, from: x, to: right, "rule")
      y += 4
      row(nil, wording.otherAccounts, otherReceived, .axis)
    }
    return y
  }
}
