// Makes the pages of a site one kind after the other from the finished commentary and the archive.

import AnalysedArchive
import Charts
import Commentary
import Configuration
import Diagnostics

/// Makes pages and files. Each kind of page is an extension in a file of its own.
struct PageMaker {
  let configuration: Configuration
  let archive: ArchiveReader
  let policy: PublishingPolicy
  let languages: PageLanguages
  let outline: Outline
  let rendering: Rendering
  let answers: ReportAnswers
  let kept: KeptParts
  /// What the pages that are made of the archive take from the commentary.
  let skeleton: PartKey
  /// The earlier versions of the report, the latest first.
  let versions: [KeptVersion]
  /// Complete once the commentary's uses are added.
  private(set) var register: NumberRegister
  /// Published figures that stand beside no number of the report, with the places that cite them.
  private(set) var others: [Other] = []
  /// The sections by slug, made ready for their pages.
  let texts: [String: SectionText]
  /// What the search says of the figures that have a page.
  var figureWords: [FigureWords] = []
  var site = BuiltSite()
  /// What can be taken from the site.
  var offered: [OfferedFile] = []

  init(
    configuration: Configuration, archive: ArchiveReader, policy: PublishingPolicy, languages: PageLanguages,
    outline: Outline,
    rendering: Rendering, answers: ReportAnswers, register: NumberRegister, kept: KeptParts,
    versions: [KeptVersion] = []
  ) {
    self.kept = kept
    self.versions = versions
    skeleton = Self.skeleton(outline, rendering, answers)
    self.configuration = configuration
    self.archive = archive
    self.policy = policy
    self.languages = languages
    self.outline = outline
    self.rendering = rendering
    self.answers = answers
    self.register = register
    texts = Dictionary(
      (rendering.sections + rendering.translations).map { rendered in
        let slug = rendered.section.slug
        let strings = languages[rendered.section.translates == nil ? nil : rendered.section.language].strings
        return (slug, kept.sectionText(rendered.html, slug: slug, permalink: strings["permalink"]))
      }, uniquingKeysWith: { first, _ in first })
    for use in rendering.uses { self.register.add(use.fact, place(use.link.section, use.anchor)) }
    for figure in configuration.published {
      let name = figure.fact.flatMap { try? answers.fact(named: $0, at: figure.place).name }
      if let name, self.register.add(figure, beside: name) { continue }
      let uses = rendering.publishedUses.filter { $0.figure.id == figure.id }
      others.append(Other(figure: figure, uses: uses.map { place($0.link.section, $0.anchor) }))
    }
  }

  /// A published figure that stands beside no number.
  struct Other {
    var figure: PublishedFigure
    var uses: [NumberRegister.Use]
  }

  /// The templates, the edition and the words of the report's own language.
  var templates: Templates { languages.main.templates }
  var edition: Edition { languages.main.edition }
  var strings: InterfaceStrings { templates.strings }

  /// The definitions of facts on pages in the report's own language.
  var definitions: FactDefinitions { FactDefinitions(languages.main, configuration) }

  /// The language of the page of a section.
  func language(ofPageOf section: Section) -> PageLanguage {
    section.translates == nil ? languages.main : languages[section.language]
  }

  /// The archive that bare facts and the accounts page mean.
  var mainArchive: Archive {
    configuration.report.archives.first { $0.id == archive.archives[0].name } ?? configuration.report.archives[0]
  }

  /// Renders a page and adds it to the site.
  mutating func add<Content>(
    _ entry: TemplateEntry<Page<Content>>, at path: SitePath, title: String, summary: String? = nil, part: SitePart,
    scripts: [SitePath] = [], structured: JSON? = nil, picture: PagePicture? = nil, in language: PageLanguage? = nil,
    isKept: Bool = true, _ content: Content
  ) {
    let machines = PageMachines(structured: structured, picture: picture)
    site.add(
      path,
      rendered(
        entry, at: path, title: title, summary: summary, part: part, scripts: scripts, machines: machines, in: language,
        isKept: isKept, content))
  }

  /// Renders a page.
  /// - Parameter isKept: whether later builds may have it; of no use for a page that holds the whole report.
  func rendered<Content>(
    _ entry: TemplateEntry<Page<Content>>, at path: SitePath, title: String, summary: String? = nil, part: SitePart,
    scripts: [SitePath] = [], machines: PageMachines = PageMachines(), in language: PageLanguage? = nil,
    isKept: Bool = true, _ content: Content
  ) -> [UInt8] {
    let (templates, edition) = (language?.templates ?? templates, language?.edition ?? edition)
    let full = path == SitePart.report.path ? title : "\(title) · \(edition.masthead)"
    var page = Page(
      edition: edition, path: path, title: full, summary: summary, part: part, isSynthetic: edition.isSynthetic,
      scripts: scripts, machines: machines, versions: versions(of: path), content: content)
    let context = page.context
    func finished() -> [UInt8] {
      var html = templates.render(entry, context)
      // What a page draws on is known when it is written: then, once more with the banner.
      if !page.isSynthetic, edition.isInvented(html.text) {
        page.isSynthetic = true
        html = templates.render(entry, page)
      }
      return path.finished(Typography.unbroken(html))
    }
    guard isKept else { return finished() }
    let key = PartKey("page") {
      $0.add([entry.name, path.text, edition.language])
      $0.add(context: context)
    }
    return Array(kept.part(key, finished))
  }

  /// A rendered section of the commentary.
  func rendered(_ slug: String) -> HTML? { texts[slug]?.html }

  /// The notes of the numbers that a section cites.
  func notes(_ slug: String) -> HTML? {
    var seen: Set<String> = []
    let names = rendering.uses.filter { $0.link.section == slug }.map(\.fact.name).filter { seen.insert($0).inserted }
    let language = outline[slug].map { self.language(ofPageOf: $0.section) } ?? languages.main
    return FactNotes(
      strings: language.strings, definitions: FactDefinitions(language, configuration),
      source: language.edition.provenance(of: mainArchive)
    ).html(
      names.compactMap { register[$0] })
  }

  /// A place in the commentary as the numbers page names it.
  func place(_ slug: String, _ anchor: String) -> NumberRegister.Use {
    guard let entry = outline[slug] else {
      return NumberRegister.Use(label: strings["front-page"], href: SitePart.report.path.href)
    }
    var label = entry.label
    if let original = entry.section.translates, let tag = entry.section.language {
      label =
        strings[
          "place-in-language", ["place": outline[original]?.label ?? label, "language": OwnNames.name(of: tag)]]
    }
    return NumberRegister.Use(label: label, href: entry.path.href(to: anchor))
  }

  /// The link to a section, with its number.
  static func link(_ entry: Outline.Entry) -> PageLink {
    let number = entry.number.isEmpty ? "" : "\(entry.number). "
    return PageLink(title: number + entry.section.title, href: entry.path.href)
  }
}
