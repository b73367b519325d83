// How good the codebook is: what it says of the coded posts against what they were given in the end.

/// A coded post as the estimates need it.
struct JudgedPost: Sendable {
  /// The position of its stratum.
  var stratum: Int
  /// What the codebook says, and what readers say.
  var machine: Bool
  var reader: Bool
  /// Whether it lies in the period that is asked of; the others only say how large the strata's parts outside it are.
  var isInPeriod = true
}

/// The estimates on one topic.
public struct TopicEstimates: Hashable, Sendable {
  /// Of the posts that the codebook gives the topic, those that readers give it; nil: no coded post bears it.
  public var precision: RatioEstimate?
  /// Of the posts that readers give the topic, those that the codebook gives it; nil: readers gave it to none.
  public var recall: RatioEstimate?
  /// Of all posts those that readers give the topic: the share of the codebook, corrected.
  public var share: RatioEstimate?

  /// Coded posts with the topic below which recall is a guess.
  public static let fewPosts = 20

  /// - Parameter populations: posts of the archive in each stratum. A stratum without a coded post must have been left out by the caller.
  init(_ posts: [JudgedPost], populations: [Int]) {
    func estimate(
      _ stratification: Stratification, _ whole: (JudgedPost) -> Bool, _ part: (JudgedPost) -> Bool
    ) -> RatioEstimate? {
      var strata = populations.map { StratumCounts(population: $0, drawn: 0, inPart: 0, outside: 0) }
      for post in posts {
        strata[post.stratum].drawn += 1
        guard post.isInPeriod, whole(post) else { continue }
        if part(post) { strata[post.stratum].inPart += 1 } else { strata[post.stratum].outside += 1 }
      }
      return RatioEstimate.estimate(strata, stratification)
    }
    precision = estimate(.doesNotGain, { $0.machine }, { $0.reader })
    recall = estimate(.doesNotGain, { $0.reader }, { $0.machine })
    share = estimate(.gains, { _ in true }, { $0.reader })
  }
}
