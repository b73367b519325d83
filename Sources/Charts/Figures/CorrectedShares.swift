// How good a codebook is: for each topic the share of posts that its words find, and the share that readers of a sample find, with its
// interval. What the words count stands on the same line as what it should be compared with.

/// Shares as counted by words, and as corrected by what readers say.
public struct CorrectedShares: Figure {
  /// A topic.
  public struct Row: Sendable, Equatable {
    /// Its title.
    public let label: String
    /// The share of posts that bear it by its words.
    public let counted: Double
    /// The share that readers give it, and the limits of its 95 % interval.
    public let corrected, low, high: Double

    /// A row; all four are parts of a whole.
    public init(label: String, counted: Double, corrected: Double, low: Double, high: Double) {
      self.label = PlainText.visible(label)
      self.counted = counted
      self.corrected = corrected
      self.low = low
      self.high = high
    }
  }

  /// Topics in the order of the codebook.
  public let rows: [Row]
  /// Posts that were coded, and whether by simulated coders.
  public let coded: (posts: Int, simulated: Bool)
  /// The language it speaks.
  public let wording: Wording

  /// A comparison.
  public init(rows: [Row], coded: (posts: Int, simulated: Bool), wording: Wording = .english) {
    self.rows = rows
    self.coded = coded
    self.wording = wording
  }

  /// `topic-precision`.
  public var kind: String { "topic-precision" }

  /// Measure, unit and period.
  public var subtitle: String { wording.correctedShares(posts: coded.posts) }

  /// What the picture shows, in sentences.
  public var description: String {
    guard !rows.isEmpty else { return wording.sentence(wording.noEstimates) }
    return wording.sentence(
      wording.items(
        rows.map {
          wording.correctedShare(
            $0.label, counted: Formats.share($0.counted), corrected: Formats.share($0.corrected),
            low: Formats.share($0.low), high: Formats.share($0.high))
        }))
  }

  /// What is left out or marked.
  public var notes: [String] { coded.simulated ? [wording.simulatedCoders] : [] }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        .init(name: "topic", label: wording.topic, kind: .text),
        .init(name: "counted", label: wording.countedShare, kind: .share),
        .init(name: "corrected", label: wording.correctedShareColumn, kind: .share),
        .init(name: "low", label: wording.from, kind: .share),
        .init(name: "high", label: wording.to, kind: .share),
      ],
      rows: rows.map {
        [.text($0.label), .share($0.counted), .share($0.corrected), .share($0.low), .share($0.high)]
      }, wording: wording)
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let isNarrow = drawing == .narrow
    let right = drawing == .wide ? drawing.plotLeft + 608 : drawing.width
    let labelWidth = rows.map { TextStyle.axis.width($0.label) }.max() ?? 0
    let rowLabels = RowLabels(widest: labelWidth, drawing)
    let (labelLeft, left) = (rowLabels.left, rowLabels.plotLeft(limit: isNarrow ? 84 : 220))
    let columns = isNarrow ? 0.0 : 212
    let bands = BandScale(count: rows.count, from: 44, size: 32, padding: 0)
    let plot = Rect(x: left, y: 44, width: right - columns - left, height: max(0, bands.end - 44))
    // A label of two digits and a decimal takes 34 pixels.
    let ticks = LinearScale.ticks(
      reaching: rows.flatMap { [$0.high, $0.counted] }.max() ?? 1, max(1, min(5, Int(plot.width / 72))))
    let scale = LinearScale(0...(ticks.last ?? 1), from: plot.x + 4, to: plot.maxX - 20)
    key(on: &canvas, x: labelLeft, isNarrow)
    var grid = Path()
    let isWhole = ticks.allSatisfy { ($0 * 100).rounded() / 100 == $0 }
    for tick in ticks {
      let x = scale(tick).rounded(.down) + 0.5
      grid.move(x, plot.y - 4)
      grid.line(x, plot.maxY)
      canvas.text(
        isWhole ? Formats.wholeShare(tick) : Formats.share(tick), x: x, baseline: 34, .small, anchor: .middle)
    }
    canvas.path(grid, "rule")
    for (index, row) in rows.enumerated() {
      let y = bands.middle(index).rounded(.down) + 0.5
      let baseline = TextStyle.axis.baseline(centredOn: y)
      canvas.text(row.label, x: left - 12, baseline: baseline, .axis, anchor: .end, width: left - 12 - labelLeft + 0.5)
      IntervalMark.draw(on: &canvas, scale, estimate: row.corrected, low: row.low, high: row.high, y: y + 4)
      Self.counted(on: &canvas, x: scale(row.counted), y: y - 6)
      guard !isNarrow else { continue }
      let text = "\(Formats.share(row.corrected)) (\(Formats.share(row.low))–\(Formats.share(row.high)))"
      canvas.text(Formats.share(row.counted), x: plot.maxX + 40, baseline: baseline, .axis, anchor: .end)
      canvas.text(text, x: right, baseline: baseline, .axis, anchor: .end)
    }
    if rows.isEmpty { canvas.text(wording.noEstimates, x: labelLeft, baseline: 60, .axis) }
    return Picture(
      width: drawing.width, height: max(72, plot.maxY + 6), canvas: canvas, plot: plot,
      positions: rows.indices.map(bands.middle))
  }

  /// What the two marks are.
  private func key(on canvas: inout Canvas, x: Double, _ isNarrow: Bool) {
    Self.counted(on: &canvas, x: x + 5, y: 8.5)
    canvas.text(wording.countedShare, x: x + 14, baseline: 13, .small)
    let second = x + 14 + TextStyle.small.width(wording.countedShare) + 20
    canvas.circle(second, 8.5, radius: 3, "dot")
    canvas.text(isNarrow ? wording.correctedShareColumn : wording.correctedKey, x: second + 9, baseline: 13, .small)
  }

  /// A diamond: the share that words count.
  private static func counted(on canvas: inout Canvas, x: Double, y: Double) {
    var path = Path()
    path.move(x, y - 4)
    path.line(x + 4, y)
    path.line(x, y + 4)
    path.line(x - 4, y)
    path.line(x, y - 4)
    canvas.path(path, "line")
  }
}
