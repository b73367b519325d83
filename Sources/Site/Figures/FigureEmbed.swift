// A figure as one file for other people's pages: it carries its own style, needs no script and asks for nothing, so that it
// shows in a sandboxed frame and from a folder alike. Its policy names its one style by hash and forbids all else.

import Charts
import Configuration

/// What embed.mustache is given.
struct EmbedPage: TemplateModel {
  var language: String
  var title: String
  var subtitle: String
  /// The language of subtitle, drawings and notes, where it is not the report's.
  var wordsLanguage: String?
  /// The content security policy.
  var policy: String
  /// The rules of the one style element.
  var style: HTML
  /// What the drawings show, in words.
  var description: String
  var middle: HTML
  var narrow: HTML
  var notes: String?
  var source: String
  var mark: String?
  /// The figure's page on the web; nil where report.yml has no base-url.
  var reportHref: String?
  var reportTitle: String

  static let fields: [Field<EmbedPage>] = [
    .text("language", "the language of the report, a BCP 47 tag", \.language),
    .text("title", "the finding", \.title),
    .text("subtitle", "measure, unit and period", \.subtitle),
    .text(
      "words-language", "the language of subtitle, drawings and notes, where it is not the report's",
      optional: \.wordsLanguage),
    .text("policy", "the content security policy, which names the style by its hash", \.policy),
    .html("style", "the rules of the one style element; a changed one is blocked by the policy", \.style),
    .text("description", "what the drawings show, for those who do not see them", \.description),
    .html("middle", "the drawing of 658 px", \.middle),
    .html("narrow", "the drawing of 328 px", \.narrow),
    .text("notes", "what is left out or marked in the picture", optional: \.notes),
    .text("source", "where the data come from", \.source),
    .text("mark", "the synthetic mark", optional: \.mark),
    .text("report-href", "the figure's page on the web, where report.yml has a base-url", optional: \.reportHref),
    .text("report-title", "the title of the report", \.reportTitle),
  ]
}

/// Writes figures for other pages, and the code that shows them there.
struct FigureEmbed: Sendable {
  let templates: Templates
  let edition: Edition

  /// Colours and rules of the charts, and a layout that shows the drawing for the frame's width: it stands in a column of text, so
  /// there are two.
  static func style(_ drawings: HTML) -> String {
    ChartStyle.tokens + ChartStyle.reduced(ChartStyle.rules, to: drawings.text) + """
      body{margin:0;padding:16px;background:var(--paper);color:var(--ink);font:13px/19px "Helvetica Neue",Helvetica,Arial,"Liberation Sans","Noto Sans CJK SC",sans-serif}
      figure,h1,p{margin:0}
      svg{display:block}
      figure{max-width:328px;margin:auto}
      h1{font-size:18px;line-height:25px;font-weight:700}
      .plot{overflow-x:auto}
      .subtitle{margin:4px 0 16px;color:var(--ink-2)}
      .middle{display:none}
      figcaption{max-width:608px;margin-top:12px}
      .source{margin-top:6px;color:var(--ink-3)}
      .banner{position:relative;margin-top:6px;padding-left:24px;font-weight:700}
      .banner::before{content:"";position:absolute;left:0;top:5px;width:18px;height:9px;background:repeating-linear-gradient(135deg,currentColor,currentColor 1px,transparent 1px,transparent 4px);color:var(--ink-2)}
      a{color:inherit}
      @media(min-width:690px){figure{max-width:658px}.narrow{display:none}.middle{display:block}}

      """
  }

  /// The file.
  func document(_ picture: PlacedPicture) throws -> HTML {
    let figure = try picture.figure
    func drawing(_ drawing: Drawing, _ id: String) -> HTML {
      HTML(figure.svg(drawing, title: picture.title, id: id, hooks: false, words: ("title", "description")))
    }
    let (middle, narrow) = (drawing(.middle, "m"), drawing(.narrow, "n"))
    let style = Self.style(middle + narrow)
    return templates.render(
      .embed,
      EmbedPage(
        language: edition.language, title: picture.title, subtitle: figure.subtitle,
        wordsLanguage: figure.wording.marked(in: edition.language), policy: InlineStyle(rules: style).policy,
        style: HTML(style),
        description: figure.description, middle: middle, narrow: narrow,
        notes: figure.notes.isEmpty ? nil : figure.wording.joined(figure.notes),
        source: edition.source(of: picture.archive).plain,
        mark: picture.archive.synthetic ? edition.strings["mark"] : nil,
        reportHref: edition.address(of: picture.page), reportTitle: edition.report.title))
  }

  /// The element that shows the file in another page.
  func code(_ picture: PlacedPicture) throws -> String {
    let source = edition.address(of: picture.embed) ?? picture.embed.text
    let title = Escape.text(picture.title).text
    // A link out of the frame needs to open a window; without one the frame may do nothing at all.
    let sandbox = edition.report.baseURL == nil ? "sandbox" : "sandbox=\"allow-popups allow-popups-to-escape-sandbox\""
    return
      "<iframe src=\"\(Escape.text(source).text)\" title=\"\(title)\" width=\"100%\" height=\"\(try height(picture))\" loading=\"lazy\" \(sandbox)></iframe>"
  }

  /// About how high the file is at the width of a column of text.
  private func height(_ picture: PlacedPicture) throws -> Int {
    func lines(_ text: String, _ width: Double) -> Int {
      text.isEmpty ? 0 : Int((Double(text.count) * width / 608).rounded(.up))
    }
    let figure = try picture.figure
    let words =
      25 * lines(picture.title, 9.6) + 19
      * (lines(figure.subtitle, 6.8) + lines(figure.wording.joined(figure.notes), 6.8) + 3)
    return Int(figure.picture(.middle, id: "m").height) + words + 90
  }
}
