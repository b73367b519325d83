// The intervals hold what they promise: on an archive whose truth is known they cover it in 93.5 to 98 of 100 draws, and where errors are
// few and strata small in no fewer.

import AnalysedArchive
import Configuration
import Testing

@testable import Coding

@Suite struct CoverageTests {
  /// An archive of 8,000 posts over two years with three topics: how common each is, and how good its words are.
  static let topics: [(share: Int, precision: Int, recall: Int)] = [(250, 92, 85), (120, 85, 90), (60, 95, 75)]

  struct Archive {
    var posts: [ArchiveReader.DrawablePost] = []
    var truth: [[Bool]] = []
    var machine: [[Bool]] = []

    init() {
      var random = RandomStream(seed: 11, "archive")
      for _ in 0..<8000 {
        var (truth, machine): ([Bool], [Bool]) = ([], [])
        for topic in CoverageTests.topics {
          let isTrue = random.chance(topic.share, in: 1000)
          // As many false ones as the precision says.
          let missing = topic.share * topic.recall * (100 - topic.precision) / topic.precision
          let isFound =
            isTrue
            ? random.chance(topic.recall, in: 100) : random.chance(missing, in: (1000 - topic.share) * 100)
          truth.append(isTrue)
          machine.append(isFound)
        }
        self.truth.append(truth)
        self.machine.append(machine)
      }
      let sizes = CoverageTests.topics.indices.map { topic in machine.count { $0[topic] } }
      posts = machine.indices.map { index in
        let borne = sizes.indices.filter { machine[index][$0] }.min { sizes[$0] < sizes[$1] }
        let day = CivilDate(year: 2019, month: 1, day: 1).day + random.below(730)
        return ArchiveReader.DrawablePost(key: "\(index)", day: CivilDate(day: day), rarestTopic: borne)
      }
    }

    /// The true precision, recall and share of a topic.
    func value(_ topic: Int) -> [Double] {
      let both = zip(truth, machine).count { $0[topic] && $1[topic] }
      let (found, given) = (machine.count { $0[topic] }, truth.count { $0[topic] })
      return [Double(both) / Double(found), Double(both) / Double(given), Double(given) / Double(truth.count)]
    }
  }

  @Test func `95 % intervals cover the true precision and share in 93_5 to 98 of 100 draws`() throws {
    let archive = Archive()
    let values = (0..<3).map(archive.value)
    let settings = CodingSettings(size: 400, period: .year)
    let sampler = try Sampler(archive.posts, topics: ["a", "b", "c"], settings: settings)
    let draws = 2000
    var covered = [[Int]](repeating: [0, 0, 0], count: 3)
    for seed in 0..<draws {
      let sample = sampler.draw(seed: seed)
      for topic in 0..<3 {
        let judged = sample.enumerated().flatMap { stratum, posts in
          posts.map {
            JudgedPost(stratum: stratum, machine: archive.machine[$0][topic], reader: archive.truth[$0][topic])
          }
        }
        let estimates = TopicEstimates(judged, populations: sampler.populations)
        for (measure, estimate) in [estimates.precision, estimates.recall, estimates.share].enumerated() {
          let interval = try #require(estimate).interval
          let value = values[topic][measure]
          if interval.low <= value, value <= interval.high { covered[topic][measure] += 1 }
        }
      }
    }
    for topic in 0..<3 {
      for measure in [0, 2] {
        let part = Double(covered[topic][measure]) / Double(draws)
        #expect((0.935...0.98).contains(part), "topic \(topic), measure \(measure): \(part)")
      }
      // Of recall nothing is promised where posts are few; it must not be far off.
      #expect(Double(covered[topic][1]) / Double(draws) > 0.92, "recall of \(topic)")
    }
  }

  /// A stratum: posts of the archive and of the sample, how many in a thousand are in the whole, and of these how many are in the part.
  struct Stratum: Sendable {
    var population: Int
    var drawn: Int
    var whole = 1000
    var part: Int
  }

  struct Structure: Sendable, CustomTestStringConvertible {
    var name: String
    var stratification: Stratification
    var strata: @Sendable (_ rate: Int) -> [Stratum]
    var rates: [Int]
    /// The least coverage.
    var least = 0.935
    var testDescription: String { name }
  }

  static let structures = [
    Structure(
      name: "half of a stratum of 247 posts is wrong, of which two were drawn", stratification: .doesNotGain,
      strata: {
        [
          Stratum(population: 31_896, drawn: 29, part: $0), Stratum(population: 4643, drawn: 7, whole: 143, part: $0),
          Stratum(population: 247, drawn: 2, whole: 500, part: 500), Stratum(population: 7954, drawn: 10, part: $0),
        ]
      }, rates: [800, 850, 900, 930, 950, 970, 980, 990]),
    Structure(
      name: "small strata are half wrong", stratification: .doesNotGain,
      strata: {
        [
          Stratum(population: 60_000, drawn: 60, part: $0), Stratum(population: 200, drawn: 2, part: 500),
          Stratum(population: 150, drawn: 2, part: 500), Stratum(population: 80, drawn: 1, part: 500),
        ]
      }, rates: [800, 900, 950, 970, 980, 990]),
    Structure(
      name: "posts of one stratum stand for a hundred times as many as those of the other",
      stratification: .doesNotGain,
      strata: { [Stratum(population: 30_000, drawn: 30, part: $0), Stratum(population: 300, drawn: 30, part: $0)] },
      rates: [800, 900, 930, 950, 970, 990], least: 0.93),
    Structure(
      name: "one or two posts a stratum", stratification: .doesNotGain,
      strata: { rate in
        Array(repeating: Stratum(population: 1000, drawn: 1, part: rate), count: 10)
          + Array(repeating: Stratum(population: 5000, drawn: 12, part: rate), count: 2)
          + Array(repeating: Stratum(population: 200, drawn: 2, part: 500), count: 2)
      }, rates: [800, 850, 900, 950, 980]),
    Structure(
      name: "a rare topic, missed in few posts of many", stratification: .gains,
      strata: {
        [
          Stratum(population: 400, drawn: 6, part: 900), Stratum(population: 600, drawn: 8, part: 900),
          Stratum(population: 300, drawn: 5, part: 900), Stratum(population: 60_000, drawn: 170, part: $0),
          Stratum(population: 40_000, drawn: 110, part: $0),
        ]
      }, rates: [1, 2, 5, 10, 20]),
    Structure(
      name: "a topic that is missed in some posts", stratification: .gains,
      strata: {
        [
          Stratum(population: 4000, drawn: 16, part: 950), Stratum(population: 6000, drawn: 18, part: 950),
          Stratum(population: 60_000, drawn: 60, part: $0), Stratum(population: 40_000, drawn: 50, part: $0),
        ]
      }, rates: [5, 10, 20]),
  ]

  /// Intervals that take the variance as the sample gives it hold the truth in as few as 47 of 100 draws of these.
  @Test(arguments: structures)
  func `95 % intervals cover the truth where errors are few`(structure: Structure) throws {
    let draws = 2000
    for rate in structure.rates {
      let strata = structure.strata(rate)
      let whole = strata.reduce(0) { $0 + $1.population * $1.whole }
      let part = strata.reduce(0) { $0 + $1.population * $1.whole * $1.part }
      let value = Double(part) / Double(whole) / 1000
      var random = RandomStream(seed: rate, structure.name)
      var (covered, defined) = (0, 0)
      for _ in 0..<draws {
        let counts = strata.map { stratum in
          var counts = StratumCounts(population: stratum.population, drawn: stratum.drawn, inPart: 0, outside: 0)
          for _ in 0..<stratum.drawn where random.chance(stratum.whole, in: 1000) {
            if random.chance(stratum.part, in: 1000) { counts.inPart += 1 } else { counts.outside += 1 }
          }
          return counts
        }
        guard let interval = RatioEstimate.estimate(counts, structure.stratification)?.interval else { continue }
        defined += 1
        if interval.low <= value, value <= interval.high { covered += 1 }
      }
      let share = Double(covered) / Double(defined)
      #expect(share >= structure.least, "\(rate) in a thousand: \(share)")
    }
  }
}
