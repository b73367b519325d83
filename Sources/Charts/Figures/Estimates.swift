// Estimates with their intervals, one row each: precision by topic, agreement of coders. The interval is the point: an
// estimate from 300 read posts is a range, and a picture that shows only its middle lies.

/// Rows of estimates between 0 and 1.
public struct Estimates: Figure {
  /// One estimate.
  public struct Row: Sendable, Equatable {
    /// What is estimated.
    public let label: String
    /// The estimate and its interval, as fractions.
    public let estimate, low, high: Double
    /// How many were looked at.
    public let sample: Int

    /// A row; an estimate that is no number is drawn as not known.
    public init(label: String, estimate: Double, low: Double, high: Double, sample: Int) {
      self.label = PlainText.visible(label)
      self.estimate = estimate
      self.low = low
      self.high = high
      self.sample = max(0, sample)
    }

    var isKnown: Bool { estimate.isFinite && low.isFinite && high.isFinite }
  }

  /// `precision`, `agreement`, …
  public let kind: String
  /// Measure and interval: "Precision by topic with 95% Wilson intervals."
  public let subtitle: String
  /// Rows from the top.
  public let rows: [Row]
  /// What a row is: "Topic".
  public let rowLabel: String
  /// What is estimated: "Precision".
  public let valueLabel: String
  /// Sentences for the reader.
  public let notes: [String]
  /// The columns of the CSV: of the rows and of the estimates.
  let names: (row: String, value: String)
  /// The language it speaks.
  public let wording: Wording

  /// Estimates; the columns of the CSV have the labels as names, unless `names` says others.
  public init(
    kind: String, subtitle: String, rows: [Row], rowLabel: String, valueLabel: String, notes: [String] = [],
    names: (row: String, value: String)? = nil, wording: Wording = .english
  ) {
    self.names = names ?? (BarTable.machine(rowLabel), BarTable.machine(valueLabel))
    self.wording = wording
    self.kind = kind
    self.subtitle = subtitle
    self.rows = rows
    self.rowLabel = rowLabel
    self.valueLabel = valueLabel
    self.notes = notes
  }

  private func text(_ value: Double) -> String { Formats.number(value, decimals: 2) }

  private func interval(_ row: Row) -> String { row.isKnown ? "\(text(row.low))–\(text(row.high))" : wording.notKnown }

  /// What the picture shows, in sentences.
  public var description: String {
    guard !rows.isEmpty else { return wording.sentence(wording.noEstimates) }
    let items = rows.map { row in
      row.isKnown
        ? wording.estimate(row.label, text(row.estimate), low: text(row.low), high: text(row.high), read: row.sample)
        : wording.unknownEstimate(row.label)
    }
    return wording.sentence(wording.label(valueLabel, wording.items(items)))
  }

  /// The data behind the picture.
  public var table: DataTable {
    func cell(_ row: Row, _ value: Double) -> DataTable.Cell { row.isKnown ? .number(value) : .missing }
    return DataTable(
      columns: [
        .init(name: names.row, label: rowLabel, kind: .text),
        .init(name: names.value, label: valueLabel, kind: .number),
        .init(name: "low", label: wording.from, kind: .number),
        .init(name: "high", label: wording.to, kind: .number),
        .init(name: "sample", label: wording.read, kind: .number),
      ],
      rows: rows.map {
        [.text($0.label), cell($0, $0.estimate), cell($0, $0.low), cell($0, $0.high), .integer($0.sample)]
      }, wording: wording)
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    var canvas = Canvas(id: id)
    let isNarrow = drawing == .narrow
    let right = drawing == .wide ? drawing.plotLeft + 608 : drawing.width
    let labelWidth = rows.map { TextStyle.axis.width($0.label) }.max() ?? 0
    let rowLabels = RowLabels(widest: labelWidth, drawing)
    let (labelLeft, left) = (rowLabels.left, rowLabels.plotLeft(limit: isNarrow ? 96 : 220))
    let columns = isNarrow ? 102.0 : 180
    let bands = BandScale(count: rows.count, from: 24, size: 28, padding: 0)
    let plot = Rect(x: left, y: 24, width: right - columns - 16 - left, height: bands.end - 24)
    let scale = LinearScale(0...1, from: plot.x + 4, to: plot.maxX - 4)
    var grid = Path()
    for tick in isNarrow ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1] {
      let x = scale(tick).rounded(.down) + 0.5
      grid.move(x, plot.y - 4)
      grid.line(x, plot.maxY)
      canvas.text(text(tick), x: x, baseline: 14, .small, anchor: .middle)
    }
    canvas.path(grid, "rule")
    canvas.text(isNarrow ? "" : wording.read, x: right, baseline: 14, .remark, anchor: .end)
    for (index, row) in rows.enumerated() {
      let y = bands.middle(index).rounded(.down) + 0.5
      let baseline = TextStyle.axis.baseline(centredOn: y)
      canvas.text(row.label, x: left - 12, baseline: baseline, .axis, anchor: .end, width: left - 12 - labelLeft + 0.5)
      if row.isKnown {
        IntervalMark.draw(on: &canvas, scale, estimate: row.estimate, low: row.low, high: row.high, y: y)
        canvas.text(text(row.estimate), x: plot.maxX + 40, baseline: baseline, .strong, anchor: .end)
      }
      let style: TextStyle = isNarrow ? .small : .axis
      canvas.text(interval(row), x: plot.maxX + 48, baseline: style.baseline(centredOn: y), style)
      if !isNarrow { canvas.text(Formats.count(row.sample), x: right, baseline: baseline, .axis, anchor: .end) }
    }
    if rows.isEmpty { canvas.text(wording.noEstimates, x: labelLeft, baseline: 40, .axis) }
    return Picture(
      width: drawing.width, height: max(52, plot.maxY + 6), canvas: canvas, plot: plot,
      positions: rows.indices.map(bands.middle))
  }
}
