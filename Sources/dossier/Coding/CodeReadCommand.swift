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
      Each file is checked as a whole and with what is there; nothing is taken in if anything in one of them is wrong, or if a post \
      that was answered before has no answer in it. What is taken in lies in content/coding. Posts on which coders disagree, or of which one is unsure, become a sheet for somebody to settle: \
      adjudicated.html and adjudicated.csv beside the other sheets, read back by this command like them.
      """)

  @Argument(
    help: ArgumentHelp(
      "Coders' files, exported from a coding sheet or saved by a spreadsheet as CSV.", valueName: "sheet"))
  var sheets: [String] = []

  @Flag(
    help:
      "Take a file in though answers are gone that the last one of its coder had; that one is kept under another name.")
  var replace = false

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let configuration = try Configuration.load(contentFolder: content.content)
      let settings = try configuration.codingSettings()
      let codes = CodedSample.codes(of: configuration).map(\.key)
      let returned = try ReturnedFiles(sheets, settings, codes: codes, replacing: replace)
      let folder = returned.folder
      let archive = ReportArchive(configuration, archive)
      var warnings = try archive.refresh(takingInCoding: false)
      let reader = try ArchiveReader(path: archive.file)
      let sample = try CodedSample(
        folder, configuration, posts: try reader.postsToRead(folder.draw.posts.map(\.key)))
      // Nothing is wrong with what the folder will hold.
      try returned.keep()
      warnings += try archive.takeInCoding()
      if returned.stillSettled > 0 {
        let posts = "\(grouped(returned.stillSettled)) post\(returned.stillSettled == 1 ? "" : "s")"
        print("\(posts) settled before and not in this file: left as they were", to: &standardError)
      }
      print(AgreementTable(sample.agreements, coders: folder.coders.map(\.coder)).text)
      let sheets = CodingSheets(configuration, settings, reader, templates: try templates.folder())
      warnings += try sheets.writeAdjudication(folder)
      return warnings
    }
  }
}
