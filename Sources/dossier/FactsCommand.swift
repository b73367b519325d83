import AnalysedArchive
import ArgumentParser
import Configuration
import Diagnostics
import Foundation
import Site

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Print every fact of the analysed archive: name, value, definition.",
    discussion: """
      Those of content/facts.yml, if there are any, stand last. With --json: an array of objects with name, value (a number or \
      an ISO date), text, says and sql.
      """)

  @OptionGroup var content: ContentOption
  @OptionGroup var archive: ArchiveOption

  @Flag(name: .customLong("json"), help: "Print JSON.")
  var asJSON = false

  func run() throws {
    try reporting(.text) {
      let own = try EditorFact.read(contentFolder: content.content)
      let reader = try ArchiveReader(path: archive.archive, facts: own.map(\.sqlFact))
      let problems = own.compactMap { $0.problem(in: reader) }
      guard problems.isEmpty else { return problems }
      // A share, mean or median of nothing is no fact of this archive; every count is, also of nothing.
      let facts = try reader.factNames.compactMap { name in
        do { return try reader.fact(name) } catch let problem as ArchiveProblem where problem.isOfNothing { return nil }
      }
      print(try asJSON ? json(facts.map(FactRecord.init)) : Self.table(facts))
      return []
    }
  }

  private static func table(_ facts: [Fact]) -> String {
    let name = facts.map(\.name.count).max() ?? 0
    let text = facts.map(\.text.count).max() ?? 0
    return facts.map { fact in
      fact.name + String(repeating: " ", count: name - fact.name.count + 2)
        + String(repeating: " ", count: text - fact.text.count) + fact.text + "  " + fact.says
    }.joined(separator: "\n")
  }

}

/// A fact as JSON.
private struct FactRecord: Encodable {
  enum Value: Encodable {
    case integer(Int)
    case decimal(Double)
    case date(String)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .integer(let number): try container.encode(number)
      case .decimal(let number): try container.encode(number)
      case .date(let day): try container.encode(day)
      }
    }
  }

  let name: String
  let value: Value
  let text: String
  let says: String
  let sql: String

  init(_ fact: Fact) {
    name = fact.name
    value =
      switch fact.value {
      case .integer(let number): .integer(number)
      case .decimal(let number): .decimal(number)
      case .date(let day): .date(day)
      }
    text = fact.text
    says = fact.says
    sql = fact.sql
  }
}
