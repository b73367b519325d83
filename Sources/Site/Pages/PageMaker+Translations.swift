// Sections in other languages, each on a page below that of its original: `sections/hong-kong/zh-Hant/index.html`. Every version of a
// section leads to all others.

import Commentary

extension PageMaker {
  /// A page for each translation of a section, of the summary and of the method.
  mutating func translations() {
    let entries = outline.entries
    for entry in outline.translations {
      guard let body = rendered(entry.section.slug) else { continue }
      let language = languages[entry.section.language]
      let index = entries.firstIndex { $0.section.slug == entry.section.translates } ?? 0
      func neighbour(_ index: Int) -> PageLink? {
        guard entries.indices.contains(index) else { return nil }
        return Self.link(outline.version(of: entries[index], in: entry.section.language))
      }
      add(
        .section, at: entry.path, title: entry.section.title, summary: standfirst(entry)?.plain,
        part: entry.section.kind == .method ? .method : .report, structured: structuredSection(entry), in: language,
        SectionPage(
          opening: opening(of: entry, rail: entry.label), language: self.language(of: entry), body: body,
          notes: notes(entry.section.slug), cite: cite(entry),
          neighbours: Neighbours(previous: neighbour(index - 1), next: neighbour(index + 1))))
    }
  }

  /// The versions of a page in all its languages; none where there is one alone.
  func versions(of path: SitePath) -> [LanguageVersion] {
    outline.versions(of: path).map { entry in
      LanguageVersion(
        tag: entry.section.language ?? edition.report.language, href: entry.path.href,
        address: edition.address(of: entry.path) ?? entry.path.href, isCurrent: entry.path == path)
    }
  }

  /// The versions of a section in other languages, for the contents.
  func otherVersions(of entry: Outline.Entry) -> [LanguageVersion] {
    versions(of: entry.path).filter { !$0.isCurrent }
  }
}
