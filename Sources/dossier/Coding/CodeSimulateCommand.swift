import AnalysedArchive
import ArgumentParser
import Coding
import Configuration
import Diagnostics

struct CodeSimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Invent coders of a synthetic archive, for a demonstration.",
    discussion: """
      Writes the coders' files and the adjudicated one into content/coding, from the draw that lies there. They are made up from the \
      codebook's own labels with errors of known rates, so they say nothing about any post; the report marks them as simulated. \
      Only for an archive with `provenance: synthetic`, and only where `coding:` has it too.
      """)

  @OptionGroup var content: ContentOption
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let archive = try ReportArchive(content, archive)
      let configuration = archive.configuration
      let settings = try configuration.codingSettings()
      guard settings.synthetic, configuration.report.archives.first?.synthetic == true else {
        throw Problem.error(
          "coders are simulated for a synthetic archive only", at: settings.place,
          help: "`coding:` and the first archive both need `provenance: synthetic`")
      }
      let warnings = try archive.refresh(takingInCoding: false)
      let reader = try ArchiveReader(path: archive.file)
      let draw = try Draw(readingFrom: settings.folder + "/draw.csv")
      let posts = try reader.postsToRead(draw.posts.map(\.key))
      let files = Simulation.files(draw, posts: posts, configuration, settings: settings)
      try CodingFolder.keep(files.coders + [files.adjudicated], settings)
      return try warnings + archive.takeInCoding()
    }
  }
}
