// Where accounts are found on the site: which have a row in the tables, and on which page of them, and which have a page of their own.
// Known before anything is rendered, since the commentary, tables, cards and the search all lead there.

import AnalysedArchive
import Configuration
import Crypto
import Diagnostics
import Synchronization

/// The accounts of the first archive as the site shows them.
struct AccountDirectory: Sendable {
  /// What the accounts with a page are chosen by, besides the archive and report.yml.
  let key: PartKey
  private let found: Found

  /// Rows on a page.
  static let rowsEach = 250

  /// Looks up the accounts; those that the commentary cites, by key, and those whose posts it quotes, have a page beside the most active.
  /// It is done when somebody asks.
  init(
    _ archive: ArchiveReader, _ settings: AccountSettings, citing cited: [String] = [], quoting posts: [String] = []
  ) {
    key = Self.key(citing: cited, quoting: posts)
    found = Found { try Accounts(archive, settings, citing: cited, quoting: posts) }
  }

  /// The key of a directory.
  static func key(citing cited: [String], quoting posts: [String]) -> PartKey {
    PartKey("accounts") {
      $0.add(cited)
      $0.add(posts)
    }
  }

  /// What kept the accounts from being looked up when somebody asked, such as two accounts that would have the same page: then none
  /// were found.
  var failure: (any Error)? { found.failure }

  /// The accounts that the tables list, the most active first; where the archive has no posts, those with most followers.
  var rows: [ArchiveReader.AccountRow] { found.accounts.rows }

  /// The accounts with a page, in the order of the archive.
  var paged: [Int] { found.accounts.paged }

  /// Whether an account is listed among the rows or has a page.
  func id(ofKey key: String) -> Int? { found.accounts.ids[key] }

  /// The page of an account; nil if it has none.
  func page(of id: Int) -> SitePath? { found.accounts.pages[id] }

  /// The address of an account, unfinished: its page, else its row; nil if it has neither.
  func href(of id: Int) -> String? { page(of: id)?.href ?? row(of: id) }

  /// The address of an account's row, unfinished; nil if it has none.
  func row(of id: Int) -> String? {
    found.accounts.ranks[id].map { rank in
      Self.path(ofTable: .posts, page: (rank - 1) / Self.rowsEach + 1).href(to: Self.anchor(ofRank: rank))
    }
  }

  /// The number of pages of the table in its first order.
  var tablePages: Int { max(1, (rows.count + Self.rowsEach - 1) / Self.rowsEach) }

  /// The id of a row.
  static func anchor(ofRank rank: Int) -> String { "r\(rank)" }

  /// A page of the table in an order, from 1.
  static func path(ofTable order: ArchiveReader.AccountOrder, page: Int = 1) -> SitePath {
    guard order == .posts else { return SitePath("accounts/by-\(order.rawValue)/index.html") }
    return page == 1 ? SitePart.accounts.path : SitePath("accounts/\(page)/index.html")
  }

  /// The page of an account by its key: the key itself where it is a safe name of a file on every system, else the beginning of its digest.
  static func path(ofKey key: String) -> SitePath {
    if Pseudonyms.isOne(key) { return SitePath("account/\(key.lowercased()).html") }
    let isName =
      (1...40).contains(key.utf8.count)
      && key.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2D
      }
    let name = isName ? key : "h-\(BuiltSite.hexadecimal(SHA256.hash(data: Array(key.utf8))).prefix(16))"
    return SitePath("account/\(name).html")
  }

  /// The name in the path of an account's page, which is all of it that differs.
  static func name(of page: SitePath) -> String {
    String(page.text.dropFirst("account/".count).dropLast(".html".count))
  }
}

/// The accounts, looked up when somebody asks.
private final class Found: Sendable {
  private let look: @Sendable () throws -> Accounts
  private let state = Mutex<Result<Accounts, any Error>?>(nil)

  init(_ look: @escaping @Sendable () throws -> Accounts) { self.look = look }

  var accounts: Accounts { (try? result.get()) ?? Accounts() }

  var failure: (any Error)? { if case .failure(let error) = state.withLock({ $0 }) { error } else { nil } }

  private var result: Result<Accounts, any Error> {
    state.withLock { state in
      if let state { return state }
      let result = Result { try look() }
      state = result
      return result
    }
  }
}

/// What a directory holds.
private final class Accounts: Sendable {
  let rows: [ArchiveReader.AccountRow]
  let paged: [Int]
  /// The pages of the accounts by the account's place in the archive.
  let pages: [Int: SitePath]
  /// Ranks, from 1, and places by key.
  let ranks: [Int: Int]
  let ids: [String: Int]

  /// None.
  init() { (rows, paged, pages, ranks, ids) = ([], [], [:], [:], [:]) }

  init(_ archive: ArchiveReader, _ settings: AccountSettings, citing cited: [String], quoting posts: [String]) throws {
    let isSilent = try archive.months().starts.isEmpty
    rows = try archive.accounts(by: isSilent ? .followers : .posts, limit: settings.rows)
    var paged: [ArchiveReader.AccountName] = []
    switch settings.pages {
    case .none: break
    case .all: paged = try archive.mostActive(limit: nil, silent: false)
    case .mostActive(let count): paged = try archive.mostActive(limit: count, silent: false)
    }
    if settings.pages != .none {
      func own(_ keys: [String]) -> [String] {
        let prefix = archive.archives[0].name + ":"
        return keys.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
      }
      paged += try archive.accounts(keys: own(cited))
      paged += try archive.authors(ofPosts: own(posts))
    }
    var pages: [Int: SitePath] = [:]
    var owners: [SitePath: String] = [:]
    for account in paged where pages[account.id] == nil {
      let path = AccountDirectory.path(ofKey: account.key)
      if let other = owners.updateValue(account.key, forKey: path) {
        throw Problem.error(
          "the accounts \"\(other)\" and \"\(account.key)\" would have the same page, \(path.text)",
          help: "leave one of them out with account-pages in report.yml")
      }
      pages[account.id] = path
    }
    self.pages = pages
    self.paged = pages.keys.sorted()
    ranks = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.id, $0 + 1) })
    var ids: [String: Int] = [:]
    for account in paged { ids[account.key] = account.id }
    for row in rows { ids[row.key] = row.id }
    self.ids = ids
  }
}
