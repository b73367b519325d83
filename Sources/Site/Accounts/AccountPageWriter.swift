// Writes the page of an account into the mould of its template. Everything here is the account's own word or a count of it: names, texts and
// addresses are escaped, isolated and defanged, and what the platform hashed stays hashed.

import AnalysedArchive
import Charts
import Configuration

/// Fills the pages of accounts.
struct AccountPageWriter: Sendable {
  let mould: PageMould
  let strings: InterfaceStrings
  let directory: AccountDirectory
  let cards: PostCards
  let topics: [ChartTopic]
  let months: AccountMonths
  /// The figure of copied texts with its words; nil where the report has none.
  let copiesFigure: PageLink?
  /// The strings of the interface, escaped once for ten thousand pages.
  private let escaped: [String: String]

  init(
    mould: PageMould, strings: InterfaceStrings, directory: AccountDirectory, cards: PostCards, topics: [ChartTopic],
    months: AccountMonths, copiesFigure: PageLink?
  ) {
    self.mould = mould
    self.strings = strings
    self.directory = directory
    self.cards = cards
    self.topics = topics
    self.months = months
    self.copiesFigure = copiesFigure
    escaped = strings.all.mapValues { Escape.text($0).text }
  }

  /// The bytes of an account's page.
  func page(_ detail: ArchiveReader.AccountDetail, at path: SitePath) -> [UInt8] {
    note(detail)
    let profile = detail.profile
    let name = AccountName.text(screenName: profile.screenName, key: profile.key, hashed: profile.hashed)
    let values: [AccountPage.Value: HTML] = [
      .name: Escape.text(name),
      .address: HTML(AccountDirectory.name(of: path)),
      .heading: AccountName.html(screenName: profile.screenName, key: profile.key, hashed: profile.hashed),
      .counts: counts(profile), .profile: self.profile(detail), .activity: activity(detail),
      .subjects: subjects(detail), .posts: posts(detail), .network: network(detail), .row: row(profile.id),
    ]
    return mould.filled(AccountPage.Value.allCases.map { path.finished(values[$0] ?? .empty) })
  }

  /// Says what the page shows of the archive.
  private func note(_ detail: ArchiveReader.AccountDetail) {
    cards.shown.add(profiled: detail.profile.id)
    cards.shown.add(named: (detail.amplifies + detail.amplifiedBy).lazy.compactMap(\.id))
    for post in detail.posts { cards.shown.add(post) }
  }

  /// A string of the interface as markup.
  func words(_ key: String) -> String { escaped[key] ?? key }

  /// A string of the interface with its values as markup.
  func words(_ key: String, _ values: [String: String]) -> String { Escape.text(strings[key, values]).text }

  private func counts(_ profile: ArchiveReader.Profile) -> HTML {
    let share = profile.posts == 0 ? 0 : Double(profile.retweets) / Double(profile.posts)
    let items = [
      (Formats.count(profile.posts), "account-posts"), (Formats.share(share), "account-retweets"),
      (profile.followers.map(Formats.count) ?? "–", "account-followers"),
      (Formats.count(profile.engagement), "account-engagement"),
    ]
    return HTML(
      items.map { "<li><p class=\"count\">\(Escape.text($0.0).text)</p><p>\(words($0.1))</p></li>\n" }.joined())
  }

  private func profile(_ detail: ArchiveReader.AccountDetail) -> HTML {
    let profile = detail.profile
    func day(_ day: CivilDate?) -> String? { day.map { Escape.text(strings.dates.short(Day(number: $0.day))).text } }
    func own(_ text: String) -> String? { text.isEmpty ? nil : Escape.name(Defanging.defanged(text)).text }
    let description =
      profile.description.isEmpty
      ? nil : Escape.quotation(profile.description, language: "", tag: "span", classes: "own-words").text
    let entries: [(String, String?)] = [
      ("account-key", "<bdi class=\"account-key\">\(Escape.text(profile.key).text)</bdi>"),
      ("account-display", profile.hashed || profile.screenName == nil ? nil : own(profile.displayName)),
      ("column-created", day(profile.created)), ("account-first", day(profile.firstDay)),
      ("account-last", day(profile.lastDay)),
      ("account-following", profile.following.map { Formats.count($0) }),
      ("account-setting", profile.language.isEmpty ? nil : Escape.text(profile.language).text),
      ("account-location", own(profile.location)), ("account-url", own(Self.address(profile.url))),
      ("account-description", description),
    ]
    let list = entries.compactMap { key, value in value.map { "<div><dt>\(words(key))</dt><dd>\($0)</dd></div>\n" } }
    return HTML("<dl class=\"profile\">\n\(list.joined())</dl>\n\(marks(detail))")
  }

  /// An address without a scheme is one too.
  private static func address(_ url: String) -> String {
    url.isEmpty || url.utf8.contains(UInt8(ascii: ":")) ? url : url.replacing(".", with: "[.]")
  }

  private func marks(_ detail: ArchiveReader.AccountDetail) -> String {
    let profile = detail.profile
    var out = ""
    func mark(_ flag: AccountFlag, _ says: String) {
      out += "<li><b class=\"\(flag.letter)\">\(words(flag.word))</b> \(says)</li>\n"
    }
    if profile.hashed { mark(.hashed, words("flag-hashed-says")) }
    if profile.followers == 0 { mark(.withoutFollowers, words("flag-no-followers-says")) }
    if let gap = detail.gap {
      let values = [
        "from": strings.dates.short(gap.from.chart), "to": strings.dates.short(gap.to.chart),
        "before": gap.languageBefore,
        "after": gap.languageAfter,
      ]
      mark(
        .candidate,
        words("account-gap", values) + " <a href=\"\(SitePart.method.path.href)\">\(words("method"))</a>")
    }
    return out.isEmpty ? "" : "<ul class=\"flags\">\n\(out)</ul>\n"
  }

  private func row(_ id: Int) -> HTML {
    let href = directory.row(of: id) ?? SitePart.accounts.path.href
    return HTML("<a href=\"\(href)\">\(words(directory.row(of: id) == nil ? "accounts-title" : "account-row"))</a>")
  }
}
