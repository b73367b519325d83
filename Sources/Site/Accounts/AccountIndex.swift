// The listed accounts for scripts: a column each, in the order of the table, as `accounts/index.js` holds them. The table of accounts sorts
// and filters them, and the search finds them. Words are those that pages show, with what cannot be seen made visible.

import AnalysedArchive
import Charts
import Configuration

/// Writes the index of accounts.
struct AccountIndex {
  let rows: [ArchiveReader.AccountRow]
  let topics: [ChartTopic]
  let directory: AccountDirectory
  let strings: InterfaceStrings
  let archive: Archive

  /// The words that the script puts on the page.
  private static let words = [
    "flag-hashed", "flag-no-followers", "flag-copies", "flag-candidate", "filter-live", "filter-csv", "pager-label",
    "order-account", "order-created", "order-followers", "order-posts", "order-engagement", "order-topic",
    "order-language", "ascending", "descending",
  ]

  /// The script that assigns the index.
  ///
  /// `key`, `name` and `display` are texts (a hashed account, or one that is not named, has 0 for its names); `followers`, `following`, `created` (days since
  /// 1970-01-01) are numbers or -1 where not published; `topic` and `language` are places in the lists of those names or -1, `borne` the
  /// posts that bear the topic; `lines` has the code of a sparkline for each, all of one length; `flags` are bits; `page` has the account's
  /// page by row, for those with one.
  var script: String {
    let languages = Set(rows.compactMap(\.mainLanguage)).sorted()
    let place = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1, $0) })
    func numbers(_ value: (ArchiveReader.AccountRow) -> Int) -> JSON { .list(rows.map { .integer(value($0)) }) }
    func names(_ value: (ArchiveReader.AccountRow) -> String?) -> JSON {
      .list(
        rows.map { row in
          guard !row.hashed, row.screenName != nil, let text = value(row) else { return .integer(0) }
          return .text(Self.shown(text))
        })
    }
    let pages = rows.enumerated().compactMap { index, row in
      directory.page(of: row.id).map { path in
        (String(index), JSON?.some(.text(AccountDirectory.name(of: path))))
      }
    }
    let index = JSON.members([
      ("rowsEach", .integer(AccountDirectory.rowsEach)),
      ("mark", archive.synthetic ? .text(strings["mark"]) : nil),
      ("words", .members(Self.words.map { ($0, .text(strings[$0])) })),
      (
        "topics",
        .list(topics.map { .list([.text($0.id), .text($0.shortTitle ?? $0.title), .integer($0.slot)]) })
      ),
      ("languages", .list(languages.map { .text($0) })),
      ("key", .list(rows.map { .text(Self.shown($0.key)) })), ("name", names(\.screenName)),
      ("display", names(\.displayName)), ("followers", numbers { $0.followers ?? -1 }),
      ("following", numbers { $0.following ?? -1 }), ("created", numbers { $0.created?.day ?? -1 }),
      ("posts", numbers(\.posts)), ("retweets", numbers(\.retweets)), ("engagement", numbers(\.engagement)),
      ("topic", numbers { $0.mainTopic?.index ?? -1 }),
      ("borne", numbers { row in row.mainTopic.map { Int(($0.share * Double(row.posts)).rounded()) } ?? 0 }),
      ("language", numbers { $0.mainLanguage.flatMap { place[$0] } ?? -1 }),
      ("lines", .text(rows.map { Sparkline(values: $0.monthly).code }.joined())),
      ("flags", numbers { AccountFlag.of($0).reduce(0) { $0 | 1 << $1.rawValue } }),
      ("page", .members(pages)),
    ])
    return "var dossierAccounts=\(index.scriptText);\n"
  }

  private static func shown(_ text: String) -> String { Escape.text(text).plain }
}
