// Copied text: texts that at least five accounts posted, retweets left aside. Coordinated accounts are often given the text to
// post; ordinary users seldom write the same sentence.

/// A text that several accounts posted.
struct CopyCluster: Equatable {
  /// The posts that carry it, by time and then in the order of the files.
  var posts: [Int32]
  /// How many accounts posted it.
  var accounts: Int
}

enum CopyClusters {
  /// Accounts that make a text a copy cluster.
  static let leastAccounts = 5

  /// Finds the copy clusters: most accounts first, then most posts, then the earliest post in the files.
  ///
  /// - Parameters:
  ///   - groups: posts by their compared text, retweets and short texts left out.
  ///   - accountOfPost: for each post its account, from 0 to `accountCount - 1`.
  ///   - minuteOfPost: for each post its time.
  static func find(
    _ groups: TextGroups, accountOfPost: [Int32], accountCount: Int, minuteOfPost: [Int32]
  ) -> [CopyCluster] {
    var counter = AccountCounter(accounts: accountCount)
    var clusters: [CopyCluster] = []
    for posts in groups.posts(ofAtLeast: leastAccounts) {
      let accounts = counter.count(posts, accountOfPost)
      if accounts >= leastAccounts { clusters.append(CopyCluster(posts: posts, accounts: accounts)) }
    }
    clusters.sort { a, b in
      if a.accounts != b.accounts { return a.accounts > b.accounts }
      if a.posts.count != b.posts.count { return a.posts.count > b.posts.count }
      return a.posts[0] < b.posts[0]
    }
    for index in clusters.indices {
      clusters[index].posts.sort { (minuteOfPost[Int($0)], $0) < (minuteOfPost[Int($1)], $1) }
    }
    return clusters
  }
}
