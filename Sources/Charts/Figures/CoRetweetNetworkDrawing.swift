// The layout of co-retweets: ring and table side by side (wide), one above the other (middle), the table alone on a phone.
import Foundation

extension CoRetweetNetwork {
  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    guard !groups.isEmpty else {
      canvas.text(wording.noPairs, x: 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    switch drawing {
    case .wide:
      drawRing(on: &canvas, centre: (430, 250), radius: 216)
      let table = drawTable(on: &canvas, x: 760, to: drawing.width, top: 90)
      let bottom = canvas.remark(reading, x: 760, to: drawing.width, from: table)
      return Picture(
        width: drawing.width, height: max(500, bottom), canvas: canvas,
        plot: Rect(x: 214, y: 34, width: 432, height: 432))
    case .middle:
      drawRing(on: &canvas, centre: (329, 214), radius: 182)
      let table = drawTable(on: &canvas, x: 0, to: drawing.width, top: 436)
      let bottom = canvas.remark(reading, x: 0, to: 608, from: table)
      return Picture(
        width: drawing.width, height: bottom, canvas: canvas, plot: Rect(x: 147, y: 32, width: 364, height: 364))
    case .narrow:
      let bottom = drawTable(on: &canvas, x: 0, to: drawing.width, top: 0)
      return Picture(width: drawing.width, height: bottom, canvas: canvas)
    }
  }

  private func drawRing(on canvas: inout Canvas, centre: (x: Double, y: Double), radius: Double) {
    func point(_ angle: Double, _ radius: Double) -> RingNetwork.Point {
      RingNetwork.Point(x: centre.x + sin(angle) * radius, y: centre.y - cos(angle) * radius)
    }
    // A gap between groups is as wide as two dots, or all gaps together a third of the ring.
    let gap = groups.count > 1 ? min(2, Double(shownAccounts) / 2 / Double(groups.count)) : 0
    let step = 2 * .pi / (Double(shownAccounts) + gap * Double(groups.count))
    var angle = 0.0
    var places: [Int: Double] = [:]
    var middles: [Double] = []
    for group in groups {
      let start = angle
      for member in group.members {
        places[member] = angle
        angle += step
      }
      middles.append((start + angle - step) / 2)
      angle += gap * step
    }
    for isStrong in [false, true] {
      canvas.open(isStrong ? "linkS" : "link")
      for pair in groups.flatMap(\.pairs) where (pair.posts >= 2 * threshold) == isStrong {
        guard let a = places[pair.a], let b = places[pair.b] else { continue }
        // The dots hide where a line ends: whole pixels do.
        let (from, to) = (point(a, radius).rounded, point(b, radius).rounded)
        // Lines bend inward the more the farther apart their ends are.
        var path = Path()
        path.move(from.x, from.y)
        let apart = min(abs(a - b), 2 * .pi - abs(a - b)) / .pi
        let depth = 1 - 0.95 * apart.squareRoot() * min(1, apart * 6)
        path.curve(
          control: (centre.x + ((from.x + to.x) / 2 - centre.x) * depth).rounded(),
          (centre.y + ((from.y + to.y) / 2 - centre.y) * depth).rounded(), to: to.x, to.y)
        canvas.path(path, "")
      }
      canvas.close()
    }
    var dots = Path()
    for group in groups {
      for member in group.members {
        let dot = point(places[member] ?? 0, radius)
        dots.dot(dot.x, dot.y)
      }
    }
    canvas.path(dots, shownAccounts > 120 ? "d3 d2" : "d3")
    var taken: [Rect] = []
    for (index, middle) in middles.enumerated() {
      let at = point(middle, radius + 16)
      let letter = EventLane.letter(index)
      let baseline = TextStyle.strong.baseline(centredOn: at.y)
      let box = TextStyle.strong.box(letter, x: at.x, baseline: baseline, anchor: .middle)
      // Where letters would touch, only those that have room are written.
      if taken.contains(where: { $0.grown(2, 1).intersects(box) }) { continue }
      taken.append(box)
      canvas.text(letter, x: at.x, baseline: baseline, .strong, anchor: .middle)
    }
  }

  private func drawTable(on canvas: inout Canvas, x: Double, to right: Double, top: Double) -> Double {
    let columns = [right - 152, right - 78, right]
    var y = top + 14
    canvas.text(wording.group, x: x, baseline: y, .strong)
    for (title, x) in zip(wording.groupColumns, columns) {
      canvas.text(title, x: x, baseline: y, .strong, anchor: .end)
    }
    canvas.horizontal(y + 10, from: x, to: right, "line")
    y += 32
    func row(_ label: String, _ values: [Int]) {
      canvas.text(label, x: x, baseline: y, .axis, width: columns[0] - x - 60)
      for (value, x) in zip(values, columns) {
        canvas.text(Formats.count(value), x: x, baseline: y, .label, anchor: .end)
      }
      y += 22
    }
    let single = groups.count <= 9 ? groups.count : 8
    for (index, group) in groups.prefix(single).enumerated() {
      row(EventLane.letter(index), [group.members.count, group.pairs.count, group.most])
    }
    let rest = groups.dropFirst(single)
    if !rest.isEmpty {
      row(
        wording.moreGroups(rest.count),
        [
          rest.reduce(0) { $0 + $1.members.count }, rest.reduce(0) { $0 + $1.pairs.count }, rest.map(\.most).max() ?? 0,
        ])
    }
    return y
  }
}
