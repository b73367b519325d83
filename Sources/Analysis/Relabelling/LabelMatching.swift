// Matches the posts that an archive has stored against a codebook, as the pass over the raw files does: the same matcher on the same
// normalised texts. Hashtags of the platform's column are looked up, because the archive knows which posts bear them.

import AnalysedArchive
import Foundation
import Ingest
import Synchronization

/// What the labels of a codebook match among the posts of an archive.
struct LabelMatching {
  /// For each label, topics first, the rows of the posts that bear it, ascending.
  private(set) var posts: [[Int32]]
  /// Of each archive, for each rule the posts that it matches.
  private(set) var hits: [[Int]]

  /// Matches all posts of the archive in `file`; nil if one of its texts is none that an analysis would have stored.
  init?(_ codebook: CompiledCodebook, file: String, archives: [Range<Int>], threads: Int) throws {
    posts = Array(repeating: [], count: codebook.labelCount)
    hits = Array(repeating: Array(repeating: 0, count: codebook.rules.count), count: archives.count)
    let tagged = TaggedPosts(
      try ArchiveTexts.posts(of: file, bearing: codebook.hashtags.keys.sorted { $0.lexicographicallyPrecedes($1) }))
    let parts = Mutex(Self.parts(of: archives)[...])
    var isSound = true
    try OrderedPipeline.run(threads: threads) {
      parts.withLock { $0.popFirst() }
    } makeWorker: {
      let reader = LabelReader(codebook, tagged, file: file)
      return { try reader.match($0) }
    } consume: { (found: Matches) in
      isSound = isSound && found.isSound
      for (label, posts) in found.posts.enumerated() { self.posts[label] += posts }
      for (rule, count) in found.hits.enumerated() { hits[found.archive][rule] += count }
    }
    if !isSound { return nil }
  }

  /// Posts of one archive that follow one another.
  fileprivate struct Part: Sendable {
    var archive: Int
    var posts: Range<Int>
  }

  fileprivate struct Matches: Sendable {
    var archive: Int
    var posts: [[Int32]]
    var hits: [Int]
    var isSound = true
  }

  private static func parts(of archives: [Range<Int>]) -> [Part] {
    let size = 8192
    return archives.enumerated().flatMap { archive, posts in
      stride(from: posts.lowerBound, to: posts.upperBound, by: size).map {
        Part(archive: archive, posts: $0..<min($0 + size, posts.upperBound))
      }
    }
  }
}

/// Posts and the hashtags of the codebook that their columns hold.
private struct TaggedPosts: Sendable {
  let hashtags: [[UInt8]]
  /// Post in the upper half, number of the hashtag in the lower; ascending.
  let pairs: [UInt64]

  init(_ posts: [[UInt8]: [Int32]]) {
    let hashtags = posts.keys.sorted { $0.lexicographicallyPrecedes($1) }
    self.hashtags = hashtags
    pairs = hashtags.enumerated().flatMap { number, hashtag in
      (posts[hashtag] ?? []).map { UInt64(UInt32(bitPattern: $0)) << 32 | UInt64(number) }
    }.sorted()
  }

  /// The place of the first pair of a post that is `post` or follows it.
  func start(_ post: Int) -> Int {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] >> 32 < UInt64(post) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A thread's share of the work.
private final class LabelReader {
  private let codebook: CompiledCodebook
  private let tagged: TaggedPosts
  private let file: String
  private var matcher: TopicMatcher
  private var normaliser = Normaliser()
  private var texts: ArchiveTexts?
  private var topics: [UInt16] = []
  private var themes: [UInt16] = []

  init(_ codebook: CompiledCodebook, _ tagged: TaggedPosts, file: String) {
    self.codebook = codebook
    self.tagged = tagged
    self.file = file
    matcher = TopicMatcher(codebook)
  }

  deinit { normaliser.deallocate() }

  func match(_ part: LabelMatching.Part) throws -> LabelMatching.Matches {
    let texts = try self.texts ?? ArchiveTexts(of: file)
    self.texts = texts
    var found = LabelMatching.Matches(
      archive: part.archive, posts: Array(repeating: [], count: codebook.labelCount),
      hits: Array(repeating: 0, count: codebook.rules.count))
    var pair = tagged.start(part.posts.lowerBound)
    try texts.forEach(in: part.posts) { post, text in
      if let base = text.baseAddress, firstInvalidUTF8(base, count: text.count) < text.count {
        found.isSound = false
        return
      }
      matcher.begin()
      while pair < tagged.pairs.count, tagged.pairs[pair] >> 32 <= UInt64(post) {
        let number = Int(tagged.pairs[pair] & 0xFFFF_FFFF)
        if tagged.pairs[pair] >> 32 == UInt64(post) {
          tagged.hashtags[number].withUnsafeBufferPointer { matcher.take(hashtag: $0) }
        }
        pair += 1
      }
      matcher.take(text: normaliser.normalise(text, stripping: true))
      for rule in matcher.rules { found.hits[Int(rule)] += 1 }
      topics.removeAll(keepingCapacity: true)
      themes.removeAll(keepingCapacity: true)
      _ = matcher.finish(into: &topics)
      _ = matcher.finishThemes(into: &themes)
      for topic in topics { found.posts[Int(topic)].append(Int32(truncatingIfNeeded: post)) }
      for theme in themes { found.posts[codebook.topicCount + Int(theme)].append(Int32(truncatingIfNeeded: post)) }
    }
    return found
  }
}
