// The prose checked by a colleague who has no archive: facts come from accepted.json, and what only the archive knows is taken as it comes.

import Configuration
import Diagnostics

/// What the commentary asks of the data, answered without an archive: facts from accepted.json; figures, tables and pages are taken as
/// they come, since only the archive knows them. For checking, not for a site.
public struct AcceptedData: ReportData {
  private let accepted: AcceptedBuild
  private let configuration: Configuration
  private let figures: [String]

  /// Answers from the accepted build and from what `content/` itself says.
  ///
  /// - Parameters:
  ///   - accepted: the accepted build.
  ///   - configuration: what `content/` holds besides the text.
  ///   - figures: the names of the figures that there are.
  public init(_ accepted: AcceptedBuild, _ configuration: Configuration, figures: [String] = []) {
    self.accepted = accepted
    self.configuration = configuration
    self.figures = figures
  }

  /// The accepted answer.
  public func fact(_ link: DataLink) throws(LinkFailure) -> FactAnswer {
    let name = link.reference
    if let answer = accepted.facts[name] { return answer }
    let known = accepted.facts.keys.sorted()
    throw LinkFailure(
      "\(AcceptedBuild.fileName) has no value of \"\(name)\"", suggestion: nearest(to: name, among: known),
      help: "run `dossier accept` where the archive is, to add it")
  }

  /// Nothing: only the archive has figures. Its name must be one of those that there are.
  public func figure(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String {
    let name = link.name.split(separator: ":").last.map(String.init) ?? link.name
    guard figures.isEmpty || figures.contains(name) else { throw .unknown("figure", name, among: figures) }
    return ""
  }

  /// Nothing: only the archive has tables.
  public func table(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String { "" }

  /// Nothing: only the archive has posts.
  public func post(_ link: DataLink, translation: String, translator: String) throws(LinkFailure) -> String { "" }

  /// Nothing: only the archive answers questions.
  public func answer(_ question: Question) throws(QuestionFailure) -> String { "" }

  /// The entry of published.yml.
  public func published(_ link: DataLink) throws(LinkFailure) -> PublishedFigure {
    try configuration.published(link)
  }

  /// A place that stands for any page; a topic must be one of the codebook.
  public func target(_ link: DataLink) throws(LinkFailure) -> String {
    if link.kind == .topic { try configuration.requireTopic(link) }
    return "#"
  }
}
