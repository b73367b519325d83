import ArgumentParser
import Diagnostics
import Site

/// Help on a command, in the place of ArgumentParser's own, which takes a name that does not exist for none.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Show help on a command, or on the phrases that can stand for a number.", shouldDisplay: false)

  @Argument(help: "A command, or `phrases`.")
  var topic: String?

  func run() throws {
    guard let topic else { return print(Dossier.helpMessage()) }
    if topic == "phrases" { return print(PhraseHelp.text) }
    guard let command = Dossier.commands.first(where: { $0.configuration.commandName == topic }) else {
      let names = Dossier.commands.compactMap { $0.configuration.commandName } + ["phrases"]
      let meant = nearest(to: topic, among: names).map { "Did you mean '\($0)'?" }
      throw ValidationError(
        "There is no command '\(topic)'. " + (meant ?? "There are \(names.joined(separator: ", "))."))
    }
    print(Dossier.helpMessage(for: command))
  }
}
