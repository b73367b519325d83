// Asks the archive beforehand, on all processors, what the build will ask it one thing after the other: the answers are then at hand. It
// changes nothing but the time: what it does not foresee is asked when it is needed, and what it foresees wrongly is not used.

import AnalysedArchive
import Commentary
import Configuration
import Dispatch

/// What a build is going to ask.
struct Foresight {
  private let questions: [@Sendable () throws -> Void]

  init(
    _ configuration: Configuration, _ commentary: Commentary, _ catalogue: FigureCatalogue,
    _ directory: AccountDirectory
  ) {
    let archive = catalogue.archive
    let mentioned = commentary.mentionedData
    let facts =
      configuration.report.keyNumbers.map { DataLink(.fact, parsing: $0.fact, place: $0.place) }
      + mentioned.filter { $0.kind == .fact }
      + configuration.published.compactMap { entry in
        entry.fact.map { DataLink(.fact, parsing: $0, place: entry.place) }
      }
    let topicFacts = catalogue.topics.flatMap { topic in
      Self.topicFacts.map { "topics.\(topic.id).\($0)" }
    }
    // What takes longest first, so that no processor is left with it at the end.
    var questions: [@Sendable () throws -> Void] = [{ _ = directory.rows }]
    questions += FigureCatalogue.kinds.map { kind in
      { _ = try kind.draw(catalogue, FigureRequest(archive: archive.archives[0])) }
    }
    questions += topicFacts.map { name in { _ = try archive.fact(name) } }
    questions += facts.map { link in { _ = try archive.fact(link) } }
    questions += mentioned.filter { $0.kind == .figure }.map { link in { _ = try catalogue.figure(link) } }
    questions += catalogue.topics.map { topic in
      {
        var filter = Filter()
        filter.topic = topic.id
        _ = try archive.samplePosts(filter: filter, limit: PostCards.samples)
      }
    }
    questions += mentioned.filter { $0.kind == .post }.map { link in
      {
        let (of, key) = try link.archive(of: archive)
        _ = try archive.post(archive: of.id, key: key)
      }
    }
    self.questions = questions
  }

  /// The facts on a topic's page.
  static let topicFacts = ["posts", "share", "mix", "peak-week"]

  /// Asks. What has no answer is said when it is asked in earnest.
  func ask() {
    DispatchQueue.concurrentPerform(iterations: questions.count) { index in try? questions[index]() }
  }
}
