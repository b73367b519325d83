// Pages that carry commentary: sections, topics, the method.

/// The content of a page's opening, shared by all pages but the front page.
struct Opening: Sendable {
  /// What stands in the rail: `Section 2`.
  var rail: String
  var heading: String
  /// Inline markup: an editor's standfirst may hold checked numbers.
  var standfirst: HTML?
  /// Who wrote it, in words; nil where the report's authors did.
  var byline: String?
  /// The day of its last revision, ISO 8601 and in words; nil where none is given.
  var updated: (iso: String, words: String)?
  /// The days on which it was corrected, the latest first, with the entries of the log.
  var corrections: [PageLink] = []
  /// How long it takes to read, in words; nil for pages that are not read from end to end.
  var reading: String?
  /// The version of the report, where the page says it; nil elsewhere.
  var version: String?
  /// The headings of a long text.
  var headings: [HeadingItem] = []

  init(rail: String, heading: String, standfirst: HTML?) {
    self.rail = rail
    self.heading = heading
    self.standfirst = standfirst
  }

  init(rail: String, heading: String, standfirst: String?) {
    self.init(rail: rail, heading: heading, standfirst: standfirst.map(Escape.text))
  }

  /// The opening's variables in the model of a page.
  static func fields<Model>(_ opening: @escaping @Sendable (Model) -> Opening) -> [Field<Model>] {
    [
      .text("rail", "what stands beside the heading, such as Section 2") { opening($0).rail },
      .text("heading", "the heading") { opening($0).heading },
      .html("standfirst", "a sentence or two under the heading", optional: { opening($0).standfirst }),
      .flag("has-byline", "whether anything is said of authors, reading time, revision, corrections or version") {
        let opening = opening($0)
        return opening.byline != nil || opening.updated != nil || opening.reading != nil || opening.version != nil
          || !opening.corrections.isEmpty
      },
      .text("byline", "who wrote it, where the report's authors did not", optional: { opening($0).byline }),
      .text("reading", "how long it takes to read", optional: { opening($0).reading }),
      .text("version-line", "the version of the report", optional: { opening($0).version }),
      .list("corrections", "the days on which it was corrected, each with its entry in the log") {
        opening($0).corrections
      },
      .flag("has-headings", "whether the text is long enough for contents of its own") {
        !opening($0).headings.isEmpty
      },
      .list("headings", "the headings of the text") { opening($0).headings },
      .text("updated", "the day of its last revision, in words", optional: { opening($0).updated?.words }),
      .text("updated-iso", "the same, ISO 8601") { opening($0).updated?.iso ?? "" },
    ]
  }
}

/// A heading in the contents of a section.
struct HeadingItem: TemplateModel {
  var title: String
  var href: String
  /// Whether it stands below another.
  var isDeeper: Bool

  static let fields: [Field<HeadingItem>] = [
    .text("title", "its words", \.title),
    .text("href", "its place on the page", \.href),
    .flag("deeper", "whether it stands below another", \.isDeeper),
  ]
}

/// The pages before and after.
struct Neighbours: Sendable {
  var previous: PageLink?
  var next: PageLink?

  static func fields<Model>(_ neighbours: @escaping @Sendable (Model) -> Neighbours) -> [Field<Model>] {
    [
      .flag("has-neighbours", "whether there is a page before or after") {
        neighbours($0).previous != nil || neighbours($0).next != nil
      },
      .part("previous", "the page before", optional: { neighbours($0).previous }),
      .part("next", "the page after", optional: { neighbours($0).next }),
    ]
  }
}

/// A section of the commentary.
struct SectionPage: TemplateModel {
  var opening: Opening
  /// A BCP 47 tag; nil where it is the report's.
  var language: String?
  var body: HTML
  /// The notes of its numbers, hidden.
  var notes: HTML?
  var cite: CitePart
  var neighbours: Neighbours

  static let fields: [Field<SectionPage>] =
    Opening.fields(\.opening) + [
      .text("section-language", "the language of the section, where it is not the page's", optional: \.language),
      .text("section-direction", "rtl where that is written so", optional: { $0.language.flatMap(OwnNames.direction) }),
      .html("body", "the section's text", \.body),
      .html("notes", "the notes of its numbers, hidden, for the script", optional: \.notes),
      .part("cite", "how to cite the section", \.cite),
    ] + Neighbours.fields(\.neighbours)
}

/// A topic: counts, timeline, sample posts.
struct TopicPage: TemplateModel {
  var opening: Opening
  var counts: [CountItem]
  var figure: HTML?
  /// The section of the commentary on this topic.
  var section: PageLink?
  /// How the posts were drawn.
  var sampleSays: String
  var posts: [PostCardItem]
  var neighbours: Neighbours

  static let fields: [Field<TopicPage>] =
    Opening.fields(\.opening) + [
      .list("counts", "the topic in numbers", \.counts),
      .html("figure", "the topic's timeline", optional: \.figure),
      .part("section", "the section of the commentary on this topic", optional: \.section),
      .flag("has-posts", "whether any post bears the topic") { !$0.posts.isEmpty },
      .text("sample-says", "how the posts were drawn, and what their texts are", \.sampleSays),
      .list("posts", "sample posts", \.posts),
    ] + Neighbours.fields(\.neighbours)
}

/// A count at the head of a page.
struct CountItem: TemplateModel {
  var value: String
  var says: String

  static let fields: [Field<CountItem>] = [
    .text("value", "the number", \.value),
    .text("says", "what it counts", \.says),
  ]
}

/// A finished post card in a list.
struct PostCardItem: TemplateModel {
  var card: HTML

  static let fields: [Field<PostCardItem>] = [.html("card", "the post, from fragments/post.mustache", \.card)]
}

/// The method: commentary, codebook, sources, rejects.
struct MethodPage: TemplateModel {
  var opening: Opening
  /// A BCP 47 tag; nil where it is the report's.
  var language: String?
  var body: HTML?
  /// The notes of its numbers, hidden.
  var notes: HTML?
  var codebook: HTML
  /// What its estimates are; nil without any.
  var codebookNote: String?
  /// The coded sample; nil where nothing was coded.
  var coding: CodingPart?
  var sources: HTML
  var analysis: String
  var rejectsSay: String
  var rejects: HTML?
  /// Who is named and who is not, a sentence each.
  var publishing: HTML
  /// The scales of judgement; nil where the report makes none.
  var judgements: JudgementsPart?

  static let fields: [Field<MethodPage>] =
    Opening.fields(\.opening) + [
      .text("section-language", "the language of the section, where it is not the page's", optional: \.language),
      .text("section-direction", "rtl where that is written so", optional: { $0.language.flatMap(OwnNames.direction) }),
      .html("body", "the text of the section of kind method", optional: \.body),
      .html("notes", "the notes of its numbers, hidden, for the script", optional: \.notes),
      .html(
        "codebook", "the table of topics with their words and, where posts were coded, how good they are", \.codebook),
      .text("codebook-note", "what the estimates in that table are", optional: \.codebookNote),
      .part("coding", "what coders say of the sample", optional: \.coding),
      .html("sources", "the table of source files with their digests", \.sources),
      .text("analysis", "the digest of the whole analysis, in a sentence", \.analysis),
      .html("publishing", "who is named and who is not, and what is kept back, a list", \.publishing),
      .text("rejects-says", "how many rows were refused", \.rejectsSay),
      .html("rejects", "the table of refused rows", optional: \.rejects),
      .part("judgements", "the scales of judgement, and the judgements made on them", optional: \.judgements),
    ]
}
