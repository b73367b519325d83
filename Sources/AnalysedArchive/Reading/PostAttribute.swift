// What posts can be counted by, besides topics: one table of how each is asked for, so that every question about names (over
// time, by topic) is written once.

/// Something that a post has one or several of.
public enum PostAttribute: String, Sendable, CaseIterable {
  /// The platform's language code, lower case.
  case language
  /// What it was sent with.
  case client
  /// Hashtags of the platform's column, as first written.
  case hashtag
  /// Domains of its links.
  case domain
  /// Keys of the accounts that it mentions, in the archive or outside it.
  case mentioned
  /// The key of the account that it retweets; none for a post that is no retweet.
  case retweeted

  /// What is read, posts and what is joined to them.
  var table: String {
    switch self {
    case .language, .retweeted: "post"
    case .client: "post JOIN post_text ON post_text.post = post.id"
    case .hashtag:
      "post_hashtag JOIN post ON post.id = post_hashtag.post JOIN hashtag ON hashtag.id = post_hashtag.hashtag"
    case .domain: "post_domain JOIN post ON post.id = post_domain.post JOIN domain ON domain.id = post_domain.domain"
    case .mentioned:
      """
      post_mention JOIN post ON post.id = post_mention.post JOIN named_account ON named_account.id = post_mention.named
      """
    }
  }

  /// The name, an expression over `table`; a post has each name once.
  var name: String {
    switch self {
    case .language: "post.language"
    case .client: "post_text.client"
    case .hashtag: "hashtag.text"
    case .domain: "domain.name"
    case .mentioned: "named_account.\"key\""
    case .retweeted: "post.retweeted_account"
    }
  }

  /// What else must hold.
  var condition: String { self == .retweeted ? "is_retweet = 1 AND post.retweeted_account IS NOT NULL" : "1" }
}
