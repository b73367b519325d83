// Which figures there are, and how each gets its values from the archive: the one place where a name such as
// `topic-distribution` becomes a question and a drawing.

import AnalysedArchive
import Charts
import Commentary
import Diagnostics
import Foundation

/// Makes figures from the archive.
struct FigureCatalogue: Sendable {
  let archive: ArchiveReader
  let topics: [ChartTopic]
  let events: [MarkedDay]
  let timeZone: TimeZone
  /// The language that figures speak.
  var wording = Wording.english
  /// The names of languages in that language; nil for English.
  var strings: InterfaceStrings?

  /// A day that figures mark, for all topics or for some.
  struct MarkedDay: Sendable {
    var event: ChartEvent
    var topics: [String]
  }

  /// Every kind of figure, in the order in which errors and the gallery list them.
  static let kinds = [
    FigureKind("topic-distribution", settings: ["by", "other"]) { catalogue, request throws(LinkFailure) in
      try catalogue.topicDistribution(request)
    },
    FigureKind("topic-volume", settings: ["by", "scale"]) { catalogue, request throws(LinkFailure) in
      try catalogue.topicVolume(request)
    },
    FigureKind("posting-hours") { catalogue, request throws(LinkFailure) in try catalogue.postingHours(request) },
    FigureKind("account-creation") { catalogue, request throws(LinkFailure) in try catalogue.accountCreation(request) },
    FigureKind("followers") { catalogue, request throws(LinkFailure) in try catalogue.followers(request) },
    FigureKind("engagement") { catalogue, request throws(LinkFailure) in try catalogue.engagement(request) },
    FigureKind("languages", settings: ["top"]) { catalogue, request throws(LinkFailure) in
      try catalogue.languages(request)
    },
    FigureKind("clients", settings: ["top"]) { catalogue, request throws(LinkFailure) in
      try catalogue.clients(request)
    },
    FigureKind("hashtags", settings: ["top"]) { catalogue, request throws(LinkFailure) in
      try catalogue.hashtags(request)
    },
    FigureKind("linked-domains", settings: ["top"]) { catalogue, request throws(LinkFailure) in
      try catalogue.linkedDomains(request)
    },
    FigureKind("themes", settings: ["top"]) { catalogue, request throws(LinkFailure) in try catalogue.themes(request) },
    FigureKind("themes-compared") { catalogue, request throws(LinkFailure) in try catalogue.themesCompared(request) },
    FigureKind("releases", settings: ["by"]) { catalogue, request throws(LinkFailure) in
      try catalogue.releases(request)
    },
    FigureKind("media") { catalogue, request throws(LinkFailure) in try catalogue.media(request) },
    FigureKind("copy-clusters", settings: ["top"]) { catalogue, request throws(LinkFailure) in
      try catalogue.copyClusters(request)
    },
    FigureKind("repurposed", settings: ["top"]) { catalogue, request throws(LinkFailure) in
      try catalogue.repurposed(request)
    },
    FigureKind("cross-posts", settings: ["top"]) { catalogue, request throws(LinkFailure) in
      try catalogue.crossPosts(request)
    },
    FigureKind("retweet-network", settings: ["top"]) { catalogue, request throws(LinkFailure) in
      try catalogue.retweetNetwork(request)
    },
    FigureKind("co-retweets", settings: ["minutes", "top"], filters: []) { catalogue, request throws(LinkFailure) in
      try catalogue.coRetweets(request)
    },
    FigureKind("topic-precision", filters: []) { catalogue, request throws(LinkFailure) in
      try catalogue.topicPrecision(request)
    },
    FigureKind("account-activity", settings: ["account", "by"]) { catalogue, request throws(LinkFailure) in
      try catalogue.accountActivity(request)
    },
  ]

  /// The figure that a link names.
  func figure(_ link: DataLink) throws(LinkFailure) -> any Figure {
    let (archive, name) = try link.archive(of: archive)
    guard let kind = Self.kinds.first(where: { $0.name == name }) else {
      throw .unknown("figure", name, among: Self.kinds.map(\.name))
    }
    let (settings, filter) = try link.split(settings: kind.settings, filters: kind.filters)
    switch try kind.draw(self, FigureRequest(archive: archive, settings: settings, filter: filter)) {
    case .figure(let figure): return figure
    case .nothing(let why): throw LinkFailure(why)
    }
  }

  /// Every figure of the first archive that it can answer, without settings, but for some kinds.
  func gallery(without known: Set<String>) throws(LinkFailure) -> [(name: String, figure: any Figure)] {
    var out: [(name: String, figure: any Figure)] = []
    for kind in Self.kinds where !known.contains(kind.name) {
      if case .figure(let figure) = try kind.draw(self, FigureRequest(archive: archive.archives[0])) {
        out.append((kind.name, figure))
      }
    }
    return out
  }

  /// What is said where a filter leaves nothing to draw.
  static let noPost = FigureKind.Outcome.nothing("no post is left to draw")

  // MARK: Topics and hours

  private func topicDistribution(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let unit = try unit(request.settings)
    let other = request.settings["other"] ?? "no"
    guard other == "yes" || other == "no" else { throw LinkFailure("other takes yes or no, not \"\(other)\"") }
    guard request.filter.topic == nil else {
      throw LinkFailure("topic-distribution shows all topics and takes no topic", help: "link to the topic's page")
    }
    return try topicDistribution(request.archive.id, by: unit, request.filter, includeOther: other == "yes")
  }

  private func topicVolume(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    var filter = request.filter
    let unit = try unit(request.settings)
    guard let scale = TopicVolume.PanelScale(rawValue: request.settings["scale"] ?? "shared") else {
      throw LinkFailure("scale takes shared or own, not \"\(request.settings["scale"] ?? "")\"")
    }
    var shown = Array(topics.indices)
    if let id = filter.topic {
      guard let index = topics.firstIndex(where: { $0.id == id }) else {
        throw LinkFailure("there is no topic \"\(id)\"", suggestion: nearest(to: id, among: topics.map(\.id)))
      }
      shown = [index]
      filter.topic = nil
    }
    let bins = try answering {
      try archive.topicSeries(archive: request.archive.id, by: unit == .week ? .week : .month, filter: filter)
    }
    guard let figure = try topicVolume(request.archive.id, by: unit, filter, of: shown, bins, scale: scale) else {
      return Self.noPost
    }
    return .figure(figure)
  }

  private func postingHours(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let counts = try answering { try archive.postingHours(archive: request.archive.id, filter: request.filter) }
    guard counts.joined().contains(where: { $0 > 0 }) else { return Self.noPost }
    return .figure(PostingHours(counts: counts, timeZoneLabel: timeZoneLabel(at: nil), wording: wording))
  }

  /// How many posts bore a topic in each week; nil if none did.
  func timeline(
    of topic: ChartTopic, _ bins: [ArchiveReader.TopicBin], archive id: Int
  ) throws(LinkFailure) -> TopicVolume? {
    guard let index = topics.firstIndex(of: topic) else { return nil }
    guard bins.contains(where: { $0.counts[index] > 0 }) else { return nil }
    return try topicVolume(id, by: .week, Filter(), of: [index], bins, scale: .shared)
  }

  /// Posts of some topics, one panel each.
  private func topicVolume(
    _ id: Int, by unit: BinUnit, _ filter: Filter, of shown: [Int], _ bins: [ArchiveReader.TopicBin],
    scale: TopicVolume.PanelScale
  ) throws(LinkFailure) -> TopicVolume? {
    guard let days = try extent(id, filter) else { return nil }
    return TopicVolume(
      topics: shown.map { topics[$0] },
      bins: bins.map { bin in
        VolumeBin(
          start: Day(number: bin.start.day), end: Day(number: bin.end.day), counts: shown.map { bin.counts[$0] })
      },
      by: unit, firstDay: days.first, lastDay: days.last, timeZoneName: timeZoneLabel(at: days.first),
      events: marked(for: shown.count == 1 ? topics[shown[0]].id : nil), scale: scale, wording: wording)
  }

  /// Weeks or months, as the link's `by` says.
  func unit(_ settings: [String: String], standard: BinUnit = .week) throws(LinkFailure) -> BinUnit {
    let by = settings["by"] ?? standard.rawValue
    guard let unit = BinUnit(rawValue: by) else { throw LinkFailure("by takes week or month, not \"\(by)\"") }
    return unit
  }

  private func topicDistribution(
    _ id: Int, by unit: BinUnit, _ filter: Filter, includeOther: Bool
  ) throws(LinkFailure) -> FigureKind.Outcome {
    let bins = try answering {
      try archive.topicSeries(archive: id, by: unit == .week ? .week : .month, filter: filter)
    }
    guard let days = try extent(id, filter) else { return Self.noPost }
    let figure = TopicDistribution(
      topics: topics,
      bins: bins.map {
        TimeBin(
          start: Day(number: $0.start.day), end: Day(number: $0.end.day), posts: $0.posts, labelled: $0.labelled,
          mix: $0.weights)
      },
      by: unit, firstDay: days.first, lastDay: days.last, timeZoneName: timeZoneLabel(at: days.first),
      events: marked(for: nil), includeOther: includeOther, wording: wording)
    return .figure(figure)
  }

  /// The days of the first and last post that a filter leaves; nil if it leaves none.
  func extent(_ id: Int, _ filter: Filter) throws(LinkFailure) -> (first: Day, last: Day)? {
    func day(_ name: String) throws(LinkFailure) -> Day? {
      let prefix = id == archive.archives[0].id ? "" : archive.archives[id - 1].name + ":"
      return try answering {
        do {
          guard case .date(let iso) = try archive.fact(prefix + name, filter: filter).value else { return nil }
          return Day(iso: iso)
        } catch let problem as ArchiveProblem where problem.isOfNothing {
          return nil
        }
      }
    }
    guard let first = try day("posts.first-day"), let last = try day("posts.last-day") else { return nil }
    return (first, last)
  }

  func marked(for topic: String?) -> [ChartEvent] {
    events.filter { $0.topics.isEmpty || topic.map($0.topics.contains) ?? true }.map(\.event)
  }

  /// `UTC+8` where the zone's clocks are never changed, else its name.
  func timeZoneLabel(at day: Day?) -> String { timeZone.label(at: day) }
}
