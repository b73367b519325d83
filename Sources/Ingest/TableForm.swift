// The form of an archive's tables: which column holds what, and how times are written. The platform's own is built in, as is
// CrowdTangle's export; a mapping in report.yml makes any other.

import Foundation

/// The names of the columns of an archive's tables, and how their values are written.
public struct TableForm: Hashable, Sendable {
  /// For each of `Column.allCases` the names that the column may have, the first that a file has being taken.
  private var names: [[String]]
  /// How times are written.
  public var times: TimeForm
  /// Whether values are read more freely than the platform writes them: counts with commas, yes and no, lists in any notation.
  public let isFree: Bool
  /// Whether somebody named each column, so that one which a file lacks is a slip and no older release.
  private let isMapping: Bool
  /// What users call a posts file of this form.
  let postsNoun: String

  private init(names: [[String]], times: TimeForm, isFree: Bool, isMapping: Bool = false, postsNoun: String) {
    self.names = names
    self.times = times
    self.isFree = isFree
    self.isMapping = isMapping
    self.postsNoun = postsNoun
  }

  /// Twitter's releases.
  public static let twitter = TableForm(
    names: Column.names.map { [$0] }, times: .platform, isFree: false, postsNoun: "tweets file")

  /// CrowdTangle's export of posts, and a hand-made list of their pages. Its ids are the posts' addresses; reactions other than
  /// likes are left aside.
  public static let crowdTangle: TableForm = {
    var form = TableForm(mapping: [:], times: TimeForm())
    form.names[Column.id.rawValue] = ["URL"]
    form.names[Column.account.rawValue] = ["Facebook Id", "facebook_id"]
    form.names[Column.displayName.rawValue] = ["Page Name", "Group Name", "page_name"]
    form.names[Column.screenName.rawValue] = ["User Name", "user_name"]
    form.names[Column.location.rawValue] = ["Page Admin Top Country"]
    form.names[Column.description.rawValue] = ["Page Description"]
    form.names[Column.url.rawValue] = ["url"]
    form.names[Column.followers.rawValue] = ["Followers at Posting", "followers"]
    form.names[Column.created.rawValue] = ["Page Created", "created"]
    form.names[Column.text.rawValue] = ["Message"]
    form.names[Column.time.rawValue] = ["Post Created"]
    form.names[Column.replies.rawValue] = ["Comments"]
    form.names[Column.likes.rawValue] = ["Likes"]
    form.names[Column.retweets.rawValue] = ["Shares"]
    form.names[Column.links.rawValue] = ["Link"]
    return form
  }()

  /// A form of one's own: for each of `keys` that a file has the name of its column, and how times are written.
  public init(mapping: [String: String], times: TimeForm) {
    var names = [[String]](repeating: [], count: Column.allCases.count)
    for (key, name) in mapping {
      if let index = Self.keys.firstIndex(of: key) { names[index] = [name] }
    }
    self.init(names: names, times: times, isFree: true, isMapping: !mapping.isEmpty, postsNoun: "posts file")
  }

  /// What a mapping can name, in the order of `Column`'s cases.
  public static let keys = [
    "id", "account", "display-name", "screen-name", "location", "description", "url", "followers", "following",
    "created",
    "account-language", "language", "text", "time", "client", "reply-account", "reply-post", "retweet",
    "retweeted-account", "retweeted-post", "quotes", "replies", "likes", "retweets", "hashtags", "links", "mentions",
  ]

  /// The index of a column in a file; nil where the file has none.
  func index(of column: Column, in header: Header) -> Int? {
    for name in names[column.rawValue] {
      if let index = header.index(of: name) { return index }
    }
    return nil
  }

  /// The columns without which a file is none of a role's: for each the names that it may have.
  func required(_ role: Role) -> [[String]] {
    switch role {
    case .accounts: [names(.account)]
    case .posts: [names(.id), names(.account), names(.time), names(.text)] + (isMapping ? namedOfPosts : [])
    case .media: [["tweetid"], ["filename"]]
    }
  }

  /// The columns of posts that a mapping names; those of accounts may stand in the accounts file.
  private var namedOfPosts: [[String]] {
    let needed: [Column] = [.id, .account, .time, .text]
    return Column.allCases.filter { $0.rawValue >= Column.language.rawValue && !needed.contains($0) }.map(names)
      .filter { !$0.isEmpty }
  }

  private func names(_ column: Column) -> [String] { names[column.rawValue] }
}
