import ArgumentParser
import Diagnostics
import Site

struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract:
      "Write the offline bundle: one zip with the site, its data, and what recomputes its numbers; or one HTML file.",
    discussion: """
      The zip holds the site, a copy of the analysed archive reduced to what may be published, numbers.sql, with which \
      `sqlite3 archive.sqlite < numbers.sql` recomputes every number of the report, a README and SHA256SUMS. Its own SHA-256 \
      is printed, to be delivered apart from it. `dossier verify` checks it.

      With --single-file the report is one HTML document that needs nothing beside it: all sections with their figures and the \
      tables behind them, the numbers with their notes, the accounts of the first accounts page, the method, references, glossary \
      and a search. It leaves out the pages of topics, accounts and single figures, every file to take, the archive and \
      numbers.sql, which are in the zip. Its SHA-256 is printed too.
      """)

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption

  @Flag(help: "Write one HTML file with everything inside instead of the zip.")
  var singleFile = false

  @Option(help: ArgumentHelp("The file; title and version of the report unless told.", valueName: "file"))
  var output: String?

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let opened = try OpenedReport(content, templates, archive)
      guard !singleFile else {
        return opened.warnings + (try after(opened.warnings) { try writeSingle(opened) })
      }
      let site = try after(opened.warnings) { try opened.builder.build() }
      let bundle = ReportBundle(site, of: opened.report, from: opened.builder.archive)
      let file = output ?? bundle.standardName
      let written = try bundle.write(to: file)
      print("\(written.sha256)  \(file)")
      print("\(grouped(written.files)) files in \(grouped(written.bytes)) bytes", to: &standardError)
      print(
        "\(grouped(written.recomputed)) numbers and tables can be recomputed, \(grouped(written.withheld)) withheld",
        to: &standardError)
      return opened.warnings + site.warnings
    }
  }

  /// Writes the report as one document.
  private func writeSingle(_ opened: OpenedReport) throws -> [Problem] {
    let single = try opened.builder.singleFile()
    let file = output ?? "\(ReportBundle.name(of: opened.report)).html"
    try single.write(to: file)
    print("\(single.sha256)  \(file)")
    print("\(grouped(single.bytes.count)) bytes", to: &standardError)
    return single.warnings
  }
}
