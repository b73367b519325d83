// topics.yml: which words make a post one of a topic; themes.yml, the second codebook, has the same form.

import Diagnostics

/// The topics and their words, from `content/topics.yml`, or the themes and theirs, from `content/themes.yml`.
public struct Codebook: Hashable, Sendable {
  /// The topics in the order given, which is the order of every figure.
  public var topics: [Topic]

  /// Makes a codebook.
  public init(topics: [Topic]) {
    self.topics = topics
  }
}

/// A topic or a theme: its words, and what to call it.
public struct Topic: Hashable, Sendable {
  /// Its name in facts and addresses, unique: lower-case letters, digits, hyphens.
  public var id: String
  /// Its title.
  public var title: String
  /// A shorter title for narrow places; nil when the title is short enough.
  public var shortTitle: String?
  /// One sentence on what belongs to it.
  public var describes: String?
  /// Words and phrases that make a post one of this topic.
  public var terms: [String]
  /// Hashtags that do, without `#`.
  public var hashtags: [String]
  /// Words and phrases that keep a post out.
  public var exclude: [String]
  /// Where its `id` is written.
  public var place: Place

  /// Makes a topic.
  public init(
    id: String, title: String, shortTitle: String? = nil, describes: String? = nil, terms: [String] = [],
    hashtags: [String] = [], exclude: [String] = [], place: Place = Place("topics.yml")
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.describes = describes
    self.terms = terms
    self.hashtags = hashtags
    self.exclude = exclude
    self.place = place
  }
}
