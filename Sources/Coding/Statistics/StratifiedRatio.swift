// A part of a part, estimated from a stratified sample: of the posts that the codebook gave a topic those that readers gave it too
// (precision), the other way round (recall), or of all posts those that readers gave it (share).

/// Of each stratum: how many posts the archive has, and how the posts drawn of it fall into three kinds.
struct StratumCounts: Hashable, Sendable {
  /// Posts of the archive in the stratum.
  var population: Int
  /// Posts drawn and coded.
  var drawn: Int
  /// Of those, the ones that are in the whole of which a part is asked, and in the part.
  var inPart: Int
  /// In the whole, not in the part.
  var outside: Int
}

/// A ratio with its interval.
public struct RatioEstimate: Hashable, Sendable {
  /// Between 0 and 1.
  public var value: Double
  /// At 95 %.
  public var interval: Interval
  /// Coded posts in the whole, on which it rests.
  public var posts: Int
  /// What the variance is over that of a simple random sample of as many posts.
  public var designEffect: Double
}

extension RatioEstimate {
  /// The combined ratio estimate R = Σ N_h a_h / n_h over Σ N_h b_h / n_h, with the variance of its linearisation
  /// Σ N_h² (1 - n_h / N_h) s_h² / n_h over the square of the denominator, where s_h² is the variance within the stratum of
  /// y - R x: W. G. Cochran, "Sampling techniques", 3rd edition (1977), section 6.11.
  ///
  /// The interval is Wilson's on the effective size R (1 - R) / variance, the number of posts over the design effect: L. Kish,
  /// "Survey sampling" (1965), section 8.2; E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected
  /// number of positive counts estimated from survey data", Survey Methodology 24 (1998), 193-201, who put the effective size into an
  /// interval for independent observations. Where every post says the same the variance would be nought: the design effect is then
  /// that of the weights alone, n Σw² / (Σw)² (Kish, section 11.7).
  ///
  /// A stratum in which few posts were drawn and all said the same would count as certain. So one post that is as the whole sample
  /// is added to the whole in each before its variance is taken: on simulated archives the intervals then hold what they promise.
  ///
  /// - Returns: nil if no post is in the whole.
  static func estimate(_ strata: [StratumCounts]) -> RatioEstimate? {
    var (part, whole) = (0.0, 0.0)
    var (weights, squares, posts) = (0.0, 0.0, 0)
    for stratum in strata where stratum.drawn > 0 {
      let weight = Double(stratum.population) / Double(stratum.drawn)
      let count = stratum.inPart + stratum.outside
      part += weight * Double(stratum.inPart)
      whole += weight * Double(count)
      posts += count
      weights += weight * Double(count)
      squares += weight * weight * Double(count)
    }
    guard posts > 0, whole > 0 else { return nil }
    let ratio = min(1, part / whole)
    var variance = 0.0
    for stratum in strata where stratum.drawn > 0 && stratum.inPart + stratum.outside > 0 {
      let (population, drawn) = (Double(stratum.population), Double(stratum.drawn))
      let inPart = Double(stratum.inPart) + ratio
      let outside = Double(stratum.outside) + 1 - ratio
      let size = drawn + 1
      let mean = (inPart * (1 - ratio) - outside * ratio) / size
      let meanSquare = (inPart * (1 - ratio) * (1 - ratio) + outside * ratio * ratio) / size
      let within = (meanSquare - mean * mean) * drawn / max(1, drawn - 1)
      variance += population * population * (1 - drawn / population) * within / drawn
    }
    variance /= whole * whole
    let spread = ratio * (1 - ratio)
    let effect =
      spread > 0 && variance > 0
      ? variance * Double(posts) / spread : Double(posts) * squares / (weights * weights)
    return RatioEstimate(
      value: ratio, interval: .wilson(ratio, size: Double(posts) / effect), posts: posts, designEffect: effect)
  }
}
