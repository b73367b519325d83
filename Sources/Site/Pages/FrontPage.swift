// The front page: what the report is, its key numbers, its lead figure, its summary and its contents.

/// The content of `index.html`.
struct FrontPage: TemplateModel {
  var heading: String
  var standfirst: HTML?
  var authors: String?
  var date: String
  var dateISO: String
  var version: String
  /// The day of this version, ISO 8601 and in words; nil for the first.
  var updated: (iso: String, words: String)?
  /// Nil where there are neither corrections nor earlier versions.
  var correctionsHref: String?
  var keyNumbers: [KeyNumberItem]
  var leadFigure: HTML?
  var summary: SummaryPart?
  var contents: [ContentsItem]
  var topics: [ContentsItem]
  var appendices: [ContentsItem]
  var cite: CitePart

  static let fields: [Field<FrontPage>] = [
    .text("heading", "the report's title", \.heading),
    .html("standfirst", "the summary's standfirst, or the report's subtitle", optional: \.standfirst),
    .text("authors", "the authors in one line", optional: \.authors),
    .text("date", "the day of the report, in words", \.date),
    .text("date-iso", "the day of the report, ISO 8601", \.dateISO),
    .text("version", "the version", \.version),
    .text("updated", "the day of this version, in words; absent for the first", optional: { $0.updated?.words }),
    .text("updated-iso", "the same, ISO 8601") { $0.updated?.iso ?? "" },
    .text(
      "corrections-href", "the corrections and versions, where there are any", optional: \.correctionsHref),
    .flag("has-key-numbers", "whether there are key numbers") { !$0.keyNumbers.isEmpty },
    .list("key-numbers", "the key numbers of report.yml", \.keyNumbers),
    .html("lead-figure", "the figure that the page opens with", optional: \.leadFigure),
    .part("summary", "the section of kind summary", optional: \.summary),
    .list("contents", "the sections", \.contents),
    .flag("has-contents-topics", "whether there are topics") { !$0.topics.isEmpty },
    .list("contents-topics", "the pages of the topics", \.topics),
    .list("contents-appendices", "the appendices, the figures and the files", \.appendices),
    .part("cite", "how to cite the report", \.cite),
  ]
}

/// A number with which the front page opens.
struct KeyNumberItem: TemplateModel {
  var value: String
  /// The per cent sign, set smaller; nil for counts.
  var unit: String?
  var says: String
  var definition: HTML
  var numberID: String
  var href: String

  static let fields: [Field<KeyNumberItem>] = [
    .text("value", "the number, without its per cent sign", \.value),
    .text("unit", "the per cent sign", optional: \.unit),
    .text("says", "the words that follow it", \.says),
    .html("definition", "the fact's definition", \.definition),
    .text("n-id", "its id in the table of numbers, N01", \.numberID),
    .text("href", "its row in the table of numbers", \.href),
  ]
}

/// The summary on the front page.
struct SummaryPart: TemplateModel {
  var title: String
  /// A BCP 47 tag; nil where it is the report's.
  var language: String?
  var body: HTML
  /// The notes of its numbers, hidden.
  var notes: HTML?

  static let fields: [Field<SummaryPart>] = [
    .text("title", "the title of the summary", \.title),
    .text("section-language", "the language of the summary, where it is not the page's", optional: \.language),
    .text("section-direction", "rtl where that is written so", optional: { $0.language.flatMap(OwnNames.direction) }),
    .html("body", "its text", \.body),
    .html("notes", "the notes of its numbers, hidden, for the script", optional: \.notes),
  ]
}

/// One line of the contents.
struct ContentsItem: TemplateModel {
  /// `1`, `A`; empty for what has none.
  var number: String
  var title: String
  var href: String
  var says: String
  /// How long it takes to read, in words; nil for what is looked things up in.
  var reading: String?
  /// The same in other languages.
  var versions: [LanguageVersion] = []

  static let fields: [Field<ContentsItem>] = [
    .text("number", "the section's number or the appendix's letter", \.number),
    .text("title", "its title", \.title),
    .text("href", "its address", \.href),
    .text("says", "what it is about", \.says),
    .text("reading", "how long it takes to read", optional: \.reading),
    .list("versions", "the same in other languages", \.versions),
  ]
}
