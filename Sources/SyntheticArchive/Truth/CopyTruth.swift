// What there is to find of copied text.

/// Counts posts by the shared text that they carry.
struct CopyTruth {
  private struct Group {
    var posts: [UInt64] = []
    var accounts: Set<Int32> = []
    var first = Int.max
    var last = 0
  }

  private let texts: SharedTexts
  private var groups: [Int32: Group] = [:]
  private var originals = 0

  init(_ texts: SharedTexts) { self.texts = texts }

  mutating func count(_ post: PlannedPost) {
    if post.source != .own { return }
    originals += 1
    guard let number = post.shared else { return }
    var group = groups.removeValue(forKey: number) ?? Group()
    group.posts.append(post.id)
    group.accounts.insert(post.account)
    group.first = min(group.first, post.moment.minutes)
    group.last = max(group.last, post.moment.minutes)
    groups[number] = group
  }

  /// Keys of texts carried here, with their posts and accounts: for comparing archives.
  var carried: [(key: String, posts: Int, accounts: Int)] {
    groups.sorted { $0.key < $1.key }.map { (texts[$0.key].key, $0.value.posts.count, $0.value.accounts.count) }
  }

  private var clusters: [(number: Int32, group: Group)] {
    groups.filter { texts[$0.key].kind == .cluster && $0.value.accounts.count >= 5 }
      .map { ($0.key, $0.value) }
      .sorted { ($1.1.accounts.count, $1.1.posts.count, $0.0) < ($0.1.accounts.count, $0.1.posts.count, $1.0) }
  }

  var json: JSON {
    let clusters = clusters
    var decoys: [String: [JSON]] = ["few_accounts": [], "too_short": [], "one_account": []]
    for (number, group) in groups.sorted(by: { $0.key < $1.key }) {
      switch texts[number].kind {
      case .fewAccounts: decoys["few_accounts"]?.append(json(number, group))
      case .tooShort: decoys["too_short"]?.append(json(number, group))
      case .oneAccount: decoys["one_account"]?.append(json(number, group))
      case .cluster, .edited: break
      }
    }
    return .object([
      "clusters": .number(clusters.count),
      "posts": .number(clusters.reduce(0) { $0 + $1.group.posts.count }),
      "accounts": .number(clusters.reduce(into: Set<Int32>()) { $0.formUnion($1.group.accounts) }.count),
      "posts_that_are_no_retweets": .number(originals),
      "by_cluster": .list(clusters.map { json($0.number, $0.group) }),
      "decoys": .object(decoys.mapValues { .list($0) }),
    ])
  }

  /// Families of light edits: each a cluster's text and the posts that carry an edited version.
  var nearCopies: JSON {
    var families: [Int: [JSON]] = [:]
    for (number, group) in groups.sorted(by: { $0.key < $1.key }) {
      guard case .edited(let original) = texts[number].kind else { continue }
      for id in group.posts {
        families[original, default: []].append(.object(["post": .text(String(id)), "key": .text(texts[number].key)]))
      }
    }
    return .object([
      "families": .number(families.count), "posts": .number(families.values.reduce(0) { $0 + $1.count }),
      "by_family": .list(
        families.sorted { $0.key < $1.key }.map { original, edited in
          .object(["key": .text(texts[Int32(original)].key), "edited": .list(edited)])
        }),
    ])
  }

  private func json(_ number: Int32, _ group: Group) -> JSON {
    .object([
      "key": .text(texts[number].key), "posts": .number(group.posts.count), "accounts": .number(group.accounts.count),
      "first": .text(Moment.text(minutes: group.first)), "last": .text(Moment.text(minutes: group.last)),
    ])
  }
}
