// The archive is read back by readers that share nothing with the generator, and must agree with its truth.

import Foundation
import SyntheticArchive
import Testing

@Suite struct SyntheticArchiveTests {
  @Test("the columns are the platform's")
  func columns() throws {
    let archive = try WrittenArchive(accounts: 50, posts: 500)
    let users = """
      userid user_display_name user_screen_name user_reported_location user_profile_description user_profile_url \
      follower_count following_count account_creation_date account_language
      """.split(separator: " ").map(String.init)
    let rest = """
      tweet_language tweet_text tweet_time tweet_client_name in_reply_to_userid in_reply_to_tweetid \
      quoted_tweet_tweetid is_retweet retweet_userid retweet_tweetid latitude longitude quote_count reply_count \
      like_count retweet_count hashtags urls user_mentions poll_choices
      """.split(separator: " ").map(String.init)
    #expect(archive.userColumns == users)
    #expect(archive.postColumns == ["tweetid"] + users + rest)
    #expect(archive.postColumns.count == 31)
  }

  @Test("the same parameters give the same bytes, here and on any machine")
  func golden() throws {
    let first = try WrittenArchive(accounts: 300, posts: 4_000)
    let second = try WrittenArchive(accounts: 300, posts: 4_000)
    #expect(first.files == second.files)
    let other = try WrittenArchive(accounts: 300, posts: 4_000, seed: 7)
    #expect(first.files["china_052020_tweets_csv_hashed.csv"] != other.files["china_052020_tweets_csv_hashed.csv"])
    let sums = try first.files.keys.sorted().map { "\($0) \(try first.checksum($0))" }
    // A change here changes the demonstration report: intended changes bring new sums.
    #expect(
      sums == [
        "README.txt 54d45edb176d8d97",
        "china_052020_tweets_csv_hashed.csv 47d88732c93a4f8a",
        "china_052020_users_csv_hashed.csv f4a7e669dc07ed1a",
        "china_082019_tweets_csv_hashed.csv dc4f4a2d67bd6d1",
        "china_082019_users_csv_hashed.csv d8999c1c032ca234",
        "comparison_posts.csv 4f2a73130ae6d878",
        "facebook_accounts.csv cd1a2154d278b7c4",
        "facebook_posts.csv 14171a90706a89d8",
        "media_manifest.csv dc46dd09553321d7",
        "truth.json 202f020aff2f8948",
      ])
  }

  @Test(
    "counts are exact at every size",
    arguments: [(1, 0), (1, 1), (1, 2), (1, 40), (10, 3), (50, 500), (2_000, 300), (400, 6_000)])
  func counts(accounts: Int, posts: Int) throws {
    let archive = try WrittenArchive(accounts: accounts, posts: posts)
    #expect(archive.users.count == accounts)
    #expect(archive.posts.count == posts)
    #expect(archive.media.count == posts * 55_750 / 348_608 + posts * 4_736 / 348_608)
    #expect(archive.progress.last == accounts + posts)
    let active = Set(try archive.posts.map { try $0.field("userid") }).count
    let share = (accounts * 12_240 + 11_875) / 23_750
    #expect(active == (posts < 2 ? posts : max(1, min(share, posts - 1))))
    #expect(try archive.count("accounts/posting") == active)
    #expect(try archive.count("posts/count") == posts)
    let ids = Set(try archive.posts.map { try $0.field("tweetid") })
    #expect(ids.count == posts)
    let users = Set(try archive.users.map { try $0.field("userid") })
    #expect(users.count == accounts)
    if posts >= 1 { #expect(archive.truth("posts/first_day") as? String == "2018-01-01") }
    if posts >= 2 { #expect(archive.truth("posts/last_day") as? String == "2020-04-17") }
  }

  @Test(
    "parameters out of range are refused",
    arguments: [
      (0, 10, "the number of accounts must be from 1 to 5000000, not 0"),
      (-3, 10, "the number of accounts must be from 1 to 5000000, not -3"),
      (10, -1, "the number of posts must be from 0 to 50000000, not -1"),
      (10, 50_000_001, "the number of posts must be from 0 to 50000000, not 50000001"),
    ])
  func invalid(accounts: Int, posts: Int, message: String) {
    let archive = SyntheticArchive(accounts: accounts, posts: posts)
    let error = #expect(throws: SyntheticArchiveError.self) { try archive.write(to: "/nowhere") { _ in } }
    #expect(error?.description == message)
  }

  @Test("a folder that cannot be made is one clear error")
  func unwritable() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("synthetic-\(UUID().uuidString)").path
    try Data().write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let archive = SyntheticArchive(accounts: 1, posts: 0)
    let error = #expect(throws: SyntheticArchiveError.self) { try archive.write(to: file + "/inside") { _ in } }
    #expect(error?.description == "cannot write \(file)/inside: Not a directory")
  }

  @Test("a file in the folder's place is one clear error")
  func fileInTheWay() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("synthetic-\(UUID().uuidString)").path
    try Data().write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let archive = SyntheticArchive(accounts: 1, posts: 0)
    let error = #expect(throws: SyntheticArchiveError.self) { try archive.write(to: file) { _ in } }
    #expect(error?.description == "cannot write \(file): File exists")
  }

  @Test("an earlier archive in the folder is replaced")
  func replaced() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("synthetic-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let big = try SyntheticArchive(accounts: 20, posts: 100).write(to: folder) { _ in }
    let small = try SyntheticArchive(accounts: 2, posts: 5).write(to: folder + "/") { _ in }
    #expect(big == small)
    let data = try Data(contentsOf: URL(fileURLWithPath: small[1]))
    let rows = try #require(plainCSV([UInt8](data)))
    #expect(rows.count == 6)
  }
}
