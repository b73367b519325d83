// Names on the bands themselves: in the roomiest upright rectangle inside the band that no event line crosses. A band
// too thin for its name gets it on a neighbour, with a leader to a dot at its thickest place. What has no place at all
// is named in the gutter beside the plot.

/// A name placed on or beside its band.
struct BandLabel {
  var lines: [String]
  /// Index of the band that is named.
  var band: Int
  /// Index of the band that the text stands on.
  var host: Int
  /// Middle of the text.
  var x: Double
  /// Middle of the text block.
  var y: Double
  var box: Rect
  /// From the text to the dot, where the text stands on another band.
  var leader: Leader?

  struct Leader {
    var fromX: Double
    var fromY: Double
    var toX: Double
    var toY: Double

    func crosses(_ other: Leader) -> Bool {
      func side(_ a: Leader, _ x: Double, _ y: Double) -> Double {
        (a.toX - a.fromX) * (y - a.fromY) - (a.toY - a.fromY) * (x - a.fromX)
      }
      return side(self, other.fromX, other.fromY) * side(self, other.toX, other.toY) <= 0
        && side(other, fromX, fromY) * side(other, toX, toY) <= 0
    }
  }
}

struct BandLabeller {
  let bands: StackedShares
  /// x of lines that no label may cross.
  let barriers: [Double]
  let style = TextStyle.band
  /// What the rectangle must have in height beyond the text.
  var slack = 17.0
  var margin = 7.0

  /// Places one name on each band: the first of its forms that fits, in one line or in two.
  func place(_ names: [[String]]) -> [BandLabel] {
    var placed: [BandLabel] = []
    var missing: [Int] = []
    for (band, forms) in names.enumerated() where forms.contains(where: { !$0.isEmpty }) {
      if let label = inside(band: band, forms: forms) { placed.append(label) } else { missing.append(band) }
    }
    for band in missing {
      guard let name = names[band].last else { continue }
      if let label = beside(band: band, name: name, placed: placed) { placed.append(label) }
    }
    return placed
  }

  private func inside(band: Int, forms: [String]) -> BandLabel? {
    for lines in forms.flatMap({ [[$0], twoLines($0)] }) where !lines.isEmpty {
      let width = (lines.map(style.width).max() ?? 0) + 2 * margin
      let height = Double(lines.count - 1) * 17 + style.font.size + slack
      guard let rect = roomiest(band: band, width: width, height: height) else { continue }
      let box = Rect(
        x: rect.midX - width / 2, y: rect.midY - (height - slack) / 2, width: width, height: height - slack)
      return BandLabel(lines: lines, band: band, host: band, x: rect.midX, y: rect.midY, box: box)
    }
    return nil
  }

  private func twoLines(_ name: String) -> [String] {
    // Each place after a space or a hyphen; of them the one that makes the wider line as narrow as possible.
    let breaks = name.indices.dropFirst().compactMap { index -> [String]? in
      switch name[name.index(before: index)] {
      case " ": [String(name[..<name.index(before: index)]), String(name[index...])]
      case "-": [String(name[..<index]), String(name[index...])]
      default: nil
      }
    }
    func widest(_ lines: [String]) -> Double { lines.map(style.width).max() ?? 0 }
    return breaks.min { widest($0) < widest($1) } ?? []
  }

  /// The largest rectangle of at least this size inside a band and between barriers.
  private func roomiest(band: Int, width: Double, height: Double) -> Rect? {
    var best: Rect?
    for segment in bands.segments {
      for (xs, tops, bottoms) in pieces(of: segment, band: band) {
        for i in xs.indices {
          var top = tops[i]
          var bottom = bottoms[i]
          for j in (i + 1)..<max(i + 1, xs.count) {
            top = max(top, tops[j])
            bottom = min(bottom, bottoms[j])
            if bottom - top < height { break }
            let rect = Rect(x: xs[i], y: top, width: xs[j] - xs[i], height: bottom - top)
            if rect.width >= width && rect.width * rect.height > (best.map { $0.width * $0.height } ?? 0) {
              best = rect
            }
          }
        }
      }
    }
    return best
  }

  /// A segment cut at the barriers, as vertices of the band's edges.
  private func pieces(of segment: StackedShares.Segment, band: Int) -> [([Double], [Double], [Double])] {
    let left = segment.xs[0]
    let right = segment.xs[segment.xs.count - 1]
    var cuts = [left]
    for barrier in barriers.sorted() where barrier > left - 5 && barrier < right + 5 {
      cuts.append(barrier - 5)
      cuts.append(barrier + 5)
    }
    cuts.append(right)
    var out: [([Double], [Double], [Double])] = []
    for index in stride(from: 0, to: cuts.count - 1, by: 2) where cuts[index + 1] - cuts[index] > 10 {
      let from = max(cuts[index], left)
      let to = min(cuts[index + 1], right)
      let xs = [from] + segment.xs.filter { $0 > from && $0 < to } + [to]
      var tops: [Double] = []
      var bottoms: [Double] = []
      for x in xs {
        guard let edges = bands.edges(ofBand: band, at: x) else { continue }
        tops.append(edges.top)
        bottoms.append(edges.bottom)
      }
      if tops.count == xs.count { out.append((xs, tops, bottoms)) }
    }
    return out
  }

  private func beside(band: Int, name: String, placed: [BandLabel]) -> BandLabel? {
    // A leader crosses an event line only where nothing else names the band.
    for mayCross in [false, true] {
      for dot in thickest(band: band) {
        if let label = beside(band: band, name: name, dot: dot, placed: placed, mayCross: mayCross) { return label }
      }
    }
    return nil
  }

  private func beside(
    band: Int, name: String, dot: (x: Double, y: Double), placed: [BandLabel], mayCross: Bool
  ) -> BandLabel? {
    let width = style.width(name)
    let height = style.font.size
    var best: (cost: Double, label: BandLabel)?
    for side in [-1.0, 1] {
      for dx in stride(from: 22.0, through: 160, by: 6) {
        for dy in stride(from: -120.0, through: 120, by: 8) {
          let edge = dot.x + side * dx
          let box = Rect(x: side < 0 ? edge - width : edge, y: dot.y + dy - height / 2, width: width, height: height)
          let cost = dx + 1.6 * abs(dy)
          if let best, best.cost <= cost { continue }
          let leader = BandLabel.Leader(fromX: edge - side * 6, fromY: box.midY, toX: dot.x, toY: dot.y)
          guard isClear(box, to: mayCross ? nil : dot.x, of: placed), isClear(leader: leader, of: placed),
            let host = host(of: box.grown(6, 6)), host != band
          else { continue }
          best = (
            cost,
            BandLabel(lines: [name], band: band, host: host, x: box.midX, y: box.midY, box: box, leader: leader)
          )
        }
      }
    }
    return best?.label
  }

  /// True if a text touches neither a placed one nor an event line, and up to `dot` its leader crosses no line.
  private func isClear(_ box: Rect, to dot: Double?, of placed: [BandLabel]) -> Bool {
    let span = min(box.x, dot ?? box.x)...max(box.maxX, dot ?? box.maxX)
    if barriers.contains(where: { span.contains($0) || abs($0 - box.x) < 6 || abs($0 - box.maxX) < 6 }) { return false }
    return !placed.contains { $0.box.grown(6, 6).intersects(box) }
  }

  /// True if a leader touches no placed text and crosses no placed leader.
  private func isClear(leader: BandLabel.Leader, of placed: [BandLabel]) -> Bool {
    for step in 0...12 {
      let share = Double(step) / 12
      let x = leader.fromX + share * (leader.toX - leader.fromX)
      let y = leader.fromY + share * (leader.toY - leader.fromY)
      for label in placed {
        let box = label.box.grown(4, 4)
        if box.x < x && x < box.maxX && box.y < y && y < box.maxY { return false }
      }
    }
    return !placed.contains { $0.leader.map { $0.crosses(leader) } ?? false }
  }

  /// The band in which a box lies wholly.
  private func host(of box: Rect) -> Int? {
    guard box.x >= bands.plot.x, box.maxX <= bands.plot.maxX, box.y >= bands.plot.y, box.maxY <= bands.plot.maxY,
      let segment = bands.segments.first(where: { $0.xs[0] <= box.x && box.maxX <= $0.xs[$0.xs.count - 1] })
    else { return nil }
    let xs = [box.x] + segment.xs.filter { $0 > box.x && $0 < box.maxX } + [box.maxX]
    func holds(_ band: Int, _ x: Double) -> Bool {
      bands.edges(ofBand: band, at: x).map { $0.top <= box.y && box.maxY <= $0.bottom } ?? false
    }
    for band in 0..<bands.bandCount where holds(band, box.x) {
      return xs.allSatisfy { holds(band, $0) } ? band : nil
    }
    return nil
  }

  /// The middle of the band where it is thickest between two barriers, thickest first; only where it is as thick as a dot
  /// shows, and nowhere that is thin beside the thickest: a sliver would tell nothing of the band.
  private func thickest(band: Int) -> [(x: Double, y: Double)] {
    var best: [Int: (height: Double, x: Double, y: Double)] = [:]
    var thickest = 0.0
    for segment in bands.segments {
      for x in segment.xs.dropFirst().dropLast() {
        guard let edges = bands.edges(ofBand: band, at: x) else { continue }
        let height = edges.bottom - edges.top
        thickest = max(thickest, height)
        guard !barriers.contains(where: { abs($0 - x) < 5 }) else { continue }
        let piece = barriers.filter { $0 < x }.count
        if height > (best[piece]?.height ?? 9) { best[piece] = (height, x, (edges.top + edges.bottom) / 2) }
      }
    }
    return best.values.filter { $0.height >= thickest / 2 }.sorted { ($1.height, $0.x) < ($0.height, $1.x) }
      .map { ($0.x, $0.y) }
  }
}
