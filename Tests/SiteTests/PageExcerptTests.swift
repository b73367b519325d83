// Pages as parts of one document: what is left out, where headings and links end up.

import Foundation
import Testing

@testable import Site

@Suite("Pages in one document")
struct PageExcerptTests {
  private static let page = SitePath("sections/hong-kong/index.html")
  private static let excerpt = PageExcerpt(
    omittedClasses: ["opened", "actions"], omittedElements: ["details"], omittedAttributes: ["data-x"],
    parts: [
      SitePath("sections/taiwan/index.html"): "whole--taiwan", SitePath("numbers/index.html"): "whole--numbers",
      page: "whole--hk",
    ])

  @Test(
    "what a page holds, in a document of several",
    arguments: [
      ("a heading sinks", "<h1 id=\"a\">A</h1><h2>B</h2><h6>C</h6>", "<h2 id=\"a\">A</h2><h3>B</h3><h6>C</h6>"),
      ("a head is none", "<header><hr><head></header>", "<header><hr><head></header>"),
      (
        "what is left out goes with all that it holds",
        "a<div class=\"x opened\">b<div>c<br>d</div><img src=\"e\"></div>f<ul class=\"actions\"><li>g</li></ul>h", "afh"
      ),
      (
        "end tags that may be left out are", "a<div class=\"opened\"><ol><li>b<li>c</ol><div><p>d</div></div>e", "ae"
      ),
      ("by element", "a<details><summary>b</summary><details>c</details></details>d", "ad"),
      (
        "a class within a drawing is the drawing's own",
        "<svg class=\"chart\" data-x=\"1 2\"><g class=\"opened\"/></svg>",
        "<svg class=\"chart\"><g class=\"opened\"/></svg>"
      ),
      ("a page is a part", "<a href=\"../taiwan/index.html\">T</a>", "<a href=\"#whole--taiwan\">T</a>"),
      (
        "a place keeps its name", "<a class=\"fact\" href=\"../../numbers/index.html#fact-a&amp;b\" id=\"u\">1</a>",
        "<a class=\"fact\" href=\"#fact-a&amp;b\" id=\"u\">1</a>"
      ),
      ("a place on the page", "<a href=\"#x\">x</a>", "<a href=\"#x\">x</a>"),
      ("the page itself", "<a href=\"index.html\">x</a>", "<a href=\"#whole--hk\">x</a>"),
      (
        "a page elsewhere is named", "<a href=\"../../accounts/index.html#account-1\">@a</a>.",
        "<a href=\"ROOT/accounts/index.html#account-1\">@a</a><span class=\"goes-to\"> (accounts/index.html)</span>."
      ),
      (
        "but not in a table", "<table><tr><td><a href=\"../../accounts/index.html\">@a</a></td></tr></table>",
        "<table><tr><td><a href=\"ROOT/accounts/index.html\">@a</a></td></tr></table>"
      ),
      (
        "a picture", "<img src=\"../../files/a%20b.png\" alt=\"\">", "<img src=\"ROOT/files/a%20b.png\" alt=\"\">"
      ),
      (
        "other hosts", "<a href=\"https://example.org/a\">a</a><a href=\"mailto:a@example.org\">b</a>",
        "<a href=\"https://example.org/a\">a</a><a href=\"mailto:a@example.org\">b</a>"
      ),
      (
        "what leaves the site", "<a href=\"../../../x\">a</a><a href=\"/x\">b</a>",
        "<a href=\"../../../x\">a</a><a href=\"/x\">b</a>"
      ),
    ])
  func excerpt(name: String, markup: String, expected: String) {
    let root = String(SitePath("").href)
    #expect(
      Self.excerpt.html(markup, on: Self.page).text == expected.replacing("ROOT/", with: root), Comment(rawValue: name))
  }

  @Test("where the document travels alone, what is elsewhere is words")
  func wordsOnly() {
    var excerpt = Self.excerpt
    excerpt.outside = .wordsOnly { "data:\($0.text)" }
    let markup =
      "<a href=\"../../accounts/index.html\"><b>a</b></a> <a href=\"../taiwan/index.html\">b</a> <a href=\"https://a.b\">c</a><img src=\"../../files/a.png\">"
    #expect(
      excerpt.html(markup, on: Self.page).text
        == "<span class=\"elsewhere\"><b>a</b></span> <a href=\"#whole--taiwan\">b</a> <a href=\"https://a.b\">c</a>"
        + "<img src=\"data:files/a.png\">")
  }

  @Test("of a page the content of its main element is taken")
  func content() {
    let page = "<!DOCTYPE html>\n<body><p>a</p>\n<main id=\"main\" class=\"b\">\n<h1>c</h1>\n</main>\n<p>d</p></body>"
    #expect(Self.excerpt.content(of: Array(page.utf8), at: Self.page).text == "\n<h2>c</h2>\n")
    #expect(Self.excerpt.content(of: Array("<p>no page".utf8), at: Self.page).text == "")
  }
}
