// The answer to a question in SQL as a chart: a figure like any other, with its table, its files and a page of its own.

import AnalysedArchive
import Charts
import Commentary
import Diagnostics

extension ReportAnswers {
  /// Draws an answer and places it.
  func draw(_ answer: Answer, as chart: String, _ question: Question) throws(QuestionFailure) -> String {
    guard let form = AnswerForm(rawValue: chart) else {
      let meant = nearest(to: chart, among: AnswerForm.names).map { "did you mean `\($0)`? " } ?? ""
      throw QuestionFailure(
        "there is no chart \"\(chart)\"", help: meant + "the charts are \(AnswerForm.names.joined(separator: ", "))")
    }
    guard let number = question.number else {
      throw QuestionFailure(
        "a chart is a figure and needs a caption or a title",
        help: "write ```sql chart=\(chart) caption=\"What it shows\"")
    }
    let events = try marksEvents(question) ? catalogue.marked(for: nil) : []
    let figure: AnswerChart
    let (writers, isTranslation) = writers(in: question.section)
    do throws(AnswerChartProblem) {
      figure = try AnswerChart(
        AnswerTable(answer), as: form, topics: topics, events: events, wording: writers.catalogue.wording)
    } catch {
      throw QuestionFailure(error.message, help: error.help)
    }
    let origin = origin(of: answer, to: question)
    let name = question.name.isEmpty ? "figure-\(number)" : question.name.pathComponent
    var archive = configuration.report.archives[0]
    if origin.archives.isEmpty {
      // Nothing in it comes from an archive: it has the editor's files as its source, and no archive's mark.
      archive.title = origin.files.joined(separator: ", ")
      archive.attributedBy = nil
      archive.likelihood = nil
      archive.synthetic = false
    }
    let picture = PlacedPicture(
      slug: origin.archives.isEmpty ? ContentCopies.figurePrefix + name : "answer-\(name)", kind: figure.kind,
      figure: figure, number: number, title: question.title.isEmpty ? question.caption : question.title,
      caption: question.title.isEmpty || question.caption.isEmpty ? nil : Escape.text(question.caption),
      section: question.section, archive: archive, query: question.sql,
      form: [chart] + question.settings.flatMap { [$0.name, $0.value] })
    keep(.picture(picture), in: question.section)
    if !isTranslation { pictures.append(picture) }
    do {
      return try writers.figures.frame(picture).text
    } catch {
      throw QuestionFailure("the archive cannot answer this: \(error)")
    }
  }

  /// Whether the chart marks the days of events.yml.
  private func marksEvents(_ question: Question) throws(QuestionFailure) -> Bool {
    var marks = false
    for setting in question.settings {
      guard setting.name == "events" else {
        throw QuestionFailure(
          "a chart takes no \"\(setting.name)\"", help: "it takes chart, events, name, caption and title")
      }
      guard setting.value == "yes" || setting.value == "no" else {
        throw QuestionFailure("events takes yes or no, not \"\(setting.value)\"")
      }
      marks = setting.value == "yes"
    }
    return marks
  }
}

extension AnswerTable {
  /// An answer as charts take it. Its texts may be an archive's: addresses in them are defanged.
  fileprivate init(_ answer: Answer) {
    self.init(
      columns: answer.columns,
      rows: answer.rows.map { row in
        row.map { value in
          switch value {
          case .integer(let number): .integer(number)
          case .decimal(let number): .decimal(number)
          case .text(let text): .text(Defanging.defanged(Escape.unescapedOnce(text)))
          case .null: .null
          }
        }
      })
  }
}
