// Which rules of the topics match a post that lies in the analysed archive: what the pass over the raw files counts but does not keep by post.

import Configuration

/// Matches single posts, as the analysis does.
public struct RuleMatching {
  private var matcher: TopicMatcher
  private var normaliser = Normaliser()

  /// For the rules of a codebook.
  public init(_ codebook: Codebook) { matcher = TopicMatcher(CompiledCodebook(codebook)) }

  /// The rules that match, by their position in the codebook: of each topic its terms, then its hashtags, then its exclusions.
  /// - Parameters:
  ///   - text: as published.
  ///   - hashtags: of the platform's column, folded.
  public mutating func rules(text: String, hashtags: [String]) -> [Int] {
    matcher.begin()
    for hashtag in hashtags { Array(hashtag.utf8).withUnsafeBufferPointer { matcher.take(hashtag: $0) } }
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      matcher.take(text: normaliser.normalise(bytes, stripping: true))
    }
    return matcher.rules.map(Int.init).sorted()
  }

  /// Frees the working memory.
  public func deallocate() { normaliser.deallocate() }
}
