// The texts that more than one post carries: copy clusters, their lightly edited copies, and decoys.

/// A text made once, which posts repeat in disguise.
struct SharedText {
  enum Kind: Equatable {
    /// Posted by five accounts or more: a copy cluster.
    case cluster
    /// A light edit of another shared text, by its number; carried by one post.
    case edited(of: Int)
    /// Decoys: posted by four accounts; too short to count; posted by one account again and again.
    case fewAccounts, tooShort, oneAccount
  }

  var kind: Kind
  var text: PostText
  /// What is left of the text for comparison.
  var key: String
  var writing: Writing
  /// The day, counted from the archive's first, of its largest burst.
  var day = 0
}

/// All shared texts of an archive, in the order in which they were made.
struct SharedTexts {
  private(set) var all: [SharedText] = []
  private var keys: Set<String> = []

  subscript(number: Int32) -> SharedText { all[Int(number)] }

  func contains(_ key: String) -> Bool { keys.contains(key) }

  /// Adds a text and returns its number; nil if one with the same key is there.
  mutating func add(_ text: SharedText) -> Int32? {
    guard keys.insert(text.key).inserted else { return nil }
    all.append(text)
    return Int32(all.count - 1)
  }

  /// Has drafted posts carry a text in a burst on the day: dense at first, over within a working day.
  func post(
    _ number: Int32, by posts: [Int], on day: Int, _ drafts: inout [PlannedPost], _ random: inout RandomStream
  ) {
    let start = random.number(8 * 60, 10 * 60)
    let local = Day(number: Schedule.firstDay.number + day)
    for index in posts {
      // Log-uniform minutes, by powers of two: 0 to 510.
      let power = 1 << random.below(9)
      let offset = power + random.below(power) - 1
      drafts[index].moment = Moment(localDay: local, milliseconds: (start + offset) * 60_000 + random.below(60_000))
      retell(&drafts[index], number)
    }
  }

  /// Has a drafted post carry a text, whenever it is.
  func retell(_ post: inout PlannedPost, _ number: Int32) {
    post.shared = number
    post.writing = self[number].writing
    post.isDouble = false
    post.isSettled = true
  }
}
