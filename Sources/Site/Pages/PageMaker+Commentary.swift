// The pages that carry commentary.

import AnalysedArchive
import Charts
import Commentary
import Configuration

extension PageMaker {
  /// The front page.
  mutating func front() throws {
    let summary = outline.first(.summary)
    let lead = lead
    add(
      .front, at: SitePart.report.path, title: edition.report.title, summary: frontSummary, part: .report,
      structured: structuredReport, picture: configuration.report.png == nil ? nil : try lead?.preview,
      FrontPage(
        heading: edition.report.title, standfirst: standfirst(summary) ?? edition.report.subtitle.map(Escape.text),
        authors: edition.authors.line(strings), date: edition.date, dateISO: edition.report.date,
        version: edition.report.version, updated: edition.report.updated.map { ($0, edition.revised) },
        correctionsHref: hasCorrections ? CorrectionsPage.path.href : nil,
        keyNumbers: try keyNumbers(), leadFigure: try lead.map { try answers.figures.frame($0) },
        summary: summary.flatMap { entry in
          rendered(entry.section.slug).map {
            SummaryPart(
              title: entry.section.title, language: language(of: entry), body: $0, notes: notes(entry.section.slug))
          }
        },
        contents: contents, topics: contentsTopics, appendices: contentsAppendices,
        cite: CitePart(citation: nil, bibtex: citations.report.text)))
  }

  /// The report in a sentence or two: the standfirst of its summary, or its subtitle.
  var frontSummary: String? { standfirst(outline.first(.summary))?.plain ?? edition.report.subtitle }

  /// A page for each section that is neither summary nor method.
  mutating func sections() throws {
    let entries = outline.sections + outline.appendices
    for (index, entry) in entries.enumerated() {
      guard let body = rendered(entry.section.slug) else { continue }
      add(
        .section, at: entry.path, title: entry.section.title, summary: standfirst(entry)?.plain, part: .report,
        structured: structuredSection(entry),
        SectionPage(
          opening: opening(of: entry, rail: entry.label), language: language(of: entry), body: body,
          notes: notes(entry.section.slug), cite: cite(entry),
          neighbours: Neighbours(
            previous: index > 0 ? Self.link(entries[index - 1]) : nil,
            next: index + 1 < entries.count ? Self.link(entries[index + 1]) : nil)))
    }
  }

  /// The method: what the editor says about it, and what was done.
  mutating func method() throws {
    let entry = outline.first(.method)
    let tables = MethodTables(strings: strings)
    var posts: [String: String] = [:]
    for topic in archive.topics { posts[topic.key] = try archive.fact("topics.\(topic.key).posts").text }
    let sources = try archive.sources()
    let refused = sources.reduce(0) { $0 + $1.rejected }
    let rejects = try archive.refusedRows(limit: 100)
    let estimates = try CodebookEstimates(archive)
    let title = entry?.section.title ?? strings["method"]
    add(
      .method, at: SitePart.method.path, title: title, summary: standfirst(entry)?.plain, part: .method,
      MethodPage(
        opening: entry.map { opening(of: $0, rail: strings["appendix-letter", ["letter": "C"]]) }
          ?? Opening(rail: strings["appendix-letter", ["letter": "C"]], heading: title, standfirst: HTML?.none),
        language: entry.flatMap(language), body: entry.flatMap { rendered($0.section.slug) },
        notes: entry.flatMap { notes($0.section.slug) },
        codebook: tables.codebook(configuration.codebook, answers.topics, posts: posts, estimates),
        codebookNote: codebookNote(estimates), coding: try tables.coding(archive, answers.topics),
        sources: tables.sources(sources),
        analysis: strings["analysis-digest", ["digest": archive.digest]],
        rejectsSay: rejectsSay(refused, shown: rejects.reduce(0) { $0 + $1.count }),
        rejects: rejects.isEmpty ? nil : tables.rejects(rejects), publishing: try publishing(), judgements: judgements))
  }

  /// What the estimates in the table of the codebook are; nil without any.
  private func codebookNote(_ estimates: CodebookEstimates) -> String? {
    if estimates.isEmpty { return nil }
    let few = estimates.few.map { strings["recall-few", ["topic": $0.title, "posts": Formats.count($0.posts)]] }
    return strings.sentences([strings["codebook-judged"]] + few)
  }

  /// The opening of a section: its title and standfirst, who wrote it if not the report's authors, and when it was last revised.
  func opening(of entry: Outline.Entry, rail: String) -> Opening {
    let strings = language(ofPageOf: entry.section).strings
    var opening = Opening(rail: rail, heading: entry.section.title, standfirst: standfirst(entry))
    var byline: [String] = []
    if let authors = entry.section.authors.map(Author.init).line(strings) {
      byline.append(strings["by-authors", ["authors": authors]])
    }
    if let translators = entry.section.translators.map(Author.init).line(strings) {
      byline.append(strings["by-translators", ["translators": translators]])
    }
    opening.byline = byline.isEmpty ? nil : strings.sentences(byline)
    opening.reading = reading(entry)
    opening.version = edition.report.version
    opening.corrections = corrected(entry.section.slug, strings)
    opening.headings = headings(of: entry)
    opening.updated = entry.section.updated.flatMap { iso in Day(iso: iso).map { (iso, strings.dates.long($0)) } }
    return opening
  }

  /// How long a section takes to read, in words.
  private func reading(_ entry: Outline.Entry) -> String? {
    let strings = language(ofPageOf: entry.section).strings
    return texts[entry.section.slug].map { strings["reading-minutes", ["minutes": Formats.count($0.minutes)]] }
  }

  /// The contents of a section: its headings of the first rank below the title, or, where those are few, of the first two; none for
  /// a section that is seen at a glance.
  private func headings(of entry: Outline.Entry) -> [HeadingItem] {
    let all = renderedSection(entry.section.slug)?.headings ?? []
    let first = all.filter { $0.level <= 2 }
    let shown = first.count >= 3 ? first : all.filter { $0.level <= 3 }
    guard shown.count >= 3 else { return [] }
    return shown.map { HeadingItem(title: $0.text, href: "#\($0.id)", isDeeper: $0.level > 2) }
  }

  /// How to cite a section.
  func cite(_ entry: Outline.Entry) -> CitePart {
    CitePart(
      citation: language(ofPageOf: entry.section).edition.citation(
        of: entry.section.title, by: entry.section.authors.map(Author.init)),
      bibtex: citations.section(entry).text)
  }

  /// The language of a section, if it is not that of its page.
  func language(of entry: Outline.Entry) -> String? {
    entry.section.language == language(ofPageOf: entry.section).tag ? nil : entry.section.language
  }

  /// The standfirst of a section as it was rendered.
  func standfirst(_ entry: Outline.Entry?) -> HTML? {
    entry.flatMap { renderedSection($0.section.slug)?.standfirst }.map { HTML($0) }
  }

  private func renderedSection(_ slug: String) -> Rendering.RenderedSection? {
    (rendering.sections + rendering.translations).first { $0.section.slug == slug }
  }

  private func rejectsSay(_ count: Int, shown: Int) -> String {
    switch count {
    case 0: strings["rejects-none"]
    case 1: strings["rejects-one"]
    case shown: strings["rejects-all", ["count": Formats.count(count)]]
    default: strings["rejects-some", ["count": Formats.count(count), "shown": Formats.count(shown)]]
    }
  }

  /// The summary's first figure; else the report's first over time, else its first.
  private var lead: PlacedPicture? {
    let pictures = answers.pictures
    return answers.leadPicture ?? pictures.first { $0.kind == "topic-distribution" } ?? pictures.first
  }

  func keyNumbers() throws -> [KeyNumberItem] {
    configuration.report.keyNumbers.compactMap { number in
      guard let fact = try? answers.fact(named: number.fact, at: number.place), let entry = register[fact.name] else {
        return nil
      }
      let isShare = fact.text.hasSuffix("%")
      return KeyNumberItem(
        value: isShare ? String(fact.text.dropLast()) : fact.text, unit: isShare ? "%" : nil, says: number.says,
        definition: definitions.html(fact), numberID: entry.id,
        href: SitePart.numbers.path.href(to: NumberAnchors.fact(fact.name)))
    }
  }

  private var contents: [ContentsItem] {
    outline.sections.map { entry in
      ContentsItem(
        number: entry.number, title: entry.section.title, href: entry.path.href, says: standfirst(entry)?.plain ?? "",
        reading: reading(entry), versions: otherVersions(of: entry))
    }
  }

  /// The topics' pages; none where there are no posts that could bear a topic.
  private var contentsTopics: [ContentsItem] {
    guard answers.tables.hasPosts else { return [] }
    return configuration.codebook.topics.map { topic in
      ContentsItem(
        number: "", title: topic.title, href: Outline.topicPath(topic.id).href, says: strings["contents-topic"])
    }
  }

  private var contentsAppendices: [ContentsItem] {
    let method = outline.first(.method)
    let fixed: [(String, String, SitePart, String)] = [
      ("A", strings["numbers-title"], .numbers, strings["numbers-short"]),
      (
        "B", strings["accounts-title"], .accounts,
        strings[answers.tables.hasPosts ? "accounts-short" : "accounts-short-silent"]
      ),
      ("C", method?.section.title ?? strings["method"], .method, standfirst(method)?.plain ?? strings["method-short"]),
    ]
    var out = fixed.map {
      ContentsItem(
        number: $0.0, title: $0.1, href: $0.2.path.href, says: $0.3,
        versions: versions(of: $0.2.path).filter { !$0.isCurrent })
    }
    out += outline.appendices.map { entry in
      ContentsItem(
        number: entry.number, title: entry.section.title, href: entry.path.href, says: standfirst(entry)?.plain ?? "",
        reading: reading(entry), versions: otherVersions(of: entry))
    }
    out += apparatusContents
    out += [
      ContentsItem(
        number: "", title: strings["figures-title"], href: SitePart.figures.path.href, says: strings["figures-short"]),
      ContentsItem(
        number: "", title: strings["data-title"], href: SitePart.data.path.href, says: strings["data-short"]),
    ]
    return out
  }
}
