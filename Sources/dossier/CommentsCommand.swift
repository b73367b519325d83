import ArgumentParser
import Diagnostics
import Foundation
import Site

struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments",
    abstract: "List what reviewers commented in their copies, by Markdown file and line.",
    discussion: """
      A reviewer comments in the offline bundle and exports one file. Each comment is printed at the line of the Markdown that it is \
      on, also where that has moved; what has changed or gone since says so. Comments on pages that are no commentary come last, at \
      the page. `dossier serve --comments FILE...` shows them in the margin. A damaged line costs no more than itself: the others are \
      printed, and the exit code is 1.
      """)

  @Argument(help: ArgumentHelp("The files that reviewers exported.", valueName: "file"))
  var files: [String]

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption

  @Flag(help: "Print the comments as JSON.")
  var json = false

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let opened = try OpenedReport(content, templates, archive)
      let read = try opened.builder.comments(in: files)
      if json {
        print(try dossier.json(read.comments.map(ListedComment.init)))
      } else {
        for comment in read.comments { print(comment.formatted) }
        fflush(nil)
        let changed = read.comments.count { $0.state == .changed || $0.state == .gone }
        print(
          "\(grouped(read.comments.count)) \(read.comments.count == 1 ? "comment" : "comments"), \(grouped(changed)) on what has changed since",
          to: &standardError)
      }
      return opened.warnings + read.problems
    }
  }
}

/// A comment as `--json` prints it.
private struct ListedComment: Encodable {
  var file: String
  var line: Int?
  var column: Int?
  /// `same`, `changed`, `gone` or `page`.
  var state: String
  var comment: ReviewComment

  init(_ placed: PlacedComment) {
    (file, line, column) = (placed.place.file, placed.place.line, placed.place.column)
    state = placed.state.rawValue
    comment = placed.comment
  }
}
