// What becomes of each link: the HTML, whole, and the errors, whole.

import Configuration
import Diagnostics
import Testing

@testable import Commentary

@Suite struct RenderingTests {
  @Test(arguments: [
    (
      "Twitter released [348,608](fact:posts.count) tweets.",
      """
      <p>Twitter released <a class="fact" id="use-part-1" href="../fact/index.html#posts.count" data-fact="posts.count">348,608</a> tweets.</p>

      """
    ),
    (
      "[](fact:posts.count), then [*nearly* 350,000](fact:posts.count)",
      """
      <p><a class="fact" id="use-part-1" href="../fact/index.html#posts.count" data-fact="posts.count">348,608</a>, \
      then <a class="fact" id="use-part-2" href="../fact/index.html#posts.count" data-fact="posts.count"><em>nearly</em> 350,000</a></p>

      """
    ),
    (
      "[1,113](fact:posts.count?topic=hong-kong&week=2019-11-11 \"In one week\")",
      """
      <p><a class="fact" id="use-part-1" href="../fact/index.html#posts.count" \
      data-fact="posts.count?topic=hong-kong&amp;week=2019-11-11" title="In one week">1,113</a></p>

      """
    ),
    (
      "[about 150,000](published:amplifiers)",
      """
      <p><a class="published" id="use-part-1" href="../published/index.html#amplifiers" title="The platform, 2020">about 150,000</a></p>

      """
    ),
    (
      "[@handle](account:abc%3D) and [Taiwan](topic:taiwan) in [1989](plain:)",
      """
      <p><a class="account" href="../account/index.html#abc="><bdi>@handle</bdi></a> and \
      <a class="topic" href="../topic/index.html#taiwan">Taiwan</a> in 1989</p>

      """
    ),
    (
      "![Topics & [348,608](fact:posts.count) *posts*](figure:topic-distribution?by=week \"A <finding>\")\n\nSee [](figure:topic-distribution).",
      """
      <figure id="figure-1"><figcaption>A <finding>|Topics &amp; <a class="fact" id="use-part-1" \
      href="../fact/index.html#posts.count" data-fact="posts.count">348,608</a> <em>posts</em></figcaption></figure>
      <p>See <a class="reference" href="#figure-1">Figure 1</a>.</p>

      """
    ),
    (
      "## Who & what\n\n### 香港 [348,608](fact:posts.count)\n\nBack [up](#who-what).\n\n## Who & what",
      """
      <h2 id="part-who-what">Who &amp; what</h2>
      <h3 id="part-香港-348-608">香港 <a class="fact" id="use-part-1" href="../fact/index.html#posts.count" data-fact="posts.count">348,608</a></h3>
      <p>Back <a href="#part-who-what">up</a>.</p>
      <h2 id="part-who-what-2">Who &amp; what</h2>

      """
    ),
    (
      "[web](https://example.org/?a=1&b=2) <!-- note -->",
      "<p><a href=\"https://example.org/?a=1&amp;b=2\">web</a> <!-- raw HTML omitted --></p>\n"
    ),
  ])
  func html(_ text: String, _ expected: String) {
    let (html, problems) = rendered(text)
    #expect(html == expected)
    #expect(problems == [])
  }

  @Test(arguments: [
    (
      "Twitter released [348,609](fact:posts.count) tweets",
      """
      content/01-part.md:4:18: error: "348,609" does not agree with posts.count, which is 348,608
         4 | Twitter released [348,609](fact:posts.count) tweets
           |                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: run `dossier accept` to take over the new value, or correct the archive named in content/report.yml
      """
    ),
    (
      "[nearly half](fact:posts.working-hours.share)",
      """
      content/01-part.md:4:1: error: "nearly half" does not agree with posts.working-hours.share, which is 78.5%
         4 | [nearly half](fact:posts.working-hours.share)
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: "nearly half" stands for 45% to under 50%; write [78.5%](fact:posts.working-hours.share), or correct the archive named in content/report.yml
      """
    ),
    (
      "[many](fact:posts.count)",
      """
      content/01-part.md:4:1: error: "many" cannot be read as a number, so it cannot be checked against posts.count, which is 348,608
         4 | [many](fact:posts.count)
           | ^~~~~~~~~~~~~~~~~~~~~~~~
      help: put a number alone between the brackets, as [348,608](fact:posts.count), or leave them empty; \(PhraseTable.summary)
      """
    ),
    (
      "On [10,313](fact:topics.taiwan.post)",
      """
      content/01-part.md:4:4: error: there is no fact "topics.taiwan.post"
         4 | On [10,313](fact:topics.taiwan.post)
           |    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: did you mean `topics.taiwan.posts`? `dossier facts` lists them all
      """
    ),
    (
      "See ![Hours](figure:hours) here",
      """
      content/01-part.md:4:5: error: a figure stands alone in its paragraph
         4 | See ![Hours](figure:hours) here
           |     ^~~~~~~~~~~~~~~~~~~~~~
      help: put a blank line before and after it; to refer to it in a sentence, write [](figure:hours)
      """
    ),
    (
      "See [](figure:hour)\n\n![Hours](figure:hours)",
      """
      content/01-part.md:4:5: error: no figure of the report is figure:hour
         4 | See [](figure:hour)
           |     ^~~~~~~~~~~~~~~
      help: did you mean `figure:hours`?
      """
    ),
    (
      "![Hours](figure:hours)\n\n![Hours](figure:hours)",
      """
      content/01-part.md:6:1: error: figure:hours stands already in content/01-part.md, line 4
         6 | ![Hours](figure:hours)
           | ^~~~~~~~~~~~~~~~~~~~~~
      help: refer to it with [](figure:hours)
      """
    ),
    (
      "[about 160,000](published:amplifiers)",
      """
      content/01-part.md:4:1: error: "about 160,000" does not agree with published:amplifiers, which is "about 150,000"
         4 | [about 160,000](published:amplifiers)
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: write [about 150,000](published:amplifiers), or correct content/published.yml
      """
    ),
    (
      "[x](javascript:alert(1))",
      """
      content/01-part.md:4:1: error: javascript: is not allowed in a report
         4 | [x](javascript:alert(1))
           | ^~~~~~~~~~~~~~~~~~~~~~~~
      help: a link begins with one of fact: published: figure: table: account: topic: cite: term: post: posts: judgement: plain: https: http: mailto:
      """
    ),
    (
      "[x](facts:posts.count)",
      """
      content/01-part.md:4:1: error: facts: is not allowed in a report
         4 | [x](facts:posts.count)
           | ^~~~~~~~~~~~~~~~~~~~~~
      help: did you mean `fact:`? a link begins with one of fact: published: figure: table: account: topic: cite: term: post: posts: judgement: plain: https: http: mailto:
      """
    ),
    (
      "[1](fact:posts.count?topic=a b)",
      """
      content/01-part.md:4:3: error: this is not read as a link
         4 | [1](fact:posts.count?topic=a b)
           |   ^~~~~~~
      help: write a blank in an address as %20, and close the bracket; to show it as it is, put it in backticks
      """
    ),
    (
      "# A title",
      """
      content/01-part.md:4: error: a heading of the first level stands in the text
         4 | # A title
      help: the title of a section is the `title` of its front matter; headings in the text begin with ##
      """
    ),
    (
      "Some <b>bold</b>",
      """
      content/01-part.md:4:6: error: raw HTML is left out of the report
         4 | Some <b>bold</b>
           |      ^~~
      help: write it in Markdown, or put a backslash before <
      """
    ),
    (
      "![A cat](cat.png)",
      """
      content/01-part.md:4:1: error: there is no file "cat.png"
         4 | ![A cat](cat.png)
           | ^~~~~~~~~~~~~~~~~
      help: a path is relative to the Markdown file
      """
    ),
    (
      "[x](02-hongkong.md)",
      """
      content/01-part.md:4:1: error: there is no section "02-hongkong.md"
         4 | [x](02-hongkong.md)
           | ^~~~~~~~~~~~~~~~~~~
      help: link to a section by its file, as 02-hong-kong.md
      """
    ),
    (
      "## Limits\n\n[x](#limit)",
      """
      content/01-part.md:6:1: error: there is no heading "#limit" in content/01-part.md
         6 | [x](#limit)
           | ^~~~~~~~~~~
      help: did you mean `#limits`?
      """
    ),
  ])
  func error(_ text: String, _ expected: String) {
    #expect(rendered(text).problems.prefix(1) == [expected])
  }

  @Test func referencesAcrossSections() {
    let commentary = Commentary.of([
      "01-summary.md": "See [](figure:hours), [the limits](02-method.md#limits) and [method](02-method.md).",
      "02-method.md":
        "![Topics](figure:topic-distribution)\n\n![Hours](figure:hours)\n\n![Accounts](table:accounts)\n\n## Limits",
    ])
    let rendering = commentary.render(with: TableData())
    #expect(rendering.problems == [])
    #expect(
      rendering.sections[0].html == """
        <p>See <a class="reference" href="../method/index.html#figure-2">Figure 2</a>, \
        <a href="../method/index.html#method-limits">the limits</a> and <a href="../method/index.html">method</a>.</p>

        """)
    #expect(rendering.figures.map(\.anchor) == ["figure-1", "figure-2", "table-1"])
    #expect(rendering.figures.map(\.caption) == ["Topics", "Hours", "Accounts"])
    #expect(rendering.sections[1].headings == [Rendering.Heading(level: 2, id: "method-limits", text: "Limits")])
  }

  @Test func usesSayWhereAFactStands() {
    let commentary = Commentary.of([
      "01-a.md": "[348,608](fact:posts.count) and [](fact:posts.last-day)",
      "02-b.md": "\n[about 350,000](fact:posts.count), [about 150,000](published:amplifiers)",
    ])
    let rendering = commentary.render(with: TableData())
    let uses = rendering.uses.map {
      "\($0.fact.name) \($0.link.section) \($0.link.place.line ?? 0) \($0.text) \($0.isWritten) \($0.anchor)"
    }
    #expect(
      uses == [
        "posts.count a 4 348,608 true use-a-1", "posts.last-day a 4 17 April 2020 false use-a-2",
        "posts.count b 5 about 350,000 true use-b-1",
      ])
    #expect(rendering.publishedUses.map(\.anchor) == ["use-b-2"])
  }

  @Test func problemsComeInFileOrder() {
    let commentary = Commentary.of([
      "01-a.md": "[2](fact:posts.count)\n\n# One\n\n<b>x</b>\n\n[1](fact:posts.count)", "02-b.md": "[1](fact:no)",
    ])
    let places = commentary.render(with: TableData()).problems.map { "\($0.place?.file ?? ""):\($0.place?.line ?? 0)" }
    #expect(
      places == [
        "content/01-a.md:4", "content/01-a.md:6", "content/01-a.md:8", "content/01-a.md:8", "content/01-a.md:10",
        "content/02-b.md:4",
      ])
  }
}
