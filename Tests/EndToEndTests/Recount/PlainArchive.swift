// An archive as dictionaries and arrays, straight from its CSVs.

import Configuration
import Foundation

/// One post.
struct PlainPost {
  var id: String
  var account: String
  var time: PlainTime
  var language: String
  var isRetweet: Bool
  var retweetedAccount: String
  var retweetedPost: String
  /// Nil: none was published.
  var engagement: Int?
  var mentions: [String]
  /// What is compared; empty for retweets and short texts.
  var compared: [UInt32]
  /// For each topic and theme which of its rules match, and whether the post bears it.
  var rules: [[Bool]]
  var topics, themes: [Int]
}

/// One account that a table lists, or that a post names.
struct PlainAccount {
  var listed: Bool
  var hashed = false
  var followers: Int?
  var following: Int?
  var created: String?
}

struct PlainArchive {
  var posts: [PlainPost] = []
  var accounts: [String: PlainAccount] = [:]
  /// File and post of each media file.
  var media: [(post: String, file: String)] = []

  /// Columns that hold what, by the names of a posts table.
  struct Columns {
    var id, account, time, text: String
    var language = ""
    var engagement: [String] = []
  }

  static let twitter = Columns(
    id: "tweetid", account: "userid", time: "tweet_time", text: "tweet_text", language: "tweet_language",
    engagement: ["quote_count", "reply_count", "like_count", "retweet_count"])
  static let crowdTangle = Columns(
    id: "URL", account: "Facebook Id", time: "Post Created", text: "Message",
    engagement: ["Comments", "Likes", "Shares"])
  static let comparison = Columns(id: "id", account: "author", time: "published", text: "text", language: "language")

  init(posts: String, accounts: String?, media: String? = nil, _ columns: Columns, _ configuration: Configuration)
    throws
  {
    for row in try accounts.map(plainTable) ?? [] {
      func number(_ name: String) -> Int? { row[name].flatMap { Int($0) } }
      let key = row["userid"] ?? row["facebook_id"] ?? ""
      let created = row["account_creation_date"] ?? row["created"] ?? ""
      self.accounts[key] = PlainAccount(
        listed: true,
        hashed: key.count >= 40 && row["user_display_name"] == key && row["user_screen_name"] == key,
        followers: number("follower_count") ?? number("followers"), following: number("following_count"),
        created: created.isEmpty ? nil : created)
    }
    for row in try plainTable(posts) {
      func text(_ name: String) -> String { row[name] ?? "" }
      let folded = PlainText.folded(text(columns.text))
      let tags = PlainText.tags(plainList(text("hashtags")), in: folded)
      let topics = configuration.codebook.topics
      let all = topics + configuration.themes.topics
      let rules = all.map { PlainText.rules(of: $0, in: folded, tags: tags) }
      let borne = all.indices.filter { label in
        let admitting = all[label].terms.count + all[label].hashtags.count
        return rules[label][..<admitting].contains(true) && !rules[label][admitting...].contains(true)
      }
      let counts = columns.engagement.compactMap { Int(text($0)) }
      let isRetweet = text("is_retweet") == "true"
      self.posts.append(
        PlainPost(
          id: text(columns.id), account: text(columns.account), time: try PlainTime(text(columns.time)),
          language: text(columns.language).lowercased(), isRetweet: isRetweet,
          retweetedAccount: text("retweet_userid"), retweetedPost: text("retweet_tweetid"),
          engagement: counts.isEmpty ? nil : counts.reduce(0, +), mentions: plainList(text("user_mentions")),
          compared: isRetweet ? [] : PlainText.compared(text(columns.text)), rules: rules,
          topics: borne.filter { $0 < topics.count },
          themes: borne.filter { $0 >= topics.count }.map { $0 - topics.count }))
      let key = text(columns.account)
      if self.accounts[key] == nil { self.accounts[key] = PlainAccount(listed: accounts == nil) }
    }
    self.media = try (media.map(plainTable) ?? []).map { ($0["tweetid"] ?? "", $0["filename"] ?? "") }
  }

  var listed: [String: PlainAccount] { accounts.filter(\.value.listed) }

  /// Posts by the text that is compared.
  var texts: [[UInt32]: [Int]] {
    Dictionary(grouping: posts.indices.filter { !posts[$0].compared.isEmpty }) { posts[$0].compared }
  }

  /// The part that fulfils conditions on posts and accounts. An account stays if one of its posts does.
  func part(_ post: (PlainPost) -> Bool = { _ in true }, account: (PlainAccount) -> Bool = { _ in true })
    -> PlainArchive
  {
    var part = self
    part.accounts = accounts.filter { account($0.value) }
    part.posts = posts.filter { post($0) && part.accounts[$0.account] != nil }
    let left = Set(part.posts.map(\.id))
    part.media = media.filter { left.contains($0.post) }
    return part
  }
}
