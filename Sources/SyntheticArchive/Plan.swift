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
  /// The number of the shared text that it carries instead of one of its own.
  var shared: Int32?
  /// The joint retweet that it is part of, by number.
  var jointRetweet: Int32?
  /// Its moment and its text are settled: it does not become part of another plant, nor a retweet by chance.
  var isSettled = false
}

/// All posts in the order of time, which is the order of their ids.
struct Plan {
  private(set) var posts: [PlannedPost]
  /// How often each post is retweeted by listed accounts.
  private(set) var retweets: [Int32]

  /// Puts drafted posts in order, gives them their ids and makes some of them retweets, above all of posts by `cores`.
  init(_ drafts: [PlannedPost], _ roster: Roster, cores: [Int], seed: UInt64) {
    posts = drafts.sorted { ($0.moment.milliseconds, $0.account) < ($1.moment.milliseconds, $1.account) }
    retweets = []
    numberPosts(seed: seed)
    var amplification = Amplification(roster, cores: cores, seed: seed)
    amplification.amplify(&posts)
    retweets = amplification.retweets
  }

  /// The posts of all accounts, in the order of accounts, before anything is planted.
  static func drafts(_ roster: Roster, _ schedule: Schedule, seed: UInt64) -> [PlannedPost] {
    var drafts: [PlannedPost] = []
    drafts.reserveCapacity(roster.accounts.reduce(0) { $0 + $1.posts })
    for (index, account) in roster.accounts.enumerated() where account.posts > 0 {
      var random = RandomStream(seed, .activity, index)
      if let past = account.past {
        drafts += posts(of: account, index, past, schedule, &random)
      } else {
        drafts += posts(of: account, index, schedule, &random)
      }
    }
    return drafts
  }

  private static func posts(
    of account: Account, _ index: Int, _ schedule: Schedule, _ random: inout RandomStream
  ) -> [PlannedPost] {
    (0..<account.posts).map { number in
      var day = schedule.day(in: account.window, &random)
      // The first account spans the archive.
      let isAnchor = index == 0 && number < 2
      if isAnchor { day = number == 0 ? 0 : schedule.dayCount - 1 }
      var post = PlannedPost(moment: schedule.moment(on: day, &random), account: Int32(index))
      post.isSettled = isAnchor
      choose(&post, for: account, weights: schedule.subjects[day], &random)
      return post
    }
  }

  static func choose(
    _ post: inout PlannedPost, for account: Account, weights: [Int], _ random: inout RandomStream
  ) {
    post.writing = writing(of: account, &random)
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
  private mutating func numberPosts(seed: UInt64) {
    var random = RandomStream(seed, .identifiers)
    var previous: UInt64 = 0
    for index in posts.indices {
      let id = posts[index].moment.snowflake(random.next())
      posts[index].id = id > previous ? id : previous + 1
      previous = posts[index].id
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
