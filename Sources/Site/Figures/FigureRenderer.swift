// A figure on a page: its three drawings in the frame, its files, and the same value behind all of them.

import Charts
import Configuration

/// A figure of the report: what is drawn, where it is at home, and what its files are called.
struct PlacedPicture: Sendable {
  /// The name of its folder: `topic-distribution-by-week`.
  var slug: String
  /// The kind of figure, as links name it.
  var kind: String
  private let drawn: DrawnFigure
  /// Nil: it stands in the gallery only.
  var number: Int?
  var title: String
  /// The editor's caption, unfinished markup.
  var caption: HTML?
  /// The section that it stands in; nil: in none.
  var section: String?
  var archive: Archive
  /// The link that makes it, as the commentary writes it: `figure:topic-volume?by=month`; nil where no link does.
  var link: String?
  /// The editor's question that it answers; nil: it is one of the report's own kinds.
  var query: String?
  /// What its question says of how it is drawn.
  var form: [String]

  init(
    slug: String, kind: String, figure: @autoclosure @escaping @Sendable () throws -> any Figure, number: Int?,
    title: String, caption: HTML?, section: String?, archive: Archive, link: String? = nil, query: String? = nil,
    form: [String] = []
  ) {
    drawn = DrawnFigure(figure)
    self.slug = slug
    self.kind = kind
    self.number = number
    self.title = title
    self.caption = caption
    self.section = section
    self.archive = archive
    self.link = link
    self.query = query
    self.form = form
  }

  /// What is drawn.
  var figure: any Figure { get throws { try drawn.figure } }

  /// All that a build's figure is made from, besides what all figures of the report are.
  func add(to key: inout PartKey.Maker) {
    key.add([slug, kind, title, archive.id, archive.title])
    for text in [number.map(String.init), caption?.text, section, link, query] { key.add(text) }
    key.add(form)
  }

  var folder: String { "figures/\(slug)" }
  var page: SitePath { SitePath("\(folder)/index.html") }
  var csv: SitePath { SitePath("\(folder)/\(slug).csv") }
  var svg: SitePath { SitePath("\(folder)/\(slug).svg") }
  /// Made where report.yml asks for PNG files.
  var png: SitePath { SitePath("\(folder)/\(slug).png") }
  /// The picture that stands for it in previews.
  var preview: PagePicture {
    get throws { PagePicture(path: png, alternative: "\(title). \(try figure.description)") }
  }
  var embed: SitePath { SitePath("\(folder)/embed.html") }
  /// The interface string that says what it counts.
  var measure: String { query == nil ? Self.measure(of: kind) : "measure-answer" }
  static func measure(of kind: String) -> String { "measure-\(kind)" }
  var anchor: String { number.map { "figure-\($0)" } ?? "figure-\(slug)" }
}

/// Writes figures into their frames.
struct FigureRenderer: Sendable {
  let templates: Templates
  let edition: Edition
  let topics: [ChartTopic]
  let kept: KeptParts

  /// Where a figure's frame stands, which decides what it repeats.
  enum Place: String {
    case text
    case ownPage
  }

  /// `Figure 1`; nil for a figure outside the numbering.
  func numberLabel(_ picture: PlacedPicture) -> String? {
    picture.number.map { edition.strings["figure-number", ["number": String($0)]] }
  }

  /// The frame of a numbered figure.
  func frame(_ picture: PlacedPicture, in place: Place = .text) throws -> HTML {
    let key = PartKey("frame") {
      picture.add(to: &$0)
      $0.add([edition.language, place.rawValue])
    }
    return HTML(
      try kept.text(key) {
        frame(
          try picture.figure, anchor: picture.anchor,
          numberLabel: numberLabel(picture),
          title: picture.title,
          caption: picture.caption, archive: picture.archive, csv: picture.csv, svg: picture.svg, page: picture.page,
          png: edition.report.png == nil ? nil : picture.png, query: picture.query, in: place
        ).text
      })
  }

  /// The frame of any figure.
  func frame(
    _ figure: any Figure, anchor: String, numberLabel: String?, title: String, caption: HTML?, archive: Archive,
    csv: SitePath, svg: SitePath, page: SitePath, png: SitePath? = nil, query: String? = nil, in place: Place = .text
  ) -> HTML {
    let table = edition.published(figure)
    let rows = edition.strings[
      "as-a-table", ["what": numberLabel ?? title, "rows": Formats.count(table.rows.count)]]
    // The readout follows marks along a time axis and cells of a grid; rows of bars print their values themselves.
    let language = figure.wording.marked(in: edition.language)
    let hooks = figure is TopicDistribution || figure is TopicVolume || figure is PostingHours
    // The description of a figure's own page stands there to be read.
    let words = (title: "\(anchor)-title", description: place == .text ? "\(anchor)-says" : "description-text")
    func drawing(_ drawing: Drawing, _ suffix: String) -> HTML {
      HTML(figure.svg(drawing, title: title, id: "\(anchor)-\(suffix)", hooks: hooks, words: words))
    }
    return templates.render(
      .figureFrame,
      FigureFrame(
        anchor: anchor, numberLabel: numberLabel, title: title, subtitle: figure.subtitle,
        description: place == .text ? figure.description : nil, wordsLanguage: language,
        wide: drawing(.wide, "w"), middle: drawing(.middle, "m"), narrow: drawing(.narrow, "n"), caption: caption,
        notes: figure.notes.isEmpty ? nil : figure.wording.joined(figure.notes), source: edition.source(of: archive),
        mark: archive.synthetic ? edition.strings["mark"] : nil, csvHref: csv.href, svgHref: svg.href,
        pngHref: png?.href,
        pageHref: page.href, citation: edition.citation(of: title),
        table: place == .text ? TableWriter.html(table, caption: rows, topics: topics, language: language) : nil,
        tableHref: place == .text ? "#\(anchor)-table" : "#data",
        isPageHeading: place == .ownPage, query: query
      ))
  }

  /// The figure's card in the gallery.
  func item(_ picture: PlacedPicture, embed: EmbedCode) throws -> FigureItem {
    let figure = try picture.figure
    let language = figure.wording.marked(in: edition.language)
    let drawing = figure.svg(
      .narrow, title: picture.title, id: "\(picture.anchor)-n", hooks: false, language: language)
    return FigureItem(
      picture: picture, subtitle: figure.subtitle, wordsLanguage: language,
      numberLabel: numberLabel(picture),
      drawing: HTML(drawing), mark: picture.archive.synthetic ? edition.strings["mark"] : nil, embed: embed)
  }

  /// The picture as a file: the wide drawing with title, source and mark inside.
  func file(_ figure: any Figure, title: String, archive: Archive) -> String {
    figure.standaloneSVG(
      .wide, title: title, source: edition.source(of: archive).plain,
      mark: archive.synthetic ? edition.strings["mark"] : nil)
  }

  /// The data of an invented archive: every row says so.
  func marked(_ table: DataTable) -> DataTable {
    let column = DataTable.Column(name: "provenance", label: "Provenance", kind: .text, isDetail: true)
    let mark = DataTable.Cell.text(edition.strings["mark"])
    return DataTable(columns: table.columns + [column], rows: table.rows.map { $0 + [mark] })
  }
}
