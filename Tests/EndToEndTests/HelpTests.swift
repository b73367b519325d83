// What helps someone who has only the command: help, completions, the manual page and the README, each against the command itself.

import AnalysedArchive
import Foundation
import Testing

@Suite struct HelpTests {
  static let root = CaseRunner.cases.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let here = FileManager.default.temporaryDirectory

  /// The commands as the command describes itself.
  private struct Description: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        let valueName: String?
        let abstract: String?
      }

      var commandName: String
      let abstract: String?
      let subcommands: [Command]?
      let arguments: [Argument]?
    }

    let command: Command
  }

  private static func commands() throws -> [Description.Command] {
    let text = try CaseRunner.shell("dossier --experimental-dump-help", in: here)
    let root = try JSONDecoder().decode(Description.self, from: Data(text.utf8)).command
    return below(root)
  }

  /// The commands below one, and those below them, by their full names: `check`, `code read`.
  private static func below(_ command: Description.Command, _ name: String = "") -> [Description.Command] {
    (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap { inner in
      var named = inner
      named.commandName = name + inner.commandName
      return [named] + below(inner, named.commandName + " ")
    }
  }

  @Test func `every command and option says what it is`() throws {
    let commands = try Self.commands()
    #expect(commands.count > 10)
    for command in commands {
      #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
      for argument in command.arguments ?? [] {
        #expect(argument.abstract?.isEmpty == false, "\(command.commandName) \(argument.valueName ?? "")")
      }
    }
  }

  @Test func `the README names every command`() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    for command in try Self.commands() where !command.commandName.contains(" ") {
      #expect(readme.contains("dossier \(command.commandName)"), "README.md does not name \(command.commandName)")
    }
  }

  @Test func `help on facts has every fact of an archive`() throws {
    let help = FactHelp.facts.map(\.name)
    let patterns = try help.map { name in
      try Regex(
        "^"
          + name.replacing(".", with: "\\.").replacing("ID", with: "[a-z0-9-]+").replacing("CODE", with: "[a-z0-9-]+")
          .replacing("WORD", with: ".+").replacing("1-minutes", with: "[0-9]+-minutes") + "$")
    }
    let facts = try Self.inReport { folder in
      try CaseRunner.shell("dossier facts", in: folder).split(separator: "\n").map {
        String($0.prefix { !$0.isWhitespace }.split(separator: ":").last ?? "")
      }
    }
    #expect(facts.count > 60)
    for fact in facts {
      #expect(patterns.contains { fact.firstMatch(of: $0) != nil }, "`dossier help facts` has no \(fact)")
    }
  }

  @Test func `the manual page has every command and topic, and no mistake`() throws {
    let page = try CaseRunner.shell("dossier help --manual", in: Self.here)
    for command in try Self.commands() { #expect(page.contains(".SS \"\(command.commandName)")) }
    for topic in ["links", "facts", "figures", "codebook", "templates", "publish"] {
      #expect(page.contains(".B \"\(topic)\""))
    }
    #expect(try CaseRunner.shell("(dossier help --manual) | groff -man -Tutf8 -ww -z", in: Self.here) == "")
  }

  @Test(arguments: [
    ("dossier ch", "changes check"), ("dossier check --str", "--strict"), ("dossier check --format g", "github"),
  ])
  func `bash completes`(line: String, expected: String) throws {
    let words = line.split(separator: " ").map { "'\($0)'" }
    let script = """
      source <(dossier --generate-completion-script bash)
      COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      COMP_LINE='\(line)'; COMP_POINT=\(line.count); COMP_TYPE=9
      _dossier dossier \(words.last ?? "") \(words.dropLast().last ?? "") 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}" | sed 's/ *$//' | sort | tr '\\n' ' ' | sed 's/ $//'
      """
    let file = Self.here.appending(path: "complete-\(UUID().uuidString).sh")
    defer { try? FileManager.default.removeItem(at: file) }
    try script.write(to: file, atomically: true, encoding: .utf8)
    #expect(try CaseRunner.shell("bash \(file.path)", in: Self.here) == expected + "\n")
  }

  /// A new report in a folder that is gone afterwards.
  static func inReport<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = here.appending(path: "dossier-help-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try CaseRunner.shell("dossier init \(folder.path) && cd \(folder.path) && dossier build", in: here)
    return try body(folder)
  }
}
