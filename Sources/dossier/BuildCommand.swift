import AnalysedArchive
import Analysis
import ArgumentParser
import Configuration
import Diagnostics
import Site

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Analyse the archive if it is stale, then write the site.",
    discussion: "The previous site stays as it is if there is an error.")

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption

  @Option(help: ArgumentHelp("The folder to write the site into.", valueName: "folder"))
  var output = "site"

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let site = try built(content, templates, archive, analysing: true)
      try site.write(to: output)
      print("\(site.pages) pages in \(output)", to: &standardError)
      return site.warnings
    }
  }
}

/// Builds the site in memory from what the options name.
func built(
  _ content: ContentOption, _ templates: TemplatesOption, _ archive: ArchiveOption, analysing: Bool
) throws -> BuiltSite {
  let configuration = try Configuration.load(contentFolder: content.content)
  if analysing, try !ArchiveAnalysis(configuration: configuration, dossier: Dossier.version).isFresh(archive.archive) {
    try analyse(configuration, into: archive.archive)
  }
  return try SiteBuilder(
    configuration: configuration, contentFolder: content.content, templatesFolder: templates.templates,
    archive: ArchiveReader(path: archive.archive)
  ).build()
}
