import AnalysedArchive
import ArgumentParser
import Coding
import Configuration
import Diagnostics

struct CodeSampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draw posts at random, by topic and period, and write a coding sheet for each coder.",
    discussion: """
      The draw is kept in content/coding/draw.csv, without texts. The sheets, one HTML file and one CSV file a coder, hold texts of the \
      archive and lie in archive/coding unless `sheets:` says otherwise. The same archive and settings give the same draw.
      """)

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption

  @Flag(
    help: "Draw anew though coders' files of the last draw are there; they and the draw are kept under other names.")
  var replace = false

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let archive = try ReportArchive(content, archive)
      let configuration = archive.configuration
      let settings = try configuration.codingSettings()
      // Coders' files of a draw that is to be replaced may belong to another archive.
      var warnings = try archive.refresh(takingInCoding: false)
      let reader = try ArchiveReader(path: archive.file)
      let drawing = try Drawing(
        try reader.drawablePosts(), topics: reader.topics.map(\.key), settings: settings)
      var files = try CodingFolder.files(keeping: drawing, settings, replacing: replace)
      let sheets = CodingSheets(configuration, settings, reader, templates: try templates.folder())
      warnings += drawing.warnings(settings)
      let left = try sheets.add(drawing.draw, to: &files, replacing: replace)
      try files.write()
      warnings += try archive.takeInCoding() + left
      let posts = "\(grouped(drawing.draw.posts.count)) posts of \(drawing.strata) strata"
      print("drew \(posts), draw \(drawing.draw.id); the sheets are in \(settings.sheets)", to: &standardError)
      return warnings
    }
  }
}

extension Drawing {
  /// Says where periods were merged.
  fileprivate func warnings(_ settings: CodingSettings) -> [Problem] {
    guard period != settings.period else { return [] }
    let span = period == .none ? "the whole time" : "a \(period.rawValue)"
    return [
      .warning(
        "a \(settings.period.rawValue) has too few of the \(settings.size) posts: strata are of \(span)",
        at: settings.place,
        help: "draw more posts, or write `period: \(period.rawValue)`")
    ]
  }
}
