import AnalysedArchive
import Analysis
import ArgumentParser
import Configuration
import Diagnostics
import Foundation
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
      let configuration = try Configuration.load(contentFolder: content.content)
      var warnings: [Problem] = []
      if try !ArchiveAnalysis(configuration: configuration, dossier: Dossier.version).isFresh(archive.archive) {
        warnings = try analyse(configuration, into: archive.archive)
      }
      let site = try built(configuration, content, templates, archive)
      try site.write(to: output)
      print("\(site.pages) pages in \(output)", to: &standardError)
      return warnings + site.warnings
    }
  }
}

/// Builds the site in memory from what the options name.
func built(
  _ configuration: Configuration, _ content: ContentOption, _ templates: TemplatesOption, _ archive: ArchiveOption
) throws -> BuiltSite {
  if templates.templates != TemplatesOption.standard, !FileManager.default.fileExists(atPath: templates.templates) {
    throw Problem.error(
      "there is no folder \"\(templates.templates)\"", help: "name the folder of your templates with --templates")
  }
  return try SiteBuilder(
    configuration: configuration, contentFolder: content.content, templatesFolder: templates.templates,
    archive: ArchiveReader(path: archive.archive)
  ).build()
}
