import ArgumentParser
import Configuration
import Diagnostics

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Draw posts to be read, and take back what coders say of them.",
    discussion: """
      `coding:` in report.yml says how many posts are drawn and who codes. Coders code the topics of topics.yml and the codes of \
      codes.yml; how far they agree, and how good the codebook is, become facts of the report.
      """,
    subcommands: [CodeSampleCommand.self, CodeReadCommand.self, CodeSimulateCommand.self])
}

extension Configuration {
  /// The settings of the coding.
  /// - Throws: a problem where report.yml has none.
  func codingSettings() throws(Problem) -> CodingSettings {
    if let coding = report.coding { return coding }
    throw .error(
      "report.yml says nothing of coding", at: report.archives.first.map { Place($0.place.file) },
      help: "add `coding: {size: 400, coders: [ann, bob]}`")
  }
}
