import ArgumentParser
import Diagnostics
import Foundation
import Site

struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Rewrite the numbers in the commentary that the data has moved.",
    discussion: """
      Only what stands between the brackets of a fact: link changes, in the style in which it is written; each change is \
      printed with file and line. Phrases that cannot be rewritten are listed, and the exit code is then 1. What the archive \
      says is kept in accepted.json beside the text: commit it, and `dossier check --no-archive` and `dossier changes` work.
      """)

  @Argument(
    help: ArgumentHelp(
      "A fact (posts.count) or a place (content/02-hong-kong.md:14) instead of all.", valueName: "fact or place"))
  var what: String?

  @OptionGroup var content: ContentOption
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let archive = try ReportArchive(content, archive)
      let warnings = try archive.stale()
      let summary = try archive.builder(content).accept(
        what, archiveDigest: archive.digest())
      for change in summary.changes { print(change) }
      fflush(nil)
      let count = summary.changes.count
      print(
        count == 0
          ? "no number to rewrite"
          : "\(count) number\(count == 1 ? "" : "s") rewritten in \(summary.files) file\(summary.files == 1 ? "" : "s")",
        to: &standardError)
      return warnings + summary.problems
    }
  }
}
