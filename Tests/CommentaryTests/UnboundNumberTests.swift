// Which numbers of a text look like data.

import Configuration
import Diagnostics
import Testing

@testable import Commentary

@Suite struct UnboundNumberTests {
  @Test(
    arguments: [
      ("Some 1,234 posts, 56 % or 78.5% of 23 750, half of 348'608.", ["1,234", "56", "78.5", "23 750", "348'608"]),
      ("About 34.9萬 posts and 12 accounts.", ["34.9", "12"]),
      ("In 2019, from 2018-20 and 2019/20, on 2020-04-17", []),
      ("On 17 April 2020, April 17, 9 and 11 June, 9–11 June, 9 to 11 June, the 4th of May", []),
      ("於2020年4月17日、11月", []), ("At 08:00 to 17:59 in UTC+8", []),
      ("COVID-19, F16, 5G, H1N1, x86_64, #12, 1/k", []),
      ("See Figure 1, Table 2, section 3, p. 4, pp. 5, No. 6 and page 7", []),
      ("[^1] and [12](plain:) and [x 3](https://example.org) and `45`\n\n[^1]: In 7 of 8 cases.", ["7", "8"]),
      ("## 3. Results\n\n## 4 results of 5", ["5"]), ("1. one\n2. two", []), ("- 12 items", ["12"]),
      ("| n |\n|---|\n| 77 |", ["77"]), ("&#49;2 is 12", ["12", "12"]),
      ("3.5 million, 1.5, 0.81.", ["3.5", "1.5", "0.81"]),
      ("> quoted *12*", ["12"]), ("v1.2 and 1.2.3", ["1.2.3"]), ("12th and 21st", []),
      ("![12 of [7](plain:) in 12](figure:hours)", ["12", "12"]), ("![12 of](post:12)", []),
      ("![x](figure:hours \"Of 10,101 [9,507](fact:posts.count)\")", ["10,101"]),
      ("![x](figure:hours \"A third of two\")", []),
      ("x[^a]\n\n[^a]: note 9,999.", ["9,999"]), ("x[^a]\n\n[^a]: 9,999", ["9,999"]), ("note 3, version 1.2", []),
      ("$5m and €5m, US$ 7", ["5", "5", "7"]),
      ("```sql caption=\"Of 5\"\nSELECT 7\n```", ["5"]),
    ] as [(String, [String])])
  func found(_ text: String, _ expected: [String]) {
    let rendering = Commentary.of(["01-part.md": text]).render(with: TableData())
    #expect(rendering.unbound.map { $0.message.replacing(" is bound to no fact", with: "") } == expected)
  }

  @Test func placesAreExact() {
    let text =
      "香港 [12](plain:) `12` and\n*also* 12\n\n| a | 12 |\n|---|---|\n| 12 | b |\n\n12[^1]\n\n[^1]: In 12 [12](plain:)"
    let rendering = Commentary.of(["01-part.md": text]).render(with: TableData())
    let places = rendering.unbound.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
    #expect(places == ["5:8", "7:7", "9:3", "11:1", "13:10"])
    #expect(rendering.problems == [])
    #expect(
      rendering.unbound.first?.formatted == """
        content/01-part.md:5:8: warning: 12 is bound to no fact [unbound-number]
           5 | *also* 12
             |        ^~
        help: write [12](fact:NAME), or [12](plain:) if it is no number of the data
        """)
  }

  @Test(
    arguments: [
      (
        "![In 12 [12](plain:), 12](figure:hours \"Of 12\")",
        ["4:6", "4:23", "4:44"]
      ),
      ("![x](pictures/12.svg \"12\")", ["4:23"]), ("![x](figure:hours \"\\\"12\\\"\")", ["4:1"]),
    ] as [(String, [String])])
  func placesInFigures(_ text: String, _ expected: [String]) {
    let rendering = Commentary.of(["01-part.md": text]).render(with: TableData())
    #expect(rendering.unbound.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == expected)
  }

  @Test func titlesAreRead() {
    let section = "---\ntitle: The 2019 top 12 of 12\n---\nText\n"
    var commentary = Commentary(sections: [], problems: [])
    commentary.add(SourceText(file: "content/01-part.md", text: section), number: 1, slug: "part")
    let rendering = commentary.render(with: TableData())
    #expect(
      rendering.unbound.map(\.formatted) == [
        """
        content/01-part.md:2:21: warning: 12 is bound to no fact [unbound-number]
           2 | title: The 2019 top 12 of 12
             |                     ^~
        help: a title is plain text: say it in words, and write [12](fact:NAME) in the text
        """,
        """
        content/01-part.md:2:27: warning: 12 is bound to no fact [unbound-number]
           2 | title: The 2019 top 12 of 12
             |                           ^~
        help: a title is plain text: say it in words, and write [12](fact:NAME) in the text
        """,
      ])
  }
}
