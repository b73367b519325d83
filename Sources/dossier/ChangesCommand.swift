import ArgumentParser
import Diagnostics
import Foundation
import Site

struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract:
      "Tell what a new analysis moved since the commentary was last accepted: facts, sentences, figures, pages.",
    discussion: """
      The analysed archive is compared with content/accepted.json, which `dossier accept` writes. With --json: an object \
      with isSameArchive, facts (fact, from, to, difference, uses), figures (link, number, file, line) and pages (path, links).
      """)

  @OptionGroup var content: ContentOption
  @OptionGroup var archive: ArchiveOption

  @Flag(name: .customLong("json"), help: "Print JSON.")
  var asJSON = false

  func run() throws {
    try reporting(.text) {
      let archive = try ReportArchive(content, archive)
      let warnings = try archive.stale()
      let changes = try archive.builder(content).changes(
        archiveDigest: archive.digest())
      print(try asJSON ? json(changes) : changes.text)
      return warnings
    }
  }
}
