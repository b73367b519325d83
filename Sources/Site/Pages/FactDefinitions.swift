// The definitions of facts. Those that every report has are in English in every language, and say so; those of an editor's own facts are
// in the language of the report.

import Commentary
import Configuration

/// Writes definitions.
struct FactDefinitions: Sendable {
  /// The words of the page.
  let strings: InterfaceStrings
  /// The report as the page's language names it.
  let edition: Edition
  /// The names of the editor's own facts.
  let own: Set<String>

  /// Whether a fact is the editor's own.
  func isOwn(_ fact: FactAnswer) -> Bool { own.contains(String(fact.name.prefix { $0 != "?" })) }

  /// The definition of a fact.
  func html(_ fact: FactAnswer) -> HTML { isOwn(fact) ? edition.own(fact.says) : strings.english(fact.says) }
}

extension FactDefinitions {
  /// Those of a report, for pages of a language.
  init(_ language: PageLanguage, _ configuration: Configuration) {
    strings = language.strings
    edition = language.edition
    own = Set(configuration.facts.map(\.name))
  }
}
