// Who amplifies whom: edges from the accounts of an archive to the accounts that they retweet or mention, in the archive or
// not, and the groups of accounts that hang together by retweets.

/// How often an account retweeted or mentioned another.
struct NetworkEdge: Equatable {
  /// An account of the archive, from 0.
  var account: Int32
  /// The number of the name that it retweeted or mentioned.
  var name: Int32
  var posts: Int32
}

enum RetweetNetwork {
  /// Adds up pairs of account and name: edges by name, then by account.
  static func edges(_ pairs: some Sequence<(account: Int32, name: Int32)>) -> [NetworkEdge] {
    var keys = pairs.map { UInt64(UInt32($0.name)) << 32 | UInt64(UInt32($0.account)) }
    RadixSort.sort(&keys)
    var edges: [NetworkEdge] = []
    var previous: UInt64?
    for key in keys {
      if key == previous {
        edges[edges.count - 1].posts += 1
      } else {
        edges.append(
          NetworkEdge(
            account: Int32(truncatingIfNeeded: key & 0xFFFF_FFFF), name: Int32(truncatingIfNeeded: key >> 32), posts: 1)
        )
        previous = key
      }
    }
    return edges
  }

  /// The groups of at least two accounts that retweets inside the archive connect, whatever their direction: the largest
  /// first. `accountOfName` holds for each name its account, or -1 for one outside. Retweets of oneself connect nothing.
  static func groups(_ edges: [NetworkEdge], accountOfName: [Int32], accountCount: Int) -> [[Int]] {
    var union = UnionFind(count: accountCount)
    for edge in edges where accountOfName[Int(edge.name)] >= 0 {
      union.join(Int(edge.account), Int(accountOfName[Int(edge.name)]))
    }
    return union.sets(ofAtLeast: 2)
  }
}
