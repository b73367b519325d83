// One post as its row says it, every value read and checked, its texts still where they lie in the file.

/// A row of a posts file. Its fields are valid as long as the window they were read from.
public struct PostRow {
  /// The platform's id.
  public var id: FieldBytes
  /// Key of its account.
  public var account: FieldBytes
  /// Minutes since 1970-01-01 00:00 UTC.
  public var minute: Int
  /// The platform's language code.
  public var language: FieldBytes
  /// The text as published.
  public var text: FieldBytes
  /// What it was posted with.
  public var client: FieldBytes
  /// Whether it is a retweet. A file without the column says so by naming what was retweeted.
  public var isRetweet: Bool
  /// Key of the account retweeted, or empty.
  public var retweetedAccount: FieldBytes
  /// Id of the post retweeted, or empty.
  public var retweetedPost: FieldBytes
  /// Key of the account replied to, or empty.
  public var replyAccount: FieldBytes
  /// Id of the post replied to, or empty.
  public var replyPost: FieldBytes
  /// Engagement received; nil: not published.
  public var quotes: Int?
  /// Replies received; nil: not published.
  public var replies: Int?
  /// Likes received; nil: not published.
  public var likes: Int?
  /// Retweets received; nil: not published.
  public var retweets: Int?
  /// Hashtags, a list in Python's notation (`FieldBytes.forEachListElement`).
  public var hashtags: FieldBytes
  /// URLs, likewise.
  public var links: FieldBytes
  /// Keys of the accounts mentioned, likewise.
  public var mentions: FieldBytes
  /// What the row says of the account.
  public var profile: ProfileFields
}

/// What a row says of an account, in a users file or beside a post.
public struct ProfileFields {
  /// The name shown.
  public var displayName: FieldBytes
  /// The handle.
  public var screenName: FieldBytes
  /// The place it gives.
  public var location: FieldBytes
  /// Its description of itself.
  public var description: FieldBytes
  /// Its link.
  public var url: FieldBytes
  /// The account's language setting.
  public var language: FieldBytes
  /// Followers; nil: not published.
  public var followers: Int?
  /// Accounts it follows; nil: not published.
  public var following: Int?
  /// Day of creation, days since 1970-01-01 as published; nil: not published.
  public var created: Int?
}
