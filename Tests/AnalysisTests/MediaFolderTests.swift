// A folder of media files in place of a manifest.

import Configuration
import Foundation
import Testing

@testable import AnalysedArchive
@testable import Analysis

private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
private let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/// Three posts; a picture in two of them, one twice in one post, one of a post that is not there, and files of other kinds.
private func folder() throws -> (Folder, Configuration) {
  let folder = try Folder()
  try folder.write(
    "tweetid,userid,tweet_language,tweet_text,tweet_time,is_retweet\n"
      + (1...3).map { "\($0),u,en,text,2019-06-01 10:00,false\n" }.joined(), as: "tweets.csv")
  try FileManager.default.createDirectory(
    atPath: folder.path + "/media/more/.hidden", withIntermediateDirectories: true)
  for (name, text) in [
    ("1-a.jpg", "abc"), ("2-b.PNG", "abc"), ("3-c.mp4", "film"), ("3-d.jpg", ""), ("3-e.jpg", ""), ("9-f.gif", "x"),
    ("notes.txt", "y"), (".DS_Store", "z"), ("more/2-g.mov", "m"), ("more/.hidden/1-h.jpg", "abc"),
  ] { try folder.write(text, as: "media/" + name) }
  return (folder, try folder.configuration(posts: ["tweets.csv"], media: ["media"]))
}

@Suite("A folder of media files") struct MediaFolderTests {
  @Test func `each file is counted by kind, with its post and its digest`() throws {
    let (folder, configuration) = try folder()
    let (summary, archive) = try folder.analyse(configuration)
    #expect(summary == Summary(accounts: 1, posts: 3, media: 8, rejects: 0))
    #expect(
      try archive.ask("SELECT post, file, kind FROM media ORDER BY id") == [
        "1|1-a.jpg|image", "2|2-b.PNG|image", "3|3-c.mp4|video", "3|3-d.jpg|image", "3|3-e.jpg|image",
        "-|9-f.gif|image", "2|more/2-g.mov|video", "-|notes.txt|other",
      ])
    #expect(
      try archive.ask("SELECT sha256, count(*) FROM media GROUP BY sha256 HAVING count(*) > 1 ORDER BY sha256") == [
        "\(abc)|2", "\(empty)|2",
      ])
    #expect(
      try archive.ask("SELECT role, path, bytes, \"rows\", stored, rejected FROM source WHERE role = 'media'") == [
        "media|media/|13|8|8|0"
      ])
    let reader = try ArchiveReader(path: folder.path + "/analysed.sqlite")
    // The empty file stands twice in one post alone.
    #expect(try reader.fact("media.reused.count").value == .integer(1))
    #expect(try reader.fact("media.reused.count", filter: Filter([("retweets", "out")])).value == .integer(1))
    #expect(try reader.fact("media.images.count").value == .integer(5))
    #expect(try reader.fact("media.videos.count").value == .integer(2))
    #expect(try reader.sources().last?.sha256.count == 64)
  }

  @Test func `facts alone are the same, and another file makes the analysis stale`() throws {
    let (folder, configuration) = try folder()
    _ = try folder.analyse(configuration)
    let analysis = ArchiveAnalysis(configuration: configuration, dossier: "1.0")
    #expect(try analysis.factsOnly().media == ["image": 5, "video": 2, "other": 1])
    let file = "\(folder.path)/analysed.sqlite"
    #expect(try analysis.isFresh(file))
    try folder.write("new", as: "media/1-z.jpg")
    #expect(try !analysis.isFresh(file))
  }

  @Test func `a manifest says nothing of reuse`() throws {
    let (folder, _) = try folder()
    try folder.write("tweetid,filename\n1,1-a.jpg\n2,2-a.jpg\n", as: "media.csv")
    let configuration = try folder.configuration(posts: ["tweets.csv"], media: ["media.csv"])
    _ = try folder.analyse(configuration)
    let reader = try ArchiveReader(path: folder.path + "/analysed.sqlite")
    let problem = #expect(throws: ArchiveProblem.self) { try reader.fact("media.reused.count") }
    #expect(problem?.isOfNothing == true)
  }
}
