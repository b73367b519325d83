// What the archive says now, in the form in which accepted.json keeps it: every fact that the report uses, in the text, on the front page and
// beside published figures, and the data of every figure and table.

import Charts
import Commentary
import Configuration
import Diagnostics

extension SiteBuilder {
  /// The path of accepted.json.
  var acceptedFile: String { AcceptedBuild.path(in: contentFolder) }

  /// What the archive says now.
  func current(_ report: Reading, archiveDigest: String) -> AcceptedBuild {
    var build = AcceptedBuild(report.rendering)
    build.archive = archiveDigest
    for (reference, place) in configuration.factReferences {
      let link = DataLink(.fact, parsing: reference, place: place)
      if let answer = try? report.answers.fact(link) { build.add(answer, for: link) }
    }
    let figures = report.rendering.figures.compactMap { figure in
      report.answers.csv(of: figure).map {
        AcceptedBuild.Figure(link: figure.link.address, csv: BuiltSite.sha256(Array($0.utf8)))
      }
    }
    build.figures = figures.sorted { $0.link < $1.link }
    return build
  }
}

extension ReportAnswers {
  /// The data of a figure or table of the archive as CSV; nil for those of `content/`, which no analysis moves.
  func csv(of figure: PlacedFigure) -> String? {
    let slug = ((try? shown(figure.link)) ?? figure.link).slug
    if figure.link.kind == .figure,
      let picture = pictures.first(where: { $0.slug == slug && $0.number == figure.number })
    {
      return try? picture.figure.table.csv
    }
    if figure.link.kind == .table,
      let placed = accountTables.first(where: { $0.slug == slug && $0.number == figure.number })
    {
      return (try? placed.rows).map { tables.data($0).csv }
    }
    if figure.link.kind == .table, let placed = answeredTables.first(where: { $0.number == figure.number }) {
      return DataTable(placed.answer).csv
    }
    return nil
  }
}
