// The forms in which archives come: other platforms' columns, folders, parts; too many bad rows; runs that were killed.

import AnalysedArchive
import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Analysis

private let header = "tweetid,userid,tweet_time,tweet_text,tweet_language,is_retweet,hashtags,urls\n"

private func row(_ id: Int, _ text: String = "x") -> String {
  "\(id),u\(id % 3),2019-06-09 16:30,\(text),en,false,[],[]\n"
}

@Test("A mapping reads any CSV: names, times, counts and lists of its own")
func mapping() throws {
  let folder = try Folder()
  try folder.write(
    """
    Nr,Author,Published,Words,Lang,RT,Tags,Likes
    a-1,Embassy,09/06/2019 18:30,香港 stays calm,ZH,no,"#香港, #HK","1,200"
    a-2,Embassy,10/06/2019 00:10,hello,en,yes,,-
    a-3,Paper,2019-06-10,no such time,en,no,,

    """, as: "posts.csv")
  var configuration = try folder.configuration(
    posts: ["posts.csv"], zone: "UTC", topics: [Topic(id: "hong-kong", title: "Hong Kong", terms: ["香港"])])
  configuration.report.archives[0].format = .mapping(
    ColumnMapping(
      columns: [
        "id": "Nr", "account": "Author", "time": "Published", "text": "Words", "language": "Lang", "retweet": "RT",
        "hashtags": "Tags", "likes": "Likes", "display-name": "Author",
      ], timeFormat: "DD/MM/YYYY HH:MM", timeZone: try #require(TimeZone(identifier: "Asia/Shanghai"))))
  let (summary, archive) = try folder.analyse(configuration)
  #expect(summary == Summary(accounts: 1, posts: 2, media: 0, rejects: 1))
  #expect(
    try archive.ask(
      """
      SELECT "key", date, hour, language, is_retweet, likes, engagement, post.topics FROM post JOIN calendar USING (day)
      """) == ["a-1|2019-06-09|10|zh|0|1200|1200|1", "a-2|2019-06-09|16|en|1|-|-|0"])
  #expect(try archive.ask("SELECT folded FROM hashtag ORDER BY id") == ["香港", "hk"])
  #expect(try archive.ask("SELECT \"key\", display_name, listed FROM account") == ["Embassy|Embassy|1"])
  #expect(try archive.ask("SELECT format FROM archive") == ["mapping"])
  #expect(
    try archive.ask("SELECT line, \"column\", reason FROM reject") == [
      "4|Published|not a time such as 2019-06-09 14:30"
    ])
}

@Test("A second platform's hand-made table lists its pages, also those without a post")
func pages() throws {
  let folder = try Folder()
  try folder.write(header + row(1), as: "tweets.csv")
  try folder.write(
    """
    page_name,user_name,facebook_id,url,created,followers,found_by,note
    Harbour,harbour,900,https://facebook.example/900,2017-04-13,42,same text,
    Silent,silent,901,https://facebook.example/901,,,shared link,asked twice

    """, as: "pages.csv")
  try folder.write(
    "Page Name,Facebook Id,Post Created,URL,Message,Likes\nOld name,900,2019-06-09 10:00:00 UTC,https://a,x,3\n"
      + "Other,902,2019-06-09 10:00:00 UTC,https://b,x,3\n", as: "posts.csv")
  var configuration = try folder.configuration(posts: ["tweets.csv"])
  configuration.report.archives.append(
    Archive(
      id: "facebook", title: "Facebook", format: .crowdtangle, accounts: [folder.input("pages.csv")],
      posts: [folder.input("posts.csv")]))
  let (_, archive) = try folder.analyse(configuration)
  #expect(
    try archive.ask(
      """
      SELECT "key", display_name, screen_name, url, followers, created, listed, posts FROM account WHERE archive = 2
      """)
      == [
        "900|Harbour|harbour|https://facebook.example/900|42|17269|1|1",
        "901|Silent|silent|https://facebook.example/901|-|-|1|0", "902|Other||||-|-|0|1",
      ].map { $0.replacingOccurrences(of: "||||", with: "|||") })
}

/// Whole errors on files that stand where they should not; the folder is cut from the paths.
@Test(
  "A file in the wrong place is an error where report.yml names it",
  arguments: [
    (
      ["tweets_1.csv"], ["tweets_2.csv"],
      """
      content/report.yml:9:12: error: "tweets_1.csv" stands under "accounts", but its columns are those of posts
      help: name it under `posts`; without a users file the accounts are read from the posts
      """
    ),
    (
      [], ["tweets_2.csv", "tweets_*.csv"],
      """
      content/report.yml:9:12: error: "tweets_2.csv" is named twice under "posts"
      help: name each file once; line 9 names it first
      """
    ),
    (
      [], ["tweets_1.csv", "link.csv"],
      """
      content/report.yml:9:12: error: "link.csv" is named twice under "posts"
      help: name each file once; line 9 names it first
      """
    ),
  ])
func misplaced(accounts: [String], posts: [String], expected: String) throws {
  let folder = try Folder()
  for part in 1...2 { try folder.write(header + row(part), as: "tweets_\(part).csv") }
  try FileManager.default.createSymbolicLink(
    atPath: folder.path + "/link.csv", withDestinationPath: folder.path + "/tweets_1.csv")
  let configuration = try folder.configuration(accounts: accounts, posts: posts)
  let problems = try #require(throws: Problems.self) { try folder.analyse(configuration) }
  let text = problems.all.map(\.formatted).joined(separator: "\n")
  #expect(text.replacingOccurrences(of: folder.path + "/", with: "") == expected)
}

@Test("A pattern that is none is an error where it is written")
func wrongPattern() throws {
  let folder = try Folder()
  try folder.write("a,b,c,d\n", as: "posts.csv")
  var configuration = try folder.configuration(posts: ["posts.csv"])
  configuration.report.archives[0].format = .mapping(
    ColumnMapping(
      columns: ["id": "a", "account": "b", "time": "c", "text": "d"], timeFormat: "HH:MM",
      timeFormatPlace: Place("content/report.yml", line: 7, column: 20)))
  let problems = #expect(throws: Problems.self) {
    try ArchiveAnalysis(configuration: configuration, dossier: "1").factsOnly()
  }
  #expect(
    problems?.all.map(\.formatted) == [
      """
      content/report.yml:7:20: error: "HH:MM" is no pattern of times
      help: write it with YYYY, MM, DD, HH, MM and SS, each once, as DD/MM/YYYY HH:MM
      """
    ])
}

@Test("A folder is read for the tables of each role, the parts of one in the order of their names")
func folder() throws {
  let folder = try Folder()
  try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true)
  try folder.write(header + row(3) + row(1), as: "in/tweets-2.csv")
  try folder.write(header + row(1, "first") + row(2), as: "in/tweets-1.csv")
  try folder.write("userid,follower_count\nu1,5\nu2,0\n", as: "in/users.csv")
  try folder.write("tweetid,filename\n1,1-a.jpg\n", as: "in/manifest.csv")
  try folder.write("no table", as: "in/README.txt")
  var configuration = try folder.configuration(accounts: ["in"], posts: ["in"], media: ["in"])
  let (summary, archive) = try folder.analyse(configuration)
  #expect(summary == Summary(accounts: 3, posts: 3, media: 1, rejects: 1))
  #expect(
    try archive.ask("SELECT role, path FROM source ORDER BY id") == [
      "accounts|users.csv", "posts|tweets-1.csv", "posts|tweets-2.csv", "media|manifest.csv",
    ])
  #expect(
    try archive.ask("SELECT \"key\", text FROM post JOIN post_text ON post = id ORDER BY id") == [
      "1|first", "2|x", "3|x",
    ])

  configuration.report.archives = [try Archive(recognising: [folder.path + "/in"])]
  #expect(try ArchiveAnalysis(configuration: configuration, dossier: "1").run(into: folder.path + "/b") == summary)
}

@Test("CrowdTangle's export is recognised by its header")
func recognised() throws {
  let folder = try Folder()
  try folder.write(
    "Page Name,Facebook Id,Post Created,URL,Message\nP,9,2020-04-18 12:56:28 EDT,https://x.example/1,hello\n",
    as: "facebook.csv")
  let archive = try Archive(recognising: [folder.path + "/facebook.csv"])
  #expect(archive.format == .crowdtangle)
  try folder.write(header + row(1), as: "tweets.csv")
  let problems = #expect(throws: Problems.self) {
    try Archive(recognising: [folder.path + "/facebook.csv", folder.path + "/tweets.csv"])
  }
  #expect(
    problems?.all.map(\.message) == ["the files are posts of several platforms, which are archives of their own"])
}

@Test(
  "More bad rows than report.yml allows are an error that shows the first, and the previous archive stays",
  arguments: [
    (RejectLimit.Most.rows(2), "2", true), (.rows(1), "1", false), (.share(0.5), "50%", true),
    (.share(0.4), "40%", false),
  ])
func rejectLimit(_ most: RejectLimit.Most, _ text: String, _ isAllowed: Bool) throws {
  let folder = try Folder()
  try folder.write(header + row(1) + "bad\n" + row(2) + "3,u,never,x,en,false,[],[]\n", as: "posts.csv")
  let file = folder.path + "/out.sqlite"
  try folder.write(header + row(7), as: "good.csv")
  try ArchiveAnalysis(configuration: folder.configuration(posts: ["good.csv"]), dossier: "1").run(into: file)
  let previous = try Data(contentsOf: URL(fileURLWithPath: file))
  var configuration = try folder.configuration(posts: ["posts.csv"])
  configuration.report.archives[0].rejectLimit = RejectLimit(
    most: most, text: text, place: Place("content/report.yml", line: 8, column: 14))
  let analysis = ArchiveAnalysis(configuration: configuration, dossier: "1")
  if isAllowed {
    #expect(try analysis.run(into: file).rejects == 2)
    #expect(try analysis.factsOnly().rejects == 2)
    return
  }
  for problems in [
    #expect(throws: Problems.self) { try analysis.run(into: file) },
    #expect(throws: Problems.self) { try analysis.factsOnly() },
  ] {
    #expect(
      problems?.all.map { $0.formatted.replacingOccurrences(of: folder.path + "/", with: "") } == [
        """
        content/report.yml:8:14: error: 2 of 4 rows were refused, and at most \(text) may be
        help: mend the files or how they are read, as the reasons that follow say; or raise the limit: `rejects: 50%`
        """,
        """
        posts.csv:3: error: row refused: 1 field where the header has 8
        help: it reads: bad
        """,
        """
        posts.csv:5: error: row refused, tweet_time: not a time such as 2019-06-09 14:30
        help: it reads: never
        """,
      ])
  }
  #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == previous)
}

@Test("What a killed run left is removed by the next, and what a living one writes is not")
func leftovers() throws {
  let folder = try Folder()
  try folder.write(header + row(1), as: "posts.csv")
  // No process has the largest id; process 1 always lives.
  try folder.write("half", as: "out.sqlite.\(Int32.max).partial")
  try folder.write("half", as: "out.sqlite.1.partial")
  try folder.write("mine", as: "out.sqlite.notes.partial")
  let configuration = try folder.configuration(posts: ["posts.csv"])
  try ArchiveAnalysis(configuration: configuration, dossier: "1").run(into: folder.path + "/out.sqlite")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  #expect(
    names == ["out.sqlite", "out.sqlite.1.partial", "out.sqlite.inputs", "out.sqlite.notes.partial", "posts.csv"])
}

@Test("What was refused is told by file, column and reason, most rows first, each with its first row")
func refusedRows() throws {
  let folder = try Folder()
  let bad = (1...3).map { "\($0),u,never \($0),x,en,false,[],[]\n" }.joined()
  try folder.write(header + "7,u\n" + bad + row(8) + ",u,2019-06-09 16:30,x,en,false,[],[]\n", as: "posts.csv")
  try folder.write(header + "6.34852E+17,u,2019-06-09 16:30,x,en,false,[],[]\n", as: "rounded.csv")
  let file = folder.path + "/out.sqlite"
  let configuration = try folder.configuration(posts: ["posts.csv", "rounded.csv"])
  try ArchiveAnalysis(configuration: configuration, dossier: "1").run(into: file)
  let files = RefusedRows.files(of: file)
  #expect(
    files.map { "\($0.archive) \($0.path) \($0.rejected)/\($0.rows)" } == [
      "test posts.csv 5/6", "test rounded.csv 1/1",
    ])
  #expect(
    try RefusedRows.groups(of: file, files: files).problems(.warning).map(\.formatted) == [
      """
      posts.csv:3: warning: 3 rows refused, tweet_time: not a time such as 2019-06-09 14:30
      help: the first reads: never 1
      """,
      """
      posts.csv:2: warning: row refused: 2 fields where the header has 8
      help: it reads: 7,u
      """,
      "posts.csv:7: warning: row refused, tweetid: empty, and every row needs it",
      """
      rounded.csv:2: warning: row refused, tweetid: an id that a spreadsheet rounded; export the column as text
      help: it reads: 6.34852E+17
      """,
    ])
  #expect(try RefusedRows.groups(of: file, files: [files[1]]).map(\.count) == [1])
  #expect(RefusedRows.files(of: folder.path + "/none.sqlite") == [])
}

@Test("Many reasons are cut short")
func manyReasons() {
  let groups = (1...13).map {
    RefusedRows(path: "t.csv", column: nil, reason: "\($0) fields", count: 14 - $0, line: $0, excerpt: "")
  }
  let problems = groups.problems(.error).map(\.formatted)
  #expect(problems.count == 11)
  #expect(problems.first == "t.csv:1: error: 13 rows refused: 1 fields")
  #expect(problems.last == "error: 6 more rows refused for 3 other reasons")
}

@Test(
  "A limit that is not stated is a twentieth, and ten rows of any archive",
  arguments: [(10, 10, true), (11, 11, false), (11, 219, false), (11, 220, true), (650, 2000, false)])
func standardLimit(_ rejects: Int, _ rows: Int, _ isAllowed: Bool) {
  let limit = RejectLimit.standard(at: Place("content/report.yml", line: 9))
  #expect(limit.allows(rejects, of: rows) == isAllowed)
  guard rows == 2000 else { return }
  #expect(
    limit.problem(rejects, of: rows).formatted == """
      content/report.yml:9: error: 650 of 2,000 rows were refused, and at most 5% of an archive may be
      help: mend the files or how they are read, as the reasons that follow say; or allow it: `rejects: 33%`
      """)
}

@Test(
  "Hashtags that stand in a text",
  arguments: [
    ("a #Wahlwahn, #b_1 (#c) ##d", ["wahlwahn", "b_1", "c", "d"]), ("#1 a#b /#c &#39; #", []),
    ("#\u{9999}\u{6E2F}\u{FF0C}#HK#hk", ["\u{9999}\u{6E2F}", "hk"]),
    ("https://a.example/#top", []), ("no tag", []),
  ] as [(String, Set<String>)])
func hashtagsOfTexts(_ text: String, _ expected: Set<String>) {
  var text = text
  #expect(text.withUTF8 { FirstLook.hashtags(in: $0) } == expected)
}

@Test(
  "Codes of languages are told from their names",
  arguments: [
    ("de", true), ("zh-cn", true), ("pt_br", true), ("und", true), ("", true), ("deutsch", false), ("english", false),
    ("\u{4E2D}\u{6587}", false),
    ("de/en", false),
  ])
func languageCodes(_ text: String, _ isCode: Bool) { #expect(WrittenLanguages.isCode(text) == isCode) }

@Test("Languages without a code are counted in their own archive")
func languagesWithoutCode() throws {
  let folder = try Folder()
  try folder.write(header + row(1) + row(2), as: "tweets.csv")
  try folder.write(
    "id,who,when,words,lang\n1,a,2019-06-09,x,deutsch\n2,a,2019-06-09,x,English\n3,a,2019-06-09,x,de\n4,a,2019-06-09,x,Deutsch\n",
    as: "posts.csv")
  var configuration = try folder.configuration(posts: ["tweets.csv"])
  let columns = ["id": "id", "account": "who", "time": "when", "text": "words", "language": "lang"]
  configuration.report.archives.append(
    Archive(
      id: "other", title: "Other", format: .mapping(ColumnMapping(columns: columns)),
      posts: [folder.input("posts.csv")]))
  let file = folder.path + "/out.sqlite"
  try ArchiveAnalysis(configuration: configuration, dossier: "1").run(into: file)
  func found(_ archive: String) throws -> [String] {
    try WrittenLanguages.noCodes(of: file, archive: archive).map { "\($0.text) \($0.posts)" }
  }
  #expect(try found("other") == ["deutsch 2", "english 1"])
  #expect(try found("test") == [])
}
