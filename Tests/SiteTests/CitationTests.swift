// Citations: names, words for TeX, words for YAML, and keys that stay.

import Configuration
import Foundation
import Testing

@testable import Site

@Suite("Citations")
struct CitationTests {
  @Test(
    "an author in two parts is a person; any other name is taken whole",
    arguments: [
      ("Holt, Maren", "Maren Holt", "Holt", "Maren"), ("Platform Desk", "Platform Desk", "Platform Desk", nil),
      ("A, B, C", "A, B, C", "A, B, C", nil), ("Desk,", "Desk,", "Desk,", nil), ("王, 小明", "王小明", "王", "小明"),
    ] as [(String, String, String, String?)])
  func author(written: String, name: String, family: String, given: String?) {
    let author = Author(written)
    #expect(author.name == name)
    #expect(author.family == family)
    #expect(author.given == given)
  }

  @Test(
    "words for TeX hold no brace of their own and nothing that TeX runs",
    arguments: [
      ("50% & more_or #1", "50\\% \\& more\\_or \\#1"),
      ("\\input{x}", "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}"),
      ("a}b", "a\\textbraceright{}b"), ("~^$", "\\textasciitilde{}\\textasciicircum{}\\$"), ("香港\n\u{202E}x", "香港 x"),
    ])
  func tex(words: String, expected: String) {
    #expect(BibTeX.escaped(words) == expected)
    var depth = 0
    for character in BibTeX.escaped(words) {
      if character == "{" { depth += 1 } else if character == "}" { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }

  private static func edition(
    title: String = "Retweeting: 50% & \"more\"", authors: [String] = ["Holt, Maren", "Desk"], baseURL: String? = nil,
    synthetic: Bool = false
  ) throws -> Edition {
    let archive = Archive(id: "a", title: "An archive", synthetic: synthetic)
    let report = Report(
      title: title, authors: authors, date: "2020-06-12", version: "1.0", timeZone: .gmt, baseURL: baseURL,
      archives: [archive])
    return Edition(report: report, strings: try Templates(folder: nil).strings, digest: "0011223344556677")
  }

  @Test("the report as BibTeX")
  func report() throws {
    let citations = ReportCitations(edition: try Self.edition(baseURL: "https://example.org/r", synthetic: true))
    #expect(
      citations.report.text == """
        @misc{retweeting-50-more-2020,
          author = {{Holt}, Maren and {Desk}},
          title = {{Retweeting: 50\\% \\& "more"}},
          year = {2020},
          month = jun,
          version = {1.0},
          note = {Version 1.0. Analysis 00112233. Synthetic demonstration data},
          url = {https://example.org/r/index.html},
        }

        """)
  }

  @Test(
    "the key is the title and the year, whatever the script",
    arguments: [
      ("A core that hardly anybody followed", "a-core-that-hardly-anybody-2020"), ("跨越防火墙的转推", "report-2020"),
      ("香港 2019: part", "2019-part-2020"),
    ])
  func key(title: String, expected: String) throws {
    #expect(ReportCitations(edition: try Self.edition(title: title)).key == expected)
  }

  @Test("CITATION.cff keeps a hostile title a text")
  func file() throws {
    let title = "- a: [b] #c \"d\" \\ \u{1B}[31m\u{202E}"
    let citations = ReportCitations(
      edition: try Self.edition(title: title, authors: [], baseURL: "https://example.org/"))
    let quoted = "\"- a: [b] #c \\\"d\\\" \\\\ \\U0000001b[31m\\U0000202e\""
    #expect(
      citations.file(abstract: nil).text == """
        cff-version: 1.2.0
        message: "If you use this report or its data, please cite it as below."
        type: dataset
        title: \(quoted)
        authors:
          - name: \(quoted)
        version: "1.0"
        date-released: "2020-06-12"
        url: "https://example.org/index.html"
        preferred-citation:
          type: report
          title: \(quoted)
          authors:
            - name: \(quoted)
          version: "1.0"
          date-released: "2020-06-12"
          year: 2020
          url: "https://example.org/index.html"

        """)
  }
}
