// Lines over time with their names at the end of the line, for an editor's own questions. A value that is missing
// interrupts the line; nothing is drawn across what is not known.

/// Series of values over days.
public struct TrendLines: Figure {
  /// One line.
  public struct Series: Sendable, Equatable {
    /// Name at the line's end.
    public let label: String
    /// A value for each day of the figure, nil where none is known.
    public let values: [Double?]
    /// The topic whose colour the line has; without one it is neutral.
    public let topic: Topic?

    /// A line; what is not finite is not known.
    public init(label: String, values: [Double?], topic: Topic? = nil) {
      self.label = PlainText.visible(label)
      self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
      self.topic = topic
    }
  }

  /// Measure, unit and period.
  public let subtitle: String
  /// What the values are: "Accounts".
  public let valueLabel: String
  /// Days of the values, ascending.
  public let days: [Day]
  /// Lines.
  public let series: [Series]
  /// Lines with labels.
  public let events: [Event]
  /// Sentences for the reader.
  public let notes: [String]
  /// The language it speaks.
  public let wording: Wording

  /// Lines; a series is cut or filled with unknown values to the number of days.
  public init(
    subtitle: String, valueLabel: String, days: [Day], series: [Series], events: [Event] = [], notes: [String] = [],
    wording: Wording = .english
  ) {
    self.wording = wording
    self.subtitle = subtitle
    self.valueLabel = PlainText.visible(valueLabel)
    self.days = days
    self.series = series.map { line in
      let values = Array(line.values.prefix(days.count))
      return Series(
        label: line.label, values: values + Array(repeating: nil, count: days.count - values.count), topic: line.topic)
    }
    self.events = events
    self.notes = notes
  }

  /// `lines`.
  public var kind: String { "lines" }

  /// What the picture shows, in sentences.
  public var description: String {
    guard let first = days.first, let last = days.last else { return wording.sentence(wording.noValues) }
    let sentences = series.map { line -> String in
      let known = zip(days, line.values).compactMap { day, value in value.map { (day: day, value: $0) } }
      guard let start = known.first, let end = known.last,
        let peak = known.max(by: { ($0.value, $1.day) < ($1.value, $0.day) })
      else { return wording.lineWithoutValues(line.label) }
      return wording.line(
        line.label, start: (start.value, start.day), end: (end.value, end.day), peak: (peak.value, peak.day))
    }
    return wording.joined([wording.lines(valueLabel, first, last)] + sentences)
  }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [.init(name: "day", label: wording.dayColumn, kind: .date)]
        + series.enumerated().map {
          .init(name: "\(BarTable.machine($1.label))-\($0 + 1)", label: $1.label, kind: .number)
        },
      rows: days.enumerated().map { index, day in
        [.date(day)] + series.map { $0.values[index].map(DataTable.Cell.number) ?? .missing }
      }, wording: wording)
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    let first = days.first ?? Day(number: 0)
    return LinePlot(
      lines: series.map { line in
        LinePlot.Line(
          label: line.label, values: line.values, stroke: LinePlot.stroke(line.topic),
          fill: line.topic.map { SlotStyle(slot: $0.slot).fill } ?? "data")
      }, axis: .days(days, end: (days.last ?? first).adding(days: 1)), valueLabel: valueLabel, events: events,
      wording: wording
    ).picture(drawing, id: id)
  }
}
