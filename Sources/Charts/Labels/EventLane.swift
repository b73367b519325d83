// Event labels in a lane above the plot: the date in bold, the name under it, beside a line that runs down through the
// plot. Of two events within 100 px of each other the earlier stands left of its line, the later right of its own. What
// does not fit beside its neighbours goes to a higher row. If even that fails, or the drawing is narrow, letters stand
// for the labels ("B–D" where lines are dense) and a list below says what they mean. An event is never dropped.

/// Something that happened on a day.
public struct Event: Sendable, Equatable {
  /// The day, in the time zone of the figure.
  public let day: Day
  /// What happened, in few words.
  public let label: String

  /// An event; control characters in its label are dropped at the door.
  public init(day: Day, label: String) {
    self.day = day
    self.label = PlainText.visible(label)
  }
}

/// Events with a place for each label.
struct EventLane {
  struct Label {
    /// Date in bold, or letters.
    var head: String
    /// Name as drawn, perhaps shortened.
    var name = ""
    var fullName = ""
    var x: Double
    var anchor: TextAnchor
    var row = 0
  }

  /// The lines: x, and the row up to which each reaches.
  private(set) var lines: [(x: Double, row: Int)] = []
  private(set) var labels: [Label] = []
  private let events: [Event]
  private let wording: Wording
  let usesLetters: Bool

  private static let gap = 6.0
  private var rowHeight: Double { usesLetters ? 16 : 36 }
  private var rows: Int { (labels.map(\.row).max() ?? -1) + 1 }

  /// Height of the lane above the plot.
  var height: Double { rows == 0 ? 8 : Double(rows) * rowHeight + (usesLetters ? 6 : 14) }

  /// Places the labels of `events` on a time scale, between the edges of the drawing.
  init(
    _ all: [Event], on scale: TimeScale, within edges: ClosedRange<Double>, letters: Bool, _ wording: Wording = .english
  ) {
    self.wording = wording
    let inside = all.enumerated().filter { $0.element.day >= scale.start && $0.element.day < scale.end }
    events = inside.sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    let xs = events.map { scale.middle($0.day).rounded(.down) + 0.5 }
    if !letters, let labels = Self.place(events, xs, edges, wording) {
      usesLetters = false
      self.labels = labels
      lines = zip(xs, labels).map { ($0, $1.row) }
    } else {
      usesLetters = !events.isEmpty
      labels = Self.placeLetters(xs, edges)
      lines = xs.map { ($0, 0) }
    }
  }

  private static func place(_ events: [Event], _ xs: [Double], _ edges: ClosedRange<Double>, _ wording: Wording)
    -> [Label]?
  {
    var labels: [Label] = []
    var boxes: [Rect] = []
    for (index, event) in events.enumerated() {
      let x = xs[index]
      let name = event.label
      let head = wording.shortDay(event.day)
      func candidate(_ limit: Double, _ row: Int, _ side: TextAnchor) -> (Label, Rect)? {
        let shown = TextMetrics.shortened(name, to: limit, TextStyle.axis.font)
        let width = max(TextStyle.strong.width(head), TextStyle.axis.width(shown))
        let box = Rect(x: side == .end ? x - gap - width : x + gap, y: 0, width: width, height: 0)
        guard box.x >= edges.lowerBound, box.maxX <= edges.upperBound else { return nil }
        for (other, line) in xs.enumerated() where other != index {
          // In the lowest row pass all lines, in a higher one those of labels at least as high.
          let passes = row == 0 || other < index && labels[other].row >= row
          if passes && line > box.x - 4 && line < box.maxX + 4 { return nil }
        }
        for (label, taken) in zip(labels, boxes) {
          if label.row == row && taken.x < box.maxX + 8 && box.x < taken.maxX + 8 { return nil }
          if label.row < row && taken.x - 4 < x && x < taken.maxX + 4 { return nil }
        }
        return (
          Label(
            head: head, name: shown, fullName: name, x: side == .end ? x - gap : x + gap, anchor: side,
            row: row),
          box
        )
      }
      let isCloseAfter = index + 1 < xs.count && xs[index + 1] - x < 100
      let isCloseBefore = index > 0 && x - xs[index - 1] < 100
      let sides: [TextAnchor] = isCloseBefore && !isCloseAfter ? [.start, .end] : [.end, .start]
      var found: (Label, Rect)?
      // A whole name in a higher row comes before a shortened one.
      search: for limit in [180.0, 110] {
        for row in 0..<3 {
          for side in sides {
            found = candidate(limit, row, side)
            if found != nil { break search }
          }
        }
      }
      guard let found else { return nil }
      labels.append(found.0)
      boxes.append(found.1)
    }
    return labels
  }

  /// Letters in one row; neighbours whose letters would not fit between their lines share one label.
  private static func placeLetters(_ xs: [Double], _ edges: ClosedRange<Double>) -> [Label] {
    var groups = xs.indices.map { $0...$0 }
    while true {
      var labels: [Label] = []
      var taken = edges.lowerBound
      var failed: Int?
      for (index, group) in groups.enumerated() {
        let text =
          group.count == 1
          ? letter(group.lowerBound) : letter(group.lowerBound) + "–" + letter(group.upperBound)
        let width = TextStyle.strong.width(text)
        let next = index + 1 < groups.count ? xs[groups[index + 1].lowerBound] - 3 : edges.upperBound
        let fitsLeft = xs[group.lowerBound] - gap - width >= taken
        let fitsRight = xs[group.upperBound] + gap + width <= next
        let isCloseBefore = index > 0 && xs[group.lowerBound] - xs[groups[index - 1].upperBound] < 100
        let isLast = index + 1 == groups.count || xs[groups[index + 1].lowerBound] - xs[group.upperBound] >= 100
        let prefersRight = isCloseBefore && isLast
        if fitsRight && (prefersRight || !fitsLeft) {
          labels.append(Label(head: text, x: xs[group.upperBound] + gap, anchor: .start))
          taken = xs[group.upperBound] + gap + width + 4
        } else if fitsLeft {
          labels.append(Label(head: text, x: xs[group.lowerBound] - gap, anchor: .end))
          taken = xs[group.upperBound] + 3
        } else {
          failed = index
          break
        }
      }
      guard let index = failed, groups.count > 1 else { return labels }
      let first = index + 1 < groups.count ? index : index - 1
      groups[first] = groups[first].lowerBound...groups[first + 1].upperBound
      groups.remove(at: first + 1)
    }
  }

  /// A, B, …, Z, AA, AB, …
  static func letter(_ index: Int) -> String {
    var index = index
    var out = ""
    repeat {
      out = String(UnicodeScalar(UInt8(65 + index % 26))) + out
      index = index / 26 - 1
    } while index >= 0
    return out
  }

  /// Draws the labels above `top`.
  func drawLabels(on canvas: inout Canvas, above top: Double) {
    for label in labels {
      let y = lineTop(row: label.row, above: top)
      canvas.text(label.head, x: label.x, baseline: y + 12, .strong, anchor: label.anchor)
      let width = label.name == label.fullName ? nil : TextStyle.axis.width(label.name) + 0.01
      canvas.text(label.fullName, x: label.x, baseline: y + 28, .axis, anchor: label.anchor, width: width)
    }
  }

  /// Draws the lines: in ink, but in paper colour across the bands of the plot, where `isOnBand` says so.
  func drawLines(on canvas: inout Canvas, plot: Rect, to bottom: Double, isOnBand: (Double) -> Bool) {
    var ink = Path()
    var cut = Path()
    for line in lines {
      ink.move(line.x, lineTop(row: line.row, above: plot.y))
      if isOnBand(line.x) {
        ink.line(line.x, plot.y)
        ink.move(line.x, plot.maxY)
        cut.move(line.x, plot.y)
        cut.line(line.x, plot.maxY)
      }
      ink.line(line.x, bottom)
    }
    canvas.path(cut, "cut")
    canvas.path(ink, "line")
  }

  /// Draws the lines in ink down through panels, with paper at both sides so that they show on every colour.
  /// Between `frames` the lines pause, for the names of panels.
  func drawThrough(on canvas: inout Canvas, _ frames: [Rect], above top: Double) {
    var path = Path()
    for line in lines {
      path.move(line.x, lineTop(row: line.row, above: top))
      path.line(line.x, top)
      for frame in frames {
        path.move(line.x, frame.y)
        path.line(line.x, frame.maxY)
      }
    }
    canvas.path(path, "halo")
    canvas.path(path, "line")
  }

  /// Draws the list that says what the letters mean; returns where it ends.
  func drawList(on canvas: inout Canvas, from top: Double, left: Double, to right: Double) -> Double {
    var y = top
    for item in list(width: min(560, right - left - 28)) {
      canvas.text(item.letter, x: left, baseline: y + 14, .smallStrong)
      y = canvas.lines(item.lines, x: left + 28, baseline: y + 14, .small) - 14
    }
    return y + (usesLetters ? 4 : 0)
  }

  private func lineTop(row: Int, above top: Double) -> Double {
    top - Double(row + 1) * rowHeight - (usesLetters ? 0 : 12)
  }

  /// What the letters mean: letter, and day and name in lines that fit.
  func list(width: Double) -> [(letter: String, lines: [String])] {
    guard usesLetters else { return [] }
    return events.enumerated().map { index, event in
      let text = wording.beside([wording.shortDay(event.day), event.label])
      return (Self.letter(index), TextMetrics.wrapped(text, to: width, TextStyle.small.font, limit: 3))
    }
  }
}
