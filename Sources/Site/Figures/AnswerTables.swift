// The answer to a question in SQL as a table. Its cells may hold what an archive's authors wrote: they are escaped, isolated and
// defanged like any quotation.

import AnalysedArchive
import Charts
import Commentary
import Configuration

/// A numbered answer.
struct PlacedAnswer {
  var name: String
  var number: Int
  var title: String
  var caption: HTML?
  var answer: Answer
  var sql: String
  var origin: AnswerOrigin

  init(_ question: Question, _ answer: Answer, number: Int, origin: AnswerOrigin) {
    name = question.name.pathComponent
    self.number = number
    title = question.title.isEmpty ? question.caption : question.title
    caption = question.title.isEmpty || question.caption.isEmpty ? nil : Escape.text(question.caption)
    self.answer = answer
    sql = question.sql
    self.origin = origin
  }

  /// What does not come from an archive lies with the copies of the editor's files, which bear no archive's mark.
  var csv: SitePath {
    let file = "answers/\(name.isEmpty ? "table-\(number)" : name).csv"
    return SitePath(origin.archives.isEmpty ? ContentCopies.folder + file : "data/\(file)")
  }
}

/// Writes answers.
struct AnswerTables {
  let templates: Templates
  let edition: Edition

  /// A numbered answer in its frame.
  func frame(_ placed: PlacedAnswer) -> HTML {
    let strings = edition.strings
    let label = strings["table-number", ["number": String(placed.number)]]
    return templates.render(
      .tableFrame,
      TableFrame(
        anchor: "table-\(placed.number)", numberLabel: label, title: placed.title, caption: placed.caption,
        table: scrolling(placed.answer, label: label), source: edition.source(of: placed.origin),
        mark: placed.origin.isSynthetic ? strings["mark"] : nil, csvHref: placed.csv.href, pageHref: nil,
        query: placed.sql))
  }

  /// An answer without number and frame.
  func bare(_ answer: Answer) -> HTML {
    HTML("<div class=\"pipe-table\">\n") + scrolling(answer, label: edition.strings["answer-table"]) + HTML("\n</div>")
  }

  private func scrolling(_ answer: Answer, label: String) -> HTML {
    HTML("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(Escape.text(label).text)\">\n")
      + html(answer, caption: label) + HTML("\n</div>")
  }

  private func html(_ answer: Answer, caption: String) -> HTML {
    let data = edition.published(DataTable(answer))
    var out = "<table>\n<caption class=\"visually-hidden\">\(Escape.text(caption).text)</caption>\n<thead><tr>"
    for column in data.columns {
      out += "<th scope=\"col\"\(Self.quantity(column))>\(Self.quoted(column.label))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for row in data.rows {
      out += "<tr>"
      for (column, cell) in zip(data.columns, row) {
        let text = if case .text(let text) = cell { Self.quoted(text) } else { Escape.text(cell.display).text }
        out += "<td\(Self.quantity(column))>\(text)</td>"
      }
      out += "</tr>\n"
    }
    return HTML(out + "</tbody>\n</table>")
  }

  private static func quantity(_ column: DataTable.Column) -> String {
    column.kind == .number || column.kind == .share ? " class=\"q\"" : ""
  }

  /// The most characters of a cell that a page shows; the CSV has all.
  private static let cellLimit = 1_000

  private static func quoted(_ text: String) -> String {
    let shown = text.count > cellLimit ? text.prefix(cellLimit) + "…" : text[...]
    return "<bdi>\(Escape.text(Defanging.defanged(Escape.unescapedOnce(String(shown)))).text)</bdi>"
  }
}

extension DataTable {
  /// An answer with what its columns hold: a column of numbers, of shares (its name ends in `share` or `%`, its values lie between 0
  /// and 1), of days, or of texts. A number under a name such as `Year` or `Id` is a name, not a quantity.
  init(_ answer: Answer) {
    let kinds = answer.columns.indices.map { index in
      Self.kind(of: answer.columns[index], answer.rows.map { $0[index] })
    }
    self.init(
      columns: zip(answer.columns, kinds).map { Column(name: $0, label: $0, kind: $1) },
      rows: answer.rows.map { row in zip(row, kinds).map(Self.cell) })
  }

  private static func isLastWord(_ word: String, of name: String) -> Bool {
    guard name.hasSuffix(word) else { return false }
    return name.utf8.dropLast(word.utf8.count).last.map { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      ?? true
  }

  private static func kind(of name: String, _ values: [AnswerValue]) -> Column.Kind {
    let known = values.filter { $0 != .null }
    let numbers = known.compactMap { value -> Double? in
      switch value {
      case .integer(let number): Double(number)
      case .decimal(let number): number
      default: nil
      }
    }
    let name = name.lowercased()
    if !known.isEmpty, numbers.count == known.count {
      if name.hasSuffix("share") || name.hasSuffix("%"), numbers.allSatisfy({ (0...1).contains($0) }) { return .share }
      let isName = ["year", "id", "key"].contains { isLastWord($0, of: name) }
      return isName && numbers.allSatisfy { $0 == $0.rounded() } ? .text : .number
    }
    let areDays =
      !known.isEmpty
      && known.allSatisfy { value in
        if case .text(let text) = value { isDay(text) } else { false }
      }
    return areDays ? .date : .text
  }

  private static func cell(_ value: AnswerValue, _ kind: Column.Kind) -> Cell {
    switch (value, kind) {
    case (.null, _): .missing
    case (.integer(let number), .share): .share(Double(number))
    case (.decimal(let number), .share): .share(number)
    case (.integer(let number), .text): .text(String(number))
    case (.decimal(let number), .text): .text(Formats.number(number, decimals: 4, significant: 2))
    case (.integer(let number), _): .integer(number)
    case (.decimal(let number), _): .number(number)
    case (.text(let text), .date): Day(iso: text).map { .date($0) } ?? .text(text)
    case (.text(let text), _): .text(text)
    }
  }
}
