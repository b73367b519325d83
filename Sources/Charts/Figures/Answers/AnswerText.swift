// What a chart of an answer says in words, and its data: the answer itself, row by row as the question gave it.

extension AnswerData {
  /// The label of a row of bars.
  func rowLabel(_ index: Int) -> String {
    switch axis {
    case .days(let days, .days(7)): wording.shortDay(days[index])
    case .days(let days, let step): wording.phrase(step, days[index])
    case .categories, .numbers: place(index)
    }
  }

  /// The chart as lines.
  func linePlot(_ events: [Event]) -> LinePlot {
    var neutral = 0
    let lines = series.map { series -> LinePlot.Line in
      var stroke = LinePlot.stroke(series.topic)
      // Every second line without a colour is dashed.
      if stroke == "trend" {
        if neutral % 2 == 1 { stroke = "trend dash" }
        neutral += 1
      }
      return LinePlot.Line(
        label: self.series.count > 1 ? series.name : "", values: series.values, stroke: stroke,
        fill: series.topic.map { SlotStyle(slot: $0.slot).fill } ?? "data")
    }
    let axis: LinePlot.Axis =
      switch axis {
      case .days(let days, _): .days(days, end: (days.last ?? Day(number: 0)).adding(days: 1))
      case .numbers(let numbers): .numbers(numbers, name: axisName)
      case .categories(let labels): .numbers(labels.indices.map(Double.init), name: axisName)
      }
    return LinePlot(
      lines: lines, axis: axis, valueLabel: axisTitle, events: events, style: style, wording: wording)
  }

  /// ", 1 January 2019 to 3 March 2020", or nothing where there is no time.
  var period: String {
    guard case .days(let days, let step) = axis, let first = days.first, let last = days.last else { return "" }
    return wording.period(step, first, last)
  }

  /// Measure, unit and period.
  var subtitle: String { wording.answer(valueName, by: axisName, period: period) }

  var description: String {
    guard axis.count > 0, !values.isEmpty else { return wording.sentence(wording.noValues) }
    return wording.answered(subtitle, series.prefix(12).map(sentence), moreSeries: max(0, series.count - 12))
  }

  /// What is said of one series.
  private func sentence(_ series: Series) -> String {
    let known = series.values.enumerated().compactMap { index, value in value.map { (index, $0) } }
    guard let first = known.first, let last = known.last,
      let peak = known.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }),
      let least = known.min(by: { ($0.1, $0.0) < ($1.1, $1.0) })
    else { return wording.seriesWithoutValues(series.name.short) }
    if case .categories = axis {
      func phrase(_ item: (Int, Double)) -> String { wording.category(place(item.0).short, style.text(item.1)) }
      var items = known.prefix(6).map(phrase)
      if known.count > 6 {
        items.append(wording.more(known.count - 6, largest: phrase(peak), smallest: phrase(least)))
      }
      let text = wording.items(items)
      return wording.sentence(self.series.count > 1 ? wording.label(series.name.short, text) : text)
    }
    func phrase(_ item: (Int, Double)) -> String { wording.point(style.text(item.1), at: place(item.0), axis) }
    guard known.count > 1 else { return wording.sentence(wording.label(series.name.short, phrase(first))) }
    return wording.course(
      series.name.short, first: phrase(first), last: phrase(last), highest: phrase(peak), lowest: phrase(least))
  }

  var notes: [String] {
    var notes: [String] = []
    if gaps > 0, case .days(_, let step) = axis { notes.append(wording.gaps(gaps, of: axis.count, step)) }
    if unplaced > 0 { notes.append(wording.unplaced(unplaced, axisName)) }
    if missing > 0 { notes.append(wording.missing(missing, of: missing + values.count)) }
    return notes
  }
}

extension String {
  /// At most sixty characters, as descriptions quote labels.
  var short: String { count > 60 ? prefix(60) + "…" : self }
}

extension AnswerChart {
  /// Measure, unit and period.
  public var subtitle: String {
    switch content {
    case .series(let data): data.subtitle
    case .strips(let strips): wording.answer(wording.list(strips.names), by: strips.axisName, period: "")
    case .intervals(let intervals): wording.answerWithRange(intervals.valueName, by: intervals.axisName)
    }
  }

  /// What the picture shows, in sentences.
  public var description: String {
    switch content {
    case .series(let data): return data.description
    case .strips(let strips):
      return described(
        strips.rows.prefix(20).map { row in
          let parts = zip(strips.names, row.values).map { name, values -> String in
            let text =
              if let least = values.min(), let most = values.max() {
                values.count == 1
                  ? strips.style.text(least)
                  : wording.spread(values.count, from: strips.style.text(least), to: strips.style.text(most))
              } else {
                wording.noValue
              }
            return strips.names.count > 1 ? wording.kind(name, text) : text
          }
          return wording.label(row.label.short, wording.beside(parts))
        }, of: strips.rows.count)
    case .intervals(let intervals):
      return described(
        intervals.rows.prefix(20).map { row in
          let text = intervals.text(row)
          return wording.row(
            row.label.short, row.values == nil ? wording.notKnown : wording.aside(text.estimate, text.range))
        }, of: intervals.rows.count)
    }
  }

  /// The rows that a description says, and how many more there are.
  private func described(_ rows: [String], of all: Int) -> String {
    guard !rows.isEmpty else { return wording.sentence(wording.noValues) }
    let rest = all > rows.count ? [wording.more(all - rows.count)] : []
    return wording.joined([subtitle, wording.sentence(wording.items(rows + rest))])
  }

  /// What is left out or marked.
  public var notes: [String] {
    switch content {
    case .series(let data): return data.notes
    case .strips(let strips):
      return (strips.missing > 0 ? [wording.missing(strips.missing, of: nil)] : [])
        + (strips.isCrowded ? [wording.crowded] : [])
    case .intervals(let intervals):
      let missing = intervals.rows.filter { $0.values == nil }.count
      return missing > 0 ? [wording.missing(missing, of: intervals.rows.count)] : []
    }
  }

  /// The answer as given.
  public var table: DataTable {
    let columns = answer.columns.enumerated().map { index, name in
      AnswerColumn(name: name, cells: answer.rows.map { $0[index] }, wording)
    }
    var names: Set<String> = []
    let heads = columns.enumerated().map { index, column -> DataTable.Column in
      var name = Self.machine(column.name, index)
      if !names.insert(name).inserted {
        name += "-\(index + 1)"
        names.insert(name)
      }
      let kind: DataTable.Column.Kind =
        switch column.content {
        case .dates(.day): .date
        case .integers, .decimals: isShare(column) ? .share : .number
        case .none, .text, .dates: .text
        }
      return DataTable.Column(name: name, label: column.title, kind: kind)
    }
    let rows = answer.rows.indices.map { row in
      zip(columns, heads).map { column, head -> DataTable.Cell in
        switch column.cells[row] {
        case .null: return .missing
        case .integer(let value):
          if case .dates(.year) = column.content { return .text(String(value)) }
          return head.kind == .share ? .share(Double(value)) : .integer(value)
        case .decimal(let value):
          return head.kind == .share ? .share(value) : value.isFinite ? .number(value) : .missing
        case .text(let text):
          if head.kind == .date, let day = Day(iso: text) { return .date(day) }
          return .text(text)
        }
      }
    }
    return DataTable(columns: heads, rows: rows, wording: wording)
  }

  private func isShare(_ column: AnswerColumn) -> Bool {
    column.name.lowercased().hasSuffix("share")
      && column.cells.indices.allSatisfy { column.number($0).map { (0...1).contains($0) } ?? true }
  }

  /// A name for the CSV: letters and digits of the column's name, single hyphens between.
  private static func machine(_ name: String, _ index: Int) -> String {
    let kept = BarTable.machine(AnswerColumn.title(name) ?? "value").split(separator: "-").joined(separator: "-")
    return kept.isEmpty ? "column-\(index + 1)" : String(kept.prefix(60))
  }
}
