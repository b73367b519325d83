// Accounts that retweeted the same posts within minutes of one another: each account a dot on a ring, its group a sector, each
// pair a line. Places follow from groups and the order of the files, never from forces or chance.

/// Pairs of accounts and the groups that they make.
public struct CoRetweetNetwork: Figure {
  /// Two accounts that retweeted the same posts.
  public struct Pair: Sendable, Equatable {
    /// Places in the list of accounts.
    public let a, b: Int
    /// Posts that both retweeted.
    public let posts: Int

    /// A pair.
    public init(a: Int, b: Int, posts: Int) {
      self.a = a
      self.b = b
      self.posts = max(0, posts)
    }
  }

  /// Accounts that pairs connect, directly or through others.
  struct Group: Equatable {
    /// Places in the list of accounts, ascending.
    var members: [Int]
    var pairs: [Pair]
    var most: Int { pairs.map(\.posts).max() ?? 0 }
  }

  /// Name or shortened hash of each account.
  public let accounts: [String]
  /// Minutes that two retweets are apart at most.
  public let minutes: Int
  /// Posts that a pair has in common at least.
  public let threshold: Int
  /// All pairs in the archive, of which some are drawn, and all accounts in them.
  public let allPairs, allAccounts: Int
  /// Pairs that chance alone would make, on average.
  public let expected: Double
  /// The language it speaks.
  public let wording: Wording
  /// The groups drawn, the largest first.
  let groups: [Group]

  /// Most accounts that are drawn, and most lines.
  public static let mostAccounts = 180, mostPairs = 480

  /// A network of the pairs with most posts in common; those that would need a 181st dot or a 481st line are left out.
  public init(
    accounts: [String], pairs: [Pair], minutes: Int, threshold: Int, allPairs: Int, allAccounts: Int, expected: Double,
    wording: Wording = .english
  ) {
    self.wording = wording
    self.accounts = accounts.map(PlainText.visible)
    self.minutes = minutes
    self.threshold = threshold
    self.expected = expected.isFinite ? max(0, expected) : 0
    let known = pairs.filter { accounts.indices.contains($0.a) && accounts.indices.contains($0.b) && $0.a != $0.b }
    self.allPairs = max(allPairs, known.count)
    self.allAccounts = max(allAccounts, Set(known.flatMap { [$0.a, $0.b] }).count)
    var drawn: Set<Int> = []
    var kept: [Pair] = []
    for pair in known.enumerated().sorted(by: { ($1.element.posts, $0.offset) < ($0.element.posts, $1.offset) }).map(
      \.element)
    {
      let with = drawn.union([pair.a, pair.b])
      guard with.count <= Self.mostAccounts, kept.count < Self.mostPairs else { continue }
      drawn = with
      kept.append(pair)
    }
    groups = Self.groups(kept)
  }

  /// Connected accounts, the largest group first, then the one with the first account.
  private static func groups(_ pairs: [Pair]) -> [Group] {
    var group: [Int: Int] = [:]
    var members: [Int: [Int]] = [:]
    for pair in pairs {
      let a = group[pair.a] ?? pair.a
      let b = group[pair.b] ?? pair.b
      let (into, from) = (min(a, b), max(a, b))
      let joined = Set((members[into] ?? []) + (members[from] ?? []) + [pair.a, pair.b])
      for account in joined { group[account] = into }
      if from != into { members[from] = nil }
      members[into] = joined.sorted()
    }
    let lines = Dictionary(grouping: pairs) { group[$0.a] ?? $0.a }
    return members.map { Group(members: $0.value, pairs: lines[$0.key] ?? []) }
      .sorted { ($1.members.count, $0.members[0]) < ($0.members.count, $1.members[0]) }
  }

  /// `co-retweets`.
  public var kind: String { "co-retweets" }

  var shownPairs: Int { groups.reduce(0) { $0 + $1.pairs.count } }
  var shownAccounts: Int { groups.reduce(0) { $0 + $1.members.count } }

  /// Measure, unit and period.
  public var subtitle: String { wording.coRetweets(minutes: minutes, times: threshold, shownPairs, of: allPairs) }

  /// What the picture shows, in sentences.
  public var description: String {
    guard let first = groups.first else { return wording.sentence(wording.noPairs) }
    return wording.joined([
      wording.pairsFound(allPairs, accounts: allAccounts, expected: expected),
      wording.pairsDrawn(
        shownPairs, groups: groups.count, largest: (first.members.count, first.pairs.count, first.most)),
    ])
  }

  /// What is left out or marked.
  public var notes: [String] { [wording.chanceNote(expected)] }

  /// How the ring is read; said beside it, since a phone shows none.
  var reading: String { wording.coRetweetReading(strong: 2 * threshold) }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        .init(name: "group", label: wording.group, kind: .text),
        .init(name: "account", label: wording.account, kind: .text),
        .init(name: "other", label: wording.otherAccount, kind: .text),
        .init(name: "posts", label: wording.postsInCommon, kind: .number),
      ],
      rows: groups.enumerated().flatMap { index, group in
        group.pairs.map { pair -> [DataTable.Cell] in
          [
            .text(EventLane.letter(index)), .text(accounts[pair.a]), .text(accounts[pair.b]), .integer(pair.posts),
          ]
        }
      }, wording: wording)
  }
}
