// Drawing a stratified random sample. A post stands in one stratum: that of the rarest of its topics, so that rare topics have posts enough,
// crossed with its period; posts without a topic have strata of their own.

import AnalysedArchive
import Configuration
import Crypto
import Diagnostics
import Foundation

/// How a draw came about.
public struct Drawing: Sendable {
  /// What was drawn.
  public var draw: Draw
  /// The span of time of the strata, which may be coarser than report.yml asks for.
  public var period: CodingSettings.Period
  /// How many strata there are.
  public var strata: Int

  /// Draws `settings.size` posts, all if there are no more. The same posts, settings and topics give the same draw on any machine.
  ///
  /// Periods are merged, months to quarters, quarters to years, years to one, while two posts of each stratum would take more than half of
  /// the size. - Throws: a problem if there is no post, or the size is too small for two posts of each topic.
  public init(
    _ posts: [ArchiveReader.DrawablePost], topics: [String], settings: CodingSettings
  ) throws(Problem) {
    let sampler = try Sampler(posts, topics: topics, settings: settings)
    var drawn: [(position: Int, post: DrawnPost)] = []
    for (stratum, chosen) in zip(sampler.strata, sampler.draw(seed: settings.seed)) {
      let weight = Double(stratum.members.count) / Double(chosen.count)
      for position in chosen {
        drawn.append((position, DrawnPost(key: posts[position].key, stratum: stratum.name, weight: weight)))
      }
    }
    drawn.sort { $0.position < $1.position }
    draw = Draw(posts: drawn.map(\.post))
    period = sampler.period
    strata = sampler.strata.count
  }
}

/// The strata of an archive and how many posts are drawn of each.
struct Sampler {
  struct Stratum {
    var name: String
    /// Positions of its posts.
    var members: [Int]
  }

  let strata: [Stratum]
  let counts: [Int]
  let period: CodingSettings.Period

  var populations: [Int] { strata.map(\.members.count) }

  init(_ posts: [ArchiveReader.DrawablePost], topics: [String], settings: CodingSettings) throws(Problem) {
    guard !posts.isEmpty else {
      throw .error("there is no post to draw", at: settings.place, help: "the first archive of report.yml has none")
    }
    var period = settings.period
    var strata = Self.strata(posts, topics: topics, by: period)
    func needed() -> Int { strata.reduce(0) { $0 + min(Allocation.least, $1.members.count) } }
    while needed() * 2 > min(settings.size, posts.count * 2), let coarser = period.coarser {
      period = coarser
      strata = Self.strata(posts, topics: topics, by: period)
    }
    guard let counts = Allocation.allocate(settings.size, among: strata.map(\.members.count)) else {
      throw .error(
        "\(settings.size) posts are too few for two of each topic", at: settings.place,
        help: "write `size: \(needed())` or more")
    }
    (self.strata, self.counts, self.period) = (strata, counts, period)
  }

  /// Positions of the posts drawn of each stratum.
  func draw(seed: Int) -> [[Int]] {
    zip(strata, counts).map { stratum, count in
      var random = RandomStream(seed: seed, "draw \(stratum.name)")
      return random.sample(count, of: stratum.members.count).map { stratum.members[$0] }
    }
  }

  private static func strata(
    _ posts: [ArchiveReader.DrawablePost], topics: [String], by period: CodingSettings.Period
  ) -> [Stratum] {
    struct Key: Hashable {
      var topic: Int
      var period: Int
    }
    var members: [Key: [Int]] = [:]
    for (position, post) in posts.enumerated() {
      members[Key(topic: post.rarestTopic ?? topics.count, period: period.number(of: post.day)), default: []]
        .append(position)
    }
    return members.sorted { ($0.key.topic, $0.key.period) < ($1.key.topic, $1.key.period) }.map { key, members in
      let topic = key.topic < topics.count ? topics[key.topic] : "none"
      let time = period.name(key.period)
      return Stratum(name: time.isEmpty ? topic : "\(topic) \(time)", members: members)
    }
  }
}

extension Draw {
  /// Names posts that were drawn: the id is a digest of them.
  init(posts: [DrawnPost]) {
    var hash = SHA256()
    for post in posts { hash.update(data: Data("\(post.key)\n\(post.stratum)\n\(post.weight)\n".utf8)) }
    self.init(id: String(hash.finalize().hexadecimal.prefix(12)), posts: posts)
  }
}

extension CodingSettings.Period {
  /// The next longer one; nil: there is none.
  var coarser: Self? {
    switch self {
    case .month: .quarter
    case .quarter: .year
    case .year: CodingSettings.Period.none
    case .none: nil
    }
  }

  /// The number of the period that a day lies in, ascending with time.
  func number(of day: CivilDate) -> Int {
    let (year, month, _) = day.components
    return switch self {
    case .month: year * 12 + month - 1
    case .quarter: year * 4 + (month - 1) / 3
    case .year: year
    case .none: 0
    }
  }

  /// `2020-03`, `2020-Q1`, `2020`; empty for all time.
  func name(_ number: Int) -> String {
    switch self {
    case .month: "\(number / 12)-" + (number % 12 < 9 ? "0" : "") + "\(number % 12 + 1)"
    case .quarter: "\(number / 4)-Q\(number % 4 + 1)"
    case .year: "\(number)"
    case .none: ""
    }
  }
}
