// Each analyser against another way of counting, over a small random archive: no hashes, no sorting by columns, every pair looked
// at.

import Testing

@testable import Analysis

/// Random posts of a few accounts, texts, languages and minutes, so that every rule is often met and often just missed.
private struct RandomArchive {
  var accounts: [Int32] = []
  var minutes: [Int32] = []
  var languages: [UInt16] = []
  var fingerprints: [Fingerprint] = []
  let accountCount = 12
  let names = ["und", "zh", "en", "ja", ""]

  init(seed: UInt64, posts: Int = 400) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<posts {
      let account = random.below(accountCount)
      accounts.append(Int32(account))
      // Half of the accounts go silent for up to a year and a half and come back in another language.
      let isLater = random.below(2) == 1
      let pause = account % 2 == 0 ? account * 70_000 : 0
      minutes.append(Int32(random.below(60_000) + (isLater ? pause + 60_000 : 0)))
      let usual: UInt16 = isLater && account % 3 == 0 ? 2 : 1
      languages.append(random.below(5) == 0 ? UInt16(random.below(5)) : usual)
      let text = UInt64(random.below(60))
      fingerprints.append(text < 10 ? .none : Fingerprint(high: text, low: text << 20))
    }
  }
}

@Suite("Analysers against a naive recount") struct NaiveRecountTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `copy clusters`(seed: UInt64) {
    let archive = RandomArchive(seed: seed)
    let found = CopyClusters.find(
      TextGroups(archive.fingerprints), accountOfPost: archive.accounts, accountCount: archive.accountCount,
      minuteOfPost: archive.minutes)
    var expected: [[Int32]] = []
    for text in Set(archive.fingerprints) where text != .none {
      let posts = archive.fingerprints.indices.filter { archive.fingerprints[$0] == text }
      if Set(posts.map { archive.accounts[$0] }).count >= 5 { expected.append(posts.map(Int32.init)) }
    }
    #expect(Set(found.map { $0.posts.sorted() }) == Set(expected))
    #expect(found.count == expected.count)
    for cluster in found {
      #expect(cluster.accounts == Set(cluster.posts.map { archive.accounts[Int($0)] }).count)
      let times = cluster.posts.map { archive.minutes[Int($0)] }
      #expect(times == times.sorted())
    }
    #expect(found.map(\.accounts) == found.map(\.accounts).sorted(by: >))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, Repurposing.gaps)
  func `repurposed candidates`(seed: UInt64, days: Int) {
    let archive = RandomArchive(seed: seed, posts: 250)
    let rule = Repurposing(
      languageOfPost: archive.languages, minuteOfPost: archive.minutes,
      isKnown: archive.names.map { $0 != "und" && $0 != "" })
    let byAccount = PostsByAccount(
      accountOfPost: archive.accounts, accountCount: archive.accountCount, minuteOfPost: archive.minutes)
    let found = rule.candidates(byAccount, days: days)

    var expected: [RepurposedCandidate] = []
    for account in 0..<archive.accountCount {
      let posts = archive.accounts.indices.filter { archive.accounts[$0] == account }
        .sorted { (archive.minutes[$0], $0) < (archive.minutes[$1], $1) }
      func main(_ posts: ArraySlice<Int>) -> String? {
        let known = posts.map { archive.names[Int(archive.languages[$0])] }.filter { $0 != "und" && $0 != "" }
        return Set(known).sorted().first { language in
          let own = known.filter { $0 == language }.count
          return known.count >= 3 && Double(own) / Double(known.count) >= 2.0 / 3.0
        }
      }
      let gap = posts.indices.dropFirst().first { i in
        guard archive.minutes[posts[i]] - archive.minutes[posts[i - 1]] >= days * 1440 else { return false }
        guard let before = main(posts[..<i]), let after = main(posts[i...]) else { return false }
        return before != after
      }
      guard let gap, let before = main(posts[..<gap]), let after = main(posts[gap...]) else { continue }
      expected.append(
        RepurposedCandidate(
          account: account, days: days, gapFrom: Int(archive.minutes[posts[gap - 1]]),
          gapTo: Int(archive.minutes[posts[gap]]), languageBefore: archive.names.firstIndex(of: before) ?? -1,
          languageAfter: archive.names.firstIndex(of: after) ?? -1, postsBefore: gap, postsAfter: posts.count - gap))
    }
    #expect(found == expected)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `pairs that retweet together`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let retweets = (0..<300).map { _ in
      RetweetEvent(account: Int32(random.below(9)), post: Int32(random.below(40)), minute: Int32(random.below(30)) - 15)
    }
    let windows = [0, 1, 5]
    let found = CoRetweets(windows: windows, threshold: 3, permutations: 0, accountCount: 9)
      .count(retweets, postCount: 40)
    for (index, window) in windows.enumerated() {
      var expected: [CoRetweetPair] = []
      for a in 0..<9 as Range<Int32> {
        for b in a + 1..<9 {
          let posts = (0..<40 as Range<Int32>).filter { post in
            let first = retweets.first { $0.account == a && $0.post == post }
            let second = retweets.first { $0.account == b && $0.post == post }
            guard let first, let second else { return false }
            return abs(first.minute - second.minute) <= window
          }
          if posts.count >= 3 { expected.append(CoRetweetPair(account: a, other: b, posts: Int32(posts.count))) }
        }
      }
      #expect(found[index].pairs == expected)
      #expect(found[index].accounts == Set(expected.flatMap { [$0.account, $0.other] }).count)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `edges and groups of the network`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pairs = (0..<60).map { _ in (account: Int32(random.below(40)), name: Int32(random.below(30))) }
    let accountOfName = (0..<30).map { $0 < 20 ? Int32($0 * 2) : -1 }
    let edges = RetweetNetwork.edges(pairs)
    for account in 0..<40 as Range<Int32> {
      for name in 0..<30 as Range<Int32> {
        let expected = pairs.filter { $0.account == account && $0.name == name }.count
        let found = edges.filter { $0.account == account && $0.name == name }
        #expect(found.map(\.posts) == (expected > 0 ? [Int32(expected)] : []))
      }
    }
    // Groups by spreading from each account until nothing is added.
    var expected: Set<Set<Int>> = []
    for start in 0..<40 {
      var group: Set<Int> = [start]
      var size = 0
      while group.count > size {
        size = group.count
        for (account, name) in pairs where accountOfName[Int(name)] >= 0 {
          let (a, b) = (Int(account), Int(accountOfName[Int(name)]))
          if group.contains(a) || group.contains(b) { group.formUnion([a, b]) }
        }
      }
      if group.count > 1 { expected.insert(group) }
    }
    let groups = RetweetNetwork.groups(edges, accountOfName: accountOfName, accountCount: 40)
    #expect(Set(groups.map(Set.init)) == expected)
    #expect(groups.map(\.count) == groups.map(\.count).sorted(by: >))
  }
}
