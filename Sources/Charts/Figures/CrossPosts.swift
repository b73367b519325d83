// The same text on two platforms: a line from the post on one to its copy on the other. Which came first and by how much
// is what the picture is for, so a line that runs backward in time is dashed.

/// A post and its copy.
public struct CrossPost: Sendable, Equatable {
  /// The text, or what it is.
  public let label: String
  /// When it was posted on the first and on the second platform.
  public let first, second: Moment

  /// A pair.
  public init(label: String, first: Moment, second: Moment) {
    self.label = PlainText.visible(label)
    self.first = first
    self.second = second
  }

  /// Minutes from the first platform's post to the second's; negative if the second came first.
  var lag: Int { second.minutes - first.minutes }
}

/// Two lanes with what was posted on both.
public struct CrossPosts: Figure {
  /// Pairs in order of the first platform's time.
  public let pairs: [CrossPost]
  /// Names of the platforms: first lane, second lane.
  public let platforms: (first: String, second: String)
  /// All matches, of which the pairs are some.
  public let matches: Int
  /// "UTC+8".
  public let timeZoneName: String
  /// The language it speaks.
  public let wording: Wording

  /// A figure of some of the matches.
  public init(
    pairs: [CrossPost], platforms: (first: String, second: String), matches: Int, timeZoneName: String,
    wording: Wording = .english
  ) {
    self.wording = wording
    self.pairs = pairs.enumerated().sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }.map(
      \.element)
    self.platforms = (PlainText.visible(platforms.first), PlainText.visible(platforms.second))
    self.matches = max(matches, pairs.count)
    self.timeZoneName = timeZoneName
  }

  /// `cross-platform`.
  public var kind: String { "cross-platform" }

  /// a, b, …, z, aa, …
  func letter(_ index: Int) -> String { EventLane.letter(index).lowercased() }

  var days: (first: Day, last: Day)? {
    let moments = pairs.flatMap { [$0.first, $0.second] }
    guard let first = moments.min(), let last = moments.max() else { return nil }
    return (first.day, last.day)
  }

  /// Measure, unit and period.
  public var subtitle: String { wording.textsOnBoth(pairs.count, of: matches, platforms, days) }

  /// What the picture shows, in sentences.
  public var description: String {
    guard !pairs.isEmpty else { return wording.noTextFound }
    let lags = pairs.map(\.lag).sorted()
    return wording.joined([
      wording.textsFound(
        pairs.count, platforms, later: pairs.filter { $0.lag > 0 }.count, earlier: pairs.filter { $0.lag < 0 }.count),
      wording.lags(
        median: lags[lags.count / 2], shortest: lags.min { abs($0) < abs($1) } ?? 0,
        longest: lags.max { abs($0) < abs($1) } ?? 0),
    ])
  }

  /// What is left out or marked.
  public var notes: [String] { [wording.lagNote(platforms), wording.timesAre(in: timeZoneName)] }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        .init(name: "letter", label: "", kind: .text), .init(name: "text", label: wording.matchedText, kind: .text),
        .init(name: "first-time", label: wording.aside(platforms.first, timeZoneName), kind: .text),
        .init(name: "second-time", label: wording.aside(platforms.second, timeZoneName), kind: .text),
        .init(name: "lag", label: wording.lag, kind: .text),
        .init(name: "lag-minutes", label: wording.lagMinutes, kind: .number, isDetail: true),
      ],
      rows: pairs.enumerated().map { index, pair in
        [
          .text(letter(index)), .text(pair.label), .text(pair.first.iso.replacingT), .text(pair.second.iso.replacingT),
          .text(wording.lag(minutes: pair.lag)), .integer(pair.lag),
        ]
      }, wording: wording)
  }
}

extension String {
  /// `2019-08-12 09:41` of `2019-08-12T09:41`.
  var replacingT: String { String(map { $0 == "T" ? " " : $0 }) }
}
