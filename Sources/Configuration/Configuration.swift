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

  /// Puts a configuration together from its parts.
  public init(
    report: Report, codebook: Codebook, themes: Codebook = Codebook(topics: []), events: [Event] = [],
    published: [PublishedFigure] = []
  ) {
    self.report = report
    self.codebook = codebook
    self.themes = themes
    self.events = events
    self.published = published
  }
}
