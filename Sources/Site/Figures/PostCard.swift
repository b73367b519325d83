// A post as evidence: its text in its own language, and what is known of it. Nothing in it can be clicked.

/// What fragments/post.mustache is given.
struct PostCard: TemplateModel {
  /// The topics that it bears, in the order of the codebook.
  var topics: [CardTopic]
  var language: String
  var text: HTML
  var account: HTML
  var accountSays: String
  var posted: String
  var postedUTC: String
  var engagement: String
  var engagementSays: String
  var identifier: String
  var mark: String?

  static let fields: [Field<PostCard>] = [
    .list("topics", "the topics that the post bears", \.topics),
    .text("language", "the language by code and name", \.language),
    .html("text", "the post, with lang and dir, escaped and defanged", \.text),
    .html("account", "the account's name or hash, isolated", \.account),
    .text("account-says", "what is known of the account", \.accountSays),
    .text("posted", "when, in the report's time zone", \.posted),
    .text("posted-utc", "when, in UTC", \.postedUTC),
    .text("engagement", "likes, retweets, replies, quotes received", \.engagement),
    .text("engagement-says", "what was not published", \.engagementSays),
    .text("identifier", "the platform's id of the post", \.identifier),
    .text("mark", "the synthetic mark", optional: \.mark),
  ]
}

/// A topic that a post bears.
struct CardTopic: TemplateModel {
  var title: String
  /// Slot of the palette, for the coloured mark.
  var slot: Int

  static let fields: [Field<CardTopic>] = [
    .text("slot", "the topic's colour, t1 to t8") { "t\($0.slot)" },
    .text("title", "the topic's title", \.title),
  ]
}
