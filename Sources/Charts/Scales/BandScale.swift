// The band scale: equal rows or columns for categories, some set apart from the rest.

/// Places categories one after another.
struct BandScale: Equatable, Sendable {
  /// Where each band begins.
  let starts: [Double]
  /// Height (or width) of each band.
  let size: Double
  /// Where the last band ends.
  let end: Double

  /// Bands of `size` from `start`, with `padding` between neighbours and `extra[i]` more after band i.
  init(count: Int, from start: Double, size: Double, padding: Double, extra: [Int: Double] = [:]) {
    var at = start
    var starts: [Double] = []
    for index in 0..<max(0, count) {
      starts.append(at)
      at += size + (index + 1 < count ? padding + (extra[index] ?? 0) : 0)
    }
    self.starts = starts
    self.size = size
    end = at
  }

  /// The middle of a band.
  func middle(_ index: Int) -> Double { starts[index] + size / 2 }
}
