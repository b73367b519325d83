// Reviewers' comments: their files are input like any other, their paragraphs are found again, and a public page has nothing of them.

import Commentary
import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("Reviewers' comments")
struct ReviewTests {
  private static let head = #"{"format":"dossier-comments","title":"R","version":"1","analysis":"00"}"#

  private static func line(_ more: String = "") -> String {
    #"{"page":"p","place":"a--1","digest":"0","quote":"q","name":"N","time":"2026-01-01T00:00:00.000Z","text":"t""#
      + more + "}"
  }

  private func file(_ bytes: [UInt8]) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "review-\(UUID().uuidString).jsonl").path
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  @Test("a file of comments is read, blank lines, a byte order mark and the ends of Windows' lines aside")
  func read() throws {
    let number = #","about":{"place":"use-a-1","text":"9"}"#
    let text = "\u{FEFF}\(Self.head)\r\n\(Self.line())\r\n\r\n\(Self.line(number))\r\n"
    let path = try file(Array(text.utf8))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = try ReviewFile(path: path)
    #expect(found.head.title == "R" && found.comments.count == 2)
    #expect(found.comments[1].about == ReviewComment.Number(place: "use-a-1", text: "9"))
  }

  @Test(
    "what is no file of comments says so, with the line",
    arguments: [
      ([0xFF, 0xFE], "FILE: error: this file is not UTF-8\nhelp: ask the reviewer for a new export"),
      (
        Array("a,b\n".utf8),
        """
        FILE:1: error: this is no file of comments
        help: a reviewer exports it from a bundle; it begins with {"format":"dossier-comments"
        """
      ),
      (
        Array("\(head)\n{\"page\":\"p\"}\n".utf8),
        "FILE:2: error: this comment has no \"place\"\nhelp: the file was cut or changed: ask for it again"
      ),
      (
        Array("\(head)\n\(line().dropLast(3))\n".utf8),
        "FILE:2: error: this line is no comment\nhelp: the file was cut or changed: ask for it again"
      ),
      (
        Array("\(head)\n\(line().replacing("\"N\"", with: "[1]"))\n".utf8),
        "FILE:2: error: the \"name\" of this comment is no text\nhelp: the file was cut or changed: ask for it again"
      ),
      (
        Array("\(head)\n\(line().replacing("\"N\"", with: "null"))\n".utf8),
        "FILE:2: error: the \"name\" of this comment is no text\nhelp: the file was cut or changed: ask for it again"
      ),
      (
        Array("\(head)\n\(line(#","about":5"#))\n".utf8),
        "FILE:2: error: the \"about\" of this comment is no number with its place\n"
          + "help: the file was cut or changed: ask for it again"
      ),
      (
        Array("\(head)\n\(line(#","about":{"place":"use-a-1"}"#))\n".utf8),
        "FILE:2: error: this comment has no \"about.text\"\nhelp: the file was cut or changed: ask for it again"
      ),
      (
        Array("\(head)\n[]\n".utf8),
        "FILE:2: error: this line is no comment\nhelp: the file was cut or changed: ask for it again"
      ),
      (
        Array("\(head)\n\(line().replacing("\"t\"", with: "\" \\n\""))\n".utf8),
        "FILE:2: error: this comment has no text"
      ),
      (
        Array("\(head)\n\(line().replacing("\"t\"", with: "\"\(String(repeating: "x", count: 20_001))\""))\n".utf8),
        "FILE:2: error: this comment has more than 20,000 characters"
      ),
      (
        Array("\(head)\n\(line().replacing("\"q\"", with: "\"\(String(repeating: "x", count: 1_001))\""))\n".utf8),
        "FILE:2: error: a part of this comment has more than 1,000 characters"
      ),
    ] as [([UInt8], String)])
  func refused(bytes: [UInt8], says: String) throws {
    let path = try file(bytes)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var said: [String] = []
    do throws(Problem) {
      said = try ReviewFile(path: path).problems.map(\.formatted)
    } catch {
      said = [error.formatted]
    }
    #expect(said == [says.replacing("FILE", with: path)])
  }

  @Test("a damaged line costs no more than itself")
  func damaged() throws {
    let path = try file(Array("\(Self.head)\n\(Self.line())\n{\"page\":\n\(Self.line())\n123\n".utf8))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = try ReviewFile(path: path)
    #expect(found.comments.count == 2)
    #expect(
      found.problems.map(\.formatted)
        == [3, 5].map {
          "\(path):\($0): error: this line is no comment\nhelp: the file was cut or changed: ask for it again"
        })
  }

  @Test("a file that could be read without end is refused")
  func endless() {
    let problem = #expect(throws: Problem.self) { try ReviewFile(path: "/dev/zero") }
    #expect(
      problem?.formatted == "error: /dev/zero is no regular file\nhelp: name a file that a reviewer exported")
  }

  /// The likeness by its definition.
  private static func plainLikeness(_ a: String, _ b: String) -> Double {
    func runs(_ text: String) -> Set<[Character]> {
      let letters = Array(text.lowercased().prefix(600))
      guard letters.count >= 3 else { return [letters] }
      return Set((0...letters.count - 3).map { Array(letters[$0..<$0 + 3]) })
    }
    let (a, b) = (runs(a), runs(b))
    return Double(a.intersection(b).count) / Double(max(1, a.union(b).count))
  }

  @Test("texts are compared as if one by one")
  func likeness() {
    let texts = [
      "", "a", "ab", "abc", "ABCabc", "The second paragraph.", "第二段落的文字", "ÄÖÜ", String(repeating: "xyz ", count: 300),
    ]
    let quotes = texts + ["b", "zzzz", "the second", "第二段", "İstanbul", "文字的段落"]
    for quote in quotes {
      #expect(LikeTexts(texts).likeness(to: quote) == texts.map { Self.plainLikeness($0, quote) }, "\(quote)")
    }
  }

  @Test("twenty thousand comments on what has changed take their places in seconds", .timeLimit(.minutes(1)))
  func many() {
    let blocks = (0..<200).map { index in
      Self.block("a--\(index)", index, (0..<60).map { "word\($0 * index % 97)" }.joined(separator: " "))
    }
    let placing = CommentPlacing(
      blocks: blocks, uses: [], files: ["a": "content/01-a.md"], place: { Place($0, line: $1) })
    for index in 0..<20_000 {
      let placed = placing.placed(Self.comment("a--\(index % 200)", blocks[index % 200].text + " more"))
      #expect(placed.state == .changed && placed.place.line == index % 200)
    }
  }

  private static func block(_ id: String, _ line: Int, _ text: String) -> ReviewBlock {
    ReviewBlock(slug: "a", file: "content/01-a.md", line: line, id: id, text: text, digest: ReviewBlock.digest(text))
  }

  private static func comment(
    _ place: String, _ quote: String, page: String = "sections/a/index.html", text: String = "why?"
  )
    -> ReviewComment
  {
    ReviewComment(
      page: page, place: place, digest: ReviewBlock.digest(quote), quote: quote, about: nil, name: "Ann\nLee", time: "",
      text: text)
  }

  @Test(
    "a comment finds its paragraph by its words, then by what resembles it",
    arguments: [
      (comment("a--2", "The second paragraph of it."), "content/01-a.md:9: comment by Ann Lee: why?\n   9 | line 9"),
      (comment("a--7", "The second paragraph of it."), "content/01-a.md:9: comment by Ann Lee: why?\n   9 | line 9"),
      (
        comment("a--2", "The second paragraph of it, as it was."),
        """
        content/01-a.md:9: comment by Ann Lee: why?
           9 | line 9
        note: the paragraph has changed since; it read "The second paragraph of it, as it was."
        """
      ),
      (
        comment("a--2", "Nothing like any other."),
        "content/01-a.md: comment by Ann Lee: why?\nnote: the paragraph is gone; it read \"Nothing like any other.\""
      ),
      (comment("fact-x", "9", page: "numbers/index.html"), "numbers/index.html: comment by Ann Lee: why?"),
      (
        comment("a--1", "The first.", text: "\u{202E}x\n</script>"),
        "content/01-a.md:5: comment by Ann Lee:  x </script>\n   5 | line 5"
      ),
    ])
  func placed(comment: ReviewComment, says: String) {
    let placing = CommentPlacing(
      blocks: [Self.block("a--1", 5, "The first."), Self.block("a--2", 9, "The second paragraph of it.")], uses: [],
      files: ["a": "content/01-a.md"], place: { Place($0, line: $1, text: "line \($1)") })
    #expect(placing.placed(comment).formatted == says)
  }

  @Test(
    "the digest is FNV-1a of 64 bits",
    arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
  func digest(text: String, digest: String) {
    #expect(ReviewBlock.digest(text) == digest)
  }

  @Test("the reviewers' pages load the script from their place; what is no page of the site stays as it is")
  func added() throws {
    let page = "<meta content=\"script-src 'self'\"></head><body>"
    func added(_ page: String, _ path: String) -> String {
      String(decoding: ReviewTools.added(to: Array(page.utf8), at: SitePath(path)), as: UTF8.self)
    }
    #expect(
      added(page, "sections/a/index.html") == """
        <meta content="script-src 'self'"><link rel="stylesheet" href="../../assets/comments.css">
        <script src="../../assets/comments.js" data-page="sections/a/index.html" defer></script>
        </head><body>
        """)
    for other in ["404.html", "figures/x/embed.html", "a.csv"] { #expect(added(page, other) == page) }
    #expect(
      added("<meta content=\"script-src 'sha256-x'\"></head>", "a.html")
        == "<meta content=\"script-src 'sha256-x'\"></head>")
  }

  @Test("the margin shows comments as text, before their block")
  func margin() throws {
    var hostile = Self.comment("a--1", "</aside>", text: "<b>\u{202E}</b>")
    hostile.name = "<i>"
    hostile.about = .init(place: "use-a-1", text: "9\"")
    let placed = PlacedComment(comment: hostile, state: .changed, place: Place("content/01-a.md"), anchor: "a--1")
    let margin = CommentMargin(strings: try Templates(folder: nil).strings, comments: ["a--1": [placed]])
    let page = margin.shown(on: Array("<p>x</p><p id=\"a--1\">y</p>".utf8))
    #expect(
      String(decoding: page, as: UTF8.self) == """
        <p>x</p><aside class="note" role="note"><div class="note-head"><strong>Comment by <bdi>&lt;i&gt;</bdi></strong></div>\
        <p>On <bdi>9&quot;</bdi>:</p><p dir="auto">&lt;b&gt;[U+202E]&lt;/b&gt;</p>\
        <p>The paragraph has changed since. It read: <bdi>&lt;/aside&gt;</bdi></p></aside>
        <p id="a--1">y</p>
        """)
    #expect(margin.shown(on: Array("<p id=\"b--1\">".utf8)) == Array("<p id=\"b--1\">".utf8))
  }
}
