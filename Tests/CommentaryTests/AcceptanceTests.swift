// What `accept` makes of numbers that moved, in the style in which they are written, and what it leaves alone.

import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Commentary

@Suite struct AcceptanceTests {
  @Test(
    arguments: [
      ("348,609", .integer(351_002), "351,002"), ("348609", .integer(351_002), "351002"),
      ("348 609", .integer(1_351_002), "1 351 002"), ("348’609", .integer(351_002), "351’002"),
      ("348\u{202F}609", .integer(351_002), "351\u{202F}002"), ("950", .integer(1_050), "1,050"),
      ("348.7 thousand", .integer(351_002), "351.0 thousand"), ("0.35 million", .integer(412_000), "0.41 million"),
      ("about 350,000", .integer(412_345), "about 410,000"),
      ("*nearly* 350,000", .integer(418_345), "*nearly* 420,000"),
      ("**about** *350,000*", .integer(412_345), "**about** *410,000*"),
      ("more than 23,000", .integer(25_100), "more than 25,000"),
      ("more than 23,000", .integer(25_000), "more than 24,000"),
      ("at least 300", .integer(412), "at least 400"), ("up to 300", .integer(412), "up to 500"),
      ("fewer than 9,000", .integer(9_400), "fewer than 10,000"),
      ("just over 9,000", .integer(9_910), "just over 9,900"),
      ("some 1,200", .integer(7), "some 7"),
      ("78.5%", .share(0.6213), "62.1%"), ("78.5 %", .share(0.6213), "62.1 %"),
      ("79 per cent", .share(0.6213), "62 per cent"),
      ("79 percent", .share(0.6213), "62 percent"), ("0.79", .share(0.6213), "0.62"),
      ("nearly 80%", .share(0.58), "nearly 60%"),
      ("about 80%", .share(0.62), "about 60%"), ("0.81", .decimal(0.4567), "0.46"), ("3", .decimal(4.2), "4"),
      ("34.9萬", .integer(412_345), "41.2萬"), ("34.9万", .integer(412_345), "41.2万"), ("約35萬", .integer(412_345), "約41萬"),
      ("35萬左右", .integer(412_345), "41萬左右"), ("百分之78.5", .share(0.6213), "百分之62.1"), ("近8成", .share(0.58), "近6成"),
      ("百分之七十八點五", .share(0.6213), "百分之六十二點一"), ("近八成", .share(0.58), "近六成"), ("八成", .share(0.61), "六成"),
      ("三十四萬八千六百零八", .integer(351_002), "三十五萬一千零二"), ("两万", .integer(30_010), "三万零一十"),
      ("十二", .integer(15), "十五"), ("twelve", .integer(13), "thirteen"), ("Twelve", .integer(21), "Twenty-one"),
      ("a dozen", .integer(14), "fourteen"), ("about twenty", .integer(31), "about thirty"),
      ("More than twenty", .integer(48), "More than forty"), ("twelve per cent", .share(0.31), "thirty-one per cent"),
      ("one hundred and five", .integer(1_112), "one thousand one hundred and twelve"), ("none", .integer(3), "three"),
      ("Zero", .integer(3), "Three"),
      ("17 April 2020", .date("2021-05-01"), "1 May 2021"), ("Apr 17th, 2020", .date("2020-09-22"), "Sep 22nd, 2020"),
      ("Friday, 17 April 2020", .date("2020-04-20"), "Monday, 20 April 2020"),
      ("April 2020", .date("2020-06-03"), "June 2020"),
      ("2020", .date("2021-06-03"), "2021"), ("2020-04-17", .date("2020-06-03"), "2020-06-03"),
      ("2020-04", .date("2020-06-03"), "2020-06"), ("2020年4月17日", .date("2020-06-03"), "2020年6月3日"),
      ("the week of 17 April", .date("2020-05-04"), "the week of 4 May"), ("12 Sept", .date("2020-10-11"), "11 Oct"),
    ] as [(String, FactValue, String)])
  func rewritten(_ source: String, _ value: FactValue, _ expected: String) {
    #expect(Rewriting.rewritten(source, for: value) == expected)
  }

  @Test(
    arguments: [
      ("two thirds", .share(0.4)), ("3 in 4", .share(0.4)), ("nearly half", .share(0.6)), ("most", .share(0.2)),
      ("doubled", .decimal(3.2)), ("近一半", .share(0.7)), ("348,608 of 350,000", .integer(3)), ("twelve", .decimal(0.3)),
      ("348,608", .date("2020-01-01")), ("17 April 2020", .integer(17)), ("many", .integer(3)), ("0.0%", .share(0.2)),
      ("12", .integer(-3)), ("nearly 350,000", .integer(412_345)), ("", .integer(3)), ("３４", .integer(5)),
    ] as [(String, FactValue)])
  func leftToAHuman(_ source: String, _ value: FactValue) {
    let new = Rewriting.rewritten(source, for: value)
    // "0.0%" has a place to round to.
    #expect(new == (source == "0.0%" ? "20.0%" : nil))
  }

  @Test func editsAreExact() throws {
    let text =
      "---\r\ntitle: A [348,608](x)\r\nstandfirst: In [1](fact:posts.count)\r\n---\r\n\r\n香港 [1](fact:posts.count) 👩‍👩‍👧 [two thirds](fact:posts.working-hours.share) and [about 330,000](fact:posts.count)\r\n\r\n| a |\r\n|---|\r\n| `\\|` *[1][c]* |\r\n\r\n[c]: fact:posts.count\r\n"
    var commentary = Commentary(sections: [], problems: [])
    commentary.add(SourceText(file: "content/01-a.md", text: text), number: 1, slug: "a")
    let rendering = commentary.render(with: TableData())
    let all = rendering.acceptance()
    #expect(
      all.edits.map(\.summary) == [
        "content/01-a.md:3:16: 1 -> 348,608 (posts.count)", "content/01-a.md:6:4: 1 -> 348,608 (posts.count)",
        "content/01-a.md:6:77: about 330,000 -> about 350,000 (posts.count)",
        "content/01-a.md:10:9: 1 -> 348,608 (posts.count)",
      ])
    #expect(
      all.byHand.map(\.formatted) == [
        """
        content/01-a.md:6:28: error: "two thirds" is for you to rewrite: posts.working-hours.share is 78.5%
           6 | 香港 [1](fact:posts.count) 👩‍👩‍👧 [two thirds](fact:posts.working-hours.share) and [about 330,000](fact:pos…
             |                               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: "two thirds" stands for 64.67% to 68.67%
        """
      ])
    #expect(rendering.acceptance(of: .fact("posts.count")).byHand == [])
    #expect(rendering.acceptance(of: .place(file: "content/01-a.md", line: 10)).edits.count == 1)
    #expect(rendering.acceptance(of: .place(file: "content/02-b.md", line: nil)).edits == [])

    let expected = text.replacing("[1]", with: "[348,608]").replacing("about 330,000", with: "about 350,000")
    #expect(try Edit.apply(all.edits, to: text) == expected)
    #expect(try Edit.apply(all.edits, to: "\u{FEFF}" + text) == "\u{FEFF}" + expected)
    #expect(try Array(Edit.apply([], to: text).utf8) == Array(text.utf8))
    #expect(throws: Problem.self) { try Edit.apply(all.edits, to: "another text") }
    #expect(throws: Problem.self) { try Edit.apply(all.edits, to: text.replacing("about", with: "abt")) }

    var again = Commentary(sections: [], problems: [])
    again.add(SourceText(file: "content/01-a.md", text: expected), number: 1, slug: "a")
    #expect(again.render(with: TableData()).mismatches.map(\.written) == ["two thirds"])
  }

  @Test func acceptedFactsComeBack() throws {
    let texts = [
      "01-a.md":
        "[](fact:posts.count) [](fact:posts.last-day) [](fact:posts.working-hours.share) [](fact:posts.engagement.mean) [3](fact:topics.taiwan.posts) [](fact:posts.count?topic=hong-kong&week=2019-11-11)"
    ]
    let rendering = Commentary.of(texts).render(with: TableData())
    let facts = AcceptedBuild(rendering)
    #expect(facts.facts.count == 6)
    let path = NSTemporaryDirectory() + "dossier-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try facts.json.write(toFile: path, atomically: true, encoding: .utf8)
    var read = try AcceptedBuild(readingFrom: path)
    #expect(read == facts)
    #expect(facts.json.hasSuffix("}\n") && facts.json == read.json)

    let configuration = Configuration(
      report: Report(title: "A report", date: "2020-06-12", version: "1.0", timeZone: .gmt, archives: []),
      codebook: Codebook(topics: [Topic(id: "taiwan", title: "Taiwan")]))
    let text =
      "[348,608](fact:posts.count) [](fact:accounts.count) [1](fact:posts.count) [Taiwan](topic:taiwn)\n\n![x](figure:hours)"
    let problems = Commentary.of(["01-a.md": text]).render(with: AcceptedData(read, configuration)).problems
    #expect(
      problems.map { "\($0.message) \($0.help ?? "")" } == [
        "accepted.json has no value of \"accounts.count\" run `dossier accept` where the archive is, to add it",
        "\"1\" does not agree with posts.count, which is 348,608 run `dossier accept` to take over the new value, or correct the archive named in content/report.yml",
        "there is no topic \"taiwn\" did you mean `taiwan`? the topics are taiwan",
      ])

    read.facts["posts.count"]?.value = .integer(1)
    let moved = facts.moved(in: read)
    #expect(moved.map(\.link) == ["posts.count"])
    #expect(moved.map(\.to.value) == [.integer(1)])
  }

  @Test(arguments: [
    "", "[]", "{\"facts\":[{}]}",
    "{\"facts\":[{\"link\":\"a\",\"name\":\"a\",\"text\":\"\",\"says\":\"\",\"sql\":\"\"}]}",
  ])
  func filesThatAreNoAcceptedBuild(_ text: String) throws {
    let path = NSTemporaryDirectory() + "dossier-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: Problem.self) { try AcceptedBuild(readingFrom: path) }
    #expect(throws: Problem.self) { try AcceptedBuild(readingFrom: path + "x") }
  }
}
