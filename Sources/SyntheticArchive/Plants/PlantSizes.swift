// How much is planted in an archive of a given size.

/// Numbers of things to plant. They grow with the square root of the archive's size, so that a small archive has enough to
/// find and a large one is not overrun; below 500 posts or 20 posting accounts nothing is planted.
struct PlantSizes {
  static let smallest = (posts: 500, accounts: 20)
  private static let full = 348_608

  let isPlanted: Bool
  private let posts: Int

  init(posts: Int, activeAccounts: Int) {
    self.posts = posts
    isPlanted = posts >= Self.smallest.posts && activeAccounts >= Self.smallest.accounts
  }

  /// Nothing at all.
  static let none = PlantSizes(posts: 0, activeAccounts: 0)

  /// So many where a full archive has `count`; at least `least` where anything is planted.
  func number(_ count: Int, least: Int = 1) -> Int {
    isPlanted ? max(least, count * Self.root(posts * 10_000 / Self.full) / 100) : 0
  }

  /// The whole square root, by bisection: integers only, for the same result on every machine.
  private static func root(_ value: Int) -> Int {
    var low = 0
    var high = 1 << 20
    while low < high {
      let middle = (low + high + 1) / 2
      if middle * middle <= value { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
