// The linear scale. Ticks are those of d3-array: steps of 1, 2 or 5 times a power of ten, computed on integers so that
// 0.3 is 0.3.

/// Maps values to pixels along a straight line.
struct LinearScale: Equatable, Sendable {
  var domain: ClosedRange<Double>
  /// Pixels at the ends of the domain; the first may be the larger.
  var range: (from: Double, to: Double)

  /// A scale; an empty or unusable domain becomes 0 to 1, so that all zeros draw a flat line at zero.
  init(_ domain: ClosedRange<Double>, from: Double, to: Double) {
    let usable = domain.lowerBound.isFinite && domain.upperBound.isFinite
    self.domain =
      !usable
      ? 0...1
      : domain.lowerBound == domain.upperBound ? domain.lowerBound...(domain.lowerBound + 1) : domain
    range = (from, to)
  }

  /// The pixel of a value.
  func callAsFunction(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return range.from + share * (range.to - range.from)
  }

  /// About `count` round values inside the domain, ascending.
  func ticks(_ count: Int) -> [Double] { Self.ticks(domain, count) }

  /// The domain widened to whole steps of about `count` ticks.
  static func nice(_ domain: ClosedRange<Double>, _ count: Int) -> ClosedRange<Double> {
    guard let step = step(domain, count) else { return domain }
    let low = (domain.lowerBound / step.size).rounded(.down) * step.size
    let high = (domain.upperBound / step.size).rounded(.up) * step.size
    return low...high
  }

  static func ticks(_ domain: ClosedRange<Double>, _ count: Int) -> [Double] {
    guard let step = step(domain, count) else { return [domain.lowerBound] }
    if step.power < 0 {
      // A step below one: count in its inverse, which is whole.
      let inverse = (1 / step.size).rounded()
      let first = (domain.lowerBound * inverse).rounded(.up)
      let last = (domain.upperBound * inverse).rounded(.down)
      return first <= last ? stride(from: first, through: last, by: 1).map { $0 / inverse } : []
    }
    let first = (domain.lowerBound / step.size).rounded(.up)
    let last = (domain.upperBound / step.size).rounded(.down)
    return first <= last ? stride(from: first, through: last, by: 1).map { $0 * step.size } : []
  }

  /// Round values from zero to the first that is not below `value`, about `count` steps apart.
  static func ticks(reaching value: Double, _ count: Int) -> [Double] {
    guard value > 0, let step = step(0...value, count) else { return [0, 1] }
    let steps = Int((value / step.size - 1e-9).rounded(.up))
    if step.power < 0 { return (0...max(1, steps)).map { Double($0) / (1 / step.size).rounded() } }
    return (0...max(1, steps)).map { Double($0) * step.size }
  }

  private static func step(_ domain: ClosedRange<Double>, _ count: Int) -> (size: Double, power: Int)? {
    let span = domain.upperBound - domain.lowerBound
    guard count > 0, span > 0, span.isFinite else { return nil }
    let rough = span / Double(count)
    var power = 0
    var unit = 1.0
    while unit * 10 <= rough && power < 300 { (unit, power) = (unit * 10, power + 1) }
    while unit > rough && power > -300 { (unit, power) = (unit / 10, power - 1) }
    let error = rough / unit
    // The thresholds are the geometric means of neighbouring steps: the square roots of 50, 10 and 2.
    let factor =
      error >= 7.071_067_811_865_475
      ? 10.0 : error >= 3.162_277_660_168_379 ? 5 : error >= 1.414_213_562_373_095 ? 2 : 1
    return (factor * unit, power)
  }

  static func == (a: LinearScale, b: LinearScale) -> Bool { a.domain == b.domain && a.range == b.range }
}
