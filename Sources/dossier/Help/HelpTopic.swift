// What `dossier help TOPIC` can be asked. A topic is written once, here or where the knowledge is, and says nothing that the code knows
// itself: names of links, figures, facts, keys, rules and variables come from the lists by which the code works.

import Site

/// A topic of `dossier help`.
struct HelpTopic: Sendable {
  /// As it is asked for.
  let name: String
  /// Another name that means the same; nil for none.
  let alias: String?
  /// What it is about, in one line.
  let abstract: String
  /// What is printed.
  let text: @Sendable () -> String

  init(_ name: String, alias: String? = nil, _ abstract: String, _ text: @escaping @Sendable () -> String) {
    self.name = name
    self.alias = alias
    self.abstract = abstract
    self.text = text
  }

  private init(
    _ name: String, alias: String? = nil, _ abstract: String, blocks: @escaping @Sendable () -> [HelpBlock]
  ) {
    self.init(name, alias: alias, abstract) { HelpText.plain(blocks()) }
  }

  /// Every topic, in the order in which an editor meets them.
  static let all = [
    HelpTopic("links", "What an editor can write that comes from the data.", blocks: { DataHelp.links }),
    HelpTopic("facts", "Every number that an archive can answer, with its definition.", blocks: { DataHelp.facts }),
    HelpTopic("figures", "Every figure, what it can be asked for, and charts of SQL.", blocks: { DataHelp.figures }),
    HelpTopic("phrases", "Which words stand for which numbers.") { PhraseHelp.text },
    HelpTopic("sections", "The Markdown of a section: front matter, tables, notes, SQL, translations.") {
      HelpText.plain(ContentHelp.sections)
    },
    HelpTopic("report", "report.yml and its rules, and the files beside it.", blocks: { ContentHelp.report }),
    HelpTopic("codebook", "Which words make a post one of a topic.", blocks: { ContentHelp.codebook }),
    HelpTopic(
      "coding", "Posts drawn to be read, what coders say, how good the codebook is.", blocks: { ContentHelp.coding }),
    HelpTopic("templates", "The pages' templates and what each is given.", blocks: { ContentHelp.templates }),
    HelpTopic(
      "publish", alias: "publishing", "Putting a report on the web, and checking it in CI.",
      blocks: { PublishHelp.blocks }),
  ]

  /// The topic of this name.
  static func named(_ name: String) -> HelpTopic? { all.first { $0.name == name || $0.alias == name } }

  /// The list of topics, as it follows the list of commands.
  static var list: String {
    HelpText.plain([
      .heading("Topics"), .entries(all.map { ($0.name, $0.abstract) }),
      .paragraph("See 'dossier help <topic>' for a topic."),
    ])
  }
}
