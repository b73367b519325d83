// How a command begins that writes or reads something beside the site: the archive brought up to date, and the report opened on it.

import Configuration
import Diagnostics
import Site

/// A report on its archive.
struct OpenedReport {
  /// What report.yml says.
  var report: Report { builder.configuration.report }
  /// What builds it.
  let builder: SiteBuilder
  /// A warning for each of the first rows that were refused.
  let warnings: [Problem]

  /// Opens the report, whose archive is analysed if it is stale.
  init(_ content: ContentOption, _ templates: TemplatesOption, _ archive: ArchiveOption) throws {
    let archive = try ReportArchive(content, archive)
    warnings = try archive.refresh()
    builder = try archive.builder(content, templates)
  }
}
