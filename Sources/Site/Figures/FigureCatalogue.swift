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

  /// A day that figures mark, for all topics or for some.
  struct MarkedDay: Sendable {
    var event: ChartEvent
    var topics: [String]
  }

  /// The names that `figure:` knows.
  static let names = ["topic-distribution", "topic-volume", "posting-hours"]

  /// The figure that a link names.
  func figure(_ link: DataLink) throws(LinkFailure) -> any Figure {
    let (archive, name) = try link.archive(of: archive)
    switch name {
    case "topic-distribution":
      let (settings, filter) = try link.split(settings: ["by", "other"])
      let unit = try unit(settings)
      let other = settings["other"] ?? "no"
      guard other == "yes" || other == "no" else { throw LinkFailure("other takes yes or no, not \"\(other)\"") }
      guard filter.topic == nil else {
        throw LinkFailure("topic-distribution shows all topics and takes no topic", help: "link to the topic's page")
      }
      return try topicDistribution(archive.id, by: unit, filter, includeOther: other == "yes")
    case "topic-volume":
      var (settings, filter) = try link.split(settings: ["by", "scale"])
      let unit = try unit(settings)
      guard let scale = TopicVolume.PanelScale(rawValue: settings["scale"] ?? "shared") else {
        throw LinkFailure("scale takes shared or own, not \"\(settings["scale"] ?? "")\"")
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
        try self.archive.topicSeries(archive: archive.id, by: unit == .week ? .week : .month, filter: filter)
      }
      return try topicVolume(archive.id, by: unit, filter, of: shown, bins, scale: scale)
    case "posting-hours":
      let (_, filter) = try link.split(settings: [])
      let counts = try answering { try self.archive.postingHours(archive: archive.id, filter: filter) }
      return PostingHours(counts: counts, timeZoneLabel: timeZoneLabel(at: nil))
    default:
      throw LinkFailure(
        "there is no figure \"\(name)\"", suggestion: nearest(to: name, among: Self.names),
        help: "the figures are \(Self.names.joined(separator: ", "))")
    }
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
  ) throws(LinkFailure) -> TopicVolume {
    let days = try extent(id, filter)
    return TopicVolume(
      topics: shown.map { topics[$0] },
      bins: bins.map { bin in
        VolumeBin(
          start: Day(number: bin.start.day), end: Day(number: bin.end.day), counts: shown.map { bin.counts[$0] })
      },
      by: unit, firstDay: days.first, lastDay: days.last, timeZoneName: timeZoneLabel(at: days.first),
      events: marked(for: shown.count == 1 ? topics[shown[0]].id : nil), scale: scale)
  }

  private func unit(_ settings: [String: String]) throws(LinkFailure) -> BinUnit {
    let by = settings["by"] ?? "week"
    guard let unit = BinUnit(rawValue: by) else { throw LinkFailure("by takes week or month, not \"\(by)\"") }
    return unit
  }

  private func topicDistribution(
    _ id: Int, by unit: BinUnit, _ filter: Filter, includeOther: Bool
  ) throws(LinkFailure) -> TopicDistribution {
    let bins = try answering {
      try archive.topicSeries(archive: id, by: unit == .week ? .week : .month, filter: filter)
    }
    let days = try extent(id, filter)
    return TopicDistribution(
      topics: topics,
      bins: bins.map {
        TimeBin(
          start: Day(number: $0.start.day), end: Day(number: $0.end.day), posts: $0.posts, labelled: $0.labelled,
          mix: $0.weights)
      },
      by: unit, firstDay: days.first, lastDay: days.last, timeZoneName: timeZoneLabel(at: days.first),
      events: marked(for: nil), includeOther: includeOther)
  }

  /// The days of the first and last post that a filter leaves.
  private func extent(_ id: Int, _ filter: Filter) throws(LinkFailure) -> (first: Day, last: Day) {
    func day(_ name: String) throws(LinkFailure) -> Day? {
      let prefix = id == archive.archives[0].id ? "" : archive.archives[id - 1].name + ":"
      let fact = try answering { try archive.fact(prefix + name, filter: filter) }
      if case .date(let iso) = fact.value { return Day(iso: iso) }
      return nil
    }
    guard let first = try day("posts.first-day"), let last = try day("posts.last-day") else {
      throw LinkFailure("no post is left to draw")
    }
    return (first, last)
  }

  private func marked(for topic: String?) -> [ChartEvent] {
    events.filter { $0.topics.isEmpty || topic.map($0.topics.contains) ?? true }.map(\.event)
  }

  /// `UTC+8` where the zone's clocks are never changed, else its name.
  func timeZoneLabel(at day: Day?) -> String {
    let year = day?.year ?? 2020
    let offsets = Set(
      (0..<24).map { half in
        let date = Date(timeIntervalSince1970: Double(Day(year: year, month: 1, day: 1 + half * 30).number) * 86_400)
        return timeZone.secondsFromGMT(for: date)
      })
    guard offsets.count == 1, let seconds = offsets.first else { return timeZone.identifier }
    let minutes = abs(seconds) / 60
    let fraction = minutes % 60 == 0 ? "" : ":\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    return seconds == 0 ? "UTC" : "UTC\(seconds < 0 ? "\u{2212}" : "+")\(minutes / 60)\(fraction)"
  }
}
