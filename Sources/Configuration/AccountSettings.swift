// How much of an archive's accounts a site shows: report.yml's `account-rows` and `account-pages`.

/// Which accounts the site lists, and which have a page of their own.
public struct AccountSettings: Hashable, Sendable {
  /// The most active accounts that the tables list, from 1; nil: all.
  public var rows: Int?
  /// The accounts that have a page.
  public var pages: Pages

  /// Which accounts have a page.
  public enum Pages: Hashable, Sendable {
    /// No account.
    case none
    /// Those that the commentary cites and so many of the most active.
    case mostActive(Int)
    /// Every account with a post.
    case all
  }

  /// Makes settings.
  public init(rows: Int? = nil, pages: Pages = .mostActive(40)) {
    self.rows = rows
    self.pages = pages
  }
}

extension AccountSettings {
  /// Reads both keys of report.yml.
  static func parse(_ fields: Fields) -> AccountSettings {
    var settings = AccountSettings()
    if let found = fields.optional("account-rows"), found.text != "all" {
      settings.rows = number(found, of: "account-rows", from: 1, "or all", fields)
    }
    if let found = fields.optional("account-pages") {
      switch found.text {
      case "all": settings.pages = .all
      case "none": settings.pages = .none
      default:
        number(found, of: "account-pages", from: 0, "all or none", fields).map { settings.pages = .mostActive($0) }
      }
    }
    return settings
  }

  private static func number(
    _ found: PlacedText, of key: String, from least: Int, _ words: String, _ fields: Fields
  ) -> Int? {
    if let number = Int(found.text), number >= least { return number }
    fields.reader.note(
      "\"\(key)\" takes a number of accounts from \(least), \(words), not \"\(found.text)\"", at: found.place,
      help: "write `\(key): 40` or `\(key): all`, or remove the line")
    return nil
  }
}
