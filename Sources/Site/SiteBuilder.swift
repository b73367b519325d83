// From archive, commentary and templates to a site. `build` reads as the pipeline of the design: templates are checked,
// the commentary is rendered with the archive's answers, and every page is made from what that yields.

import AnalysedArchive
import Charts
import Commentary
import Configuration
import Diagnostics

/// Builds a report's site.
public struct SiteBuilder: Sendable {
  /// What `content/` holds besides the commentary.
  public var configuration: Configuration
  /// The folder of the commentary.
  public var contentFolder: String
  /// The user's templates, which replace built-in ones of the same name; nil or a missing folder for none.
  public var templatesFolder: String?
  /// The analysed archive.
  public var archive: ArchiveReader
  /// The parts that earlier builds left, and this one leaves.
  public var kept: KeptParts
  /// The command that builds, by whatever tells one from another.
  public var maker: String

  /// Sets up a build.
  public init(
    configuration: Configuration, contentFolder: String, templatesFolder: String? = nil, archive: ArchiveReader,
    kept: KeptParts = KeptParts(), maker: String = ""
  ) {
    self.configuration = configuration
    self.contentFolder = contentFolder
    self.templatesFolder = templatesFolder
    self.archive = archive
    self.kept = kept
    self.maker = maker
  }

  /// Builds the site in memory; `write(to:)` of the result puts it in its folder.
  /// - Throws: `Problems`, all that were found, if one of them is an error; `ArchiveProblem` if the archive cannot be read.
  public func build() throws -> BuiltSite {
    kept.begin(sources)
    var isWhole = false
    defer { kept.end(isWhole: isWhole) }
    let site = try pages().site
    isWhole = true
    return site
  }

  /// Builds the site in memory, and from it the report as one file.
  /// - Throws: as `build`.
  public func singleFile() throws -> SingleFile {
    let pages = try pages()
    return SingleFile(bytes: try pages.single(), warnings: pages.site.warnings)
  }

  /// The pages of the site, all made.
  private func pages() throws -> PageMaker {
    let report = try read()
    guard !Problems(report.problems).hasErrors else { throw Problems(report.problems) }

    var pages = PageMaker(
      configuration: configuration, archive: report.archive, policy: report.policy,
      languages: report.languages, outline: report.outline,
      rendering: report.rendering, answers: report.answers, register: report.register, kept: kept,
      versions: report.versions)
    try pages.front()
    try pages.sections()
    pages.translations()
    try pages.keeping("topics") { try $0.topics() }
    try pages.keeping("accounts") { try $0.accounts() }
    try pages.accountPages()
    try pages.keeping("figures") { try $0.figures() }
    try pages.numbers()
    try pages.method()
    pages.references()
    pages.glossary()
    pages.corrections()
    pages.search()
    try pages.print()
    pages.answerFiles()
    try pages.contentCopies()
    pages.assets()
    try pages.data()
    pages.citationFiles()
    pages.machines()
    pages.keptVersions()
    try report.published?.require(pages.site)
    if let failure = report.answers.tables.directory.failure { throw failure }
    pages.site.evidence = pages.evidence
    pages.site.evidence.masking = report.policy
    pages.site.review = ReviewTools(pages.templates, pages.edition)
    pages.site.warnings = report.problems
    pages.site.unbound = report.rendering.unbound.filter { $0.severity == .warning }
    return pages
  }

  /// The report before its pages are made: what a build, an acceptance and a comparison with an earlier build begin with.
  struct Reading {
    let languages: PageLanguages
    let outline: Outline
    let answers: ReportAnswers
    let register: NumberRegister
    let rendering: Rendering
    /// The archive under the report's policy, and that policy.
    let archive: ArchiveReader
    let policy: PublishingPolicy
    /// The earlier versions, the latest first.
    let versions: [KeptVersion]
    /// This version as it was kept; nil if it was not.
    let published: KeptVersion?
    /// Everything wrong with it.
    let problems: [Problem]
  }

  /// Reads templates and commentary, and renders the commentary with the archive's answers.
  /// - Parameter isPositioned: whether blocks say on which lines they stand; never for pages.
  func read(isPositioned: Bool = false) throws -> Reading {
    let checked = PartKey("templates") { _ in }
    let templates = try kept.object(checked) {
      let templates = try Templates(
        folder: templatesFolder, language: configuration.report.language, areChecked: kept.known(checked) != nil)
      kept.keep([], checked)
      return templates
    }
    let commentary = try Commentary.read(contentFolder: contentFolder, language: configuration.report.language)
    let policy = try PublishingPolicy(configuration.report.publishing, archive)
    let archive = archive.masked(by: policy)
    let edition = Edition(report: configuration.report, strings: templates.strings, digest: archive.digest)
    let languages = try PageLanguages(templates, edition, commentary)
    let outline = Outline(commentary, languages)
    let directory = directory(archive, commentary)
    let answers = try answers(archive, languages, outline, commentary, directory)
    let versions = try KeptVersion.all(in: contentFolder)
    let isThis = { (version: KeptVersion) in version.version == configuration.report.version }
    let (register, keyProblems) = keyNumbers(answers, templates.strings)
    let rendering = commentary.render(with: answers, Apparatus(configuration), isPositioned: isPositioned)
    if let failure = directory.failure { throw failure }
    var problems = configuration.facts.compactMap { $0.problem(in: archive) } + templates.warnings + rendering.problems
    problems += keyProblems + configuration.unknownTopics(in: commentary)
    let ofPolicy = try policy.problems(in: commentary, contentFolder) + smallNumbers(answers, rendering)
    problems += ofPolicy.compactMap(configuration.report.rules.applied)
    problems += unknownFacts(answers) + iconProblems + (try leaks(of: versions, policy))
    if let png = configuration.report.png { problems += [PNGPictures().problem(at: png)].compactMap(\.self) }
    return Reading(
      languages: languages, outline: outline, answers: answers, register: register, rendering: rendering,
      archive: archive, policy: policy, versions: versions.filter { !isThis($0) },
      published: versions.first(where: isThis),
      problems: problems)
  }

  /// The accounts that have a row or a page.
  private func directory(_ archive: ArchiveReader, _ commentary: Commentary) -> AccountDirectory {
    let (cited, quoted) = (commentary.keys(of: .account), commentary.keys(of: .post))
    let key = AccountDirectory.key(citing: cited, quoting: quoted)
    return kept.object(key) {
      AccountDirectory(archive, configuration.report.accounts, citing: cited, quoting: quoted)
    }
  }

  /// The archive as the commentary sees it.
  private func answers(
    _ archive: ArchiveReader, _ languages: PageLanguages, _ outline: Outline, _ commentary: Commentary,
    _ directory: AccountDirectory
  ) throws -> ReportAnswers {
    let topics = configuration.codebook.topics.enumerated().map { index, topic in
      ChartTopic(id: topic.id, title: topic.title, shortTitle: topic.shortTitle, slot: index + 1)
    }
    let analysed = archive.topics.map(\.key)
    guard analysed == topics.map(\.id) else {
      throw Problem.error(
        "the archive was analysed with other topics than topics.yml now has", help: "run `dossier analyse`")
    }
    let events = configuration.events.compactMap { event in
      Day(iso: event.date).map {
        FigureCatalogue.MarkedDay(event: ChartEvent(day: $0, label: event.title), topics: event.topics)
      }
    }
    func catalogue(_ language: PageLanguage) -> FigureCatalogue {
      FigureCatalogue(
        archive: archive, topics: topics, events: events, timeZone: configuration.report.timeZone,
        wording: Wording(language: language.tag), strings: language.strings)
    }
    let asked = PartKey("foresight") { _ in }
    if !archive.hasKeptAnswers, kept.known(asked) == nil {
      Foresight(configuration, commentary, catalogue(languages.main), directory).ask()
    }
    kept.keep([], asked)
    let months = try archive.months()
    let shown = Shown()
    func writers(_ language: PageLanguage) -> AnswerWriters {
      let (templates, edition) = (language.templates, language.edition)
      let catalogue = catalogue(language)
      return AnswerWriters(
        language: language, catalogue: catalogue,
        figures: FigureRenderer(templates: templates, edition: edition, topics: topics, kept: kept),
        tables: AccountTables(
          templates: templates, edition: edition, topics: topics, months: months, directory: directory, shown: shown,
          kept: kept),
        cards: PostCards(
          templates: templates, timeZone: configuration.report.timeZone,
          timeZoneLabel: catalogue.timeZoneLabel(at: nil), mark: edition.mark, language: language.tag,
          reportLanguage: language.tag == configuration.report.language ? nil : configuration.report.language,
          directory: directory, shown: shown, kept: kept),
        answerTables: AnswerTables(templates: templates, edition: edition))
    }
    return ReportAnswers(
      configuration: configuration, archive: archive, outline: outline, main: writers(languages.main),
      translations: languages.translations.mapValues(writers), kept: kept)
  }

  /// The key numbers, which are the first that a reader meets.
  private func keyNumbers(_ answers: ReportAnswers, _ strings: InterfaceStrings) -> (NumberRegister, [Problem]) {
    var register = NumberRegister()
    var problems: [Problem] = []
    let use = NumberRegister.Use(label: strings["front-page"], href: SitePart.report.path.href)
    for number in configuration.report.keyNumbers {
      do throws(LinkFailure) {
        register.add(try answers.fact(named: number.fact, at: number.place), use)
      } catch {
        problems.append(error.problem(at: number.place))
      }
    }
    return (register, problems)
  }

  /// What is wrong with the icon.
  private var iconProblems: [Problem] {
    guard let icon = configuration.report.icon,
      let fault = ContentFile(file: icon.file, name: icon.name).pictureFault
    else { return [] }
    return [fault.problem(at: icon.place)]
  }

  /// Entries of `published.yml` that compare with a fact which does not exist.
  private func unknownFacts(_ answers: ReportAnswers) -> [Problem] {
    configuration.published.compactMap { entry in
      guard let fact = entry.fact else { return nil }
      do throws(LinkFailure) {
        _ = try answers.fact(named: fact, at: entry.place)
        return nil
      } catch {
        var problem = error.problem(at: entry.place)
        problem.message = "published:\(entry.id): \(problem.message)"
        return problem
      }
    }
  }
}
