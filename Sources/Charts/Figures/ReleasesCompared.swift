// Several releases side by side: when each one's posts were written, on one time axis and each on a scale of its own,
// with the numbers that make them comparable.

/// One release of a platform.
public struct Release: Sendable, Equatable {
  /// "June 2020 release".
  public let title: String
  /// Accounts and posts in it.
  public let accounts, posts: Int
  /// Posts of each week or month; other bins have none.
  public let bins: [VolumeBin]
  /// What it shares with the first release; nil for the first, or where that was not compared.
  public let shared: (texts: Int, accounts: Int)?

  /// A release; a bin's first count is its posts.
  public init(
    title: String, accounts: Int, posts: Int, bins: [VolumeBin], shared: (texts: Int, accounts: Int)? = nil
  ) {
    self.title = PlainText.visible(title)
    self.accounts = max(0, accounts)
    self.posts = max(0, posts)
    self.bins = bins
    self.shared = shared
  }

  /// Releases are equal with what they share.
  public static func == (a: Release, b: Release) -> Bool {
    a.title == b.title && a.accounts == b.accounts && a.posts == b.posts && a.bins == b.bins
      && a.shared?.texts == b.shared?.texts && a.shared?.accounts == b.shared?.accounts
  }
}

/// Releases compared over time.
public struct ReleasesCompared: Figure {
  /// Releases from the top.
  public let releases: [Release]
  /// What a bin is.
  public let by: BinUnit
  /// "tweets" or "posts".
  public let noun: String
  /// Lines with labels.
  public let events: [Event]

  /// A comparison.
  public init(releases: [Release], by: BinUnit = .month, noun: String = "posts", events: [Event] = []) {
    self.releases = releases
    self.by = by
    self.noun = noun
    self.events = events
  }

  /// `releases`.
  public var kind: String { "releases" }

  private var days: DataDays {
    let starts = releases.flatMap { $0.bins.map(\.start) }
    let ends = releases.flatMap { $0.bins.map(\.end) }
    let first = starts.min() ?? Day(number: 0)
    return DataDays(first: first, last: (ends.max() ?? first.adding(days: 1)).adding(days: -1))
  }

  /// The bins of all releases, each with one count for each release.
  private var merged: [VolumeBin] {
    var counts: [Day: [Int]] = [:]
    for (index, release) in releases.enumerated() {
      for bin in release.bins {
        counts[bin.start, default: Array(repeating: 0, count: releases.count)][index] += max(0, bin.counts.first ?? 0)
      }
    }
    let bins = counts.map { VolumeBin(start: $0.key, end: by.next($0.key), counts: $0.value) }
    return releases.isEmpty ? [] : by.contiguous(bins, firstDay: days.first, lastDay: days.last, series: releases.count)
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture {
    let bins = merged
    guard !bins.isEmpty else {
      var canvas = Canvas(id: id)
      canvas.text("No releases", x: 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    let days = days
    return PanelStack(
      panels: releases.enumerated().map { index, release in
        PanelStack.Panel(
          name: release.title, shortName: release.title,
          details: ["\(Formats.count(release.accounts)) accounts", "\(Formats.count(release.posts)) \(noun)"]
            + (release.shared.map {
              ["shared: \(Formats.count($0.texts)) texts", "and \(Formats.count($0.accounts)) accounts"]
            } ?? []),
          values: bins.map { $0.counts[index] }, fill: "data")
      },
      spans: bins.map { days.span($0) }, isWhole: bins.map { _ in true }, days: days, events: events, isShared: false,
      title: (noun.capitalizedFirst, "per \(by.rawValue)")
    ).picture(drawing, id: id)
  }

  /// Measure, unit and period.
  public var subtitle: String {
    guard !releases.isEmpty else { return "\(noun.capitalizedFirst) of each release." }
    return
      "\(noun.capitalizedFirst) per \(by.rawValue) in each release, \(days.first.long) to \(days.last.long). Each has a scale of its own."
  }

  /// What the picture shows, in sentences.
  public var description: String {
    guard !releases.isEmpty else { return "No releases." }
    return releases.map { release in
      let busy = release.bins.filter { ($0.counts.first ?? 0) > 0 }
      let peak = busy.max { (($0.counts.first ?? 0), $1.start) < (($1.counts.first ?? 0), $0.start) }
      var text =
        "\(release.title): \(Formats.count(release.accounts)) accounts, \(Formats.count(release.posts)) \(noun)"
      if let peak { text += ", most in \(by.phrase(peak.start)) with \(Formats.count(peak.counts.first ?? 0))" }
      if let shared = release.shared {
        text +=
          "; it shares \(Formats.count(shared.texts)) texts and \(Formats.count(shared.accounts)) accounts with the first"
      }
      return text + "."
    }.joined(separator: " ")
  }

  /// What is left out or marked.
  public var notes: [String] {
    var notes = ["Heights of different releases must not be compared; the numbers beside them may."]
    if releases.contains(where: { $0.shared != nil }) {
      notes.append(
        "Shared with the first: texts that \(noun) of both carry, retweets left aside; accounts under the same id, hashed ones only where both releases hash alike."
      )
    }
    return notes
  }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        DataTable.Column(name: by.rawValue, label: by == .week ? "Week of" : "Month of", kind: .date)
      ] + releases.enumerated().map { .init(name: "release-\($0 + 1)", label: $1.title, kind: .number) },
      rows: merged.map { [.date($0.start)] + $0.counts.map(DataTable.Cell.integer) })
  }
}
