import ArgumentParser
import Diagnostics
import Site

struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Write the commentary with its facts filled in, for pandoc and Word.",
    discussion: """
      The folder then holds report.md, its figures as files, and report.LANGUAGE.md for each language into which sections are \
      translated. Facts are their words, tables are pipe tables, posts are quotations, footnotes are notes, references lead to \
      their places in the text, and the works cited stand at its end. In that folder \
      `pandoc report.md --output report.docx` makes a Word document. A file that somebody changed is never written anew.

      pandoc turns the SVG files of figures into what older programs show where rsvg-convert is installed; with --png they are \
      PNG files already.
      """)

  @OptionGroup var content: ContentOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var archive: ArchiveOption

  @Option(help: ArgumentHelp("The folder of the text.", valueName: "folder"))
  var output = "text"

  @Flag(help: "Write the figures as PNG files, with rsvg-convert.")
  var png = false

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let opened = try OpenedReport(content, templates, archive)
      let manuscript = try after(opened.warnings) { try opened.builder.manuscript(png: png) }
      try manuscript.write(to: output)
      for path in manuscript.paths where path.hasSuffix(".md") { print("\(output)/\(path)") }
      return opened.warnings + manuscript.warnings
    }
  }
}
