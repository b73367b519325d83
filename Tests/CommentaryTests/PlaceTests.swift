// The caret covers the whole link, wherever it stands: lists, quotes, headings, later lines, after wide characters.

import Configuration
import Diagnostics
import Testing

@testable import Commentary

/// A text with `«` and `»` around the link that is wrong: they are taken out before it is rendered, and say where the caret must be.
struct MarkedText: CustomTestStringConvertible, Sendable {
  let text: String
  let line: Int
  let column: Int
  let length: Int
  var testDescription: String { text }

  init(_ marked: String) {
    let before = marked.prefix { $0 != "«" }
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // Three lines of front matter stand before the text.
    line = lines.count + 3
    column = (lines.last?.count ?? 0) + 1
    length = marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" && !$0.isNewline }.count
    text = marked.filter { $0 != "«" && $0 != "»" }
  }
}

@Suite struct PlaceTests {
  @Test(
    arguments: [
      "«[1](fact:posts.count)» tweets",
      "Twitter released «[1](fact:posts.count)» tweets",
      "Two lines,\nthe link «[1](fact:posts.count)» in the second",
      "Three\nlines\n   indented «[1](fact:posts.count)»",
      "## A heading with «[1](fact:posts.count)»",
      "A heading with «[1](fact:posts.count)»\n---",
      "- item\n- «[1](fact:posts.count)»\n- item",
      "1. item\n   1. deep «[1](fact:posts.count)»",
      "- item\n\n  Second paragraph\n  of it «[1](fact:posts.count)»",
      "> quoted «[1](fact:posts.count)»",
      "> quoted\n> second «[1](fact:posts.count)» line",
      "> - quoted list\n>   second «[1](fact:posts.count)» line",
      "> lazy\ncontinuation «[1](fact:posts.count)»",
      "推特公布了«[1](fact:posts.count)»條推文",
      "推特公布了\n三十四萬條「«[1](fact:posts.count)»」",
      "Emoji 👩‍👩‍👧 and é «[1](fact:posts.count)»",
      "Tab\there «[1](fact:posts.count)»",
      "-\ttab item «[1](fact:posts.count)»",
      "Code `[1](fact:posts.count)` then «[1](fact:posts.count)»",
      "Code ``a ` [1](fact:posts.count)`` then «[1](fact:posts.count)»",
      "An open ` tick «[1](fact:posts.count)»",
      "Escaped \\[1](no) then «[1](fact:posts.count)»",
      "Brackets [not] [a] (link) «[1](fact:posts.count)»",
      "Right [348,608](fact:posts.count), wrong «[1](fact:posts.count)»",
      "Right [348,608](fact:posts.count)\nwrong «[1](fact:posts.count)»",
      "*emphasised «[1](fact:posts.count)» words*",
      "**«[1](fact:posts.count)»**",
      "«[*1*](fact:posts.count)»",
      "«[1](<fact:posts.count>)»",
      "«[1](fact:posts.count \"a title\")»",
      "«[1]( fact:posts.count )»",
      "«[1](fact:posts.count?)»",
      "«[1\n2](fact:posts.count)»",
      "«[1][count]»\n\n[count]: fact:posts.count",
      "Text [x] «[1][count]»\n\n[count]: fact:posts.count",
      "«[1][]»\n\n[1]: fact:posts.count",
      "«[1]»\n\n[1]: <fact:posts.count>",
      "[348,608][count] and «[1](fact:posts.count)»\n\n[count]: fact:posts.count",
      "«<fact:posts.count>»",
      "[web](https://example.org/a_(b)) «[1](fact:posts.count)»",
      "<span title=\"[1](fact:posts.count)\"> «[1](fact:posts.count)»",
      "Line one  \r\nline two «[1](fact:posts.count)»\r\n",
      "> [!NOTE]\n> «[1](fact:posts.count)»",
      "Text\n\n    code [1](fact:posts.count)\n\nthen «[1](fact:posts.count)»",
      "```\n[1](fact:posts.count)\n```\n«[1](fact:posts.count)»",
      "![a caption of «[1](fact:posts.count)»](figure:hours)",
      "[a]: fact:posts.count\n«[1](fact:posts.count)»",
      "| a | b |\n|---|---|\n| 香 | «[1](fact:posts.count)» |",
      "a | b\n--- | :-:\n`x\\|y` | *c «[1](fact:posts.count)» d*",
      "> | a |\n> |---|\n> | «[1](fact:posts.count)» |",
      "- item\n\n  | a | b |\n  |--:|---|\n  | \\| [x](https://example.org) | «[1](fact:posts.count)» |",
      "| a |\n|---|\n| «[1][count]» |\n\n[count]: fact:posts.count",
      "A[^1]\n\n[^1]: Words and «[1](fact:posts.count)»",
      "A[^1]\n\n[^1]: «[1](fact:posts.count)»",
      "A[^1]\n\n[^1]: Word\n  and «[1](fact:posts.count)»",
      "A[^1], B[^2]\n\n[^1]: Words first.\n[^2]: Words and «[1](fact:posts.count)»",
      "A[^1], B[^2]\n\n[^1]: word\n[^2]: Words and «[1](fact:posts.count)»",
      "A[^1]\n\n[^1]: Words.\n\n    Further «[1](fact:posts.count)».",
      "A[^1]\n\n[^1]: word\n\n    - a\n    - b «[1](fact:posts.count)».",
      "> [!LIMITATION]\n> text\n> «[1](fact:posts.count)»",
    ].map(MarkedText.init))
  func caretCoversTheLink(_ marked: MarkedText) throws {
    let rendering = Commentary.of(["01-part.md": marked.text]).render(with: TableData())
    let problem = try #require(
      rendering.problems.first { $0.message.hasPrefix("\"") }, "\(rendering.problems) \(rendering.sections[0].html)")
    let place = try #require(problem.place)
    #expect(rendering.problems.filter { $0.message.hasPrefix("\"") }.count == 1)
    #expect([place.line, place.column, place.length] == [marked.line, marked.column, marked.length])
  }
}

/// A name that does not exist is found, and the nearest right one offered, wherever it stands.
@Suite struct WrongNameTests {
  @Test(arguments: [
    "- a\n- «[3](fact:posts.cuont)»", "1. a\n   - b «[3](fact:posts.cuont)»", "- a\n\n  b\n  «[3](fact:posts.cuont)»",
    "> - 香港 «[3](fact:posts.cuont)»", "| a | b |\n|---|---|\n| 1 | x «[3](fact:posts.cuont)» |",
    "| 香港 | «[3](fact:posts.cuont)» |\n|---|---|\n| 1 | 2 |",
    "> | a | b |\n> |---|---|\n> | x | «[3](fact:posts.cuont)» |",
    "| a \\| b | «[3](fact:posts.cuont)» |\n|---|---|",
    "- item\n\n  | a | b |\n  |---|---|\n  | x | «[3](fact:posts.cuont)» |",
    "A[^1]\n\n[^1]: A note with «[3](fact:posts.cuont)» in it.", "A[^1]\n\n[^1]: One\n    two «[3](fact:posts.cuont)»",
    "A[^1]\n\n[^1]: One.\n\n    Two «[3](fact:posts.cuont)»", "A[^n]\n\n[^n]: «[3](fact:posts.cuont)»",
    "A[^1]\n\n[^1]: One.\n\n    - list «[3](fact:posts.cuont)»", "## Of «[3](fact:posts.cuont)»",
    "**bold «[3](fact:posts.cuont)»**", "![Of «[3](fact:posts.cuont)» posts](figure:hours)",
  ])
  func offersTheNearest(_ marked: String) {
    let text = MarkedText(marked)
    let rendering = Commentary.of(["01-part.md": text.text]).render(with: TableData())
    let wrong = rendering.problems.filter { $0.message == "there is no fact \"posts.cuont\"" }
    #expect(wrong.map(\.place).map { [$0?.line, $0?.column, $0?.length] } == [[text.line, text.column, text.length]])
    #expect(wrong.first?.help?.hasPrefix("did you mean `posts.count`?") == true, "\(rendering.problems)")
  }

  @Test(arguments: [
    ("«[x](topic:taiwn)»", "taiwan"), ("- «[x](term:amplifer)»", "amplifier"),
    ("| a |\n|---|\n| «[x](published:amplifers)» |", "amplifiers"),
    ("A[^1]\n\n[^1]: In «[](figure:hour)».\n\n![Hours](figure:hours)", "figure:hours"),
    ("> «[x](facts:posts.count)»", "fact:"), ("«[x](judgement:highly-likly)»", "highly-likely"),
  ])
  func offersTheNearestOfEveryKind(_ marked: String, _ right: String) {
    let text = MarkedText(marked)
    var apparatus = Apparatus()
    apparatus.glossary = [Term(id: "amplifier", term: "amplifier", says: "One.")]
    let problems = Commentary.of(["01-part.md": text.text]).render(with: TableData(), apparatus).problems
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.help?.contains(right) == true, "\(problems)")
    #expect([problems.first?.place?.line, problems.first?.place?.column] == [text.line, text.column])
  }
}
