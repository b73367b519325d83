// A report's data as a small table, so that Commentary is tested without an archive.

import Configuration
import Diagnostics

@testable import Commentary

/// Answers from a table.
struct TableData: ReportData {
  var facts: [String: (FactValue, String)] = [
    "posts.count": (.integer(348_608), "348,608"),
    "posts.last-day": (.date("2020-04-17"), "17 April 2020"),
    "topics.taiwan.posts": (.integer(10_313), "10,313"),
    "posts.working-hours.share": (.share(0.7851), "78.5%"),
    "posts.engagement.mean": (.decimal(0.8123), "0.81"),
    "june-2020:accounts.count": (.integer(23_750), "23,750"),
    "posts.count?topic=hong-kong&week=2019-11-11": (.integer(1_113), "1,113"),
  ]

  func fact(_ link: DataLink) throws(LinkFailure) -> FactAnswer {
    let name = String(link.address.dropFirst("fact:".count))
    guard let (value, text) = facts[name] else {
      throw LinkFailure(
        "there is no fact \"\(name)\"", suggestion: nearest(to: name, among: facts.keys.sorted()),
        help: "`dossier facts` lists them all")
    }
    return FactAnswer(name: name, value: value, text: text, says: "Says what it counts.", sql: "select 1")
  }

  func figure(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String {
    guard link.name == "topic-distribution" || link.name == "hours" else {
      throw LinkFailure("there is no figure \"\(link.name)\"")
    }
    return "<figure id=\"figure-\(number)\"><figcaption>\(title)|\(caption)</figcaption></figure>"
  }

  func table(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String {
    "<table id=\"table-\(number)\"><caption>\(title)|\(caption)</caption></table>"
  }

  func post(_ link: DataLink, translation: String, translator: String) throws(LinkFailure) -> String {
    guard link.name == "12" else { throw LinkFailure("there is no post \"\(link.name)\"", suggestion: "12") }
    return "<article id=\"post-12\">\(translation)|\(translator.count)</article>"
  }

  func answer(_ question: Question) throws(QuestionFailure) -> String {
    if question.sql.contains("nowhere") {
      throw QuestionFailure("no such table: nowhere", line: 2, column: 6, help: "the tables are posts and accounts")
    }
    let settings = question.settings.map { "\($0.name)=\($0.value)" }.joined()
    return "<p>\(question.chart ?? "table") \(question.number ?? 0) \(settings) \(question.sql.count)</p>"
  }

  func published(_ link: DataLink) throws(LinkFailure) -> PublishedFigure {
    switch link.name {
    case "amplifiers":
      return PublishedFigure(
        id: "amplifiers", value: "about 150,000", source: "The platform, 2020",
        place: Place("content/published.yml", line: 3))
    case "posts":
      return PublishedFigure(
        id: "posts", value: "348,608", source: "The platform, 2020", place: Place("content/published.yml", line: 9))
    default:
      throw LinkFailure("there is no published figure \"\(link.name)\"", suggestion: "amplifiers")
    }
  }

  func target(_ link: DataLink) throws(LinkFailure) -> String {
    switch link.kind {
    case .section: "../\(link.name)/index.html"
    case .topic where link.name != "taiwan":
      throw LinkFailure("there is no topic \"\(link.name)\"", suggestion: "taiwan")
    default: "../\(link.kind.rawValue)/index.html#\(link.name)"
    }
  }
}

extension Commentary {
  /// A commentary of texts by file name, each given front matter of three lines.
  static func of(_ texts: [String: String]) -> Commentary {
    var commentary = Commentary(sections: [], problems: [])
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      let parts = name.dropLast(3).split(separator: "-", maxSplits: 1)
      let source = SourceText(file: "content/\(name)", text: "---\ntitle: A section\n---\n" + text)
      commentary.add(source, number: Int(parts[0]) ?? 0, slug: String(parts[1]))
    }
    return commentary
  }
}

/// The HTML of one section's text, and its problems as the user reads them.
func rendered(_ text: String) -> (html: String, problems: [String]) {
  let rendering = Commentary.of(["01-part.md": text]).render(with: TableData())
  return (rendering.sections.map(\.html).joined(), rendering.problems.map(\.formatted))
}
