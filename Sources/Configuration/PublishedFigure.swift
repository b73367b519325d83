// published.yml: what others published, beside which our numbers stand.

import Diagnostics

/// A figure that somebody else published.
public struct PublishedFigure: Hashable, Sendable {
  /// Its name in `published:` links, unique: lower-case letters, digits, hyphens.
  public var id: String
  /// The value as published: `about 150,000`, `78.5%`.
  public var value: String
  /// One sentence that says what it counts; nil without one.
  public var says: String?
  /// The fact that it is compared with, as a data link names it; nil when the archive cannot answer it.
  public var fact: String?
  /// Who published it, and where.
  public var source: String
  /// Its address, `https://...`.
  public var url: String?
  /// A remark for the reader.
  public var note: String?
  /// Why ours differs from it.
  public var difference: String?
  /// Where its `id` is written.
  public var place: Place

  /// Makes a published figure.
  public init(
    id: String, value: String, says: String? = nil, fact: String? = nil, source: String, url: String? = nil,
    note: String? = nil, difference: String? = nil, place: Place = Place("published.yml")
  ) {
    self.id = id
    self.value = value
    self.says = says
    self.fact = fact
    self.source = source
    self.url = url
    self.note = note
    self.difference = difference
    self.place = place
  }
}
