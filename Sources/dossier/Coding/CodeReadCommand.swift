import AnalysedArchive
import ArgumentParser
import Coding
import Configuration
import Diagnostics

struct CodeReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Take coders' files in, and print how far the coders agree.",
    discussion: """
      Each file is checked as a whole; nothing is taken in if anything in one of them is wrong. What is taken in lies in \
      content/coding. Posts on which coders disagree, or of which one is unsure, become a sheet for somebody to settle: \
      adjudicated.html and adjudicated.csv beside the other sheets, read back by this command like them.
      """)

  @Argument(
    help: ArgumentHelp(
      "Coders' files, exported from a coding sheet or saved by a spreadsheet as CSV.", valueName: "sheet"))
  var sheets: [String] = []

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let configuration = try Configuration.load(contentFolder: content.content)
      let settings = try configuration.codingSettings()
      let codes = CodedSample.codes(of: configuration).map(\.key)
      let files = try CodingFolder.check(sheets, settings, codes: codes)
      for file in files { try CodingFolder.keep(file, settings) }
      let archive = ReportArchive(configuration, archive)
      var warnings = try archive.refresh()
      guard let folder = try CodingFolder.read(settings, codes: codes) else { return warnings }
      let reader = try ArchiveReader(path: archive.file)
      let sample = try CodedSample(
        folder, configuration, posts: try reader.postsToRead(folder.draw.posts.map(\.key)))
      print(AgreementTable(sample.agreements, coders: folder.coders.map(\.coder)).text)
      let sheets = CodingSheets(configuration, settings, reader, templates: try templates.folder())
      warnings += try sheets.writeAdjudication(folder)
      return warnings
    }
  }
}
