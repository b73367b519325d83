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
  /// The language it speaks.
  public let wording: Wording

  /// A comparison.
  public init(
    releases: [Release], by: BinUnit = .month, noun: String = "posts", events: [Event] = [],
    wording: Wording = .english
  ) {
    self.wording = wording
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
      canvas.text(wording.noReleases, x: 0, baseline: 20, .axis)
      return Picture(width: drawing.width, height: 32, canvas: canvas)
    }
    let days = days
    return PanelStack(
      panels: releases.enumerated().map { index, release in
        PanelStack.Panel(
          name: release.title, shortName: release.title,
          details: [wording.accounts(release.accounts), wording.posts(release.posts, noun)]
            + (release.shared.map { wording.sharedLines(texts: $0.texts, accounts: $0.accounts) } ?? []),
          values: bins.map { $0.counts[index] }, fill: "data")
      },
      spans: bins.map { days.span($0) }, isWhole: bins.map { _ in true }, days: days, events: events, isShared: false,
      title: wording.counted(noun, per: by), wording: wording
    ).picture(drawing, id: id)
  }

  /// Measure, unit and period.
  public var subtitle: String {
    wording.releases(noun, by, releases.isEmpty ? nil : (days.first, days.last))
  }

  /// What the picture shows, in sentences.
  public var description: String {
    guard !releases.isEmpty else { return wording.sentence(wording.noReleases) }
    return wording.joined(
      releases.map { release in
        let busy = release.bins.filter { ($0.counts.first ?? 0) > 0 }
        let peak = busy.max { (($0.counts.first ?? 0), $1.start) < (($1.counts.first ?? 0), $0.start) }
        return wording.release(
          release.title, accounts: release.accounts, posts: release.posts, noun,
          peak: peak.map { (wording.phrase(by, $0.start), $0.counts.first ?? 0) }, shared: release.shared)
      })
  }

  /// What is left out or marked.
  public var notes: [String] {
    wording.releasesNotes(noun, hasShared: releases.contains { $0.shared != nil })
  }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        DataTable.Column(name: by.rawValue, label: wording.columnOf(by), kind: .date)
      ] + releases.enumerated().map { .init(name: "release-\($0 + 1)", label: $1.title, kind: .number) },
      rows: merged.map { [.date($0.start)] + $0.counts.map(DataTable.Cell.integer) }, wording: wording)
  }
}
