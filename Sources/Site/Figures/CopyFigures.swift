// Figures of text that was posted more than once: by many accounts, and on a second platform.

import AnalysedArchive
import Charts
import Commentary
import Foundation

extension FigureCatalogue {
  /// The texts that most accounts posted.
  func copyClusters(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(8, most: 20)
    let texts = try answering {
      try archive.copiedTexts(archive: request.archive.id, filter: request.filter, limit: top)
    }
    guard !texts.isEmpty, let days = try extent(request.archive.id, request.filter) else {
      return .nothing("no text that at least five accounts posted is left to draw")
    }
    return .figure(
      CopyClusters(
        clusters: texts.map { text in
          CopyCluster(
            text: Self.quoted(text.text), language: LanguageTag(platform: text.language).tag,
            topic: text.topic.map { topics[$0] }, accounts: text.accounts, posts: text.minutes.map(moment))
        }, firstDay: days.first, lastDay: days.last, timeZoneName: timeZoneLabel(at: days.first), wording: wording))
  }

  /// Posts of the second platform and those of the first archive that they repeat.
  func crossPosts(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(12, most: 40)
    let first = archive.archives[0]
    guard let second = request.archive.id == first.id ? archive.secondPlatform : request.archive else {
      return .nothing("cross-posts needs an archive of a second platform, and report.yml names none")
    }
    let (posts, all) = try answering {
      try archive.repeatedPosts(archive: second.id, filter: request.filter, limit: top)
    }
    guard !posts.isEmpty else {
      return .nothing("no post of \(second.title) that repeats one of \(first.title) is left to draw")
    }
    return .figure(
      CrossPosts(
        pairs: posts.map {
          CrossPost(label: Self.quoted($0.text), first: moment($0.first), second: moment($0.second))
        }, platforms: (first.title, second.title), matches: all, timeZoneName: timeZoneLabel(at: nil),
        wording: wording))
  }

  /// A minute in UTC as the report's time zone has it.
  func moment(_ minute: Int) -> Moment {
    let date = Date(timeIntervalSince1970: Double(minute) * 60)
    return Moment(minutes: minute + timeZone.secondsFromGMT(for: date) / 60)
  }

  /// A post as figures quote it; they escape what they draw.
  private static func quoted(_ text: String) -> String { Defanging.defanged(Escape.unescapedOnce(text)) }
}
