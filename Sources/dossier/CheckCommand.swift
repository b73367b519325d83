import ArgumentParser
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
      let site = try built(content, templates, archive, analysing: false)
      return site.warnings + []
    }
  }
}
