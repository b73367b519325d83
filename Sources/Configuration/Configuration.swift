// Everything in content/ but the Markdown. Each file is read with positions, so that a slip is shown where the editor made it,
// and all problems of all files come at once.

import Diagnostics

/// Everything in `content/` but the Markdown, validated.
public struct Configuration: Sendable {
  /// `report.yml`.
  public var report: Report
  /// `topics.yml`.
  public var codebook: Codebook
  /// `themes.yml`, the second codebook: what a post says, beside what it is about; empty without the file.
  public var themes: Codebook
  /// `events.yml`, in file order; empty without the file.
  public var events: [Event]
  /// `published.yml`, in file order; empty without the file.
  public var published: [PublishedFigure]
  /// `references.yml`, in file order; empty without the file.
  public var references: [Reference]
  /// `glossary.yml`, in file order; empty without the file.
  public var glossary: [Term]
  /// `corrections.yml`, in file order; empty without the file.
  public var corrections: [Correction]
  /// `facts.yml`, in file order; empty without the file.
  public var facts: [EditorFact]
  /// `codes.yml`, in file order: what coders look for beside the topics; empty without the file.
  public var codes: [Code]
  /// The CSV files of `data/`, by name.
  public var dataFiles: [DataFile]

  /// Puts a configuration together from its parts.
  public init(
    report: Report, codebook: Codebook, themes: Codebook = Codebook(topics: []), events: [Event] = [],
    published: [PublishedFigure] = [], references: [Reference] = [], glossary: [Term] = [], facts: [EditorFact] = [],
    codes: [Code] = [], dataFiles: [DataFile] = [], corrections: [Correction] = []
  ) {
    self.corrections = corrections
    self.facts = facts
    self.codes = codes
    self.references = references
    self.glossary = glossary
    self.dataFiles = dataFiles
    self.report = report
    self.codebook = codebook
    self.themes = themes
    self.events = events
    self.published = published
  }
}
