// Figures, tables and links of translations. What is numbered has the number of the original; a link leads to the same language where that
// is to be had.

import Diagnostics

extension Renderer {
  /// The words of the section in which a link stands.
  func words(for link: DataLink) -> Words { translationWords[link.section] ?? words }

  /// The place among the numbered figures of one that is to be set; nil where it got no number.
  func placed(_ wanted: DataLink, in parsed: ParsedSection) -> Int? {
    guard parsed.section.translates != nil else { return figures.firstIndex { $0.link == wanted } }
    guard translatedFigures[parsed.section.slug]?.contains(wanted.address) ?? false else { return nil }
    return figures.firstIndex { $0.link.address == wanted.address }
  }

  /// Looks up the number of a figure or table of the data, or of a file.
  func number(translated wanted: DataLink, _ link: FoundLink, in parsed: ParsedSection) {
    let original = original(of: parsed)
    // A post is shown once in each language.
    if !wanted.kind.isEvidence {
      guard let first = figures.first(where: { $0.link.address == wanted.address }),
        first.link.section == original?.section.slug
      else {
        return note(
          "\(wanted.address) does not stand in \(original?.section.file ?? ""), so it has no number", link,
          help: "place it there too, or refer to it with [](\(wanted.address))")
      }
    }
    guard translatedFigures[parsed.section.slug, default: []].insert(wanted.address).inserted else {
      return note(
        "\(wanted.address) stands in this translation already", link,
        help: wanted.kind.isEvidence
          ? "show a post once and speak of it where you need it" : "refer to it with [](\(wanted.address))")
    }
  }

  /// A question has the number and the name of the same question in the original, which gave it from its own caption.
  func number(translatedQuestion index: Int, in parsed: ParsedSection) {
    let asked = parsed.questions[index]
    let original = original(of: parsed)
    let taken = translatedFigures[parsed.section.slug, default: []]
    func address(_ other: ParsedQuestion) -> String { "\(other.kind.rawValue):\(other.question.number ?? 0)" }
    let same = original?.questions.first {
      $0.isNumbered && $0.kind == asked.kind && Self.unnamed($0.question.sql) == Self.unnamed(asked.question.sql)
        && !taken.contains(address($0))
    }
    guard let same, let number = same.question.number else {
      return note(
        .error(
          "\(original?.section.file ?? "") does not ask this question, so its answer has no number",
          at: asked.question.place,
          help:
            "copy the SQL of the original; caption, title and the names of columns (AS \"...\") are yours to translate")
      )
    }
    translatedFigures[parsed.section.slug, default: []].insert(address(same))
    let link = DataLink(same.kind, same.question.name, place: same.question.place)
    translatedFigures[parsed.section.slug, default: []].insert(link.address)
    parsed.questions[index].question.number = number
    parsed.questions[index].question.name = same.question.name
  }

  /// A question without the names that it gives its columns, which a translation puts into its own language.
  private static func unnamed(_ sql: String) -> String {
    sql.replacing(/(\bAS\s+)"[^"]*"/.ignoresCase()) { "\($0.1)\"\"" }
  }

  /// The pipe tables of a translation are those of the original in their order.
  func number(translatedTable index: Int, in parsed: ParsedSection) {
    let original = original(of: parsed)
    let before = parsed.tables[..<index].count { $0.caption != nil }
    let numbered = (original?.tables ?? []).filter { $0.number != nil }
    guard numbered.indices.contains(before) else {
      return note(
        .error(
          "\(original?.section.file ?? "") has no numbered table to match this one",
          at: parsed.tables[index].place, help: "number the same tables in both, in the same order"))
    }
    parsed.tables[index].number = numbered[before].number
    let link = DataLink(.table, numbered[before].name, place: numbered[before].place)
    translatedFigures[parsed.section.slug, default: []].insert(link.address)
  }

  /// The slug of the section where a link to a figure leads: the translation in the language of the link, if it shows the figure.
  func home(of placed: PlacedFigure, for link: DataLink) -> String {
    guard let from = sections.first(where: { $0.section.slug == link.section }),
      let translation = translation(of: placed.link.section, into: from.section.language),
      from.section.translates != nil,
      translatedFigures[translation.section.slug]?.contains(placed.link.address) ?? false
    else { return placed.link.section }
    return translation.section.slug
  }

  /// The version of a section where a link from another one leads: that in the same language, unless it lacks the heading or is the one
  /// that links to its own original.
  func version(of other: ParsedSection, for parsed: ParsedSection, _ heading: String?) -> ParsedSection {
    guard parsed.section.translates != nil, parsed.section.translates != other.section.slug,
      let translation = translation(of: other.section.slug, into: parsed.section.language)
    else { return other }
    if let heading, translation.headingID(heading) == nil { return other }
    return translation
  }

  private func original(of parsed: ParsedSection) -> ParsedSection? {
    sections.first { $0.section.slug == parsed.section.translates }
  }

  private func translation(of slug: String, into language: String?) -> ParsedSection? {
    guard let language = language?.lowercased() else { return nil }
    return sections.first { $0.section.translates == slug && $0.section.language?.lowercased() == language }
  }
}
