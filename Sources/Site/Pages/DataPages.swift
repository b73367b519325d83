// Pages that are made of data: accounts, figures, numbers, files.

/// The permanent page of a figure.
struct FigurePage: TemplateModel {
  var frame: HTML
  /// What is counted, of which posts or accounts.
  var measure: String
  var description: String
  /// The language of the description, where it is not the page's.
  var wordsLanguage: String?
  var home: PageLink
  var csvHref: String
  var table: HTML
  var embed: EmbedCode
  var cite: CitePart
  var neighbours: Neighbours

  static let fields: [Field<FigurePage>] =
    [
      .html("frame", "the figure, from fragments/figure.mustache", \.frame),
      .text("measure", "what is counted, and of what", \.measure),
      .text("description", "the generated description", \.description),
      .text(
        "words-language", "the language of the description, where it is not the page's", optional: \.wordsLanguage),
      .text("home-href", "the place in the report where the figure stands") { $0.home.href },
      .text("home-title", "the title of that page") { $0.home.title },
      .text("csv-href", "the data as CSV", \.csvHref),
      .html("table", "the data as a table", \.table),
      .part("embed", "how to show the figure in another page", \.embed),
      .part("cite", "how to cite the figure", \.cite),
    ] + Neighbours.fields(\.neighbours)
}

/// All figures of the report.
struct FiguresPage: TemplateModel {
  var opening: Opening
  var figures: [FigureItem]

  static let fields: [Field<FiguresPage>] =
    Opening.fields(\.opening) + [.list("figures", "the figures in their order", \.figures)]
}

/// A figure in the gallery: its narrow drawing, which stays readable at any width of the page.
struct FigureItem: TemplateModel {
  var picture: PlacedPicture
  var subtitle: String
  /// The language of subtitle and drawing, where it is not the page's.
  var wordsLanguage: String?
  var numberLabel: String?
  var drawing: HTML
  var mark: String?
  var embed: EmbedCode

  static let fields: [Field<FigureItem>] = [
    .text("anchor", "the id of the card, figure-1", \.picture.anchor),
    .text("number-label", "Figure 1", optional: \.numberLabel),
    .text("title", "the finding", \.picture.title),
    .text("subtitle", "measure, unit and period", \.subtitle),
    .text(
      "words-language", "the language of subtitle and drawing, where it is not the page's", optional: \.wordsLanguage),
    .html("drawing", "the drawing of 328 px", \.drawing),
    .text("mark", "the synthetic mark", optional: \.mark),
    .text("page-href", "the figure's own page, with its data as a table", \.picture.page.href),
    .text("csv-href", "the data as CSV", \.picture.csv.href),
    .text("svg-href", "the picture as a file", \.picture.svg.href),
    .part("embed", "how to show the figure in another page", \.embed),
  ]
}

/// How to show a figure elsewhere: in the commentary, and in other people's pages.
struct EmbedCode: TemplateModel {
  var id: String
  var href: String
  var code: String
  var link: String?

  static let fields: [Field<EmbedCode>] = [
    .text("id", "the id of the code, unique on the page", \.id),
    .text("href", "the figure as one file", \.href),
    .text("code", "the iframe that shows it", \.code),
    .text("link", "the link that makes the figure in the commentary", optional: \.link),
  ]
}

/// Every number of the report.
struct NumbersPage: TemplateModel {
  var opening: Opening
  var counts: [CountItem]
  var table: HTML
  /// Numbers of others that the archive cannot answer.
  var others: TableItem?
  /// Numbers of others that the text does not set beside its own.
  var also: TableItem?

  static let fields: [Field<NumbersPage>] =
    Opening.fields(\.opening) + [
      .list("counts", "how many numbers there are, and how they compare", \.counts),
      .html("table", "the table of numbers", \.table),
      .part("others", "numbers of others that the archive cannot answer", optional: \.others),
      .part("also", "numbers of others that stand beside no number of the text", optional: \.also),
    ]
}

/// A finished table.
struct TableItem: TemplateModel {
  var table: HTML

  static let fields: [Field<TableItem>] = [.html("table", "the table", \.table)]
}

/// Every file that can be taken from the site.
struct DataPage: TemplateModel {
  var opening: Opening
  var groups: [DataGroup]
  /// The three files for machines.
  var machines: HTML

  static let fields: [Field<DataPage>] =
    Opening.fields(\.opening) + [
      .html("machines", "the table of the files for machines", \.machines),
      .list("groups", "the other files, by what they are of", \.groups),
    ]
}

/// Files of one kind on the data page.
struct DataGroup: TemplateModel {
  var anchor: String
  var title: String
  var table: HTML

  static let fields: [Field<DataGroup>] = [
    .text("anchor", "the id of the group", \.anchor),
    .text("title", "what its files are of", \.title),
    .html("table", "the table of files", \.table),
  ]
}
