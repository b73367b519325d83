// When posts were sent: the hours of the week, working hours marked. One cell is one hour of one weekday over all weeks.

/// Posts by weekday and hour.
public struct PostingHours: Figure {
  /// Seven rows from Monday, 24 hours each.
  public let counts: [[Int]]
  /// The clock: "UTC+8".
  public let timeZoneLabel: String
  /// Working hours: from the first to before the last.
  public let working: Range<Int>
  /// "tweets" or "posts".
  public let noun: String
  /// The language it speaks.
  public let wording: Wording

  /// A figure; what is missing of 7 x 24 counts as zero, and so does a negative count.
  public init(
    counts: [[Int]], timeZoneLabel: String, working: Range<Int> = 8..<18, noun: String = "posts",
    wording: Wording = .english
  ) {
    self.wording = wording
    self.counts = (0..<7).map { day in
      (0..<24).map { hour in
        counts.indices.contains(day) && counts[day].indices.contains(hour) ? max(0, counts[day][hour]) : 0
      }
    }
    self.timeZoneLabel = timeZoneLabel
    self.working = working.clamped(to: 0..<24)
    self.noun = noun
  }

  /// `posting-hours`.
  public var kind: String { "posting-hours" }

  /// Names of the days, also for the columns of the CSV.
  static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  func share(_ count: Int) -> Double { total > 0 ? Double(count) / Double(total) : 0 }

  var byDay: [Int] { counts.map { $0.reduce(0, +) } }
  var byHour: [Int] { (0..<24).map { hour in counts.reduce(0) { $0 + $1[hour] } } }

  /// Share of posts sent Monday to Friday in working hours.
  var workingShare: Double { share(counts[..<5].reduce(0) { $0 + $1[working].reduce(0, +) }) }

  /// `08:00–18:00`.
  var workingText: String { "\(Self.hour(working.lowerBound)):00–\(Self.hour(working.upperBound)):00" }

  static func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : String(hour) }

  // MARK: Words

  /// Measure, unit and period.
  public var subtitle: String {
    wording.postingHours(noun, timeZoneLabel, working: workingShare, ofWeek: Double(5 * working.count) / 168)
  }

  /// What the picture shows, in sentences.
  public var description: String {
    guard total > 0 else { return wording.sentence(wording.no(noun)) }
    var best = (day: 0, hour: 0)
    for day in 0..<7 {
      for hour in 0..<24 where counts[day][hour] > counts[best.day][best.hour] { best = (day, hour) }
    }
    let weekend = share(byDay[5] + byDay[6])
    let quiet = byHour.indices.min { (byHour[$0], $0) < (byHour[$1], $1) } ?? 0
    let busy = byHour.indices.min { (-byHour[$0], $0) < (-byHour[$1], $1) } ?? 0
    func clock(_ hour: Int) -> String { "\(Self.hour(hour)):00" }
    return wording.joined([
      wording.hoursOf(total, noun, timeZoneLabel),
      wording.hoursAtWork(
        workingShare, from: clock(working.lowerBound), to: clock(working.upperBound), weekend: weekend),
      wording.busiestHours(
        counts[best.day][best.hour], noun, day: best.day, hour: clock(best.hour),
        busy: (clock(busy), share(byHour[busy])), quiet: (clock(quiet), share(byHour[quiet]))),
    ])
  }

  /// What is left out or marked.
  public var notes: [String] { [wording.hoursAre(in: timeZoneLabel)] }

  /// The data behind the picture: an hour a row, since seven days fit where 24 hours do not.
  public var table: DataTable {
    let columns =
      [DataTable.Column(name: "hour", label: wording.hour, kind: .text)]
      + zip(Self.days, wording.shortWeekdays).map { DataTable.Column(name: $0.lowercased(), label: $1, kind: .number) }
      + [
        DataTable.Column(name: "total", label: wording.allDays, kind: .number),
        DataTable.Column(name: "share", label: wording.share, kind: .share),
      ]
    var rows: [[DataTable.Cell]] = []
    for hour in 0..<24 {
      rows.append(
        [.text(Self.hour(hour))] + counts.map { .integer($0[hour]) }
          + [.integer(byHour[hour]), .share(share(byHour[hour]))])
    }
    rows.append(
      [.text(wording.allHours)] + byDay.map(DataTable.Cell.integer) + [.integer(total), .share(total > 0 ? 1 : 0)])
    return DataTable(columns: columns, rows: rows, wording: wording)
  }
}
