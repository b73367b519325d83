// Printed quotes: where they open and close, and what they leave alone.

import Testing

@testable import Commentary

@Suite struct QuotesTests {
  @Test(arguments: [
    ("It's \"quoted\", isn't it?", "It’s “quoted”, isn’t it?"),
    ("\"'Nested' and more\"", "“‘Nested’ and more”"),
    ("the '90s (\"a\")", "the ’90s (“a”)"),
    ("the accounts' owners; 1'234", "the accounts’ owners; 1'234"),
    ("a—\"b\"", "a—“b”"),
    ("\"", "“"),
    ("a \" b", "a ” b"),
  ])
  func english(_ text: String, _ expected: String) {
    #expect(Quotes(language: "en-GB")?.printed(text, after: nil) == expected)
  }

  @Test func germanAndOthers() {
    #expect(Quotes(language: "de")?.printed("\"Er sagt 'nein'\"", after: nil) == "„Er sagt ‚nein‘“")
    #expect(Quotes(language: "zh-Hant") == nil)
  }

  @Test func onlyProse() {
    let text = """
      It's *"so"* `"code"`, [it's](https://example.org/'a' "a 'title'").[^n]

      [^n]: A 'note'.

      | "a" | 'b' |
      |-----|-----|
      | it's | "c" |

      ```
      "code"
      ```
      """
    let rendering = Commentary.of(["01-part.md": text]).render(with: TableData(), Apparatus(language: "en"))
    let html = rendering.sections.map(\.html).joined()
    for part in [
      "It’s <em>“so”</em> <code>&quot;code&quot;</code>",
      "<a href=\"https://example.org/&#x27;a&#x27;\" title=\"a 'title'\">it’s</a>",
      "A ‘note’.", "“a”", "‘b’", "it’s", "“c”", "<pre><code>&quot;code&quot;\n",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    #expect(rendering.problems.isEmpty)
  }
}
