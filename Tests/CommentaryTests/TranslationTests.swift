// Sections in other languages: which files are translations of which, what has the number of the original, and where links lead.

import Configuration
import Diagnostics
import Testing

@testable import Commentary

@Suite struct TranslationTests {
  /// A commentary of files by name, translations among them.
  private func commentary(_ files: [(name: String, text: String)], language: String = "en") -> Commentary {
    var commentary = Commentary(sections: [], problems: [])
    for (name, text) in files {
      let source = SourceText(file: "content/" + name, text: "---\ntitle: T\n---\n\n" + text)
      if let translation = TranslationName(name) {
        commentary.add(source, translation)
      } else if let match = name.wholeMatch(of: /([0-9]+)-(.*)\.md/) {
        commentary.add(source, number: Int(match.1) ?? 0, slug: String(match.2))
      }
    }
    commentary.settleTranslations(reportLanguage: language)
    return commentary
  }

  private func rendering(_ files: [(name: String, text: String)]) -> Rendering {
    commentary(files).render(with: TableData(), Apparatus(language: "en"))
  }

  @Test(arguments: [
    ("01-a.zh-Hant.md", "01-a", "a", "zh-Hant"), ("2-two-words.fr.md", "2-two-words", "two-words", "fr"),
    ("01-a.zh_Hant.md", "01-a", "a", "zh_Hant"),
  ])
  func `a name says which section and which language`(name: String, stem: String, slug: String, tag: String) throws {
    let found = try #require(TranslationName(name))
    #expect([found.stem, found.slug, found.tag] == [stem, slug, tag])
    #expect(found.hasTag == !tag.contains("_"))
  }

  @Test(arguments: ["01-a.md", "a.fr.md", "01-a.fr.x.md", "01-A.fr.md", "01-a..md"])
  func `other names are none of a translation`(name: String) {
    #expect(TranslationName(name) == nil)
  }

  @Test(arguments: [
    (
      ["01-a.md", "01-a.fr.md", "01-a.FR.md"],
      """
      content/01-a.FR.md: error: a second translation of content/01-a.md into fr
      help: the first is content/01-a.fr.md
      """
    ),
    (
      ["01-a.md", "01-a.EN.md"],
      """
      content/01-a.EN.md: error: EN is the language of content/01-a.md itself
      help: name the file by the language of the translation, or remove it
      """
    ),
    (
      ["01-a.md", "02-a.fr.md"],
      """
      content/02-a.fr.md: error: there is no section "02-a.md" that this could be a translation of
      help: did you mean `01-a.fr.md`?
      """
    ),
  ])
  func `a translation that cannot be one is an error`(names: [String], expected: String) {
    let found = commentary(names.map { ($0, "x") })
    #expect(found.problems.map(\.formatted).joined(separator: "\n") == expected)
    #expect(found.translations.count == names.count - 2)
  }

  @Test func `figures have the numbers of the original, and references lead to the same language`() {
    let found = rendering([
      ("01-a.md", "![A](figure:topic-distribution)\n\n[](figure:hours)"), ("02-b.md", "![B](figure:hours)"),
      ("03-c.md", "## H\n\nx"),
      ("01-a.fr.md", "![Un](figure:topic-distribution)\n\n[](figure:hours) [](figure:topic-distribution)"),
      ("02-b.fr.md", "[](figure:topic-distribution) [](figure:hours) [a](01-a.md) [b](02-b.md) [c](03-c.md#h)"),
    ])
    #expect(found.problems == [])
    #expect(found.figures.map { "\($0.number) \($0.caption) \($0.link.section)" } == ["1 A a", "2 B b"])
    #expect(found.sections.count == 3)
    #expect(
      found.translations.map(\.html) == [
        """
        <figure id="figure-1"><figcaption>|Un</figcaption></figure>
        <p><a class="reference" href="../b/index.html#figure-2">Figure 2</a> <a class="reference" href="#figure-1">Figure 1</a></p>

        """,
        """
        <p><a class="reference" href="../a.fr/index.html#figure-1">Figure 1</a> <a class="reference" href="../b/index.html#figure-2">Figure 2</a> <a href="../a.fr/index.html">a</a> <a href="../b/index.html">b</a> <a href="../c/index.html#c-h">c</a></p>

        """,
      ])
  }

  @Test func `facts are checked in a translation`() {
    let found = rendering([("01-a.md", "x"), ("01-a.zh-Hant.md", "[約三十五萬](fact:posts.count)，[三十六萬](fact:posts.count)")])
    #expect(found.uses.map(\.anchor) == ["use-a.zh-Hant-1"])
    #expect(found.mismatches.map(\.written) == ["三十六萬"])
  }

  @Test func `a translation of a draft, and one that is a draft, are left out`() {
    var found = commentary([("01-a.md", "x"), ("02-b.fr.md", "x"), ("02-b.md", "x"), ("01-a.de.md", "x")])
    found.sections[1].draft = true
    found.translations[0].draft = true
    #expect(found.problems == [])
    #expect(found.render(with: TableData()).translations.isEmpty)
  }

  @Test(arguments: [
    ("zh-Hant", "共有\n[八](plain:)則，\n下一行", "<p>共有八則，下一行</p>\n"), ("zh", "使用\nTwitter\n的人", "<p>使用\nTwitter\n的人</p>\n"),
    ("zh", "共有\n12\n則", "<p>共有12則</p>\n"), ("ja", "これは\n「はい」", "<p>これは「はい」</p>\n"),
    ("fr", "有\n一", "<p>有\n一</p>\n"), ("zh", "- 一\n  二\n\n三  \n四", "<ul>\n<li>一二</li>\n</ul>\n<p>三<br />\n四</p>\n"),
  ])
  func `lines of Chinese and Japanese are joined without a space`(language: String, text: String, expected: String) {
    let found = rendering([("01-a.md", "x"), ("01-a.\(language).md", text)])
    #expect(found.translations.map(\.html) == [expected])
  }
}
