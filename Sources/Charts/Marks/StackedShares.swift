// The mark of the lead figure: bands stacked to 100 %, straight from the middle of one bin to the middle of the next.
// Nothing is smoothed, and a bin without shares (too few posts) interrupts the bands instead of being bridged.
//
// Bands are painted from the topmost to the lowest, each as one area from the bottom of the plot to its own upper edge:
// half the path data of bands with two edges each, and neighbours meet exactly.

/// Geometry of the bands in a plot.
struct StackedShares {
  /// A run of bins that all have shares.
  struct Segment {
    /// Pixels: the segment's left end, the middle of each bin, its right end.
    var xs: [Double]
    /// For each band, from the bottom, the share below its upper edge at each of `xs`; the last is 1.
    var tops: [[Double]]
    /// Indices of the bins.
    var bins: Range<Int>
  }

  let segments: [Segment]
  let plot: Rect
  let bandCount: Int

  /// - Parameters:
  ///   - shares: for each bin the share of each band, bottom first, adding up to 1; nil where none are drawn.
  ///   - spans: left and right end of each bin in pixels, ascending and contiguous.
  init(shares: [[Double]?], spans: [(Double, Double)], bandCount: Int, plot: Rect) {
    self.plot = plot
    self.bandCount = bandCount
    var segments: [Segment] = []
    var index = 0
    while index < shares.count {
      guard shares[index] != nil else {
        index += 1
        continue
      }
      var end = index
      while end < shares.count, shares[end] != nil { end += 1 }
      let bins = index..<end
      let middles = bins.map { (spans[$0].0 + spans[$0].1) / 2 }
      var tops = Array(repeating: [Double](), count: bandCount)
      for bin in bins {
        var sum = 0.0
        for (band, share) in (shares[bin] ?? []).enumerated() {
          sum = band == bandCount - 1 ? 1 : min(1, sum + share)
          tops[band].append(sum)
        }
      }
      // Half a bin at each end continues at the level of its middle.
      for band in tops.indices {
        if let first = tops[band].first, let last = tops[band].last { tops[band] = [first] + tops[band] + [last] }
      }
      segments.append(Segment(xs: [spans[index].0] + middles + [spans[end - 1].1], tops: tops, bins: bins))
      index = end
    }
    self.segments = segments
  }

  func y(_ share: Double) -> Double { plot.maxY - share * plot.height }

  /// Upper and lower edge of a band at x; nil between segments.
  func edges(ofBand band: Int, at x: Double) -> (top: Double, bottom: Double)? {
    for segment in segments where x >= segment.xs[0] - 0.001 && x <= segment.xs[segment.xs.count - 1] + 0.001 {
      var upper = segment.xs.count - 1
      var low = 0
      while low < upper {
        let middle = (low + upper) / 2
        if segment.xs[middle] >= x { upper = middle } else { low = middle + 1 }
      }
      let lower = max(0, upper - 1)
      let span = segment.xs[upper] - segment.xs[lower]
      let share = span > 0 ? (x - segment.xs[lower]) / span : 0
      func value(_ band: Int) -> Double {
        band < 0 ? 0 : segment.tops[band][lower] + share * (segment.tops[band][upper] - segment.tops[band][lower])
      }
      return (y(value(band)), y(value(band - 1)))
    }
    return nil
  }

  /// The area below the upper edge of a band, over all segments.
  func area(ofBand band: Int) -> Path {
    var path = Path()
    for segment in segments {
      let left = segment.xs[0]
      let right = segment.xs[segment.xs.count - 1]
      if band == bandCount - 1 {
        path.rectangle(Rect(x: left, y: plot.y, width: right - left, height: plot.height))
        continue
      }
      guard segment.tops[band].contains(where: { $0 > 0 }) else { continue }
      // The outline's stroke is the gap between bands; outside the plot it is clipped away.
      let outLeft = left <= plot.x + 0.05 ? left - 2 : left
      let outRight = right >= plot.maxX - 0.05 ? right + 2 : right
      path.move(outLeft, plot.maxY + 2)
      path.line(outLeft, y(segment.tops[band][0]))
      for (x, top) in zip(segment.xs, segment.tops[band]).dropFirst().dropLast() { path.line(x, y(top)) }
      path.line(outRight, y(segment.tops[band][segment.xs.count - 1]))
      path.line(outRight, plot.maxY + 2)
      path.close()
    }
    return path
  }
}
