import AnalysedArchive
import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Analysis

private let postsHeader =
  "tweetid,userid,user_display_name,user_screen_name,follower_count,tweet_language,tweet_text,tweet_time,is_retweet,"
  + "retweet_userid,retweet_tweetid,quote_count,reply_count,like_count,retweet_count,hashtags,urls,user_mentions\n"

private let hash = "aB3+0123456789012345678901234567890123456789"

private func smallArchive() throws -> Folder {
  let folder = try Folder()
  try folder.write(
    #"""
    userid,user_display_name,user_screen_name,user_reported_location,user_profile_description,user_profile_url,\#
    follower_count,following_count,account_creation_date,account_language
    \#(hash),\#(hash),\#(hash),,,,0,52,2017-08-30,zh-CN
    u2,"Name, ""two""",two,"Hong
    Kong",<b>,https://example.com,17116,0.0,2015-10-29,en
    u3,three,three,,,,,,,
    u2,again,again,,,,1,1,2016-01-01,en

    """#, as: "users.csv")
  try folder.write(
    postsHeader
      + #"""
      1,\#(hash),h,h,0,ZH,"香港 ""警察""",2019-06-09 16:30,False,,,0,1,2,0.0,"['香港', 'HK', 'ＨＫ']","['https://a', 'https://b']","[u2, 9]"
      2,u2,n,n,1,en,hello,2019-06-09 15:59,True,x,99,,,,,[],[],[]
      3,u2,n,n,1,en,台湾 香港,2019-06-10 10:00,false,absent,,1,1,1,1,,,
      4,u9,new,new9,7,und,later,2020-01-01 00:00,false,,,0,0,0,0,['hk'],,
      1,u2,n,n,1,en,repeated,2019-06-10 10:00,false,,,0,0,0,0,,,
      bad,u2

      """#, as: "posts-1.csv")
  try folder.write(
    postsHeader
      + #"""
      5,u9,old,old9,6,ja,earlier,2019-12-31 00:00,false,,,5,0,0,0,,,
      2,u2,n,n,1,en,repeated,2019-06-10 10:00,false,,,0,0,0,0,,,
      6,u9,old,old9,6,ja,x,2019-12-31 00:00,false,,,many,0,0,0,,,

      """#, as: "posts-2.csv")
  try folder.write(
    "tweetid,filename\n1,1-a.JPG\n1,1-b.mp4\n7,7-a.png\n1,1-a.JPG\n3,3-a\n3,3-b.tar.gz\n", as: "media.csv")
  return folder
}

private let topics = [
  Topic(id: "hong-kong", title: "Hong Kong", terms: ["香港"]), Topic(id: "taiwan", title: "Taiwan", terms: ["台湾"]),
]

@Test("A small archive, table by table", arguments: [1, 2, 5])
func small(_ threads: Int) throws {
  let folder = try smallArchive()
  let configuration = try folder.configuration(
    accounts: ["users.csv"], posts: ["posts-*.csv"], media: ["media.csv"], topics: topics)
  let (summary, archive) = try folder.analyse(configuration, threads: threads)
  #expect(summary == Summary(accounts: 4, posts: 5, media: 5, rejects: 6))
  #expect(
    try archive.ask("SELECT role, path, \"rows\", stored, rejected FROM source ORDER BY id") == [
      "accounts|users.csv|4|3|1", "posts|posts-1.csv|6|4|2", "posts|posts-2.csv|3|1|2", "media|media.csv|6|5|1",
    ])
  #expect(
    try archive.ask("SELECT source, line, field, \"column\", reason, excerpt FROM reject ORDER BY id") == [
      "1|6|1|userid|the id of an earlier row|u2", "2|6|1|tweetid|the id of an earlier row|1",
      "2|7|-|-|2 fields where the header has 18|bad,u2⏎", "3|3|1|tweetid|the id of an earlier row|2",
      "3|4|12|quote_count|not a count such as 0 or 12|many", "4|5|2|filename|the id of an earlier row|1-a.JPG",
    ])
  #expect(
    try archive.ask(
      """
      SELECT id, "key", display_name, followers, following, created, language, hashed, listed, posts, retweets,
        engagement, first_day, last_day, main_language FROM account ORDER BY id
      """) == [
        "1|\(hash)|\(hash)|0|52|17408|zh-cn|1|1|1|0|3|18057|18057|zh",
        "2|u2|Name, \"two\"|17116|0|16737|en|0|1|2|1|4|18056|18057|en", "3|u3|three|-|-|-||0|1|0|0|0|-|-|-",
        "4|u9|new|7|-|-||0|0|2|0|5|18261|18262|ja",
      ])
  #expect(
    try archive.ask(
      """
      SELECT id, "key", account, minute, day, hour, language, is_retweet, retweeted_account, retweeted_post, quotes,
        replies, likes, retweets, topics FROM post ORDER BY id
      """) == [
        "1|1|1|26001630|18057|0|zh|0|-|-|0|1|2|0|1", "2|2|2|26001599|18056|23|en|1|x|99|-|-|-|-|0",
        "3|3|2|26002680|18057|18|en|0|-|-|1|1|1|1|2", "4|4|4|26297280|18262|8|und|0|-|-|0|0|0|0|0",
        "5|5|4|26295840|18261|8|ja|0|-|-|5|0|0|0|0",
      ])
  #expect(try archive.ask("SELECT text FROM post_text WHERE post = 1") == ["香港 \"警察\""])
  #expect(try archive.ask("SELECT links, mentions FROM post_text WHERE post = 1") == ["https://a⏎https://b|u2⏎9"])
  #expect(try archive.ask("SELECT * FROM topic") == ["1|hong-kong|Hong Kong", "2|taiwan|Taiwan"])
  #expect(try archive.ask("SELECT topic, post FROM post_topic") == ["1|1", "1|3", "2|3"])
  #expect(try archive.ask("SELECT * FROM hashtag ORDER BY id") == ["1|香港|香港", "2|hk|HK"])
  #expect(try archive.ask("SELECT hashtag, post FROM post_hashtag") == ["1|1", "2|1", "2|4"])
  #expect(
    try archive.ask("SELECT post, file, kind FROM media ORDER BY id") == [
      "1|1-a.JPG|image", "1|1-b.mp4|video", "-|7-a.png|image", "3|3-a|other", "3|3-b.tar.gz|other",
    ])
  #expect(
    try archive.ask("SELECT date, week, month, weekday FROM calendar WHERE day IN (18056, 18057, 18262)") == [
      "2019-06-09|2019-06-03|2019-06|7", "2019-06-10|2019-06-10|2019-06|1", "2020-01-01|2019-12-30|2020-01|3",
    ])
  #expect(try archive.ask("SELECT count(*) FROM calendar") == ["207"])
  #expect(try archive.ask("PRAGMA integrity_check") == ["ok"])
  #expect(try archive.ask("PRAGMA foreign_key_check") == [])
  #expect(try archive.ask("PRAGMA user_version") == ["\(Schema.version)"])
}

@Test("The same input gives the same bytes, with any number of threads")
func deterministic() throws {
  let folder = try smallArchive()
  let configuration = try folder.configuration(accounts: ["users.csv"], posts: ["posts-*.csv"], topics: topics)
  var bytes: Set<Data> = []
  for threads in [1, 2, 3] {
    let file = "\(folder.path)/\(threads).sqlite"
    try ArchiveAnalysis(configuration: configuration, dossier: "1.0", threads: threads).run(into: file)
    bytes.insert(try Data(contentsOf: URL(fileURLWithPath: file)))
  }
  #expect(bytes.count == 1)
}

@Test("An archive is fresh until something it depends on changes")
func staleness() throws {
  let folder = try smallArchive()
  let file = "\(folder.path)/analysed.sqlite"
  let configuration = try folder.configuration(posts: ["posts-*.csv"], topics: topics)
  func isFresh(_ configuration: Configuration) throws -> Bool {
    try ArchiveAnalysis(configuration: configuration, dossier: "1.0").isFresh(file)
  }
  #expect(try !isFresh(configuration))
  try ArchiveAnalysis(configuration: configuration, dossier: "1.0").run(into: file)
  #expect(try isFresh(configuration))
  #expect(try !isFresh(folder.configuration(posts: ["posts-*.csv"], zone: "UTC", topics: topics)))
  #expect(try !isFresh(folder.configuration(posts: ["posts-*.csv"], topics: [topics[0]])))
  #expect(try !isFresh(folder.configuration(posts: ["posts-1.csv"], topics: topics)))
  try folder.write(postsHeader + "7,u,n,n,1,en,x,2019-06-10 10:00,false,,,0,0,0,0,,,\n", as: "posts-2.csv")
  #expect(try !isFresh(configuration))
  try folder.write("no archive", as: "analysed.sqlite")
  #expect(try !isFresh(configuration))
}

@Test("All that is wrong with the inputs is said before any work, and the previous archive stays")
func wrongInputs() throws {
  let folder = try smallArchive()
  let file = "\(folder.path)/analysed.sqlite"
  try folder.write("previous", as: "analysed.sqlite")
  let configuration = try folder.configuration(
    accounts: ["user.csv", "media.csv"], posts: ["*.txt", "users.csv"], media: ["media.csv"])
  let problems = #expect(throws: Problems.self) {
    try ArchiveAnalysis(configuration: configuration, dossier: "1.0").run(into: file)
  }
  let shown = problems?.all.map { $0.formatted.replacingOccurrences(of: folder.path, with: "ARCHIVE") }
  #expect(
    shown == [
      """
      content/report.yml:9:12: error: there is no file "ARCHIVE/user.csv"
      help: did you mean "users.csv"?
      """,
      """
      ARCHIVE/media.csv:1:1: error: this users file lacks the column "userid"; it has "tweetid", "filename"
         1 | tweetid,filename
           | ^
      """,
      """
      content/report.yml:9:12: error: no file in ARCHIVE fits "*.txt"
      help: `*` stands for any run of characters in a file's name
      """,
      """
      ARCHIVE/users.csv:1:1: error: this tweets file lacks the columns "tweetid", "tweet_time", "tweet_text"; it has \
      "userid", "user_display_name", "user_screen_name", "user_reported_location", "user_profile_description", \
      "user_profile_url", "follower_count", "following_count", "account_creation_date", "account_language"
         1 | userid,user_display_name,user_screen_name,user_reported_location,user_profile_description,user_profi…
           | ^
      """,
    ])
  #expect(try String(contentsOfFile: file, encoding: .utf8) == "previous")
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".partial") } == [])
}

@Test("An archive that cannot be written is an error, and leaves nothing")
func unwritable() throws {
  let folder = try smallArchive()
  let configuration = try folder.configuration(posts: ["posts-1.csv"])
  let problem = #expect(throws: ArchiveProblem.self) {
    try ArchiveAnalysis(configuration: configuration, dossier: "1.0").run(into: "\(folder.path)/posts-1.csv/a.sqlite")
  }
  #expect(problem?.message.hasPrefix("\(folder.path)/posts-1.csv/a.sqlite cannot be written: ") == true)
}

@Test(
  "Days and hours of a time zone",
  arguments: [
    ("Asia/Shanghai", 0, 0, 8), ("Asia/Shanghai", 16 * 60 - 1, 0, 23), ("Asia/Shanghai", 16 * 60, 1, 0),
    ("UTC", 1439, 0, 23), ("America/New_York", 0, -1, 19), ("Asia/Kolkata", 18 * 60 + 29, 0, 23),
    ("Asia/Kolkata", 18 * 60 + 30, 1, 0),
    // 31 March 2019, 01:00 UTC: Berlin goes from 02:00 to 03:00.
    ("Europe/Berlin", 25_899_900 - 1, 17_986, 1), ("Europe/Berlin", 25_899_900, 17_986, 3),
  ])
func localTime(_ zone: String, _ minute: Int, _ day: Int, _ hour: Int) throws {
  var time = LocalTime(try #require(TimeZone(identifier: zone)))
  let found = time.dayAndHour(minute: minute)
  #expect(found.day == day)
  #expect(found.hour == hour)
}

@Test(
  "The main language of an account",
  arguments: [
    ([], nil), ([("und", 9)], nil), ([("", 9), ("zh", 1)], "zh"), ([("und", 9), ("zh", 1), ("en", 2)], "en"),
    ([("zh", 2), ("en", 2), ("ja", 1)], "en"),
  ] as [([(String, Int)], String?)])
func mainLanguage(_ languages: [(String, Int)], _ expected: String?) {
  #expect(AccountRegister.mainLanguage(languages.map { (language: $0.0, posts: $0.1) }) == expected)
}
