// Bins of time as figures need them: in order, without overlap, and without holes, so that a week without posts is
// drawn as a week without posts and not as a shorter axis.

/// Something counted over days.
protocol Binned {
  var start: Day { get }
  var end: Day { get }
  /// The same days with nothing counted.
  static func empty(start: Day, end: Day, series: Int) -> Self
}

extension BinUnit {
  /// The first day of the unit that holds `day`.
  func start(of day: Day) -> Day { self == .week ? day.startOfWeek : day.startOfMonth }

  /// The beginning of the next unit.
  func next(_ day: Day) -> Day { self == .week ? day.adding(days: 7) : day.startOfMonth(adding: 1) }

  /// `bins` that touch the days of the data, ascending; overlapping ones dropped, holes filled with empty bins from the
  /// unit that holds the first day to the one that holds the last. `series` is the number of values in a bin.
  func contiguous<Bin: Binned>(_ bins: [Bin], firstDay: Day, lastDay: Day, series: Int) -> [Bin] {
    var out: [Bin] = []
    var cursor = start(of: firstDay)
    func fill(upTo end: Day) {
      while cursor < end && out.count < 20_000 {
        let stop = min(next(cursor), end)
        out.append(Bin.empty(start: cursor, end: stop, series: series))
        cursor = stop
      }
    }
    for bin in bins.sorted(by: { $0.start < $1.start })
    where bin.end > firstDay && bin.start <= lastDay && bin.end > bin.start {
      if !out.isEmpty && bin.start < cursor { continue }
      fill(upTo: bin.start)
      out.append(bin)
      cursor = bin.end
    }
    var end = cursor
    while end <= lastDay { end = next(end) }
    fill(upTo: end)
    return out
  }
}

/// The days of the data, and which bins they cover wholly.
struct DataDays: Sendable, Equatable {
  let first: Day
  let last: Day

  init(first: Day, last: Day) {
    self.first = first
    self.last = max(first, last)
  }

  /// The day after the last.
  var end: Day { last.adding(days: 1) }

  /// Days of a bin inside the data.
  func span(_ bin: some Binned) -> (start: Day, end: Day) { (max(bin.start, first), min(bin.end, end)) }

  /// True if the data begin or end inside the bin.
  func isPartial(_ bin: some Binned) -> Bool { bin.start < first || bin.end > end }

  /// "The first bar covers five days.", "The last bar covers …": one sentence for each partial bin. `mark` is what is drawn.
  func partialNotes(_ bins: [some Binned], _ mark: Wording.PartialMark, _ wording: Wording) -> [String] {
    var notes: [String] = []
    if let bin = bins.first, bin.start < first { notes.append(wording.covers(length(bin), isFirst: true, mark)) }
    if let bin = bins.last, bin.end > end { notes.append(wording.covers(length(bin), isFirst: false, mark)) }
    return notes
  }

  /// Days of a bin inside the data.
  private func length(_ bin: some Binned) -> Int {
    let span = span(bin)
    return max(0, span.end.number - span.start.number)
  }
}
