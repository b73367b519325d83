// The logarithmic scale, with a place of its own for zero, which has no logarithm and must not be dropped.

import Foundation

/// Maps values above zero to pixels by their logarithm; zero and less go to `zero`.
struct LogScale: Equatable, Sendable {
  let domain: ClosedRange<Double>
  let from: Double
  let to: Double
  /// The pixel of zero, if the scale has a bin for it.
  let zero: Double?

  /// A scale over a domain above zero. With `zeroBin`, the first that many pixels are the bin of zero and the rest
  /// belongs to the domain.
  init(_ domain: ClosedRange<Double>, from: Double, to: Double, zeroBin: Double = 0) {
    let low = domain.lowerBound > 0 && domain.lowerBound.isFinite ? domain.lowerBound : 1
    let high = domain.upperBound.isFinite ? max(domain.upperBound, low) : low
    self.domain = low...(high > low ? high : low * 10)
    let direction: Double = to >= from ? 1 : -1
    self.from = from + direction * zeroBin
    self.to = to
    zero = zeroBin > 0 ? from + direction * zeroBin / 2 : nil
  }

  /// The pixel of a value; values outside the domain stand at its ends.
  func callAsFunction(_ value: Double) -> Double {
    guard value > 0 else { return zero ?? from }
    let clamped = min(max(value, domain.lowerBound), domain.upperBound)
    let share = log(clamped / domain.lowerBound) / log(domain.upperBound / domain.lowerBound)
    return from + share * (to - from)
  }

  /// Powers of ten within the domain, with 2 and 5 times them where the domain spans at most two powers.
  func ticks() -> [Double] {
    let decades = log(domain.upperBound / domain.lowerBound) / log(10)
    let factors: [Double] = decades <= 2.000_001 ? [1, 2, 5] : [1]
    var out: [Double] = []
    var power = 1.0
    while power > domain.lowerBound { power /= 10 }
    while power <= domain.upperBound {
      for factor in factors {
        let tick = power < 1 ? factor / (1 / power).rounded() : factor * power
        if tick >= domain.lowerBound * (1 - 1e-12) && tick <= domain.upperBound * (1 + 1e-12) { out.append(tick) }
      }
      power *= 10
    }
    return out
  }
}
