// Questions in SQL that the commentary asks: the archive and the editor's own tables answer, the answer becomes a table or a chart.

import AnalysedArchive
import Charts
import Commentary
import Configuration
import Diagnostics

extension ReportAnswers {
  /// Rows that a table on a page may have, and a chart, which shows many at a glance.
  private static let tableRows = 500
  private static let chartRows = 5_000
  nonisolated(unsafe) private static let archiveWord = /\barchive\b/  // It is not written to.

  func answer(_ question: Question) throws(QuestionFailure) -> String {
    let answer: Answer
    do throws(QuestionProblem) {
      let limits = ArchiveReader.QuestionLimits(rows: question.chart == nil ? Self.tableRows : Self.chartRows)
      answer = try archive.ask(question.sql, beside: configuration.dataFiles.map(SideTable.init), limits: limits)
    } catch {
      let meant = error.wrong.flatMap { nearest(to: $0, among: error.right) }.map { "did you mean `\($0)`?" }
      throw QuestionFailure(error.message, line: error.line, column: error.column, help: meant ?? error.help)
    }
    guard !answer.rows.isEmpty else {
      throw QuestionFailure("the answer has no row", help: "correct the question, or remove it")
    }
    let sides = configuration.dataFiles.filter { answer.tables.contains($0.table.lowercased()) }
    let (writers, isTranslation) = writers(in: question.section)
    if !isTranslation {
      asked.append(
        Evidence.Table(
          label: label(of: question), sql: question.sql, answer: answer, sides: sides.map(SideTable.init),
          isSuppressed: writers.answerTables.edition.suppression?.hides(DataTable(answer)) ?? false))
    }
    if let chart = question.chart { return try draw(answer, as: chart, question) }
    if let setting = question.settings.first {
      throw QuestionFailure(
        "a question takes no \"\(setting.name)\"", help: "it takes chart, name, caption and title")
    }
    guard let number = question.number else { return writers.answerTables.bare(answer).text }
    let placed = PlacedAnswer(question, answer, number: number, origin: origin(of: answer, to: question))
    keep(.answer(placed), in: question.section)
    if !isTranslation { answeredTables.append(placed) }
    return writers.answerTables.frame(placed).text
  }

  /// `Table 2`, with its title.
  private func label(of question: Question) -> String? {
    guard let number = question.number else { return nil }
    let strings = main.language.strings
    let kind = question.chart == nil ? "table" : "figure"
    let title = question.title.isEmpty ? question.caption : question.title
    return title.isEmpty
      ? strings["\(kind)-number", ["number": String(number)]]
      : strings["\(kind)-link", ["number": String(number), "title": title]]
  }

  /// What an answer was drawn from.
  func origin(of answer: Answer, to question: Question) -> AnswerOrigin {
    let files = configuration.dataFiles.filter { answer.tables.contains($0.table.lowercased()) }.map(\.name)
    let isOfArchive = answer.tables.count > files.count || files.isEmpty
    return AnswerOrigin(archives: isOfArchive ? archives(named: question.sql) : [], files: files)
  }

  /// The archives that a question keeps to, where it speaks of them as `archive = 1` only; all of them otherwise.
  private func archives(named sql: String) -> [Archive] {
    let all = configuration.report.archives
    let sql = sql.lowercased()
    let named = FactSources.archives(namedIn: sql)
    guard !named.isEmpty, named.count == sql.matches(of: Self.archiveWord).count else { return all }
    return all.enumerated().filter { named.contains($0.offset + 1) }.map(\.element)
  }
}

/// What an answer was drawn from.
struct AnswerOrigin: Equatable {
  /// The archives of the report, if the question read a table of theirs.
  var archives: [Archive]
  /// The files of `content/data` that it read.
  var files: [String]

  /// Whether an invented archive had a part in it.
  var isSynthetic: Bool { archives.contains(where: \.synthetic) }
}

extension SideTable {
  /// A file of `content/data`. A column of numbers holds numbers, thousands without commas and per cent as shares; what is empty is
  /// not known.
  init(_ file: DataFile) {
    let numeric = file.header.indices.map(file.isNumeric)
    self.init(
      name: file.table, columns: file.header,
      rows: file.rows.map { row in
        zip(row, numeric).map { field, isNumber in
          guard !field.isEmpty else { return .null }
          return isNumber ? Self.number(field) : .text(field)
        }
      })
  }

  private static func number(_ field: String) -> AnswerValue {
    let isShare = field.hasSuffix("%")
    let digits = field.filter { $0 != "," && $0 != "%" }
    if !isShare, let number = Int(digits) { return .integer(number) }
    guard let number = Double(digits) else { return .text(field) }
    return .decimal(isShare ? number / 100 : number)
  }
}
