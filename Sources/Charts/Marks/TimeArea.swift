// An area of counts over time: straight from the middle of one bin to the middle of the next, standing on zero. Bins that
// the data cover only in part are not part of the area, whose drop would read as a fall; they stand beside it as bars.

/// One series of counts.
struct TimeArea {
  let values: [Double]
  let spans: [(Double, Double)]
  /// Which bins are whole.
  let isWhole: [Bool]
  let scale: LinearScale

  /// Draws the area in the class of its colour.
  func draw(on canvas: inout Canvas, _ classes: String) {
    canvas.path(area, classes)
    canvas.path(partialBars, classes + " half")
  }

  private var area: Path {
    var path = Path()
    let whole = values.indices.filter { isWhole[$0] }
    guard let first = whole.first, let last = whole.last else { return path }
    let base = scale(0)
    // Runs of nothing need no outline.
    var index = first
    while index <= last {
      guard values[index] > 0 else {
        index += 1
        continue
      }
      var end = index
      while end + 1 <= last, values[end + 1] > 0 { end += 1 }
      func middle(_ bin: Int) -> Double { (spans[bin].0 + spans[bin].1) / 2 }
      // From the middle of the last empty bin, or the edge of the data.
      path.move(index > first ? middle(index - 1) : spans[index].0, base)
      if index == first { path.line(spans[index].0, scale(values[index])) }
      for bin in index...end { path.line(middle(bin), scale(values[bin])) }
      if end == last { path.line(spans[end].1, scale(values[end])) }
      path.line(end < last ? middle(end + 1) : spans[end].1, base)
      path.close()
      index = end + 1
    }
    return path
  }

  private var partialBars: Path {
    var path = Path()
    for (index, value) in values.enumerated() where !isWhole[index] && value > 0 {
      let y = scale(value)
      path.rectangle(
        Rect(
          x: spans[index].0 + 0.5, y: y, width: max(0.4, spans[index].1 - spans[index].0 - 0.5), height: scale(0) - y))
    }
    return path
  }
}
