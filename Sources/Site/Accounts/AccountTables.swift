// Tables of accounts: the rows of a page or of a numbered table in a section, written directly. A table has thousands of rows, so a row
// says nothing twice: the style sheet knows its cells by their place, and the end tags that HTML does not ask for are left out.

import AnalysedArchive
import Charts
import Configuration

/// A numbered table of accounts in a section.
struct PlacedAccounts: Sendable {
  var slug: String
  var number: Int
  var title: String
  var caption: HTML?
  var order: ArchiveReader.AccountOrder
  var archive: Archive
  /// Asks for the accounts.
  let ask: @Sendable () throws -> [ArchiveReader.AccountRow]

  /// The accounts in their order.
  var rows: [ArchiveReader.AccountRow] { get throws { try ask() } }

  var csv: SitePath { SitePath("data/\(slug).csv") }
}

/// Writes tables of accounts.
struct AccountTables {
  let templates: Templates
  let edition: Edition
  let topics: [ChartTopic]
  /// The months of the sparklines.
  let months: AccountMonths
  /// Where the accounts stand.
  let directory: AccountDirectory
  /// Where it is noted which accounts are named.
  let shown: Shown
  let kept: KeptParts

  /// Whether the archive has posts; without them an account's numbers of posts are not zero, but not known.
  var hasPosts: Bool { !months.starts.isEmpty }

  /// A numbered table in its frame.
  func frame(_ placed: PlacedAccounts) throws -> HTML {
    let key = PartKey("frame of accounts") {
      $0.add([placed.slug, placed.title, placed.order.rawValue, placed.archive.id, edition.language])
      $0.add(placed.number)
      $0.add(placed.caption?.text)
      $0.add(directory.key)
    }
    return HTML(try kept.text(key) { try framed(placed).text })
  }

  private func framed(_ placed: PlacedAccounts) throws -> HTML {
    let strings = edition.strings
    let label = strings["table-number", ["number": String(placed.number)]]
    return templates.render(
      .tableFrame,
      TableFrame(
        anchor: "table-\(placed.number)", numberLabel: label,
        title: placed.title.isEmpty ? strings["accounts-by-\(placed.order.rawValue)"] : placed.title,
        caption: placed.caption,
        table: html(try placed.rows, order: placed.order, caption: label),
        source: edition.source(of: placed.archive), mark: placed.archive.synthetic ? strings["mark"] : nil,
        csvHref: placed.csv.href, pageHref: SitePart.accounts.path.href))
  }

  /// The rows as a table.
  /// - Parameters:
  ///   - ranks: the rank of the first row, on a page of the accounts; nil for a table in a section.
  ///   - hasAnchors: whether the rows have the ids by which the site finds them.
  func html(
    _ rows: some Collection<ArchiveReader.AccountRow>, order: ArchiveReader.AccountOrder, caption: String,
    ranks: Int? = nil, hasAnchors: Bool = false
  ) -> HTML {
    shown.add(named: rows.lazy.map(\.id))
    let strings = edition.strings
    func head(_ key: String, _ classes: String, _ sorted: ArchiveReader.AccountOrder? = nil) -> String {
      let direction = sorted == .created ? "ascending" : "descending"
      let sort = sorted == order ? " aria-sort=\"\(direction)\"" : ""
      return "<th scope=\"col\" class=\"\(classes)\"\(sort)>\(Escape.text(strings["column-\(key)"]).text)</th>"
    }
    var out = "<table class=\"accounts-table records\">\n"
    out += "<caption class=\"visually-hidden\">\(Escape.text(caption).text)</caption>\n<thead><tr>"
    out +=
      "<th scope=\"col\" class=\"rank q\"><span class=\"visually-hidden\">\(Escape.text(strings["column-rank"]).text)</span></th>"
    out += head("account", "account")
    out += head("created", "created", .created)
    out += head("followers", "followers q", .followers)
    out += head("posts", "posts q", .posts)
    out += head("engagement", "engagement q", .engagement)
    out += head("topic", "topic")
    out += head("language", "language")
    out += "<th scope=\"col\" class=\"monthly\">\(Escape.text(monthsHead).text)\(years)</th>"
    out += head("flags", "flags")
    out += "</tr></thead>\n<tbody>\n"
    let flags = AccountFlag.allCases.map { "<b class=\"\($0.letter)\">\(Escape.text(strings[$0.word]).text)</b>" }
    let titles = topics.map { "<i class=\"t\($0.slot)\"></i>\(Escape.text($0.shortTitle ?? $0.title).text) " }
    for (index, row) in rows.enumerated() {
      let rank = (ranks ?? 1) + index
      out += !hasAnchors ? "<tr>" : "<tr id=\"\(AccountDirectory.anchor(ofRank: rank))\">"
      append(row, rank: rank, titles, flags, isClosed: ranks == nil, to: &out)
    }
    return HTML(out + "</tbody>\n</table>")
  }

  /// Appends a row after its tag. A table in a section is read again for its words, so there every element is closed.
  private func append(
    _ row: ArchiveReader.AccountRow, rank: Int, _ titles: [String], _ flags: [String], isClosed: Bool,
    to out: inout String
  ) {
    let next = isClosed ? "</td><td>" : "<td>"
    out += "<td>\(rank)\(isClosed ? "</td>" : "")<th scope=\"row\">"
    out += AccountName.cell(
      screenName: row.screenName, key: row.key, hashed: row.hashed, page: directory.page(of: row.id))
    if isClosed { out += "</th>" }
    out += "<td>\(row.created.map { edition.strings.dates.short(Day(number: $0.day)) } ?? "–")"
    out += next + (row.followers.map(Formats.count) ?? "–")
    out += next + (hasPosts ? Formats.count(row.posts) : "–")
    out += next + (hasPosts ? Formats.count(row.engagement) : "–") + next
    if let main = row.mainTopic, titles.indices.contains(main.index) {
      out += titles[main.index] + Escape.text(Formats.wholeShare(main.share)).text
    } else {
      out += "–"
    }
    out += next + Escape.text(row.mainLanguage ?? "–").text
    out += next + (hasPosts ? Sparkline(values: row.monthly).svg : "–") + next
    for flag in AccountFlag.of(row) { out += flags[flag.rawValue] }
    out += isClosed ? "</td></tr>\n" : "\n"
  }

  /// What the column of sparklines is called.
  private var monthsHead: String {
    months.step == 1
      ? edition.strings["column-monthly"]
      : edition.strings["column-monthly-several", ["months": String(months.step)]]
  }

  /// The years under the head of the sparklines, at their places.
  private var years: String {
    guard let first = months.starts.first, let last = months.starts.last, last > first else { return "" }
    let span = Double(last.day - first.day)
    var out = ""
    // Where the last year's name ends; a name that would touch it is left out, its tick is not.
    var end = -4.0
    for year in Day(number: first.day).year...Day(number: last.day).year {
      let day = max(first.day, Day(year: year, month: 1, day: 1).number)
      let x = 2 + Double(day - first.day) / span * 108
      let at = Formats.number(x, decimals: 1)
      // A year of which little is left ends where the column does.
      let label = x < 4 ? "x=\"0\"" : x < 84 ? "x=\"\(at)\"" : "x=\"112\" text-anchor=\"end\""
      out += "<path class=\"axis\" d=\"M\(at) 0V4\"/>"
      let left = x < 4 ? 0 : min(x, 84)
      guard left >= end + 4 else { continue }
      out += "<text class=\"s i3\" \(label) y=\"14\">\(year)</text>"
      end = left + 28
    }
    return
      "<svg class=\"chart years\" aria-hidden=\"true\" width=\"112\" height=\"18\" viewBox=\"0 0 112 18\">\(out)</svg>"
  }

  /// The columns whose cells are named on narrow screens.
  static let labelled = [(3, "created"), (4, "followers"), (5, "posts"), (6, "engagement")]

  /// The rows as data. The names of a hashed account are its key, which is not said three times.
  func data(_ rows: [ArchiveReader.AccountRow]) -> DataTable {
    shown.add(named: rows.lazy.map(\.id))
    let columns: [(String, DataTable.Column.Kind)] = [
      ("key", .text), ("screen-name", .text), ("display-name", .text), ("hashed", .text), ("created", .date),
      ("followers", .number), ("following", .number), ("posts", .number), ("retweets", .number),
      ("engagement", .number), ("main-topic", .text), ("main-topic-share", .share), ("main-language", .text),
      ("repurposed-candidate", .text), ("in-copy-cluster", .text),
    ]
    return DataTable(
      columns: columns.map { DataTable.Column(name: $0.0, label: $0.0, kind: $0.1) },
      rows: rows.map { row in
        let topic = row.mainTopic.flatMap { topics.indices.contains($0.index) ? topics[$0.index].id : nil }
        return [
          .text(row.key), row.hashed ? .missing : row.screenName.map { .text($0) } ?? .missing,
          row.hashed || row.screenName == nil ? .missing : .text(row.displayName),
          .text(row.hashed ? "yes" : "no"),
          row.created.map { .date(Day(number: $0.day)) } ?? .missing, row.followers.map { .integer($0) } ?? .missing,
          row.following.map { .integer($0) } ?? .missing, .integer(row.posts), .integer(row.retweets),
          .integer(row.engagement), topic.map { .text($0) } ?? .missing,
          row.mainTopic.map { .share($0.share) } ?? .missing,
          row.mainLanguage.map { .text($0) } ?? .missing, .text(row.isCandidate ? "yes" : "no"),
          .text(row.isCopier ? "yes" : "no"),
        ]
      })
  }
}

/// What is marked at an account, with a sign and a word. The raw value is its bit in the scripts' index.
enum AccountFlag: Int, CaseIterable {
  case hashed, withoutFollowers, copier, candidate

  /// The class of its sign in the style sheet.
  var letter: String { ["h", "z", "c", "r"][rawValue] }

  /// The key of its word among the strings.
  var word: String { ["flag-hashed", "flag-no-followers", "flag-copies", "flag-candidate"][rawValue] }

  /// The marks of an account.
  static func of(_ row: ArchiveReader.AccountRow) -> [AccountFlag] {
    allCases.filter { flag in
      switch flag {
      case .hashed: row.hashed
      case .withoutFollowers: row.followers == 0
      case .copier: row.isCopier
      case .candidate: row.isCandidate
      }
    }
  }
}
