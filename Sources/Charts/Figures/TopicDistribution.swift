// The lead figure: which topics the posts of each week or month were about, as shares that add up to 100 %, over a strip
// that says how many posts there were. Shares are of posts with a topic; how many posts have none is said in a note.

/// Posts of one week or month.
public struct TimeBin: Sendable, Equatable {
  /// First day of the bin.
  public var start: Day
  /// The day after its last.
  public var end: Day
  /// All posts.
  public var posts: Int
  /// Posts with at least one topic.
  public var labelled: Int
  /// For each topic of the figure its part of the labelled posts: a post with k topics counts 1/k for each.
  public var mix: [Double]

  /// A bin.
  public init(start: Day, end: Day, posts: Int, labelled: Int, mix: [Double]) {
    self.start = start
    self.end = end
    self.posts = posts
    self.labelled = labelled
    self.mix = mix
  }
}

extension TimeBin: Binned {
  static func empty(start: Day, end: Day, series: Int) -> TimeBin {
    TimeBin(start: start, end: end, posts: 0, labelled: 0, mix: Array(repeating: 0, count: series))
  }
}

/// The unit by which posts are counted.
public enum BinUnit: String, Sendable, Equatable {
  /// Weeks from Monday.
  case week
  /// Calendar months.
  case month
}

/// Topic shares over time.
public struct TopicDistribution: Figure {
  /// Topics from the lowest band to the topmost.
  public let topics: [Topic]
  /// Bins, contiguous and ascending.
  public let bins: [TimeBin]
  /// What a bin is.
  public let by: BinUnit
  /// First day of the data.
  public let firstDay: Day
  /// Last day of the data.
  public let lastDay: Day
  /// For the notes: "Asia/Shanghai" or "UTC+8".
  public let timeZoneName: String
  /// "tweets" or "posts".
  public let noun: String
  /// Lines with labels.
  public let events: [Event]
  /// Draws posts without a topic as a topmost grey band; shares are then of all posts.
  public let includeOther: Bool
  /// The language it speaks.
  public let wording: Wording

  /// A figure. Bins outside the days of the data are left out, missing bins between others filled in as empty, and the
  /// mix of a bin cut or filled with zeros to the number of topics, so that every value draws.
  public init(
    topics: [Topic], bins: [TimeBin], by: BinUnit, firstDay: Day, lastDay: Day, timeZoneName: String,
    noun: String = "posts", events: [Event] = [], includeOther: Bool = false, wording: Wording = .english
  ) {
    self.wording = wording
    self.topics = topics
    self.by = by
    self.firstDay = firstDay
    self.lastDay = max(firstDay, lastDay)
    self.timeZoneName = timeZoneName
    self.noun = noun
    self.events = events
    self.includeOther = includeOther
    self.bins = by.contiguous(bins, firstDay: firstDay, lastDay: self.lastDay, series: topics.count).map { bin in
      var bin = bin
      bin.mix = bin.mix.prefix(topics.count).map { $0.isFinite && $0 > 0 ? $0 : 0 }
      bin.mix += Array(repeating: 0, count: topics.count - bin.mix.count)
      bin.posts = max(0, bin.posts)
      bin.labelled = min(max(0, bin.labelled), bin.posts)
      return bin
    }
  }

  /// Fewer posts than this are not divided into shares.
  public static let leastPosts = 100

  /// `topic-distribution`.
  public var kind: String { "topic-distribution" }

  // MARK: Bands

  /// What is stacked, bottom up: the topics, and "Other" where it is asked for.
  var bands: [Topic] {
    includeOther ? topics + [Topic(id: "other", title: wording.other, slot: 0)] : topics
  }

  /// Posts that a bin's shares are shares of.
  func divided(_ bin: TimeBin) -> Int { includeOther ? bin.posts : bin.labelled }

  /// Shares of the bands in a bin, adding up to 1; nil if there are too few posts to divide.
  func shares(_ bin: TimeBin) -> [Double]? {
    guard divided(bin) >= Self.leastPosts else { return nil }
    return normalised(weights(bin))
  }

  func weights(_ bin: TimeBin) -> [Double] {
    includeOther ? bin.mix + [Double(max(0, bin.posts - bin.labelled))] : bin.mix
  }

  /// Shares over the whole period, from all bins.
  var overall: [Double]? {
    var sums = Array(repeating: 0.0, count: bands.count)
    for bin in bins { for (band, weight) in weights(bin).enumerated() { sums[band] += weight } }
    return normalised(sums)
  }

  private func normalised(_ weights: [Double]) -> [Double]? {
    let sum = weights.reduce(0, +)
    return sum > 0 ? weights.map { $0 / sum } : nil
  }

  /// The days of the data.
  var days: DataDays { DataDays(first: firstDay, last: lastDay) }

  /// The last bin that the data cover wholly and that is divided; the last divided one if none is whole.
  var reference: TimeBin? {
    bins.last { !days.isPartial($0) && shares($0) != nil } ?? bins.last { shares($0) != nil }
  }

  var total: Int { bins.reduce(0) { $0 + $1.posts } }
  /// Whether there are posts, but none of which the figure could show a share.
  var isWithoutTopics: Bool { total > 0 && labelled == 0 && !includeOther }
  var labelled: Int { bins.reduce(0) { $0 + $1.labelled } }
}
