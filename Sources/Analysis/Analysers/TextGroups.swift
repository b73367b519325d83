// Posts grouped by equal compared text: what copies, near copies and texts that two archives share start from.

/// The distinct texts among posts, each with a number in the order of their first posts.
struct TextGroups {
  /// For each post its text's number; -1 for a post that is not compared.
  private(set) var groupOfPost: [Int32]
  /// For each text its first post.
  private(set) var firstPost: [Int32] = []
  /// For each text how many posts carry it.
  private(set) var postCount: [Int32] = []

  /// Groups posts, named by their index, by their fingerprints in time linear in their number.
  init(_ fingerprints: [Fingerprint]) {
    let count = fingerprints.count
    groupOfPost = Array(repeating: -1, count: count)
    var capacity = 1024
    while capacity < count * 2 { capacity *= 2 }
    let mask = capacity - 1
    // Each slot holds the number of a text; the fingerprint stays with its first post.
    var slots = [Int32](repeating: -1, count: capacity)
    fingerprints.withUnsafeBufferPointer { fingerprints in
      slots.withUnsafeMutableBufferPointer { slots in
        for post in 0..<count {
          let fingerprint = fingerprints[post]
          if fingerprint == .none { continue }
          var slot = Int(truncatingIfNeeded: fingerprint.low) & mask
          while slots[slot] >= 0, fingerprints[Int(firstPost[Int(slots[slot])])] != fingerprint {
            slot = (slot + 1) & mask
          }
          if slots[slot] < 0 {
            slots[slot] = Int32(firstPost.count)
            firstPost.append(Int32(post))
            postCount.append(0)
          }
          groupOfPost[post] = slots[slot]
          postCount[Int(slots[slot])] += 1
        }
      }
    }
  }

  /// How many distinct texts there are.
  var count: Int { firstPost.count }

  /// The posts of each text that at least `least` posts carry, in the order of the texts.
  func posts(ofAtLeast least: Int) -> [[Int32]] {
    var place = [Int32](repeating: -1, count: count)
    var lists: [[Int32]] = []
    for group in 0..<count where postCount[group] >= least {
      place[group] = Int32(lists.count)
      var list: [Int32] = []
      list.reserveCapacity(Int(postCount[group]))
      lists.append(list)
    }
    guard !lists.isEmpty else { return [] }
    for (post, group) in groupOfPost.enumerated() where group >= 0 && place[Int(group)] >= 0 {
      lists[Int(place[Int(group)])].append(Int32(post))
    }
    return lists
  }
}

/// Counts the distinct accounts of lists of posts, without a set for each.
struct AccountCounter {
  private var seen: [Int32]
  private var round: Int32 = 0

  /// A counter for accounts numbered below `accounts`.
  init(accounts: Int) {
    seen = Array(repeating: 0, count: accounts)
  }

  /// How many accounts posted `posts`, whose accounts stand in `accountOfPost`.
  mutating func count(_ posts: some Sequence<Int32>, _ accountOfPost: [Int32]) -> Int {
    round += 1
    var count = 0
    for post in posts {
      let account = Int(accountOfPost[Int(post)])
      if seen[account] != round {
        seen[account] = round
        count += 1
      }
    }
    return count
  }
}
