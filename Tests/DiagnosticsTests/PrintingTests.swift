// How problems look, and which name is near enough to be meant.

import Diagnostics
import Testing

@Suite struct PrintingTests {
  @Test(arguments: [
    (Problem.error("nothing is right"), "error: nothing is right"),
    (.warning("odd", at: Place("a.md"), help: "look"), "a.md: warning: odd\nhelp: look"),
    (.error("bad", at: Place("a.csv", line: 3)), "a.csv:3: error: bad"),
    (.error("bad", at: Place("a.md", line: 3, text: "words")), "a.md:3: error: bad\n   3 | words"),
    (
      .error("bad", at: Place("a.md", line: 12, column: 3, text: "a bad word", length: 3)),
      "a.md:12:3: error: bad\n   12 | a bad word\n      |   ^~~"
    ),
    (
      .error("bad", at: Place("a.md", line: 1, column: 3, text: "香港x", length: 1)),
      "a.md:1:3: error: bad\n   1 | 香港x\n     |     ^"
    ),
    (
      .error("bad", at: Place("a.md", line: 1, column: 1, text: "香港x", length: 2)),
      "a.md:1:1: error: bad\n   1 | 香港x\n     | ^~~~"
    ),
    (
      .error("bad", at: Place("a.md", line: 1, column: 99, text: "ab", length: 5)),
      "a.md:1:99: error: bad\n   1 | ab\n     |   ^"
    ),
    (
      .error("\u{1B}[31m\u{202E}", at: Place("a\u{7}.md", line: 1, column: 2, text: "\t\u{1B}x", length: 9)),
      "a\\u{7}.md:1:2: error: \\u{1B}[31m\\u{202E}\n   1 |  \\u{1B}x\n     |  ^~~~~~~"
    ),
  ])
  func formatted(_ problem: Problem, _ expected: String) {
    #expect(problem.formatted == expected)
  }

  @Test func longLinesAreCutAroundTheCaret() {
    let text = String(repeating: "a", count: 500) + "BAD" + String(repeating: "b", count: 500)
    let lines = Problem.error("bad", at: Place("a.md", line: 1, column: 501, text: text, length: 3)).formatted
      .split(separator: "\n").map(String.init)
    #expect(lines[1].hasPrefix("   1 | …aaa"))
    #expect(lines[1].hasSuffix("bbb…"))
    #expect(lines[1].count < 140)
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    let bad = lines[1].firstIndex(of: "B").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
    #expect(caret == bad)
    #expect(lines[2].hasSuffix("^~~"))
  }

  @Test(arguments: [
    (Problem.error("a\nb: 100%", help: "c"), "::error::a%0Ab: 100%25%0Ac"),
    (.warning("odd", at: Place("a,b:c.md", line: 3, column: 4)), "::warning file=a%2Cb%3Ac.md,line=3,col=4::odd"),
  ])
  func annotation(_ problem: Problem, _ expected: String) {
    #expect(problem.githubAnnotation == expected)
  }

  @Test(
    arguments: [
      ("topics.taiwan.post", ["posts.count", "topics.taiwan.posts", "topics.taiwan.share"], "topics.taiwan.posts"),
      ("tilte", ["title", "date"], "title"), ("Title", ["title"], "title"), ("x", ["title"], nil), ("", ["title"], nil),
      ("abc", [], nil), ("date", ["dates", "data"], "data"), ("ab", ["ba"], "ba"),
      ("aspi", ["lee", "aspi-2020", "aspi-2021"], "aspi-2020"), ("as", ["aspi-2020"], nil),
      ("aspi", ["aspi-2020", "asp"], "asp"), ("abcdef", ["ghijkl"], nil),
    ] as [(String, [String], String?)])
  func nearestName(_ name: String, _ names: [String], _ expected: String?) {
    #expect(nearest(to: name, among: names) == expected)
  }
}
