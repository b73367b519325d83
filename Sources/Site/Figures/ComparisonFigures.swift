// Figures that set things side by side: themes within topics, themes of two archives, releases of one platform.

import AnalysedArchive
import Charts
import Commentary
import Diagnostics

extension FigureCatalogue {
  static let noTheme = FigureKind.Outcome.nothing(
    "there are no themes: write a second codebook in content/themes.yml")

  /// Posts by theme within each topic.
  func themes(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(6, most: 20)
    guard !archive.themes.isEmpty else { return Self.noTheme }
    var shown = Array(topics.indices)
    if let id = request.filter.topic {
      guard let index = topics.firstIndex(where: { $0.id == id }) else {
        throw LinkFailure("there is no topic \"\(id)\"", suggestion: nearest(to: id, among: topics.map(\.id)))
      }
      shown = [index]
    }
    let counts = try answering { try archive.themesByTopic(archive: request.archive.id, filter: request.filter) }
    guard counts.joined().contains(where: { $0 > 0 }) else {
      return .nothing("no post that bears a theme and a topic is left to draw")
    }
    return .figure(
      BarTable.themes(
        shown.map { topic in
          let own = archive.themes.indices.map { (archive.themes[$0].title, counts[$0][topic]) }
          return (topics[topic], own.filter { $0.1 > 0 }.map { (label: $0.0, count: $0.1) })
        }, noun: "posts", top: top, wording: wording))
  }

  /// Themes of the first archive beside those of one that it is compared with.
  func themesCompared(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    guard !archive.themes.isEmpty else { return Self.noTheme }
    let first = archive.archives[0]
    let others = archive.archives.filter { $0.role == .comparison }
    guard let second = request.archive.id == first.id ? others.first : request.archive else {
      return .nothing("themes-compared needs an archive with role: comparison, and report.yml names none")
    }
    func counts(_ archive: ArchiveReader.Archive) throws(LinkFailure) -> (posts: Int, any: Int, counts: [Int]) {
      try answering { try self.archive.themeCounts(archive: archive.id, filter: request.filter) }
    }
    let (a, b) = (try counts(first), try counts(second))
    guard a.posts > 0, b.posts > 0 else { return Self.noPost }
    return .figure(
      ThemesCompared(
        archives: (first.title, second.title), posts: (a.posts, b.posts),
        themes: archive.themes.indices.map { (archive.themes[$0].title, a.counts[$0], b.counts[$0]) },
        wording: wording))
  }

  /// Releases of one platform over time, with what later ones share with the first.
  func releases(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let unit = try unit(request.settings, standard: .month)
    let compared = archive.archives.filter { $0.role == nil || $0.role == .release }
    guard compared.count > 1 else {
      return .nothing("releases needs an archive with role: release, and report.yml names none")
    }
    var releases: [Release] = []
    for release in compared {
      let bins = try answering {
        try archive.topicSeries(archive: release.id, by: unit == .week ? .week : .month, filter: request.filter)
      }
      let prefix = release.role == nil ? "" : release.name + ":"
      releases.append(
        Release(
          title: release.title, accounts: try count("\(prefix)accounts.count"),
          posts: bins.reduce(0) { $0 + $1.posts },
          bins: bins.map { bin in
            VolumeBin(start: Day(number: bin.start.day), end: Day(number: bin.end.day), counts: [bin.posts])
          },
          shared: release.role == nil
            ? nil
            : (
              texts: try count("\(prefix)releases.shared-texts.count"),
              accounts: try count("\(prefix)releases.shared-accounts.count")
            )))
    }
    guard releases.contains(where: { !$0.bins.isEmpty }) else { return Self.noPost }
    return .figure(ReleasesCompared(releases: releases, by: unit, events: marked(for: nil), wording: wording))
  }

  /// The whole number that a fact is.
  private func count(_ name: String) throws(LinkFailure) -> Int {
    if case .integer(let value) = try answering({ try archive.fact(name).value }) { value } else { 0 }
  }
}
