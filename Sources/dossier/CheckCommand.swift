import ArgumentParser
import Configuration
import Diagnostics
import Site

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong with the commentary, its numbers and the built site; write nothing.",
    discussion: """
      Everything that build checks is checked against the analysed archive as it lies there, and the numbers in the text that \
      look like data and are bound to none are listed; then the built site: links, ids, requests to other hosts, the mark \
      of synthetic data, and every byte is searched for what `publishing:` in report.yml withholds. With --no-archive the numbers are checked against content/accepted.json, which `dossier accept` writes. \
      With --strict a warning ends the check with exit code 1 too: the gate for a report's own CI (`dossier help publish`).
      """)

  @OptionGroup var report: ReportOptions

  @Flag(name: .customLong("no-archive"), help: "Check the text against content/accepted.json instead of the archive.")
  var noArchive = false

  @Flag(help: "Let warnings fail the check as errors do.")
  var strict = false

  @Option(
    name: .customLong("also"),
    help: ArgumentHelp("Search this bundle or single file, too, for what the report withholds.", valueName: "file"))
  var also: [String] = []

  func run() throws {
    try reporting(report.format.format, strict: strict) {
      let configuration = try Configuration.load(contentFolder: report.content.content)
      if noArchive {
        return try CommentaryCheck(
          configuration: configuration, contentFolder: report.content.content,
          templatesFolder: report.templates.folder()
        ).problems()
      }
      let archive = ReportArchive(configuration, report.archive)
      let warnings = try archive.stale()
      let builder = try archive.builder(report.content, report.templates)
      let site = try after(warnings) { try builder.build() }
      let invented = configuration.report.archives.map(\.synthetic)
      let check = SiteCheck(
        folder: report.output, isSynthetic: invented.first ?? false, isAllSynthetic: invented.allSatisfy { $0 },
        built: site)
      let leaks = try LeakCheck(of: configuration.report, in: builder.archive)
      let found =
        try leaks.problems(inFolder: report.output, contentFolder: report.content.content)
        + also.flatMap(leaks.problems(inFile:))
      if leaks.ordinary > 0 {
        print(
          "\(grouped(leaks.terms)) of \(grouped(leaks.terms + leaks.ordinary)) keys, handles and names were searched for; "
            + "the others are ordinary words or numbers",
          to: &standardError)
      }
      // What is wrong with a kept version is a warning of the build, and an error here.
      let ofBuild = site.warnings.filter { warning in
        warning.place == nil || !found.contains { $0.place == warning.place && $0.help == warning.help }
      }
      return warnings + ofBuild + site.unbound + check.problems() + found
    }
  }
}
