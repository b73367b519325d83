// Which things belong together when pairs of them do.
// Source: Tarjan and van Leeuwen, "Worst-case analysis of set union algorithms", Journal of the ACM 31 (2), 1984.

/// Disjoint sets of the numbers from 0, joined by size, with paths halved.
struct UnionFind {
  private var parent: [Int32]
  private var size: [Int32]

  init(count: Int) {
    parent = (0..<Int32(count)).map { $0 }
    size = Array(repeating: 1, count: count)
  }

  /// The set of a number, named by one of its members.
  mutating func find(_ member: Int) -> Int {
    var i = member
    while Int(parent[i]) != i {
      parent[i] = parent[Int(parent[i])]
      i = Int(parent[i])
    }
    return i
  }

  /// How many members the set of a number has.
  mutating func size(of member: Int) -> Int { Int(size[find(member)]) }

  /// Joins the sets of two numbers; false if they were one.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    var large = find(a)
    var small = find(b)
    if large == small { return false }
    if size[large] < size[small] { swap(&large, &small) }
    parent[small] = Int32(large)
    size[large] += size[small]
    return true
  }

  /// The sets of at least `least` members, the largest first, then by their first member; members in ascending order.
  mutating func sets(ofAtLeast least: Int) -> [[Int]] {
    var place: [Int: Int] = [:]
    var sets: [[Int]] = []
    for member in parent.indices {
      let root = find(member)
      guard size[root] >= least else { continue }
      if let known = place[root] {
        sets[known].append(member)
      } else {
        place[root] = sets.count
        sets.append([member])
      }
    }
    return sets.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
