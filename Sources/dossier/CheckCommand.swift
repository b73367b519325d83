import Analysis
import ArgumentParser
import Configuration
import Diagnostics
import Site

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong with the commentary, its numbers and the built site; write nothing.",
    discussion: """
      Everything that build checks is checked against the analysed archive as it lies there, then the built site: links, \
      ids, requests to other hosts, the mark of synthetic data.
      """)

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption

  @Option(help: ArgumentHelp("The folder with the built site.", valueName: "folder"))
  var output = "site"

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let configuration = try Configuration.load(contentFolder: content.content)
      var warnings: [Problem] = []
      // A reviewer may hold the analysed archive without the raw files: then there is nothing to compare it with.
      let analysis = ArchiveAnalysis(configuration: configuration, dossier: Dossier.version)
      if let isFresh = try? analysis.isFresh(archive.archive), !isFresh {
        warnings.append(
          .warning(
            "\(archive.archive) was not made from what report.yml and topics.yml now say", help: "run `dossier build`"))
      }
      let site = try built(configuration, content, templates, archive)
      let invented = configuration.report.archives.map(\.synthetic)
      let check = SiteCheck(
        folder: output, isSynthetic: invented.first ?? false, isAllSynthetic: invented.allSatisfy { $0 })
      return warnings + site.warnings + check.problems()
    }
  }
}
