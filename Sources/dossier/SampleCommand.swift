import ArgumentParser
import Diagnostics
import SyntheticArchive

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a synthetic archive, plainly marked as synthetic.",
    discussion: """
      The archive has the exact form of the platform's June 2020 release and invented content. The same seed gives the \
      same bytes on any machine. truth.json beside it holds what an analysis should find.
      """)

  @Argument(help: "The folder to write into; it is made if missing.")
  var directory: String

  @Option(help: "How many accounts.")
  var accounts = 23_750

  @Option(help: "How many posts; media scale with them.")
  var posts = 348_608

  @Option(help: "The seed.")
  var seed: UInt64 = 2020

  func validate() throws {
    guard accounts >= 1 else { throw ValidationError("--accounts must be at least 1.") }
    guard posts >= 0 else { throw ValidationError("--posts must be at least 0.") }
  }

  func run() throws {
    let progress = ProgressPrinter()
    try reporting(.text) {
      let files = try SyntheticArchive(accounts: accounts, posts: posts, seed: seed).write(to: directory) {
        progress.show("sample", rows: $0)
      }
      progress.finish()
      for file in files { print(file) }
      return []
    }
  }
}
