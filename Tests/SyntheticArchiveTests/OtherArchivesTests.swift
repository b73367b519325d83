// What lies beside the main archive, recounted: a second platform, an earlier release, open messaging; and the themes.

import Foundation
import Testing

@Suite struct OtherArchivesTests {
  @Test("pages repeat posts identically where the truth says so, and nowhere else", arguments: [2020, 3] as [UInt64])
  func crossposts(seed: UInt64) throws {
    let archive = try WrittenArchive(accounts: 400, posts: 9_000, seed: seed)
    let groups = try PlainComparison.groups(archive.posts)
    let times = Dictionary(
      uniqueKeysWithValues: try archive.posts.map { (try $0.field("tweetid"), try $0.field("tweet_time")) })
    var pairs: [String: [String: Any]] = [:]
    for pair in try archive.objects("crossposts/pairs") { pairs[try #require(pair["post"] as? String)] = pair }
    var lags: [Int] = []
    var identical = 0
    for row in archive.pagePosts {
      let same = groups[PlainComparison.key(try row.field("Message"))] ?? []
      guard let pair = pairs[try row.field("URL")] else {
        #expect(same.isEmpty)
        continue
      }
      let source = try #require(pair["repeats"] as? String)
      let created = try row.field("Post Created")
      #expect(created.hasSuffix(" UTC"))
      let second = try #require(Int(created.dropLast(4).suffix(2)))
      let lag =
        try (PlainComparison.minutes(created) - PlainComparison.minutes(try #require(times[source]))) * 60 + second
      #expect(pair["lag_seconds"] as? Int == lag)
      lags.append(lag)
      let isIdentical = pair["kind"] as? String == "identical"
      #expect(try same.map { try $0.field("tweetid") } == (isIdentical ? [source] : []))
      if isIdentical { identical += 1 }
    }
    lags.sort()
    #expect(lags.count == pairs.count)
    #expect(try archive.count("crossposts/posts") == archive.pagePosts.count)
    #expect(try archive.count("crossposts/matched") == lags.count)
    #expect(try archive.count("crossposts/identical") == identical)
    #expect(try archive.count("crossposts/edited") == lags.count - identical)
    #expect(try archive.count("crossposts/first") == lags.count { $0 < 0 })
    let middle = Double(lags[lags.count / 2] + lags[(lags.count - 1) / 2]) / 2
    #expect((archive.truth("crossposts/median_lag_seconds") as? NSNumber)?.doubleValue == middle)
    #expect(Set(try archive.pagePosts.map { try $0.field("URL") }).count == archive.pagePosts.count)
  }

  @Test("the second platform's export has CrowdTangle's columns, and every page is in the table")
  func pages() throws {
    let archive = try WrittenArchive(accounts: 100, posts: 2_000)
    let bytes = try #require(archive.files["facebook_posts.csv"])
    let header = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    #expect(
      header == """
        Page Name,User Name,Facebook Id,Page Category,Page Admin Top Country,Page Description,Page Created,\
        Likes at Posting,Followers at Posting,Post Created,Post Created Date,Post Created Time,Type,\
        Total Interactions,Likes,Comments,Shares,Love,Wow,Haha,Sad,Angry,Care,Video Share Status,Is Video Owner?,\
        Post Views,Total Views,Total Views For All Crossposts,Video Length,URL,Message,Link,Final Link,Image Text,\
        Link Text,Description,Sponsor Id,Sponsor Name,Sponsor Category,\
        Overperforming Score (weighted  —  Likes 1x Shares 1x Comments 1x Love 1x Wow 1x Haha 1x Sad 1x Angry 1x Care 1x )
        """)
    let ids = Set(try archive.pages.map { try $0.field("facebook_id") })
    #expect(ids.count == archive.pages.count)
    for row in archive.pagePosts {
      #expect(ids.contains(try row.field("Facebook Id")))
      let parts = try ["Likes", "Comments", "Shares", "Love", "Wow", "Haha", "Sad", "Angry", "Care"].map {
        try #require(Int(try row.field($0)))
      }
      let total = try row.field("Total Interactions").filter { $0 != "," }
      #expect(Int(total) == parts.reduce(0, +))
    }
    let created = try archive.pagePosts.map { try $0.field("Post Created") }
    #expect(created == created.sorted(by: >))
  }

  @Test("two releases share the texts and accounts that the truth lists", arguments: [2020, 8] as [UInt64])
  func releases(seed: UInt64) throws {
    let archive = try WrittenArchive(accounts: 400, posts: 9_000, seed: seed)
    let june = try PlainComparison.groups(archive.posts)
    let august = try PlainComparison.groups(archive.earlierPosts)
    let both = Set(june.keys).intersection(august.keys)
    let told = try archive.objects("releases/shared_texts")
    #expect(Set(told.compactMap { $0["key"] as? String }) == both)
    #expect(both.count >= 2)
    for text in told {
      let key = try #require(text["key"] as? String)
      let counts = try #require(text["posts"] as? [String: Int])
      #expect(counts == ["june_2020": june[key]?.count, "august_2019": august[key]?.count])
    }
    let ids = Set(try archive.users.map { try $0.field("userid") })
    let shared = ids.intersection(try archive.earlierUsers.map { try $0.field("userid") })
    let hashed = try archive.texts("releases/shared_accounts/hashed")
    let numbers = try archive.texts("releases/shared_accounts/by_number")
    #expect(shared == Set(hashed + numbers))
    #expect(numbers.allSatisfy { UInt64($0) != nil } && hashed.allSatisfy { $0.count > 40 })
    let posts = Set(try archive.posts.map { try $0.field("tweetid") })
    #expect(posts.isDisjoint(with: try archive.earlierPosts.map { try $0.field("tweetid") }))
    #expect(try archive.count("august_2019/posts/count") == archive.earlierPosts.count)
    for row in archive.earlierPosts {
      let time = try row.field("tweet_time")
      #expect(try row.field("account_creation_date") <= time.prefix(10) && time < "2019-08-16")
    }
  }

  @Test("themes are those of the second codebook, crossed with topics", arguments: [1, 2020] as [UInt64])
  func themes(seed: UInt64) throws {
    let archive = try WrittenArchive(accounts: 400, posts: 9_000, seed: seed)
    try expectThemes(archive.posts, text: "tweet_text", archive, under: "")
    try expectThemes(archive.earlierPosts, text: "tweet_text", archive, under: "august_2019/")
    try expectThemes(archive.comparison, text: "text", archive, under: "comparison/")
  }

  private func expectThemes(_ rows: [[String: String]], text: String, _ archive: WrittenArchive, under path: String)
    throws
  {
    let themes = try PlainCodebook.demonstration("themes")
    let topics = try PlainCodebook.demonstration("topics")
    #expect(themes.topics.map(\.id) == ["one-party-model", "recovery", "global-leadership", "foreign-interference"])
    var counts: [String: Int] = [:]
    var crossed: [String: [String: Int]] = [:]
    var topicCounts: [String: Int] = [:]
    var any = 0
    for row in rows {
      let found = themes.topics(of: try row.field(text), hashtags: [])
      let about = topics.topics(of: try row.field(text), hashtags: [])
      if !found.isEmpty { any += 1 }
      for topic in about { topicCounts[topic, default: 0] += 1 }
      for theme in found {
        counts[theme, default: 0] += 1
        for topic in about { crossed[theme, default: [:]][topic, default: 0] += 1 }
      }
    }
    #expect(try archive.count(path + "themes/any") == any)
    for theme in themes.topics.map(\.id) {
      #expect(try archive.count(path + "themes/by_theme/\(theme)/posts") == counts[theme, default: 0])
      let told = try archive.counts(path + "themes/by_theme/\(theme)/by_topic").filter { $0.value > 0 }
      #expect(told == crossed[theme, default: [:]])
    }
    for topic in topics.topics.map(\.id) {
      #expect(try archive.count(path + "topics/by_topic/\(topic)/posts") == topicCounts[topic, default: 0])
    }
    #expect(any > 0)
  }

  @Test("the comparison archive is in the order of time, within its months")
  func comparison() throws {
    let archive = try WrittenArchive(accounts: 100, posts: 2_000)
    let times = try archive.comparison.map { try $0.field("published") }
    #expect(times == times.sorted())
    #expect(times.allSatisfy { ("2019-01-01"..."2020-04-18").contains($0) && $0.hasSuffix("Z") })
    #expect(try archive.count("comparison/posts") == times.count)
    #expect(Set(try archive.comparison.map { try $0.field("language") }) == ["en", "zh"])
  }
}
