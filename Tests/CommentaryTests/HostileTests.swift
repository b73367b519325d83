// No text makes Commentary crash, hang or let markup of its own through.

import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Commentary

@Suite struct HostileTests {
  @Test(arguments: [
    (">", 50_000, "[1](fact:posts.count)"), ("- ", 50_000, "[1](fact:posts.count)"),
    ("[", 50_000, "](fact:posts.count)"),
    ("*", 50_000, "[1](fact:posts.count)"), ("*a ", 50_000, ""), ("**a _b ", 20_000, ""), ("![", 50_000, ""),
    ("[a](", 50_000, ""),
    ("[a](b (", 20_000, ""), ("[a](<b", 20_000, ""), ("[a](b \"", 20_000, ""), ("`", 50_000, ""), ("`a``", 20_000, ""),
    ("<a ", 50_000, ""),
    ("<a b=\"", 20_000, ""), ("<!--", 20_000, ""), ("&", 50_000, ""), ("\\", 50_001, ""),
    ("[1](fact:posts.count) ", 2_000, ""),
    ("![1](fact:posts.count) ", 2_000, ""), ("[1](fact:posts.count)\n\n", 2_000, ""),
    ("![x](figure:hours)\n\n", 1_000, ""),
    ("[a]: b\n", 20_000, "[a]"), ("## a\n\n", 2_000, ""), ("a", 5_000_000, " [1](fact:posts.count)"),
    ("香", 100_000, "[1](fact:posts.count)"),
    ("![a [b](fact:posts.count)", 2_000, "](figure:hours)"), ("<b>", 5_000, ""),
    ("e\u{301}", 100_000, "[1](fact:posts.count)"),
    ("[^a]", 20_000, "\n\n[^a]: x y"), ("[^1][^2]", 10_000, "\n\n[^1]: x\n[^2]: y"), ("[^a]: b\n", 10_000, "[^a]"),
    ("[^a]: b c\n", 5_000, "[^a]"), ("[^", 20_000, "]"), ("[^a](", 20_000, ""), ("> [!NOTE]\n\n", 5_000, ""),
    ("[^a]: b\n\n    c [1](fact:no)\n\n", 1_000, "[^a]"), ("| a | 1 |\n|---|---|\n| [^1] | 2 |\n\n", 2_000, "[^1]: z"),
    ("| a |\n|---|\n", 1, String(repeating: "| b | [c] 1 |\n", count: 5_000)), ("|", 50_000, "\n|-|\n"),
    ("|a", 20_000, "\n" + String(repeating: "|-", count: 20_000)), ("a|\n-|\n", 5_000, ""), ("&#49;2 ", 20_000, ""),
    ("1 ", 50_000, ""), ("1,", 50_000, "1"), ("12 and ", 20_000, ""), ("```sql\nx\n```\n\n", 2_000, ""),
    ("[A](judgement:high) ", 2_000, ""), ("[](cite:x) ", 2_000, ""), ("![x](a.png)\n\n", 2_000, ""),
  ])
  func endsWithoutACrash(_ unit: String, _ count: Int, _ tail: String) {
    let (html, _) = rendered(String(repeating: unit, count: count) + tail)
    #expect(!html.contains("<script"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))", "<javascript:alert(1)>", "[x](data:text/html;base64,AAAA)",
    "![x](javascript:alert(1))",
    "[x]\n\n[x]: javascript:alert(1)", "[x](vbscript:a)", "[x](file:///etc/passwd)", "[x](java\\script:a)",
    "<svg onload=alert(1)>", "[x](//example.org/x.js)", "![x](https://example.org/x.png)",
  ])
  func activeContentIsAnError(_ text: String) {
    let (html, problems) = rendered(text)
    #expect(!problems.isEmpty)
    #expect(!html.contains("<script") && !html.lowercased().contains("href=\"javascript") && !html.contains("<svg"))
  }

  @Test func namesAreEscaped() {
    var data = TableData()
    data.facts["a\"><script>"] = (.integer(1), "<b>1</b>")
    let rendering = Commentary.of(["01-part.md": "[](<fact:a\"\\>\\<script\\>>)"]).render(with: data)
    #expect(
      rendering.sections[0].html == """
        <p><a class="fact" id="use-part-1" href="../fact/index.html#a&quot;&gt;&lt;script&gt;" \
        data-fact="a&quot;&gt;&lt;script&gt;">&lt;b&gt;1&lt;/b&gt;</a></p>

        """)
  }

  @Test func filesThatAreNoText() throws {
    let folder = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func write(_ name: String, _ bytes: [UInt8]) throws {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    try write("01-good.md", Array("---\ntitle: Good\nstandfirst: First.\ntopic: taiwan\n---\n\n[1](fact:no)\n".utf8))
    try write("02-latin.md", Array("---\ntitle: x\n---\ncaf".utf8) + [0xE9])
    try write("03-nul.md", Array("---\ntitle: x\n---\na\0b".utf8))
    try write("04-none.md", [])
    try write("05-open.md", Array("---\ntitle: x\n\nText".utf8))
    try write("06-keys.md", Array("---\ntitel: x\norder: first\nkind: sumary\ndraft: maybe\nupdated: 2020\n---\n".utf8))
    try write("07-draft.md", Array("---\ntitle: x\ndraft: true\n---\n[1](fact:nothing)".utf8))
    try write("08-yaml.md", Array("---\ntitle: a: b\n---\n".utf8))
    try write("notes.md", Array("x".utf8))
    try write("README.md", Array("x".utf8))
    try write("09-good.md", Array("---\ntitle: Another\n---\n".utf8))
    let commentary = try Commentary.read(contentFolder: folder)
    #expect(commentary.sections[0].standfirst == "First.")
    #expect(commentary.sections[0].topic == "taiwan")
    #expect(commentary.sections[0].topicPlace?.line == 4)
    let problems = commentary.render(with: TableData()).problems
    let text = problems.map { $0.formatted.replacingOccurrences(of: folder + "/", with: "") }.joined(separator: "\n")
    #expect(
      text == """
        01-good.md:7:1: error: there is no fact "no"
           7 | [1](fact:no)
             | ^~~~~~~~~~~~
        help: `dossier facts` lists them all
        04-none.md:1: error: a section begins with front matter
        help: begin the file with a line `---`, a line `title: ...` and a line `---`
        05-open.md:1:1: error: the front matter has no end
           1 | ---
             | ^~~
        help: close it with a second line `---`
        06-keys.md:2:1: error: unknown key "titel"
           2 | titel: x
             | ^~~~~
        help: did you mean "title"? front matter has title, standfirst, order, kind, topic, draft, authors, language and updated
        06-keys.md:2:1: error: front matter needs "title"
           2 | titel: x
             | ^
        help: add `title: What the archive holds`
        06-keys.md:3:8: error: "order" must be a whole number, not "first"
           3 | order: first
             |        ^~~~~
        06-keys.md:4:7: error: there is no kind "sumary"
           4 | kind: sumary
             |       ^~~~~~
        help: did you mean "summary"? a section's kind is summary, section, method or appendix
        06-keys.md:5:8: error: "draft" must be true or false, not "maybe"
           5 | draft: maybe
             |        ^~~~~
        06-keys.md:6:10: error: "2020" is not a day
           6 | updated: 2020
             |          ^~~~
        help: write year, month and day as 2020-06-12
        08-yaml.md:2:9: error: this is not YAML: mapping values are not allowed in this context
           2 | title: a: b
             |         ^
        09-good.md: error: a second section is named "good"
        help: the first is 01-good.md
        02-latin.md:4:4: error: this is not UTF-8
           4 | caf\u{FFFD}
             |    ^
        help: save the file as UTF-8
        03-nul.md:4:2: error: this is not a text file: it holds a NUL character
           4 | a\\u{0}b
             |  ^~~~~
        notes.md: warning: this file is no section of the report [stray-file]
        help: name it like 02-hong-kong.md: a number, a hyphen, lower-case letters, digits and hyphens
        """)
  }

  @Test func foldersWithoutSections() {
    #expect(throws: Problems.self) { try Commentary.read(contentFolder: "no/such/folder") }
  }
}
