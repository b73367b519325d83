// The frame of a numbered figure or table, the same wherever it stands: number, finding, measure, picture, caption, notes,
// source, and what one can take away.

/// What fragments/figure.mustache is given.
struct FigureFrame: TemplateModel {
  /// The id of the element, `figure-1`.
  var anchor: String
  /// `Figure 1`; nil for a figure outside the numbering, such as a topic page's.
  var numberLabel: String?
  var title: String
  var subtitle: String
  /// The language of subtitle, drawings, notes and table, where it is not the page's.
  var wordsLanguage: String?
  /// The three drawings, wide, middle, narrow.
  var wide: HTML
  var middle: HTML
  var narrow: HTML
  /// The editor's caption as HTML; nil without one.
  var caption: HTML?
  var notes: String?
  var source: HTML
  var mark: String?
  var csvHref: String
  var svgHref: String
  /// The permanent page of the figure.
  var pageHref: String
  var citation: HTML
  /// The data as a table that opens below the figure; nil where the figure's own page has it.
  var table: HTML?
  /// Where the data stand as a table.
  var tableHref: String
  /// Whether it is a heading of its page, and of which rank.
  var isPageHeading: Bool
  /// The question that it answers; nil where it is none of an editor's own.
  var query: String?

  static let fields: [Field<FigureFrame>] = [
    .text("anchor", "the id of the figure, figure-1", \.anchor),
    .text("number-label", "Figure 1", optional: \.numberLabel),
    .text("title", "the finding", \.title),
    .flag("page-heading", "whether the title is the heading of its page", \.isPageHeading),
    .text("subtitle", "measure, unit and period", \.subtitle),
    .text(
      "words-language", "the language of subtitle, drawings and notes, where it is not the page's",
      optional: \.wordsLanguage),
    .html("wide", "the drawing of 1072 px", \.wide),
    .html("middle", "the drawing of 658 px", \.middle),
    .html("narrow", "the drawing of 328 px", \.narrow),
    .html("caption", "the editor's caption", optional: \.caption),
    .text("notes", "what is left out or marked in the picture", optional: \.notes),
    .html("source", "where the data come from", \.source),
    .text("mark", "the synthetic mark", optional: \.mark),
    .text("csv-href", "the data as CSV", \.csvHref),
    .text("svg-href", "the picture as a file", \.svgHref),
    .text("page-href", "the figure's own page", \.pageHref),
    .html("citation", "how to cite the figure", \.citation),
    .html("table", "the data as a table, closed at first", optional: \.table),
    .text("table-href", "where the data stand as a table", \.tableHref),
    .text("query", "the question in SQL that the figure answers", optional: \.query),
  ]
}

/// What fragments/table.mustache is given.
struct TableFrame: TemplateModel {
  /// The id of the element, `table-1`.
  var anchor: String
  var numberLabel: String
  var title: String
  var caption: HTML?
  var table: HTML
  var source: HTML
  var mark: String?
  var csvHref: String
  /// The page with all rows; nil where these are all.
  var pageHref: String?
  /// The question that the table answers; nil where the table is none of an editor's own.
  var query: String?

  static let fields: [Field<TableFrame>] = [
    .text("anchor", "the id of the table, table-1", \.anchor),
    .text("number-label", "Table 1", \.numberLabel),
    .text("title", "the finding", \.title),
    .html("caption", "the editor's caption", optional: \.caption),
    .html("table", "the table", \.table),
    .html("source", "where the data come from", \.source),
    .text("mark", "the synthetic mark", optional: \.mark),
    .text("csv-href", "the rows as CSV", \.csvHref),
    .text("page-href", "the page with all rows", optional: \.pageHref),
    .text("query", "the question in SQL that the table answers", optional: \.query),
  ]
}
