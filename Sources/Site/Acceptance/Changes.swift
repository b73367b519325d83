// `dossier changes`: what a new analysis moved since the commentary was last accepted, and where an editor must read again.

import Charts
import Commentary
import Configuration
import Diagnostics

/// What moved since the last accepted build.
public struct Changes: Sendable, Encodable {
  /// A place at which the commentary uses something that moved.
  public struct Use: Sendable, Encodable {
    /// The editor's file.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in characters, from 1.
    public var column: Int
    /// The words that stand there.
    public var text: String
    /// Whether they agree with the new value.
    public var agrees: Bool
  }

  /// A fact with another value.
  public struct MovedFact: Sendable, Encodable {
    /// The fact as links name it, filters included.
    public var fact: String
    /// The accepted value as it is printed.
    public var from: String
    /// The new one.
    public var to: String
    /// By how much it moved, in words: `+2,394, +0.7%`.
    public var difference: String
    /// Where it stands, in file order.
    public var uses: [Use]
  }

  /// A figure or table with other data.
  public struct ChangedFigure: Sendable, Encodable {
    /// The link that places it.
    public var link: String
    /// Its number among its kind.
    public var number: Int
    /// The editor's file.
    public var file: String
    /// The line, from 1.
    public var line: Int
  }

  /// A page to read again, and why.
  public struct Page: Sendable, Encodable {
    /// Its path in the site.
    public var path: String
    /// The links of what moved on it.
    public var links: [String]
  }

  /// Whether the analysed archive is the one that was accepted, byte for byte.
  public var isSameArchive: Bool
  /// The facts that have another value.
  public var facts: [MovedFact]
  /// The figures and tables that have other data.
  public var figures: [ChangedFigure]
  /// The pages on which either stands.
  public var pages: [Page]
}

extension SiteBuilder {
  /// Compares what the archive says now with accepted.json.
  /// - Throws: a problem when there is no accepted.json.
  public func changes(archiveDigest: String) throws -> Changes {
    let accepted = try AcceptedBuild(readingFrom: acceptedFile)
    let report = try read()
    let current = current(report, archiveDigest: archiveDigest)
    let facts = accepted.moved(in: current).map { moved in
      Changes.MovedFact(
        fact: moved.link, from: moved.from.text, to: moved.to.text,
        difference: difference(moved.from.value, moved.to.value), uses: uses(of: moved.link, report))
    }
    let changed = Set(accepted.changedFigures(in: current))
    let figures = report.rendering.figures.filter { changed.contains($0.link.address) }
    return Changes(
      isSameArchive: accepted.archive == archiveDigest, facts: facts,
      figures: figures.map {
        Changes.ChangedFigure(
          link: $0.link.address, number: $0.number, file: $0.link.place.file, line: $0.link.place.line ?? 1)
      },
      pages: pages(facts.map(\.fact), figures, report))
  }

  /// Every place of a fact: in the text, among the key numbers and beside published figures.
  private func uses(of link: String, _ report: Reading) -> [Changes.Use] {
    func use(_ place: Place, _ text: String, _ agrees: Bool) -> Changes.Use {
      Changes.Use(file: place.file, line: place.line ?? 1, column: place.column ?? 1, text: text, agrees: agrees)
    }
    let rendering = report.rendering
    let written =
      rendering.uses.filter { $0.link.reference == link }.map { use($0.link.place, $0.text, true) }
      + rendering.mismatches.filter { $0.link.reference == link }.map { use($0.link.place, $0.written, false) }
    return written.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
      + configuration.factReferences.filter { $0.reference == link }.map { use($0.place, link, true) }
  }

  private func pages(_ moved: [String], _ figures: [PlacedFigure], _ report: Reading) -> [Changes.Page] {
    let rendering = report.rendering
    let links = Set(moved)
    var found: [(path: SitePath, link: String)] = []
    func add(_ link: DataLink, _ name: String) {
      if let entry = report.outline[link.section] { found.append((entry.path, name)) }
    }
    for number in configuration.report.keyNumbers where links.contains(number.fact) {
      found.append((SitePart.report.path, "fact:\(number.fact)"))
    }
    for use in rendering.uses where links.contains(use.link.reference) { add(use.link, use.link.address) }
    for mismatch in rendering.mismatches where links.contains(mismatch.link.reference) {
      add(mismatch.link, mismatch.link.address)
    }
    for figure in figures { add(figure.link, figure.link.address) }
    for entry in configuration.published {
      guard let fact = entry.fact, links.contains(fact) else { continue }
      found.append((SitePart.numbers.path, "fact:\(fact)"))
    }
    var pages: [Changes.Page] = []
    for (path, link) in found {
      if let index = pages.firstIndex(where: { $0.path == path.text }) {
        if !pages[index].links.contains(link) { pages[index].links.append(link) }
      } else {
        pages.append(Changes.Page(path: path.text, links: [link]))
      }
    }
    return pages
  }

  /// By how much a value moved, in words.
  private func difference(_ from: CommentaryValue, _ to: CommentaryValue) -> String {
    func signed(_ number: Double, _ decimals: Int) -> String {
      (number < 0 ? "" : "+") + Formats.number(number, decimals: decimals)
    }
    func relative(_ from: Double, _ to: Double) -> String {
      from == 0 ? "" : ", \(signed((to - from) / abs(from) * 100, 1))%"
    }
    switch (from, to) {
    case (.integer(let from), .integer(let to)):
      return signed(Double(to - from), 0) + relative(Double(from), Double(to))
    case (.share(let from), .share(let to)): return "\(signed((to - from) * 100, 2)) percentage points"
    case (.decimal(let from), .decimal(let to)): return signed(to - from, 2) + relative(from, to)
    case (.date(let from), .date(let to)):
      guard let from = Day(iso: from), let to = Day(iso: to) else { return "another day" }
      let days = abs(to.number - from.number)
      return "\(Formats.count(days)) day\(days == 1 ? "" : "s") \(to.number > from.number ? "later" : "earlier")"
    default: return "of another kind"
    }
  }
}

extension Changes {
  /// The changes as the user reads them.
  public var text: String {
    guard !(facts.isEmpty && figures.isEmpty) else {
      return isSameArchive
        ? "nothing has moved: the archive is the one that was accepted"
        : "nothing has moved: another archive, with the same facts, figures and tables"
    }
    var lines: [String] = []
    for fact in facts {
      lines.append("\(fact.fact): \(fact.from) -> \(fact.to) (\(fact.difference))")
      for use in fact.uses {
        lines.append("  \(use.file):\(use.line):\(use.column): \(use.text)" + (use.agrees ? "" : "  does not agree"))
      }
    }
    if !figures.isEmpty { lines += ["", "Figures and tables with other data:"] }
    for figure in figures {
      let kind = figure.link.hasPrefix("table:") ? "Table" : "Figure"
      lines.append("  \(figure.file):\(figure.line): \(kind) \(figure.number), \(figure.link)")
    }
    if !pages.isEmpty { lines += ["", "Pages to read again:"] }
    for page in pages { lines.append("  \(page.path): \(page.links.joined(separator: ", "))") }
    return lines.joined(separator: "\n")
  }
}
