// Candidates for having been repurposed: accounts that fell silent for long and came back in another language, as bought or
// stolen accounts do. It is a candidate, not a finding: bilingual users match, and a hijack in the same language does not.

/// An account that matches the rule.
struct RepurposedCandidate: Equatable {
  var account: Int
  /// Days of silence that the rule asks for.
  var days: Int
  /// Minute of the last post before the gap, and of the first after it.
  var gapFrom: Int
  var gapTo: Int
  /// The main languages on both sides.
  var languageBefore: Int
  var languageAfter: Int
  /// Posts on both sides, whatever their language.
  var postsBefore: Int
  var postsAfter: Int
}

/// The rule of the design.
struct Repurposing {
  /// The gaps at which the rule is asked, in days of 24 hours; the middle one is the definition's.
  static let gaps = [90, 180, 365]
  /// Posts of known language that each side must have.
  static let leastKnown = 3

  /// For each post the number of its language.
  let languageOfPost: [UInt16]
  let minuteOfPost: [Int32]
  /// For each language whether it says anything: `und` and the empty code do not.
  let isKnown: [Bool]

  /// The candidates in the order of accounts, at a number of days: of each account the earliest gap that qualifies.
  func candidates(_ posts: PostsByAccount, days: Int) -> [RepurposedCandidate] {
    var found: [RepurposedCandidate] = []
    for account in 0..<posts.accountCount {
      let own = posts[account]
      if own.count >= 2 * Self.leastKnown, let candidate = candidate(account, own, days: days) {
        found.append(candidate)
      }
    }
    return found
  }

  private func candidate(_ account: Int, _ posts: ArraySlice<Int32>, days: Int) -> RepurposedCandidate? {
    let gap = Int32(days * 24 * 60)
    var before = Tally()
    var counted = posts.startIndex
    var all: Tally?
    for i in posts.indices.dropFirst() {
      let from = minuteOfPost[Int(posts[i - 1])]
      let to = minuteOfPost[Int(posts[i])]
      // Only at a gap is anything counted, and no post twice.
      guard to - from >= gap else { continue }
      while counted < i {
        add(posts[counted], to: &before)
        counted += 1
      }
      if all == nil {
        var tally = Tally()
        for post in posts { add(post, to: &tally) }
        all = tally
      }
      guard let old = before.main(leastKnown: Self.leastKnown), let all,
        let new = all.subtracting(before).main(leastKnown: Self.leastKnown), old != new
      else { continue }
      return RepurposedCandidate(
        account: account, days: days, gapFrom: Int(from), gapTo: Int(to), languageBefore: old, languageAfter: new,
        postsBefore: i - posts.startIndex, postsAfter: posts.endIndex - i)
    }
    return nil
  }

  private func add(_ post: Int32, to tally: inout Tally) {
    let language = Int(languageOfPost[Int(post)])
    if isKnown[language] { tally.add(language) }
  }

  /// Posts by language: a short list, since an account has few.
  private struct Tally {
    private var counts: [(language: Int, posts: Int)] = []
    private var known = 0

    mutating func add(_ language: Int) {
      known += 1
      if let index = counts.firstIndex(where: { $0.language == language }) {
        counts[index].posts += 1
      } else {
        counts.append((language, 1))
      }
    }

    func subtracting(_ other: Tally) -> Tally {
      var out = self
      out.known -= other.known
      for (language, posts) in other.counts {
        if let index = out.counts.firstIndex(where: { $0.language == language }) { out.counts[index].posts -= posts }
      }
      return out
    }

    /// The language of two thirds of the posts whose language is known, which can only be one.
    func main(leastKnown: Int) -> Int? {
      guard known >= leastKnown else { return nil }
      return counts.first { $0.posts * 3 >= known * 2 }?.language
    }
  }
}
