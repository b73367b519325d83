// What there is to find of amplification: who is retweeted, and who retweets together.

/// Counts retweets by source account, and pairs of accounts that retweet the same posts at the same time.
struct RetweetTruth {
  private struct Note {
    var source: Int
    var minute: Int
    var account: Int32
  }

  /// Minutes between two retweets of one post by two accounts, at most.
  static let windows = [0, 1, 5]
  /// Posts that two accounts must have retweeted so, at least.
  static let thresholds = [5, 10]

  private var notes: [Note] = []
  private var byAuthor: [Int32: Int] = [:]
  private var outside = 0

  mutating func count(_ post: PlannedPost, author: Int32?) {
    switch post.source {
    case .own: break
    case .outside: outside += 1
    case .listed(let source):
      notes.append(Note(source: Int(source), minute: post.moment.minutes, account: post.account))
      if let author { byAuthor[author, default: 0] += 1 }
    }
  }

  /// Who was retweeted most, who is in the core, and how many retweets came from inside the archive.
  func amplification(_ roster: Roster, cores: [Int]) -> JSON {
    let sorted = byAuthor.map { (Self.id(Int($0.key), roster), $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return .object([
      "retweets": .counts(["inside": notes.count, "outside": outside, "count": notes.count + outside]),
      "retweeted_accounts": .number(byAuthor.count),
      "core": .list(cores.map { .text(Self.id($0, roster)) }),
      "retweets_of_core": .number(cores.reduce(0) { $0 + (byAuthor[Int32($1)] ?? 0) }),
      "most_amplified": .list(
        sorted.prefix(12).map {
          .object(["account": .text($0.0), "retweets": .number($0.1)])
        }),
    ])
  }

  /// Pairs that reach each threshold at each window, and those at the lowest with their counts.
  func coRetweets(_ roster: Roster, _ planted: (rings: [[Int32]], decoys: [[Int32]])) -> JSON {
    var byWindow: [String: JSON] = [:]
    for window in Self.windows {
      let pairs = pairs(within: window)
      var counts: [String: JSON] = [:]
      for threshold in Self.thresholds {
        counts["pairs_with_\(threshold)_or_more"] = .number(pairs.count { $0.value >= threshold })
      }
      let listed = pairs.filter { $0.value >= (Self.thresholds.min() ?? 0) }
        .map { (Self.id(Int($0.key >> 32), roster), Self.id(Int($0.key & 0xFFFF_FFFF), roster), $0.value) }
        .map { (min($0.0, $0.1), max($0.0, $0.1), $0.2) }
        .sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
      counts["pairs"] = .list(
        listed.map { .object(["accounts": .list([.text($0.0), .text($0.1)]), "posts": .number($0.2)]) })
      byWindow[String(window)] = .object(counts)
    }
    func groups(_ groups: [[Int32]]) -> JSON {
      .list(groups.map { .list($0.map { .text(Self.id(Int($0), roster)) }) })
    }
    return .object([
      "by_minutes_apart": .object(byWindow), "rings": groups(planted.rings), "decoys": groups(planted.decoys),
    ])
  }

  /// Posts retweeted together by pairs of accounts, the lower number in the upper half of the key. No account retweets a
  /// post twice.
  private func pairs(within window: Int) -> [UInt64: Int] {
    let sorted = notes.sorted { ($0.source, $0.minute, $0.account) < ($1.source, $1.minute, $1.account) }
    var pairs: [UInt64: Int] = [:]
    for (index, note) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.source != note.source || other.minute > note.minute + window { break }
        let (low, high) = (min(note.account, other.account), max(note.account, other.account))
        pairs[UInt64(low) << 32 | UInt64(high), default: 0] += 1
      }
    }
    return pairs
  }

  private static func id(_ account: Int, _ roster: Roster) -> String {
    String(decoding: roster.accounts[account].profile.id, as: UTF8.self)
  }
}
