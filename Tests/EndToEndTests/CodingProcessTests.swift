// What coders said, while several processes work on one report, while the archive changes under it, and where there is no room.

import Foundation
import Testing

@Suite(.serialized) struct CodingProcessTests {
  /// A report in which posts were drawn and two coders have answered.
  private static func desk() throws -> Desk {
    let desk = try Desk(case: "coding")
    #expect(try desk.run("dossier code sample").status == 0)
    for (coder, other) in [("ann", 3), ("bob", 4)] {
      let draw = try desk.text("content/coding/draw.csv").split(separator: "\n").dropFirst()
      let answers = draw.enumerated().map { number, row in
        let fields = row.split(separator: ",")
        return
          "\(fields[0]),\(coder),\(fields[1]),coded,\(number == 0 ? "mockery" : number % other > 0 ? "hong-kong" : ""),,\n"
      }
      try desk.write("draw,coder,post,state,codes,note,translation\n" + answers.joined(), "\(coder).csv")
    }
    let (status, output) = try desk.run("dossier code read ann.csv bob.csv")
    #expect(status == 0, "\(output)")
    return desk
  }

  @Test func `two builds and a reader at once never see an archive without its coding`() throws {
    let desk = try Self.desk()
    let topics = try desk.text("content/topics.yml")
    for round in 0..<4 {
      try desk.write(topics.replacing("terms: [", with: "terms: [\"word \(round)\", "), "content/topics.yml")
      let builds = try ["one", "two"].map { try desk.start("dossier build --output \($0)") }
      for _ in 0..<3 {
        let (status, output) = try desk.run("dossier facts")
        #expect(status == 0 && output.contains("coding.drawn.count"), "\(output)")
      }
      for build in builds {
        let output = build.output
        #expect(build.wait() == .exit(0), "\(output)")
        #expect(!output.contains("error"), "\(output)")
      }
      #expect(try desk.run("diff -r one two").status == 0)
      let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder.appending(path: "archive").path)
      #expect(!left.contains { $0.contains(".partial") || $0.hasSuffix("-journal") }, "\(left)")
    }
  }

  @Test func `a draw of another archive is replaced when it is told to be`() throws {
    let desk = try Self.desk()
    let draw = try desk.text("content/coding/draw.csv")
    let id = try #require(draw.split(separator: "\n")[1].split(separator: ",").first)
    let kept = try desk.text("content/coding/ann.csv")
    // Another archive takes the place of the one that was coded.
    try desk.write(
      try desk.text("content/report.yml").replacing("../archive/", with: "../other/"), "content/report.yml")
    #expect(try desk.run("cp -r archive other").status == 0)
    try desk.write(
      try desk.text("archive/tweets.csv").replacing("\n\"11", with: "\n\"19"), "other/tweets.csv")
    let first = try #require(draw.split(separator: "\n")[1].split(separator: ",")[1].split(separator: ":").last)
    let (status, output) = try desk.run("dossier build")
    #expect(status == 1)
    #expect(
      output.hasSuffix(
        """
        content/coding/draw.csv: error: the post \(first) of the draw is not in the archive
        help: the draw is of another archive: name that one in report.yml, or run `dossier code sample --replace`

        """), "\(output)")
    let refused = try desk.run("dossier code sample")
    #expect(refused.status == 1)
    #expect(
      refused.output == """
        content/coding/ann.csv: error: this file belongs to the draw \(id), which another one would replace
        help: archive or `coding:` changed since; --replace draws anew and keeps the file under another name

        """)
    let replaced = try desk.run("dossier code sample --replace")
    #expect(replaced.status == 0, "\(replaced.output)")
    #expect(try desk.text("content/coding/draw.csv") != draw)
    #expect(try desk.text("content/coding/ann.\(id).csv") == kept)
    #expect(try desk.text("content/coding/draw.\(id).csv") == draw)
    #expect(try desk.run("dossier analyse").status == 0)
  }

  @Test func `a draw without room names the file and changes nothing`() throws {
    let desk = try Desk(case: "coding")
    let before = try desk.contents(of: ".")
    let (status, output) = try desk.run("ulimit -f 20; dossier code sample")
    #expect(status == 1)
    #expect(
      output == """
        archive/coding/ann.html: error: this file cannot be written: File too large
        help: nothing was changed

        """)
    #expect(try desk.contents(of: ".") == before)
  }
}
