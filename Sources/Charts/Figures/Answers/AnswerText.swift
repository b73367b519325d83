// What a chart of an answer says in words, and its data: the answer itself, row by row as the question gave it.

extension AnswerData {
  /// The label of a row of bars.
  func rowLabel(_ index: Int) -> String {
    switch axis {
    case .days(let days, .days(7)): days[index].short
    case .days(let days, let step): step.phrase(days[index])
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
    return LinePlot(lines: lines, axis: axis, valueLabel: axisTitle, events: events, style: style)
  }

  /// "from 1 January 2019 to 3 March 2020", or nothing where there is no time.
  var period: String {
    guard case .days(let days, let step) = axis, let first = days.first, let last = days.last else { return "" }
    if case .months(12) = step { return ", \(first.year) to \(last.year)" }
    if case .months = step { return ", \(first.monthAndYear) to \(last.monthAndYear)" }
    return ", \(first.long) to \(last.long)"
  }

  /// What stands before a place on an axis with an order.
  private var preposition: String {
    switch axis {
    case .days(_, .days(7)): "in"
    case .days(_, .days): "on"
    case .days, .numbers, .categories: "in"
    }
  }

  var description: String {
    guard axis.count > 0, !values.isEmpty else { return "No values." }
    func short(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
    let isOrdered = if case .categories = axis { false } else { true }
    let sentences = series.prefix(12).map { series -> String in
      let known = series.values.enumerated().compactMap { index, value in value.map { (index, $0) } }
      guard let first = known.first, let last = known.last,
        let peak = known.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }),
        let least = known.min(by: { ($0.1, $0.0) < ($1.1, $1.0) })
      else { return "\(short(series.name)): no values." }
      let name = self.series.count > 1 || isOrdered ? "\(short(series.name)): " : ""
      if isOrdered {
        func phrase(_ item: (Int, Double)) -> String { "\(style.text(item.1)) \(preposition) \(place(item.0))" }
        guard known.count > 1 else { return "\(name)\(phrase(first))." }
        return "\(name)\(phrase(first)), \(phrase(last)), highest \(phrase(peak)), lowest \(phrase(least))."
      }
      func phrase(_ item: (Int, Double)) -> String { "\(short(place(item.0))) \(style.text(item.1))" }
      var text = name + known.prefix(6).map(phrase).joined(separator: "; ")
      if known.count > 6 {
        text += "; \(known.count - 6) more; the largest is \(phrase(peak)), the smallest \(phrase(least))"
      }
      return text + "."
    }
    return "\(valueName.capitalizedFirst) by \(axisName.lowercasedFirst)\(period). " + sentences.joined(separator: " ")
      + (series.count > 12 ? " \(series.count - 12) more series." : "")
  }

  var notes: [String] {
    var notes: [String] = []
    if gaps > 0, case .days(_, let step) = axis {
      notes.append(
        "The answer has no row for \(Formats.count(gaps)) of \(Formats.count(axis.count)) \(step.name)\(step.name.hasSuffix("s") ? "" : "s"); they are gaps, not zeros."
      )
    }
    if unplaced > 0 {
      notes.append(
        "Left out: \(Formats.count(unplaced)) \(unplaced == 1 ? "row" : "rows") without a \(axisName.lowercasedFirst).")
    }
    if missing > 0 {
      notes.append("No value: \(Formats.count(missing)) of \(Formats.count(missing + values.count)).")
    }
    return notes
  }
}

extension AnswerChart {
  /// Measure, unit and period.
  public var subtitle: String {
    switch content {
    case .series(let data): "\(data.valueName.capitalizedFirst) by \(data.axisName.lowercasedFirst)\(data.period)."
    case .strips(let strips):
      "\(strips.names.joined(separator: " and ").capitalizedFirst) by \(strips.axisName.lowercasedFirst)."
    case .intervals(let intervals):
      "\(intervals.valueName.capitalizedFirst) by \(intervals.axisName.lowercasedFirst), with range."
    }
  }

  /// What the picture shows, in sentences.
  public var description: String {
    switch content {
    case .series(let data): return data.description
    case .strips(let strips):
      let sentences = strips.rows.prefix(20).map { row -> String in
        let parts = zip(strips.names, row.values).map { name, values -> String in
          let head = strips.names.count > 1 ? "\(name) " : ""
          guard let least = values.min(), let most = values.max() else { return head + "no value" }
          return values.count == 1
            ? head + strips.style.text(least)
            : "\(head)\(Formats.count(values.count)) values from \(strips.style.text(least)) to \(strips.style.text(most))"
        }
        return "\(row.label.count > 60 ? row.label.prefix(60) + "…" : row.label): \(parts.joined(separator: ", "))"
      }
      guard !sentences.isEmpty else { return "No values." }
      let rest = strips.rows.count > 20 ? "; \(strips.rows.count - 20) more" : ""
      return "\(subtitle) \(sentences.joined(separator: "; "))\(rest)."
    case .intervals(let intervals):
      guard !intervals.rows.isEmpty else { return "No values." }
      let sentences = intervals.rows.prefix(20).map { row -> String in
        let text = intervals.text(row)
        let label = row.label.count > 60 ? row.label.prefix(60) + "…" : row.label
        return row.values == nil ? "\(label) not known" : "\(label) \(text.estimate) (\(text.range))"
      }
      let rest = intervals.rows.count > 20 ? "; \(intervals.rows.count - 20) more" : ""
      return "\(subtitle) \(sentences.joined(separator: "; "))\(rest)."
    }
  }

  /// What is left out or marked.
  public var notes: [String] {
    switch content {
    case .series(let data): return data.notes
    case .strips(let strips):
      var notes = strips.missing > 0 ? ["No value: \(Formats.count(strips.missing))."] : []
      if strips.isCrowded { notes.append("Where dots are densest some do not fit; the table has all.") }
      return notes
    case .intervals(let intervals):
      let missing = intervals.rows.filter { $0.values == nil }.count
      return missing > 0 ? ["No value: \(Formats.count(missing)) of \(Formats.count(intervals.rows.count))."] : []
    }
  }

  /// The answer as given.
  public var table: DataTable {
    let columns = answer.columns.enumerated().map { index, name in
      AnswerColumn(name: name, cells: answer.rows.map { $0[index] })
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
    return DataTable(columns: heads, rows: rows)
  }

  private func isShare(_ column: AnswerColumn) -> Bool {
    column.name.lowercased().hasSuffix("share")
      && column.cells.indices.allSatisfy { column.number($0).map { (0...1).contains($0) } ?? true }
  }

  /// A name for the CSV: letters and digits of the column's name, single hyphens between.
  private static func machine(_ name: String, _ index: Int) -> String {
    let kept = BarTable.machine(AnswerColumn.title(name)).split(separator: "-").joined(separator: "-")
    return kept.isEmpty ? "column-\(index + 1)" : String(kept.prefix(60))
  }
}
