// Resolves every link of every section with the data and lets libcmark write the HTML. First all sections are parsed and the figures
// numbered, then links are resolved, then figures, whose captions may hold links, then headings get their ids.

import Configuration
import Diagnostics
import Foundation

extension Commentary {
  /// Renders the sections that are no drafts.
  /// - Parameters:
  ///   - data: what answers the links.
  ///   - apparatus: what the report cites and explains.
  ///   - isPositioned: whether blocks say on which lines they stand, `data-sourcepos`; never for a page that is published.
  public func render(
    with data: some ReportData, _ apparatus: Apparatus = Apparatus(), isPositioned: Bool = false
  ) -> Rendering {
    let renderer = Renderer(self, data, apparatus)
    renderer.isPositioned = isPositioned
    return renderer.render()
  }
}

/// One rendering of the whole commentary.
final class Renderer<Data: ReportData> {
  let data: Data
  let commentary: Commentary
  let apparatus: Apparatus
  var isPositioned = false
  let words: Words
  /// The words of the translations, by their slugs.
  let translationWords: [String: Words]
  /// The figures and tables that stand in translations, by the slugs of these: the addresses that place them.
  var translatedFigures: [String: Set<String>] = [:]
  let citations: Citations
  var termUses: [PlacedLink] = []
  var termCounts: [String: Int] = [:]
  var judgementParagraphs: [MarkdownNode: JudgementUse] = [:]
  var judgementUses: [JudgementUse] = []
  /// The links that stand between round brackets, by the node they stand in.
  var bracketed: [MarkdownNode: Set<MarkdownNode>] = [:]
  /// The words of the headings by their ids, once they are written.
  private(set) var headingWords: [String: String] = [:]
  var files: [ContentFile] = []
  let sections: [ParsedSection]
  var figures: [PlacedFigure] = []
  /// The posts that are shown, each once.
  var posts: [DataLink] = []
  var figureCounts: [DataLink.Kind: Int] = [:]
  var uses: [FactUse] = []
  var mismatches: [Mismatch] = []
  var publishedUses: [PublishedUse] = []
  private var problems: [Problem]
  /// The numbers used so far in a section, for the ids of the next.
  private var useCounts: [String: Int] = [:]

  init(_ commentary: Commentary, _ data: Data, _ apparatus: Apparatus) {
    self.apparatus = apparatus
    self.data = data
    self.commentary = commentary
    let words = data.words
    self.words = words
    let originals = commentary.sections.filter { !$0.draft }
    let published = Set(originals.map(\.slug))
    let translations = commentary.translations.filter { !$0.draft && published.contains($0.translates ?? "") }
    let translationWords = Dictionary(
      uniqueKeysWithValues: translations.map { ($0.slug, data.words(in: $0.language ?? "")) })
    self.translationWords = translationWords
    sections = (originals + translations).map { ParsedSection($0, translationWords[$0.slug] ?? words) }
    citations = Citations(Self.cited(sections), apparatus.references, words)
    for parsed in sections {
      parsed.setQuotes(reportLanguage: apparatus.language)
      parsed.joinHanLines(reportLanguage: apparatus.language)
    }
    problems = commentary.problems + sections.flatMap(\.problems)
  }

  /// Every citation: links, and the sources of pictures.
  private static func cited(_ sections: [ParsedSection]) -> [DataLink] {
    sections.flatMap { parsed in
      parsed.links.compactMap { link -> DataLink? in
        switch link.address {
        case .data(.cite, let name, let query):
          return DataLink(.cite, name, query: query, place: link.place, section: parsed.section.slug)
        case .path(let path) where link.isImage:
          guard let source = Address.parts(path).query.first(where: { $0.name == "source" }) else { return nil }
          return DataLink(.cite, source.value, place: link.place, section: parsed.section.slug)
        default: return nil
        }
      }
    }
  }

  func render() -> Rendering {
    numberFigures()
    let rendered = sections.map { parsed in
      let figures = parsed.links.filter { isFigure($0) && $0.standsAlone }
      for link in parsed.links where !isFigure(link) { resolve(link, in: parsed) }
      // What stands alone takes its paragraph's place, and what else stands in it, away.
      for link in parsed.links where isFigure(link) && !link.standsAlone { place(link, in: parsed) }
      for link in figures { place(link, in: parsed) }
      answerQuestions(parsed)
      writeTables(parsed)
      writeJudgements(parsed)
      parsed.writeFootnotes(parsed.words)
      var lines: [String: Int] = [:]
      for link in parsed.links where link.isImage {
        if case .data(.post, let key, _) = link.address, let line = link.place.line { lines["post-\(key)"] = line }
      }
      for figure in self.figures where figure.link.section == parsed.section.slug {
        if let line = figure.link.place.line { lines[figure.anchor] = line }
      }
      let headings = parsed.headings.map { heading in
        lines[heading.id] = parsed.locator.clamped(heading.node.lines).lowerBound
        let text = heading.node.plainText.trimmingCharacters(in: .whitespaces)
        headingWords[heading.id] = text
        heading.node.replace(leaf: "<h\(heading.level) id=\"\(escaped(heading.id))\">", "</h\(heading.level)>")
        return Rendering.Heading(level: heading.level, id: heading.id, text: text)
      }
      return Rendering.RenderedSection(
        section: parsed.section, standfirst: parsed.standfirst?.root.firstChild?.innerHTML,
        html: isPositioned ? parsed.tree.positionedHTML : parsed.tree.html, headings: headings, lines: lines)
    }
    let corrections = corrections()
    noteUnused()
    let unbound = unbound()
    return Rendering(
      sections: rendered.filter { $0.section.translates == nil },
      translations: rendered.filter { $0.section.translates != nil }, uses: uses, mismatches: mismatches,
      publishedUses: publishedUses, figures: figures,
      references: citations.cited, termUses: termUses,
      judgements: judgementUses, corrections: corrections, files: files,
      unbound: unbound, problems: inFileOrder(problems.compactMap(apparatus.rules.applied(to:))))
  }

  /// Notes an error at a link.
  func note(_ message: String, _ link: FoundLink, help: String? = nil) {
    problems.append(.error(message, at: link.place, help: help))
  }

  /// Notes at a link what a rule grades.
  func note(_ rule: Rule, _ message: String, _ link: FoundLink, help: String? = nil) {
    problems.append(Problem(rule, message, at: link.place, help: help))
  }

  /// Notes a problem.
  func note(_ problem: Problem) {
    problems.append(problem)
  }

  /// Notes that the data has no answer.
  func note(_ failure: LinkFailure, _ link: FoundLink) {
    let help = [failure.suggestion.map { "did you mean `\($0)`?" }, failure.help].compactMap(\.self)
    note(failure.message, link, help: help.isEmpty ? nil : help.joined(separator: " "))
  }

  /// The id of the next number in a section.
  func nextUse(in section: Section) -> String {
    useCounts[section.slug, default: 0] += 1
    return "use-\(section.slug)-\(useCounts[section.slug, default: 0])"
  }

  /// Numbers in the text that look like data and are bound to none, as their rule grades them; a rule that makes them errors makes
  /// them problems.
  private func unbound() -> [Problem] {
    let found = sections.flatMap(\.numbers).compactMap { number in
      apparatus.rules.applied(
        to: Problem(
          .unboundNumber, "\(number.text) is bound to no fact", at: number.place,
          help: number.help))
    }
    problems += found.filter { $0.severity == .error }
    return inFileOrder(found)
  }

  private func inFileOrder(_ problems: [Problem]) -> [Problem] {
    let files = commentary.sections.map(\.file) + commentary.translations.map(\.file)
    let order = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
    func key(_ problem: Problem) -> (Int, String, Int, Int) {
      let file = problem.place?.file ?? ""
      return (order[file] ?? Int.max, file, problem.place?.line ?? 0, problem.place?.column ?? 0)
    }
    return problems.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
  }
}

private func < (a: ((Int, String, Int, Int), Int), b: ((Int, String, Int, Int), Int)) -> Bool {
  a.0 == b.0 ? a.1 < b.1 : a.0 < b.0
}
