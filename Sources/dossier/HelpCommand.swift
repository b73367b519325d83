import ArgumentParser
import Diagnostics

/// Help on a command or a topic, in the place of ArgumentParser's own, which takes a name that does not exist for none.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Show help on a command or a topic.", shouldDisplay: false)

  @Argument(help: "A command or a topic; without one, the list of both.")
  var topic: String?

  @Flag(help: ArgumentHelp("Print the manual page, in the language of man.", visibility: .hidden))
  var manual = false

  func run() throws {
    if manual { return print(try ManualPage.text(), terminator: "") }
    guard let name = topic else { return print(Dossier.helpMessage() + "\n\n" + HelpTopic.list) }
    if let topic = HelpTopic.named(name) { return print(topic.text()) }
    if let command = Dossier.commands.first(where: { $0.configuration.commandName == name }) {
      return print(Dossier.helpMessage(for: command))
    }
    let commands = Dossier.commands.compactMap { $0.configuration.commandName }
    let topics = HelpTopic.all.map(\.name)
    if let meant = nearest(to: name, among: commands + topics) {
      throw ValidationError("There is no command or topic '\(name)'. Did you mean '\(meant)'?")
    }
    throw ValidationError(
      """
      There is no command or topic '\(name)'. The commands are \(commands.joined(separator: ", ")); the topics are \
      \(topics.joined(separator: ", ")).
      """)
  }
}
