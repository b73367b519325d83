// Plain CommonMark comes out as libcmark writes it, but for the ids of headings.

import Testing

@testable import Commentary

@Suite struct CommonMarkTests {
  /// Texts of our own that touch every construct.
  static let corpus = [
    "", "\n", "Plain", "Two\nlines", "Hard  \nbreak and\\\nanother", "A\n\nB", "Tabs\tand\u{A0}blanks",
    "*a* _b_ **c** __d__ ***e*** **f*g*h**", "*a `*` b*", "**a\nb**", "a * b * c", "snake_case_name", "*a**b*",
    "\\*a\\*",
    "`code` ``a ` b`` ` open", "`a\nb`", "    indented\n\n    code", "```swift\nlet a = \"<b>\" & 1\n```",
    "~~~\n```\n~~~",
    "```\nopen fence", "- a\n- b\n- c", "- a\n\n- b", "* a\n  * b\n    * c\n\n  d", "1. a\n2. b", "7) a\n8) b",
    "- a\n\n      code",
    "> quote\nlazy\n\n> > deep", "> - a\n> - b\n>\n> c", "---", "***\n_ _ _", "## Two", "### Three ###", "Setext\n---",
    "####### no",
    "#hash", "- # heading in a list", "> ## heading in a quote", "## [a](https://example.org) *b* `c`",
    "[a](https://example.org)", "[a](<https://example.org/a b> 'title')", "[a](https://example.org/\"x\")",
    "[a][b]\n\n[b]: https://example.org \"t\"",
    "[a]\n\n[a]: <https://example.org>", "[a][]", "[a](", "[a](b", "[[a]](https://example.org)",
    "[a [b](https://example.org) c](https://example.org)",
    "![a](https://example.org/a.png \"t\")", "![a *b*](c)", "[![a](b)](https://example.org)", "<https://example.org>",
    "<a@example.org>",
    "<b>raw</b>", "<div>\n\n*a*\n\n</div>", "<!-- note -->", "a <!-- note --> b", "&amp; &copy; &#35; &nbsp; &unknown;",
    "\"quotes\" -- dashes...",
    "a | b | c\n-- no table", "[^1] \\[^2]", "[^]", "[! NOTE]", "> [NOTE]", "~~gone~~", "https://example.org",
    "- [ ] task",
    "[x](javascript:alert(1))", "[x](data:text/html,a)", "<javascript:alert(1)>", "[x](vbscript:a)",
    "![x](data:image/png;base64,AA==)",
    "香港 *香港* **香港**", "**香港。**香港", "👩‍👩‍👧 `👩` é", "a\r\nb\rc", "\u{2028}a\u{2029}b\u{85}c", "[a]: b\n[c]: d", "\\", "\\\\",
    "<", "&", "]", "[", "![",
  ]

  @Test(arguments: corpus)
  func ourCorpus(_ text: String) {
    expectUnchanged(text)
  }

  private func expectUnchanged(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let ours = rendered(text).html.replacing(/(<h[1-6]) id="[^"]*">/) { "\($0.1)>" }
    #expect(ours == MarkdownTree(text).html, "\(text)", sourceLocation: sourceLocation)
  }
}
