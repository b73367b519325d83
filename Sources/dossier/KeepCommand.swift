import ArgumentParser
import Diagnostics
import Site

struct KeepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep",
    abstract: "Keep the built site as a version of the report, before the next one is written.",
    discussion: """
      The site is copied into versions/ of the content folder, under its own version. Every later build holds the copy, byte for \
      byte, under versions/ and lists it on the page of corrections. Keep a version when it is published; then raise `version` in \
      report.yml, write `updated`, and say in corrections.yml what was changed. The version is the name of the folder: letters, digits, \
      dots and single hyphens.

      Readers of a kept version learn that there is a later one by the link at the foot of its pages, which they have where \
      report.yml has a base-url.
      """)

  @OptionGroup var content: ContentOption

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var output = "site"

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let kept = try VersionKeeping(site: output, contentFolder: content.content).run()
      print("version \(kept.version) is kept in \(kept.folder), \(grouped(kept.files)) files")
      return []
    }
  }
}
