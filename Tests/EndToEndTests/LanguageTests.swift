// A report in Chinese is Chinese: what is English on its pages says that it is, or is a name, code or quotation. Three words of Latin
// letters one after the other are taken for English.

import Testing

@testable import Site

@Suite struct LanguageTests {
  /// Elements whose words are names, code or somebody's own.
  private static let left: Set<Substring> = [
    "bdi", "code", "pre", "script", "style", "textarea", "blockquote", "cite",
  ]
  private static let attributes = ["aria-label", "title", "alt", "data-label", "placeholder"]
  /// Titles that are given in the original beside their translation, and a client of the archive.
  private static let names = [
    "Professional Head of Intelligence Assessment", "Intelligence Community Directive", "Twitter Web Client",
  ]

  /// The English on a page that does not say so.
  private func unmarked(_ page: String) -> [String] {
    var open: [(name: Substring, language: String, isLeft: Bool)] = []
    var found: [String] = []
    func look(at text: String) {
      let plain = Self.names.reduce(text) { $0.replacing($1, with: "") }
      if plain.firstMatch(of: /[A-Za-z]{2,}(?:[ ,;:'’()-]+[A-Za-z]{2,}){2}/) != nil,
        plain.firstMatch(of: /[\/.]/) == nil
      {
        found.append(text)
      }
    }
    for piece in MarkupPieces(page) {
      let last = open.last
      switch piece {
      case .text(let words):
        if let last, !last.isLeft, !last.language.hasPrefix("en") { look(at: MarkupPieces.resolved(String(words))) }
      case .open(let name, let tag, let isClosed):
        let language = MarkupPieces.attribute("lang", of: tag) ?? last?.language ?? ""
        let isLeft = last?.isLeft ?? false || Self.left.contains(name)
        if !isLeft, !language.hasPrefix("en") {
          for attribute in Self.attributes { MarkupPieces.attribute(attribute, of: tag).map(look) }
        }
        if !isClosed { open.append((name, language, isLeft)) }
      case .close(let name, _):
        while let innermost = open.popLast(), innermost.name != name {}
      }
    }
    return found
  }

  @Test func `no page of a report in Chinese has English that does not say so`() throws {
    let pages = try CaseRunner(name: "zh-hant").pages()
    #expect(pages.count > 20)
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      #expect(unmarked(page) == [], "\(path)")
      let language = path.hasSuffix("/en/index.html") ? "en" : "zh-Hant"
      #expect(page.contains("<html lang=\"\(language)\">"), "\(path)")
    }
  }

  @Test(arguments: [
    ("<p lang=\"zh\">three English words</p>", ["three English words"]), ("<p lang=\"en\">three English words</p>", []),
    ("<p lang=\"zh\">一 <span lang=\"en\">three English words</span> two words</p>", []),
    ("<p lang=\"zh\"><code>three English words</code><br>and three more words</p>", ["and three more words"]),
    ("<p lang=\"zh\" title=\"three English words\"></p>", ["three English words"]),
  ])
  func `the check finds what it looks for`(page: String, expected: [String]) {
    #expect(unmarked(page) == expected)
  }
}
