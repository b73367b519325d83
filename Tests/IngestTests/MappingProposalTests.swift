// What columns of unknown CSVs are taken for, by the names that platforms and tools give them.

import Diagnostics
import Foundation
import Testing

@testable import Ingest

/// A CSV in a file of its own.
private func table(_ text: String) throws -> String {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(UUID().uuidString).csv").path
  try text.write(toFile: file, atomically: true, encoding: .utf8)
  return file
}

private func proposal(_ text: String) throws -> MappingProposal {
  let file = try table(text)
  defer { try? FileManager.default.removeItem(atPath: file) }
  return try MappingProposal(file)
}

@Test(
  "Columns are made out by the names that tools give them",
  arguments: [
    // Twitter's API v2 as tools flatten it.
    (
      "id,author_id,created_at,text,lang,retweet_count,like_count",
      "id=id account=author_id language=lang text=text time=created_at likes=like_count retweets=retweet_count"
    ),
    // A scraper of the old kind.
    (
      "Tweet Id,Username,Datetime,Full Text,Reply Count,Hashtags",
      "id=Tweet Id account=Username text=Full Text time=Datetime replies=Reply Count hashtags=Hashtags"
    ),
    // Ids that are addresses.
    (
      "url,page_name,posted,message,shares,comments",
      "id=url account=page_name text=message time=posted replies=comments retweets=shares"
    ),
    // An account's day of creation is not the post's.
    (
      "post_id,user_id,account_created_at,date,content,followers",
      "id=post_id account=user_id followers=followers created=account_created_at text=content time=date"
    ),
  ])
func columns(_ header: String, _ expected: String) throws {
  let blanks = String(repeating: ",", count: header.filter { $0 == "," }.count)
  let found = try proposal("\(header)\n\(blanks)\n")
  #expect(found.role == .posts)
  #expect(found.columns.map { "\($0.key)=\($0.name)" }.joined(separator: " ") == expected)
}

@Test func `a table of accounts has accounts and no text`() throws {
  let found = try proposal("user_id,screen_name,followers_count,joined\n1,a,2,2019-01-01\n")
  #expect(found.role == .accounts)
  #expect(
    found.columns.map { "\($0.key)=\($0.name)" }
      == ["account=user_id", "screen-name=screen_name", "followers=followers_count", "created=joined"])
}

@Test(
  "Times are read in the form that reads most of them",
  arguments: [
    (["2019-06-09 14:30", "2019-06-10T08:00:00Z"], nil, false),
    (["25/12/2019 14:30", "01/02/2020 00:00"], "DD/MM/YYYY HH:MM", false),
    (["12/25/2019 14:30", "01/02/2020 00:00"], "MM/DD/YYYY HH:MM", false),
    (["01/02/2019 14:30", "03/04/2020 00:00"], "DD/MM/YYYY HH:MM", true),
    (["9.6.2019 14:30:12", "31.12.2019 08:00:00"], "DD.MM.YYYY HH:MM:SS", false),
    (["2019/06/09", "2019/06/10"], "YYYY/MM/DD", false),
    (["1560090600", "1577836800.0", "1577836800000"], "EPOCH", false),
    (["06/09/2019 02:30 PM", "06/19/2019 11:00 AM"], "MM/DD/YYYY HH:MM AM", false),
    (["5.1.23", "31.12.23"], "DD.MM.YY", false), (["05.01.23 09:05", "31.12.23 18:00"], "DD.MM.YY HH:MM", false),
    (["1/2/23", "3/4/23"], "DD/MM/YY", true), (["45012.5", "45013,25", "45014"], "EXCEL", false),
    // One that is none is a row that will be refused.
    (["25/12/2019 14:30", "soon", "26/12/2019 09:00"], "DD/MM/YYYY HH:MM", false),
  ] as [([String], String?, Bool)])
func times(_ times: [String], _ pattern: String?, _ isAmbiguous: Bool) throws {
  let rows = times.enumerated().map { "\($0.offset),a,\($0.element),text\n" }.joined()
  let found = try proposal("id,user,date,text\n" + rows)
  #expect(found.timePattern == pattern)
  #expect(found.isTimeAmbiguous == isAmbiguous)
}

@Test(arguments: [";", "\t"])
func `columns may be separated by semicolons or tabs`(separator: String) throws {
  let text = "message,from,when,words\n1,\"a,b\",1560090600,\"x \"\"y\"\",\n2,b,1560090601,z\n".replacing(
    ",", with: separator)
  let file = try table(text)
  defer { try? FileManager.default.removeItem(atPath: file) }
  let found = try MappingProposal(file, stated: ["id": "message", "time": "when", "text": "words", "likes": "none"])
  #expect(found.columns.map { "\($0.key)=\($0.name)" } == ["id=message", "account=from", "text=words", "time=when"])
  #expect(found.timePattern == "EPOCH")
}

@Test(
  arguments: [
    ("sep=;\n", ";"), ("SEP=|\r\n", "|"), ("\"sep=;\"\n", ";"), ("\u{FEFF}sep=,\r\n", ","), ("sep=\t\n", "\t"),
  ])
func `Excel's own first line names the separator and is no header`(_ line: String, _ separator: String) throws {
  let text = "id,user,date,text\n1,a,soon,x\n".replacing(",", with: separator)
  let file = try table(line + text)
  defer { try? FileManager.default.removeItem(atPath: file) }
  let problem = #expect(throws: Problem.self) { try MappingProposal(file) }
  #expect(problem?.place?.line == 3)
  #expect(problem?.message == "\"soon\" in the column \"date\" is no time of a form that Dossier knows")
}

@Test(
  arguments: [
    (
      "sep=;\na;b\n",
      """
      t.csv:2:1: error: no column's name says that it holds the post's id or its account or its time or its text; there are "a", "b"
         2 | a;b
           | ^
      help: say which column it is: --column id=NAME --column account=NAME --column time=NAME --column text=NAME
      """
    ),
    ("sep=;\n\n", "t.csv:2: error: the first line is blank, where the names of the columns are needed"),
    (
      "sep=;\n",
      """
      t.csv:1:1: error: the file is empty
      help: a table begins with the names of its columns: a tweets file with "tweetid", "userid", "tweet_time", "tweet_text", a users file with "userid", a media manifest with "tweetid", "filename"
      """
    ),
  ])
func `behind Excel's own line errors stand at the second`(_ text: String, _ expected: String) throws {
  let file = try table(text)
  defer { try? FileManager.default.removeItem(atPath: file) }
  let problem = #expect(throws: Problem.self) { try MappingProposal(file) }
  #expect(problem?.formatted.replacing(file, with: "t.csv") == expected)
}

@Test func `times of no known form are an error at the first of them`() throws {
  let file = try table("id,user,date,text\n1,a,,x\n2,a,the ides of March,x\n")
  defer { try? FileManager.default.removeItem(atPath: file) }
  let problem = #expect(throws: Problem.self) { try MappingProposal(file) }
  #expect(
    problem?.formatted == """
      \(file):3: error: "the ides of March" in the column "date" is no time of a form that Dossier knows
      help: write times as 2019-06-09 14:30, or in one of the forms that a pattern can say: DD/MM/YYYY HH:MM:SS
      """)
}
