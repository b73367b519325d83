// What of an analysed archive may leave the house. This is the one place that says so: the copy in a bundle is made by it, column by
// column, and what it does not name is withheld.
//
// Counts, times, languages, labels of the codebook, digests and the platform's keys are published. Words of the accounts are published
// where the site itself shows them, and nowhere else: the text, client, links and mentions of posts; the names of accounts; what else
// a profile says; hashtags and domains. What stands in rows that were refused, and the names of media files, are not published.
//
// Where the report does not name an account, its key is a pseudonym here too, the same in all tables, so that what is counted over accounts
// comes out as in the report.

/// What a site shows of an archive.
public struct ShownWords: Sendable {
  /// Posts whose texts are shown, by their position in the archive.
  public var posts: Set<Int> = []
  /// Accounts whose names are shown, by their position in the archive.
  public var named: Set<Int> = []
  /// Accounts of which the whole profile is shown, likewise.
  public var profiled: Set<Int> = []
  /// Names that figures and tables show: hashtags, domains, `@` and the names of accounts.
  public var names: Set<String> = []

  /// Nothing.
  public init() {}
}

/// How a column of text is treated.
enum Publication: Equatable {
  case published
  /// Empty, or null where it may be.
  case withheld
  /// The key of an account: its pseudonym, unless it is named.
  case keyed
  /// A number in the place of each text, the same for the same text, so that texts can be counted.
  case numbered
  /// Of the accounts that the site names.
  case ofNamedAccounts
  /// Of the accounts whose profile the site shows.
  case ofProfiledAccounts
  /// Rows of the posts that the site shows; the others are left out.
  case rowsOfShownPosts
  /// Names that the site shows; the others have a number in their place.
  case ofShownNames
}

enum PublicationRule {
  /// The treatment of a column. Columns that hold no text are published.
  static func treatment(table: String, column: String) -> Publication {
    if let ofTable = tables[table] { return ofTable }
    return columns["\(table).\(column)"] ?? .withheld
  }

  /// Whether the rule speaks of a column, or of its whole table.
  static func names(table: String, column: String) -> Bool {
    tables[table] != nil || columns["\(table).\(column)"] != nil
  }

  private static let tables: [String: Publication] = [
    "analysis": .published, "archive": .published, "source": .published, "calendar": .published, "topic": .published,
    "theme": .published, "coding": .published, "code": .published, "coder": .published, "coding_estimate": .published,
    "term": .published, "repurposed": .published, "post_text": .rowsOfShownPosts,
    "hashtag": .ofShownNames, "domain": .ofShownNames,
  ]

  private static let columns: [String: Publication] = [
    "account.key": .keyed, "account.language": .published, "account.main_language": .published,
    "account.display_name": .ofNamedAccounts, "account.screen_name": .ofNamedAccounts,
    "account.location": .ofProfiledAccounts, "account.description": .ofProfiledAccounts,
    "account.url": .ofProfiledAccounts,
    "post.key": .published, "post.language": .published, "post.retweeted_account": .keyed,
    "post.retweeted_post": .published, "post.reply_account": .keyed, "post.reply_post": .published,
    "named_account.key": .keyed, "media.kind": .published, "media.sha256": .published,
    "reject.column": .published, "reject.reason": .published, "reject.excerpt": .withheld,
    "drawn_post.stratum": .published, "drawn_post.basis": .published, "drawn_post.note": .withheld,
    "drawn_post.translation": .withheld, "coder_answer.state": .published, "coder_answer.note": .withheld,
    "media.file": .withheld, "copy_cluster.text": .numbered, "near_family.text": .numbered,
    "shared_text.text": .numbered,
  ]
}
