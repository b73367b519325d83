// Charts of the answer to an editor's own question: a plain table of results and the name of a form. The first column says
// where a mark stands, the numbers after it how large it is; what a form cannot draw is an error that says what it needs
// and what the answer has.
//
//     let chart = try AnswerChart(answer, as: .bars, topics: topics, events: events)
//
// | form     | first column            | then                                          | draws                             |
// |----------|-------------------------|-----------------------------------------------|-----------------------------------|
// | bars     | text, dates or numbers  | 1 to 4 columns of numbers                     | horizontal bars, a block a column |
// | columns  | dates, text or numbers  | 1 to 8 columns of numbers                     | upright bars, a panel a column    |
// | line     | dates or numbers        | 1 to 12 columns of numbers                    | a line a column                   |
// | area     | dates or numbers        | 1 to 8 columns of numbers, none negative      | areas, a panel a column           |
// | stacked  | dates, text or numbers  | 1 to 9 columns of numbers, none negative      | bars of parts                     |
// | dots     | text, may repeat        | 1 or 2 columns of numbers                     | a strip of dots a text            |
// | heatmap  | text, dates or numbers  | 1 to 31 columns of numbers                    | a cell a number, six classes      |
// | interval | text                    | estimate, low, high: three columns of numbers | the estimate in its range         |
//
// All but dots and interval also take the long form: first column, a column of text, one of numbers; each text is then a
// series. Dates are ISO days (`2019-08-19`), months (`2019-08`) or, in a column named year, years; rows of dates are put in
// order, and what lacks between them is a gap and not a zero. A series that bears a topic's id or title has its colour. A
// column whose name ends in `share`, all of it from 0 to 1, is written in per cent.

/// A plain table of results.
public struct AnswerTable: Sendable, Equatable {
  /// One value of a result.
  public enum Cell: Sendable, Equatable {
    case integer(Int)
    case decimal(Double)
    case text(String)
    case null
  }

  /// Names of the columns, as the question gives them.
  public var columns: [String]
  /// The rows in order; each has one cell for every column.
  public var rows: [[Cell]]

  /// A table; rows shorter than the columns are filled with nulls, longer ones are cut.
  public init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows.map { row in
      row.count == columns.count
        ? row : Array((row + Array(repeating: .null, count: columns.count)).prefix(columns.count))
    }
  }
}

/// What an answer can be drawn as.
public enum AnswerForm: String, Sendable, Equatable, CaseIterable {
  case bars, columns, line, area, stacked, dots, heatmap, interval

  /// The names, as an error lists them.
  public static var names: [String] { allCases.map(\.rawValue) }
}

/// Why an answer cannot be drawn in a form.
public struct AnswerChartProblem: Error, Sendable, Equatable {
  /// What the form needs and what the answer has, a sentence without a full stop.
  public let message: String
  /// What to do.
  public let help: String
}

/// The answer to a question, drawn.
public struct AnswerChart: Figure {
  /// The form.
  public let form: AnswerForm
  /// The answer as given.
  let answer: AnswerTable
  let content: Content
  let events: [Event]
  /// The language it speaks, the names of columns aside.
  public let wording: Wording

  /// What was read from the answer.
  enum Content: Sendable {
    case series(AnswerData)
    case strips(AnswerStrips)
    case intervals(AnswerIntervals)
  }

  /// Reads an answer for a form.
  /// - Parameters:
  ///   - answer: the plain table.
  ///   - form: what it is drawn as.
  ///   - topics: series that bear the id or title of one have its colour.
  ///   - events: lines with labels, where the first column holds dates.
  ///   - wording: the language that it speaks.
  /// - Throws: `AnswerChartProblem` if the answer has not the columns that the form needs, or more rows than it can show.
  public init(
    _ answer: AnswerTable, as form: AnswerForm, topics: [Topic] = [], events: [Event] = [], wording: Wording = .english
  ) throws(AnswerChartProblem) {
    self.wording = wording
    self.form = form
    self.answer = answer
    let reading = AnswerReading(answer, form, wording)
    switch form {
    case .dots: content = .strips(try reading.strips())
    case .interval: content = .intervals(try reading.intervals())
    default: content = .series(try reading.data(topics))
    }
    if case .series(let data) = content, case .days = data.axis { self.events = events } else { self.events = [] }
  }

  /// `answer-bars`, `answer-line`, …
  public var kind: String { "answer-\(form.rawValue)" }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    switch content {
    case .strips(let strips): return strips.picture(drawing, id: id)
    case .intervals(let intervals): return intervals.picture(drawing, id: id)
    case .series(let data):
      switch form {
      case .line: return data.linePlot(events).picture(drawing, id: id)
      case .heatmap: return AnswerHeatmap(data: data).picture(drawing, id: id)
      case .stacked:
        if case .categories = data.axis { return AnswerBars(data: data, isStacked: true).picture(drawing, id: id) }
        return AnswerPanels(data: data, mark: .stack, events: events).picture(drawing, id: id)
      case .columns, .area:
        let panels = AnswerPanels(data: data, mark: form == .area ? .area : .bars, events: events)
        return panels.hasRoomForLabels(drawing)
          ? panels.picture(drawing, id: id) : AnswerBars(data: data, isStacked: false).picture(drawing, id: id)
      case .bars, .dots, .interval: return AnswerBars(data: data, isStacked: false).picture(drawing, id: id)
      }
    }
  }
}
