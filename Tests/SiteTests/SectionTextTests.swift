// A section's text as its page has it: ids, links at headings, and what the search and the reading time are told.

import Testing

@testable import Site

@Suite("The text of a section")
struct SectionTextTests {
  private static let markup = """
    <p>One <a class="fact" id="use-a-1" href="x">2</a> &amp; <b>three</b>.</p>
    <h2 id="a-head">Who &lt;listens&gt;</h2>
    <p class="judgement" id="judged">Four<sup class="note-ref"><a href="#n">1</a></sup></p>
    <aside class="margin-note" role="note"><p>Aside</p></aside>
    <ul>
    <li>Five</li>
    <li>
    <p>Six</p>
    </li>
    </ul>
    <figure class="figure" id="figure-1"><p class="figure-number">Figure 1</p><p class="figure-title">Title</p>
    <p class="figure-subtitle">Measure</p><svg><text>42</text><path d="M0"/></svg><p class="caption-text">Caption <em>more</em></p></figure>
    <article class="card" id="post-1" aria-label="Post 1"><p class="card-name">Post</p>
    <blockquote class="post" lang="zh" dir="auto">香港</blockquote><p class="post" lang="en">Hong Kong</p></article>
    <p>Seven</p>
    """

  private let text: SectionText = SectionText(SectionTextTests.markup, slug: "a", permalink: "Link")

  @Test("paragraphs get ids of their own, those that have one keep it, and headings can be linked to")
  func markup() {
    #expect(
      text.html.text
        == Self.markup.replacing("<p>One", with: "<p id=\"a--1\">One").replacing(
          "<p>Seven", with: "<p id=\"a--2\">Seven"
        )
        .replacing(
          "listens&gt;</h2>",
          with: "listens&gt; <a class=\"permalink\" href=\"#a-head\" aria-label=\"Link\">#</a></h2>"))
  }

  @Test("running text is told apart from what stands in it, each with the nearest place")
  func blocks() {
    #expect(
      text.blocks == [
        .init(isHeading: false, anchor: "a--1", text: "One 2 & three."),
        .init(isHeading: true, anchor: "a-head", text: "Who <listens>"),
        .init(isHeading: false, anchor: "judged", text: "Four"),
        .init(isHeading: false, anchor: "judged", text: "Five"), .init(isHeading: false, anchor: "judged", text: "Six"),
        .init(isHeading: false, anchor: "a--2", text: "Seven"),
      ])
    #expect(
      text.exhibits == [
        .init(
          isPost: false, anchor: "figure-1", title: "Title",
          parts: [.init(language: "", text: "Measure"), .init(language: "", text: "Caption more")]),
        .init(
          isPost: true, anchor: "post-1", title: "Post 1",
          parts: [.init(language: "zh", text: "香港"), .init(language: "en", text: "Hong Kong")]),
      ])
  }

  @Test(
    "reading takes its time in words and in characters",
    arguments: [
      ("", 1), (String(repeating: "word ", count: 228 * 3), 3), (String(repeating: "香", count: 255 * 2), 2),
      (String(repeating: "word ", count: 228) + String(repeating: "香", count: 255), 2),
      (String(repeating: "it's 1,234.5 — ", count: 228), 2),
    ])
  func minutes(text: String, expected: Int) {
    #expect(ReadingTime.minutes([text]) == expected)
  }

  @Test("the index of the search is one assignment that nothing in it can leave")
  func index() {
    var index = SearchIndex()
    index.add(page: "</script>", at: SitePath("a/index.html"), label: "L", says: nil)
    index.add(.post, anchor: "post-1", title: "", text: "香港\n\u{2028}x", language: "zh")
    #expect(
      index.script == """
        var dossierSearch={"pages":[["\\u003c/script\\u003e","a/index.html","L",""]],\
        "entries":[[0,0,"","\\u003c/script\\u003e",""],[2,0,"post-1","","香港 x","zh"]]};

        """)
  }

  @Test(
    "the script of the search stays under 20,000 bytes, its table of characters under 10,000 and without a contradiction"
  )
  func script() throws {
    let script = Script.served(EmbeddedTemplates.files.first { $0.path == "assets/search.js" }?.text ?? "")
    #expect(script.utf8.count < 20_000)
    let pairs = Array(try #require(script.firstMatch(of: /const pairs = "([^"]*)"/)).1)
    #expect(pairs.count % 2 == 0 && String(pairs).utf8.count < 10_000)
    let from = stride(from: 0, to: pairs.count, by: 2).map { pairs[$0] }
    let to = stride(from: 1, to: pairs.count, by: 2).map { pairs[$0] }
    #expect(Set(from).count == from.count)
    #expect(Set(from).isDisjoint(with: to))
  }
}
