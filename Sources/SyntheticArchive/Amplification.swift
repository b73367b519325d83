// Who retweets whom: a core of accounts whose posts get most of the retweets, and amplifiers around it.

/// Makes about three posts in ten retweets: of recent posts of the core above all, of other listed accounts, or of accounts
/// outside. The posts must be in the order of time.
struct Amplification {
  /// How often each post is retweeted by listed accounts.
  private(set) var retweets: [Int32] = []

  private let roster: Roster
  private let cores: [Int]
  /// Each account's place in the core, if it has one.
  private let ranks: [Int: Int]
  private var random: RandomStream
  private var recent: [Int32] = []
  private var recentOfCore: [[Int32]]
  private var done: Set<UInt64> = []
  private var jointSources: [Int32: Int32] = [:]

  /// Weights of the core by rank.
  private static let weights = [124, 118, 110, 107, 77, 67, 45, 40, 36, 33, 28, 24]

  init(_ roster: Roster, cores: [Int], seed: UInt64) {
    self.roster = roster
    self.cores = cores
    ranks = Dictionary(uniqueKeysWithValues: cores.enumerated().map { ($1, $0) })
    random = RandomStream(seed, .amplification)
    recentOfCore = [[Int32]](repeating: [], count: cores.count)
  }

  /// The accounts of the core: those with most posts, the most active first.
  static func cores(of roster: Roster, _ sizes: PlantSizes) -> [Int] {
    let candidates = roster.active.filter { roster.accounts[$0].past == nil }
    let sorted = candidates.sorted { (roster.accounts[$1].posts, $0) < (roster.accounts[$0].posts, $1) }
    return sizes.isPlanted ? Array(sorted.prefix(min(weights.count, candidates.count / 8))) : []
  }

  mutating func amplify(_ posts: inout [PlannedPost]) {
    retweets = [Int32](repeating: 0, count: posts.count)
    for index in posts.indices {
      if let joint = posts[index].jointRetweet {
        posts[index].source = .outside
        if let source = jointSources[joint] ?? pick() {
          jointSources[joint] = source
          _ = retweet(source, by: index, &posts)
        }
      } else if !posts[index].isOdd, !posts[index].isSettled, random.chance(30, in: 100) {
        posts[index].source = .outside
        if random.chance(55, in: 100) {
          // The core's posts are few: an account that has retweeted one already looks for another.
          for _ in 0..<4 {
            if let source = pick(), retweet(source, by: index, &posts) { break }
          }
        }
      } else {
        recent.append(Int32(index))
        if let rank = ranks[Int(posts[index].account)] { recentOfCore[rank].append(Int32(index)) }
      }
    }
  }

  /// A recent post: the lesser of two draws, because the newest are retweeted most.
  private mutating func pick() -> Int32? {
    var pool = recent
    var depth = 900
    if !cores.isEmpty, random.chance(83, in: 100) {
      pool = recentOfCore[random.weighted(Array(Self.weights.prefix(cores.count)))]
      depth = 90
    }
    if pool.isEmpty { return nil }
    let limit = min(pool.count, depth)
    return pool[pool.count - 1 - min(random.below(limit), random.below(limit))]
  }

  /// Makes the post a retweet of `source`, if that is somebody else's, older than a minute and not retweeted already;
  /// else returns false.
  private mutating func retweet(_ source: Int32, by index: Int, _ posts: inout [PlannedPost]) -> Bool {
    let author = posts[Int(source)].account
    let account = posts[index].account
    guard author != account,
      posts[Int(source)].moment.milliseconds < posts[index].moment.milliseconds - 60_000,
      done.insert(UInt64(account) << 32 | UInt64(source)).inserted
    else { return false }
    posts[index].source = .listed(source)
    retweets[Int(source)] += 1
    return true
  }
}
