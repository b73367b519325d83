// From CSVs to the tables that the analysers write, counted by hand.

import Configuration
import Testing

@testable import Analysis

private let header =
  "tweetid,userid,tweet_language,tweet_text,tweet_time,is_retweet,retweet_userid,retweet_tweetid,urls,user_mentions\n"
private let long = "前线警员果断处置暴力冲击，文明社会不能容忍。"

/// Two archives: five accounts copy a text, a sixth edits it; two accounts retweet an account together; one comes back from a
/// gap of 200 days in another language.
private func folder(role: Archive.Role? = nil) throws -> (Folder, Configuration) {
  let folder = try Folder()
  try folder.write(
    "userid,user_display_name,user_screen_name\n" + (1...8).map { "u\($0),n,n\n" }.joined(), as: "users.csv")
  var rows = header
  for account in 1...5 {
    rows += "c\(account),u\(account),zh,\(long) https://t.co/\(account),2019-06-0\(account) 10:00,false,,,[],[]\n"
  }
  rows += "c6,u5,zh,@u1 \(long),2019-06-05 11:00,false,,,[],\"['u1', 'u1']\"\n"
  rows += "e1,u6,zh,\(long.replacingOccurrences(of: "果断", with: "果敢")),2019-05-01 10:00,false,,,[],['zz']\n"
  rows += "r0,u7,zh,\(long),2019-06-01 10:00,true,u1,c9,[],[]\n"
  for post in 1...3 {
    rows += "r1\(post),u7,zh,RT,2019-06-01 12:0\(post),true,u1,c\(post),[],[]\n"
    rows += "r2\(post),u8,zh,RT,2019-06-01 12:0\(post + 1),true,outside,c\(post),[],[]\n"
  }
  for day in 1...3 {
    rows += "b\(day),u8,en,short,2018-01-0\(day) 10:00,false,,,[],[]\n"
    rows += "a\(day),u8,zh,short,2018-08-0\(day) 10:00,false,,,[],[]\n"
  }
  try folder.write(rows, as: "tweets.csv")
  try folder.write(
    header + "f1,page,und,\(long),2019-06-01 12:00,false,,,[],[]\n"
      + "f2,page,und,\(long.replacingOccurrences(of: "冲击", with: "冲突")),2019-05-31 10:00,false,,,\"['http://user@WWW.Example.com:8080/x', 'https://t.co?a', 'https://example.com']\",[]\n"
      + "f3,page,und,这一篇跟任何一篇都没有关系的文章,2019-06-01 12:00,false,,,['https://example.com#x'],[]\n", as: "other.csv")
  var configuration = try folder.configuration(
    accounts: ["users.csv"], posts: ["tweets.csv"], topics: [Topic(id: "police", title: "Police", terms: ["警员"])])
  configuration.report.archives.append(
    Archive(id: "other", title: "Other", role: role, posts: [folder.input("other.csv")]))
  configuration.report.coRetweets = CoRetweetSettings(windows: [0, 1], threshold: 3, permutations: 2)
  return (folder, configuration)
}

@Suite("The tables that the analysers write") struct AnalysisTableTests {
  @Test func `every table holds what one counts by hand`() throws {
    let (folder, configuration) = try folder(role: .platform)
    let (_, archive) = try folder.analyse(configuration)
    #expect(
      try archive.ask("SELECT id, archive, text, posts, accounts, last_minute - first_minute, topic FROM copy_cluster")
        == [
          "1|1|\(long) https://t.co/1|6|5|5820|1"
        ])
    #expect(
      try archive.ask("SELECT \"key\" FROM copy JOIN post ON post.id = post ORDER BY \"key\"") == [
        "c1", "c2", "c3", "c4", "c5", "c6",
      ])
    #expect(
      try archive.ask("SELECT id, archive, texts, posts, accounts FROM near_family") == ["1|1|2|7|6"])
    #expect(try archive.ask("SELECT text FROM near_family") == [long.replacingOccurrences(of: "果断", with: "果敢")])
    #expect(
      try archive.ask(
        """
        SELECT days, "key", (gap_to - gap_from) / 1440, language_before, language_after, posts_before, posts_after
        FROM repurposed JOIN account ON account.id = account
        """) == ["90|u8|210|en|zh|3|6", "180|u8|210|en|zh|3|6"])
    #expect(
      try archive.ask("SELECT archive, \"key\", account FROM named_account ORDER BY id") == [
        "1|u1|1", "1|zz|-", "1|outside|-",
      ])
    #expect(try archive.ask("SELECT named, account, posts FROM retweet_edge") == ["1|7|4", "3|8|3"])
    #expect(try archive.ask("SELECT named, account, posts FROM mention_edge") == ["1|5|1", "2|6|1"])
    #expect(
      try archive.ask("SELECT named, \"key\" FROM post_mention JOIN post ON post.id = post") == ["1|c6", "2|e1"])
    #expect(try archive.ask("SELECT * FROM retweet_group") == ["1|1|2"])
    #expect(try archive.ask("SELECT * FROM retweet_group_member") == ["1|1", "7|1"])
    #expect(try archive.ask("SELECT * FROM co_retweet") == ["1|7|8|3"])
    #expect(
      try archive.ask(
        "SELECT archive, minutes, threshold, pairs, accounts, crowded, permutations FROM co_retweet_window")
        == ["1|0|3|0|0|0|2", "1|1|3|1|2|0|2", "2|0|3|0|0|0|2", "2|1|3|0|0|0|2"])
    #expect(
      try archive.ask(
        """
        SELECT post."key", match."key", round(similarity, 2), lag_minutes FROM crosspost
        JOIN post ON post.id = post JOIN post AS match ON match.id = match ORDER BY post.id
        """) == ["f1|c1|1.0|120", "f2|c1|0.81|-1440"])
    #expect(
      try archive.ask(
        "SELECT archive, within_day, shuffles, on_topic, off_topic, off_topic_matched FROM crosspost_chance")
        == ["2|2|20|2|12|0"])
    #expect(try archive.ask("SELECT * FROM shared_text") == [])
    #expect(
      try archive.ask("SELECT name, count(*) FROM domain JOIN post_domain ON domain = domain.id GROUP BY name") == [
        "example.com|2", "t.co|1",
      ])
    #expect(try archive.ask("PRAGMA foreign_key_check") == [])
    #expect(try archive.ask("PRAGMA integrity_check") == ["ok"])
  }

  /// Which analysers look at a later archive: rows of cross-posts, of texts and accounts that both carry, and of windows.
  @Test(arguments: [
    (Archive.Role?.none, "0|0|1|0|2"), (.release, "0|0|1|0|2"), (.platform, "2|1|0|0|2"), (.comparison, "0|0|0|0|0"),
  ])
  func `a role decides what is looked for in a later archive`(role: Archive.Role?, expected: String) throws {
    let (folder, configuration) = try folder(role: role)
    let (_, archive) = try folder.analyse(configuration)
    let tables = ["crosspost", "crosspost_chance", "shared_text", "shared_account"].map {
      "(SELECT count(*) FROM \($0))"
    }
    let windows = "(SELECT count(*) FROM co_retweet_window WHERE archive = 2)"
    #expect(try archive.ask("SELECT " + (tables + [windows]).joined(separator: ", ")) == [expected])
    #expect(
      try archive.ask("SELECT role FROM archive ORDER BY id") == ["-", role?.rawValue ?? "release"])
    if role != .platform, role != .comparison {
      #expect(
        try archive.ask("SELECT archive, text, first_posts, first_accounts, posts, accounts FROM shared_text") == [
          "2|\(long) https://t.co/1|6|5|1|1"
        ])
    }
    #expect(
      try archive.ask("SELECT count(*) FROM post_topic JOIN post ON id = post WHERE archive = 2") == ["2"],
      "every archive is coded")
  }

  @Test func `an analysis with another role is stale`() throws {
    let (folder, configuration) = try folder(role: .release)
    _ = try folder.analyse(configuration)
    var other = configuration
    other.report.archives[1].statedRole = .comparison
    let file = "\(folder.path)/analysed.sqlite"
    #expect(try ArchiveAnalysis(configuration: configuration, dossier: "1.0").isFresh(file))
    #expect(try !ArchiveAnalysis(configuration: other, dossier: "1.0").isFresh(file))
  }

  @Test func `an analysis with other settings of co-retweets is stale`() throws {
    var (folder, configuration) = try folder()
    _ = try folder.analyse(configuration)
    let file = "\(folder.path)/analysed.sqlite"
    #expect(try ArchiveAnalysis(configuration: configuration, dossier: "1.0").isFresh(file))
    configuration.report.coRetweets.threshold = 4
    #expect(try !ArchiveAnalysis(configuration: configuration, dossier: "1.0").isFresh(file))
  }
}
