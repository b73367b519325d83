// references.yml: the works that a report cites, in CSL-YAML, as reference managers write it.

import Diagnostics

/// A work that a report cites; the field names are those of the Citation Style Language 1.0.2.
public struct Reference: Hashable, Sendable {
  /// A person or an institution.
  public struct Name: Hashable, Sendable {
    /// The family name, or the whole name of an institution.
    public var family: String
    /// The given names; nil for an institution.
    public var given: String?

    /// Makes a name.
    public init(family: String, given: String? = nil) {
      self.family = family
      self.given = given
    }
  }

  /// A year, month or day.
  public struct Date: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// The month, from 1; nil when unknown.
    public var month: Int?
    /// The day, from 1; nil when unknown.
    public var day: Int?

    /// Makes a date.
    public init(year: Int, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// Its name in `cite:` links, unique: lower-case letters, digits, hyphens.
  public var id: String
  /// The kind of work, as CSL names it: `report`, `article-journal`, `webpage`.
  public var type: String?
  /// Who wrote it, in order; may be empty.
  public var authors: [Name]
  /// When it was published; nil when unknown.
  public var issued: Date?
  /// Its title.
  public var title: String
  /// The journal, book or site that holds it.
  public var containerTitle: String?
  /// Who published it.
  public var publisher: String?
  /// The volume of the container.
  public var volume: String?
  /// The issue of the container.
  public var issue: String?
  /// Its pages in the container.
  public var page: String?
  /// Its address, `https://...`.
  public var url: String?
  /// Its digital object identifier, without `https://doi.org/`.
  public var doi: String?
  /// When its address was last looked at.
  public var accessed: Date?
  /// A remark for the reader.
  public var note: String?
  /// Where its `id` is written.
  public var place: Place

  /// Makes a reference.
  public init(
    id: String, type: String? = nil, authors: [Name] = [], issued: Date? = nil, title: String,
    containerTitle: String? = nil, publisher: String? = nil, volume: String? = nil, issue: String? = nil,
    page: String? = nil, url: String? = nil, doi: String? = nil, accessed: Date? = nil, note: String? = nil,
    place: Place = Place("references.yml")
  ) {
    self.id = id
    self.type = type
    self.authors = authors
    self.issued = issued
    self.title = title
    self.containerTitle = containerTitle
    self.publisher = publisher
    self.volume = volume
    self.issue = issue
    self.page = page
    self.url = url
    self.doi = doi
    self.accessed = accessed
    self.note = note
    self.place = place
  }
}
