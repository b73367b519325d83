import ArgumentParser
import Configuration
import Diagnostics
import Foundation

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new report that builds at once.",
    discussion: """
      The folder gets a configuration, a codebook and three sections that explain themselves. Without --from it gets a small synthetic \
      archive too, so that there is something to count until you name your own.

      With --from the files are looked at: their form is recognised, or a mapping of their columns is proposed; time span, languages \
      and the most used hashtags are filled in. The files stay where they are. A column whose name says nothing is named with \
      --column; `dossier help report` lists the keys of a mapping.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the report; it is made if missing.", valueName: "folder"),
    completion: .directory)
  var directory: String

  @Option(
    name: .customLong("from"), parsing: .upToNextOption,
    help: ArgumentHelp("The files of an archive: tables of posts, and of accounts if there is one.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp("Which column holds what, as account=Sender; may stand several times.", valueName: "key=name"))
  var columns: [String] = []

  func validate() throws {
    guard !files.isEmpty || columns.isEmpty else { throw ValidationError("--column needs --from.") }
    _ = try stated()
  }

  /// The columns by their keys.
  private func stated() throws -> [String: String] {
    var stated: [String: String] = [:]
    for text in columns {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--column takes key=name, not '\(text)'.") }
      guard ColumnMapping.keys.contains(parts[0]) else {
        let meant = nearest(to: parts[0], among: ColumnMapping.keys).map { "Did you mean '\($0)'?" }
        throw ValidationError(
          "There is no key '\(parts[0])'. " + (meant ?? "There are \(ColumnMapping.keys.joined(separator: ", "))."))
      }
      stated[parts[0]] = parts[1]
    }
    return stated
  }

  func run() throws {
    try reporting(.text) {
      let folder = try StartingFolder(directory)
      let start =
        try files.isEmpty ? ReportStart(synthetic: folder) : ReportStart(files, columns: stated(), beside: folder)
      let kept = try folder.write(start.files)
      print("a new report in \(directory): \(start.says)")
      for name in kept { print("\(directory)/\(name) was there and stays as it is") }
      print(
        """
        next:
          cd \(directory)
          dossier build
        and open site/index.html; content/01-first-section.md says how to go on
        """)
      return start.warnings
    }
  }
}
