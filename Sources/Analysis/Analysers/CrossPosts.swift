// Posts of a second platform, or of another release, that repeat a post of the first archive: the same text, or nearly so. A
// text that runs before its copy in hours, often in one direction, ties two sets of accounts together; what chance alone
// would match is counted beside it.

/// What matching needs of one archive. Posts are numbers from 0, in the order of the files.
struct MatchedSide {
  var fingerprints: [Fingerprint]
  var sketches: SketchColumn
  var minuteOfPost: [Int32]
  /// For each post whether it bears a topic.
  var bearsTopic: [Bool]
}

/// A post and the post of the first archive that it repeats.
struct CrossPost: Equatable {
  /// Of the second archive.
  var post: Int32
  /// Of the first.
  var match: Int32
  /// 1: the same compared text; less: the resemblance of its n-grams to the match's.
  var similarity: Double
  /// Minutes from the first archive's post to this; negative: this came first.
  var lag: Int
  /// The first post of the second archive with the same text.
  var sameText: Int32
}

/// A text of the second archive, by its first post, and a post of the first that repeats it, exactly or nearly.
struct CrossPostPair: Equatable {
  var sameText: Int32
  var match: Int32
}

/// What chance would match.
struct CrossPostChance: Equatable {
  /// Posts of the second archive whose nearest match lies within a day.
  var withinDay: Int
  /// The same when the second archive's times are shuffled among its posts: the mean.
  var withinDayShuffled: Double
  /// Posts of the second archive that bear a topic, and posts of the first that bear none.
  var onTopic: Int
  var offTopic: Int
  /// How many of the former nearly repeat one of the latter, which no design explains.
  var offTopicMatched: Int
}

/// Matches the posts of two archives.
struct CrossPosts {
  /// Shuffles of the second archive's times.
  static let shuffles = 20

  let first: MatchedSide
  let second: MatchedSide
  /// The resemblance that makes two texts nearly the same.
  var leastResemblance = NearCopies.leastResemblance

  /// The posts of the second archive that repeat one of the first, ascending; of several the most similar, then the nearest in
  /// time, then the earliest, then the first in the files. Beside them every pair of a text and a post, ascending.
  func match(
    first firstTexts: some ComparedTexts, second secondTexts: some ComparedTexts
  ) throws -> (posts: [CrossPost], pairs: [CrossPostPair], chance: CrossPostChance) {
    let groups = TextGroups(second.fingerprints)
    var candidates = exactMatches(groups)
    let pairs = try addNearMatches(&candidates, groups, firstTexts, secondTexts)
    let offTopic = Set(pairs.filter { !first.bearsTopic[Int($0.match)] }.map(\.sameText))
    let posts = crossPosts(groups, candidates, minuteOfPost: second.minuteOfPost)
    var chance = CrossPostChance(
      withinDay: posts.count { abs($0.lag) <= Self.day }, withinDayShuffled: 0,
      onTopic: second.bearsTopic.count { $0 }, offTopic: first.bearsTopic.count { !$0 },
      offTopicMatched: groups.groupOfPost.enumerated().count {
        $1 >= 0 && second.bearsTopic[$0] && offTopic.contains(groups.firstPost[Int($1)])
      })
    if !posts.isEmpty {
      var random = SplitMix64(seed: 2020)
      var sum = 0
      for _ in 0..<Self.shuffles {
        var minutes = second.minuteOfPost
        random.shuffle(&minutes, in: minutes.indices)
        sum += crossPosts(groups, candidates, minuteOfPost: minutes).count { abs($0.lag) <= Self.day }
      }
      chance.withinDayShuffled = Double(sum) / Double(Self.shuffles)
    }
    return (posts, pairs, chance)
  }

  private static let day = 24 * 60

  /// For a text of the second archive the posts of the first that are most similar to it.
  private struct Candidates {
    var similarity = 0.0
    var posts: [Int32] = []

    mutating func take(_ post: Int32, _ similarity: Double) {
      if similarity < self.similarity { return }
      if similarity > self.similarity { posts.removeAll() }
      self.similarity = similarity
      posts.append(post)
    }
  }

  private func exactMatches(_ groups: TextGroups) -> [Candidates] {
    var textOf = [Fingerprint: Int](minimumCapacity: groups.count)
    for (text, post) in groups.firstPost.enumerated() { textOf[second.fingerprints[Int(post)]] = text }
    var candidates = [Candidates](repeating: Candidates(), count: groups.count)
    for (post, fingerprint) in first.fingerprints.enumerated() where fingerprint != .none {
      if let text = textOf[fingerprint] { candidates[text].take(Int32(post), 1) }
    }
    return candidates
  }

  /// Adds the near matches of texts without an exact one, and returns all pairs, exact and near.
  private func addNearMatches(
    _ candidates: inout [Candidates], _ groups: TextGroups, _ firstTexts: some ComparedTexts,
    _ secondTexts: some ComparedTexts
  ) throws -> [CrossPostPair] {
    var pairs: [CrossPostPair] = []
    var firstSets = ShingleSets(firstTexts)
    var secondSets = ShingleSets(secondTexts)
    for (place, other) in proposedPairs(groups) {
      let post = first.sketches.posts[place]
      let own = second.sketches.posts[other]
      let text = Int(groups.groupOfPost[Int(own)])
      let isExact = second.fingerprints[Int(own)] == first.fingerprints[Int(post)]
      let similarity = isExact ? 1 : try Shingles.resemblance(firstSets[post], secondSets[own])
      if similarity < leastResemblance { continue }
      pairs.append(CrossPostPair(sameText: own, match: post))
      if isExact { continue }
      // Equal sets of n-grams are no equal texts.
      candidates[text].take(post, min(similarity, 1.0.nextDown))
    }
    return pairs.sorted { ($0.sameText, $0.match) < ($1.sameText, $1.match) }
  }

  /// Pairs of places in the sketches, of the first archive and of distinct texts of the second, whose sketches agree in a band
  /// and in as many bytes as texts are compared for; by the first.
  private func proposedPairs(_ groups: TextGroups) -> [(first: Int, second: Int)] {
    // Each key of each band of the second archive's texts, sorted, and a filter that most keys of the first do not pass.
    var keyed: [UInt64] = []
    var filter = [UInt64](repeating: 0, count: 1 << 16)
    return second.sketches.withSketches { seconds in
      var ranges: [UInt64: Range<Int>] = [:]
      for band in 0..<Sketcher.bands {
        let start = keyed.count
        for (place, post) in second.sketches.posts.enumerated() {
          let text = groups.groupOfPost[Int(post)]
          guard text >= 0, groups.firstPost[Int(text)] == post else { continue }
          let key = seconds.key(place, band)
          keyed.append(UInt64(key) << 32 | UInt64(place))
          filter[Int(key >> 6 & 0xFFFF)] |= 1 << UInt64(key & 63)
        }
        keyed[start...].sort()
        var first = start
        for index in start..<keyed.count where index + 1 == keyed.count || keyed[index + 1] >> 32 != keyed[index] >> 32
        {
          ranges[UInt64(band) << 32 | keyed[index] >> 32] = first..<index + 1
          first = index + 1
        }
      }
      var pairs: [(first: Int, second: Int)] = []
      first.sketches.withSketches { firsts in
        for place in first.sketches.posts.indices {
          let start = pairs.count
          for band in 0..<Sketcher.bands {
            let key = firsts.key(place, band)
            if filter[Int(key >> 6 & 0xFFFF)] & 1 << UInt64(key & 63) == 0 { continue }
            guard let range = ranges[UInt64(band) << 32 | UInt64(key)] else { continue }
            for entry in keyed[range] {
              let other = Int(entry & 0xFFFF_FFFF)
              if firsts.agreement(place, seconds, other) < Sketcher.leastAgreement { continue }
              if !pairs[start...].contains(where: { $0.second == other }) { pairs.append((place, other)) }
            }
          }
        }
      }
      return pairs
    }
  }

  private func crossPosts(_ groups: TextGroups, _ candidates: [Candidates], minuteOfPost: [Int32]) -> [CrossPost] {
    var found: [CrossPost] = []
    for (post, text) in groups.groupOfPost.enumerated() where text >= 0 {
      let candidate = candidates[Int(text)]
      let minute = minuteOfPost[post]
      let nearest = candidate.posts.min { a, b in
        let (atA, atB) = (first.minuteOfPost[Int(a)], first.minuteOfPost[Int(b)])
        return (abs(atA - minute), atA, a) < (abs(atB - minute), atB, b)
      }
      guard let nearest else { continue }
      found.append(
        CrossPost(
          post: Int32(post), match: nearest, similarity: candidate.similarity,
          lag: Int(minute) - Int(first.minuteOfPost[Int(nearest)]), sameText: groups.firstPost[Int(text)]))
    }
    return found
  }
}
