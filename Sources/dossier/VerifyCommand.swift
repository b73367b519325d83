import ArgumentParser
import Diagnostics
import Site

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a delivered bundle or a site against its SHA256SUMS, and recompute its numbers.",
    discussion: """
      Files that are missing, changed or not listed are named, as are members of a zip that would leave its folder, links and \
      names that stand twice. Where the bundle's archive is there, numbers.sql is run on it, and its numbers are compared with \
      those of the site. In the folder of a site, files of its publisher's are only warned of.
      """)

  @Argument(
    help: ArgumentHelp("The zip of a bundle, or the folder of a bundle or a site.", valueName: "path"),
    completion: .file())
  var path: String

  @Option(help: ArgumentHelp("The SHA-256 that the zip must have, as it was delivered apart.", valueName: "digest"))
  var sha256: String?

  @OptionGroup var format: FormatOption

  func run() throws {
    try reporting(format.format) {
      let outcome = try Verification(path).run()
      var problems = outcome.problems
      if let sha256, sha256.lowercased() != outcome.sha256 {
        problems.append(.error("\(path) is another file: its SHA-256 is \(outcome.sha256 ?? "none, it is a folder")"))
      }
      print("\(grouped(outcome.agreeing)) \(outcome.agreeing == 1 ? "file is" : "files are") as SHA256SUMS says")
      if let numbers = outcome.numbers {
        print(
          "\(grouped(numbers.agreeing)) numbers and tables come out as printed, \(grouped(numbers.differing)) differ, "
            + "\(grouped(numbers.withheld)) withheld")
      }
      if let digest = outcome.sha256 { print("\(digest)  \(path)") }
      return problems
    }
  }
}
