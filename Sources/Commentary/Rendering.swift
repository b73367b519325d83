// What rendering the commentary yields: HTML by section, and what the numbers page and the site need to know of it.

import Configuration
import Diagnostics

/// The commentary as HTML, with all that was found on the way.
public struct Rendering: Sendable {
  /// A section's HTML.
  public struct RenderedSection: Sendable {
    /// The section.
    public var section: Section
    /// Its standfirst as inline HTML, its numbers checked; nil without one.
    public var standfirst: String?
    /// Its body as HTML, without title and standfirst.
    public var html: String
    /// Its headings in order, for a table of contents.
    public var headings: [Heading]
    /// The lines of the file, from 1, of headings, figures, tables and posts, by their ids in the HTML.
    public var lines: [String: Int] = [:]
  }

  /// A heading in a section's text.
  public struct Heading: Hashable, Sendable {
    /// From 2 (`##`) to 6.
    public var level: Int
    /// Its id in the HTML, unique in the report.
    public var id: String
    /// Its words, plain text.
    public var text: String
  }

  /// The sections that are no drafts, in order.
  public var sections: [RenderedSection]
  /// Their translations that are no drafts, in the order of the originals. What else is listed here tells of translations too, after all
  /// originals; but figures, which are the same in every language, are those of the originals.
  public var translations: [RenderedSection] = []
  /// Every use of a fact, in order.
  public var uses: [FactUse]
  /// Every `fact:` link whose words do not agree with the data, in order.
  public var mismatches: [Mismatch]
  /// Every use of a published figure, in order.
  public var publishedUses: [PublishedUse]
  /// Every numbered figure and table, in order.
  public var figures: [PlacedFigure]
  /// The works cited, in the order of a list of references.
  public var references: [CitedReference]
  /// Every link to a term of the glossary, in order.
  public var termUses: [PlacedLink]
  /// The paragraphs that are judgements, in order.
  public var judgements: [JudgementUse]
  /// The corrections, in file order, with the places that they touch.
  public var corrections: [PlacedCorrection] = []
  /// The files of `content/` that pages show or offer, in the order of their first use.
  public var files: [ContentFile]
  /// The numbers in the text that look like data and are bound to none, in file order, for `dossier check`. They are warnings, or, as
  /// `report.yml` has it, errors, which are among the `problems` too, or none at all.
  public var unbound: [Problem]
  /// Everything wrong, in the order of the files and their lines.
  public var problems: [Problem]
}

/// A place at which the commentary uses a fact.
public struct FactUse: Hashable, Sendable {
  /// The fact as answered.
  public var fact: FactAnswer
  /// The link as written.
  public var link: DataLink
  /// The words on the page: as written, or as filled in.
  public var text: String
  /// Whether the words are the editor's own and were checked.
  public var isWritten: Bool
  /// The id of the number in the HTML, unique in the report; the page is that of `link.section`.
  public var anchor: String
}

/// A place at which the commentary uses a figure that others published.
public struct PublishedUse: Hashable, Sendable {
  /// The entry of `published.yml`.
  public var figure: PublishedFigure
  /// The link as written.
  public var link: DataLink
  /// The words on the page.
  public var text: String
  /// The id in the HTML, unique in the report; the page is that of `link.section`.
  public var anchor: String
}

/// A figure or table with its number.
public struct PlacedFigure: Hashable, Sendable {
  /// The link as written; its kind is `figure` or `table`, its section the one it stands in.
  public var link: DataLink
  /// The number, from 1 over the whole report; figures and tables count apart.
  public var number: Int
  /// The caption as inline HTML.
  public var caption: String
  /// The finding, plain text; empty without one.
  public var title: String
  /// The id of its root element: `figure-1`, `table-1`.
  public var anchor: String { "\(link.kind.rawValue)-\(number)" }
}
