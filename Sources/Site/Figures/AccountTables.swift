// Tables of accounts: the rows of a page or of a numbered table in a section, written directly.

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
  var rows: [ArchiveReader.AccountRow]
  var archive: Archive

  var csv: SitePath { SitePath("data/\(slug).csv") }
}

/// Writes tables of accounts.
struct AccountTables {
  let templates: Templates
  let edition: Edition
  let topics: [ChartTopic]
  /// The Mondays of the sparklines.
  let weeks: [CivilDate]
  /// The accounts that have a place on the accounts page, the most active first; where the archive has no posts, those
  /// with most followers first.
  let listed: [ArchiveReader.AccountRow]
  /// Where it is noted which accounts are named.
  let shown: Shown

  /// Whether the archive has posts; without them an account's numbers of posts are not zero, but not known.
  var hasPosts: Bool { !weeks.isEmpty }

  /// How many of the most active accounts the accounts page lists.
  static let listedRows = 250

  /// The place of an account on the accounts page; nil if it has none.
  func anchor(ofAccount key: String) -> String? {
    listed.first { $0.key == key }.map { "account-\($0.id)" }
  }

  /// A numbered table in its frame.
  func frame(_ placed: PlacedAccounts) -> HTML {
    let strings = edition.strings
    let label = strings["table-number", ["number": String(placed.number)]]
    return templates.render(
      .tableFrame,
      TableFrame(
        anchor: "table-\(placed.number)", numberLabel: label,
        title: placed.title.isEmpty ? strings["accounts-by-\(placed.order.rawValue)"] : placed.title,
        caption: placed.caption,
        table: html(placed.rows, order: placed.order, caption: label, anchors: false),
        source: edition.source(of: placed.archive), mark: placed.archive.synthetic ? strings["mark"] : nil,
        csvHref: placed.csv.href, pageHref: SitePart.accounts.path.href))
  }

  /// The rows as a table. `anchors` gives each row its id, which only the accounts page may.
  func html(
    _ rows: [ArchiveReader.AccountRow], order: ArchiveReader.AccountOrder, caption: String, anchors: Bool
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
    out += "<th scope=\"col\" class=\"weekly\">\(Escape.text(strings["column-weekly"]).text)\(years)</th>"
    out += head("flags", "flags")
    out += "</tr></thead>\n<tbody>\n"
    for (index, row) in rows.enumerated() {
      append(row, rank: index + 1, anchor: anchors, to: &out)
    }
    return HTML(out + "</tbody>\n</table>")
  }

  private func append(_ row: ArchiveReader.AccountRow, rank: Int, anchor: Bool, to out: inout String) {
    let strings = edition.strings
    // What a cell is called where there is no head above it, the style sheet knows: a thousand rows need not say it.
    func cell(_ classes: String, _ html: String) { out += "<td class=\"\(classes)\">\(html)</td>" }
    out += anchor ? "<tr id=\"account-\(row.id)\">" : "<tr>"
    out += "<td class=\"rank q\">\(rank)</td>"
    out +=
      "<th scope=\"row\">\(AccountName.html(screenName: row.screenName, key: row.key, hashed: row.hashed).text)</th>"
    cell("created", row.created.map { strings.dates.short(Day(number: $0.day)) } ?? "–")
    cell("followers q", row.followers.map(Formats.count) ?? "–")
    cell("posts q", hasPosts ? Formats.count(row.posts) : "–")
    cell("engagement q", hasPosts ? Formats.count(row.engagement) : "–")
    out += "<td class=\"topic\">\(mainTopic(row))</td>"
    out += "<td class=\"language\">\(Escape.text(row.mainLanguage ?? "–").text)</td>"
    out += "<td class=\"weekly\">\(hasPosts ? Sparkline(values: row.weekly.map(Double.init)).svg() : "–")</td>"
    out += "<td class=\"flags\">"
    if row.hashed {
      out += "<span class=\"flag hash-sign\">\(Escape.text(strings["flag-hashed"]).text)</span>"
    }
    out += "</td></tr>\n"
  }

  private func mainTopic(_ row: ArchiveReader.AccountRow) -> String {
    guard let main = row.mainTopic, topics.indices.contains(main.index) else { return "–" }
    let topic = topics[main.index]
    let mark = "<span class=\"mark t\(topic.slot)\"></span>"
    return mark + Escape.text("\(topic.shortTitle ?? topic.title) \(Formats.wholeShare(main.share))").text
  }

  /// The years under the head of the sparklines, at their places.
  private var years: String {
    guard let first = weeks.first, let last = weeks.last, last > first else { return "" }
    let span = Double(last.day - first.day)
    var out = ""
    // Where the last year's name ends; a name that would touch it is left out, its tick is not.
    var end = -4.0
    for year in Day(number: first.day).year...Day(number: last.day).year {
      let day = max(first.day, Day(year: year, month: 1, day: 1).number)
      let x = 2.5 + Double(day - first.day) / span * 107
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
  static let labelled = ["created", "followers", "posts", "engagement"]

  /// The rows as data.
  func data(_ rows: [ArchiveReader.AccountRow]) -> DataTable {
    shown.add(named: rows.lazy.map(\.id))
    let columns: [(String, DataTable.Column.Kind)] = [
      ("key", .text), ("screen-name", .text), ("display-name", .text), ("hashed", .text), ("created", .date),
      ("followers", .number), ("following", .number), ("posts", .number), ("retweets", .number),
      ("engagement", .number), ("main-topic", .text), ("main-topic-share", .share), ("main-language", .text),
    ]
    return DataTable(
      columns: columns.map { DataTable.Column(name: $0.0, label: $0.0, kind: $0.1) },
      rows: rows.map { row in
        let topic = row.mainTopic.flatMap { topics.indices.contains($0.index) ? topics[$0.index].id : nil }
        return [
          .text(row.key), .text(row.screenName), .text(row.displayName), .text(row.hashed ? "yes" : "no"),
          row.created.map { .date(Day(number: $0.day)) } ?? .missing, row.followers.map { .integer($0) } ?? .missing,
          row.following.map { .integer($0) } ?? .missing, .integer(row.posts), .integer(row.retweets),
          .integer(row.engagement), topic.map { .text($0) } ?? .missing,
          row.mainTopic.map { .share($0.share) } ?? .missing,
          row.mainLanguage.map { .text($0) } ?? .missing,
        ]
      })
  }
}

/// The name of an account on a page.
enum AccountName {
  /// `@name`, or the hash in short with the whole of it in the title.
  static func html(screenName: String, key: String, hashed: Bool) -> HTML {
    let name = Escape.text(text(screenName: screenName, key: key, hashed: hashed)).text
    guard hashed else { return HTML("<bdi class=\"account-name\">\(name)</bdi>") }
    return HTML("<bdi class=\"account-name hashed\" title=\"\(Escape.text(key).text)\">\(name)</bdi>")
  }

  /// The same as text, for figures, which escape what they draw.
  static func text(screenName: String, key: String, hashed: Bool) -> String {
    guard hashed else { return "@" + screenName }
    return key.count > 12 ? "\(key.prefix(6))…\(key.suffix(4))" : key
  }
}
