// What the commentary draws on beside the archive: works cited, terms explained, an editor's own tables, and how severe its rules are.

import Configuration

/// What the commentary draws on beside the archive.
public struct Apparatus: Sendable {
  /// The works that can be cited.
  public var references: [Reference]
  /// The terms that are explained.
  public var glossary: [Term]
  /// The CSV files of `content/data`.
  public var dataFiles: [DataFile]
  /// What was changed after the report was published.
  public var corrections: [Correction]
  /// The facts of the key numbers, which stand outside the text, as `report.yml` names them.
  public var keyFacts: Set<String>
  /// How severe what the rules grade is.
  public var rules: Rules
  /// The language of the report, a BCP 47 tag, whose quotes are set; nil leaves quotes as they are written.
  public var language: String?

  /// Puts an apparatus together from its parts.
  public init(
    references: [Reference] = [], glossary: [Term] = [], dataFiles: [DataFile] = [], rules: Rules = Rules(),
    language: String? = nil, corrections: [Correction] = [], keyFacts: Set<String> = []
  ) {
    self.keyFacts = keyFacts
    self.corrections = corrections
    self.language = language
    self.references = references
    self.glossary = glossary
    self.dataFiles = dataFiles
    self.rules = rules
  }

  /// The apparatus of a report.
  public init(_ configuration: Configuration) {
    self.init(
      references: configuration.references, glossary: configuration.glossary, dataFiles: configuration.dataFiles,
      rules: configuration.report.rules, language: configuration.report.language,
      corrections: configuration.corrections, keyFacts: Set(configuration.report.keyNumbers.map(\.fact)))
  }
}
