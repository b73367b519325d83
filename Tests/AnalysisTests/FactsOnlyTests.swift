// The answers without an archive against those of the archive, counted by SQL.

import Configuration
import Foundation
import Testing

@testable import Analysis

/// An archive of texts, languages, hashtags and links that repeat in some pattern, with bad rows and repeated ids.
private func archive() throws -> (Folder, Configuration) {
  let folder = try Folder()
  var users = "userid,follower_count,account_creation_date\n"
  for user in 0..<40 { users += "u\(user),\(user * user * 7 % 1200),2017-0\(user % 9 + 1)-28\n" }
  try folder.write(users, as: "users.csv")
  var posts = "tweetid,userid,tweet_time,tweet_text,tweet_language,is_retweet,hashtags,urls\n"
  let texts = [
    "香港的天氣今天真的非常好，大家都出門了", "short", "Hong Kong is calm and everyone goes to work as usual today",
    "台灣 @someone https://t.example/x",
  ]
  for post in 0..<900 {
    let hour = post * 7 % 24
    let day = post * 11 % 28 + 1
    posts +=
      "\(post % 890),u\(post * 13 % 45),2019-0\(post % 3 + 6)-\(day < 10 ? "0" : "")\(day) "
      + "\(hour < 10 ? "0" : "")\(hour):00,\"\(texts[post % 4])\",\(["zh", "EN", "und"][post % 3]),\(post % 5 == 0),"
      + "\"['Tag\(post % 7)', 'tag\(post % 7)', 'ＴＡＧ']\",\"['https://User@A.example:8080/x', 'http://b\(post % 4).example']\"\n"
  }
  try folder.write(posts + "bad\n", as: "posts.csv")
  try folder.write("tweetid,filename\n1,a.jpg\n2,b.MP4\n3,c.jpg\n9,d\n", as: "media.csv")
  let configuration = try folder.configuration(
    accounts: ["users.csv"], posts: ["posts.csv"], media: ["media.csv"],
    topics: [
      Topic(id: "hong-kong", title: "Hong Kong", terms: ["香港", "hong kong"]),
      Topic(id: "taiwan", title: "Taiwan", terms: ["台灣"]), Topic(id: "none", title: "None", terms: ["absent"]),
    ])
  return (folder, configuration)
}

@Test("The common questions have the same answers with and without an archive", arguments: [1, 2, 3])
func equalsArchive(_ threads: Int) throws {
  let (folder, configuration) = try archive()
  let facts = try ArchiveAnalysis(configuration: configuration, dossier: "1", threads: threads).factsOnly()
  let (summary, database) = try folder.analyse(configuration)
  func counts(_ sql: String) throws -> [String: Int] {
    var out: [String: Int] = [:]
    for row in try database.ask(sql) {
      let parts = row.split(separator: "|", omittingEmptySubsequences: false)
      out[parts.dropLast().joined(separator: "|")] = Int(parts.last ?? "")
    }
    return out
  }
  func list(_ counted: [QuickFacts.Counted]) -> [String] { counted.map { "\($0.name)|\($0.count)" } }

  #expect(facts.rejects == summary.rejects && summary.rejects == 11)
  let weeks = facts.topicsByWeek.flatMap { topic, weeks in weeks.map { ("\(topic)|\($0)", $1) } }
  #expect(
    try Dictionary(uniqueKeysWithValues: weeks)
      == counts(
        """
        SELECT topic."key", week, count(*) FROM post_topic JOIN topic ON topic.id = topic JOIN post ON post.id = post
        JOIN calendar USING (day) GROUP BY 1, 2
        """))
  #expect(facts.topicsByWeek["none"] == [:])
  #expect(
    try facts.hourByWeekday
      == counts(
        "SELECT weekday || ' ' || printf('%02d', hour), count(*) FROM post JOIN calendar USING (day) GROUP BY 1"))
  #expect(try facts.languages == counts("SELECT language, count(*) FROM post GROUP BY 1"))
  #expect(
    try facts.creationMonths
      == counts("SELECT strftime('%Y-%m', created * 86400, 'unixepoch'), count(*) FROM account WHERE listed GROUP BY 1")
  )
  #expect(
    try facts.followerBins
      == counts(
        """
        SELECT CASE WHEN followers = 0 THEN '0' WHEN followers < 10 THEN '1-9' WHEN followers < 100 THEN '10-99'
          WHEN followers < 1000 THEN '100-999' ELSE '1000-9999' END, count(*) FROM account WHERE listed GROUP BY 1
        """))
  #expect(
    try list(facts.hashtags)
      == database.ask(
        "SELECT folded, count(*) FROM post_hashtag JOIN hashtag ON hashtag.id = hashtag GROUP BY 1 ORDER BY 2 DESC, 1"))
  #expect(
    try list(facts.domains)
      == database.ask(
        "SELECT name, count(*) FROM post_domain JOIN domain ON domain.id = domain GROUP BY 1 ORDER BY 2 DESC, 1"))
  #expect(
    try list(facts.accounts) == database.ask("SELECT \"key\", posts FROM account WHERE posts > 0 ORDER BY 2 DESC, 1"))
  #expect(
    try ["\(facts.copies.clusters)|\(facts.copies.posts)|\(facts.copies.accounts)"]
      == database.ask(
        """
        SELECT (SELECT count(*) FROM copy_cluster), count(*), count(DISTINCT account) FROM copy JOIN post ON post.id = post
        """))
  #expect(facts.copies.clusters == 2)
  #expect(try facts.media == counts("SELECT kind, count(*) FROM media GROUP BY 1"))
}

@Test("The JSON has sorted keys, one value a line, and escapes what JSON must")
func json() {
  var facts = QuickFacts()
  facts.languages = ["zh": 2, "en": 1]
  facts.hashtags = [QuickFacts.Counted(name: "a\"\\\n\u{1}香", count: 3)]
  facts.topicsByWeek = ["b": [:], "a": ["2019-06-03": 1]]
  #expect(
    facts.json == #"""
      {
       "accounts": [],
       "copies": {
        "accounts": 0,
        "clusters": 0,
        "posts": 0
       },
       "creation months": {},
       "domains": [],
       "follower bins": {},
       "hashtags": [
        [
         "a\"\\\n\u0001香",
         3
        ]
       ],
       "hour by weekday": {},
       "languages": {
        "en": 1,
        "zh": 2
       },
       "media": {},
       "topics by week": {
        "a": {
         "2019-06-03": 1
        },
        "b": {}
       }
      }

      """#)
}
