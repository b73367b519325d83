// The truth against a recount from the written files.

import Foundation
import Testing

@Suite struct TruthTests {
  /// Local day number since 1970 and hour in UTC+8, by a calendar instead of the generator's arithmetic.
  private static func local(_ time: String) throws -> (day: String, monday: String, weekday: Int, hour: Int) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 8 * 3_600))
    var utc = calendar
    utc.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let numbers = time.split { !$0.isNumber }.compactMap { Int($0) }
    try #require(numbers.count == 5 && time.count == 16)
    let parts = DateComponents(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])
    let date = try #require(utc.date(from: parts))
    let weekday = (calendar.component(.weekday, from: date) + 5) % 7
    let monday = try #require(calendar.date(byAdding: .day, value: -weekday, to: date))
    return (text(date, calendar), text(monday, calendar), weekday, calendar.component(.hour, from: date))
  }

  private static func text(_ date: Date, _ calendar: Calendar) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    func two(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
  }

  private static func integer(_ row: [String: String], _ column: String) throws -> Int {
    let text = try row.field(column)
    return try #require(Int(text), "\(column)")
  }

  @Test("topics are those of the codebook's rule", arguments: [1, 2020, 31_337] as [UInt64])
  func topics(seed: UInt64) throws {
    let archive = try WrittenArchive(accounts: 400, posts: 9_000, seed: seed)
    let codebook = try PlainCodebook.demonstration("topics")
    #expect(codebook.topics.map(\.id) == ["guo-wengui", "hong-kong", "covid-19", "taiwan"])
    var posts: [String: Int] = [:]
    var twelfths: [String: Int] = [:]
    var weeks: [String: [String: Int]] = [:]
    var any = 0
    for row in archive.posts {
      let found = codebook.topics(of: try row.field("tweet_text"), hashtags: try row.list("hashtags"))
      let monday = try Self.local(try row.field("tweet_time")).monday
      if !found.isEmpty { any += 1 }
      for topic in found {
        posts[topic, default: 0] += 1
        twelfths[topic, default: 0] += 12 / found.count
        weeks[topic, default: [:]][monday, default: 0] += 1
      }
    }
    #expect(try archive.count("topics/any") == any)
    #expect(try archive.count("topics/none") == archive.posts.count - any)
    #expect(try archive.count("topics/excluded_by_term") > 0)
    for topic in codebook.topics.map(\.id) {
      let path = "topics/by_topic/\(topic)/"
      #expect(try archive.count(path + "posts") == posts[topic])
      #expect(try archive.count(path + "mix_twelfths") == twelfths[topic])
      #expect(try archive.counts(path + "by_week") == weeks[topic])
      let most = weeks[topic]?.values.max()
      let peak = weeks[topic]?.filter { $0.value == most }.keys.min()
      #expect(archive.truth(path + "peak_week") as? String == peak)
    }
  }

  @Test func accounts() throws {
    let archive = try WrittenArchive(accounts: 3_000, posts: 100)
    let followers = try archive.users.map { try Self.integer($0, "follower_count") }
    var months: [String: Int] = [:]
    var hashed = 0
    for row in archive.users {
      months[String(try row.field("account_creation_date").prefix(7)), default: 0] += 1
      let id = try row.field("userid")
      let names = try [row.field("user_display_name"), row.field("user_screen_name")]
      if names == [id, id] {
        hashed += 1
        #expect((43...44).contains(id.count))
        #expect(try Self.integer(row, "follower_count") < 5_000)
      } else {
        #expect(UInt64(id) != nil)
        #expect(names[1].hasPrefix("demo_"))
      }
    }
    #expect(try archive.count("accounts/hashed") == hashed)
    #expect(hashed == 3_000 - 3_000 * 24 / 23_750 - 3_000 * 312 / 23_750)
    #expect(try archive.count("accounts/without_followers") == followers.count { $0 == 0 })
    #expect(try archive.count("accounts/followers_below_eight") == followers.count { $0 < 8 })
    #expect(try archive.count("accounts/followers_5000_or_more") == followers.count { $0 >= 5_000 })
    #expect(try archive.count("accounts/followers_median") == 0)
    #expect(try archive.counts("accounts/created_by_month") == months)
    let descriptions = try archive.users.map { try $0.field("user_profile_description") }
    for part in ["\n", "\"", ","] { #expect(descriptions.contains { $0.contains(part) }) }
  }

  @Test func posts() throws {
    let archive = try WrittenArchive(accounts: 300, posts: 6_000)
    let users = Dictionary(uniqueKeysWithValues: try archive.users.map { (try $0.field("userid"), $0) })
    var months: [String: Int] = [:]
    var languages: [String: Int] = [:]
    var clients: [String: Int] = [:]
    var hours = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
    var sums: [Int] = []
    var inside = 0
    var retweets = 0
    for row in archive.posts {
      let id = try row.field("userid")
      let user = try #require(users[id])
      for (column, value) in user { #expect(row[column] == value) }
      let time = try row.field("tweet_time")
      #expect(try user.field("account_creation_date") <= time.prefix(10))
      let local = try Self.local(time)
      #expect(("2018-01-01"..."2020-04-17").contains(local.day))
      months[String(local.day.prefix(7)), default: 0] += 1
      hours[local.weekday][local.hour] += 1
      languages[try row.field("tweet_language"), default: 0] += 1
      clients[try row.field("tweet_client_name"), default: 0] += 1
      sums.append(
        try ["quote_count", "reply_count", "like_count", "retweet_count"].reduce(0) { try $0 + Self.integer(row, $1) })
      let isRetweet = try row.field("is_retweet") == "true"
      let source = try row.field("retweet_userid")
      #expect(isRetweet == !source.isEmpty)
      #expect(try isRetweet == row.field("tweet_text").hasPrefix("RT @"))
      if isRetweet {
        retweets += 1
        if users[source] != nil { inside += 1 }
        #expect(try row.list("user_mentions").first == source)
        let own = try Self.integer(row, "tweetid")
        let retweeted = try Self.integer(row, "retweet_tweetid")
        #expect(retweeted < own)
      }
      #expect(try [row.field("latitude"), row.field("longitude")] == ["absent", "absent"])
    }
    #expect(try archive.counts("posts/by_month") == months)
    #expect(try archive.counts("languages") == languages)
    #expect(try archive.counts("posts/by_client") == clients)
    #expect(archive.truth("posts/by_weekday_and_hour") as? [[Int]] == hours)
    #expect(try archive.count("posts/working_hours") == hours[..<5].reduce(0) { $0 + $1[8..<18].reduce(0, +) })
    #expect(try archive.count("posts/weekend") == hours[5...].reduce(0) { $0 + $1.reduce(0, +) })
    #expect(try archive.count("posts/engagement/total") == sums.reduce(0, +))
    #expect(try archive.count("posts/engagement/posts_with_none") == sums.count { $0 == 0 })
    #expect(try archive.count("posts/retweets/count") == retweets)
    #expect(try archive.count("posts/retweets/inside") == inside)
    #expect(inside > 0 && inside < retweets)
  }

  @Test("an account's retweets inside the archive are counted in the retweeted post's own column")
  func retweetCounts() throws {
    let archive = try WrittenArchive(accounts: 100, posts: 3_000)
    var retweeted: [String: Int] = [:]
    for row in archive.posts { retweeted[try row.field("retweet_tweetid"), default: 0] += 1 }
    for row in archive.posts {
      let id = try row.field("tweetid")
      #expect(try Self.integer(row, "retweet_count") >= retweeted[id, default: 0])
    }
  }

  @Test("lists agree with the text")
  func lists() throws {
    let archive = try WrittenArchive(accounts: 200, posts: 4_000)
    for row in archive.posts {
      let text = try row.field("tweet_text")
      let words = text.split { $0 == " " || $0 == "\n" }.map { $0.hasSuffix("…") ? $0.dropLast() : $0 }
      #expect(
        try row.list("hashtags") == words.filter { $0.count > 1 && $0.hasPrefix("#") }.map { String($0.dropFirst()) })
      #expect(try row.list("user_mentions").count == text.count { $0 == "@" })
      #expect(try row.list("urls").count <= text.components(separatedBy: "https://t.co/").count - 1)
    }
  }

  @Test func media() throws {
    let archive = try WrittenArchive(accounts: 100, posts: 5_000)
    let ids = Set(try archive.posts.map { try $0.field("tweetid") })
    var videos = 0
    for row in archive.media {
      let id = try row.field("tweetid")
      let name = try row.field("filename")
      #expect(ids.contains(id))
      #expect(name.hasPrefix(id + "-"))
      let kind = name.split(separator: ".").last
      if kind == "mp4" || kind == "mov" { videos += 1 }
    }
    #expect(try archive.count("media/videos") == videos)
    #expect(try archive.count("media/images") == archive.media.count - videos)
    let withMedia = Set(try archive.media.map { try $0.field("tweetid") }).count
    #expect(try archive.count("media/posts_with_media") == withMedia)
    let names = Set(try archive.media.map { try $0.field("filename") })
    #expect(names.count == archive.media.count)
  }
}
