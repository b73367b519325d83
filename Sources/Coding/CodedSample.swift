// From the files of content/coding and what the archive says of the same posts to the rows that facts and pages are made of.

import AnalysedArchive
import Configuration
import Crypto
import Diagnostics
import Foundation

/// A draw with what people and the codebook say of its posts.
public struct CodedSample: Sendable {
  /// Raised with every change of what is computed here, so that an archive's tables are made anew.
  private static let method = "2"

  /// By code, topics first; a code that no two coders looked at is missing.
  public let agreements: [CodeAgreement]
  /// By topic, in the order of the codebook; empty while no post has codes in the end.
  public let estimates: [TopicEstimates]
  /// The posts that have codes in the end.
  public let final: [String: FinalCoding]

  private let folder: CodingFolder
  private let codes: [CodingTables.Code]
  private let posts: [ArchiveReader.PostToRead]
  private let strata: Strata
  private var years: [(year: String, estimates: [TopicEstimates])] = []

  /// Coded posts that a period must have for an error rate of its own.
  public static let fewestPosts = 30

  /// Puts them together.
  /// - Parameters:
  ///   - folder: the draw and the coders' files.
  ///   - configuration: what `content/` holds besides the text.
  ///   - posts: the posts of the draw as the archive has them.
  /// - Throws: a problem if the archive lacks one of the draw.
  public init(
    _ folder: CodingFolder, _ configuration: Configuration, posts: [ArchiveReader.PostToRead]
  ) throws(Problem) {
    let settings = configuration.report.coding ?? CodingSettings()
    let known = Set(posts.map(\.key))
    if let missing = folder.draw.posts.first(where: { !known.contains($0.key) }) {
      throw .error(
        "the post \(missing.key) of the draw is not in the archive", at: Place(settings.folder + "/draw.csv"),
        help: "the draw is of another archive: name that one in report.yml, or run `dossier code sample --replace`")
    }
    self.folder = folder
    self.posts = posts
    codes = Self.codes(of: configuration)
    agreements = codes.compactMap { CodeAgreement.of($0.key, folder.coders, seed: settings.seed) }
    final = FinalCoding.all(folder.coders, adjudicated: folder.adjudicated)
    strata = Strata(folder.draw, settled: Set(final.keys))
    (estimates, years) = Self.estimates(configuration.codebook, posts, final, strata)
  }

  /// What coders look for: the topics, then the codes.
  public static func codes(of configuration: Configuration) -> [CodingTables.Code] {
    configuration.codebook.topics.enumerated().map { index, topic in
      CodingTables.Code(key: topic.id, title: topic.title, definition: topic.describes ?? "", topic: index + 1)
    }
      + configuration.codes.map {
        CodingTables.Code(key: $0.id, title: $0.title, definition: $0.definition, topic: nil)
      }
  }

  /// A digest of all that the archive's tables depend on, without making them; nil if nothing was drawn yet.
  /// - Parameters:
  ///   - settings: where the draw and the coders' files lie.
  ///   - configuration: what `content/` holds besides the text.
  ///   - analysis: the digest of the analysis.
  public static func digest(_ settings: CodingSettings, _ configuration: Configuration, analysis: String) -> String? {
    guard let files = CodingFolder.digest(settings) else { return nil }
    var text = "\(method)\n\(analysis)\n\(files)\n\(settings.seed) \(settings.synthetic) \(settings.coders)\n"
    for code in codes(of: configuration) {
      text += "\(code.key)\n\(code.title)\n\(code.definition.utf8.count) \(code.definition)\n"
    }
    return SHA256.hash(data: Data(text.utf8)).hexadecimal
  }

  private static func estimates(
    _ codebook: Codebook, _ posts: [ArchiveReader.PostToRead], _ final: [String: FinalCoding], _ strata: Strata
  ) -> ([TopicEstimates], [(String, [TopicEstimates])]) {
    let coded = posts.filter { final[$0.key] != nil && strata.position[$0.key] != nil }
    guard !coded.isEmpty else { return ([], []) }
    func all(in year: Int?) -> [TopicEstimates] {
      codebook.topics.enumerated().map { index, topic in
        let judged = coded.map { post in
          JudgedPost(
            stratum: strata.position[post.key] ?? 0, machine: post.topics.contains(index),
            reader: final[post.key]?.codes.contains(topic.id) ?? false,
            isInPeriod: year == nil || post.day.components.year == year)
        }
        return TopicEstimates(judged, populations: strata.populations)
      }
    }
    let counts = Dictionary(coded.map { ($0.day.components.year, 1) }, uniquingKeysWith: +)
    let years = counts.filter { $0.value >= fewestPosts }.keys.sorted()
    return (all(in: nil), years.count == 1 && counts.count == 1 ? [] : years.map { ("\($0)", all(in: $0)) })
  }

  /// The rows of the archive's tables.
  /// - Parameters:
  ///   - digest: what the tables depend on, as `digest` gives it.
  ///   - synthetic: whether the coders are invented.
  ///   - matches: the rules of the topics that match a post, by their position in the codebook.
  ///   - terms: of each rule of the topics in that order: its id in the archive, its topic from 0, and whether it is an exclusion.
  public func tables(
    digest: String, synthetic: Bool, terms: [(id: Int, topic: Int, isExclusion: Bool)],
    matches: (ArchiveReader.PostToRead) -> [Int]
  ) -> CodingTables {
    var tables = CodingTables(digest: digest, draw: folder.draw.id, synthetic: synthetic)
    tables.codes = codes
    let ids = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1.key, $0 + 1) })
    let rows = Dictionary(uniqueKeysWithValues: posts.map { ($0.key, $0.id) })
    func numbers(_ codes: [String]) -> [Int] { codes.compactMap { ids[$0] }.sorted() }
    func text(_ text: String) -> String? { text.isEmpty ? nil : text }
    tables.posts = folder.draw.posts.map { drawn in
      let coding = final[drawn.key]
      return CodingTables.Post(
        post: rows[drawn.key] ?? 0, stratum: drawn.stratum, drawnWeight: drawn.weight,
        weight: coding == nil ? nil : strata.weight(of: drawn.key), basis: coding?.basis.rawValue,
        note: coding.flatMap { text($0.note) }, translation: coding.flatMap { text($0.translation) },
        codes: numbers(coding?.codes ?? []))
    }
    tables.coders = folder.coders.map(\.coder)
    for (coder, file) in folder.coders.enumerated() {
      tables.answers += file.answers.filter { $0.state != .open }.map {
        CodingTables.Answer(
          coder: coder + 1, post: rows[$0.post] ?? 0, state: $0.state.rawValue, note: text($0.note),
          codes: numbers($0.codes))
      }
    }
    tables.agreements = agreements.map {
      CodingTables.Agreement(
        code: ids[$0.code] ?? 0, posts: $0.posts, agreement: $0.agreement, prevalence: $0.prevalence, kappa: $0.kappa,
        alpha: $0.alpha, alphaRange: $0.alphaInterval.map { $0.low...$0.high })
    }
    for (period, estimates) in [("", estimates)] + years {
      for (topic, estimate) in estimates.enumerated() { tables.estimates += estimate.rows(topic: topic + 1, period) }
    }
    tables.terms = errors(terms, matches)
    return tables
  }

  private func errors(
    _ terms: [(id: Int, topic: Int, isExclusion: Bool)], _ matches: (ArchiveReader.PostToRead) -> [Int]
  ) -> [CodingTables.Term] {
    var counts = terms.map { CodingTables.Term(term: $0.id, posts: 0, wrong: 0) }
    for post in posts {
      guard let given = final[post.key]?.codes else { continue }
      for rule in matches(post) where counts.indices.contains(rule) {
        counts[rule].posts += 1
        let isGiven = given.contains(codes[terms[rule].topic].key)
        let isBorne = post.topics.contains(terms[rule].topic)
        if terms[rule].isExclusion ? isGiven && !isBorne : isBorne && !isGiven { counts[rule].wrong += 1 }
      }
    }
    return counts.filter { $0.posts > 0 }
  }
}

extension TopicEstimates {
  fileprivate func rows(topic: Int, _ period: String) -> [CodingTables.Estimate] {
    [("precision", precision), ("recall", recall), ("share", share)].compactMap { measure, estimate in
      estimate.map {
        CodingTables.Estimate(
          topic: topic, measure: measure, period: period, value: $0.value, low: $0.interval.low, high: $0.interval.high,
          posts: $0.posts, designEffect: $0.designEffect)
      }
    }
  }
}
