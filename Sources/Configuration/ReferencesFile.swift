// Reads references.yml.

import Diagnostics
import Foundation
import Yams

extension Reference {
  private static let used = [
    "id", "type", "author", "issued", "title", "container-title", "publisher", "volume", "issue", "page", "URL", "DOI",
    "accessed", "note",
  ]
  /// What reference managers also write and a reference list does not show.
  private static let known = [
    "ISBN", "ISSN", "abstract", "annote", "archive", "archive_location", "authority", "call-number", "citation-key",
    "collection-number", "collection-title", "container-title-short", "dimensions", "edition", "editor", "event",
    "event-date", "event-place", "genre", "keyword", "language", "license", "medium", "number", "number-of-pages",
    "original-date", "original-title", "PMID", "PMCID", "publisher-place", "section", "source", "title-short",
    "translator", "version",
  ]

  /// Reads the text of references.yml.
  static func parse(_ source: SourceText) -> ([Reference]?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "references") else { return (nil, reader.problems) }
    fields.allow(["references"])
    guard fields.has("references") else {
      reader.note(
        "this file needs \"references\"", at: fields.place,
        help: "add `references:` with an entry per work, or remove the file")
      return (nil, reader.problems)
    }
    let references = fields.list("references", each: "a work").compactMap(reference)
    Fields.noteDuplicates(references.map { PlacedText(text: $0.id, place: $0.place) }, reader: reader, what: "work")
    return (references, reader.problems)
  }

  private static func reference(_ entry: Fields) -> Reference? {
    entry.allow(used + known, naming: used)
    let found = entry.required("id", example: "aspi-2020")
    let id = entry.identifier(found)
    let title = entry.required("title", example: "Retweeting Through the Great Firewall")
    let authors = names("author", entry)
    let issued = date("issued", entry)
    let accessed = date("accessed", entry)
    let url = entry.address(entry.optional("URL"))
    var doi = entry.optional("DOI")?.text
    for prefix in ["https://doi.org/", "http://dx.doi.org/", "doi:"] where doi?.hasPrefix(prefix) ?? false {
      doi = doi.map { String($0.dropFirst(prefix.count)) }
    }
    func text(_ name: String) -> String? { entry.optional(name)?.text }
    let (type, container, publisher, note) = (text("type"), text("container-title"), text("publisher"), text("note"))
    let (volume, issue, page) = (text("volume"), text("issue"), text("page"))
    guard let found, let id, let title else { return nil }
    return Reference(
      id: id, type: type, authors: authors, issued: issued, title: title.text, containerTitle: container,
      publisher: publisher, volume: volume, issue: issue, page: page, url: url, doi: doi, accessed: accessed,
      note: note, place: found.place)
  }

  /// Names as CSL has them (`family`, `given`, `literal`), or a text for an institution.
  private static func names(_ key: String, _ entry: Fields) -> [Name] {
    guard let node = entry.node(key) else { return [] }
    let nodes = node.sequence.map(Array.init) ?? [node]
    return nodes.compactMap { node -> Name? in
      if let scalar = node.scalar { return Name(family: scalar.string) }
      guard let fields = entry.reader.fields(node, expecting: "a name") else { return nil }
      fields.allow(["family", "given", "literal", "non-dropping-particle", "dropping-particle", "suffix"])
      if let literal = fields.optional("literal") { return Name(family: literal.text) }
      let particles = ["dropping-particle", "non-dropping-particle"].compactMap { fields.optional($0)?.text }
      guard let family = fields.required("family", example: "Wallis") else { return nil }
      let given = [fields.optional("given")?.text, fields.optional("suffix")?.text].compactMap(\.self)
      return Name(
        family: (particles + [family.text]).joined(separator: " "),
        given: given.isEmpty ? nil : given.joined(separator: " "))
    }
  }

  /// A date as `2020-06-12`, `2020`, `{year: 2020, month: 6}`, `{date-parts: [[2020, 6, 12]]}`, or a list with one of them.
  private static func date(_ key: String, _ entry: Fields) -> Date? {
    guard let node = entry.node(key) else { return nil }
    let parts = numbers(node)
    guard let year = parts.first, (1...9999).contains(year), parts.count <= 3,
      parts.count < 2 || (1...12).contains(parts[1]), parts.count < 3 || (1...31).contains(parts[2])
    else {
      entry.reader.note(
        "\"\(key)\" is not a date", at: entry.place(of: key), help: "write a year, 2020, or a day, 2020-06-12")
      return nil
    }
    return Date(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  private static func numbers(_ node: Node) -> [Int] {
    switch node {
    case .scalar(let scalar):
      let parts = scalar.string.split(separator: "-").map { Int($0) }
      return parts.contains(nil) ? [] : parts.compactMap(\.self)
    case .sequence(let sequence): return sequence.flatMap(numbers)
    case .mapping(let mapping):
      if let parts = mapping["date-parts"] { return numbers(parts) }
      return ["year", "month", "day"].compactMap { mapping[$0]?.int }
    case .alias: return []
    }
  }
}
