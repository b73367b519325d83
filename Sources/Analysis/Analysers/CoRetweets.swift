// Pairs of accounts that retweet the same posts at nearly the same time, again and again: software, or people with the same
// orders. How near and how often is the analyst's choice, so the result is given at several windows side by side, and
// beside each stands what remains when the minutes are dealt out anew within every hour: a pair that only shares busy hours
// stays, a pair that shares minutes goes.
//
// After Pacheco et al., "Uncovering coordinated networks on social media", ICWSM 2021, who count co-retweets of pairs, and
// Keller et al., "Political astroturfing on Twitter", Political Communication 37 (2), 2020, who ask for the same minute.

/// A retweet: who, of which post, when. Posts and accounts are numbers from 0.
struct RetweetEvent {
  var account: Int32
  var post: Int32
  var minute: Int32
}

/// Two accounts and how many posts both retweeted within a window.
struct CoRetweetPair: Equatable {
  /// The lower number first.
  var account: Int32
  var other: Int32
  var posts: Int32
}

/// What was found at one window.
struct CoRetweetWindow: Equatable {
  /// Minutes between two retweets, at most.
  var minutes: Int
  /// Pairs that reach the threshold, by account and then by the other.
  var pairs: [CoRetweetPair]
  /// Distinct accounts in them.
  var accounts: Int
  /// Groups of accounts that the pairs connect, and the accounts of the largest.
  var groups: (count: Int, largest: Int) {
    let places = Dictionary(
      uniqueKeysWithValues: Set(pairs.flatMap { [$0.account, $0.other] }).sorted().enumerated().map { ($1, $0) })
    var union = UnionFind(count: places.count)
    for pair in pairs {
      if let a = places[pair.account], let b = places[pair.other] { union.join(a, b) }
    }
    let sets = union.sets(ofAtLeast: 2)
    return (sets.count, sets.first?.count ?? 0)
  }
  /// Retweets left out because they stand in a crowd; the same at every window.
  var crowded: Int
  /// Pairs that reach it when minutes are permuted within their hour: the mean and the most.
  var expected: Double
  var mostExpected: Int
}

/// Counts co-retweets. The time grows with the retweets and with the pairs that stand within the widest window.
struct CoRetweets {
  /// Other retweets of its post within the widest window above which a retweet stands in a crowd, and is left out: there
  /// everyone is a pair with everyone else. How many are left out is reported.
  static let crowd = 250

  /// Minutes, ascending; not empty.
  let windows: [Int]
  /// Posts that make a pair.
  let threshold: Int
  /// How often the minutes are permuted.
  let permutations: Int
  let accountCount: Int

  /// Counts at every window, as the times are and as they are permuted.
  ///
  /// `retweets` are in the order of the files; of several retweets of one post by one account the first counts.
  func count(_ retweets: [RetweetEvent], postCount: Int) -> [CoRetweetWindow] {
    let shared = SharedRetweets(retweets, postCount: postCount, accountCount: accountCount)
    let observed = pairs(shared, minutes: retweets.map(\.minute))
    var sums = [Int](repeating: 0, count: windows.count)
    var most = sums
    if permutations > 0 {
      let hours = Self.hours(retweets)
      var random = SplitMix64(seed: 2020)
      for _ in 0..<permutations {
        let permuted = pairs(shared, minutes: Self.permuted(retweets, hours, &random)).pairs.map(\.count)
        for (window, count) in permuted.enumerated() {
          sums[window] += count
          most[window] = max(most[window], count)
        }
      }
    }
    return windows.indices.map { index in
      CoRetweetWindow(
        minutes: windows[index], pairs: observed.pairs[index],
        accounts: Set(observed.pairs[index].flatMap { [$0.account, $0.other] }).count, crowded: observed.crowded,
        expected: permutations > 0 ? Double(sums[index]) / Double(permutations) : 0, mostExpected: most[index])
    }
  }

  // MARK: - Permutation

  /// Retweets by their hour of UTC: their order, and each hour's range of it.
  private static func hours(_ retweets: [RetweetEvent]) -> (order: [Int32], ranges: [Range<Int>]) {
    var keys = retweets.enumerated().map { index, retweet in
      let hour = retweet.minute >= 0 ? retweet.minute / 60 : (retweet.minute - 59) / 60
      return UInt64(UInt32(bitPattern: hour &+ 1 << 30)) << 32 | UInt64(index)
    }
    RadixSort.byUpperHalf(&keys)
    var ranges: [Range<Int>] = []
    var first = 0
    for index in keys.indices where index + 1 == keys.count || keys[index + 1] >> 32 != keys[index] >> 32 {
      ranges.append(first..<index + 1)
      first = index + 1
    }
    return (keys.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }, ranges)
  }

  /// The minutes of all retweets, those of each hour dealt out anew among its retweets.
  private static func permuted(
    _ retweets: [RetweetEvent], _ hours: (order: [Int32], ranges: [Range<Int>]), _ random: inout SplitMix64
  ) -> [Int32] {
    var dealt = hours.order
    for range in hours.ranges { random.shuffle(&dealt, in: range) }
    var minutes = [Int32](repeating: 0, count: retweets.count)
    for (place, from) in zip(hours.order, dealt) { minutes[Int(place)] = retweets[Int(from)].minute }
    return minutes
  }

  // MARK: - Pairs

  private struct Moment {
    var minute: Int32
    var account: Int32
  }

  /// The pairs that reach the threshold at each window, and the retweets left out as crowds.
  private func pairs(_ shared: SharedRetweets, minutes: [Int32]) -> (pairs: [[CoRetweetPair]], crowded: Int) {
    let widest = Int32(windows.last ?? 0)
    var moments: [Moment] = []
    moments.reserveCapacity(shared.retweets.count)
    var postEnds: [Int32] = []
    var crowded = 0
    for range in shared.posts {
      let first = moments.count
      for index in shared.retweets[range] {
        moments.append(Moment(minute: minutes[Int(index)], account: shared.accounts[Int(index)]))
      }
      Self.sort(&moments, from: first)
      crowded += Self.removeCrowds(&moments, from: first, widest)
      postEnds.append(Int32(moments.count))
    }

    // For each account the places of its moments, and of each place the range of its post.
    var starts = [Int32](repeating: 0, count: accountCount + 1)
    for moment in moments { starts[Int(moment.account) + 1] += 1 }
    for account in 0..<accountCount { starts[account + 1] += starts[account] }
    var next = starts
    var places = [Int32](repeating: 0, count: moments.count)
    var postOfPlace = [Int32](repeating: 0, count: moments.count)
    var place = 0
    for (post, end) in postEnds.enumerated() {
      while place < Int(end) {
        places[Int(next[Int(moments[place].account)])] = Int32(place)
        next[Int(moments[place].account)] += 1
        postOfPlace[place] = Int32(post)
        place += 1
      }
    }

    var counts = [[Int32]](repeating: [Int32](repeating: 0, count: accountCount), count: windows.count)
    var touched: [Int32] = []
    var found = [[CoRetweetPair]](repeating: [], count: windows.count)
    for account in 0..<accountCount where Int(starts[account + 1] - starts[account]) >= threshold {
      touched.removeAll(keepingCapacity: true)
      func meet(_ other: Moment, _ minute: Int32) -> Bool {
        let apart = abs(other.minute - minute)
        if apart > widest { return false }
        if other.account > account {
          if counts.allSatisfy({ $0[Int(other.account)] == 0 }) { touched.append(other.account) }
          for window in windows.indices where apart <= windows[window] { counts[window][Int(other.account)] += 1 }
        }
        return true
      }
      for place in places[Int(starts[account])..<Int(starts[account + 1])] {
        let at = Int(place)
        let post = Int(postOfPlace[at])
        let first = post == 0 ? 0 : Int(postEnds[post - 1])
        var other = at + 1
        while other < Int(postEnds[post]), meet(moments[other], moments[at].minute) { other += 1 }
        other = at - 1
        while other >= first, meet(moments[other], moments[at].minute) { other -= 1 }
      }
      touched.sort()
      for other in touched {
        for window in windows.indices {
          let posts = counts[window][Int(other)]
          counts[window][Int(other)] = 0
          if posts >= threshold {
            found[window].append(CoRetweetPair(account: Int32(account), other: other, posts: posts))
          }
        }
      }
    }
    return (found, crowded)
  }

  /// Sorts the moments from a place on by minute and account; most posts have a few, for which insertion is fastest.
  private static func sort(_ moments: inout [Moment], from first: Int) {
    if moments.count - first > 24 {
      moments[first...].sort { ($0.minute, $0.account) < ($1.minute, $1.account) }
      return
    }
    for i in first..<moments.count {
      let moving = moments[i]
      var to = i
      while to > first, (moving.minute, moving.account) < (moments[to - 1].minute, moments[to - 1].account) {
        moments[to] = moments[to - 1]
        to -= 1
      }
      moments[to] = moving
    }
  }

  /// Removes the moments of one post that stand in a crowd, and returns how many.
  private static func removeCrowds(_ moments: inout [Moment], from first: Int, _ widest: Int32) -> Int {
    guard moments.count - first > crowd else { return 0 }
    let all = Array(moments[first...])
    moments.removeSubrange(first...)
    var low = 0
    var high = 0
    for moment in all {
      while all[low].minute < moment.minute - widest { low += 1 }
      while high < all.count, all[high].minute <= moment.minute + widest { high += 1 }
      if high - low - 1 <= crowd { moments.append(moment) }
    }
    return first + all.count - moments.count
  }
}

/// The retweets of posts that at least two accounts retweeted.
private struct SharedRetweets {
  /// Indices of retweets, one post after another.
  private(set) var retweets: [Int32] = []
  /// The range of each post.
  private(set) var posts: [Range<Int>] = []
  /// For each retweet, of all, its account.
  let accounts: [Int32]

  init(_ all: [RetweetEvent], postCount: Int, accountCount: Int) {
    accounts = all.map(\.account)
    var starts = [Int32](repeating: 0, count: postCount + 1)
    for retweet in all { starts[Int(retweet.post) + 1] += 1 }
    for post in 0..<postCount { starts[post + 1] += starts[post] }
    var next = starts
    var order = [Int32](repeating: 0, count: all.count)
    for (index, retweet) in all.enumerated() {
      order[Int(next[Int(retweet.post)])] = Int32(index)
      next[Int(retweet.post)] += 1
    }
    var seen = [Int32](repeating: -1, count: accountCount)
    for post in 0..<postCount where starts[post + 1] - starts[post] > 1 {
      let first = retweets.count
      for index in order[Int(starts[post])..<Int(starts[post + 1])] where seen[Int(accounts[Int(index)])] != Int32(post)
      {
        seen[Int(accounts[Int(index)])] = Int32(post)
        retweets.append(index)
      }
      if retweets.count - first > 1 { posts.append(first..<retweets.count) } else { retweets.removeSubrange(first...) }
    }
  }
}
