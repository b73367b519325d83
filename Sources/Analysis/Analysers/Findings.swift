// All analysers over one archive. Each is a function of columns in a file of its own; here stands what is asked of which
// columns. Nothing is written, so that it is found on one thread while another indexes the posts.

import Configuration

/// What the analysers found in an archive. Posts, accounts and names are numbers from 0.
struct Findings {
  /// How a second platform repeats the first archive.
  struct Matches {
    var crossPosts: [CrossPost]
    var pairs: [CrossPostPair]
    var chance: CrossPostChance
  }

  var copies: [CopyCluster] = []
  var nearCopies: [NearCopyFamily] = []
  /// By the days that a gap has at least.
  var repurposed: [(days: Int, candidates: [RepurposedCandidate])] = []
  /// Who retweets and who mentions whom, by name and then by account.
  var retweets: [NetworkEdge] = []
  var mentions: [NetworkEdge] = []
  /// Number of the name in the upper half, post in the lower; ascending.
  var mentionsByName: [UInt64] = []
  var groups: [[Int]] = []
  var coRetweets: [CoRetweetWindow] = []
  /// Of a second platform only.
  var matches: Matches?
  /// Texts that another release and the first archive carry; of a release only.
  var sharedTexts: [SharedText] = []

  /// Analyses an archive with `accountCount` accounts; `later` is the first archive and what this one is to it, nil if this is
  /// the first. Accounts act together only in what is said to be one campaign: in an archive to compare with nothing is found.
  init(
    _ posts: ArchivePosts, accountCount: Int, coRetweets settings: CoRetweetSettings,
    later: (role: Archive.Role, first: ArchivePosts)?
  ) throws {
    if later?.role == .comparison { return }
    let texts = TextGroups(posts.fingerprints)
    copies = CopyClusters.find(
      texts, accountOfPost: posts.accounts, accountCount: accountCount, minuteOfPost: posts.minutes)
    nearCopies = try NearCopies(groups: texts, sketches: posts.sketches).families(
      posts, accountOfPost: posts.accounts, accountCount: accountCount, minuteOfPost: posts.minutes)
    let rule = Repurposing(
      languageOfPost: posts.languageNumbers, minuteOfPost: posts.minutes,
      isKnown: posts.languages.strings.map { $0 != "und" && !$0.isEmpty })
    let byAccount = PostsByAccount(
      accountOfPost: posts.accounts, accountCount: accountCount, minuteOfPost: posts.minutes)
    repurposed = Repurposing.gaps.map { ($0, rule.candidates(byAccount, days: $0)) }
    retweets = RetweetNetwork.edges(posts.retweets.map { (posts.accounts[Int($0.post)], $0.name) })
    mentions = RetweetNetwork.edges(posts.mentions.map { (posts.accounts[Int($0.post)], $0.name) })
    mentionsByName = posts.mentions.map { UInt64(UInt32($0.name)) << 32 | UInt64(UInt32($0.post)) }
    // Posts ascend already.
    RadixSort.byUpperHalf(&mentionsByName)
    groups = RetweetNetwork.groups(retweets, accountOfName: posts.accountOfName, accountCount: accountCount)
    coRetweets = CoRetweets(
      windows: settings.windows, threshold: settings.threshold, permutations: settings.permutations,
      accountCount: accountCount
    ).count(posts.retweetEvents, postCount: posts.retweetedPostCount)
    switch later {
    case (.platform, let first)?:
      let (crossPosts, pairs, chance) = try CrossPosts(first: first.side, second: posts.side).match(
        first: first, second: posts)
      matches = Matches(crossPosts: crossPosts, pairs: pairs, chance: chance)
    case (.release, let first)?: sharedTexts = SharedTexts.find(first.fingerprints, posts.fingerprints)
    case (.comparison, _)?, nil: break
    }
  }
}

extension ArchivePosts {
  fileprivate var side: MatchedSide {
    MatchedSide(
      fingerprints: fingerprints, sketches: sketches, minuteOfPost: minutes, bearsTopic: topics.map { $0 > 0 })
  }
}
