// What the commentary asks of the data, answered from the analysed archive. Every figure and table that is asked for is
// remembered, since each gets a page and files of its own.

import AnalysedArchive
import Charts
import Commentary
import Configuration
import Diagnostics

/// The archive as the commentary sees it.
final class ReportAnswers: ReportData {
  let configuration: Configuration
  let archive: ArchiveReader
  let outline: Outline
  /// What writes the answers in the report's own language.
  let main: AnswerWriters
  let kept: KeptParts
  /// The same in the languages of translations, by their tags in lower case.
  private let translations: [String: AnswerWriters]
  /// The figures in the order in which they were asked for.
  var pictures: [PlacedPicture] = []
  /// The summary's first figure; nil if the summary has none.
  private(set) var leadPicture: PlacedPicture?
  /// The numbered tables of accounts, likewise.
  private(set) var accountTables: [PlacedAccounts] = []
  /// The answers to questions in SQL that can be taken as files, likewise.
  var answeredTables: [PlacedAnswer] = []
  /// What stands in each section, translations included, by the section's slug and the id of its element.
  private(set) var exhibits: [String: [String: Exhibit]] = [:]
  /// The questions of the commentary with their answers, in its order.
  var asked: [Evidence.Table] = []

  init(
    configuration: Configuration, archive: ArchiveReader, outline: Outline, main: AnswerWriters,
    translations: [String: AnswerWriters], kept: KeptParts
  ) {
    self.kept = kept
    self.configuration = configuration
    self.archive = archive
    self.outline = outline
    self.main = main
    self.translations = translations
  }

  var catalogue: FigureCatalogue { main.catalogue }
  var figures: FigureRenderer { main.figures }
  var tables: AccountTables { main.tables }
  var cards: PostCards { main.cards }

  /// What writes answers in the language of a translation.
  func writers(of language: String) -> AnswerWriters { translations[language.lowercased()] ?? main }

  /// What writes the answers on the page of a section, and whether that is a translation, which shows again what its original shows.
  func writers(in section: String) -> (writers: AnswerWriters, isTranslation: Bool) {
    guard let entry = outline[section]?.section, entry.translates != nil else { return (main, false) }
    return (writers(of: entry.language ?? ""), true)
  }

  /// The codebook's topics with their colours.
  var topics: [ChartTopic] { catalogue.topics }

  func fact(_ link: DataLink) throws(LinkFailure) -> FactAnswer {
    var answer = try archive.fact(link).answer
    answer.text = Self.text(of: answer, main.language.strings)
    return answer
  }

  /// A fact's value as a translation into a language writes it.
  func text(of fact: FactAnswer, in language: String) -> String {
    Self.text(of: fact, writers(of: language).language.strings)
  }

  private static func text(of fact: FactAnswer, _ strings: InterfaceStrings) -> String {
    if case .date(let iso) = fact.value { strings.dates.long(iso: iso) } else { fact.text }
  }

  func figure(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String {
    let (writers, isTranslation) = writers(in: link.section)
    let catalogue = writers.catalogue
    let drawn = DrawnFigure { try catalogue.figure(link) }
    let key = PartKey("subtitle") {
      link.add(to: &$0)
      $0.add(writers.language.tag)
    }
    let subtitle = try kept.text(key) { () throws(LinkFailure) in
      do {
        return try drawn.figure.subtitle
      } catch {
        throw error as? LinkFailure ?? LinkFailure("the archive cannot answer this: \(error)")
      }
    }
    let picture = PlacedPicture(
      slug: try shown(link).slug, kind: try link.archive(of: archive).name,
      figure: try drawn.figure, number: number,
      title: title.isEmpty ? subtitle : title,
      caption: caption.isEmpty ? nil : HTML(caption), section: link.section,
      archive: try reportArchive(link), link: try shown(link).address,
      form: try shown(link).query.flatMap { [$0.name, $0.value] })
    keep(.picture(picture), in: link.section)
    guard !isTranslation else { return try answering { try writers.figures.frame(picture).text } }
    pictures.append(picture)
    // The summary's first figure opens the front page, where its template sets it.
    if leadPicture == nil, outline[link.section]?.section.kind == .summary {
      leadPicture = picture
      return ""
    }
    return try answering { try figures.frame(picture).text }
  }

  /// A link as the site shows it: an account that it narrows a figure to is told by the name that the report gives it.
  func shown(_ link: DataLink) throws(LinkFailure) -> DataLink {
    var link = link
    for (index, parameter) in link.query.enumerated() where parameter.name == "account" {
      guard let key = try answering({ try archive.accounts(keys: [parameter.value]).first?.key }) else { continue }
      link.query[index].value = key
    }
    return link
  }

  func table(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String {
    let (archive, name) = try link.archive(of: archive)
    guard name == "accounts" else {
      throw LinkFailure(
        "there is no table \"\(name)\"", suggestion: nearest(to: name, among: ["accounts"]),
        help: "the one table of the data is `accounts`; answers in SQL and CSV files of content/data are tables too")
    }
    var order = ArchiveReader.AccountOrder.posts
    var limit = 20
    for parameter in link.query {
      switch parameter.name {
      case "sort":
        guard let wanted = ArchiveReader.AccountOrder(rawValue: parameter.value) else {
          let all = ArchiveReader.AccountOrder.allCases.map(\.rawValue)
          throw LinkFailure(
            "accounts cannot be sorted by \"\(parameter.value)\"", suggestion: nearest(to: parameter.value, among: all),
            help: "sort takes \(all.joined(separator: ", "))")
        }
        order = wanted
      case "limit":
        guard let wanted = Int(parameter.value), (1...250).contains(wanted) else {
          throw LinkFailure("limit takes a number from 1 to 250, not \"\(parameter.value)\"")
        }
        limit = wanted
      default:
        throw LinkFailure(
          "table:accounts takes no \"\(parameter.name)\"",
          suggestion: nearest(to: parameter.name, among: ["sort", "limit"]),
          help: "it takes sort and limit")
      }
    }
    let reader = self.archive
    let placed = PlacedAccounts(
      slug: link.slug, number: number, title: title, caption: caption.isEmpty ? nil : HTML(caption), order: order,
      archive: try reportArchive(link)
    ) { [order, limit] in try reader.accounts(archive: archive.id, by: order, limit: limit) }
    let (writers, isTranslation) = writers(in: link.section)
    keep(.accounts(placed), in: link.section)
    if !isTranslation { accountTables.append(placed) }
    return try answering { try writers.tables.frame(placed).text }
  }

  /// Remembers what stands in a section.
  func keep(_ exhibit: Exhibit, in section: String) { exhibits[section, default: [:]][exhibit.anchor] = exhibit }

  func published(_ link: DataLink) throws(LinkFailure) -> PublishedFigure {
    try configuration.published(link)
  }

  func target(_ link: DataLink) throws(LinkFailure) -> String {
    switch link.kind {
    case .fact: return SitePart.numbers.path.href(to: NumberAnchors.fact(try fact(link).name))
    case .published: return SitePart.numbers.path.href(to: NumberAnchors.published(try published(link).id))
    case .topic:
      try configuration.requireTopic(link)
      return Outline.topicPath(link.name).href
    case .account:
      guard let key = try answering({ try shownKey(link) }), let href = kept.href(ofAccount: key, in: tables.directory)
      else {
        throw LinkFailure(
          "no account \"\(link.name)\" is listed or has a page",
          help: "the key is the platform's user id or hash, as the CSV of the accounts page lists it; "
            + "account-rows and account-pages in report.yml say which accounts the site shows")
      }
      return href
    case .section:
      guard let entry = outline[link.name] else { throw LinkFailure("there is no section \"\(link.name)\"") }
      return entry.path.href
    case .post:
      guard let entry = outline[link.section] else { throw LinkFailure("there is no section \"\(link.section)\"") }
      return entry.path.href(to: try post(link).anchor)
    case .cite, .term, .judgement, .file, .figure, .table, .plain, .posts: return try apparatusTarget(link)
    }
  }

  /// The key by which the site knows the account of a link: its own, or its pseudonym, which a link may name as well.
  private func shownKey(_ link: DataLink) throws -> String? {
    let prefix = archive.archives[0].name + ":"
    let key = link.name.hasPrefix(prefix) ? String(link.name.dropFirst(prefix.count)) : link.name
    return Pseudonyms.isOne(key) ? key : try archive.accounts(keys: [key]).first?.key
  }

  func name(ofAccount link: DataLink) throws(LinkFailure) -> String? {
    guard let key = try answering({ try shownKey(link) }) else { return nil }
    if Pseudonyms.isOne(key) {
      return writers(in: link.section).writers.language.strings["account-pseudonym", ["name": key]]
    }
    let account = try answering { try archive.accounts(keys: [key]).first }
    return account.map { AccountName.text(screenName: $0.screenName, key: $0.key, hashed: $0.hashed) }
  }

  private func reportArchive(_ link: DataLink) throws(LinkFailure) -> Archive {
    let (archive, _) = try link.archive(of: archive)
    guard let found = configuration.report.archives.first(where: { $0.id == archive.name }) else {
      throw LinkFailure(
        "the archive \"\(archive.name)\" was analysed, but report.yml does not name it", help: "run `dossier analyse`")
    }
    return found
  }
}

extension DataLink {
  /// What the link asks, whoever asks it.
  func add(to key: inout PartKey.Maker) {
    key.add([kind.rawValue, name] + query.flatMap { [$0.name, $0.value] })
  }

  /// The link as a part of a path: name and query, `topic-distribution-by-week`.
  var slug: String {
    ([name] + query.flatMap { [$0.name, $0.value] }).joined(separator: "-").pathComponent
  }
}

extension ArchiveReader {
  /// The answer to a link to a fact.
  func fact(_ link: DataLink) throws(LinkFailure) -> Fact {
    let (settings, filter) = try link.split(settings: ["per"])
    let per = try settings["per"].map { text throws(LinkFailure) in
      guard let period = PeakPeriod(rawValue: text) else {
        let all = PeakPeriod.allCases.map(\.rawValue)
        throw LinkFailure(
          "per takes day, week or month, not \"\(text)\"", suggestion: nearest(to: text, among: all))
      }
      return period
    }
    return try answering { try fact(link.name, per: per, filter: filter) }
  }
}

extension ReportAnswers {
  /// The answer to a fact by its name with its query, `posts.count?topic=taiwan`, as `report.yml` and `published.yml` have it.
  func fact(named text: String, at place: Place) throws(LinkFailure) -> FactAnswer {
    try fact(DataLink(.fact, parsing: text, place: place))
  }
}
