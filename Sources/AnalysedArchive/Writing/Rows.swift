// The rows that a writer takes. Texts are bytes where the caller has them, valid until the call returns.
// The meaning of each value is that of its column in Schema.swift.

/// Bytes of UTF-8 text.
public typealias TextBytes = UnsafeBufferPointer<UInt8>

/// A row of `post` and of `post_text`.
public struct PostValues {
  /// Column `id`.
  public var id: Int
  /// Column `archive`.
  public var archive: Int
  /// Column `key`.
  public var key: TextBytes
  /// Column `account`.
  public var account: Int
  /// Column `minute`.
  public var minute: Int
  /// Column `day`.
  public var day: Int
  /// Column `hour`.
  public var hour: Int
  /// Column `language`.
  public var language: TextBytes
  /// Column `text`.
  public var text: TextBytes
  /// Column `client`.
  public var client: TextBytes
  /// Column `is_retweet`.
  public var isRetweet: Bool
  /// Column `retweeted_account`.
  public var retweetedAccount: TextBytes
  /// Column `retweeted_post`.
  public var retweetedPost: TextBytes
  /// Column `reply_account`.
  public var replyAccount: TextBytes
  /// Column `reply_post`.
  public var replyPost: TextBytes
  /// Column `quotes`.
  public var quotes: Int?
  /// Column `replies`.
  public var replies: Int?
  /// Column `likes`.
  public var likes: Int?
  /// Column `retweets`.
  public var retweets: Int?
  /// Column `links`.
  public var links: TextBytes
  /// Column `mentions`.
  public var mentions: TextBytes
  /// Column `topics`.
  public var topics: Int

  /// Column `engagement`.
  public var engagement: Int? {
    if quotes == nil, replies == nil, likes == nil, retweets == nil { return nil }
    return (quotes ?? 0) + (replies ?? 0) + (likes ?? 0) + (retweets ?? 0)
  }

  /// Makes a row.
  public init(
    id: Int, archive: Int, key: TextBytes, account: Int, minute: Int, day: Int, hour: Int, language: TextBytes,
    text: TextBytes, client: TextBytes, isRetweet: Bool, retweetedAccount: TextBytes, retweetedPost: TextBytes,
    replyAccount: TextBytes, replyPost: TextBytes, quotes: Int?, replies: Int?, likes: Int?, retweets: Int?,
    links: TextBytes, mentions: TextBytes, topics: Int
  ) {
    self.id = id
    self.archive = archive
    self.key = key
    self.account = account
    self.minute = minute
    self.day = day
    self.hour = hour
    self.language = language
    self.text = text
    self.client = client
    self.isRetweet = isRetweet
    self.retweetedAccount = retweetedAccount
    self.retweetedPost = retweetedPost
    self.replyAccount = replyAccount
    self.replyPost = replyPost
    self.quotes = quotes
    self.replies = replies
    self.likes = likes
    self.retweets = retweets
    self.links = links
    self.mentions = mentions
    self.topics = topics
  }
}

/// A row of `account`.
public struct AccountValues {
  /// Column `id`.
  public var id: Int
  /// Column `archive`.
  public var archive: Int
  /// Column `key`.
  public var key: TextBytes
  /// Column `display_name`.
  public var displayName: TextBytes
  /// Column `screen_name`.
  public var screenName: TextBytes
  /// Column `location`.
  public var location: TextBytes
  /// Column `description`.
  public var description: TextBytes
  /// Column `url`.
  public var url: TextBytes
  /// Column `followers`.
  public var followers: Int?
  /// Column `following`.
  public var following: Int?
  /// Column `created`.
  public var created: Int?
  /// Column `language`.
  public var language: TextBytes
  /// Column `hashed`.
  public var hashed: Bool
  /// Column `listed`.
  public var listed: Bool
  /// Column `posts`.
  public var posts: Int
  /// Column `retweets`.
  public var retweets: Int
  /// Column `engagement`.
  public var engagement: Int
  /// Column `first_day`.
  public var firstDay: Int?
  /// Column `last_day`.
  public var lastDay: Int?
  /// Column `main_language`.
  public var mainLanguage: String?

  /// Makes a row.
  public init(
    id: Int, archive: Int, key: TextBytes, displayName: TextBytes, screenName: TextBytes, location: TextBytes,
    description: TextBytes, url: TextBytes, followers: Int?, following: Int?, created: Int?, language: TextBytes,
    hashed: Bool, listed: Bool, posts: Int, retweets: Int, engagement: Int, firstDay: Int?, lastDay: Int?,
    mainLanguage: String?
  ) {
    self.id = id
    self.archive = archive
    self.key = key
    self.displayName = displayName
    self.screenName = screenName
    self.location = location
    self.description = description
    self.url = url
    self.followers = followers
    self.following = following
    self.created = created
    self.language = language
    self.hashed = hashed
    self.listed = listed
    self.posts = posts
    self.retweets = retweets
    self.engagement = engagement
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.mainLanguage = mainLanguage
  }
}

/// A row of `source`.
public struct SourceValues {
  /// Column `id`.
  public var id: Int
  /// Column `archive`.
  public var archive: Int
  /// Column `role`.
  public var role: String
  /// Column `path`.
  public var path: String
  /// Column `bytes`.
  public var bytes: Int
  /// Column `sha256`.
  public var sha256: String
  /// Column `rows`.
  public var rows: Int
  /// Column `stored`.
  public var stored: Int
  /// Column `rejected`.
  public var rejected: Int

  /// Makes a row.
  public init(
    id: Int, archive: Int, role: String, path: String, bytes: Int, sha256: String, rows: Int, stored: Int,
    rejected: Int
  ) {
    self.id = id
    self.archive = archive
    self.role = role
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.rows = rows
    self.stored = stored
    self.rejected = rejected
  }
}

extension ArchiveWriter {
  /// Adds a row of `archive`.
  public func addArchive(
    id: Int, name: String, title: String, format: String, role: String?, synthetic: Bool, attributedBy: String?,
    likelihood: String?
  ) throws {
    archives.bind(id)
    archives.bind(name)
    archives.bind(title)
    archives.bind(format)
    archives.bind(role)
    archives.bind(synthetic)
    archives.bind(attributedBy)
    archives.bind(likelihood)
    try archives.insert()
  }

  /// Adds a row of `source`.
  public func add(_ source: SourceValues) throws {
    sources.bind(source.id)
    sources.bind(source.archive)
    sources.bind(source.role)
    sources.bind(source.path)
    sources.bind(source.bytes)
    sources.bind(source.sha256)
    sources.bind(source.rows)
    sources.bind(source.stored)
    sources.bind(source.rejected)
    try sources.insert()
  }

  /// Adds a row of `reject`; its id is the next one.
  public func addReject(
    source: Int, line: Int, field: Int?, column: String?, reason: String, excerpt: String
  ) throws {
    rejects.bind(nil as Int?)
    rejects.bind(source)
    rejects.bind(line)
    rejects.bind(field)
    rejects.bind(column)
    rejects.bind(reason)
    rejects.bind(excerpt)
    try rejects.insert()
  }

  /// Adds the rows of `calendar`, from a first to a last day.
  public func addCalendar(from first: Int, to last: Int) throws {
    for day in first...last {
      let date = CivilDate(day: day)
      days.bind(day)
      days.bind(date.text)
      days.bind(CivilDate(day: day - date.weekday + 1).text)
      days.bind(String(date.text.prefix(7)))
      days.bind(date.weekday)
      try days.insert()
    }
  }

  /// Adds a row of `account`.
  public func add(_ account: AccountValues) throws {
    accounts.bind(account.id)
    accounts.bind(account.archive)
    accounts.bind(account.key)
    accounts.bind(account.displayName)
    accounts.bind(account.screenName)
    accounts.bind(account.location)
    accounts.bind(account.description)
    accounts.bind(account.url)
    accounts.bind(account.followers)
    accounts.bind(account.following)
    accounts.bind(account.created)
    accounts.bind(account.language)
    accounts.bind(account.hashed)
    accounts.bind(account.listed)
    accounts.bind(account.posts)
    accounts.bind(account.retweets)
    accounts.bind(account.engagement)
    accounts.bind(account.firstDay)
    accounts.bind(account.lastDay)
    accounts.bind(account.mainLanguage)
    try accounts.insert()
  }

  /// Adds a row of `post` and one of `post_text`.
  public func add(_ post: PostValues) throws {
    posts.bind(post.id)
    posts.bind(post.archive)
    posts.bind(post.account)
    posts.bind(post.minute)
    posts.bind(post.day)
    posts.bind(post.hour)
    posts.bind(post.isRetweet)
    posts.bind(post.topics)
    posts.bind(post.engagement)
    posts.bind(post.quotes)
    posts.bind(post.replies)
    posts.bind(post.likes)
    posts.bind(post.retweets)
    posts.bind(post.language)
    posts.bind(post.key)
    posts.bindOrNull(post.retweetedAccount)
    posts.bindOrNull(post.retweetedPost)
    posts.bindOrNull(post.replyAccount)
    posts.bindOrNull(post.replyPost)
    try posts.insert()
    postTexts.bind(post.id)
    postTexts.bind(post.text)
    postTexts.bind(post.client)
    postTexts.bind(post.links)
    postTexts.bind(post.mentions)
    try postTexts.insert()
  }

  /// Adds a row of `topic`.
  public func addTopic(id: Int, key: String, title: String) throws {
    topics.bind(id)
    topics.bind(key)
    topics.bind(title)
    try topics.insert()
  }

  /// Adds a row of `post_topic`; ascending by topic and post it is fastest.
  public func addPostTopic(post: Int, topic: Int) throws {
    postTopics.bind(post)
    postTopics.bind(topic)
    try postTopics.insert()
  }

  /// Adds a row of `hashtag`.
  public func addHashtag(id: Int, folded: TextBytes, text: TextBytes) throws {
    hashtags.bind(id)
    hashtags.bind(folded)
    hashtags.bind(text)
    try hashtags.insert()
  }

  /// Adds a row of `post_hashtag`; ascending by hashtag and post it is fastest.
  public func addPostHashtag(post: Int, hashtag: Int) throws {
    postHashtags.bind(post)
    postHashtags.bind(hashtag)
    try postHashtags.insert()
  }

  /// Adds a row of `media`.
  public func addMedia(
    id: Int, archive: Int, post: Int?, file: TextBytes, kind: String, sha256: String? = nil
  ) throws {
    media.bind(id)
    media.bind(archive)
    media.bind(post)
    media.bind(file)
    media.bind(kind)
    media.bind(sha256)
    try media.insert()
  }
}
