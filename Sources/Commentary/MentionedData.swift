// What the commentary asks of the data, found without reading it as Markdown: enough to ask in advance.

import Diagnostics

extension Commentary {
  /// The facts, figures and posts whose addresses stand in the sections that are no drafts, each once, in order. What is written in
  /// another way than `](fact:...)` is not among them, and what stands in a code block is: this is a guess at what rendering will ask.
  public var mentionedData: [DataLink] {
    var seen: Set<String> = []
    return sections.filter { !$0.draft }.flatMap { section in
      section.text.matches(of: /\]\((fact|figure|post):([^\s()]+)/).compactMap { match -> DataLink? in
        guard seen.insert(String(match.0)).inserted, let kind = DataLink.Kind(rawValue: String(match.1)) else {
          return nil
        }
        return DataLink(kind, parsing: String(match.2), place: Place(section.file), section: section.slug)
      }
    }
  }
}
