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

  /// A figure; bins are completed as those of `TopicDistribution`.
  public init(
    account: String, bins: [VolumeBin], by: BinUnit, firstDay: Day, lastDay: Day, timeZoneName: String,
    noun: String = "posts", events: [Event] = []
  ) {
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
          name: account, shortName: account, details: ["\(Formats.count(total)) \(noun)"],
          values: bins.map { $0.counts[0] }, fill: "data")
      ], spans: bins.map { days.span($0) }, isWhole: bins.map { _ in true }, days: days, events: events, isShared: true,
      title: (noun.capitalizedFirst, "per \(by.rawValue)")
    ).picture(drawing, id: id)
  }

  /// Measure, unit and period.
  public var subtitle: String {
    "\(noun.capitalizedFirst) per \(by.rawValue) by \(account), from its first to its last, \(firstDay.long) to \(lastDay.long)."
  }

  /// What the picture shows, in sentences.
  public var description: String {
    var peak: VolumeBin?
    for bin in bins where bin.counts[0] > (peak?.counts[0] ?? 0) { peak = bin }
    guard let peak else { return "\(account): no \(noun)." }
    let active = bins.filter { $0.counts[0] > 0 }.count
    return
      "\(account): \(Formats.count(total)) \(noun) in \(Formats.count(active)) of \(Formats.count(bins.count)) \(by.rawValue)s from \(firstDay.long) to \(lastDay.long), most in \(by.phrase(peak.start)) with \(Formats.count(peak.counts[0]))."
  }

  /// What is left out or marked.
  public var notes: [String] { ["Days are in \(timeZoneName)."] }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        DataTable.Column(name: by.rawValue, label: by == .week ? "Week of" : "Month of", kind: .date),
        DataTable.Column(name: noun, label: noun.capitalizedFirst, kind: .number),
      ], rows: bins.map { [.date(days.span($0).start), .integer($0.counts[0])] })
  }
}
