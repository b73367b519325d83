import AnalysedArchive
import ArgumentParser
import Configuration
import Diagnostics
import Site

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Analyse the archive if it is stale, then write the site.",
    discussion: """
      The previous site stays as it is if there is an error. Where the raw files are elsewhere, the site is built from the \
      analysed archive alone; `digest:` in report.yml pins it.
      """)

  @OptionGroup var report: ReportOptions

  @Flag(
    help: """
      Tell by every byte, not by size and times, whether the raw files have changed, and ask the archive everything anew, whatever earlier \
      builds kept of both. Files that have not changed are not analysed again: `dossier analyse --fresh` does that.
      """)
  var fresh = false

  func run() throws {
    try reporting(report.format.format) {
      // What earlier builds left is read while the report is.
      let ahead = fresh ? nil : AnswersAhead(besideArchive: report.archive.archive)
      let kept = KeptParts(besideArchive: report.archive.archive, anew: fresh)
      SiteBuilder.compileTemplatesAhead()
      let known = KnownSite(in: report.output, record: report.archive.archive + ".site", trusting: !fresh)
      let configuration = try Configuration.load(contentFolder: report.content.content)
      let archive = ReportArchive(configuration, report.archive)
      let warnings = try archive.refresh(trustingTimes: !fresh)
      var builder = try archive.builder(
        report.content, report.templates, keeping: fresh ? .anew : .always, ahead: ahead)
      builder.kept = kept
      builder.maker = Dossier.identity
      // A text with a mistake in it is soon built again.
      var isBuilt = false
      defer { builder.archive.keepAnswers(droppingOthers: isBuilt && !kept.tookAny) }
      let site = try after(warnings) { try builder.build() }
      let written = try site.write(to: report.output, over: known)
      isBuilt = true
      kept.write()
      print("\(site.pages) pages in \(report.output)", to: &standardError)
      return warnings + site.warnings + written.problems
    }
  }
}
