// Every account's posts in order of time: what is said of an account's life starts from here.

/// Posts sorted by account, then by time, then in the order of the files.
struct PostsByAccount {
  private let order: [Int32]
  private let starts: [Int32]

  /// Sorts posts, named by their index.
  init(accountOfPost: [Int32], accountCount: Int, minuteOfPost: [Int32]) {
    var starts = [Int32](repeating: 0, count: accountCount + 1)
    for account in accountOfPost { starts[Int(account) + 1] += 1 }
    for account in 0..<accountCount { starts[account + 1] += starts[account] }
    var next = starts
    var order = [Int32](repeating: 0, count: accountOfPost.count)
    for (post, account) in accountOfPost.enumerated() {
      order[Int(next[Int(account)])] = Int32(post)
      next[Int(account)] += 1
    }
    // Files are often in order of time already, or nearly.
    for account in 0..<accountCount {
      let range = Int(starts[account])..<Int(starts[account + 1])
      var isSorted = true
      for i in range.dropFirst() where minuteOfPost[Int(order[i])] < minuteOfPost[Int(order[i - 1])] {
        isSorted = false
        break
      }
      if isSorted { continue }
      order[range].sort { (minuteOfPost[Int($0)], $0) < (minuteOfPost[Int($1)], $1) }
    }
    self.order = order
    self.starts = starts
  }

  /// How many accounts there are.
  var accountCount: Int { starts.count - 1 }

  /// The posts of an account, the earliest first.
  subscript(account: Int) -> ArraySlice<Int32> { order[Int(starts[account])..<Int(starts[account + 1])] }
}
