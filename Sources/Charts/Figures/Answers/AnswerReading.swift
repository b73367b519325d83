// From a plain table to what a form draws, or to the error that says why not.

extension AnswerForm {
  /// First column and series of the answer that it draws, in words, for errors and help.
  public var needs: String {
    switch self {
    case .bars: "a first column of labels and 1 to 4 columns of numbers"
    case .columns: "a first column of dates or labels and 1 to 8 columns of numbers"
    case .line: "a first column of dates or numbers and 1 to 12 columns of numbers"
    case .area: "a first column of dates or numbers and 1 to 8 columns of numbers"
    case .stacked: "a first column of dates or labels and 1 to 9 columns of numbers"
    case .dots: "a first column of labels and 1 or 2 columns of numbers"
    case .heatmap: "a first column of labels and 1 to 31 columns of numbers"
    case .interval: "a column of labels and three of numbers: estimate, low, high"
    }
  }
}

/// Reads one answer for one form.
struct AnswerReading {
  private let answer: AnswerTable
  private let form: AnswerForm
  private let columns: [AnswerColumn]
  private let wording: Wording

  init(_ answer: AnswerTable, _ form: AnswerForm, _ wording: Wording) {
    self.wording = wording
    self.answer = answer
    self.form = form
    columns = answer.columns.enumerated().map { index, name in
      AnswerColumn(name: name, cells: answer.rows.map { $0[index] }, wording)
    }
  }

  // MARK: What forms take

  private var needs: String { form.needs }

  private var mostSeries: Int {
    switch form {
    case .bars: 4
    case .columns, .area: 8
    case .line: 12
    case .stacked: 9
    case .dots: 2
    case .heatmap: 31
    case .interval: 3
    }
  }

  /// Rows, and marks in all: what stays legible and a drawing under 60 KB.
  private var limits: (rows: Int, marks: Int) {
    switch form {
    case .bars: (60, 80)
    case .columns, .area, .stacked: (1_000, 1_500)
    case .line: (2_000, 4_000)
    case .dots: (3_000, 3_000)
    case .heatmap: (60, 1_000)
    case .interval: (60, 180)
    }
  }

  private func problem(_ message: String, _ help: String) -> AnswerChartProblem {
    AnswerChartProblem(message: "chart=\(form.rawValue) " + message, help: help)
  }

  /// `the answer has 2 columns: "week" (dates), "n" (whole numbers)`.
  private var has: String {
    guard !columns.isEmpty else { return "the answer has no columns" }
    let shown = columns.prefix(8).map { "\"\($0.title)\" (\($0.says))" }.joined(separator: ", ")
    let rest = columns.count > 8 ? " and \(columns.count - 8) more" : ""
    return "the answer has \(columns.count == 1 ? "one column" : "\(columns.count) columns"): \(shown)\(rest)"
  }

  private func checkShape() throws(AnswerChartProblem) {
    guard columns.count >= 2 else {
      throw problem("needs \(needs); \(has)", "select the label first, then the numbers")
    }
    guard answer.rows.count <= limits.rows else {
      throw problem(
        "takes at most \(Formats.count(limits.rows)) rows; the answer has \(Formats.count(answer.rows.count))",
        "add LIMIT, or group more coarsely")
    }
  }

  private func checkMarks(_ count: Int) throws(AnswerChartProblem) {
    guard count <= limits.marks else {
      throw problem(
        "shows at most \(Formats.count(limits.marks)) values; the answer has \(Formats.count(count))",
        "add LIMIT, group more coarsely, or select fewer columns")
    }
  }

  private func checkNumbers(_ columns: ArraySlice<AnswerColumn>) throws(AnswerChartProblem) {
    guard let wrong = columns.first(where: { !$0.canBeValues }) else { return }
    let row = wrong.cells.firstIndex { if case .text = $0 { true } else { false } } ?? 0
    throw problem(
      "needs \(needs); \"\(wrong.title)\" has the text \"\(wrong.label(row).prefix(40))\" in row \(row + 1)",
      "leave the column out, or CAST it to a number")
  }

  // MARK: Series

  /// The series of all forms but dots and interval.
  func data(_ topics: [Topic]) throws(AnswerChartProblem) -> AnswerData {
    try checkShape()
    let isLong = columns.count == 3 && columns[1].content == .text && columns[2].canBeValues
    let valueColumns = isLong ? columns[2...] : columns[1...]
    try checkNumbers(valueColumns)
    let table = isLong ? longSeries() : columns[1...].map { ($0.title, $0) }.map { (name: $0.0, column: $0.1) }
    guard table.count <= mostSeries else {
      throw problem(
        "needs \(needs); the answer has \(table.count) series", "select fewer, or group the rest under one name")
    }
    if form == .line || form == .area, columns[0].content == .text {
      let row = columns[0].cells.firstIndex { $0 != .null } ?? 0
      throw problem(
        "needs \(needs); \"\(columns[0].title)\" has the text \"\(columns[0].label(row).prefix(40))\" in row \(row + 1)",
        "use chart=bars for labels; dates are written 2019-08-19 or 2019-08")
    }
    var data = try placed(isLong: isLong, names: table.map(\.name), columns: table.map(\.column))
    let names = table.map(\.name)
    data.valueName =
      isLong || names.count == 1
      ? valueColumns.first?.title ?? ""
      : names.count > 3 ? wording.values : wording.list(names)
    data.axisTitle = isLong || names.count == 1 ? data.valueName.capitalizedFirst : ""
    data.style = style(Array(valueColumns))
    for index in data.series.indices {
      let name = data.series[index].name
      guard let topic = topics.first(where: { $0.id == name || $0.title == name }) else { continue }
      data.series[index].topic = topic
      data.series[index].name = topic.title
    }
    try checkMarks(data.values.count)
    if form == .area || form == .stacked, let least = data.values.min(), least < 0 {
      throw problem(
        "cannot show negative numbers; the answer has \(data.style.text(least))",
        "use chart=line, chart=bars or chart=columns")
    }
    if form == .stacked, data.series.filter({ $0.topic == nil }).count > NeutralFill.all.count {
      throw problem(
        "takes at most \(NeutralFill.all.count) series that are no topics; the answer has \(data.series.filter { $0.topic == nil }.count)",
        "group the rest under one name")
    }
    if form == .columns, case .categories(let labels) = data.axis, labels.count > 60 {
      throw problem(
        "takes at most 60 labels; the answer has \(Formats.count(labels.count))",
        "add LIMIT 60, or use dates in the first column")
    }
    return data
  }

  /// The texts of the second column in order of appearance.
  private func longSeries() -> [(name: String, column: AnswerColumn)] {
    var seen: Set<String> = []
    return answer.rows.indices.map { columns[1].label($0) }.filter { seen.insert($0).inserted }
      .map { ($0, columns[2]) }
  }

  private func style(_ columns: [AnswerColumn]) -> ValueStyle {
    let isShare = columns.allSatisfy { column in
      column.name.lowercased().hasSuffix("share")
        && column.cells.indices.allSatisfy { column.number($0).map { (0...1).contains($0) } ?? true }
    }
    if isShare { return .share }
    return columns.allSatisfy { $0.content != .decimals } ? .count : .number
  }

  /// A value for each series at each place of the axis.
  private func placed(isLong: Bool, names: [String], columns values: [AnswerColumn]) throws(AnswerChartProblem)
    -> AnswerData
  {
    let (axis, places, unplaced) = try axis(isLong: isLong)
    var grid = names.map { _ in [Double?](repeating: nil, count: axis.count) }
    var taken: Set<[Int]> = []
    for row in answer.rows.indices {
      guard let place = places[row] else { continue }
      let shown = isLong ? names.firstIndex(of: columns[1].label(row)).map { [$0] } ?? [] : Array(names.indices)
      for series in shown {
        guard taken.insert([series, place]).inserted else {
          let what = isLong ? "\"\(columns[0].label(row))\" and \"\(names[series])\"" : "\"\(columns[0].label(row))\""
          throw problem("needs one row for each place; row \(row + 1) is the second for \(what)", "add GROUP BY")
        }
        grid[series][place] = values[series].number(row)
      }
    }
    var data = AnswerData(
      axis: axis, axisName: columns[0].title, valueName: "", series: [], style: .number, wording: wording,
      unplaced: unplaced)
    data.series = zip(names, grid).map { AnswerData.Series(name: $0, values: $1) }
    data.gaps = axis.count - Set(places.compactMap { $0 }).count
    return data
  }

  /// The axis, and for each row its place on it.
  private func axis(isLong: Bool) throws(AnswerChartProblem) -> (AnswerData.Axis, [Int?], unplaced: Int) {
    let first = columns[0]
    let rows = answer.rows.indices
    switch first.content {
    case .dates(let unit):
      let days = rows.map { AnswerColumn.day(first.cells[$0], unit) }
      let known = Set(days.compactMap { $0 }).sorted()
      let step = AnswerStep(known, unit: unit)
      var all: [Day] = []
      if let start = known.first, let end = known.last {
        var day = start
        while day <= end {
          all.append(day)
          day = step.next(day)
          guard all.count <= 20_000 else {
            throw problem(
              "shows at most 20,000 \(step.name)s; the answer runs from \(start.short) to \(end.short)",
              "leave the rows out whose date is wrong")
          }
        }
      }
      let index = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
      let places = days.map { $0.flatMap { index[$0] } }
      return (.days(all, step), places, places.filter { $0 == nil }.count)
    case .integers where form == .line || form == .area, .decimals where form == .line || form == .area:
      let numbers = rows.map { first.number($0) }
      let known = Set(numbers.compactMap { $0 }).sorted()
      let index = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
      let places = numbers.map { $0.flatMap { index[$0] } }
      return (.numbers(known), places, places.filter { $0 == nil }.count)
    default:
      guard isLong || form == .heatmap || form == .stacked else {
        // Two rows of the same label are two bars.
        return (.categories(rows.map { first.label($0) }), rows.map { $0 }, 0)
      }
      var order: [String] = []
      var index: [String: Int] = [:]
      let places = rows.map { row -> Int? in
        let label = first.label(row)
        if index[label] == nil {
          index[label] = order.count
          order.append(label)
        }
        return index[label]
      }
      return (.categories(order), places, 0)
    }
  }

  // MARK: Strips and intervals

  /// The strips of `dots`: rows of one label share a strip.
  func strips() throws(AnswerChartProblem) -> AnswerStrips {
    try checkShape()
    guard columns.count <= 3 else { throw problem("needs \(needs); \(has)", "select fewer columns") }
    try checkNumbers(columns[1...])
    var strips = AnswerStrips(
      axisName: columns[0].title, names: columns.dropFirst().map(\.title), style: style(Array(columns[1...])),
      wording: wording)
    for row in answer.rows.indices {
      strips.add(label: columns[0].label(row), values: columns.dropFirst().map { $0.number(row) })
    }
    try checkMarks(strips.valueCount)
    guard strips.rows.count <= 60 else {
      throw problem("takes at most 60 labels; the answer has \(Formats.count(strips.rows.count))", "add LIMIT 60")
    }
    return strips
  }

  /// The rows of `interval`.
  func intervals() throws(AnswerChartProblem) -> AnswerIntervals {
    try checkShape()
    guard columns.count == 4 else {
      throw problem("needs \(needs); \(has)", "select label, estimate, low and high, in this order")
    }
    try checkNumbers(columns[1...])
    var rows: [AnswerIntervals.Row] = []
    for row in answer.rows.indices {
      let values = columns.dropFirst().map { $0.number(row) }
      guard let estimate = values[0], let low = values[1], let high = values[2] else {
        rows.append(.init(label: columns[0].label(row), values: nil))
        continue
      }
      guard low <= estimate, estimate <= high else {
        throw problem(
          "needs low, estimate and high in order; row \(row + 1) has \(Formats.number(low, decimals: 4)), \(Formats.number(estimate, decimals: 4)) and \(Formats.number(high, decimals: 4))",
          "select label, estimate, low and high, in this order")
      }
      rows.append(.init(label: columns[0].label(row), values: .init(estimate: estimate, low: low, high: high)))
    }
    return AnswerIntervals(
      rows: rows, axisName: columns[0].title, valueName: columns[1].title, style: style(Array(columns[1...])),
      wording: wording)
  }
}
