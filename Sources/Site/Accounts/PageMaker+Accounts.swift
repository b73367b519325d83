// The table of accounts as pages that are read without scripts: all of them in the first order, 250 a page, and the best 250 of the whole
// archive in each other order.

import AnalysedArchive
import Charts
import Commentary
import Configuration

extension PageMaker {
  /// The pages of the table, its data as CSV and as the scripts' index.
  mutating func accounts() throws {
    let directory = answers.tables.directory
    let rows = directory.rows
    let csv = SitePath("data/accounts.csv")
    let csvLabel = strings["accounts-csv", ["shown": Formats.count(rows.count)]]
    offer(
      answers.tables.data(rows), at: csv, as: csvLabel, in: .accounts,
      home: PageLink(title: strings["accounts-title"], href: SitePart.accounts.path.href), from: [mainArchive])
    let all = try archive.fact("accounts.count")
    let total = all.text
    let isLimited = configuration.report.accounts.rows != nil && all.value != .integer(rows.count)
    let counts = ["shown": Formats.count(rows.count), "total": total]
    var page = AccountsPage(
      opening: Opening(
        rail: strings["appendix-letter", ["letter": "B"]], heading: strings["accounts-title"],
        standfirst: strings[standfirstKey(isLimited), counts]),
      sortedNote: "", orders: .empty, table: HTML(PageMould.mark(0)), pager: nil, flagsNote: flagsNote, range: "",
      limitNote: isLimited ? strings["accounts-limit", counts] : nil, csvHref: csv.href, csvLabel: csvLabel)
    // Where no account has posts, the order by posts is the order in which they were taken: by followers.
    let first = hasPosts ? ArchiveReader.AccountOrder.posts : .followers
    for number in 1...directory.tablePages {
      let from = (number - 1) * AccountDirectory.rowsEach
      let part = rows[from..<min(from + AccountDirectory.rowsEach, rows.count)]
      page.sortedNote = strings["sorted-by", ["order": strings["order-\(first.rawValue)"]]]
      page.orders = orderLinks(.posts)
      page.pager = pager(number, of: directory.tablePages)
      page.range =
        strings[
          "accounts-range",
          ["from": Formats.count(rows.isEmpty ? 0 : from + 1), "to": Formats.count(from + part.count), "total": total]]
      add(page, part, first, at: AccountDirectory.path(ofTable: .posts, page: number), number, ranks: from + 1)
    }
    page.isFiltered = false
    for order in ArchiveReader.AccountOrder.allCases where order != .posts {
      let best = try archive.accounts(by: order, limit: AccountDirectory.rowsEach)
      page.sortedNote = strings["sorted-best", ["order": strings["order-\(order.rawValue)"], "total": total]]
      page.orders = orderLinks(order)
      page.pager = nil
      page.range =
        strings[
          "accounts-range", ["from": best.isEmpty ? "0" : "1", "to": Formats.count(best.count), "total": total]]
      add(page, best[...], order, at: AccountDirectory.path(ofTable: order), 1, ranks: nil)
    }
    site.add(
      AccountsPage.index,
      AccountIndex(rows: rows, topics: answers.topics, directory: directory, strings: strings, archive: mainArchive)
        .script)
    for placed in answers.accountTables {
      let title = placed.title.isEmpty ? strings["accounts-by-\(placed.order.rawValue)"] : placed.title
      offer(
        answers.tables.data(try placed.rows), at: placed.csv, numbered: placed.number, as: title, from: [placed.archive]
      )
    }
  }

  private func standfirstKey(_ isLimited: Bool) -> String {
    "accounts-standfirst" + (isLimited ? "" : "-all") + (hasPosts ? "" : "-silent")
  }

  /// Adds a page of the table. The table is put in last: no date or name in it is to be kept from breaking.
  private mutating func add(
    _ page: AccountsPage, _ rows: ArraySlice<ArchiveReader.AccountRow>, _ order: ArchiveReader.AccountOrder,
    at path: SitePath, _ number: Int, ranks: Int?
  ) {
    let caption = strings["accounts-by-\(order.rawValue)"]
    let table = answers.tables.html(rows, order: order, caption: caption, ranks: ranks ?? 1, hasAnchors: ranks != nil)
    let title =
      number == 1
      ? strings["accounts-title"]
      : strings["accounts-title-page", ["page": String(number)]]
    let html = rendered(
      .accounts, at: path, title: title, summary: page.opening.standfirst?.plain, part: .accounts,
      scripts: page.isFiltered ? [AccountsPage.index, AccountsPage.script] : [], page)
    site.add(path, PageMould(html, values: 1).filled([path.finished(table)]))
  }

  private func orderLinks(_ current: ArchiveReader.AccountOrder) -> HTML {
    let links = ArchiveReader.AccountOrder.allCases.filter { $0 != current }.map { order in
      HTML("<a href=\"\(AccountDirectory.path(ofTable: order).href)\">")
        + Escape.text(strings["order-\(order.rawValue)"]) + HTML("</a>")
    }
    return strings.markup("also-sorted-by", ["orders": strings.listed(links)])
  }

  /// Links to all pages of the table; nil for a table of one page.
  private func pager(_ current: Int, of pages: Int) -> HTML? {
    guard pages > 1 else { return nil }
    let items = (1...pages).map { number in
      number == current
        ? "<li><a aria-current=\"page\">\(number)</a>"
        : "<li><a href=\"\(AccountDirectory.path(ofTable: .posts, page: number).href)\">\(number)</a>"
    }
    let label = Escape.text(strings["pager-label"]).text
    return HTML("<nav class=\"pager\" aria-label=\"\(label)\"><ol>\(items.joined())</ol></nav>")
  }

  private var flagsNote: HTML {
    let flags = AccountFlag.allCases.map { flag in
      "<b class=\"\(flag.letter)\">\(Escape.text(strings[flag.word]).text)</b> \(Escape.text(strings["\(flag.word)-says"]).text)"
    }
    return HTML("<span class=\"flags\">\(flags.joined(separator: " "))</span> ")
      + Escape.text(strings["sparklines-say"])
  }
}
