// What there is to find of repurposed accounts: the design's rule applied to the generator's own notes, naively.

/// Notes every post's account, minute and language, and applies the rule to them.
struct RepurposedTruth {
  private struct Note {
    var minute: Int
    var writing: Writing
  }

  /// A gap with different main languages before and after it.
  struct Candidate {
    var account: Int
    var gap: Int
    var before: String
    var after: String
    var postsBefore: Int
    var posts: Int
  }

  static let thresholds = [90, 180, 365]
  private var notes: [Int32: [Note]] = [:]

  mutating func count(_ row: PostRow) {
    notes[row.post.account, default: []].append(Note(minute: row.post.moment.minutes, writing: row.writing))
  }

  /// The accounts with a gap of at least `days` times 24 hours that the rule admits; of several gaps the earliest.
  func candidates(days: Int) -> [Candidate] {
    notes.sorted { $0.key < $1.key }.compactMap { account, notes in
      let notes = notes.sorted { $0.minute < $1.minute }
      for index in notes.indices.dropFirst() {
        let gap = notes[index].minute - notes[index - 1].minute
        guard gap >= days * Past.dayOfMinutes, let before = Self.main(notes[..<index]),
          let after = Self.main(notes[index...]),
          before != after
        else { continue }
        return Candidate(
          account: Int(account), gap: gap, before: before, after: after, postsBefore: index, posts: notes.count)
      }
      return nil
    }
  }

  /// The main language of at least three posts whose language is known, if two thirds of these are in it.
  private static func main(_ notes: ArraySlice<Note>) -> String? {
    var counts: [String: Int] = [:]
    for note in notes where note.writing != .undetermined { counts[note.writing.code.description, default: 0] += 1 }
    let known = counts.values.reduce(0, +)
    guard known >= 3, let most = counts.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) else { return nil }
    return most.value * 3 >= known * 2 ? most.key : nil
  }

  func json(_ roster: Roster) -> JSON {
    func id(_ account: Int) -> String { String(decoding: roster.accounts[account].profile.id, as: UTF8.self) }
    var planted: [String: [JSON]] = [:]
    for kind in Past.Kind.allCases { planted[kind.rawValue] = [] }
    for (index, account) in roster.accounts.enumerated() {
      if let past = account.past { planted[past.kind.rawValue]?.append(.text(id(index))) }
    }
    let repurposed = planted.removeValue(forKey: Past.Kind.repurposed.rawValue) ?? []
    var byGap: [String: JSON] = [:]
    for days in Self.thresholds {
      let found = candidates(days: days)
      byGap[String(days)] = .object([
        "count": .number(found.count),
        "posts": .number(found.reduce(0) { $0 + $1.posts }),
        "posts_before_gap": .number(found.reduce(0) { $0 + $1.postsBefore }),
        "candidates": .list(
          found.map { candidate in
            .object([
              "account": .text(id(candidate.account)), "gap_minutes": .number(candidate.gap),
              "gap_days": .number(candidate.gap / Past.dayOfMinutes), "before": .text(candidate.before),
              "after": .text(candidate.after), "posts_before_gap": .number(candidate.postsBefore),
            ])
          }),
      ])
    }
    return .object([
      "by_days_of_gap": .object(byGap), "planted": .list(repurposed),
      "decoys": .object(planted.mapValues { .list($0) }),
    ])
  }
}
