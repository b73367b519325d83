// Every fact counted a second time, in plain Swift from the rows of the CSVs: no SQL, no sketches, no sorted columns. What is
// expected of a name stands here once; where chance is drawn the value may lie anywhere in a range.

import Configuration
import Foundation

/// What a fact should be.
enum Recounted {
  case number(Double)
  case day(String)
  /// For what depends on drawn numbers or on sketches.
  case within(ClosedRange<Double>)
  /// There is nothing to be counted.
  case nothing

  static func share(_ part: Int, of whole: Int) -> Recounted { mean(Double(part), of: whole) }

  static func mean(_ sum: Double, of count: Int) -> Recounted { count == 0 ? .nothing : .number(sum / Double(count)) }

  static func count(_ number: Int) -> Recounted { .number(Double(number)) }

  static func median(_ numbers: [Double]) -> Recounted {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return .nothing }
    return .number((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
  }
}

/// The facts of one archive by name.
struct Recount {
  let archive: PlainArchive
  let configuration: Configuration
  private(set) var facts: [String: Recounted] = [:]

  init(_ archive: PlainArchive, _ configuration: Configuration) {
    self.archive = archive
    self.configuration = configuration
    countAccounts()
    countPosts()
    countCodebooks()
    countMedia()
    facts["rejects.count"] = .count(0)
  }

  subscript(name: String) -> Recounted? {
    get { facts[name] }
    set { facts[name] = newValue }
  }

  // MARK: - Accounts

  private mutating func countAccounts() {
    let listed = archive.listed
    let ofListed = archive.posts.filter { listed[$0.account] != nil }
    let posts = Dictionary(grouping: ofListed, by: \.account)
    let days = posts.mapValues { Set($0.map(\.time.day)).count }
    self["accounts.count"] = .count(listed.count)
    self["accounts.posting.count"] = .count(posts.count)
    self["accounts.silent.count"] = .count(listed.count - posts.count)
    self["accounts.silent.share"] = .share(listed.count - posts.count, of: listed.count)
    self["accounts.hashed.count"] = .count(listed.values.count(where: \.hashed))
    self["accounts.posts.mean"] = .share(ofListed.count, of: posts.count)
    self["accounts.posts.median"] = .median(posts.values.map { Double($0.count) })
    self["accounts.posting-days.mean"] = .share(days.values.reduce(0, +), of: posts.count)
    self["accounts.posting-days.median"] = .median(days.values.map(Double.init))
    self["accounts.engagement.mean"] =
      ofListed.contains { $0.engagement != nil }
      ? .share(ofListed.compactMap(\.engagement).reduce(0, +), of: posts.count) : .nothing
    countSpread("followers", listed.values.map(\.followers))
    countSpread("following", listed.values.map(\.following))
  }

  private mutating func countSpread(_ name: String, _ all: [Int?]) {
    let known = all.compactMap { $0 }
    let none = known.count { $0 == 0 }
    self["accounts.without-\(name).count"] = .count(none)
    self["accounts.without-\(name).share"] = .share(none, of: known.count)
    self["accounts.\(name).median"] = .median(known.map(Double.init))
    self["accounts.\(name).mean"] = .share(known.reduce(0, +), of: known.count)
    self["accounts.\(name).unknown.count"] = .count(all.count - known.count)
    for (bin, digits) in [("1-9", 1), ("10-99", 2), ("100-999", 3), ("1000-9999", 4), ("10000-up", 5)] {
      let within = known.count { $0 > 0 && min(String($0).count, 5) == digits }
      self["accounts.\(name).\(bin).count"] = .count(within)
      self["accounts.\(name).\(bin).share"] = .share(within, of: known.count)
    }
  }

  // MARK: - Posts

  private mutating func countPosts() {
    let posts = archive.posts
    let retweets = posts.count(where: \.isRetweet)
    self["posts.count"] = .count(posts.count)
    self["posts.first-day"] = posts.map(\.time.day).min().map { .day($0) } ?? .nothing
    self["posts.last-day"] = posts.map(\.time.day).max().map { .day($0) } ?? .nothing
    self["posts.days.count"] = .count(Set(posts.map(\.time.day)).count)
    self["posts.retweets.count"] = .count(retweets)
    self["posts.retweets.share"] = .share(retweets, of: posts.count)
    let engagement = posts.compactMap(\.engagement)
    self["posts.engagement.mean"] = .share(engagement.reduce(0, +), of: engagement.count)
    self["posts.engagement.median"] = .median(engagement.map(Double.init))
    self["posts.engagement.zero.share"] = .share(engagement.count { $0 == 0 }, of: engagement.count)
    let originals = posts.filter { !$0.isRetweet }.compactMap(\.engagement)
    self["posts.originals.engagement.mean"] = .share(originals.reduce(0, +), of: originals.count)
    self["posts.working-hours.share"] = .share(
      posts.count { $0.time.weekday <= 5 && $0.time.hour >= 8 && $0.time.hour < 18 }, of: posts.count)
    self["posts.weekend.share"] = .share(posts.count { $0.time.weekday > 5 }, of: posts.count)
    for (suffix, period) in [
      ("", \PlainTime.week), ("?per=week", \.week), ("?per=day", \.day), ("?per=month", \.month),
    ] {
      let peak = Self.peak(posts.map { $0.time[keyPath: period] })
      self["posts.peak" + suffix] = peak.map { .count($0.count) } ?? .nothing
      self["posts.peak.first-day" + suffix] =
        peak.map { .day($0.name.count == 7 ? $0.name + "-01" : $0.name) } ?? .nothing
    }
    for (language, own) in Dictionary(grouping: posts, by: \.language) {
      self["languages.\(language).posts"] = .count(own.count)
      self["languages.\(language).share"] = .share(own.count, of: posts.count)
    }
  }

  /// The name that stands most often, the smallest of equals, and how often.
  private static func peak(_ names: [String]) -> (name: String, count: Int)? {
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
  }

  // MARK: - Codebooks

  private mutating func countCodebooks() {
    let posts = archive.posts
    let coded = posts.filter { !$0.topics.isEmpty }
    self["topics.any.share"] = .share(coded.count, of: posts.count)
    self["topics.unlabelled.count"] = .count(posts.count - coded.count)
    self["topics.unlabelled.share"] = .share(posts.count - coded.count, of: posts.count)
    let several = coded.count { $0.topics.count > 1 }
    self["topics.several.count"] = .count(several)
    self["topics.several.share"] = .share(several, of: coded.count)
    for (index, topic) in configuration.codebook.topics.enumerated() {
      let bearing = coded.filter { $0.topics.contains(index) }
      let name = "topics.\(topic.id)"
      self["\(name).posts"] = .count(bearing.count)
      self["\(name).share"] = .share(bearing.count, of: posts.count)
      let mix = bearing.reduce(0.0) { $0 + 1 / Double($1.topics.count) }
      self["\(name).mix"] = coded.isEmpty ? .nothing : .mean(mix, of: coded.count)
      self["\(name).peak-week"] = Self.peak(bearing.map(\.time.week)).map { .day($0.name) } ?? .nothing
      countHits(name, topic, label: index)
    }
    let themed = posts.count { !$0.themes.isEmpty }
    self["themes.any.share"] = .share(themed, of: posts.count)
    self["themes.unlabelled.share"] = .share(posts.count - themed, of: posts.count)
    for (index, theme) in configuration.themes.topics.enumerated() {
      let bearing = posts.count { $0.themes.contains(index) }
      self["themes.\(theme.id).posts"] = .count(bearing)
      self["themes.\(theme.id).share"] = .share(bearing, of: posts.count)
      countHits("themes.\(theme.id)", theme, label: configuration.codebook.topics.count + index)
    }
  }

  private mutating func countHits(_ name: String, _ topic: Topic, label: Int) {
    let rules =
      topic.terms.map { ("terms", $0) } + topic.hashtags.map { ("hashtags", $0) }
      + topic.exclude.map { ("exclude", $0) }
    for (rule, (kind, text)) in rules.enumerated() {
      self["\(name).\(kind).\(text.replacingOccurrences(of: " ", with: "-")).posts"] = .count(
        archive.posts.count { $0.rules[label][rule] })
    }
  }

  private mutating func countMedia() {
    let kinds = archive.media.map { ($0.file as NSString).pathExtension.lowercased() }
    self["media.count"] = .count(kinds.count)
    self["media.images.count"] = .count(kinds.count { ["jpg", "jpeg", "png", "webp", "gif"].contains($0) })
    self["media.videos.count"] = .count(kinds.count { ["mp4", "mov"].contains($0) })
    // A manifest has no files to take a digest of.
    self["media.reused.count"] = .nothing
    self["media.reused.posts.count"] = .nothing
    let posts = Set(archive.media.map(\.post))
    let bearing = archive.posts.count { posts.contains($0.id) }
    self["media.posts.count"] = .count(bearing)
    self["media.posts.share"] = .share(bearing, of: archive.posts.count)
  }
}
