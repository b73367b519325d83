// Figures that count posts and their media by what they bear.

import AnalysedArchive
import Charts
import Commentary

extension FigureCatalogue {
  /// Posts by engagement received.
  func engagement(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let engagement = try answering { try archive.engagement(archive: request.archive.id, filter: request.filter) }
    guard !engagement.counts.isEmpty else { return Self.noPost }
    return .figure(BarTable.engagement(engagement.counts, noun: "posts", missing: engagement.unknown, wording: wording))
  }

  /// Posts by language.
  func languages(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(7, most: 50)
    let codes = try answering { try archive.languages(archive: request.archive.id, filter: request.filter) }
    guard !codes.isEmpty else { return Self.noPost }
    // Two codes may be one language: `in` and `id`.
    var names: [String: Int] = [:]
    var undetermined = 0
    for code in codes {
      if code.name.isEmpty || code.name == "und" {
        undetermined += code.count
      } else {
        names[languageName(code.name), default: 0] += code.count
      }
    }
    return .figure(
      BarTable.languages(
        names.map { ($0.key, $0.value) }, undetermined: undetermined, noun: "posts", top: top,
        wording: wording))
  }

  /// Posts by client.
  func clients(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(10, most: 50)
    let clients = try answering { try archive.clients(archive: request.archive.id, filter: request.filter) }
    guard clients.contains(where: { !$0.name.isEmpty }) else {
      return .nothing("no post with a client is left to draw")
    }
    return .figure(
      BarTable.clients(
        clients.map { ($0.name.isEmpty ? wording.clientNotPublished : $0.name, $0.count) }, noun: "posts", top: top,
        wording: wording))
  }

  /// Posts by hashtag.
  func hashtags(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(15, most: 50)
    let hashtags = try answering { try archive.hashtags(archive: request.archive.id, filter: request.filter) }
    guard !hashtags.counts.isEmpty else { return .nothing("no post with a hashtag is left to draw") }
    return .figure(
      BarTable.hashtags(
        hashtags.counts.map { ("#" + $0.name, $0.count) }, noun: "posts", posts: hashtags.posts, top: top,
        wording: wording))
  }

  /// Posts by linked domain; the domains are defanged.
  func linkedDomains(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(15, most: 50)
    let domains = try answering { try archive.domains(archive: request.archive.id, filter: request.filter) }
    guard !domains.counts.isEmpty else { return .nothing("no post with a link is left to draw") }
    return .figure(
      BarTable.domains(
        domains.counts.map { ($0.name.replacing(".", with: "[.]"), $0.count) }, noun: "posts", withLink: domains.posts,
        top: top, wording: wording))
  }

  /// Media files by kind.
  func media(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let kinds = try answering { try archive.media(archive: request.archive.id, filter: request.filter) }
    guard !kinds.isEmpty else { return .nothing("no media file is left to draw") }
    func count(_ kind: String) -> Int { kinds.first { $0.name == kind }?.count ?? 0 }
    return .figure(
      BarTable.media(images: count("image"), videos: count("video"), other: count("other"), wording: wording))
  }

  /// What a language is called; its code where that is not known.
  func languageName(_ code: String) -> String {
    if let strings { return strings.languageName(code) ?? code }
    return LanguageTag(platform: code).key.flatMap(LanguageNames.name) ?? code
  }
}
