import AnalysedArchive
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
      of them is (accounts, posts, media) is told by its header. Rows that are refused are kept with line, column and reason. \
      Where the codebooks alone were edited since the file was written, its posts are labelled anew and no raw file is read.
      """)

  @Argument(help: ArgumentHelp("Files to read instead of those in report.yml.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var content: ContentOption

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var into = "archive/analysed.sqlite"

  @Flag(help: "Read the raw files even if nothing but the codebooks was edited since they were last read.")
  var fresh = false

  @Flag(
    help: """
      Print the answers to the common questions as JSON and write no archive: topics by week, posting hours, languages, \
      accounts, hashtags, domains, copies and media of the first archive.
      """)
  var factsOnly = false

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      var configuration = try Configuration.load(contentFolder: content.content)
      if !paths.isEmpty { configuration.report.archives = [try Archive(recognising: paths)] }
      if factsOnly { return try printFacts(configuration) }
      // Files named on the command line are another archive than the one that was coded.
      return try ReportArchive(configuration, file: into).renew(fresh: fresh, takingInCoding: paths.isEmpty)
    }
  }
}

/// Prints the answers to the common questions as JSON.
/// - Returns: a warning if rows were refused.
private func printFacts(_ configuration: Configuration) throws -> [Problem] {
  let printer = ProgressPrinter()
  let facts = try ArchiveAnalysis(configuration: configuration, dossier: Dossier.version).factsOnly {
    printer.show("count \($0.file)", rows: $0.rows, bytes: $0.bytes, of: $0.totalBytes)
  }
  printer.finish()
  print(facts.json, terminator: "")
  if facts.rejects == 0 { return [] }
  let rows = "\(grouped(facts.rejects)) row\(facts.rejects == 1 ? " was" : "s were") refused"
  return [.warning(rows, help: "`dossier analyse` without --facts-only keeps each with line, column and reason")]
}

extension Relabelling {
  /// Labels an archive anew, and says so on standard error.
  /// - Parameter finishing: adds to the file that is to have its name what follows from the labels.
  /// - Returns: whether it could be done; if not, all is to be analysed.
  func runAndTell(finishing: (_ part: String) throws -> Void) throws -> Bool {
    guard let summary = try run(finishing: finishing) else { return false }
    let matched = summary.matched.isEmpty ? "no rule" : summary.matched.joined(separator: ", ")
    print("labelled \(grouped(summary.posts)) posts anew in \(file), matching \(matched) again", to: &standardError)
    return true
  }
}

/// Analyses the archives of a configuration, with progress and a closing line on standard error.
/// - Parameter finishing: adds to the file that is to have its name what follows from the analysis.
/// - Returns: a warning for each reason for which rows were refused, and for each language that is no code.
func analyse(
  _ configuration: Configuration, into file: String, finishing: (_ part: String) throws -> Void
) throws -> [Problem] {
  let printer = ProgressPrinter()
  let analysis = ArchiveAnalysis(configuration: configuration, dossier: Dossier.version)
  let summary = try analysis.run(into: file, finishing: finishing) {
    printer.show("analyse \($0.file)", rows: $0.rows, bytes: $0.bytes, of: $0.totalBytes)
  }
  printer.finish()
  let counts = [(summary.accounts, "account"), (summary.posts, "post"), (summary.media, "media file")]
  var text = counts.map { "\(grouped($0)) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  text += ", \(grouped(summary.rejects)) row\(summary.rejects == 1 ? "" : "s") refused"
  print("analysed \(text) into \(file)", to: &standardError)

  let files = RefusedRows.files(of: file)
  let refused = summary.rejects == 0 ? [] : try RefusedRows.groups(of: file, files: files).problems(.warning)
  return try refused + namedLanguages(configuration, in: file)
}
