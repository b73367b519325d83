import Analysis
import ArgumentParser
import Configuration
import Diagnostics

struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Read the raw archives into one analysed archive, an SQLite file.",
    discussion: """
      Without paths the archives of report.yml are read. With paths these files are read as one archive instead; what each \
      of them is (accounts, posts, media) is told by its header. Rows that are refused are kept with line, column and reason.
      """)

  @Argument(help: ArgumentHelp("Files to read instead of those in report.yml.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var content: ContentOption

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var into = "archive/analysed.sqlite"

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      var configuration = try Configuration.load(contentFolder: content.content)
      if !paths.isEmpty { configuration.report.archives = [try Archive(recognising: paths)] }
      try analyse(configuration, into: into)
      return []
    }
  }
}

/// Analyses the archives of a configuration, with progress and a closing line on standard error.
func analyse(_ configuration: Configuration, into file: String) throws {
  let printer = ProgressPrinter()
  let summary = try ArchiveAnalysis(configuration: configuration, dossier: Dossier.version).run(into: file) {
    printer.show("analyse \($0.file)", rows: $0.rows, bytes: $0.bytes, of: $0.totalBytes)
  }
  printer.finish()
  let counts = [
    (summary.accounts, "accounts"), (summary.posts, "posts"), (summary.media, "media"),
    (summary.rejects, "rows refused"),
  ]
  let text = counts.map { "\(ProgressPrinter.grouped($0)) \($1)" }.joined(separator: ", ")
  print("analysed \(text) into \(file)", to: &standardError)
}
