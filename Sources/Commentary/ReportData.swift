// What the commentary asks of the data. Site answers from the analysed archive, tests from a table.

import Configuration
import Diagnostics

/// Why a data link could not be answered. Commentary adds the place, and "did you mean" from the suggestion.
public struct LinkFailure: Error, Hashable, Sendable {
  /// What is wrong, in one sentence without a full stop: `there is no fact "topics.taiwan.post"`.
  public var message: String
  /// The right name nearest to the wrong one; nil when none is near.
  public var suggestion: String?
  /// What else the editor can do.
  public var help: String?

  /// Makes a failure.
  public init(_ message: String, suggestion: String? = nil, help: String? = nil) {
    self.message = message
    self.suggestion = suggestion
    self.help = help
  }
}

extension LinkFailure {
  /// There is no topic, figure, ... of this name: the nearest right one, and all.
  public static func unknown(_ noun: String, _ name: String, among names: [String]) -> LinkFailure {
    LinkFailure(
      "there is no \(noun) \"\(name)\"", suggestion: nearest(to: name, among: names),
      help: "the \(noun)s are \(names.joined(separator: ", "))")
  }

  /// The failure of a reference that stands outside the text, in a file of `content/`.
  public func problem(at place: Place) -> Problem {
    .error(message, at: place, help: suggestion.map { "did you mean \"\($0)\"?" } ?? help)
  }
}

extension Configuration {
  /// The entry of `published.yml` that a link names.
  public func published(_ link: DataLink) throws(LinkFailure) -> PublishedFigure {
    guard let figure = published.first(where: { $0.id == link.name }) else {
      throw LinkFailure(
        "there is no published figure \"\(link.name)\"", suggestion: nearest(to: link.name, among: published.map(\.id)),
        help: "add it to published.yml")
    }
    return figure
  }

  /// Throws unless a link names a topic of the codebook.
  public func requireTopic(_ link: DataLink) throws(LinkFailure) {
    let ids = codebook.topics.map(\.id)
    guard ids.contains(link.name) else { throw .unknown("topic", link.name, among: ids) }
  }
}

/// The value of a fact.
public enum FactValue: Hashable, Sendable {
  /// A count.
  case integer(Int)
  /// A mean, median or other number that is no count.
  case decimal(Double)
  /// A part of a whole, from 0 to 1.
  case share(Double)
  /// A day, ISO 8601 (`2020-04-17`).
  case date(String)
}

/// A fact's answer.
public struct FactAnswer: Hashable, Sendable {
  /// The canonical name, filters included, by which the numbers page lists it.
  public var name: String
  /// The value at full precision.
  public var value: FactValue
  /// The value as the report formats it: `348,608`, `78.5%`, `17 April 2020`.
  public var text: String
  /// The definition in one sentence.
  public var says: String
  /// The question that answers it.
  public var sql: String

  /// Makes an answer.
  public init(name: String, value: FactValue, text: String, says: String, sql: String) {
    self.name = name
    self.value = value
    self.text = text
    self.says = says
    self.sql = sql
  }
}

/// What the commentary asks of the data.
public protocol ReportData {
  /// The answer to a `fact:` link.
  func fact(_ link: DataLink) throws(LinkFailure) -> FactAnswer

  /// The HTML of a numbered figure. Its root element has the id `figure-NUMBER`.
  ///
  /// - Parameters:
  ///   - link: what the editor wrote.
  ///   - number: assigned by Commentary, in order over the whole report, from 1.
  ///   - caption: the image's description as inline HTML, already escaped; may be empty.
  ///   - title: the finding, plain text, not escaped; may be empty.
  func figure(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String

  /// The HTML of a numbered table. Its root element has the id `table-NUMBER`. Parameters as for a figure.
  func table(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String

  /// The entry of `published.yml` that a `published:` link names.
  func published(_ link: DataLink) throws(LinkFailure) -> PublishedFigure

  /// The HTML of a post as evidence. Its root element has the id `post-ID`.
  ///
  /// - Parameters:
  ///   - link: what the editor wrote.
  ///   - translation: the editor's translation as inline HTML, already escaped; empty without one.
  ///   - translator: who made it, plain text, not escaped; empty without one.
  func post(_ link: DataLink, translation: String, translator: String) throws(LinkFailure) -> String

  /// The HTML of posts that bear a code, each as `post` shows it with its coder's translation. The name of the link holds what is asked:
  /// `code=mockery&limit=3`.
  func posts(_ link: DataLink) throws(LinkFailure) -> String

  /// The HTML of the answer to a question in SQL: a table, or the chart that it names.
  func answer(_ question: Question) throws(QuestionFailure) -> String

  /// The address, relative to the page on which `link.section` stands, of what a link names: the page of an account, topic or
  /// section, the entry of a fact or published figure on the numbers page, of a work in the list of references, of a term in the
  /// glossary, the table of judgements, or the copy of a file. Not escaped; Commentary escapes it.
  func target(_ link: DataLink) throws(LinkFailure) -> String

  /// What a link to an account says that has no words of its own: the name that the report gives the account; nil: it needs words.
  func name(ofAccount link: DataLink) throws(LinkFailure) -> String?

  /// The words that Commentary puts on a page, in the report's language.
  var words: Words { get }

  /// The words that Commentary puts on a page of a translation into a language, a BCP 47 tag.
  func words(in language: String) -> Words

  /// A fact's value as a translation into a language writes it.
  func text(of fact: FactAnswer, in language: String) -> String
}

extension ReportData {
  /// English words.
  public var words: Words { Words() }

  /// The words of the report's language.
  public func words(in language: String) -> Words { words }

  /// The value as the report writes it.
  public func text(of fact: FactAnswer, in language: String) -> String { fact.text }

  /// Data that names no accounts.
  public func name(ofAccount link: DataLink) throws(LinkFailure) -> String? { nil }

  /// Data that holds no posts.
  public func post(_ link: DataLink, translation: String, translator: String) throws(LinkFailure) -> String {
    throw LinkFailure("there are no posts to show")
  }

  /// Data of which nothing was coded.
  public func posts(_ link: DataLink) throws(LinkFailure) -> String {
    throw LinkFailure("no post was coded")
  }

  /// Data that cannot be asked in SQL.
  public func answer(_ question: Question) throws(QuestionFailure) -> String {
    throw QuestionFailure("there is no archive to ask")
  }
}
