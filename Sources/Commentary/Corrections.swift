// The places that corrections name: a section or a heading of it, a figure, a table, a number. They are written like the addresses of links
// and checked like them, so that a log of corrections never leads nowhere.

import Configuration
import Diagnostics

/// A correction with the places that it touches.
public struct PlacedCorrection: Hashable, Sendable {
  /// A place of the report.
  public struct Target: Hashable, Sendable {
    /// What kind of place.
    public enum Kind: Hashable, Sendable {
      /// A section, by its slug; with the words of a heading in it.
      case section(String, heading: String?)
      /// A figure or table with its number.
      case figure(PlacedFigure)
      /// A number, by the canonical name of its fact.
      case fact(String)
      /// A number of others, by its id in `published.yml`.
      case published(String)
    }

    /// What it is.
    public var kind: Kind
    /// Its address in unfinished markup.
    public var href: String
    /// The slugs of the sections that show it, translations included.
    public var sections: [String]
  }

  /// The entry of `corrections.yml`.
  public var correction: Correction
  /// Its places, in the order given.
  public var targets: [Target]
}

extension Renderer {
  /// The corrections with their places; what is no place of the report is noted.
  func corrections() -> [PlacedCorrection] {
    apparatus.corrections.map { correction in
      PlacedCorrection(correction: correction, targets: correction.targets.compactMap(target))
    }
  }

  private func target(_ written: Correction.Target) -> PlacedCorrection.Target? {
    do throws(LinkFailure) {
      return try resolved(written)
    } catch {
      note(
        .error(error.message, at: written.place, help: error.suggestion.map { "did you mean `\($0)`?" } ?? error.help))
      return nil
    }
  }

  private func resolved(_ written: Correction.Target) throws(LinkFailure) -> PlacedCorrection.Target {
    switch Address(written.address) {
    case .file(let name, let heading): return try target(toFile: name, heading, written.place)
    case .data(let kind, let name, let query) where [.figure, .table, .fact, .published].contains(kind):
      let link = DataLink(kind, name, query: query, place: written.place)
      switch kind {
      case .fact: return try target(ofFact: link)
      case .published: return try target(ofPublished: link)
      default: return try target(of: link)
      }
    case .path(let path) where LocalFile(path: path) != nil:
      let (name, query) = Address.parts(path)
      return try target(
        of: DataLink(
          LocalFile(path: path) == .picture ? .figure : .table, name, query: query, place: written.place))
    default:
      throw LinkFailure(
        "\"\(written.address)\" is no place of the report",
        help: "write a section as 02-hong-kong.md#heading, or figure:NAME, table:NAME, fact:NAME, published:ID")
    }
  }

  private func target(toFile name: String, _ heading: String?, _ place: Place) throws(LinkFailure)
    -> PlacedCorrection.Target
  {
    func fileName(_ section: ParsedSection) -> String {
      section.section.file.split(separator: "/").last.map(String.init) ?? section.section.file
    }
    guard let parsed = sections.first(where: { fileName($0) == name }) else {
      throw LinkFailure(
        "there is no section \"\(name)\"", suggestion: nearest(to: name, among: sections.map(fileName)),
        help: "name a section by its file, as 02-hong-kong.md")
    }
    let slug = parsed.section.slug
    var href = try data.target(DataLink(.section, slug, place: place))
    var words: String?
    if let heading {
      guard let id = parsed.headingID(heading) else {
        throw LinkFailure(
          "there is no heading \"#\(heading)\" in \(parsed.section.file)",
          suggestion: nearest(to: heading, among: parsed.headings.map(\.slug)).map { "#\($0)" })
      }
      href += "#\(id)"
      words = headingWords[id]
    }
    return PlacedCorrection.Target(
      kind: .section(slug, heading: words), href: href,
      sections: parsed.section.translates == nil ? versions(of: slug) : [slug])
  }

  private func target(of link: DataLink) throws(LinkFailure) -> PlacedCorrection.Target {
    let fitting = figures.filter {
      $0.link.kind == link.kind && $0.link.name == link.name && Set(link.query).isSubset(of: Set($0.link.query))
    }
    let exact = fitting.filter { Set($0.link.query) == Set(link.query) }
    guard let placed = fitting.count == 1 ? fitting.first : exact.count == 1 ? exact.first : nil else {
      let all = figures.filter { $0.link.kind == link.kind }.map(\.link.address)
      throw LinkFailure(
        fitting.isEmpty
          ? "no \(link.kind.rawValue) of the report is \(link.address)"
          : "\(fitting.count) \(link.kind.rawValue)s go by \(link.address)",
        suggestion: nearest(to: link.address, among: all),
        help: "the \(link.kind.rawValue)s are \(all.joined(separator: ", "))")
    }
    let page = try data.target(DataLink(.section, placed.link.section, place: link.place))
    return PlacedCorrection.Target(
      kind: .figure(placed), href: "\(page)#\(placed.anchor)",
      sections: [placed.link.section]
        + sections.filter { translatedFigures[$0.section.slug]?.contains(placed.link.address) ?? false }.map(
          \.section.slug))
  }

  private func target(ofFact link: DataLink) throws(LinkFailure) -> PlacedCorrection.Target {
    let answer = try data.fact(link)
    let places = uses.filter { $0.fact.name == answer.name }.map(\.link.section)
    guard !places.isEmpty || apparatus.keyFacts.contains(link.reference) else {
      throw LinkFailure(
        "no number of the report is \(link.address)",
        suggestion: nearest(to: link.address, among: uses.map(\.link.address)), help: "name a fact that the text cites")
    }
    return PlacedCorrection.Target(kind: .fact(answer.name), href: try data.target(link), sections: once(places))
  }

  private func target(ofPublished link: DataLink) throws(LinkFailure) -> PlacedCorrection.Target {
    let figure = try data.published(link)
    let places = publishedUses.filter { $0.figure.id == figure.id }.map(\.link.section)
    return PlacedCorrection.Target(kind: .published(figure.id), href: try data.target(link), sections: once(places))
  }

  private func once(_ slugs: [String]) -> [String] {
    var seen: Set<String> = []
    return slugs.filter { seen.insert($0).inserted }
  }

  /// A section and its translations.
  private func versions(of slug: String) -> [String] {
    [slug] + sections.filter { $0.section.translates == slug }.map(\.section.slug)
  }
}
