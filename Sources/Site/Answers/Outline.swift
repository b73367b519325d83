// Where everything of a report lies: which page a section has and its translations, what stands beside its heading, what comes before and
// after.

import Commentary

/// The pages of the commentary and of the codebook's topics.
struct Outline: Sendable {
  /// One section with its page.
  struct Entry: Sendable {
    var section: Section
    var path: SitePath
    /// `Section 2`, `Appendix D`, `Summary`, `Method`.
    var label: String
    /// `2`, `D`; empty for the summary and the method.
    var number: String
  }

  /// The sections that are no drafts, in their order.
  let entries: [Entry]

  /// Their translations, in the order of the originals.
  let translations: [Entry]

  init(_ commentary: Commentary, _ languages: PageLanguages) {
    let strings = languages.main.strings
    var sections = 0
    var appendices = 0
    // A to C are the numbers, the accounts and the method.
    let letters = "DEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    let entries = commentary.sections.filter { !$0.draft }.map { section in
      let path = SitePath("sections/\(section.slug)/index.html")
      switch section.kind {
      case .summary:
        return Entry(section: section, path: SitePart.report.path, label: strings["summary"], number: "")
      case .method:
        return Entry(section: section, path: SitePart.method.path, label: strings["method"], number: "")
      case .section:
        sections += 1
        let label = strings["section-number", ["number": String(sections)]]
        return Entry(section: section, path: path, label: label, number: String(sections))
      case .appendix:
        let letter = letters[appendices % letters.count]
        appendices += 1
        return Entry(
          section: section, path: path, label: strings["appendix-letter", ["letter": letter]], number: letter)
      }
    }
    self.entries = entries
    translations = commentary.translations.compactMap { section in
      guard !section.draft, let tag = section.language,
        let original = entries.first(where: { $0.section.slug == section.translates })
      else { return nil }
      let strings = languages[tag].strings
      let label =
        switch original.section.kind {
        case .summary: strings["summary"]
        case .method: strings["method"]
        case .section: strings["section-number", ["number": original.number]]
        case .appendix: strings["appendix-letter", ["letter": original.number]]
        }
      return Entry(
        section: section, path: SitePath("sections/\(original.section.slug)/\(tag)/index.html"), label: label,
        number: original.number)
    }
  }

  /// The entry of a section or of a translation.
  subscript(slug: String) -> Entry? { (entries + translations).first { $0.section.slug == slug } }

  /// The versions of the section on a page, the original first; none where it has no translation.
  func versions(of path: SitePath) -> [Entry] {
    guard !translations.isEmpty, let entry = (entries + translations).first(where: { $0.path == path }) else {
      return []
    }
    let slug = entry.section.translates ?? entry.section.slug
    let others = translations.filter { $0.section.translates == slug }
    return others.isEmpty ? [] : entries.filter { $0.section.slug == slug } + others
  }

  /// A section in a language, or itself where it is not translated into it.
  func version(of entry: Entry, in language: String?) -> Entry {
    translations.first {
      $0.section.translates == entry.section.slug && $0.section.language?.lowercased() == language?.lowercased()
    } ?? entry
  }

  /// The first entry of a kind.
  func first(_ kind: Section.Kind) -> Entry? { entries.first { $0.section.kind == kind } }

  /// The sections proper, with their pages.
  var sections: [Entry] { entries.filter { $0.section.kind == .section } }

  /// The appendices that the editor wrote.
  var appendices: [Entry] { entries.filter { $0.section.kind == .appendix } }

  /// The page of a topic.
  static func topicPath(_ id: String) -> SitePath { SitePath("topics/\(id.pathComponent)/index.html") }
}
