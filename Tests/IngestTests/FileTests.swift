import Diagnostics
import Foundation
import Testing

@testable import Ingest

private let posts = "tweetid,userid,tweet_time,tweet_text"

private let emptyFile = """
  :1:1: error: the file is empty
  help: a table begins with the names of its columns: a tweets file with "tweetid", "userid", "tweet_time", "tweet_text", a users \
  file with "userid", a media manifest with "tweetid", "filename"
  """

/// What a user reads when a file cannot be a table; `FOLDER` stands for the folder.
@Test(
  "What is wrong with a file is said once and clearly",
  arguments: [
    ("", emptyFile), ("\u{FEFF}", emptyFile),
    ("\n1,2\n", ":1: error: the first line is blank, where the names of the columns are needed"),
    (
      "id,\"a\n",
      """
      :1: error: the quote that opens the name of column 2 is never closed
      help: close the quote, or write a quote that is text as two
      """
    ),
    (
      String(repeating: "a,", count: 1 << 20),
      """
      :1: error: the first line is no list of column names
      help: name a table as CSV whose first line names its columns
      """
    ),
    (
      "tweetid;userid;tweet_txt;tweet_time\n",
      """
      :1:16: error: this tweets file lacks the column "tweet_text"; it has "tweetid", "userid", "tweet_txt", "tweet_time"
         1 | tweetid;userid;tweet_txt;tweet_time
           |                ^~~~~~~~~
      help: did you mean "tweet_text" where it says "tweet_txt"?
      """
    ),
    (
      "id,name\n",
      """
      :1:1: error: these are not the columns of a users file, a tweets file or a media manifest: "id", "name"
         1 | id,name
           | ^
      help: a users file has "userid", a tweets file "tweetid", "userid", "tweet_time", "tweet_text", a media manifest \
      "tweetid", "filename"
      """
    ),
    (
      "tweetid,userid,tweet_txt,tweet_time\n",
      """
      :1:16: error: this tweets file lacks the column "tweet_text"; it has "tweetid", "userid", "tweet_txt", "tweet_time"
         1 | tweetid,userid,tweet_txt,tweet_time
           |                ^~~~~~~~~
      help: did you mean "tweet_text" where it says "tweet_txt"?
      """
    ),
    (
      "tweetid,userid,userid,tweet_time,tweet_text\n",
      """
      :1:9: error: the column "userid" stands twice in the header
         1 | tweetid,userid,userid,tweet_time,tweet_text
           |         ^~~~~~
      """
    ),
  ])
func headers(_ csv: String, _ expected: String) throws {
  let folder = try TemporaryFolder()
  let path = try folder.write(csv.utf8, as: "table.csv")
  let problem = #expect(throws: Problem.self) {
    for file in try TableFile.open(path) { _ = try file.header.role(file: file.path) }
  }
  let shown = problem?.formatted.replacingOccurrences(of: path, with: "") ?? ""
  #expect(shown == (expected.hasPrefix(":") ? expected : ": " + expected))
}

@Test("A file that is not there, a folder, a pipe, a device, UTF-16")
func noFiles() throws {
  let folder = try TemporaryFolder()
  func message(_ path: String) -> String? {
    #expect(throws: Problem.self) { try TableFile.open(path) }?.formatted.replacingOccurrences(
      of: folder.path, with: "")
  }
  #expect(message("\(folder.path)/no.csv") == "/no.csv: error: there is no such file")
  #expect(message(folder.path) == ": error: this is a folder, where a file is needed")
  let pipe = "\(folder.path)/pipe.csv"
  #expect(mkfifo(pipe, 0o600) == 0)
  for path in [pipe, "/dev/zero"] {
    #expect(
      message(path)
        == "\(path.replacingOccurrences(of: folder.path, with: "")): error: this is no regular file\n"
        + "help: save what it gives as a file, and name that")
  }
  let wide = try folder.write([0xFF, 0xFE, 0x61, 0], as: "wide.csv")
  #expect(
    message(wide) == "/wide.csv: error: the file is UTF-16, where UTF-8 is needed\nhelp: save it as CSV in UTF-8")
}

@Test(
  "What a file holds shows in its columns",
  arguments: [
    ("userid,user_display_name", Role.accounts), ("tweetid,filename,sha256", .media), (posts, .posts),
    (posts + ",is_retweet,anything", .posts), ("filename,tweetid", .media),
  ])
func roles(_ header: String, _ expected: Role) throws {
  let folder = try TemporaryFolder()
  let path = try folder.write("\(header)\n".utf8, as: "table.csv")
  let file = try #require(try TableFile.open(path).first)
  #expect(try file.header.role(file: path) == expected)
}

@Test("Rows of posts: each wrong value is a reject that names line, column and reason")
func postRejects() throws {
  let folder = try TemporaryFolder()
  let header = posts + ",is_retweet,like_count,follower_count,account_creation_date"
  let rows = [
    "1,u,2019-06-09 14:30,good,true,0.0,12,2017-01-02", "2,u,2019-06-09 25:30,x,,,,", "3,u,2019-06-09 14:30,x,maybe,,,",
    "4,u,2019-06-09 14:30,x,,many,,", "5,u,2019-06-09 14:30,x,,,-1,", "6,u,2019-06-09 14:30,x,,,,2017-02-30",
    ",u,2019-06-09 14:30,x,,,,", "8,,2019-06-09 14:30,x,,,,", "9,u,2019-06-09 14:30,\u{1}\n,,,,",
  ]
  var bytes = Array((header + "\n" + rows.joined(separator: "\n") + "\n").utf8)
  for index in bytes.indices where bytes[index] == 1 { bytes[index] = 0xFF }
  let path = try folder.write(bytes, as: "posts.csv")
  let file = try #require(try TableFile.open(path).first)
  let table = try PostTable(header: file.header, file: path)
  let window = try #require(try file.nextWindow())
  var good: [String] = []
  let end = window.forEachRecord(header: file.header) { reader, _ throws(Refusal) in
    let row = try table.row(reader)
    good.append(
      "\(row.id.string) \(row.isRetweet) \(row.likes ?? -1) \(row.profile.followers ?? -1) \(row.profile.created ?? -1)"
    )
  }
  #expect(good == ["1 true 0 12 17168"])
  #expect(
    end.rejects.map { "\($0.line + 2) \($0.field ?? 0) \($0.column ?? "") \"\($0.excerpt)\": \($0.reason)" } == [
      "3 3 tweet_time \"2019-06-09 25:30\": not a time such as 2019-06-09 14:30",
      "4 5 is_retweet \"maybe\": neither true nor false", "5 6 like_count \"many\": not a count such as 0 or 12",
      "6 7 follower_count \"-1\": not a count such as 0 or 12",
      "7 8 account_creation_date \"2017-02-30\": not a date such as 2019-06-09",
      "8 1 tweetid \"\": empty, and every row needs it", "9 2 userid \"\": empty, and every row needs it",
      "10 0  \"9,u,2019-06-09 14:30,\u{FFFD}\n,,,,\n\": 4 fields where the header has 8",
    ])
}

@Test("Bytes that are no UTF-8 are refused by field")
func encoding() throws {
  let bytes = Array("a,b\n1,".utf8) + [0xE9, 0xA6, 0x0A] + Array("2,é\n".utf8)
  let listing = try list(bytes)
  #expect(listing.records == ["2|é"])
  #expect(listing.rejects == ["2, field 2 (b): not valid UTF-8"])
}

@Test("An excerpt is 200 characters, whatever they are made of")
func excerpts() throws {
  var text = String(repeating: "香", count: 199) + "e" + String(repeating: "\u{301}", count: 5) + "more"
  let excerpt = text.withUTF8 { utf8 in
    utf8.baseAddress.map { Reject.excerpt(FieldBytes(base: $0, count: utf8.count)) }
  }
  #expect(excerpt == String(repeating: "香", count: 199) + "e" + String(repeating: "\u{301}", count: 5))
}
