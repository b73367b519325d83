// What the search looks through: every heading and paragraph of the commentary, figures and posts quoted, each with the place
// that it leads to; the accounts are found in the index of their table. The words are those that the pages show, with what cannot be seen made visible and addresses defanged; the
// script lays them out as text, never as markup.

import Charts

/// The index of the search, as `search/index.js` holds it.
struct SearchIndex {
  /// What an entry is found as. The raw values are the script's.
  enum Kind: Int {
    case page = 0
    case figure = 1
    case post = 2
  }

  /// A page that entries lie on.
  private struct Page {
    var title: String
    var path: SitePath
    /// `Section 2`.
    var label: String
    /// A BCP 47 tag; empty for the report's.
    var language: String
  }

  private var pages: [Page] = []
  private var entries: [JSON] = []

  /// Adds a page with what stands under its title.
  mutating func add(page title: String, at path: SitePath, label: String, says: String?, language: String? = nil) {
    pages.append(Page(title: title, path: path, label: label, language: language ?? ""))
    add(.page, anchor: "", title: title, text: says ?? "")
  }

  /// Adds a figure, which has a page of its own.
  mutating func add(figure title: String, at path: SitePath, label: String, says: String) {
    pages.append(Page(title: title, path: path, label: label, language: ""))
    add(.figure, anchor: "", title: title, text: says)
  }

  /// Adds something on the page that was added last: a heading has a title and no text, a paragraph a text and no title.
  mutating func add(_ kind: Kind, anchor: String, title: String, text: String, language: String = "") {
    let text = WhiteSpace.collapsed(text)
    var values: [JSON] = [
      .integer(kind.rawValue), .integer(pages.count - 1), .text(anchor), .text(title), .text(text),
    ]
    if !language.isEmpty { values.append(.text(language)) }
    entries.append(.list(values))
  }

  /// The script that holds the index.
  var script: String { script(pages.map(\.path.text), entries) }

  /// The script for a document that holds the pages themselves: every address is a place in it, and what it does not hold is left out.
  /// - Parameters:
  ///   - parts: where each page begins in the document.
  ///   - ids: all places in the document.
  func script(inDocumentWith parts: [SitePath: String], ids: Set<String>) -> String {
    func text(_ value: JSON) -> String { if case .text(let text) = value { text } else { "" } }
    let entries: [JSON] = entries.compactMap { entry in
      guard case .list(var values) = entry, case .integer(let page) = values[1], let part = parts[pages[page].path]
      else { return nil }
      let anchor = text(values[2])
      values[2] = .text(anchor.isEmpty ? part : anchor)
      return anchor.isEmpty || ids.contains(anchor) ? .list(values) : nil
    }
    return script(pages.map { _ in "" }, entries)
  }

  private func script(_ paths: [String], _ entries: [JSON]) -> String {
    let pages = zip(pages, paths).map { page, path in
      JSON.list([.text(page.title), .text(path), .text(page.label), .text(page.language)])
    }
    let index = JSON.members([("pages", .list(pages)), ("entries", .list(entries))])
    return "var dossierSearch=\(index.scriptText);\n"
  }
}
