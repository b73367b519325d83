// Accounts with an earlier life: repurposed ones, and decoys that miss the rule for them by one condition each.

/// What an account did before its campaign: posts on harmless things, in another language, then silence.
struct Past {
  enum Kind: String, CaseIterable {
    /// Another language before a gap of at least 180 times 24 hours.
    case repurposed
    /// Two languages, but no gap of 90 days.
    case noGap = "no_gap"
    /// A gap, but Chinese before it too.
    case noChange = "no_change"
    /// A gap that is a minute to a day too short.
    case shortGap = "short_gap"
    /// Two posts with a known language before the gap, or after it.
    case tooFew = "too_few"
    /// Two languages before the gap, neither with two thirds of the posts.
    case noMain = "no_main_language"
  }

  var kind: Kind
  var writing: Writing
  /// The second language of an account that writes in two.
  var second: Writing
  /// Posts before the gap.
  var posts: Int
  /// The days of the earlier posts, counted from the archive's first.
  var days: ClosedRange<Int>
  /// Minutes from the last post before the gap to the first after it.
  var gap: Int

  static let dayOfMinutes = 1_440
  private static let languages: [(Writing, Int)] = [
    (.english, 30), (.spanish, 16), (.portuguese, 14), (.arabic, 10), (.japanese, 10), (.indonesian, 12), (.russian, 6),
    (.french, 4), (.korean, 4),
  ]
  /// Most posts that an account of this kind may have: the prolific ones are needed elsewhere.
  private static let posts = 10...120

  /// Chooses accounts and gives them their pasts. The first account is left alone.
  static func cast(
    among active: [Int], in accounts: inout [Account], _ sizes: PlantSizes, _ schedule: Schedule, seed: UInt64
  ) {
    if !sizes.isPlanted { return }
    var random = RandomStream(seed, .casting)
    var left = active.dropFirst().filter { Self.posts.contains(accounts[$0].posts) }.makeIterator()
    for kind in Kind.allCases {
      for number in 0..<(kind == .repurposed ? sizes.number(120, least: 2) : sizes.number(16)) {
        guard let index = left.next() else { return }
        accounts[index].past = Past(kind, number, posts: accounts[index].posts, schedule, &random)
      }
    }
  }

  private init(_ kind: Kind, _ number: Int, posts total: Int, _ schedule: Schedule, _ random: inout RandomStream) {
    self.kind = kind
    writing = Self.languages[random.weighted(Self.languages.map(\.1))].0
    second = writing == .english ? .spanish : .english
    // At least three on each side have a known language; some more are of an unknown one.
    posts = random.number(4, min(30, total - 5))
    if kind == .tooFew { posts = number % 2 == 0 ? 3 : total - 2 }
    if kind == .noMain { posts = posts / 2 * 2 }
    let start = random.number(3, 150)
    // Neither phase lasts 90 days, so that no other gap counts.
    days = start...start + random.number(12, 80)
    let longest = min(900, schedule.dayCount - 20 - days.upperBound)
    let day = Self.dayOfMinutes
    gap = random.number(180 * day, longest * day)
    switch (kind, number) {
    // The edges of the rule, to the minute.
    case (.repurposed, 0): gap = 180 * day
    case (.repurposed, 1): gap = 365 * day
    case (.repurposed, 2): gap = 365 * day - 1
    case (.shortGap, 0): gap = 180 * day - 1
    case (.shortGap, _): gap = random.number(179 * day, 180 * day - 1)
    case (.noGap, _): gap = random.number(60, 10 * day)
    case (.noChange, _): writing = .simplified
    default: break
    }
  }

  /// Years before the first post.
  func created(_ random: inout RandomStream) -> Day {
    Day(number: random.number(Day(2009, 6, 1).number, Day(2016, 6, 30).number))
  }

  /// The way of writing of the earlier post with this number.
  func writing(of number: Int) -> Writing {
    switch kind {
    case .noMain, .noGap: number % 2 == 0 ? writing : second
    case .tooFew: number < 2 || posts > 3 ? writing : .undetermined
    default: number % 9 == 5 ? .undetermined : writing
    }
  }
}
