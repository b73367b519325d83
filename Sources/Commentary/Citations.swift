// Citations: author and date in the text, the works in a list, as the author-date style of the Chicago Manual has them in outline.

import Configuration
import Diagnostics

/// A work that the report cites.
public struct CitedReference: Hashable, Sendable {
  /// The entry of `references.yml`.
  public var reference: Reference
  /// How the text names it: `Uren et al. 2020b`.
  public var short: String
  /// What tells it from other works of the same authors and year: `b`; empty where nothing must.
  var letter: String
  /// Its entry in the list of references, inline HTML.
  public var html: String
  /// The id that its entry must have in the HTML, unique in the report.
  public var anchor: String
  /// The citations in order.
  public var uses: [PlacedLink]
}

/// A link with the id by which others can lead to it.
public struct PlacedLink: Hashable, Sendable {
  /// The link as written.
  public var link: DataLink
  /// Its id in the HTML, unique in the report; the page is that of `link.section`.
  public var anchor: String
}

/// The works that a commentary cites, with the years told apart.
struct Citations {
  private(set) var cited: [CitedReference]
  private var indexOf: [String: Int] = [:]
  /// The ids of the citations.
  private var anchors: [Spot: String] = [:]

  /// Where a citation stands. A `Place` holds its whole line, which is long to hash.
  private struct Spot: Hashable {
    let section: String
    let line: Int?
    let column: Int?

    init(_ link: DataLink) {
      section = link.section
      line = link.place.line
      column = link.place.column
    }
  }

  /// Gathers the works of `cite:` links.
  init(_ links: [DataLink], _ references: [Reference], _ words: Words) {
    let byID = Dictionary(references.map { ($0.id, $0) }) { first, _ in first }
    var counts: [String: Int] = [:]
    let placed = links.filter { byID[$0.name] != nil }.map { link in
      counts[link.section, default: 0] += 1
      return PlacedLink(link: link, anchor: "cite-\(link.section)-\(counts[link.section, default: 1])")
    }
    let uses = Dictionary(grouping: placed, by: \.link.name)
    let sorted = uses.keys.compactMap { byID[$0] }.sorted { Self.key($0) < Self.key($1) }
    var names: [String: [Reference]] = [:]
    for reference in sorted { names[Self.short(reference, "", words), default: []].append(reference) }
    cited = sorted.map { reference in
      let same = names[Self.short(reference, "", words)] ?? []
      let index = same.firstIndex(of: reference) ?? 0
      let letter = same.count > 1 ? String(UnicodeScalar(UInt8(0x61 + index % 26))) : ""
      return CitedReference(
        reference: reference, short: Self.short(reference, letter, words), letter: letter,
        html: Self.html(reference, letter, words), anchor: "reference-\(reference.id)", uses: uses[reference.id] ?? [])
    }
    for (index, work) in cited.enumerated() { indexOf[work.reference.id] = index }
    for use in placed where anchors[Spot(use.link)] == nil {
      anchors[Spot(use.link)] = use.anchor
    }
  }

  /// The id of a citation; nil for one that was not there when the citations were gathered.
  func anchor(of link: DataLink) -> String? {
    anchors[Spot(link)]
  }

  /// The work of a link; nil when references.yml does not have it.
  subscript(id: String) -> CitedReference? { indexOf[id].map { cited[$0] } }

  private static func key(_ reference: Reference) -> String {
    let names = reference.authors.map { "\($0.family) \($0.given ?? "")" }.joined(separator: " ")
    let date = [reference.issued?.year, reference.issued?.month, reference.issued?.day].map {
      String(10_000 + ($0 ?? 0))
    }
    return "\((names.isEmpty ? reference.title : names).lowercased())\u{1}\(date.joined())\u{1}\(reference.title)"
  }

  static func short(_ reference: Reference, _ letter: String, _ words: Words) -> String {
    // A Chinese family name alone tells nobody apart.
    let families = reference.authors.map { isHan($0.family) ? $0.family + ($0.given ?? "") : $0.family }
    let name =
      switch families.count {
      case 0: reference.title
      case 1: families[0]
      case 2: words.fill(words.pair, families[0], families[1])
      default: words.fill(words.others, families[0])
      }
    return words.fill(words.dated, name, (reference.issued.map { String($0.year) } ?? words.undated) + letter)
  }

  private static func isHan(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
  }

  private static func html(_ reference: Reference, _ letter: String, _ words: Words) -> String {
    var parts: [String] = []
    let year = (reference.issued.map { String($0.year) } ?? words.undated) + letter
    var names = reference.authors.enumerated().map { index, name in
      guard let given = name.given else { return name.family }
      if isHan(name.family) { return name.family + given }
      return index == 0 ? "\(name.family), \(given)" : "\(given) \(name.family)"
    }
    let areHan = names.allSatisfy(isHan)
    if names.count > 1, !areHan { names.append("\(words.and) \(names.removeLast())") }
    let title = escaped(reference.title)
    if names.isEmpty {
      parts.append("<cite>\(title)</cite>")
      parts.append(escaped(year))
    } else {
      parts.append(escaped(names.joined(separator: areHan ? "、" : names.count > 2 ? ", " : " ")))
      parts.append(escaped(year))
      parts.append(reference.containerTitle == nil ? "<cite>\(title)</cite>" : "“\(title)”")
    }
    if let container = reference.containerTitle {
      var text = "<cite>\(escaped(container))</cite>"
      if let volume = reference.volume { text += " \(escaped(volume))" }
      if let issue = reference.issue { text += " (\(escaped(issue)))" }
      if let page = reference.page { text += ": \(escaped(page))" }
      parts.append(text)
    }
    if let publisher = reference.publisher { parts.append(escaped(publisher)) }
    if let note = reference.note { parts.append(escaped(note)) }
    let address = reference.doi.map { "https://doi.org/\($0)" } ?? reference.url
    if let address { parts.append("<a href=\"\(escaped(address))\">\(escaped(address))</a>") }
    return parts.map { part in
      let isEnded = [".", "?", "!", ".</cite>", "?</cite>", "!</cite>", "?”", ".”", "</a>"].contains {
        part.hasSuffix($0)
      }
      return isEnded ? part : part + "."
    }.joined(separator: " ")
  }
}

extension Renderer {
  /// Sets a citation: the words of the link, or author and date, with a page if the link has one.
  func resolve(cite wanted: DataLink, _ link: FoundLink, _ written: String) throws(LinkFailure) {
    for parameter in wanted.query where parameter.name != "page" {
      throw LinkFailure(
        "cite:\(wanted.name) takes no \"\(parameter.name)\"", suggestion: nearest(to: parameter.name, among: ["page"]),
        help: "it takes page")
    }
    guard let cited = citations[wanted.name] else {
      throw LinkFailure(
        "there is no work \"\(wanted.name)\"",
        suggestion: nearest(to: wanted.name, among: apparatus.references.map(\.id)), help: "add it to references.yml")
    }
    if written.isEmpty {
      let words = words(for: wanted)
      var short = Citations.short(cited.reference, cited.letter, words)
      if let page = wanted.query.first { short = words.fill(words.paged, short, page.value) }
      link.node.append(text: isBetweenBrackets(link.node) ? short : words.fill(words.cited, short))
    }
    let tag = anchorTag(
      class: "cite",
      [
        ("id", citations.anchor(of: wanted)), ("href", try data.target(wanted)), ("title", cited.reference.title),
        ("role", "doc-biblioref"),
      ])
    link.node.replace(inline: tag, "</a>")
  }

  /// Sets a term of the glossary, which shows what it means when it is pointed at and leads to its entry.
  func resolve(term wanted: DataLink, _ link: FoundLink, _ written: String) throws(LinkFailure) {
    guard let term = apparatus.glossary.first(where: { $0.id == wanted.name }) else {
      throw LinkFailure(
        "there is no term \"\(wanted.name)\"",
        suggestion: nearest(to: wanted.name, among: apparatus.glossary.map(\.id)), help: "add it to glossary.yml")
    }
    termCounts[wanted.section, default: 0] += 1
    let anchor = "term-use-\(wanted.section)-\(termCounts[wanted.section, default: 1])"
    termUses.append(PlacedLink(link: wanted, anchor: anchor))
    if written.isEmpty { link.node.append(text: term.term) }
    link.node.replace(
      inline: anchorTag(
        class: "term", [("id", anchor), ("href", try data.target(wanted)), ("title", term.says)]), "</a>")
  }

  /// Notes the entries that nothing uses, for reports that want to know.
  func noteUnused() {
    for reference in apparatus.references where citations[reference.id] == nil {
      note(Problem(.unusedReference, "no section cites \"\(reference.id)\"", at: reference.place))
    }
    for term in apparatus.glossary where !termUses.contains(where: { $0.link.name == term.id }) {
      note(Problem(.unusedTerm, "no section links to the term \"\(term.id)\"", at: term.place))
    }
  }
}

extension Renderer {
  /// Whether the text before a link opened a round bracket that is still open. The links of a paragraph are looked at together, when the
  /// first is asked for: what links are filled with opens none.
  private func isBetweenBrackets(_ node: MarkdownNode) -> Bool {
    guard let parent = node.parent else { return false }
    if bracketed[parent] == nil {
      var inside: Set<MarkdownNode> = []
      var open = 0
      var child = parent.firstChild
      while let sibling = child {
        if open > 0, sibling.kind == .link { inside.insert(sibling) }
        for character in sibling.plainText {
          if character == "(" || character == "（" { open += 1 }
          if character == ")" || character == "）" { open -= 1 }
        }
        child = sibling.next
      }
      bracketed[parent] = inside
    }
    return bracketed[parent]?.contains(node) ?? false
  }
}
