// Citations, terms, judgements, evidence, pictures, the editor's tables, questions in SQL: HTML and errors, whole.

import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Commentary

@Suite struct ApparatusTests {
  @Test(arguments: [
    (
      "[](cite:lee-2020) ([](cite:lee-2020-b?page=12), [the platform](cite:platform))",
      """
      <p><a class="cite" id="cite-part-1" href="../cite/index.html#lee-2020" title="Who retweets?" role="doc-biblioref">(Lee and Park 2020a)</a> (<a class="cite" id="cite-part-2" href="../cite/index.html#lee-2020-b" title="Who else?" role="doc-biblioref">Lee and Park 2020b, p. 12</a>, <a class="cite" id="cite-part-3" href="../cite/index.html#platform" title="Disclosure" role="doc-biblioref">the platform</a>)</p>

      """
    ),
    (
      "Some [amplifiers](term:amplifier) and an [](term:amplifier)",
      """
      <p>Some <a class="term" id="term-use-part-1" href="../term/index.html#amplifier" title="An account that mostly &quot;retweets&quot;.">amplifiers</a> and an <a class="term" id="term-use-part-2" href="../term/index.html#amplifier" title="An account that mostly &quot;retweets&quot;.">amplifier</a></p>

      """
    ),
    (
      "[Assessment](judgement:highly-likely) [Confidence](judgement:moderate) The accounts *were* one network.",
      """
      <p class="judgement judgement-confidence judgement-likelihood" id="judgement-use-part-1"><span class="judgement-head"><strong>Assessment</strong> <a class="judgement-grade" href="../judgement/index.html#highly-likely" title="80% to 90%">highly likely</a></span> <span class="judgement-head"><strong>Confidence</strong> <a class="judgement-grade" href="../judgement/index.html#moderate" title="the evidence is credible and open to other readings">moderate confidence</a></span> The accounts <em>were</em> one network.</p>

      """
    ),
    (
      "![They *will* fail & 5 < 6](post:12 \"Ours & theirs\")",
      """
      <article id="post-12">They <em>will</em> fail &amp; 5 &lt; 6|13</article>

      """
    ),
    (
      "As [one of them](post:12 \"In words\") says:\n\n![They fail](post:12)",
      """
      <p>As <a class="reference" href="#12" title="In words">one of them</a> says:</p>
      <article id="post-12">They fail|0</article>

      """
    ),
    (
      "![A map of [348,608](fact:posts.count) posts](pictures/map.svg?source=platform&data=releases.csv \"Most are <here>\")\n\nSee [](pictures/map.svg).",
      """
      <figure class="figure picture" id="figure-1" aria-labelledby="figure-1-title">
      <div class="figure-head">
      <p class="figure-number">Figure 1</p>
      <p class="figure-title" id="figure-1-title">Most are &lt;here&gt;</p>
      </div>
      <img src="../file/index.html#pictures/map.svg" alt="A map of 348,608 posts">
      <figcaption class="figure-foot">
      <div class="caption">
      <p class="caption-text">A map of <a class="fact" id="use-part-1" href="../fact/index.html#posts.count" data-fact="posts.count">348,608</a> posts</p>
      <p class="source">Source: <a class="cite" id="cite-part-1" href="../cite/index.html#platform" title="Disclosure">The platform n.d.</a></p>
      </div>
      <ul class="actions">
      <li><a href="../file/index.html#data/releases.csv" download>Data (CSV)</a></li>
      </ul>
      </figcaption>
      </figure>
      <p>See <a class="reference" href="#figure-1">Figure 1</a>.</p>

      """
    ),
    (
      "![Releases](data/releases.csv)\n\n[](data/releases.csv)",
      """
      <figure class="figure numbered-table data-table" id="table-1" aria-labelledby="table-1-title">
      <div class="figure-head">
      <p class="figure-number">Table 1</p>
      <p class="figure-title" id="table-1-title">Releases</p>
      </div>
      <div class="scroll" tabindex="0" role="group" aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col" class="q">year</th><th scope="col">&lt;b&gt;</th></tr>
      </thead>
      <tbody>
      <tr><td class="q">2019</td><td>a &amp; b</td></tr>
      </tbody>
      </table>
      </div>
      <figcaption class="figure-foot">
      <ul class="actions">
      <li><a href="../file/index.html#data/releases.csv" download>Data (CSV)</a></li>
      </ul>
      </figcaption>
      </figure>
      <p><a class="reference" href="#table-1">Table 1</a></p>

      """
    ),
    (
      "```sql chart=bars caption=\"Posts & years\" title=\"Most in 2019\" by=year\nSELECT 1\n```\n\n[](figure:posts-years)",
      """
      <p>bars 1 by=year 9</p>
      <p><a class="reference" href="#figure-1">Figure 1</a></p>

      """
    ),
    (
      "```sql\nSELECT 2\n```",
      """
      <p>table 0  9</p>

      """
    ),
    (
      "```swift\nlet a = 1\n```",
      """
      <pre><code class="language-swift">let a = 1
      </code></pre>

      """
    ),
  ])
  func html(_ text: String, _ expected: String) {
    let (html, problems) = renderedWithApparatus(text)
    #expect(html == expected)
    #expect(problems == [])
  }

  @Test(arguments: [
    (
      "[](cite:lee-2021)",
      """
      content/01-part.md:4:1: error: there is no work "lee-2021"
         4 | [](cite:lee-2021)
           | ^~~~~~~~~~~~~~~~~
      help: did you mean `lee-2020`? add it to references.yml
      """
    ),
    (
      "[](cite:platform?pages=3)",
      """
      content/01-part.md:4:1: error: cite:platform takes no "pages"
         4 | [](cite:platform?pages=3)
           | ^~~~~~~~~~~~~~~~~~~~~~~~~
      help: did you mean `page`? it takes page
      """
    ),
    (
      "[](term:amplifiers)",
      """
      content/01-part.md:4:1: error: there is no term "amplifiers"
         4 | [](term:amplifiers)
           | ^~~~~~~~~~~~~~~~~~~
      help: did you mean `amplifier`? add it to glossary.yml
      """
    ),
    (
      "Here [Assessment](judgement:high)",
      """
      content/01-part.md:4:6: error: a judgement opens a paragraph
         4 | Here [Assessment](judgement:high)
           |      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: begin the paragraph with the link
      """
    ),
    (
      "[Assessment](judgement:higly-likely) x",
      """
      content/01-part.md:4:1: error: there is no judgement "higly-likely"
         4 | [Assessment](judgement:higly-likely) x
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: did you mean `highly-likely`? likelihood and confidence are remote, highly-unlikely, unlikely, realistic-possibility, likely, highly-likely, almost-certain, low, moderate, high
      """
    ),
    (
      "[Assessment](judgement:likely) [Likelihood](judgement:unlikely) x",
      """
      content/01-part.md:4:32: error: the paragraph is judged "likely" already, which is likelihood too
         4 | [Assessment](judgement:likely) [Likelihood](judgement:unlikely) x
           |                                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: keep one of the two, or give each claim a paragraph of its own
      """
    ),
    (
      "[Assessment](judgement:likely)",
      """
      content/01-part.md:4:1: error: a judgement without a sentence judges nothing
         4 | [Assessment](judgement:likely)
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: write what is judged after the link
      """
    ),
    (
      "![Cap](pictures/map.svg \"T [9,507](fact:posts.count)\")",
      """
      content/01-part.md:4:1: error: a finding is plain text, so the link in it is not read
         4 | ![Cap](pictures/map.svg "T [9,507](fact:posts.count)")
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: say the finding in words, and bind the number in the caption, between the brackets, or in the text
      """
    ),
    (
      "[](post:12)",
      """
      content/01-part.md:4:1: error: the report shows no card of post:12
         4 | [](post:12)
           | ^~~~~~~~~~~
      help: show it with ![its translation](post:12) in a paragraph of its own
      """
    ),
    (
      "![x](post:12)\n\nRead [](post:12)",
      """
      content/01-part.md:6:6: error: a link to post:12 needs words
         6 | Read [](post:12)
           |      ^~~~~~~~~~~
      help: write [words](post:12)
      """
    ),
    (
      "![x](post:13)",
      """
      content/01-part.md:4:1: error: there is no post "13"
         4 | ![x](post:13)
           | ^~~~~~~~~~~~~
      help: did you mean `12`?
      """
    ),
    (
      "![A map](pictures/mpa.svg)",
      """
      content/01-part.md:4:1: error: there is no file "pictures/mpa.svg"
         4 | ![A map](pictures/mpa.svg)
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~
      help: did you mean `pictures/map.svg`? a path is relative to the Markdown file
      """
    ),
    (
      "![](pictures/map.svg)",
      """
      content/01-part.md:4:1: error: a picture needs words for those who do not see it
         4 | ![](pictures/map.svg)
           | ^~~~~~~~~~~~~~~~~~~~~
      help: write ![what it shows](...)
      """
    ),
    (
      "![A map](../report.yml.png)",
      """
      content/01-part.md:4:1: error: "../report.yml.png" is not below the folder of the Markdown
         4 | ![A map](../report.yml.png)
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: a picture is a file beside the Markdown that ends in .svg, .png, .jpg, .webp or .gif; a table ends in .csv
      """
    ),
    (
      "![A map](pictures/bad.svg)",
      """
      content/01-part.md:4:1: error: "pictures/bad.svg" holds onload, which a report must not hold
         4 | ![A map](pictures/bad.svg)
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~
      help: export it as plain SVG
      """
    ),
    (
      "![A map](pictures/map.svg?sorce=x)",
      """
      content/01-part.md:4:1: error: a picture takes no "sorce"
         4 | ![A map](pictures/map.svg?sorce=x)
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: did you mean `source`? it takes source and data
      """
    ),
    (
      "See ![A map](pictures/map.svg)",
      """
      content/01-part.md:4:5: error: a figure stands alone in its paragraph
         4 | See ![A map](pictures/map.svg)
           |     ^~~~~~~~~~~~~~~~~~~~~~~~~~
      help: put a blank line before and after it; to refer to it in a sentence, write [](figure:pictures/map.svg)
      """
    ),
    (
      "![Rows](releases.csv)",
      """
      content/01-part.md:4:1: error: "releases.csv" is not in content/data
         4 | ![Rows](releases.csv)
           | ^~~~~~~~~~~~~~~~~~~~~
      help: move the file to the folder data/
      """
    ),
    (
      "![Rows](data/long.csv)",
      """
      content/01-part.md:4:1: error: "data/long.csv" has 501 rows, more than the 500 that a page can show
         4 | ![Rows](data/long.csv)
           | ^~~~~~~~~~~~~~~~~~~~~~
      help: ask for some of them in an sql block: SELECT * FROM long LIMIT 20
      """
    ),
    (
      "![Rows](notes.pdf)",
      """
      content/01-part.md:4:1: error: this picture is no file beside the Markdown
         4 | ![Rows](notes.pdf)
           | ^~~~~~~~~~~~~~~~~~
      help: a picture is a file beside the Markdown that ends in .svg, .png, .jpg, .webp or .gif; a table ends in .csv; ![caption](figure:NAME) is a figure of the data
      """
    ),
    (
      "- item\n\n  ```sql chart=bars\n  SELECT a\n  FROM nowhere\n  ```",
      """
      content/01-part.md:8:8: error: no such table: nowhere
         8 |   FROM nowhere
           |        ^~~~~~~
      help: the tables are posts and accounts
      """
    ),
    (
      "```sql caption=\"open\n\n```",
      """
      content/01-part.md:4: error: "caption="open" cannot be read
         4 | ```sql caption="open
      help: settings are written as chart=bars and caption="What it shows"
      """
    ),
    (
      "```sql caption=\"Rows\"\nSELECT 1\n```\n\n```sql caption=\"Rows\"\nSELECT 1\n```",
      """
      content/01-part.md:8: error: a second table is called table:rows
         8 | ```sql caption="Rows"
      help: the first stands in content/01-part.md, line 4; write name=...
      """
    ),
  ])
  func error(_ text: String, _ expected: String) {
    #expect(renderedWithApparatus(text).problems.joined(separator: "\n") == expected)
  }

  @Test func referencesAreListed() throws {
    let folder = try ContentFolder()
    let rendering = folder.render(
      "[](cite:lee-2020), [](cite:lee-2020-b), [](cite:platform), [](term:amplifier)\n\n![x](pictures/map.svg?data=releases.csv)"
    )
    #expect(
      rendering.references.map { "\($0.short) | \($0.anchor) | \($0.uses.count) | \($0.html)" } == [
        """
        Lee and Park 2020a | reference-lee-2020 | 1 | Lee, Ann and B. Park. 2020a. “Who retweets?” <cite>Journal of \
        &lt;Networks&gt;</cite> 3 (2): 1-20. <a href="https://doi.org/10.1000/1">https://doi.org/10.1000/1</a>
        """,
        "Lee and Park 2020b | reference-lee-2020-b | 1 | Lee, Ann and B. Park. 2020b. <cite>Who else?</cite>",
        """
        The platform n.d. | reference-platform | 1 | The platform. n.d. <cite>Disclosure</cite>. \
        <a href="https://example.org/a?b&amp;c">https://example.org/a?b&amp;c</a>
        """,
      ])
    #expect(rendering.termUses.map { "\($0.link.name) \($0.anchor)" } == ["amplifier term-use-part-1"])
    #expect(rendering.files.map(\.name) == ["pictures/map.svg", "data/releases.csv"])
  }

  @Test func judgementsAreListed() {
    let text = "[Assessment](judgement:highly-likely) [Confidence](judgement:low) They *were* one."
    let rendering = Commentary.of(["01-part.md": text]).render(with: TableData())
    #expect(rendering.judgements.map(\.text) == ["They were one."])
    #expect(rendering.judgements.flatMap(\.judgements).map(\.id) == ["highly-likely", "low"])
  }

  @Test func rulesGrade() throws {
    let folder = try ContentFolder()
    let text = "# One\n\n#### Three\n\n<b>x</b> [^1] [1](fact:posts.count) 45"
    func said(_ levels: [Rule: Rule.Level]) -> [String] {
      folder.render(text, Rules(levels)).problems.map { "\($0.severity) \($0.message)" }
    }
    #expect(
      said([:]) == [
        "error a heading of the first level stands in the text",
        "warning a heading of level 4 follows one of level 1",
        "error raw HTML is left out of the report", "error raw HTML is left out of the report",
        "error there is no footnote [^1]", "error \"1\" does not agree with posts.count, which is 348,608",
      ])
    #expect(
      said([
        .headingLevel: .error, .rawHTML: .off, .undefinedFootnote: .off, .wrongNumber: .warning, .unboundNumber: .error,
        .unusedTerm: .warning,
      ]) == [
        "error a heading of the first level stands in the text", "error a heading of level 4 follows one of level 1",
        "warning \"1\" does not agree with posts.count, which is 348,608", "error 45 is bound to no fact",
        "warning no section links to the term \"amplifier\"",
      ])
  }
}

/// A content folder with a picture and two tables, and an apparatus with two works, a platform and a term.
final class ContentFolder {
  let path = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"
  var apparatus = Apparatus()

  init() throws {
    for folder in ["pictures", "data"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    }
    let files = [
      "pictures/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
      "pictures/bad.svg": "<svg onload=\"x()\"></svg>", "data/releases.csv": "year,posts\n2019,1\n2020,2\n",
      "releases.csv": "year\n2019\n",
    ]
    for (name, text) in files { try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8) }
    try "a".write(toFile: "\(path)/data/long.csv", atomically: true, encoding: .utf8)
    let long = Array(repeating: ["1"], count: 501)
    apparatus.dataFiles = [
      DataFile(
        file: "\(path)/data/releases.csv", name: "releases.csv", header: ["year", "<b>"], rows: [["2019", "a & b"]]),
      DataFile(file: "\(path)/data/long.csv", name: "long.csv", header: ["a"], rows: long),
    ]
    let authors = [Reference.Name(family: "Lee", given: "Ann"), Reference.Name(family: "Park", given: "B.")]
    apparatus.references = [
      Reference(
        id: "platform", authors: [Reference.Name(family: "The platform")], title: "Disclosure",
        url: "https://example.org/a?b&c"),
      Reference(id: "lee-2020-b", authors: authors, issued: .init(year: 2020, month: 5), title: "Who else?"),
      Reference(
        id: "lee-2020", authors: authors, issued: .init(year: 2020, month: 2), title: "Who retweets?",
        containerTitle: "Journal of <Networks>", volume: "3", issue: "2", page: "1-20", doi: "10.1000/1"),
    ]
    apparatus.glossary = [Term(id: "amplifier", term: "amplifier", says: "An account that mostly \"retweets\".")]
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func render(_ text: String, _ rules: Rules = Rules()) -> Rendering {
    var commentary = Commentary(sections: [], problems: [])
    commentary.add(
      SourceText(file: "\(path)/01-part.md", text: "---\ntitle: A section\n---\n" + text), number: 1, slug: "part")
    apparatus.rules = rules
    return commentary.render(with: TableData(), apparatus)
  }
}

/// The HTML of one section's text with this apparatus, and its problems as the user reads them.
func renderedWithApparatus(_ text: String) -> (html: String, problems: [String]) {
  guard let folder = try? ContentFolder() else { return ("", ["no temporary folder"]) }
  let rendering = folder.render(text)
  return (
    rendering.sections.map(\.html).joined(),
    rendering.problems.map { $0.formatted.replacingOccurrences(of: folder.path, with: "content") }
  )
}
