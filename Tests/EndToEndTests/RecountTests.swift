// Every fact that the report of the demonstration has, against a second count of the CSVs; one without a recount fails.

import AnalysedArchive
import Analysis
import Configuration
import Foundation
import SyntheticArchive
import Testing

@Suite struct RecountTests {
  /// The analysed archive, and the recounts of its four archives by the prefix of their facts.
  private struct Counted {
    var reader: ArchiveReader
    var first: PlainArchive
    var configuration: Configuration
    var recounts: [String: Recount]
  }

  private static let counted = Result { try count() }

  private static func count() throws -> Counted {
    let folder =
      FileManager.default.temporaryDirectory.appendingPathComponent("dossier-recount-\(UUID().uuidString)")
      .path + "/"
    _ = try SyntheticArchive(accounts: 300, posts: 3000, seed: 11).write(to: folder) { _ in }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = try TruthTests.configuration(archivesIn: folder)
    try ArchiveAnalysis(configuration: configuration, dossier: "test").run(into: folder + "analysed.sqlite")
    let reader = try ArchiveReader(path: folder + "analysed.sqlite")

    let first = try PlainArchive(
      posts: folder + "china_052020_tweets_csv_hashed.csv", accounts: folder + "china_052020_users_csv_hashed.csv",
      media: folder + "media_manifest.csv", PlainArchive.twitter, configuration)
    let release = try PlainArchive(
      posts: folder + "china_082019_tweets_csv_hashed.csv", accounts: folder + "china_082019_users_csv_hashed.csv",
      PlainArchive.twitter, configuration)
    let platform = try PlainArchive(
      posts: folder + "facebook_posts.csv", accounts: folder + "facebook_accounts.csv", PlainArchive.crowdTangle,
      configuration)
    let comparison = try PlainArchive(
      posts: folder + "comparison_posts.csv", accounts: nil, PlainArchive.comparison, configuration)

    var recounts = [
      "": Recount(first, configuration), "august-2019:": Recount(release, configuration),
      "facebook:": Recount(platform, configuration), "comparison:": Recount(comparison, configuration),
    ]
    for prefix in ["", "august-2019:", "facebook:"] { recounts[prefix]?.countCoordination() }
    for prefix in ["", "facebook:"] { recounts[prefix]?.countCrossPosts(of: platform, repeating: first) }
    recounts[""]?.countReleases(with: release)
    recounts["august-2019:"]?.countReleases(with: first)
    if let other = recounts["comparison:"] { recounts[""]?.countComparison(with: other) }
    return Counted(reader: reader, first: first, configuration: configuration, recounts: recounts)
  }

  @Test func `every fact has a recount and equals it`() throws {
    let counted = try Self.counted.get()
    let names = counted.reader.factNames
    #expect(names.count > 700)
    for name in names {
      let prefix = name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
      let recount = counted.recounts[prefix]?[String(name.dropFirst(prefix.count))]
      try expect(counted.reader, name, recount)
    }
  }

  /// A filter as a link has it, and the same part in plain words.
  @Test(arguments: [
    "topic=hong-kong", "topic=taiwan&retweets=out", "theme=one-party-model", "language=en", "retweets=only",
    "month=2019-08", "from=2019-03-01&to=2019-09-30", "created-before=2018-01-01", "created-after=2018-01-01",
    "created-from=2018-01-01&topic=guo-wengui", "week=2019-08-12",
  ])
  func `facts of a part equal a recount of the part`(query: String) throws {
    let counted = try Self.counted.get()
    let pairs = query.split(separator: "&").map { pair in
      let sides = pair.split(separator: "=").map(String.init)
      return (key: sides[0], value: sides[1])
    }
    let topics = counted.configuration.codebook.topics.map(\.id)
    let themes = counted.configuration.themes.topics.map(\.id)
    var part = counted.first
    for (key, value) in pairs {
      part =
        switch key {
        case "topic": part.part { $0.topics.contains { topics[$0] == value } }
        case "theme": part.part { $0.themes.contains { themes[$0] == value } }
        case "language": part.part { $0.language == value }
        case "retweets": part.part { $0.isRetweet == (value == "only") }
        case "month": part.part { $0.time.month == value }
        case "week": part.part { $0.time.week == value }
        case "from": part.part { $0.time.day >= value }
        case "to": part.part { $0.time.day <= value }
        case "created-before": part.part(account: { $0.created.map { $0 < value } ?? false })
        case "created-from": part.part(account: { $0.created.map { $0 >= value } ?? false })
        default: part.part(account: { $0.created.map { $0 > value } ?? false })
        }
    }
    #expect(!part.posts.isEmpty && part.posts.count < counted.first.posts.count)
    let recount = Recount(part, counted.configuration)
    let filter = try Filter(pairs)
    for name in counted.reader.factNames where !name.contains(":") {
      guard Self.ofParts.contains(where: { name.hasPrefix($0) }), !Self.hits.contains(where: { name.contains($0) })
      else {
        continue
      }
      try expect(counted.reader, name, recount[name], filter)
      guard name.hasPrefix("posts.peak") else { continue }
      for period in PeakPeriod.allCases {
        try expect(counted.reader, name, recount["\(name)?per=\(period.rawValue)"], filter, per: period)
      }
    }
  }

  /// Facts on posts, which a filter narrows to the posts of the part.
  private static let ofParts = [
    "posts.", "topics.", "themes.", "media.", "accounts.posts.", "accounts.posting-days.", "accounts.engagement.",
  ]

  private static let hits = [".terms.", ".hashtags.", ".exclude."]

  private func expect(
    _ reader: ArchiveReader, _ name: String, _ recount: Recounted?, _ filter: Filter = Filter(), per: PeakPeriod? = nil
  ) throws {
    guard let recount else {
      Issue.record("\(name) has no recount")
      return
    }
    let value: FactValue?
    do { value = try reader.fact(name, per: per, filter: filter).value } catch let problem as ArchiveProblem {
      #expect(problem.isOfNothing, "\(name): \(problem.message)")
      value = nil
    }
    let number: Double? =
      switch value {
      case .integer(let number): Double(number)
      case .decimal(let number): number
      case .date, nil: nil
      }
    switch recount {
    case .nothing: #expect(value == nil, "\(name)")
    case .day(let day): #expect(value == .date(day), "\(name)")
    case .number(let expected): #expect(abs((number ?? .infinity) - expected) < 1e-9, "\(name): \(expected)")
    case .within(let range): #expect(range.contains(number ?? .infinity), "\(name): \(range)")
    }
  }
}
