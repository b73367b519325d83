// What can be checked without an archive: the configuration, the templates, the Markdown, and every number against accepted.json. For a
// colleague who has the text and not the data.

import Commentary
import Configuration
import Diagnostics

/// The check of the commentary against the last accepted build.
public struct CommentaryCheck: Sendable {
  private let configuration: Configuration
  private let contentFolder: String
  private let templatesFolder: String?

  /// A check of a content folder; `templatesFolder` as for a build.
  public init(configuration: Configuration, contentFolder: String, templatesFolder: String? = nil) {
    self.configuration = configuration
    self.contentFolder = contentFolder
    self.templatesFolder = templatesFolder
  }

  /// Everything wrong, and the numbers that are bound to nothing.
  /// - Throws: a problem when there is no accepted.json, `Problems` when templates cannot be read or there is no text.
  public func problems() throws -> [Problem] {
    let accepted = try AcceptedBuild(readingFrom: AcceptedBuild.path(in: contentFolder))
    let templates = try Templates(folder: templatesFolder, language: configuration.report.language)
    let commentary = try Commentary.read(
      contentFolder: contentFolder, language: configuration.report.language)
    let data = AcceptedData(accepted, configuration, figures: FigureCatalogue.kinds.map(\.name))
    let rendering = commentary.render(with: data, Apparatus(configuration))
    return otherArchive(accepted) + templates.warnings + rendering.problems
      + rendering.unbound.filter { $0.severity == .warning } + configuration.unknownTopics(in: commentary)
      + unknownFacts(data)
  }

  /// The pinned archive is not the accepted one.
  private func otherArchive(_ accepted: AcceptedBuild) -> [Problem] {
    guard let pin = configuration.report.pin, let archive = accepted.archive, archive != pin.digest else { return [] }
    return [
      .error(
        "\(AcceptedBuild.fileName) was accepted with another archive, whose digest is \(archive)", at: pin.place,
        help: "run `dossier accept` with the pinned archive, or pin the other one")
    ]
  }

  private func unknownFacts(_ data: AcceptedData) -> [Problem] {
    configuration.factReferences.compactMap { reference, place in
      do throws(LinkFailure) {
        _ = try data.fact(DataLink(.fact, parsing: reference, place: place))
        return nil
      } catch {
        return error.problem(at: place)
      }
    }
  }
}

extension Configuration {
  /// The facts that `content/` names outside the text: the key numbers and what published figures are compared with.
  var factReferences: [(reference: String, place: Place)] {
    report.keyNumbers.map { ($0.fact, $0.place) }
      + published.compactMap { entry in entry.fact.map { ($0, entry.place) } }
  }

  /// Sections that name a topic which the codebook does not have.
  func unknownTopics(in commentary: Commentary) -> [Problem] {
    let ids = codebook.topics.map(\.id)
    return commentary.sections.compactMap { section in
      guard let topic = section.topic, !ids.contains(topic) else { return nil }
      let suggestion = nearest(to: topic, among: ids).map { "did you mean \"\($0)\"?" }
      return .error(
        "there is no topic \"\(topic)\"", at: section.topicPlace ?? Place(section.file),
        help: suggestion ?? "the topics are \(ids.joined(separator: ", "))")
    }
  }
}
