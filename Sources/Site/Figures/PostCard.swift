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
  /// The same in UTC; nil where `posted` is.
  var postedUTC: String?
  var engagement: String
  var engagementSays: String
  var identifier: String
  var mark: String?
  /// The id of the element; nil for a card that nothing leads to.
  var anchor: String?
  /// What the card is called for those who hear it.
  var label: String
  /// The editor's translation, finished inline markup; nil without one.
  var translation: HTML?
  /// The language of the translation, a BCP 47 tag.
  var translationTag: String
  /// The language of the translation and who made it.
  var translationSays: String

  static let fields: [Field<PostCard>] = [
    .list("topics", "the topics that the post bears", \.topics),
    .text("language", "the language by code and name", \.language),
    .html("text", "the post, with lang and dir, escaped and defanged", \.text),
    .html("account", "the account's name or hash, isolated", \.account),
    .text("account-says", "what is known of the account", \.accountSays),
    .text("posted", "when, in the report's time zone", \.posted),
    .text("posted-utc", "when, in UTC, where the report has another time zone", optional: \.postedUTC),
    .text("engagement", "likes, retweets, replies, quotes received", \.engagement),
    .text("engagement-says", "what was not published", \.engagementSays),
    .text("identifier", "the platform's id of the post", \.identifier),
    .text("mark", "the synthetic mark", optional: \.mark),
    .text("anchor", "the id of the card, post-1137620915204546561", optional: \.anchor),
    .text("label", "what the card is called for those who hear it", \.label),
    .html("translation", "the editor's translation", optional: \.translation),
    .text("translation-tag", "the language of the translation, a BCP 47 tag", \.translationTag),
    .text("translation-says", "the language of the translation and who made it", \.translationSays),
  ]
}

/// A topic that a post bears.
struct CardTopic: TemplateModel {
  var title: String
  /// Slot of the palette, for the coloured mark.
  var slot: Int
  /// A BCP 47 tag; nil where it is the page's.
  var language: String?

  static let fields: [Field<CardTopic>] = [
    .text("slot", "the topic's colour, t1 to t8") { "t\($0.slot)" },
    .text("title", "the topic's title", \.title),
    .text("title-language", "its language, where it is not the page's", optional: \.language),
  ]
}
