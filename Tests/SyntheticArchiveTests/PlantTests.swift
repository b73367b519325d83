// What is planted in the main archive, recounted from its files.

import Foundation
import Testing

@Suite struct PlantTests {
  private static let sizes: [(accounts: Int, posts: Int, seed: UInt64)] = [
    (50, 500, 2020), (400, 9_000, 2020), (700, 6_000, 5),
  ]

  @Test("copy clusters are those of the design's definition", arguments: sizes)
  func clusters(accounts: Int, posts: Int, seed: UInt64) throws {
    let archive = try WrittenArchive(accounts: accounts, posts: posts, seed: seed)
    let groups = try PlainComparison.groups(archive.posts)
    let clusters = try groups.filter { try PlainComparison.accounts($0.value).count >= 5 }
    func line(_ key: String, _ rows: [[String: String]]) throws -> String {
      let times = try rows.map { try $0.field("tweet_time") }.sorted()
      return "\(key) \(rows.count) \(try PlainComparison.accounts(rows).count) \(times[0]) \(times[times.count - 1])"
    }
    let told = try archive.objects("copies/by_cluster").map {
      "\($0["key"] ?? "") \($0["posts"] ?? "") \($0["accounts"] ?? "") \($0["first"] ?? "") \($0["last"] ?? "")"
    }
    #expect(try clusters.map { try line($0.key, $0.value) }.sorted() == told.sorted())
    #expect(clusters.count >= 2)
    #expect(try archive.count("copies/clusters") == clusters.count)
    #expect(try archive.count("copies/posts") == clusters.values.reduce(0) { $0 + $1.count })
    #expect(try archive.count("copies/accounts") == PlainComparison.accounts(clusters.values.flatMap { $0 }).count)
    let originals = try archive.posts.count { try $0.field("is_retweet") == "false" }
    #expect(try archive.count("copies/posts_that_are_no_retweets") == originals)
    // The copies differ as published: it is the normalisation that makes them one.
    for rows in clusters.values { #expect(Set(try rows.map { try $0.field("tweet_text") }).count > 1) }
  }

  @Test("decoys of clusters miss the definition by one condition")
  func decoysOfClusters() throws {
    let archive = try WrittenArchive(accounts: 400, posts: 9_000)
    let groups = try PlainComparison.groups(archive.posts)
    func rows(_ decoy: [String: Any]) throws -> [[String: String]] {
      groups[try #require(decoy["key"] as? String)] ?? []
    }
    let four = try archive.objects("copies/decoys/few_accounts")
    #expect(!four.isEmpty)
    for decoy in four { #expect(try PlainComparison.accounts(rows(decoy)).count == 4 && rows(decoy).count == 5) }
    let one = try archive.objects("copies/decoys/one_account")
    #expect(!one.isEmpty)
    for decoy in one { #expect(try PlainComparison.accounts(rows(decoy)).count == 1 && rows(decoy).count == 12) }
    let short = try archive.objects("copies/decoys/too_short")
    #expect(!short.isEmpty)
    for decoy in short {
      let key = try #require(decoy["key"] as? String)
      #expect(!PlainComparison.counts(key))
      let carriers = try archive.posts.filter {
        try $0.field("is_retweet") == "false" && PlainComparison.key($0.field("tweet_text")) == key
      }
      #expect(try PlainComparison.accounts(carriers).count == decoy["accounts"] as? Int)
      #expect(try PlainComparison.accounts(carriers).count >= 5)
    }
  }

  @Test(
    "near copies are a few characters from their cluster's text, and each stands once",
    arguments: [2020, 9] as [UInt64])
  func nearCopies(seed: UInt64) throws {
    let archive = try WrittenArchive(accounts: 400, posts: 9_000, seed: seed)
    let groups = try PlainComparison.groups(archive.posts)
    let families = try archive.objects("near_copies/by_family")
    var count = 0
    for family in families {
      let key = try #require(family["key"] as? String)
      #expect(try PlainComparison.accounts(groups[key] ?? []).count >= 5)
      for edited in try #require(family["edited"] as? [[String: String]]) {
        count += 1
        let other = try edited.field("key")
        #expect(try groups[other]?.map { try $0.field("tweetid") } == [edited.field("post")])
        // Counts insertions and removals, of which an exchange is two.
        let changes = Array(other.unicodeScalars).difference(from: Array(key.unicodeScalars)).count
        #expect((1...6).contains(changes))
      }
    }
    #expect(count >= 2)
    #expect(try archive.count("near_copies/posts") == count)
    #expect(try archive.count("near_copies/families") == families.count)
  }

  @Test("repurposed accounts are those of the design's rule, at each length of the gap", arguments: sizes)
  func repurposed(accounts: Int, posts: Int, seed: UInt64) throws {
    let archive = try WrittenArchive(accounts: accounts, posts: posts, seed: seed)
    var lives: [String: [(minute: Int, language: String)]] = [:]
    for row in archive.posts {
      let minute = try PlainComparison.minutes(try row.field("tweet_time"))
      lives[try row.field("userid"), default: []].append((minute, try row.field("tweet_language")))
    }
    for days in [90, 180, 365] {
      var found: [String] = []
      for (account, life) in lives {
        let life = life.sorted { $0.minute < $1.minute }
        let gaps = life.indices.dropFirst().filter { life[$0].minute - life[$0 - 1].minute >= days * 24 * 60 }
        let first = gaps.first { index in
          let before = PlainComparison.mainLanguage(life[..<index].map(\.language))
          let after = PlainComparison.mainLanguage(life[index...].map(\.language))
          return before != nil && after != nil && before != after
        }
        guard let first else { continue }
        let before = PlainComparison.mainLanguage(life[..<first].map(\.language)) ?? ""
        let after = PlainComparison.mainLanguage(life[first...].map(\.language)) ?? ""
        found.append("\(account) \(life[first].minute - life[first - 1].minute) \(before) \(after) \(first)")
      }
      let told = try archive.objects("repurposed/by_days_of_gap/\(days)/candidates").map {
        "\($0["account"] ?? "") \($0["gap_minutes"] ?? "") \($0["before"] ?? "") \($0["after"] ?? "") \($0["posts_before_gap"] ?? "")"
      }
      #expect(found.sorted() == told.sorted())
      #expect(try archive.count("repurposed/by_days_of_gap/\(days)/count") == found.count)
    }
  }

  @Test("of the planted pasts the repurposed ones alone are candidates")
  func pasts() throws {
    let archive = try WrittenArchive(accounts: 400, posts: 9_000)
    let found = Set(
      try archive.objects("repurposed/by_days_of_gap/180/candidates").compactMap { $0["account"] as? String })
    let planted = try archive.texts("repurposed/planted")
    #expect(planted.count >= 2)
    #expect(found.isSuperset(of: planted))
    for kind in ["no_gap", "no_change", "short_gap", "too_few", "no_main_language"] {
      let decoys = try archive.texts("repurposed/decoys/\(kind)")
      #expect(!decoys.isEmpty)
      #expect(found.isDisjoint(with: decoys))
    }
    // The rule's edge, to the minute.
    let gaps = try archive.objects("repurposed/by_days_of_gap/180/candidates").compactMap { $0["gap_minutes"] as? Int }
    #expect(gaps.contains(180 * 1_440))
    let years = try archive.users.filter { planted.contains($0["userid"] ?? "") }.map {
      try $0.field("account_creation_date").prefix(4)
    }
    for year in years { #expect(("2009"..."2016").contains(year)) }
  }

  @Test("pairs that retweet together are those in the file", arguments: sizes)
  func coRetweets(accounts: Int, posts: Int, seed: UInt64) throws {
    let archive = try WrittenArchive(accounts: accounts, posts: posts, seed: seed)
    var retweets: [String: [(minute: Int, account: String)]] = [:]
    for row in archive.posts where try row.field("is_retweet") == "true" {
      let minute = try PlainComparison.minutes(try row.field("tweet_time"))
      retweets[try row.field("retweet_tweetid"), default: []].append((minute, try row.field("userid")))
    }
    for window in [0, 1, 5] {
      var pairs: [String: Int] = [:]
      for group in retweets.values {
        for (place, left) in group.enumerated() {
          for right in group[(place + 1)...] where abs(left.minute - right.minute) <= window {
            pairs[[left.account, right.account].sorted().joined(separator: " "), default: 0] += 1
          }
        }
      }
      let path = "co_retweets/by_minutes_apart/\(window)/"
      var told: [String: Int] = [:]
      for pair in try archive.objects(path + "pairs") {
        told[try #require(pair["accounts"] as? [String]).joined(separator: " ")] = pair["posts"] as? Int
      }
      #expect(pairs.filter { $0.value >= 5 } == told)
      #expect(try archive.count(path + "pairs_with_5_or_more") == told.count)
      #expect(try archive.count(path + "pairs_with_10_or_more") == pairs.values.count { $0 >= 10 })
    }
    #expect(try archive.count("co_retweets/by_minutes_apart/1/pairs_with_5_or_more") > 0)
  }

  @Test("most retweets inside are of the core")
  func core() throws {
    let archive = try WrittenArchive(accounts: 400, posts: 9_000)
    let authors = Dictionary(
      uniqueKeysWithValues: try archive.posts.map { (try $0.field("tweetid"), try $0.field("userid")) })
    var counts: [String: Int] = [:]
    for row in archive.posts {
      if let author = authors[try row.field("retweet_tweetid")] { counts[author, default: 0] += 1 }
    }
    let inside = counts.values.reduce(0, +)
    #expect(try archive.count("amplification/retweets/inside") == inside)
    let core = try archive.texts("amplification/core")
    let ofCore = core.reduce(0) { $0 + (counts[$1] ?? 0) }
    #expect(try archive.count("amplification/retweets_of_core") == ofCore)
    #expect(ofCore * 2 > inside)
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map { "\($0.key) \($0.value)" }
    let told = try archive.objects("amplification/most_amplified").map {
      "\($0["account"] ?? "") \($0["retweets"] ?? "")"
    }
    #expect(ranked == told)
  }

  @Test("an archive below the smallest size has nothing planted", arguments: [(30, 499), (30, 600), (5_000, 400)])
  func tiny(accounts: Int, posts: Int) throws {
    let archive = try WrittenArchive(accounts: accounts, posts: posts)
    #expect(try archive.count("copies/clusters") == 0)
    #expect(try archive.count("near_copies/posts") == 0)
    #expect(try archive.texts("repurposed/planted").isEmpty)
    #expect(archive.earlierPosts.isEmpty && archive.earlierUsers.isEmpty && archive.pagePosts.isEmpty)
    #expect(archive.pages.isEmpty && archive.comparison.isEmpty)
  }
}
