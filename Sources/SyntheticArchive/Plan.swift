// The plan of all posts: who posts when, about what, and who retweets whom. Texts are composed later, from the plan.

/// One post, planned.
struct PlannedPost {
  enum Source: Equatable {
    case own
    /// A retweet of the plan's post with this number.
    case listed(Int32)
    /// A retweet of somebody outside the archive.
    case outside
  }

  var moment: Moment
  var account: Int32
  var id: UInt64 = 0
  var subject = Subject.offTopic
  /// A second topic, if `isDouble`.
  var second = Subject.offTopic
  var isDouble = false
  /// A post of the list of oddities, off topic.
  var isOdd = false
  var writing = Writing.simplified
  var source = Source.own
}

/// All posts in the order of time, which is the order of their ids.
struct Plan {
  private(set) var posts: [PlannedPost] = []
  /// How often each post is retweeted by listed accounts.
  private(set) var retweets: [Int32] = []

  private let seed: UInt64

  init(_ roster: Roster, _ schedule: Schedule, seed: UInt64) {
    self.seed = seed
    posts.reserveCapacity(roster.accounts.reduce(0) { $0 + $1.posts })
    for (index, account) in roster.accounts.enumerated() where account.posts > 0 {
      schedulePosts(of: account, index, schedule)
    }
    posts.sort { ($0.moment.milliseconds, $0.account) < ($1.moment.milliseconds, $1.account) }
    numberPosts()
    amplify(roster)
  }

  private mutating func schedulePosts(of account: Account, _ index: Int, _ schedule: Schedule) {
    var random = RandomStream(seed, .activity, index)
    for number in 0..<account.posts {
      var day = schedule.day(in: account.window, &random)
      // The first account spans the archive.
      if index == 0, number == 0 { day = 0 }
      if index == 0, number == 1 { day = Schedule.dayCount - 1 }
      var post = PlannedPost(moment: schedule.moment(on: day, &random), account: Int32(index))
      choose(&post, for: account, weights: schedule.subjects[day], &random)
      posts.append(post)
    }
  }

  private func choose(
    _ post: inout PlannedPost, for account: Account, weights: [Int], _ random: inout RandomStream
  ) {
    post.writing = Self.writing(of: account, &random)
    var weights = weights
    weights[0] = weights[0] * (account.tendency == .spam ? 5 : 1) / (account.isProlific ? 2 : 1) + 1
    weights[1] *= account.tendency == .guo ? 3 : 1
    post.subject = Subject.allCases[random.weighted(weights)]
    if post.subject == .offTopic {
      post.isOdd = random.chance(1, in: 150)
    } else if random.chance(1, in: 24) {
      weights[0] = 0
      weights[post.subject.rawValue] = 0
      if weights.contains(where: { $0 > 0 }) {
        post.second = Subject.allCases[random.weighted(weights)]
        post.isDouble = true
      }
    }
  }

  private static func writing(of account: Account, _ random: inout RandomStream) -> Writing {
    let roll = random.below(100)
    switch account.writing {
    case .simplified, .traditional:
      if roll < 86 { return account.writing }
      if roll < 91 { return .english }
      if roll < 95 { return account.writing == .simplified ? .traditional : .simplified }
      return .undetermined
    default:
      if roll < 82 { return account.writing }
      if roll < 90 { return .simplified }
      if roll < 94 { return .english }
      return .undetermined
    }
  }

  /// Ids in the order of time, each unique.
  private mutating func numberPosts() {
    var random = RandomStream(seed, .identifiers)
    var previous: UInt64 = 0
    for index in posts.indices {
      let id = posts[index].moment.snowflake(random.next())
      posts[index].id = id > previous ? id : previous + 1
      previous = posts[index].id
    }
  }

  /// Makes about three posts in ten retweets: of recent posts of listed accounts, the prolific ones above all, or of
  /// accounts outside.
  private mutating func amplify(_ roster: Roster) {
    retweets = [Int32](repeating: 0, count: posts.count)
    var random = RandomStream(seed, .amplification)
    var recent: [Int32] = []
    var recentOfProlific: [Int32] = []
    var done: Set<UInt64> = []
    for index in posts.indices {
      let account = posts[index].account
      if !posts[index].isOdd, random.chance(30, in: 100) {
        posts[index].source = .outside
        let pool = random.chance(7, in: 10) ? recentOfProlific : recent
        if random.chance(55, in: 100), !pool.isEmpty {
          // The lesser of two draws: the newest posts are retweeted most.
          let back = min(random.below(min(pool.count, 900)), random.below(min(pool.count, 900)))
          let source = pool[pool.count - 1 - back]
          if posts[Int(source)].account != account,
            posts[Int(source)].moment.milliseconds < posts[index].moment.milliseconds - 60_000,
            done.insert(UInt64(account) << 32 | UInt64(source)).inserted
          {
            posts[index].source = .listed(source)
            retweets[Int(source)] += 1
          }
        }
      } else {
        recent.append(Int32(index))
        if roster.accounts[Int(account)].isProlific { recentOfProlific.append(Int32(index)) }
      }
    }
  }

  /// The post whose text a post shows: its own, or that of the post it retweets.
  func origin(of index: Int) -> Int {
    if case .listed(let source) = posts[index].source { Int(source) } else { index }
  }

  /// The posts of each account, in the order of accounts and, within each, of time.
  func byAccount(count: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: count + 1)
    for post in posts { starts[Int(post.account) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var out = [Int](repeating: 0, count: posts.count)
    for (index, post) in posts.enumerated() {
      out[starts[Int(post.account)]] = index
      starts[Int(post.account)] += 1
    }
    return out
  }
}
