// Where everything of a report lies: which page a section has, what stands beside its heading, what comes before and after.

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

  init(_ commentary: Commentary, _ strings: InterfaceStrings) {
    var sections = 0
    var appendices = 0
    // A to C are the numbers, the accounts and the method.
    let letters = "DEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    entries = commentary.sections.filter { !$0.draft }.map { section in
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
  }

  /// The entry of a section.
  subscript(slug: String) -> Entry? { entries.first { $0.section.slug == slug } }

  /// The first entry of a kind.
  func first(_ kind: Section.Kind) -> Entry? { entries.first { $0.section.kind == kind } }

  /// The sections proper, with their pages.
  var sections: [Entry] { entries.filter { $0.section.kind == .section } }

  /// The appendices that the editor wrote.
  var appendices: [Entry] { entries.filter { $0.section.kind == .appendix } }

  /// The page of a topic.
  static func topicPath(_ id: String) -> SitePath { SitePath("topics/\(id.pathComponent)/index.html") }
}
