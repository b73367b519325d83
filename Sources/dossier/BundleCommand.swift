import ArgumentParser
import Configuration
import Diagnostics
import Site

struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Write the offline bundle: one zip with the site, its data, and what recomputes its numbers.",
    discussion: """
      The zip holds the site, a copy of the analysed archive reduced to what may be published, numbers.sql, with which \
      `sqlite3 archive.sqlite < numbers.sql` recomputes every number of the report, a README and SHA256SUMS. Its own SHA-256 \
      is printed, to be delivered apart from it. `dossier verify` checks it.
      """)

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption

  @Option(help: ArgumentHelp("The zip; title and version of the report unless told.", valueName: "file"))
  var output: String?

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let configuration = try Configuration.load(contentFolder: content.content)
      let archive = ReportArchive(configuration, archive)
      let warnings = try archive.refresh()
      let builder = try archive.builder(content, templates)
      let site = try builder.build()
      let bundle = ReportBundle(site, of: configuration.report, from: builder.archive)
      let file = output ?? bundle.standardName
      let written = try bundle.write(to: file)
      print("\(written.sha256)  \(file)")
      print("\(grouped(written.files)) files in \(grouped(written.bytes)) bytes", to: &standardError)
      print(
        "\(grouped(written.recomputed)) numbers and tables can be recomputed, \(grouped(written.withheld)) withheld",
        to: &standardError)
      return warnings + site.warnings
    }
  }
}
