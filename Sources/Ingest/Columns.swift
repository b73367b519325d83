// Which column of a file is which: the names of Twitter's releases, what each kind of file must have, and what is said when a
// file is of no known kind.

import Diagnostics

/// What a file of an archive holds.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// One row an account.
  case accounts
  /// One row a post.
  case posts
  /// One row a media file.
  case media

  /// What users call such a file.
  var noun: String {
    switch self {
    case .accounts: "users file"
    case .posts: "tweets file"
    case .media: "media manifest"
    }
  }

  /// The columns without which it is none.
  var required: [String] {
    switch self {
    case .accounts: ["userid"]
    case .posts: ["tweetid", "userid", "tweet_time", "tweet_text"]
    case .media: ["tweetid", "filename"]
    }
  }
}

/// The columns that are read, of posts files and, from `userid` to `account_language`, of users files.
enum Column: Int, CaseIterable {
  case id, account, displayName, screenName, location, description, url, followers, following, created, accountLanguage
  case language, text, time, client, replyAccount, replyPost, isRetweet, retweetedAccount, retweetedPost
  case quotes, replies, likes, retweets, hashtags, links, mentions

  /// Their names in Twitter's releases, in the order of the cases.
  static let names = [
    "tweetid", "userid", "user_display_name", "user_screen_name", "user_reported_location", "user_profile_description",
    "user_profile_url", "follower_count", "following_count", "account_creation_date", "account_language",
    "tweet_language", "tweet_text", "tweet_time", "tweet_client_name", "in_reply_to_userid", "in_reply_to_tweetid",
    "is_retweet", "retweet_userid", "retweet_tweetid",
    "quote_count", "reply_count", "like_count", "retweet_count", "hashtags", "urls", "user_mentions",
  ]
}

/// The first record of a file: the names of its columns.
public struct Header: Hashable, Sendable {
  /// The names in file order, blanks around them removed.
  public var names: [String]
  /// The first line as it stands, for a message; nil when the record takes several lines.
  var line: String?
  /// The physical line on which it begins: the second where Excel's own stands before it.
  var lineNumber = 1
  /// What stands between two names, and between two fields of the records.
  var separator = UInt8(ascii: ",")

  /// What is said of a file without a byte.
  static func empty(_ file: String) -> Problem {
    .error(
      "the file is empty", at: Place(file, line: 1, column: 1),
      help:
        "a table begins with the names of its columns: a tweets file with \(quoted(Role.posts.required)), a users file "
        + "with \(quoted(Role.accounts.required)), a media manifest with \(quoted(Role.media.required))")
  }

  /// The index of the column called `name`.
  public func index(of name: String) -> Int? { names.firstIndex(of: name) }

  /// What the file holds, going by its columns.
  ///
  /// Throws a `Problem` at the file's first line when the columns are those of no known kind.
  public func role(file: String) throws(Problem) -> Role {
    let has = Set(names)
    if has.contains("tweetid"), has.contains("filename") { return .media }
    if !has.isDisjoint(with: ["tweetid", "tweet_text", "tweet_time", "tweet_language"]) {
      try require(.posts, file: file)
      return .posts
    }
    if has.contains("userid") { return .accounts }
    throw .error(
      "these are not the columns of a users file, a tweets file or a media manifest: \(listed)",
      at: place(file, column: nil),
      help: "a users file has \(quoted(Role.accounts.required)), a tweets file \(quoted(Role.posts.required)), "
        + "a media manifest \(quoted(Role.media.required))")
  }

  /// What a file of this form holds, going by its columns; nil if it has those of no role.
  public func role(form: TableForm) -> Role? {
    [Role.media, .posts, .accounts].first { role in
      form.required(role).allSatisfy { $0.contains(where: names.contains) }
    }
  }

  /// Throws a `Problem` at the file's first line unless it has the columns that a file of this role and form must have, each
  /// once.
  public func require(_ role: Role, file: String, form: TableForm = .twitter) throws(Problem) {
    for (index, name) in names.enumerated() where !name.isEmpty && names[..<index].contains(name) {
      throw .error("the column \"\(name)\" stands twice in the header", at: place(file, column: index))
    }
    let required = form.required(role)
    let missing = required.filter { !$0.contains(where: names.contains) }.map { $0.first ?? "" }
    guard let first = missing.first else { return }
    let slip = nearest(to: first, among: names.filter { name in !required.contains { $0.contains(name) } })
    let columns = missing.count == 1 ? "the column \(quoted(missing))" : "the columns \(quoted(missing))"
    throw .error(
      "this \(role == .posts ? form.postsNoun : role.noun) lacks \(columns); it has \(listed)",
      at: place(file, column: slip.flatMap(index(of:))),
      help: slip.map { "did you mean \"\(first)\" where it says \"\($0)\"?" })
  }

  /// The names as a message shows them, cut where there are many.
  private var listed: String {
    names.count <= 12 ? quoted(names) : quoted(Array(names.prefix(12))) + " and \(names.count - 12) more"
  }

  /// The place of a column's name in the header, or of the header.
  private func place(_ file: String, column: Int?) -> Place {
    guard let column, let line, let range = line.range(of: names[column]) else {
      return Place(file, line: lineNumber, column: 1, text: line)
    }
    let before = line.distance(from: line.startIndex, to: range.lowerBound)
    return Place(file, line: lineNumber, column: before + 1, text: line, length: names[column].count)
  }
}

private func quoted(_ names: [String]) -> String {
  names.map { "\"\($0)\"" }.joined(separator: ", ")
}
