// The geometry of a network on two rings: cores on the inner one, sectors of dots on the outer.
import Foundation

struct RingNetwork {
  struct Point: Equatable {
    var x: Double
    var y: Double

    /// The point in whole pixels.
    var rounded: Point { Point(x: x.rounded(), y: y.rounded()) }
  }

  let cores: [Point]
  /// Dots of each sector.
  let sectors: [[Point]]
  /// Where the lines of each sector are gathered.
  let gates: [Point]
  /// Middle angle of each sector, clockwise from the top, in radians.
  let angles: [Double]
  let centre: Point
  let radius: Double

  /// - Parameters:
  ///   - coreCount: points on the inner ring, the first at the top, clockwise.
  ///   - sizes: dots of each sector.
  ///   - radius: of the outermost row of dots.
  ///   - step: between neighbouring dots.
  init(coreCount: Int, sizes: [Int], centre: Point, radius: Double, coreRadius: Double, step: Double) {
    self.centre = centre
    self.radius = radius
    func point(_ angle: Double, _ radius: Double) -> Point {
      Point(x: centre.x + sin(angle) * radius, y: centre.y - cos(angle) * radius)
    }
    cores = (0..<coreCount).map { point(2 * .pi * Double($0) / Double(max(1, coreCount)), coreRadius) }
    // As few rows as let all sectors and the gaps between them fit round the ring.
    let gap = sizes.count > 1 ? min(0.4, 2.2 / Double(sizes.count)) : 0
    var rows = 4
    var arc = 0.0
    var columns: [Int] = []
    repeat {
      columns = sizes.map { max(1, ($0 + rows - 1) / rows) }
      let inner = radius - Double(rows - 1) * step
      arc = step / max(20, inner)
      if Double(columns.reduce(0, +)) * arc + gap * Double(sizes.count) <= 2 * .pi || rows == 12 { break }
      rows += 1
    } while true
    let used = Double(columns.reduce(0, +)) * arc
    let pause = sizes.isEmpty ? 0 : max(0, 2 * .pi - used) / Double(sizes.count)
    var angle = -Double(columns.first ?? 0) * arc - pause / 4
    var sectors: [[Point]] = []
    var gates: [Point] = []
    var angles: [Double] = []
    for (sector, size) in sizes.enumerated() {
      let width = Double(columns[sector]) * arc
      sectors.append(
        (0..<size).map { index in
          point(angle + (Double(index / rows) + 0.5) * arc, radius - Double(index % rows) * step)
        })
      gates.append(point(angle + width / 2, (radius + coreRadius) / 2))
      angles.append(angle + width / 2)
      angle += width + pause
    }
    self.sectors = sectors
    self.gates = gates
    self.angles = angles
  }
}
