// Help on what comes from the data: links, facts, figures.

import AnalysedArchive
import Site

/// The topics links, facts and figures.
enum DataHelp {
  static let links: [HelpBlock] = [
    .paragraph(
      """
      The commentary is Markdown. Everything that the archive supplies is a link or an image whose address names it, so that every \
      number can be checked.
      """),
    .entries(LinkHelp.links.map { (name: $0.form, says: $0.says) }), .heading("What narrows a fact or a figure"),
    .paragraph("After the name, the first behind ?, others behind &:"), .entries(LinkHelp.filters),
    .paragraph("A peak, such as fact:posts.peak, also takes per=day, per=week or per=month."),
    .heading("Steps of judgement"), .entries(LinkHelp.judgements),
    .paragraph(
      """
      See `dossier help facts` and `dossier help figures` for the names, `dossier help phrases` for words that stand for numbers.
      """),
  ]

  static let facts: [HelpBlock] = [
    .paragraph(
      """
      `dossier facts` prints the facts of your archive with their values, `dossier facts --json` also the SQL that answers each. This is \
      every fact that an archive can have; which of them yours has depends on what its platform tells. ID stands for a topic or theme of \
      the codebooks, CODE for a language, WORD for a word of a codebook. A fact of a later archive is ARCHIVE:NAME.
      """),
    .entries(FactHelp.facts),
    .paragraph(
      """
      Most can be narrowed (`dossier help links`): [](fact:posts.count?language=en&month=2019-11). Facts of your own go into \
      content/facts.yml (`dossier help report`).
      """),
  ]

  static let figures: [HelpBlock] = [
    .paragraph(
      """
      ![caption](figure:NAME "finding"), alone in its paragraph, is a numbered figure with its description, its data and a page of its \
      own. Every figure takes the filters of `dossier help links` unless it says otherwise.
      """),
    .entries(
      FigureHelp.kinds.map { kind in
        let settings = kind.settings.isEmpty ? "" : " Takes \(kind.settings.map { "\($0)=" }.joined(separator: ", "))."
        return (kind.name, kind.says + settings + (kind.takesFilters ? "" : " Takes no filter."))
      }), .heading("Settings"),
    .entries(settings.map { ($0, FigureHelp.says(setting: $0)) }),
    .heading("Charts of a question in SQL"),
    .code(
      """
      ```sql chart=bars name=by-year caption="Posts by year" title="Most in 2019"
      SELECT substr(month, 1, 4) AS Year, count(*) AS Posts
      FROM post JOIN calendar USING (day) WHERE archive = 1 GROUP BY 1 ORDER BY 1
      ```
      """),
    .paragraph(
      """
      The first column names, the others count. Without chart= the answer is a table; with events=yes a chart over time marks the days \
      of events.yml. What the answer to each must have:
      """), .entries(FigureHelp.charts),
  ]

  /// Every setting that some figure takes, each once.
  static var settings: [String] {
    var seen: Set<String> = []
    return FigureHelp.kinds.flatMap(\.settings).filter { seen.insert($0).inserted }
  }
}
