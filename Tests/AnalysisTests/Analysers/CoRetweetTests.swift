import Testing

@testable import Analysis

@Suite("Pairs that retweet together") struct CoRetweetTests {
  private func events(_ all: [(Int, Int, Int)]) -> [RetweetEvent] {
    all.map { RetweetEvent(account: Int32($0.0), post: Int32($0.1), minute: Int32($0.2)) }
  }

  private func count(_ retweets: [RetweetEvent], permutations: Int = 0, accounts: Int = 600) -> [CoRetweetWindow] {
    let posts = (retweets.map { Int($0.post) }.max() ?? -1) + 1
    return CoRetweets(windows: [0, 1, 5], threshold: 2, permutations: permutations, accountCount: accounts)
      .count(retweets, postCount: posts)
  }

  @Test func `each window has its pairs`() {
    // Accounts 0 and 1 in the same minute twice; 2 a minute later; 3 five minutes later, 4 six.
    let retweets = events(
      [0, 1].flatMap { post in
        [(1, post, 100), (0, post, 100), (2, post, 101), (3, post, 105), (4, post, 106), (5, 9, 100)]
      })
    let found = count(retweets).map { $0.pairs.map { "\($0.account)-\($0.other):\($0.posts)" } }
    #expect(found[0] == ["0-1:2"])
    #expect(found[1] == ["0-1:2", "0-2:2", "1-2:2", "3-4:2"])
    #expect(found[2] == ["0-1:2", "0-2:2", "0-3:2", "1-2:2", "1-3:2", "2-3:2", "2-4:2", "3-4:2"])
  }

  @Test func `an account counts once a post`() {
    #expect(count(events([(0, 0, 1), (0, 0, 1), (1, 0, 1), (1, 0, 1)])).allSatisfy { $0.pairs.isEmpty })
  }

  @Test func `without retweets there are no pairs`() {
    let none = CoRetweetWindow(minutes: 0, pairs: [], accounts: 0, crowded: 0, expected: 0, mostExpected: 0)
    #expect(count([], permutations: 3)[0] == none)
  }

  @Test func `a crowd is left out and counted`() {
    // 300 accounts retweet two posts in one minute: everyone with everyone. Two more come an hour later.
    let crowd = (0..<300).flatMap { [($0, 0, 10), ($0, 1, 10)] }
    let late = [(300, 0, 70), (301, 0, 70), (300, 1, 70), (301, 1, 71)]
    let found = count(events(crowd + late))
    #expect(found[1].pairs == [CoRetweetPair(account: 300, other: 301, posts: 2)])
    #expect(found.map(\.crowded) == [600, 600, 600])
  }

  @Test func `minutes permuted within the hour break a pair of minutes and keep a pair of hours`() {
    // Accounts 0 and 1 share the minute of 40 posts, one an hour, while 30 others retweet anything in that hour.
    var all: [(Int, Int, Int)] = []
    var random = SplitMix64(seed: 1)
    for hour in 0..<40 {
      all += [(0, hour, hour * 60 + 17), (1, hour, hour * 60 + 17)]
      for other in 2..<32 { all.append((other, 40 + random.below(50), hour * 60 + other)) }
    }
    let windows = CoRetweets(windows: [0, 59], threshold: 20, permutations: 20, accountCount: 40)
      .count(events(all), postCount: 90)
    #expect(windows[0].pairs == [CoRetweetPair(account: 0, other: 1, posts: 40)])
    #expect(windows[0].expected == 0)
    #expect(windows[1].pairs == [CoRetweetPair(account: 0, other: 1, posts: 40)])
    #expect(windows[1].expected == 1)
    #expect(windows[1].mostExpected == 1)
    // The same every time.
    let again = CoRetweets(windows: [0, 59], threshold: 20, permutations: 20, accountCount: 40)
      .count(events(all), postCount: 90)
    #expect(again == windows)
  }
}
