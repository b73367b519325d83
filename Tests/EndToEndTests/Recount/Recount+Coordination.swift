// The recount of what ties accounts and archives together: every pair looked at.

import Foundation

extension Recount {
  /// Numbers for draws, by a generator of its own (Knuth's constants), so that chance is drawn a second time too.
  private struct Draws: RandomNumberGenerator {
    var state: UInt64 = 1

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  /// Copies, near copies, repurposed accounts, retweets, mentions, pairs that retweet together.
  mutating func countCoordination() {
    countCopies()
    for days in [90, 180, 365] { countRepurposed(days) }
    countRetweets()
    for minutes in [0, 1, 5] { countCoRetweets(minutes) }
  }

  private mutating func countCopies() {
    let posts = archive.posts
    let texts = archive.texts
    let originals = posts.count { !$0.isRetweet }
    func accounts(_ posts: [Int]) -> Int { Set(posts.map { archive.posts[$0].account }).count }
    let clusters = texts.values.filter { accounts($0) >= 5 }
    let copies = clusters.flatMap { $0 }
    self["copies.clusters.count"] = .count(clusters.count)
    self["copies.posts.count"] = .count(copies.count)
    self["copies.posts.share"] = .share(copies.count, of: originals)
    self["copies.accounts.count"] = .count(accounts(copies))

    // Families grow from each text by every text like one of them.
    let keys = texts.keys.sorted { texts[$0, default: []][0] < texts[$1, default: []][0] }
    let sets = keys.map(PlainText.shingles)
    var families: [Set<Int>] = []
    for a in keys.indices {
      let like = (a + 1..<keys.count).filter {
        PlainText.resemblance(sets[a], sets[$0], least: 0.75) >= 0.75
      }
      guard !like.isEmpty else { continue }
      let joined = Set(like + [a])
      let touched = families.filter { !$0.isDisjoint(with: joined) }
      families.removeAll { !$0.isDisjoint(with: joined) }
      families.append(touched.reduce(joined) { $0.union($1) })
    }
    let members = families.map { $0.flatMap { texts[keys[$0]] ?? [] } }.filter { accounts($0) >= 2 }
    let near = members.flatMap { $0 }
    // Sketches may miss a pair, at most one in fifty here; they invent none.
    func almost(_ number: Int) -> Recounted { .within(Double(number) * 0.98...Double(number)) }
    self["near-copies.families.count"] = .within(Double(members.count) * 0.95...Double(members.count) * 1.02)
    self["near-copies.posts.count"] = almost(near.count)
    self["near-copies.accounts.count"] = almost(accounts(near))
    let share = originals == 0 ? 0 : Double(near.count) / Double(originals)
    self["near-copies.posts.share"] = originals == 0 ? .nothing : .within(share * 0.98...share)
  }

  private mutating func countRepurposed(_ days: Int) {
    let listed = archive.listed
    let byAccount = Dictionary(grouping: archive.posts.filter { listed[$0.account] != nil }, by: \.account)
    func main(_ posts: ArraySlice<PlainPost>) -> String? {
      let known = posts.map(\.language).filter { $0 != "und" && !$0.isEmpty }
      return Set(known).first { language in
        known.count >= 3 && known.count { $0 == language } * 3 >= known.count * 2
      }
    }
    let candidates = byAccount.values.count { posts in
      // Posts are in the order of the file; of one minute they stay so.
      let posts = posts.enumerated().sorted { ($0.1.time.minute, $0.0) < ($1.1.time.minute, $1.0) }.map(\.element)
      return posts.indices.dropFirst().contains { i in
        guard posts[i].time.minute - posts[i - 1].time.minute >= days * 24 * 60 else { return false }
        guard let before = main(posts[..<i]), let after = main(posts[i...]) else { return false }
        return before != after
      }
    }
    let suffix = days == 180 ? "" : ".\(days)-days"
    self["repurposed.candidates\(suffix).count"] = .count(candidates)
    self["repurposed.candidates\(suffix).share"] = .share(candidates, of: byAccount.count)
  }

  private mutating func countRetweets() {
    let listed = archive.listed
    let retweets = archive.posts.filter { $0.isRetweet && listed[$0.account] != nil }
    let named = retweets.map(\.retweetedAccount).filter { !$0.isEmpty }
    let inside = named.filter { listed[$0] != nil }
    let outside = named.filter { listed[$0] == nil }
    let received = Dictionary(inside.map { ($0, 1) }, uniquingKeysWith: +).values.sorted(by: >)
    self["retweets.inside.count"] = .count(inside.count)
    self["retweets.inside.share"] = .share(inside.count, of: retweets.count)
    self["retweets.inside.accounts.count"] = .count(received.count)
    self["retweets.inside.most.count"] = received.first.map { .count($0) } ?? .nothing
    self["retweets.inside.top-10.share"] = .share(received.prefix(10).reduce(0, +), of: inside.count)
    self["retweets.outside.count"] = .count(outside.count)
    self["retweets.outside.share"] = .share(outside.count, of: retweets.count)
    self["retweets.outside.accounts.count"] = .count(Set(outside).count)
    let pairs = archive.posts.filter { $0.isRetweet && archive.accounts[$0.retweetedAccount] != nil }
      .map { ($0.account, $0.retweetedAccount) }
    let groups = Self.connected(pairs)
    self["retweets.groups.count"] = .count(groups.count)
    self["retweets.groups.largest.count"] = .count(groups.map(\.count).max() ?? 0)
    let naming = archive.posts.filter { !$0.mentions.isEmpty }
    let namingListed = naming.count { $0.mentions.contains { listed[$0] != nil } }
    self["mentions.posts.count"] = .count(naming.count)
    self["mentions.inside.posts.count"] = .count(namingListed)
    self["mentions.inside.posts.share"] = .share(namingListed, of: naming.count)
  }

  /// The groups of two and more that pairs connect.
  private static func connected(_ pairs: [(String, String)]) -> [Set<String>] {
    var groups: [Set<String>] = []
    for (a, b) in pairs where a != b && !groups.contains(where: { $0.contains(a) && $0.contains(b) }) {
      let touched = groups.filter { $0.contains(a) || $0.contains(b) }
      groups.removeAll { $0.contains(a) || $0.contains(b) }
      groups.append(touched.reduce([a, b]) { $0.union($1) })
    }
    return groups
  }

  private mutating func countCoRetweets(_ window: Int) {
    let retweets = archive.posts.filter { $0.isRetweet && !$0.retweetedPost.isEmpty }
    let minutes = retweets.map(\.time.minute)
    let pairs = Self.pairs(retweets, minutes, window)
    let name = "co-retweets.\(window)-minutes"
    let groups = Self.connected(pairs.map { ($0[0], $0[1]) })
    self["\(name).pairs.count"] = .count(pairs.count)
    self["\(name).accounts.count"] = .count(Set(pairs.flatMap { $0 }).count)
    self["\(name).groups.count"] = .count(groups.count)
    self["\(name).groups.largest.count"] = .count(groups.map(\.count).max() ?? 0)
    var draws = Draws()
    let byHour = Dictionary(grouping: retweets.indices) { minutes[$0] / 60 }.sorted { $0.key < $1.key }.map(\.value)
    let drawn = (0..<20).map { _ in
      var dealt = minutes
      for hour in byHour {
        for (place, from) in zip(hour, hour.shuffled(using: &draws)) { dealt[place] = minutes[from] }
      }
      return Double(Self.pairs(retweets, dealt, window).count)
    }
    let mean = drawn.reduce(0, +) / 20
    let most = drawn.max() ?? 0
    self["\(name).pairs.expected"] = .within(max(0, mean * 0.8 - 1)...mean * 1.2 + 1)
    self["\(name).pairs.most-expected"] = .within(max(0, most * 0.7 - 2)...most * 1.3 + 2)
  }

  /// The pairs of accounts that retweeted at least three posts at most so many minutes apart, each in the order of the alphabet.
  private static func pairs(_ retweets: [PlainPost], _ minutes: [Int], _ window: Int) -> [[String]] {
    var together: [[String]: Int] = [:]
    for places in Dictionary(grouping: retweets.indices, by: { retweets[$0].retweetedPost }).values
    where places.count > 1 {
      // Of several retweets by one account the first in the file counts.
      let first = Dictionary(
        places.map { (retweets[$0].account, minutes[$0]) }, uniquingKeysWith: { first, _ in first })
      let accounts = first.keys.sorted()
      for (index, a) in accounts.enumerated() {
        for b in accounts[(index + 1)...] where abs((first[a] ?? 0) - (first[b] ?? 0)) <= window {
          together[[a, b], default: 0] += 1
        }
      }
    }
    return together.filter { $0.value >= 3 }.map(\.key)
  }

  // MARK: - Two archives

  /// What a second platform repeats of the first archive, under the names that both have.
  mutating func countCrossPosts(of platform: PlainArchive, repeating first: PlainArchive) {
    let texts = first.texts
    let keys = Array(texts.keys)
    let sets = keys.map(PlainText.shingles)
    var offTopic = 0
    var candidates: [[Int]] = []
    var matched: [PlainPost] = []
    var known: [[UInt32]: (best: [Int], offTopic: Bool)] = [:]
    for post in platform.posts where !post.compared.isEmpty {
      if known[post.compared] == nil {
        let own = PlainText.shingles(post.compared)
        let like = keys.indices.map { index in
          (index, keys[index] == post.compared ? 2 : PlainText.resemblance(own, sets[index], least: 0.75))
        }.filter { $0.1 >= 0.75 }
        let most = like.map(\.1).max() ?? 0
        func posts(_ pairs: [(Int, Double)]) -> [Int] { pairs.flatMap { texts[keys[$0.0]] ?? [] } }
        known[post.compared] = (
          posts(like.filter { $0.1 == most }), posts(like).contains { first.posts[$0].topics.isEmpty }
        )
      }
      guard let found = known[post.compared] else { continue }
      if found.offTopic, !post.topics.isEmpty { offTopic += 1 }
      guard !found.best.isEmpty else { continue }
      matched.append(post)
      candidates.append(found.best)
    }
    func lags(_ minutes: [Int]) -> [Int] {
      zip(minutes, candidates).map { minute, candidates in
        candidates.map { minute - first.posts[$0].time.minute }.min { (abs($0), -$0) < (abs($1), -$1) } ?? 0
      }
    }
    let found = lags(matched.map(\.time.minute))
    let onTopic = platform.posts.count { !$0.topics.isEmpty }
    self["crossposts.count"] = .count(platform.posts.count)
    self["crossposts.matched.count"] = .count(matched.count)
    self["crossposts.share"] = .share(matched.count, of: platform.posts.count)
    self["crossposts.median-lag"] = .median(found.map { Double($0) / 60 })
    self["crossposts.first.share"] = .share(found.count { $0 < 0 }, of: found.count)
    self["crossposts.within-day.count"] = .count(found.count { abs($0) <= 1440 })
    self["crossposts.on-topic.count"] = .count(onTopic)
    self["crossposts.off-topic.matched.count"] = .count(offTopic)
    self["crossposts.off-topic.matched.share"] = .share(offTopic, of: onTopic)
    // The times of all posts are shuffled, also of those without a match.
    var draws = Draws()
    let drawn = (0..<20).map { _ in
      lags(Array(platform.posts.map(\.time.minute).shuffled(using: &draws).prefix(matched.count))).count {
        abs($0) <= 1440
      }
    }
    let mean = Double(drawn.reduce(0, +)) / 20
    self["crossposts.within-day.expected"] = .within(max(0, mean * 0.6 - 2)...mean * 1.4 + 2)
  }

  /// What this release and another have in common.
  mutating func countReleases(with other: PlainArchive) {
    let shared = archive.listed.keys.count { key in key.allSatisfy(\.isNumber) && other.accounts[key] != nil }
    self["releases.shared-accounts.count"] = .count(shared)
    self["releases.shared-accounts.share"] = .share(shared, of: archive.listed.count)
    let theirs = other.texts
    self["releases.shared-texts.count"] = .count(archive.texts.keys.count { theirs[$0] != nil })
  }

  /// How far this archive's topics and themes are from another's.
  mutating func countComparison(with other: Recount) {
    self["comparison.posts.count"] = .count(other.archive.posts.count)
    for label in configuration.codebook.topics.map({ "topics.\($0.id)" })
      + configuration.themes.topics.map({ "themes.\($0.id)" })
    {
      self["comparison.\(label).share"] = other["\(label).share"]
      guard case .number(let own)? = self["\(label).share"], case .number(let theirs)? = other["\(label).share"] else {
        continue
      }
      self["comparison.\(label).points"] = .number(100 * (own - theirs))
    }
  }
}
