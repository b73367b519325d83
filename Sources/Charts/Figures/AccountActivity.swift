// How much one account posted over time: the sparkline of the tables, large enough to be read.

/// Posts of one account by week or month.
public struct AccountActivity: Figure {
  /// Name or shortened hash.
  public let account: String
  /// Bins, contiguous and ascending; each has one count.
  public let bins: [VolumeBin]
  /// What a bin is.
  public let by: BinUnit
  /// First and last day with a post.
  public let firstDay, lastDay: Day
  /// For the notes: "UTC+8".
  public let timeZoneName: String
  /// "tweets" or "posts".
  public let noun: String
  /// Lines with labels.
  public let events: [Event]
  /// The language it speaks.
  public let wording: Wording

  /// A figure; bins are completed as those of `TopicDistribution`.
  public init(
    account: String, bins: [VolumeBin], by: BinUnit, firstDay: Day, lastDay: Day, timeZoneName: String,
    noun: String = "posts", events: [Event] = [], wording: Wording = .english
  ) {
    self.wording = wording
    self.account = PlainText.visible(account)
    self.by = by
    self.firstDay = firstDay
    self.lastDay = max(firstDay, lastDay)
    self.timeZoneName = timeZoneName
    self.noun = noun
    self.events = events
    self.bins = by.contiguous(bins, firstDay: firstDay, lastDay: self.lastDay, series: 1).map { bin in
      VolumeBin(start: bin.start, end: bin.end, counts: [max(0, bin.counts.first ?? 0)])
    }
  }

  /// `account-activity`.
  public var kind: String { "account-activity" }

  private var days: DataDays { DataDays(first: firstDay, last: lastDay) }
  private var total: Int { bins.reduce(0) { $0 + $1.counts[0] } }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    PanelStack(
      panels: [
        PanelStack.Panel(
          name: account, shortName: account, details: [wording.posts(total, noun)],
          values: bins.map { $0.counts[0] }, fill: "data")
      ], spans: bins.map { days.span($0) }, isWhole: bins.map { _ in true }, days: days, events: events, isShared: true,
      title: wording.counted(noun, per: by), wording: wording
    ).picture(drawing, id: id)
  }

  /// Measure, unit and period.
  public var subtitle: String { wording.activity(of: account, noun, by, firstDay, lastDay) }

  /// What the picture shows, in sentences.
  public var description: String {
    var peak: VolumeBin?
    for bin in bins where bin.counts[0] > (peak?.counts[0] ?? 0) { peak = bin }
    guard let peak else { return wording.nothing(of: account, noun) }
    return wording.amount(
      of: account, total, noun, active: bins.filter { $0.counts[0] > 0 }.count, of: bins.count, by,
      period: (firstDay, lastDay), peak: (peak.start, peak.counts[0]))
  }

  /// What is left out or marked.
  public var notes: [String] { [wording.daysAre(in: timeZoneName)] }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        DataTable.Column(name: by.rawValue, label: wording.columnOf(by), kind: .date),
        DataTable.Column(name: noun, label: wording.countOf(noun), kind: .number),
      ], rows: bins.map { [.date(days.span($0).start), .integer($0.counts[0])] }, wording: wording)
  }
}
