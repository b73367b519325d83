import ArgumentParser
import Diagnostics
import Foundation

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build, serve on this machine alone, and reload the open page as you save.",
    discussion: """
      The site is kept in memory: nothing is written until `dossier build`. Commentary, templates, configuration, codebook and archive are \
      watched; a page reloads when what it shows has changed, where the reader was. Problems appear in the page, with file, line and \
      remedy, and go away when they are mended. Ctrl-C ends it and leaves nothing behind.
      """)

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Comments that reviewers exported, shown in the margin of the pages.", valueName: "file"))
  var comments: [String] = []

  @Option(help: "The port; the next that is free where another listens on it.")
  var port: UInt16 = 8000

  func validate() throws {
    guard port > 0 else { throw ValidationError("--port must be at least 1.") }
  }

  func run() throws {
    try reporting(.text) {
      let builder = PreviewBuilder(
        content: content, templates: try templates.folder(), archive: archive, comments: comments)
      let preview = Preview()
      var watch = FileWatch()
      _ = watch.changes(in: builder.watched)
      show(nil, builder, preview, &watch)
      let server = try PreviewServer.start(preview, from: port)
      print("http://127.0.0.1:\(server.port)/", to: &standardOutput)
      print("watching \(builder.watched.prefix(2).joined(separator: " and ")); Ctrl-C ends it", to: &standardError)
      while true {
        var changed: [String] = []
        let time = ContinuousClock().measure {
          changed = watch.changes(in: builder.watched).filter { !builder.made($0) }
        }
        if changed.isEmpty {
          // However many files there are, looking at them takes a tenth of the time.
          Thread.sleep(forTimeInterval: max(0.01, 9 * (time / .seconds(1))))
          continue
        }
        show(changed, builder, preview, &watch)
      }
    }
  }

  /// Builds after changes and shows what came of it; a build that a newer save has overtaken begins again with what that changed too.
  private func show(_ changed: [String]?, _ builder: PreviewBuilder, _ preview: Preview, _ watch: inout FileWatch) {
    var changed = changed
    while true {
      let overtaking = Overtaking(of: builder.stop, watch, places: [content.content, templates.templates])
      let outcome = builder.build(after: changed)
      overtaking.end()
      if let outcome {
        preview.show(outcome)
        return builder.keepAnswers()
      }
      let newer = watch.changes(in: builder.watched).filter { !builder.made($0) }
      changed = changed.map { Array(Set($0 + newer)).sorted() }
    }
  }
}

/// Standard output, written at once: whoever started the server in the background waits for its address.
private struct StandardOutput: TextOutputStream {
  mutating func write(_ string: String) { try? FileHandle.standardOutput.write(contentsOf: Data(string.utf8)) }
}

nonisolated(unsafe) private var standardOutput = StandardOutput()  // It has no state.
