// How many posts each topic had, one panel per topic over the lead figure's time axis. On one scale the panels can be
// compared, and each is only as high as its own peak needs; on scales of their own each shows its course.

/// Posts of one week or month by topic; a post with several topics counts in full for each.
public struct VolumeBin: Sendable, Equatable {
  /// First day.
  public var start: Day
  /// The day after the last.
  public var end: Day
  /// Posts of each topic of the figure.
  public var counts: [Int]

  /// A bin.
  public init(start: Day, end: Day, counts: [Int]) {
    self.start = start
    self.end = end
    self.counts = counts
  }
}

extension VolumeBin: Binned {
  static func empty(start: Day, end: Day, series: Int) -> VolumeBin {
    VolumeBin(start: start, end: end, counts: Array(repeating: 0, count: series))
  }
}

/// Small multiples of posts per topic.
public struct TopicVolume: Figure {
  /// Whether panels share their scale.
  public enum PanelScale: String, Sendable, Equatable { case shared, own }

  /// One panel each, from the top.
  public let topics: [Topic]
  /// Bins, contiguous and ascending.
  public let bins: [VolumeBin]
  /// What a bin is.
  public let by: BinUnit
  /// First and last day of the data.
  public let firstDay, lastDay: Day
  /// For the notes: "UTC+8".
  public let timeZoneName: String
  /// "tweets" or "posts".
  public let noun: String
  /// Lines with labels.
  public let events: [Event]
  /// One scale for all, or one each.
  public let scale: PanelScale
  /// The language it speaks.
  public let wording: Wording

  /// A figure; bins are completed as those of `TopicDistribution`.
  public init(
    topics: [Topic], bins: [VolumeBin], by: BinUnit, firstDay: Day, lastDay: Day, timeZoneName: String,
    noun: String = "posts", events: [Event] = [], scale: PanelScale = .shared, wording: Wording = .english
  ) {
    self.wording = wording
    self.topics = topics
    self.by = by
    self.firstDay = firstDay
    self.lastDay = max(firstDay, lastDay)
    self.timeZoneName = timeZoneName
    self.noun = noun
    self.events = events
    self.scale = scale
    self.bins = by.contiguous(bins, firstDay: firstDay, lastDay: self.lastDay, series: topics.count).map { bin in
      var bin = bin
      bin.counts = bin.counts.prefix(topics.count).map { max(0, $0) }
      bin.counts += Array(repeating: 0, count: topics.count - bin.counts.count)
      return bin
    }
  }

  /// `topic-volume`.
  public var kind: String { "topic-volume" }

  var days: DataDays { DataDays(first: firstDay, last: lastDay) }

  func total(_ topic: Int) -> Int { bins.reduce(0) { $0 + $1.counts[topic] } }

  /// The first of the bins with most posts of a topic.
  func peak(_ topic: Int) -> (bin: Int, count: Int) {
    var best = (bin: 0, count: 0)
    for (index, bin) in bins.enumerated() where bin.counts[topic] > best.count { best = (index, bin.counts[topic]) }
    return best
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    PanelStack(
      panels: topics.enumerated().map { index, topic in
        PanelStack.Panel(
          name: topic.title, shortName: topic.short, details: [wording.posts(total(index), noun)],
          values: bins.map { $0.counts[index] }, fill: SlotStyle(slot: topic.slot).fill)
      },
      spans: bins.map { days.span($0) }, isWhole: bins.map { !days.isPartial($0) }, days: days, events: events,
      isShared: scale == .shared, title: wording.counted(noun, per: by), wording: wording
    ).picture(drawing, id: id)
  }

  // MARK: Words

  /// Measure, unit and period.
  public var subtitle: String {
    wording.volume(noun, by, topics: topics.count, firstDay, lastDay, isShared: scale == .shared)
  }

  /// What the picture shows, in sentences.
  public var description: String {
    guard !topics.isEmpty else { return wording.noTopics }
    let sentences = topics.indices.map { topic -> String in
      let peak = peak(topic)
      guard peak.count > 0 else { return wording.nothing(of: topics[topic].title, noun) }
      return wording.amount(
        of: topics[topic].title, total(topic), noun, active: bins.filter { $0.counts[topic] > 0 }.count,
        of: bins.count, by, peak: (bins[peak.bin].start, peak.count))
    }
    return wording.joined([wording.lines(wording.counted(noun, per: by).line, firstDay, lastDay)] + sentences)
  }

  /// What is left out or marked.
  public var notes: [String] {
    [wording.countsInFull(noun)] + days.partialNotes(bins, .lighter(by), wording)
      + [wording.daysAre(in: timeZoneName)]
  }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [DataTable.Column(name: by.rawValue, label: wording.columnOf(by), kind: .date)]
        + topics.map { DataTable.Column(name: $0.id, label: $0.title, kind: .number) },
      rows: bins.map { [.date($0.start)] + $0.counts.map(DataTable.Cell.integer) }, wording: wording)
  }
}
