// The text for a word processor: what each kind of markup becomes, and that pandoc reads every text back as it was.

import Foundation
import Testing

@testable import Site

@Suite("The text for a word processor")
struct ManuscriptTests {
  private static var writer: PandocWriter {
    PandocWriter(
      exhibit: { $0 == "figure-9" ? "EXHIBIT" : nil },
      address: { href in
        href.hasPrefix("dossier-site-root/topics")
          ? nil : href.replacing("dossier-site-root/", with: "https://example.org/")
      }, picture: { String($0.dropFirst(18)) })
  }

  @Test(
    "what each kind of markup becomes",
    arguments: [
      (
        "<p>There are <a class=\"fact\" id=\"use-1\" href=\"dossier-site-root/numbers/index.html#a\">8</a> posts.</p>",
        "There are 8 posts."
      ),
      ("<p>Others count <a class=\"published\" href=\"x\" title=\"A source\">9</a>.</p>", "Others count 9."),
      ("<p>See <a class=\"reference\" href=\"#figure-1\">Figure 1</a>.</p>", "See [Figure 1](#figure-1)."),
      ("<p><a class=\"topic\" href=\"dossier-site-root/topics/a/index.html\">Taiwan</a></p>", "Taiwan"),
      (
        "<p><a class=\"account\" href=\"dossier-site-root/accounts/1/index.html\"><bdi>@a_b</bdi></a></p>",
        "[\\@a\\_b](https://example.org/accounts/1/index.html)"
      ),
      ("<p><a class=\"cite\" href=\"#reference-a\" title=\"T\">(A 2020)</a></p>", "[(A 2020)](#reference-a)"),
      ("<p><a class=\"term\" href=\"#term-a\" title=\"T\">amplifier</a></p>", "[amplifier](#term-a)"),
      (
        "<p><a href=\"https://example.org/a(b)c_d?e=1&amp;f=2\">web</a></p>",
        "[web](https://example.org/a%28b%29c_d?e=1&f=2)"
      ),
      (
        "<p class=\"judgement judgement-likelihood\" id=\"j\"><span class=\"judgement-head\"><strong>Assessment</strong> <a class=\"judgement-grade\" href=\"#j\" title=\"55% to 75%\">likely</a></span> It is.</p>",
        "**Assessment** likely (55% to 75%)\\\nIt is."
      ),
      (
        "<aside class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-heading\">Note</p>\n<p>One.</p>\n<ul>\n<li>two</li>\n</ul>\n</aside>",
        "> **Note**\n>\n> One.\n>\n> -   two"
      ),
      ("<h2 id=\"a-b\">Who &lt;listens&gt;</h2>", "## Who \\<listens\\> {#a-b}"),
      ("<h3 id=\"2019-a\">Head</h3>", "### Head {#at-2019-a}"),
      ("<p>One<br>two<br />1. three</p>", "One\\\ntwo\\\n1\\. three"),
      ("<p><em>a</em><em>b</em> <strong> c </strong>d</p>", "*a*<!-- -->*b* **c** d"),
      ("<p><code>a `b</code></p>", "``a `b``"),
      ("<pre><code class=\"language-sql\">SELECT `a`\n\nFROM b\n</code></pre>", "```sql\nSELECT `a`\n\nFROM b\n```"),
      (
        "<ul>\n<li>a</li>\n<li>b\n<ol start=\"3\">\n<li>c</li>\n</ol>\n</li>\n</ul>\n<ul>\n<li>d</li>\n</ul>",
        "-   a\n-   b\n    3.  c\n\n<!-- -->\n\n-   d"
      ),
      ("<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>", "-   a\n\n    b"),
      ("<blockquote>\n<p>a</p>\n<hr />\n</blockquote>", "> a\n>\n> * * *"),
      (
        "<aside class=\"margin-note\"><p>N</p></aside>\n<p>a<sup class=\"note-ref\"><a id=\"note-ref-s-1\" href=\"#note-s-1\">1</a></sup></p>\n<ol class=\"footnotes\">\n<li id=\"note-s-1\">\n<p>N</p>\n<p>M <a class=\"note-back\" href=\"#note-ref-s-1\">↩</a></p>\n</li>\n</ol>",
        "a[^s-1]\n\n[^s-1]: N\n\n    M"
      ),
      ("<figure class=\"figure\" id=\"figure-9\"><p class=\"figure-number\">Figure 9</p></figure>", "EXHIBIT"),
      (
        "<figure class=\"figure picture\" id=\"figure-1\"><div class=\"figure-head\"><p class=\"figure-number\">Figure 1</p><p class=\"figure-title\">A plan</p></div><img src=\"dossier-site-root/files/a.svg\" alt=\"x\"><figcaption><div><p class=\"caption-text\">Of <em>it</em></p><p class=\"source\">Source: <a class=\"cite\" href=\"#r\">B</a></p></div></figcaption></figure>",
        "![[]{#figure-1}**Figure 1.** A plan. Of *it*](files/a.svg)\n\nSource: [B](#r)"
      ),
      (
        "<figure class=\"pipe-table\" id=\"table-1\"><p class=\"figure-number\">表1</p><p class=\"figure-title\">數目</p><table><thead><tr><th scope=\"col\">A</th><th class=\"right\">B</th><th class=\"center\">C</th></tr></thead><tbody><tr><td>a | b</td><td>1</td></tr></tbody></table></figure>",
        "| A | B | C |\n|:-----|--:|:-:|\n| a \\| b | 1 |  |\n\n: []{#table-1}**表1** 數目"
      ),
      (
        "<div class=\"pipe-table\"><div class=\"scroll\"><table><thead><tr><th>A</th></tr></thead></table></div></div>",
        "| A |\n|:--|"
      ),
    ])
  func markup(_ markup: String, _ expected: String) {
    #expect(Self.writer.text(MarkupNode.read(markup)) == expected)
  }

  /// Texts that would be markup to pandoc.
  private static let hostile = [
    "*a* _b_ **c** ~d~ ^e^ `f` $g$ $$h$$ \\(i\\) \\[j\\]", "[a](b) ![c](d) [e]{.f} [^1] [@g] @h [-@i]", "# no heading",
    "- no list", "+ no list", "1. no list", "(1) no list", "a) no list", "iv. no list", "#. no list", "(@) no list",
    ": no definition", "Table: no caption", "> no quote", "| no | table |", "| --- |", "----", "***", "===",
    "% no title",
    "::: no div", "```no code", "~~~no code", "<b>no</b> <script>alert(1)</script> <!-- no -->",
    "&amp; &#65; &copy; & AT&T",
    "\"no\" 'quotes' -- --- ... it's", "a\\", "http://example.org/a_b_c *", "\\begin{a}no\\end{a}", "\\newpage", "a!",
    "{#a}",
    "---", "[a]: http://b", "*[a]: b", "[^1]: no note", "=1+1", "a^[no note]", "x~1~ y^2^", "===x===", "A. B",
    "\u{3000}全角",
    "香港<b>*警察*</b>", "a\u{A0}b", "mix. civil.", "<https://a.b>", "a@b.c", ":smile:", "\\", "1986", "1986.",
  ]

  @Test("pandoc reads every text back as it was", .enabled(if: Pandoc.tool != nil))
  func hostileTexts() throws {
    let paragraphs = Self.hostile.map { PandocText.line(PandocText.escaped($0)) }
    let plain = try Pandoc.plain(paragraphs.joined(separator: "\n\n"))
    #expect(plain == Self.hostile)
    // The same in the midst of a line, in a cell, in a quotation.
    let inside = try Pandoc.plain(Self.hostile.map { "x " + PandocText.escaped($0) }.joined(separator: "\n\n"))
    #expect(inside == Self.hostile.map { "x " + $0 })
    let cells = Self.hostile.map { PandocText.escaped($0) }
    let table = PipeTableText(alignments: [.left], header: ["A"], rows: cells.map { [$0] }, caption: nil).text
    #expect(try Pandoc.cells(table) == ["A"] + Self.hostile)
  }
}

/// Pandoc, where it is installed.
enum Pandoc {
  static let tool = ["/usr/bin/pandoc", "/usr/local/bin/pandoc", "/opt/homebrew/bin/pandoc"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The texts of the paragraphs, by pandoc's own tree.
  static func plain(_ markdown: String) throws -> [String] {
    try blocks(markdown).map { words($0["c"] as Any) }
  }

  /// The texts of all cells of the first table.
  static func cells(_ markdown: String) throws -> [String] {
    try blocks(markdown).flatMap { plains($0) }
  }

  private static func blocks(_ markdown: String) throws -> [[String: Any]] {
    let process = Process()
    process.executableURL = URL(filePath: tool ?? "")
    process.arguments = ["--to", "json"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return document?["blocks"] as? [[String: Any]] ?? []
  }

  private static func plains(_ value: Any) -> [String] {
    if let node = value as? [String: Any] {
      if node["t"] as? String == "Plain" { return [words(node["c"] as Any)] }
      return node["c"].map(plains) ?? []
    }
    return (value as? [Any])?.flatMap(plains) ?? []
  }

  /// Strings and blanks alone are words: a text that was read as markup has something else in it.
  private static func words(_ value: Any) -> String {
    guard let inlines = value as? [[String: Any]] else { return "NO PARAGRAPH" }
    return inlines.map { inline in
      switch inline["t"] as? String {
      case "Str": inline["c"] as? String ?? ""
      case "Space", "SoftBreak": " "
      default: "<\(inline["t"] ?? "")>"
      }
    }.joined()
  }
}
