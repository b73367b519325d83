// Finds drafted posts that a plant may take over. A plant adds no posts: it retells and moves some that are there, so that
// the archive's totals, its accounts' numbers of posts and, nearly, its course over time stay as they are.

/// Drafted posts by day.
struct PostPicker {
  private let byDay: [[Int32]]
  private let roster: Roster

  /// How far from the day to look, and whether to insist on the subject: the first steps keep the topics' course. The last,
  /// for small archives, takes posts of any account that exists by then.
  private static let steps: [(radius: Int, isSameSubject: Bool, isInOwnTime: Bool)] = [
    (4, true, true), (12, true, true), (12, false, true), (40, false, true), (120, false, true), (1_000, false, false),
  ]

  init(_ drafts: [PlannedPost], _ roster: Roster, _ schedule: Schedule) {
    var byDay = [[Int32]](repeating: [], count: schedule.dayCount)
    for (index, post) in drafts.enumerated() where !post.isSettled && !post.isOdd {
      byDay[post.moment.localDay.number - Schedule.firstDay.number].append(Int32(index))
    }
    self.byDay = byDay
    self.roster = roster
  }

  /// Up to `count` posts of as many accounts, near the day, which lies in each account's own time if possible; fewer if
  /// there are no more. `isWanted` says which accounts may be taken.
  func pick(
    _ count: Int, near day: Int, on subject: Subject, in writing: Writing, from drafts: [PlannedPost],
    _ random: inout RandomStream, where isWanted: (Int32) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    var accounts: Set<Int32> = []
    for step in Self.steps where found.count < count {
      var candidates: [Int32] = []
      for near in max(0, day - step.radius)...min(byDay.count - 1, day + step.radius) {
        candidates += byDay[near].filter { index in
          let post = drafts[Int(index)]
          return !post.isSettled && (!step.isSameSubject || (post.subject == subject && post.writing.isLike(writing)))
            && isAlive(post.account, on: day, inOwnTime: step.isInOwnTime) && isWanted(post.account)
        }
      }
      while found.count < count, !candidates.isEmpty {
        candidates.swapAt(random.below(candidates.count), candidates.count - 1)
        let index = Int(candidates.removeLast())
        if accounts.insert(drafts[index].account).inserted { found.append(index) }
      }
    }
    return found
  }

  private func isAlive(_ account: Int32, on day: Int, inOwnTime: Bool) -> Bool {
    let account = roster.accounts[Int(account)]
    return inOwnTime ? account.window.contains(day) : account.exists(on: day)
  }
}

extension Account {
  /// True if the account was created before that day, counted from the archive's first.
  func exists(on day: Int) -> Bool { created.number < Schedule.firstDay.number + day }
}

extension Writing {
  /// The same language, whichever script.
  func isLike(_ other: Writing) -> Bool { self == other || (isChinese && other.isChinese) }

  var isChinese: Bool { self == .simplified || self == .traditional }
}
