// Puts the text together from the rendered commentary: the same checks, numbers and answers as on the pages, in the order of the report on
// one page, with the works cited and the terms explained at its end.

import Charts
import Commentary
import Configuration
import Diagnostics
import Foundation

extension SiteBuilder {
  /// The report as text for a word processor.
  /// - Parameter png: whether the figures are PNG files, for programs that take no SVG.
  /// - Throws: as `build`; `Problem` where PNG files are asked for and rsvg-convert is not installed.
  public func manuscript(png: Bool = false) throws -> Manuscript {
    if png, PNGPictures().tool == nil {
      throw Problem.error(
        "PNG files of the figures need rsvg-convert, which is not installed",
        help: "install librsvg2-bin (Debian, Ubuntu) or librsvg (Homebrew), or leave out --png")
    }
    let report = try read()
    guard !Problems(report.problems).hasErrors else { throw Problems(report.problems) }
    var manuscript = Manuscript(warnings: report.problems)
    let tags = [nil] + report.outline.translations.compactMap(\.section.language).uniqued.map { $0 as String? }
    for tag in tags {
      try ManuscriptMaker(configuration: configuration, report: report, tag: tag, png: png).add(to: &manuscript)
    }
    return manuscript
  }
}

extension [String] {
  /// Each element once, in the order in which they come.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Writes the text in one language: the report's own, or the sections that are translated into another.
struct ManuscriptMaker {
  let configuration: Configuration
  let report: SiteBuilder.Reading
  /// The language of translations; nil: the report's own.
  let tag: String?
  let png: Bool

  private var writers: AnswerWriters { tag.map(report.answers.writers) ?? report.answers.main }
  private var strings: InterfaceStrings { writers.language.strings }
  private var edition: Edition { writers.language.edition }

  /// The sections in their order, with what makes them differ in a table of contents.
  private var entries: [Outline.Entry] {
    let outline = report.outline
    let order = [.summary, .section, .method, .appendix].flatMap { kind in
      outline.entries.filter { $0.section.kind == kind }
    }
    guard let tag else { return order }
    return order.compactMap { entry in
      outline.translations.first {
        $0.section.translates == entry.section.slug && $0.section.language?.lowercased() == tag.lowercased()
      }
    }
  }

  /// Adds the text and its pictures.
  func add(to manuscript: inout Manuscript) throws {
    let pandoc = PandocWriter(exhibit: { _ in nil }, address: address, picture: picture)
    let exhibits = ExhibitWriter(writers: writers, pandoc: pandoc, picturePath: path)
    var parts = [metadata, front].filter { !$0.isEmpty }
    for entry in entries { parts.append(section(entry, pandoc, exhibits)) }
    parts += [references(pandoc), glossary].filter { !$0.isEmpty }
    let name = tag.map { "report.\($0).md" } ?? Manuscript.name
    manuscript.files.add(SitePath(name), parts.joined(separator: "\n\n") + "\n")
    for case .picture(let picture) in entries.flatMap({ (report.answers.exhibits[$0.section.slug] ?? [:]).values }) {
      let svg = writers.figures.file(try picture.figure, title: picture.title, archive: picture.archive)
      manuscript.files.add(SitePath(path(picture)), png ? try PNGPictures().png(of: svg) : Array(svg.utf8))
    }
    for file in report.rendering.files where configuration.dataFiles.allSatisfy({ $0.file != file.source }) {
      guard let bytes = FileManager.default.contents(atPath: file.source) else {
        throw Problem.error("this file cannot be read", at: Place(file.source))
      }
      manuscript.files.add(ContentCopies.path(file.name), Array(bytes))
    }
  }

  // MARK: Parts of the text

  /// Title, authors and date, as pandoc puts them on a title page.
  private var metadata: String {
    func field(_ name: String, _ text: String?) -> [String] {
      text.map { ["\(name): \(PandocText.metadata(PandocText.escaped($0)))"] } ?? []
    }
    let title = tag == nil ? nil : entries.first { $0.section.kind == .summary || $0.section.translates != nil }
    var lines = field("title", edition.report.title) + field("subtitle", edition.report.subtitle)
    if !edition.authors.isEmpty {
      lines += ["author:"] + edition.authors.map { "- \(PandocText.metadata(PandocText.escaped($0.name)))" }
    }
    lines += field("date", edition.date)
    lines.append("lang: \(YAMLText.quoted(title?.section.language ?? edition.report.language))")
    return (["---"] + lines + ["---"]).joined(separator: "\n")
  }

  /// What the site says on every page: that the data are invented, if they are, and which version this is.
  private var front: String {
    let banner =
      edition.isSynthetic
      ? "**\(PandocText.escaped(strings["banner-strong"]))** \(PandocText.escaped(strings["banner-text"]))\n\n" : ""
    let pandoc = PandocWriter(exhibit: { _ in nil }, address: address, picture: picture)
    return banner + PandocText.line(pandoc.inline(MarkupNode.read(edition.citation.text)))
  }

  private func section(_ entry: Outline.Entry, _ pandoc: PandocWriter, _ exhibits: ExhibitWriter) -> String {
    let slug = entry.section.slug
    let all = report.answers.exhibits[slug] ?? [:]
    var writer = pandoc
    writer.exhibit = { id in all[id].map(exhibits.text) }
    let title =
      entry.section.kind == .appendix
      ? "\(PandocText.escaped(entry.label)). \(PandocText.escaped(entry.section.title))"
      : PandocText.escaped(entry.section.title)
    // Those that the site numbers are numbered by `pandoc --number-sections`, the others are not.
    let unnumbered = entry.section.kind == .section ? "" : " .unnumbered"
    var blocks = ["# \(title) {#\(anchor(of: entry))\(unnumbered)}"]
    guard
      let rendered = (report.rendering.sections + report.rendering.translations).first(where: {
        $0.section.slug == slug
      })
    else { return blocks[0] }
    if let standfirst = rendered.standfirst {
      let words = writer.inline(MarkupNode.read(standfirst)).trimmedBlanks
      if !words.isEmpty { blocks.append(PandocText.line(words)) }
    }
    if let byline = byline(entry) { blocks.append(PandocText.line(PandocText.escaped(byline))) }
    // The summary's first figure has no place in its text: it opens the front page.
    if tag == nil, let lead = report.answers.leadPicture, lead.section == slug {
      blocks.append(exhibits.text(.picture(lead)))
    }
    blocks += writer.blocks(MarkupNode.read(rendered.html))
    let text = blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
    guard let language = entry.section.language, language != writers.language.edition.report.language, tag == nil
    else { return text }
    return "::: {lang=\(language)}\n\n\(text)\n\n:::"
  }

  /// Who wrote or translated it.
  private func byline(_ entry: Outline.Entry) -> String? {
    var out: [String] = []
    if let authors = entry.section.authors.map(Author.init).line(strings) {
      out.append(strings["by-authors", ["authors": authors]])
    }
    if let translators = entry.section.translators.map(Author.init).line(strings) {
      out.append(strings["by-translators", ["translators": translators]])
    }
    return out.isEmpty ? nil : strings.sentences(out)
  }

  /// The works cited.
  private func references(_ pandoc: PandocWriter) -> String {
    let cited = report.rendering.references.filter { $0.uses.contains { slugs.contains($0.link.section) } }
    guard !cited.isEmpty else { return "" }
    let items = cited.map { PandocText.mark($0.anchor) + pandoc.inline(MarkupNode.read($0.html)) }
    return (["# \(PandocText.escaped(strings["references-title"])) {#references .unnumbered}"] + items)
      .joined(separator: "\n\n")
  }

  /// The terms that the text uses.
  private var glossary: String {
    let used = Set(report.rendering.termUses.filter { slugs.contains($0.link.section) }.map(\.link.name))
    let terms = configuration.glossary.filter { used.contains($0.id) }.sorted {
      ($0.term.lowercased(), $0.id) < ($1.term.lowercased(), $1.id)
    }
    guard !terms.isEmpty else { return "" }
    let items = terms.map { term in
      "\(PandocText.mark("term-\(term.id)"))**\(PandocText.escaped(term.term))**: \(PandocText.escaped(term.says))"
    }
    return (["# \(PandocText.escaped(strings["glossary-title"])) {#glossary .unnumbered}"] + items)
      .joined(separator: "\n\n")
  }

  // MARK: Places

  private var slugs: Set<String> { Set(entries.map(\.section.slug)) }

  private func anchor(of entry: Outline.Entry) -> String { PandocText.anchor("section--\(entry.section.slug)") }

  /// Where a link leads: to a place in this text, to the web, or nowhere.
  private func address(_ href: String) -> String? {
    if href.hasPrefix("#") { return "#" + PandocText.anchor(String(href.dropFirst())) }
    guard let path = SitePath(marked: href) else { return href }
    let fragment = href.split(separator: "#", maxSplits: 1).dropFirst().first.map(String.init)
    let isHere =
      entries.contains { $0.path == path } || path == ApparatusPaths.references || path == ApparatusPaths.glossary
    if isHere, let fragment { return "#" + PandocText.anchor(fragment) }
    if let entry = entries.first(where: { $0.path == path }) { return "#" + anchor(of: entry) }
    return edition.address(of: path).map { $0 + (fragment.map { "#\($0)" } ?? "") }
  }

  private func picture(_ href: String) -> String? { SitePath(marked: href)?.text }

  /// Where the picture of a figure lies; translations have pictures of their own, with their words.
  private func path(_ picture: PlacedPicture) -> String {
    "figures/\(picture.slug)\(tag.map { ".\($0)" } ?? "").\(png ? "png" : "svg")"
  }
}
