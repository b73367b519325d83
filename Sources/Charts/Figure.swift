// What every figure offers. Picture, description, notes, table and CSV come from one value, so that they cannot
// disagree.

/// A figure of a report: one value that draws itself and says what it shows.
public protocol Figure: Sendable {
  /// Name of the kind, as in `figure:topic-distribution`.
  var kind: String { get }
  /// The language of its words, days and numbers.
  var wording: Wording { get }
  /// Measure, unit and period.
  var subtitle: String { get }
  /// What the picture shows, for those who do not see it: extent, largest, peak and when, trend.
  var description: String { get }
  /// What is left out or marked in the picture, one sentence each.
  var notes: [String] { get }
  /// The data of the picture.
  var table: DataTable { get }
  /// One drawing; every id in it begins with `id`.
  func picture(_ drawing: Drawing, id: String) -> Picture
}

extension Figure {
  /// One drawing as an inline `<svg>` for a page that has `ChartStyle.tokens` and `ChartStyle.rules` in its stylesheet;
  /// `id` makes every id in it unique on the page; `hooks` tells a script where the plot and its marks lie. `words` are the ids
  /// of title and description where they stand on the page; without them the drawing holds its own. `language` is that of its
  /// words, where it is not the page's.
  public func svg(
    _ drawing: Drawing, title: String, id: String, hooks: Bool = true,
    words: (title: String, description: String)? = nil, language: String? = nil
  ) -> String {
    let lang = language.map { " lang=\"\($0)\"" } ?? ""
    let id = Canvas.sanitised(id)
    let picture = picture(drawing, id: id)
    let width = picture.width.attribute
    let height = picture.height.attribute
    let label =
      words.map { "aria-labelledby=\"\(Self.content($0.title))\" aria-describedby=\"\(Self.content($0.description))\"" }
      ?? "aria-labelledby=\"\(id)-t \(id)-d\""
    let own =
      words == nil
      ? "<title id=\"\(id)-t\">\(Self.content(title))</title><desc id=\"\(id)-d\">\(Self.content(description))</desc>"
      : ""
    return
      "<svg class=\"chart\"\(lang) role=\"img\" \(label) width=\"\(width)\" height=\"\(height)\""
      + " viewBox=\"0 0 \(width) \(height)\"\(hooks ? picture.hooks : "")>\(own)\(picture.definitions)\(picture.body)</svg>"
  }

  /// One drawing as a file of its own: its own style (light, and dark where the reader prefers it), paper, title,
  /// subtitle, notes, source line and, for synthetic data, the mark, all inside the picture.
  public func standaloneSVG(_ drawing: Drawing, title: String, source: String, mark: String?) -> String {
    let id = "figure"
    let picture = picture(drawing, id: id)
    let margin = 24.0
    let left = margin + (drawing == .wide ? drawing.plotLeft : 0)
    let room = picture.width + margin - left
    var frame = Canvas(id: id)
    var y = margin + 16
    func paragraph(_ text: String, _ style: TextStyle, upTo width: Double, gap: Double) {
      guard !text.isEmpty else { return }
      let lines = TextMetrics.wrapped(PlainText.visible(text), to: min(room, width), style.font, limit: 12)
      y = frame.lines(lines, x: left, baseline: y, style) + gap
    }
    paragraph(title, .title, upTo: 608, gap: 0)
    paragraph(subtitle, .subtitle, upTo: 800, gap: 6)
    let top = y
    y = top + picture.height + 30
    paragraph(wording.joined(notes), .axis, upTo: 608, gap: 6)
    paragraph(source, .remark, upTo: 608, gap: 6)
    if let mark {
      frame.defineHatch("mark", step: 4, classes: "mark")
      frame.rect(Rect(x: left, y: y - 9, width: 18, height: 9), "", fill: "mark")
      let lines = TextMetrics.wrapped(PlainText.visible(mark), to: room - 26, TextStyle.smallStrong.font, limit: 3)
      y = frame.lines(lines, x: left + 26, baseline: y, .smallStrong)
    }
    let width = (picture.width + 2 * margin).attribute
    let height = (y - 8 + margin).rounded(.up).attribute
    let definitions = frame.definitions.isEmpty ? "" : "<defs>\(frame.definitions)</defs>"
    let style = ChartStyle.standalone(
      wording, for: "class=\"paper\"" + definitions + frame.markup + picture.definitions + picture.body)
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\"\(language) class=\"chart\" role=\"img\" aria-labelledby=\"figure-t figure-d\""
      + " width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">"
      + "<title id=\"figure-t\">\(Self.content(title))</title><desc id=\"figure-d\">\(Self.content(description))</desc>"
      + "<style>\(style)</style>\(definitions)<rect class=\"paper\" width=\"\(width)\" height=\"\(height)\"/>"
      + frame.markup + "<g transform=\"translate(\(margin.attribute) \(top.attribute))\">\(picture.definitions)"
      + "\(picture.body)</g></svg>\n"
  }

  /// The language of a file of its own, which stands on no page that says it; English is what a file is without.
  private var language: String { wording == .english ? "" : " xml:lang=\"\(wording.tag)\"" }

  private static func content(_ text: String) -> String {
    PlainText.escaped(PlainText.isolated(PlainText.visible(text)))
  }
}
