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
  /// What the variance on which the interval rests is over that of a simple random sample of as many posts.
  public var designEffect: Double
}

/// Whether the strata differ in what is estimated.
enum Stratification: Sendable {
  /// They do, as topics do in the share of all posts that readers give one: the sample tells more than one without strata would.
  case gains
  /// They hardly do, as in how often the codebook errs: a sample that seems to tell more has not met the errors yet.
  case doesNotGain
}

extension RatioEstimate {
  /// The combined ratio estimate R = Σ N_h a_h / n_h over Σ N_h b_h / n_h, with the variance of its linearisation
  /// Σ N_h² (1 - n_h / N_h) s_h² / n_h over the square of the denominator, where s_h² is the variance within the stratum of
  /// y - R x: W. G. Cochran, "Sampling techniques", 3rd edition (1977), section 6.11.
  ///
  /// The interval is Wilson's on the effective size R (1 - R) / variance, the number of posts over the design effect: L. Kish,
  /// "Survey sampling" (1965), section 8.2; E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected
  /// number of positive counts estimated from survey data", Survey Methodology 24 (1998), 193-201, who put the effective size into an
  /// interval for independent observations.
  ///
  /// Where errors are few, a variance that is read off them is too small in most samples and too large in some: if the only error lies
  /// in a stratum of few posts, the linearisation takes the others for certain. Three things stand against it.
  ///
  /// - One post that is as the whole sample is added to the whole in each stratum before its variance is taken.
  /// - Where strata do not gain, the effective size is at most that of the weights alone, (Σw)² / Σw² (Kish, section 11.7), which is at
  ///   most the number of posts. The National Center for Health Statistics cuts it at that number: J. D. Parker et al., "National
  ///   Center for Health Statistics data presentation standards for proportions", Vital and Health Statistics 2 (175), 2017. On
  ///   simulated strata of unequal weights that is not enough, the size of the weights is.
  /// - Where they gain, the strata in which no post is in the part, and those in which all are, are looked at together: nothing was
  ///   found among so many, which the one-sided 95 % limit z₁² / (n + z₁²) of Wilson bounds. The variance recovered from that limit, as
  ///   in G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27 (2008),
  ///   1693-1702, takes the place of theirs where it is larger, up to the variance of the weights alone.
  ///
  /// On simulated archives the intervals then hold what they promise: see CoverageTests.
  ///
  /// - Returns: nil if no post is in the whole.
  static func estimate(_ strata: [StratumCounts], _ stratification: Stratification) -> RatioEstimate? {
    let strata = strata.filter { $0.drawn > 0 && $0.inPart + $0.outside > 0 }
    var (part, whole, squares, posts) = (0.0, 0.0, 0.0, 0)
    for stratum in strata {
      part += stratum.weight * Double(stratum.inPart)
      whole += stratum.represented
      squares += stratum.weight * stratum.represented
      posts += stratum.inPart + stratum.outside
    }
    guard posts > 0, whole > 0 else { return nil }
    let ratio = min(1, part / whole)
    let (size, spread) = (Double(posts), ratio * (1 - ratio))
    let ofWeights = size * squares / (whole * whole)
    func effect(_ variance: Double) -> Double {
      spread > 0 && variance > 0 ? variance * size / (spread * whole * whole) : ofWeights
    }
    var (mixed, alike) = (0.0, 0.0)
    for kind in [strata.filter { $0.inPart == 0 }, strata.filter { $0.outside == 0 }] {
      let within = kind.reduce(0) { $0 + $1.variance(about: ratio) }
      mixed += within
      alike += max(within, varianceUnseen(in: kind))
    }
    for stratum in strata where stratum.inPart > 0 && stratum.outside > 0 {
      let within = stratum.variance(about: ratio)
      mixed += within
      alike += within
    }
    let most = max(effect(mixed), ofWeights)
    let designEffect =
      switch stratification {
      case .gains: min(effect(alike), most)
      case .doesNotGain: most
      }
    return RatioEstimate(
      value: ratio, interval: .wilson(ratio, size: size / designEffect), posts: posts, designEffect: designEffect)
  }

  /// The variance that a total of strata may have in which all posts say the same. A stratum of which every post was drawn has none.
  private static func varianceUnseen(in strata: [StratumCounts]) -> Double {
    let strata = strata.filter { $0.drawn < $0.population }
    let represented = strata.reduce(0) { $0 + $1.represented }
    guard represented > 0 else { return 0 }
    let size = represented * represented / strata.reduce(0) { $0 + $1.weight * $1.represented }
    let square = Interval.oneSidedZ * Interval.oneSidedZ
    let deviation = represented * square / (size + square) / Interval.z
    return deviation * deviation
  }
}

extension StratumCounts {
  /// Posts of the archive for which each one stands.
  fileprivate var weight: Double { Double(population) / Double(drawn) }

  /// Posts of the archive for which those in the whole stand.
  fileprivate var represented: Double { weight * Double(inPart + outside) }

  /// Its part in the variance of the total of y - R x.
  fileprivate func variance(about ratio: Double) -> Double {
    let (population, drawn) = (Double(population), Double(drawn))
    let inPart = Double(inPart) + ratio
    let outside = Double(outside) + 1 - ratio
    let size = drawn + 1
    let mean = (inPart * (1 - ratio) - outside * ratio) / size
    let meanSquare = (inPart * (1 - ratio) * (1 - ratio) + outside * ratio * ratio) / size
    let within = (meanSquare - mean * mean) * drawn / max(1, drawn - 1)
    return population * population * (1 - drawn / population) * within / drawn
  }
}
