// `sql` blocks: a question to the archive and to the tables of content/data, answered as a table or a chart.
//
//     ```sql chart=bars name=by-year caption="Posts by year" title="Most were posted in 2019"
//     SELECT ...
//     ```

import Configuration
import Diagnostics

/// A question in SQL that the commentary asks.
public struct Question: Hashable, Sendable {
  /// The text of the block.
  public var sql: String
  /// The chart that its result is drawn as; nil for a table.
  public var chart: String?
  /// The name by which the text refers to it: `[](table:by-year)`; empty without one.
  public var name: String
  /// What it shows, plain text; empty without one.
  public var caption: String
  /// The finding, plain text; empty without one.
  public var title: String
  /// Further settings in the order given, for the chart.
  public var settings: [DataLink.Parameter]
  /// The number of the figure or table, from 1 over the whole report; nil for a question without caption and title. The root element
  /// then has the id `figure-NUMBER` or `table-NUMBER`.
  public var number: Int?
  /// The section's slug.
  public var section: String
  /// Where the block begins.
  public var place: Place
}

/// Why a question has no answer.
public struct QuestionFailure: Error, Hashable, Sendable {
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// The line within the question, from 1; nil for the block as a whole.
  public var line: Int?
  /// The column in that line in characters, from 1.
  public var column: Int?
  /// What the editor can do.
  public var help: String?

  /// Makes a failure.
  public init(_ message: String, line: Int? = nil, column: Int? = nil, help: String? = nil) {
    self.message = message
    self.line = line
    self.column = column
    self.help = help
  }
}

/// A question on its way to HTML.
struct ParsedQuestion {
  let block: MarkdownNode
  var question: Question

  // A regular expression is read each time it stands in the code, and this one for every block of every build.
  nonisolated(unsafe) private static let setting = /\s*([a-z][a-z-]*)=(?:"([^"]*)"|([^\s"]+))/

  /// Reads a fenced block; nil when it asks nothing.
  init?(_ block: MarkdownNode, in parsed: ParsedSection) {
    let info = block.info.trimmed
    guard info == "sql" || info.hasPrefix("sql ") else { return nil }
    self.block = block
    let place = parsed.locator.source.place(line: parsed.locator.clamped(block.lines).lowerBound)
    question = Question(
      sql: block.literal, name: "", caption: "", title: "", settings: [], section: parsed.section.slug, place: place)
    var rest = info.dropFirst(3)
    while let match = rest.prefixMatch(of: Self.setting) {
      let value = String(match.2 ?? match.3 ?? "")
      switch match.1 {
      case "chart": question.chart = value
      case "name": question.name = value
      case "caption": question.caption = value
      case "title": question.title = value
      default: question.settings.append(DataLink.Parameter(String(match.1), value))
      }
      rest = rest[match.range.upperBound...]
    }
    if !rest.allSatisfy(\.isWhitespace) {
      parsed.note(
        "\"\(String(rest).trimmed)\" cannot be read", at: place,
        help: "settings are written as chart=bars and caption=\"What it shows\"")
    }
    for words in [question.title, question.caption] {
      let finding = Finding(words)
      if finding.holdsLink {
        parsed.note(
          "a title or caption of a question is plain text, so the link in it is not read", at: place,
          help: "bind the number in the text")
      }
      parsed.numbers += finding.numbers.map { UnboundNumber(text: $0, place: place, holder: .finding) }
    }
    if question.name.isEmpty { question.name = ParsedSection.slug(question.caption) }
  }

  /// Whether it is a numbered figure or table.
  var isNumbered: Bool { !(question.caption.isEmpty && question.title.isEmpty) }
  var kind: DataLink.Kind { question.chart == nil ? .table : .figure }
}

extension Renderer {
  /// Asks the questions of a section and sets the answers in their places.
  func answerQuestions(_ parsed: ParsedSection) {
    for asked in parsed.questions {
      do throws(QuestionFailure) {
        asked.block.replace(block: try data.answer(asked.question))
      } catch {
        note(.error(error.message, at: place(of: error, in: asked, parsed), help: error.help))
      }
    }
  }

  private func place(of failure: QuestionFailure, in asked: ParsedQuestion, _ parsed: ParsedSection) -> Place {
    let lines = asked.question.sql.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = failure.line, lines.indices.contains(line - 1), let first = asked.question.place.line else {
      return asked.question.place
    }
    let source = parsed.locator.source
    let whole = source.place(line: first + line)
    guard let column = failure.column, let text = whole.text, let range = text.range(of: lines[line - 1]) else {
      return whole
    }
    let indent = text.distance(from: text.startIndex, to: range.lowerBound)
    let word = lines[line - 1].dropFirst(column - 1).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return source.place(line: first + line, column: indent + column, length: max(1, word.count))
  }
}
