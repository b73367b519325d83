// The command. Each subcommand is one file, says what it does in one sentence and calls the pipeline.

import AnalysedArchive
import ArgumentParser
import Foundation

@main
struct Dossier: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn a platform's takedown archive and an editor's commentary into a static report.",
    discussion: """
      Problems go to standard error as file:line:column: error: what is wrong, with the line, a caret and what to do.

      Exit codes: 0 good; 1 the report or the data has problems, each printed; 64 wrong usage.
      """,
    version: version,
    subcommands: commands + [HelpCommand.self])

  /// The commands in the order of their use.
  static let commands: [any ParsableCommand.Type] = [
    InitCommand.self, SampleCommand.self, AnalyseCommand.self, BuildCommand.self, FactsCommand.self, CheckCommand.self,
    AcceptCommand.self, ChangesCommand.self, ServeCommand.self, KeepCommand.self, TextCommand.self, BundleCommand.self,
    VerifyCommand.self, CodeCommand.self, CommentsCommand.self,
  ]

  static func main() {
    Interruption.prepare()
    main(nil)
  }

  /// The version of this command; also written into the analysed archive.
  static let version = "0.1.0"

  /// What tells this command from another: what was made by another is made again.
  static var identity: String {
    "\(version) \(Bundle.main.executablePath.flatMap { FileIdentity(ofFile: $0)?.description } ?? "")"
  }
}
