// The whole report on one page, to be printed: title, contents, summary, every section, the numbers, the method and the apparatus.

/// The content of `print/index.html`.
struct PrintPage: TemplateModel {
  static let path = SitePath("print/index.html")

  var heading: String
  var subtitle: String?
  var authors: String?
  var date: String
  var dateISO: String
  var version: String
  /// Digest of the analysis, all of it.
  var analysis: String
  /// Where the report is on the web; nil where report.yml has no base-url.
  var address: String?
  /// What the document leaves out, in a sentence.
  var leftOut: String
  var contents: [ContentsItem]
  var keyNumbers: [KeyNumberItem]
  var parts: [PrintPart]

  static let fields: [Field<PrintPage>] = [
    .text("heading", "the report's title", \.heading),
    .text("subtitle", "its subtitle", optional: \.subtitle),
    .text("authors", "the authors in one line", optional: \.authors),
    .text("date", "the day of the report, in words", \.date),
    .text("date-iso", "the day of the report, ISO 8601", \.dateISO),
    .text("version", "the version", \.version),
    .text("analysis", "the digest of the analysis", \.analysis),
    .text("address", "the report's address on the web, where report.yml has a base-url", optional: \.address),
    .text("left-out", "what the document leaves out", \.leftOut),
    .list("contents", "the parts; the page numbers are filled in by what makes the PDF", \.contents),
    .flag("has-key-numbers", "whether there are key numbers") { !$0.keyNumbers.isEmpty },
    .list("key-numbers", "the key numbers of report.yml", \.keyNumbers),
    .list("parts", "the parts in their order", \.parts),
  ]
}

/// A part of the report on its one page.
struct PrintPart: TemplateModel {
  /// The id of the part.
  var anchor: String
  var body: HTML

  static let fields: [Field<PrintPart>] = [
    .text("anchor", "the id of the part, whole--hong-kong", \.anchor),
    .html(
      "body", "its content: that of its page, with headings one rank lower and links that lead to places here", \.body),
  ]
}
