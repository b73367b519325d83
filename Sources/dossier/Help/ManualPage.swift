// The manual page, in the language of man: the same words as `--help` and the same list of topics, from the description that ArgumentParser
// gives of the commands.

import ArgumentParser
import Foundation

/// Writes `dossier.1`.
enum ManualPage {
  /// The page. It bears no date: the version says which command it is of.
  static func text() throws -> String {
    let root = try JSONDecoder().decode(Description.self, from: Data(Dossier._dumpHelp().utf8)).command
    var page = Roff()
    page.macro("TH DOSSIER 1", "", "Dossier \(Dossier.version)", "")
    page.section("NAME")
    page.text("dossier - \(first(root.abstract))")
    page.section("SYNOPSIS")
    page.macro("B", "dossier")
    page.text("command [options]")
    page.macro("br")
    page.macro("B", "dossier help")
    page.text("[command or topic]")
    page.section("DESCRIPTION")
    page.paragraphs(root.discussion)
    page.section("COMMANDS")
    let names = Dossier.commands.map { $0.configuration.commandName }
    for command in root.subcommands ?? [] where names.contains(command.commandName) { add(command, to: &page) }
    page.section("TOPICS")
    page.text("dossier help prints each of these:")
    for topic in HelpTopic.all { page.entry(topic.name, topic.abstract) }
    page.section("FILES")
    for (name, says) in files { page.entry(name, says) }
    page.section("EXIT STATUS")
    page.text(
      "0: good. 1: the report or the data has problems, each printed on standard error. 64: wrong usage.")
    return page.source
  }

  private static let files = [
    ("content/report.yml", "The report's title, day and archives (dossier help report)."),
    ("content/topics.yml", "The codebook (dossier help codebook)."),
    ("content/*.md", "The sections (dossier help sections, dossier help links)."),
    ("archive/analysed.sqlite", "The analysed archive, an SQLite file."), ("site/", "The built site."),
  ]

  /// A command, then those that it has below it, such as `code read`.
  private static func add(_ command: Description.Command, below: [String] = [], to page: inout Roff) {
    let name = below + [command.commandName]
    page.subsection((name + positionals(of: command)).joined(separator: " "))
    page.text(command.abstract ?? "")
    page.paragraphs(command.discussion, isFirst: false)
    for argument in command.arguments ?? [] where argument.isShown { page.entry(argument.term, argument.says) }
    for inner in command.subcommands ?? [] where inner.commandName != "help" { add(inner, below: name, to: &page) }
  }

  private static func positionals(of command: Description.Command) -> [String] {
    (command.arguments ?? []).filter { $0.kind == "positional" }.map { argument in
      let name = (argument.valueName ?? "") + (argument.isRepeating ? "..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
  }

  /// A sentence as a fragment: small at the beginning, no full stop at the end.
  private static func first(_ sentence: String?) -> String {
    guard let sentence, let letter = sentence.first else { return "" }
    return letter.lowercased() + sentence.dropFirst().prefix { $0 != "." }
  }
}

/// The commands as ArgumentParser describes them; what a page needs of it.
private struct Description: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?

    /// Every command has --help and --version.
    var isShown: Bool { shouldDisplay && !(names ?? []).contains { $0.name == "help" || $0.name == "version" } }

    var term: String {
      let all = (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }.joined(separator: ", ")
      switch kind {
      case "positional": return valueName ?? ""
      case "flag": return all
      default: return "\(all) \(valueName ?? "")\(isRepeating ? "..." : "")"
      }
    }

    var says: String {
      (abstract ?? "") + (kind == "option" ? defaultValue.map { " Unless told: \($0)." } ?? "" : "")
    }
  }

  let command: Command
}

/// Source of a page in the macros of man(7).
private struct Roff {
  private(set) var source = ""

  /// A macro with arguments, each quoted.
  mutating func macro(_ name: String, _ arguments: String...) {
    source += "." + ([name] + arguments.map { "\"\(Self.escaped($0))\"" }).joined(separator: " ") + "\n"
  }

  mutating func section(_ title: String) { macro("SH", title) }

  mutating func subsection(_ title: String) { macro("SS", title) }

  /// A line of text, which man fills.
  mutating func text(_ text: String) {
    let line = Self.escaped(text)
    // A full stop or an apostrophe at the beginning would be a macro.
    source += (line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" : "") + line + "\n"
  }

  /// Paragraphs that blank lines part.
  mutating func paragraphs(_ text: String?, isFirst: Bool = true) {
    for (index, part) in (text ?? "").split(separator: "\n\n").enumerated() {
      if index > 0 || !isFirst { source += ".PP\n" }
      self.text(String(part).replacing("\n", with: " "))
    }
  }

  /// A word and what it means.
  mutating func entry(_ term: String, _ says: String) {
    source += ".TP\n"
    macro("B", term)
    text(says)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
  }
}
