// The synthetic archive comes with its truth, counted by the generator while it wrote. Every fact must equal it exactly. The
// archive is a small one here; `make rebuild` names one of full size in DOSSIER_FULL_ARCHIVE.

import AnalysedArchive
import Analysis
import Configuration
import Foundation
import SyntheticArchive
import Testing

@Suite struct TruthTests {
  /// The folders of the archives to look at: a small one made here, and one of full size if there is one.
  static let analysed = Result { try analyse() }

  private static func analyse() throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-truth-\(UUID().uuidString)")
      .path
    _ = try SyntheticArchive(accounts: 400, posts: 6000, seed: 7).write(to: folder) { _ in }
    let configuration = try configuration(archivesIn: folder)
    try ArchiveAnalysis(configuration: configuration, dossier: "test").run(into: folder + "/analysed.sqlite")
    let full = ProcessInfo.processInfo.environment["DOSSIER_FULL_ARCHIVE"]
    return [folder] + (full.map { [$0] } ?? [])
  }

  /// The demonstration's configuration with its archives in another folder.
  static func configuration(archivesIn folder: String) throws -> Configuration {
    var configuration = try Configuration.load(contentFolder: content.path)
    for (index, archive) in configuration.report.archives.enumerated() {
      func moved(_ paths: [InputPath]) -> [InputPath] {
        paths.map { InputPath(path: folder + "/" + URL(fileURLWithPath: $0.path).lastPathComponent, place: $0.place) }
      }
      configuration.report.archives[index].accounts = moved(archive.accounts)
      configuration.report.archives[index].posts = moved(archive.posts)
      configuration.report.archives[index].media = moved(archive.media)
    }
    return configuration
  }

  static let content = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "content")

  @Test(arguments: try analysed.get())
  func `the facts equal the truth`(folder: String) throws {
    let reader = try ArchiveReader(path: folder + "/analysed.sqlite")
    let truth = try Truth(file: folder + "/truth.json")
    for (fact, path) in Self.counts {
      #expect(try reader.fact(fact).value == .integer(truth.count(path)), "\(fact)")
    }
    for (fact, part, whole) in Self.shares {
      let share = Double(try truth.count(part)) / Double(try truth.count(whole))
      #expect(try reader.fact(fact).value == .decimal(share), "\(fact)")
    }
    #expect(try reader.fact("posts.first-day").value == .date(truth.text("posts.first_day")))
    #expect(try reader.fact("posts.last-day").value == .date(truth.text("posts.last_day")))
    #expect(try reader.fact("posts.engagement.median").value == .decimal(truth.number("posts.engagement.median")))
    #expect(try reader.fact("accounts.followers.median").value == .decimal(truth.number("accounts.followers_median")))
  }

  @Test(arguments: try analysed.get())
  func `languages, months and hours equal the truth`(folder: String) throws {
    let reader = try ArchiveReader(path: folder + "/analysed.sqlite")
    let truth = try Truth(file: folder + "/truth.json")
    let languages = try truth.object("languages")
    for language in languages.keys {
      #expect(try reader.fact("languages.\(language).posts").value == .integer(truth.count("languages.\(language)")))
    }
    let listed = reader.factNames.filter { $0.hasPrefix("languages.") && $0.hasSuffix(".posts") && !$0.contains(":") }
    #expect(listed.count == languages.count)
    for month in try truth.object("posts.by_month").keys {
      let count = try truth.count("posts.by_month/\(month)")
      #expect(try reader.fact("posts.count", filter: Filter([("month", month)])).value == .integer(count))
    }
    let hours = try #require(try truth.value("posts.by_weekday_and_hour") as? [[Int]])
    #expect(try reader.postingHours() == hours)
  }

  @Test(arguments: try analysed.get())
  func `topics equal the truth, week by week`(folder: String) throws {
    let reader = try ArchiveReader(path: folder + "/analysed.sqlite")
    let truth = try Truth(file: folder + "/truth.json")
    let any = try truth.count("topics.any")
    let bins = try reader.topicSeries(by: .week)
    #expect(bins.reduce(0) { $0 + $1.labelled } == any)
    for (index, topic) in reader.topics.enumerated() {
      let path = "topics.by_topic/\(topic.key)"
      #expect(try reader.fact("topics.\(topic.key).posts").value == .integer(truth.count(path + "/posts")))
      #expect(try reader.fact("topics.\(topic.key).peak-week").value == .date(truth.text(path + "/peak_week")))
      let weeks = try truth.object(path + "/by_week")
      for bin in bins {
        #expect(bin.counts[index] == weeks[bin.start.text] as? Int ?? 0, "\(topic.key) \(bin.start.text)")
      }
      guard case .decimal(let mix) = try reader.fact("topics.\(topic.key).mix").value else {
        Issue.record("the mix of \(topic.key) is no number")
        continue
      }
      #expect(abs(mix - Double(try truth.count(path + "/mix_twelfths")) / (12 * Double(any))) < 1e-9)
    }
  }

  static let counts = [
    ("accounts.count", "accounts.count"), ("accounts.posting.count", "accounts.posting"),
    ("accounts.hashed.count", "accounts.hashed"),
    ("accounts.without-followers.count", "accounts.without_followers"), ("posts.count", "posts.count"),
    ("posts.retweets.count", "posts.retweets.count"), ("media.count", "media.count"),
    ("media.images.count", "media.images"), ("media.videos.count", "media.videos"), ("rejects.count", "rejects"),
    ("copies.clusters.count", "copies.clusters"), ("copies.posts.count", "copies.posts"),
    ("copies.accounts.count", "copies.accounts"), ("retweets.inside.count", "amplification.retweets.inside"),
    ("repurposed.candidates.count", "repurposed.by_days_of_gap.180.count"),
    ("repurposed.candidates.90-days.count", "repurposed.by_days_of_gap.90.count"),
    ("repurposed.candidates.365-days.count", "repurposed.by_days_of_gap.365.count"),
  ]

  static let shares = [
    ("accounts.without-followers.share", "accounts.without_followers", "accounts.count"),
    ("posts.retweets.share", "posts.retweets.count", "posts.count"),
    ("posts.engagement.mean", "posts.engagement.total", "posts.count"),
    ("accounts.engagement.mean", "posts.engagement.total", "accounts.posting"),
    ("posts.engagement.zero.share", "posts.engagement.posts_with_none", "posts.count"),
    ("posts.working-hours.share", "posts.working_hours", "posts.count"),
    ("posts.weekend.share", "posts.weekend", "posts.count"), ("topics.any.share", "topics.any", "posts.count"),
    ("copies.posts.share", "copies.posts", "copies.posts_that_are_no_retweets"),
    ("retweets.inside.share", "amplification.retweets.inside", "amplification.retweets.count"),
  ]
}

/// `truth.json`, asked by path: parts separated by `.`, or by `/` where a name holds a dot or a date.
struct Truth {
  private let root: Any

  init(file: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file)))
  }

  func value(_ path: String) throws -> Any {
    var current: Any? = root
    for part in path.split(whereSeparator: { $0 == "." || $0 == "/" }) {
      current = (current as? [String: Any])?[String(part)]
    }
    return try #require(current, "truth.json has no \(path)")
  }

  func count(_ path: String) throws -> Int { try #require(try value(path) as? Int) }
  func number(_ path: String) throws -> Double { try #require((try value(path) as? NSNumber)?.doubleValue) }
  func text(_ path: String) throws -> String { try #require(try value(path) as? String) }
  func object(_ path: String) throws -> [String: Any] { try #require(try value(path) as? [String: Any]) }
}
