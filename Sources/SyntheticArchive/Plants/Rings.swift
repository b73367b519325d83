// Groups of accounts that retweet the same posts in the same or the adjacent minute again and again, and decoys that
// retweet the same posts hours apart.

/// Plants joint retweets among the drafts of an archive. Which post is retweeted is decided with all other retweets.
struct Rings {
  private struct Ring {
    var members: Int
    var times: Int
    /// Minutes between the first retweet of a post and the next member's.
    var spread: ClosedRange<Int>
  }

  private static let full = [
    Ring(members: 20, times: 45, spread: 0...1), Ring(members: 12, times: 36, spread: 0...1),
    Ring(members: 6, times: 30, spread: 0...1), Ring(members: 5, times: 28, spread: 75...110),
  ]
  private static let radius = 42

  private let roster: Roster
  private let schedule: Schedule
  private var random: RandomStream
  private var events: Int32 = 0
  /// The accounts of each ring; of each group of decoys.
  private(set) var members: (rings: [[Int32]], decoys: [[Int32]]) = ([], [])

  /// The core is left out: it is what the rings retweet.
  init(
    in drafts: inout [PlannedPost], _ roster: Roster, _ schedule: Schedule, cores: [Int], _ sizes: PlantSizes,
    seed: UInt64
  ) {
    self.roster = roster
    self.schedule = schedule
    random = RandomStream(seed, .rings)
    for var ring in Self.full where sizes.isPlanted {
      ring.members = min(ring.members, sizes.number(ring.members, least: 4), roster.active.count / 8)
      ring.times = min(ring.times, sizes.number(ring.times, least: 8))
      let taken = cores.map { Int32($0) } + members.rings.joined() + members.decoys.joined()
      plant(ring, except: Set(taken), &drafts)
    }
  }

  private mutating func plant(_ ring: Ring, except taken: Set<Int32>, _ drafts: inout [PlannedPost]) {
    let window = min(480, schedule.dayCount - 200)...schedule.dayCount - Self.radius - 5
    let middle = schedule.day(in: window, &random)
    var posts = freePosts(within: middle - Self.radius...middle + Self.radius, except: taken, drafts)
    // In a small archive nobody posts enough in so short a time.
    if posts.count(where: { $0.value.count >= ring.times }) < ring.members {
      posts = freePosts(within: 0...schedule.dayCount, except: taken, drafts)
    }
    // Those with most posts then.
    let chosen = posts.keys.sorted { ((posts[$1] ?? []).count, $0) < ((posts[$0] ?? []).count, $1) }.prefix(
      ring.members)
    if chosen.count < 3 { return }
    let isDecoy = ring.spread.upperBound > 1
    if isDecoy { members.decoys.append(Array(chosen)) } else { members.rings.append(Array(chosen)) }
    for time in 0..<ring.times {
      var day = middle - Self.radius + 2 * Self.radius * time / ring.times
      day -= max(0, Day(number: Schedule.firstDay.number + day).weekday - 4)
      var minute = random.number(8 * 60 + 30, isDecoy ? 11 * 60 : 17 * 60)
      events += 1
      for (place, member) in chosen.enumerated() {
        guard roster.accounts[Int(member)].exists(on: day), random.chance(6, in: 7),
          let index = posts[member]?.popLast()
        else { continue }
        // A ring stays within two minutes; the decoys wait each for the one before.
        if isDecoy, place > 0 { minute += random.number(ring.spread.lowerBound, ring.spread.upperBound) }
        let late = isDecoy ? 0 : random.number(ring.spread.lowerBound, ring.spread.upperBound)
        drafts[index].moment = Moment(
          localDay: Day(number: Schedule.firstDay.number + day),
          milliseconds: (minute + late) * 60_000 + random.below(60_000))
        drafts[index].jointRetweet = events
        drafts[index].isOdd = false
        drafts[index].isSettled = true
      }
    }
  }

  /// Posts that may become retweets, by account.
  private func freePosts(
    within days: ClosedRange<Int>, except taken: Set<Int32>, _ drafts: [PlannedPost]
  ) -> [Int32: [Int]] {
    var posts: [Int32: [Int]] = [:]
    for (index, post) in drafts.enumerated() where !post.isSettled && !taken.contains(post.account) {
      let own = post.moment.localDay.number - Schedule.firstDay.number
      if days.contains(own) { posts[post.account, default: []].append(index) }
    }
    return posts
  }
}
