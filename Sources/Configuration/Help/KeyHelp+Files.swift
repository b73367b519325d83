// What the keys of the codebooks, of the files beside report.yml and of a section's front matter mean.

extension KeyHelp {
  /// An entry of topics.yml, and of themes.yml likewise.
  public static let topic = KeyHelp(
    what: "a topic", place: "topics.yml, and themes.yml likewise",
    keys: [
      ("id", "Its name in links, as fact:topics.taiwan.share: lower-case letters, digits, hyphens; needed."),
      ("title", "Its name on the pages; needed."), ("short-title", "Its name where there is little room."),
      ("describes", "What it is about, in a sentence for the method page."),
      ("terms", "Words of the text; terms, hashtags or both are needed."),
      ("hashtags", "Whole hashtags, written without #."), ("exclude", "Words that keep a post from bearing the topic."),
    ])

  /// An entry of events.yml.
  public static let event = KeyHelp(
    what: "an event", place: "events.yml",
    keys: [
      ("date", "The day that figures over time mark, as 2019-06-09."), ("title", "What happened."),
      ("topics", "The topics whose figures it belongs to; all unless told."),
    ])

  /// An entry of published.yml.
  public static let published = KeyHelp(
    what: "a published figure", place: "published.yml",
    keys: [
      ("id", "Its name in published: links."), ("value", "The value as published, as about 150,000."),
      ("says", "What it counts, one sentence."), ("fact", "The fact that it is compared with."),
      ("source", "Who published it, and where."), ("url", "Its address."), ("note", "A remark for the reader."),
      ("difference", "Why the archive says something else."),
    ])

  /// An entry of references.yml.
  public static let reference = KeyHelp(
    what: "a work", place: "references.yml, as CSL names them",
    keys: [
      ("id", "Its name in cite: links."), ("type", "What it is: report, article-journal, webpage, book, ..."),
      ("author", "A list of {family: ..., given: ...} or {literal: ...}."), ("issued", "When it appeared."),
      ("title", "Its title."), ("container-title", "The journal or site that it is in."),
      ("publisher", "Who published it."),
      ("volume", "The volume."), ("issue", "The issue."), ("page", "The pages."), ("URL", "Its address."),
      ("DOI", "Its DOI."), ("accessed", "When it was looked at."), ("note", "A remark."),
    ])

  /// An entry of glossary.yml.
  public static let term = KeyHelp(
    what: "a term", place: "glossary.yml",
    keys: [
      ("id", "Its name in term: links."), ("term", "The word."), ("says", "What it means here, one or two sentences."),
    ])

  /// An entry of facts.yml.
  public static let fact = KeyHelp(
    what: "a fact", place: "facts.yml",
    keys: [
      ("name", "Its name in fact: links, as posts.threads.count."),
      ("format", "How its value is written: \(EditorFact.Format.allCases.map(\.rawValue).joined(separator: ", "))."),
      ("says", "What it counts, and of what, one sentence."), ("sql", "The question, which answers with one value."),
    ])

  /// An entry of corrections.yml.
  public static let correction = KeyHelp(
    what: "a correction", place: "corrections.yml",
    keys: [
      ("date", "The day, as 2020-07-03; needed."), ("version", "The version of the report that has it right; needed."),
      ("what", "What was wrong and what is right; needed."), ("why", "How the mistake came about; needed."),
      (
        "where",
        """
        The places that it touches, one or a list: a section by its file, as 06-taiwan.md#heading, or figure:, table:, fact: and \
        published: as in links.
        """
      ),
    ])

  /// The front matter of a section.
  public static let section = KeyHelp(
    what: "front matter", place: "between the two lines --- that open a Markdown file",
    keys: [
      ("title", "The section's title; needed."), ("standfirst", "A sentence or two under it; may hold links."),
      ("order", "Its place in the report, where the number before the file's name does not say."),
      ("kind", "summary (on the front page), section, method or appendix."),
      ("topic", "The topic whose page shows it."), ("draft", "yes: left out of the report."),
      ("authors", "Its authors, where they are not the report's."), ("language", "Its language, likewise."),
      ("updated", "The day of its last revision."),
    ])

  /// The front matter of a translation: `02-hong-kong.zh-Hant.md`.
  public static let translation = KeyHelp(
    what: "front matter", place: "of a translation, such as 02-hong-kong.zh-Hant.md",
    keys: [
      ("title", "The title in that language; needed."), ("standfirst", "As above."), ("draft", "yes: left out."),
      ("authors", "As above."), ("translators", "Who translated it."), ("language", "That of the file's name."),
      ("updated", "The day of its last revision."),
    ])
}
