// Options that mean the same on every command that takes them.

import ArgumentParser
import Diagnostics

/// Where the commentary and its configuration lie.
struct ContentOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder with report.yml and the commentary.", valueName: "folder"), completion: .directory)
  var content = "content"
}

/// Where the analysed archive lies.
struct ArchiveOption: ParsableArguments {
  @Option(help: ArgumentHelp("The analysed archive.", valueName: "file"), completion: .file())
  var archive = "archive/analysed.sqlite"
}

/// How problems are printed.
struct FormatOption: ParsableArguments {
  @Option(help: "How problems are printed: text, or github for annotations in GitHub's CI.")
  var format = ProblemFormat.text
}

/// The forms in which problems are printed.
enum ProblemFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case github
}

/// Where the user's own templates lie.
struct TemplatesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder whose files replace the built-in templates of the same name.", valueName: "folder"),
    completion: .directory)
  var templates = standard

  /// Where they lie unless told: no such folder means no templates of one's own.
  static let standard = "templates"
}

/// What a build and a check of a report read, and where its site lies.
struct ReportOptions: ParsableArguments {
  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"), completion: .directory)
  var output = "site"

  @OptionGroup var format: FormatOption
}
