// Resolves every link of every section with the data and lets libcmark write the HTML. First all sections are parsed and the figures
// numbered, then links are resolved, then figures, whose captions may hold links, then headings get their ids.

import Configuration
import Diagnostics
import Foundation

extension Commentary {
  /// Renders the sections that are no drafts.
  public func render(with data: some ReportData) -> Rendering {
    let renderer = Renderer(self, data)
    return renderer.render()
  }
}

/// One rendering of the whole commentary.
final class Renderer<Data: ReportData> {
  let data: Data
  let commentary: Commentary
  let words: Words
  let sections: [ParsedSection]
  var figures: [PlacedFigure] = []
  var figureCounts: [DataLink.Kind: Int] = [:]
  var uses: [FactUse] = []
  var publishedUses: [PublishedUse] = []
  private var problems: [Problem]
  /// The numbers used so far in a section, for the ids of the next.
  private var useCounts: [String: Int] = [:]

  init(_ commentary: Commentary, _ data: Data) {
    self.data = data
    self.commentary = commentary
    let words = data.words
    self.words = words
    sections = commentary.sections.filter { !$0.draft }.map { ParsedSection($0, words) }
    problems = commentary.problems + sections.flatMap(\.problems)
  }

  func render() -> Rendering {
    numberFigures()
    let rendered = sections.map { parsed in
      for link in parsed.links where !isFigure(link) { resolve(link, in: parsed) }
      for link in parsed.links where isFigure(link) { place(link, in: parsed) }
      writeTables(parsed)
      parsed.writeFootnotes(words)
      let headings = parsed.headings.map { heading in
        let text = heading.node.plainText.trimmingCharacters(in: .whitespaces)
        heading.node.replace(leaf: "<h\(heading.level) id=\"\(escaped(heading.id))\">", "</h\(heading.level)>")
        return Rendering.Heading(level: heading.level, id: heading.id, text: text)
      }
      return Rendering.RenderedSection(
        section: parsed.section, standfirst: parsed.standfirst?.root.firstChild?.takeInnerHTML(),
        html: parsed.tree.html, headings: headings)
    }
    return Rendering(
      sections: rendered, uses: uses, publishedUses: publishedUses, figures: figures, problems: inFileOrder(problems))
  }

  /// Notes an error at a link.
  func note(_ message: String, _ link: FoundLink, help: String? = nil) {
    problems.append(.error(message, at: link.place, help: help))
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

  private func inFileOrder(_ problems: [Problem]) -> [Problem] {
    let order = Dictionary(commentary.sections.enumerated().map { ($1.file, $0) }) { first, _ in first }
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
