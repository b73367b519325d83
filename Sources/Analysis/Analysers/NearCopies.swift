// Near copies: texts that differ from each other by a few characters, as a text does that is passed on with small edits to
// slip under duplicate filters.
//
// MinHash with banding (sources in Sketch.swift) proposes pairs; a pair counts when the resemblance of its n-gram sets is at
// least `leastResemblance`. Pairs that share a text make one family, so two texts of a family may differ by more.

/// A family of near copies.
struct NearCopyFamily: Equatable {
  /// The posts that carry one of its texts, by time and then in the order of the files.
  var posts: [Int32]
  /// Distinct texts, at least two.
  var texts: Int
  /// How many accounts posted them.
  var accounts: Int
}

/// Reads what is compared of a post's text, and calls `body` with it.
protocol ComparedTexts {
  func withComparedText<Result>(_ post: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) throws -> Result
}

struct NearCopies {
  /// What two texts must share of their n-grams. One character changed in thirty Chinese ones leaves 0.87, three in
  /// seventy-five English letters 0.78.
  static let leastResemblance = 0.75
  /// Accounts that make a family.
  static let leastAccounts = 2

  let groups: TextGroups
  let sketches: SketchColumn

  /// Finds the families: most accounts first, then most posts, then the earliest post in the files.
  func families(
    _ texts: some ComparedTexts, accountOfPost: [Int32], accountCount: Int, minuteOfPost: [Int32]
  ) throws -> [NearCopyFamily] {
    var union = UnionFind(count: groups.count)
    try join(&union, texts)

    // Posts of the texts that were joined.
    var familyOfRoot: [Int: Int] = [:]
    var members: [(posts: [Int32], texts: Int)] = []
    for text in 0..<groups.count where union.size(of: text) > 1 {
      let root = union.find(text)
      if familyOfRoot[root] == nil {
        familyOfRoot[root] = members.count
        members.append(([], 0))
      }
      if let family = familyOfRoot[root] { members[family].texts += 1 }
    }
    guard !members.isEmpty else { return [] }
    for (post, text) in groups.groupOfPost.enumerated() where text >= 0 && union.size(of: Int(text)) > 1 {
      if let family = familyOfRoot[union.find(Int(text))] { members[family].posts.append(Int32(post)) }
    }
    var counter = AccountCounter(accounts: accountCount)
    var families = members.compactMap { posts, texts -> NearCopyFamily? in
      let accounts = counter.count(posts, accountOfPost)
      return accounts >= Self.leastAccounts ? NearCopyFamily(posts: posts, texts: texts, accounts: accounts) : nil
    }
    families.sort { a, b in
      if a.accounts != b.accounts { return a.accounts > b.accounts }
      if a.posts.count != b.posts.count { return a.posts.count > b.posts.count }
      return a.posts[0] < b.posts[0]
    }
    for index in families.indices {
      families[index].posts.sort { (minuteOfPost[Int($0)], $0) < (minuteOfPost[Int($1)], $1) }
    }
    return families
  }

  /// Joins texts that agree in a band and resemble each other. In a band's bucket each text is compared with the first and
  /// with the one before it, so the comparisons grow with the texts and not with their square.
  ///
  /// Texts made of the same phrases meet in many buckets without being like each other, and at millions of texts every look at
  /// a sketch waits for memory. So the digests, a quarter of the size, are looked at first, and the texts themselves last.
  private func join(_ union: inout UnionFind, _ texts: some ComparedTexts) throws {
    let places = placesOfTexts
    let digests = sketches.withSketches { sketches in places.map { sketches.digest(Int($0)) } }
    var sets = ShingleSets(texts)
    var unlike: Set<UInt64> = []
    var keyed = [UInt64](repeating: 0, count: places.count)
    var scratch = keyed
    var proposed: [(Int, Int)] = []
    for band in 0..<Sketcher.bands {
      sketches.withSketches { sketches in
        for (text, place) in places.enumerated() {
          keyed[text] = UInt64(sketches.key(Int(place), band)) << 32 | UInt64(text)
        }
      }
      RadixSort.byUpperHalf(&keyed, scratch: &scratch)
      proposed.removeAll(keepingCapacity: true)
      Self.propose(keyed, digests, into: &proposed)
      for (a, b) in proposed {
        let name = UInt64(a) << 32 | UInt64(b)
        if union.find(a) == union.find(b) || unlike.contains(name) { continue }
        let (first, second) = (groups.firstPost[a], groups.firstPost[b])
        let agreement = sketches.withSketches { $0.agreement(Int(places[a]), $0, Int(places[b])) }
        if agreement < Sketcher.leastAgreement { continue }
        if try Shingles.resemblance(sets[first], sets[second]) >= Self.leastResemblance {
          union.join(a, b)
        } else {
          unlike.insert(name)
        }
      }
    }
  }

  /// The place of each distinct text in the sketches.
  private var placesOfTexts: [UInt32] {
    var places: [UInt32] = []
    places.reserveCapacity(groups.count)
    for (place, post) in sketches.posts.enumerated() {
      let group = groups.groupOfPost[Int(post)]
      if group >= 0, groups.firstPost[Int(group)] == post { places.append(UInt32(place)) }
    }
    return places
  }

  /// Appends the pairs of texts in the buckets of a band whose digests do not rule them out. `keyed` is sorted: the band's key
  /// in the upper half, the text in the lower.
  private static func propose(_ keyed: [UInt64], _ digests: [SketchDigest], into proposed: inout [(Int, Int)]) {
    keyed.withUnsafeBufferPointer { keyed in
      digests.withUnsafeBufferPointer { digests in
        var first = 0
        for index in keyed.indices.dropFirst() {
          if keyed[index] >> 32 != keyed[first] >> 32 {
            first = index
            continue
          }
          let text = Int(keyed[index] & 0xFFFF_FFFF)
          let head = Int(keyed[first] & 0xFFFF_FFFF)
          if digests[head].mostAgreement(digests[text]) >= Sketcher.leastAgreement { proposed.append((head, text)) }
          guard index - 1 > first else { continue }
          let before = Int(keyed[index - 1] & 0xFFFF_FFFF)
          if digests[before].mostAgreement(digests[text]) >= Sketcher.leastAgreement { proposed.append((before, text)) }
        }
      }
    }
  }
}

/// The n-gram sets of posts, kept while they are likely to be asked for again.
struct ShingleSets<Texts: ComparedTexts> {
  private let texts: Texts
  private var known: [Int32: [UInt32]] = [:]
  /// Sets kept at a time: 30 MB of texts of 100 characters.
  private static var most: Int { 1 << 16 }

  init(_ texts: Texts) { self.texts = texts }

  /// The n-gram set of a post's compared text.
  subscript(post: Int32) -> [UInt32] {
    mutating get throws {
      if let set = known[post] { return set }
      let set = try texts.withComparedText(post) { Shingles.set($0) }
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[post] = set
      return set
    }
  }
}
