// content/accepted.json: the values of the last accepted build, committed, so that a colleague without the archive can check the prose, and
// so that a new analysis can be compared with it.

import Configuration
import Diagnostics
import Foundation

/// The facts of the last accepted build.
public struct AcceptedFacts: Hashable, Sendable {
  /// The answers by the link that asks for them, without its scheme: `posts.count?topic=taiwan`.
  public var answers: [String: FactAnswer]

  /// Wraps answers.
  public init(answers: [String: FactAnswer] = [:]) {
    self.answers = answers
  }

  /// Adds the answer to a link.
  public mutating func add(_ answer: FactAnswer, for link: DataLink) {
    answers[String(link.address.dropFirst("fact:".count))] = answer
  }

  /// Gathers every fact of a rendering, of links that agree with the data and of those that do not.
  public init(_ rendering: Rendering) {
    answers = [:]
    for use in rendering.uses { add(use.fact, for: use.link) }
    for mismatch in rendering.mismatches { add(mismatch.fact, for: mismatch.link) }
  }
}

/// The form of accepted.json.
private struct AcceptedFile: Codable {
  struct Entry: Codable {
    var link: String
    var name: String
    var integer: Int?
    var decimal: Double?
    var share: Double?
    var date: String?
    var text: String
    var says: String
    var sql: String
  }

  var facts: [Entry]
}

extension AcceptedFacts {
  /// The file's name in the content folder.
  public static let fileName = "accepted.json"

  /// The facts as JSON, in the order of their links, with a line break at the end.
  public var json: String {
    let entries = answers.sorted { $0.key < $1.key }.map { link, answer in
      var entry = AcceptedFile.Entry(
        link: link, name: answer.name, text: answer.text, says: answer.says, sql: answer.sql)
      switch answer.value {
      case .integer(let number): entry.integer = number
      case .decimal(let number): entry.decimal = number
      case .share(let share): entry.share = share
      case .date(let day): entry.date = day
      }
      return entry
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(AcceptedFile(facts: entries)) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Reads accepted.json.
  ///
  /// - Throws: a problem when the file is absent or is not what `dossier accept` writes.
  public init(readingFrom path: String) throws(Problem) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .error(
        "there is no such file", at: Place(path), help: "run `dossier accept` where the archive is, and commit the file"
      )
    }
    let help = "restore it from version control, or run `dossier accept` where the archive is"
    let file: AcceptedFile
    do {
      file = try JSONDecoder().decode(AcceptedFile.self, from: data)
    } catch {
      throw .error("this is not what `dossier accept` writes", at: Place(path), help: help)
    }
    answers = [:]
    for entry in file.facts {
      let values: [FactValue?] = [
        entry.integer.map(FactValue.integer), entry.decimal.map(FactValue.decimal), entry.share.map(FactValue.share),
        entry.date.map(FactValue.date),
      ]
      let given = values.compactMap(\.self)
      guard given.count == 1, let value = given.first else {
        throw .error("\"\(entry.link)\" has \(given.isEmpty ? "no value" : "two values")", at: Place(path), help: help)
      }
      answers[entry.link] = FactAnswer(
        name: entry.name, value: value, text: entry.text, says: entry.says, sql: entry.sql)
    }
  }

  /// The links whose facts have another value than here, with the accepted answer; in the order of the links.
  public func moved(in other: AcceptedFacts) -> [(link: String, from: FactAnswer, to: FactAnswer)] {
    answers.sorted { $0.key < $1.key }.compactMap { link, from in
      guard let to = other.answers[link], to.value != from.value else { return nil }
      return (link, from, to)
    }
  }
}

/// What the commentary asks of the data, answered without an archive: facts from accepted.json; figures, tables and pages are taken as
/// they come, since only the archive knows them. For checking, not for a site.
public struct AcceptedData: ReportData {
  private let facts: AcceptedFacts
  private let published: [PublishedFigure]
  private let topics: [String]

  /// Answers from the accepted facts and from what `content/` itself says.
  public init(_ facts: AcceptedFacts, _ configuration: Configuration) {
    self.facts = facts
    published = configuration.published
    topics = configuration.codebook.topics.map(\.id)
  }

  /// The accepted answer.
  public func fact(_ link: DataLink) throws(LinkFailure) -> FactAnswer {
    let name = String(link.address.dropFirst("fact:".count))
    if let answer = facts.answers[name] { return answer }
    let known = facts.answers.keys.sorted()
    throw LinkFailure(
      "\(AcceptedFacts.fileName) has no value of \"\(name)\"", suggestion: nearest(to: name, among: known),
      help: "run `dossier accept` where the archive is, to add it")
  }

  /// Nothing: only the archive has figures.
  public func figure(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String { "" }

  /// Nothing: only the archive has tables.
  public func table(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String { "" }

  /// Nothing: only the archive has posts.
  public func post(_ link: DataLink, translation: String, translator: String) throws(LinkFailure) -> String { "" }

  /// Nothing: only the archive answers questions.
  public func answer(_ question: Question) throws(QuestionFailure) -> String { "" }

  /// The entry of published.yml.
  public func published(_ link: DataLink) throws(LinkFailure) -> PublishedFigure {
    guard let figure = published.first(where: { $0.id == link.name }) else {
      throw LinkFailure(
        "there is no published figure \"\(link.name)\"", suggestion: nearest(to: link.name, among: published.map(\.id)),
        help: "add it to published.yml")
    }
    return figure
  }

  /// A place that stands for any page; a topic must be one of the codebook.
  public func target(_ link: DataLink) throws(LinkFailure) -> String {
    if link.kind == .topic, !topics.contains(link.name) {
      throw LinkFailure(
        "there is no topic \"\(link.name)\"", suggestion: nearest(to: link.name, among: topics),
        help: "the topics are \(topics.joined(separator: ", "))")
    }
    return "#"
  }
}
